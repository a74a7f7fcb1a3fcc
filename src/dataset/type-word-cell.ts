import { isWordKind, UNRANKED, valueOfWord } from '../language/kind-values.ts';
import type { Cell, Observation } from '../model/dataset.ts';
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { Indicator, IndicatorKind } from '../model/policy.ts';
import { exact } from '../quantity/exact.ts';
import { isBlankText, parseNumberText } from '../quantity/number-text.ts';
import { PURE } from '../quantity/unit.ts';
import { suggestOnly } from '../words/suggest.ts';

/** A set that is known to have no member; a blank cell is a set that nobody reported. */
const NO_MEMBER = '无';
const SEPARATORS = /[、,，;；/／\n]/;

/**
 * What a cell may say, for the message of one that does not. 1 and 0 are not among the words for yes and no: forms code
 * them as 1/0 and as 1/2, and blanks are often filled with 0.
 */
const choicesOf = ({ kind, grades }: Indicator): readonly string[] => {
  const words: Readonly<Partial<Record<IndicatorKind, readonly string[]>>> = {
    'yes-no': ['是', '否', '有', '无', '√', '×'],
    rank: ['35', '第35名', UNRANKED],
    set: ['交通、城管', NO_MEMBER],
  };
  return words[kind] ?? grades.map(({ name }) => name);
};

const badWord = (indicator: Indicator, text: string, place: Place): Diagnostic => {
  const choices = choicesOf(indicator);
  const near = indicator.kind === 'grade' ? suggestOnly(text, choices) : null;
  return error('bad-word', { indicator: indicator.name, text, choices, near }, place);
};

/** The members of a set, each once, as written; null where the text is no list of names. */
const membersIn = (text: string): readonly string[] | null => {
  if (text.trim() === NO_MEMBER) return [];
  // A number alone is how many there are, not which.
  if (parseNumberText(text).kind === 'number') return null;
  const members = text
    .split(SEPARATORS)
    .map((member) => member.trim())
    .filter((member) => member !== '');
  return members.length === 0 || members.some((member) => member === NO_MEMBER || isBlankText(member)) ? null : [...new Set(members)];
};

interface Read {
  readonly value: Exact;
  readonly items: readonly string[] | null;
}

const read = (indicator: Indicator, text: string): Read | null => {
  if (isWordKind(indicator)) {
    const value = valueOfWord(indicator, text);
    return value && { value, items: null };
  }
  const items = membersIn(text);
  return items && { value: exact(BigInt(items.length)), items };
};

/** Reads a cell of an indicator whose values are words (yes or no, grades, ranks) or lists of names. */
export const typeWordCell = (indicator: Indicator, cell: Cell, place: Place): Observation => {
  const parsed = parseNumberText(cell.text);
  if (parsed.kind === 'blank') return { state: 'blank', cell };
  const broken = parsed.kind === 'fault' && (parsed.fault === 'spreadsheet-error' || parsed.fault === 'formula');
  const known = broken ? null : read(indicator, cell.text);
  if (known) return { state: 'known', ...known, unit: PURE, unitWritten: true, decimals: 0, cell };
  const problem = broken ? error('bad-number', { text: cell.text, cause: parsed.fault }, place) : badWord(indicator, cell.text, place);
  return { state: 'spoilt', problem, others: [], cell };
};

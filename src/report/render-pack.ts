import type { Language } from '../model/language.ts';
import type { Dictionary, Indicator, Rule, RulePack } from '../model/policy.ts';
import { unitWords } from '../words/amounts.ts';
import { PACK_LABELS, PACK_PHRASES, WORD_UNITS } from '../words/pack-words.ts';
import { formulaWords } from '../words/term-words.ts';
import { visible } from '../words/visible.ts';
import { displayWidth } from './display-width.ts';
import { type Clause, groupClauses } from './group-clauses.ts';
import { type Find, finderOf, indicatorsNeeded } from './indicators-needed.ts';
import { type Palette, paletteFor, type Paper } from './paint.ts';
import { type Fact, memberLines, ruleFacts, type Source } from './rule-facts.ts';
import { wrap, wrapIndented } from './wrap.ts';

interface Pen extends Source {
  readonly width: number;
  readonly palette: Palette;
  /** true where single rules are shown, with the definition of every indicator. */
  readonly inFull: boolean;
}

const DOT = ' · ';
const INDENT = 4;
/** Narrower pages have no room for labels in a column of their own. */
const ROOMY = 60;

const drawHead = ({ pack, language, width, palette }: Pen, rules: readonly Rule[]): string => {
  const { number, issuer, issued, published } = pack.document;
  const document = [
    ...(number === null ? [] : [number]),
    issuer,
    PACK_PHRASES.issued[language]({ date: issued }),
    ...(published === null ? [] : [PACK_PHRASES.published[language]({ date: published })]),
  ];
  const scope = [
    pack.region.name,
    PACK_PHRASES.rules[language]({ count: pack.rules.length }),
    ...(pack.due === null ? [] : [PACK_PHRASES.dueForAll[language]({ date: pack.due })]),
  ];
  const lines = [document.join(DOT), scope.join(DOT), ...memberLines(rules, { pack, language, find: () => undefined })];
  return [
    palette.title(wrapIndented(visible(`${pack.title[language]} (${pack.id})`), width, 0)),
    ...lines.map((line) => palette.faint(wrapIndented(visible(line), width, 0, 2))),
  ].join('\n');
};

const labelWidth = (language: Language): number => Math.max(...Object.values(PACK_LABELS).map((label) => displayWidth(label[language]))) + 2;

const NUMBERED = /^[（(]\d+[)）] ?/;

/** A line of a fact; a numbered one hangs below its own text. */
const wrapLine = (line: string, width: number): readonly string[] => {
  const number = NUMBERED.exec(line)?.[0] ?? '';
  const column = displayWidth(number);
  return wrap(line.slice(number.length), width - column).map((text, index) => (index === 0 ? number : ' '.repeat(column)) + text);
};

/** A fact with its label in a column of its own, or in front of it where the page is narrow. */
const drawFact = ({ label, lines: [first = '', ...rest] }: Fact, { language, width, palette }: Pen): string => {
  const column = width < ROOMY ? 2 : labelWidth(language);
  const below = rest.flatMap((line) => wrapLine(visible(line), width - INDENT - column)).map((line) => ' '.repeat(INDENT + column) + line);
  if (width < ROOMY) return [wrapIndented(label + (language === 'zh' ? '：' : ': ') + visible(first), width, INDENT, INDENT + column), ...below].join('\n');
  const [beside = '', ...wrapped] = wrap(visible(first), width - INDENT - column);
  const head = ' '.repeat(INDENT) + palette.faint(label) + ' '.repeat(column - displayWidth(label)) + beside;
  return [head, ...wrapped.map((line) => ' '.repeat(INDENT + column) + line), ...below].join('\n');
};

const drawRule = (rule: Rule, pen: Pen): string => {
  const title = wrapIndented(visible(`${rule.title[pen.language]} [${rule.id}]`), pen.width, 2, INDENT);
  return [pen.palette.title(title), ...ruleFacts(rule, pen).map((fact) => drawFact(fact, pen))].join('\n');
};

const heading = (text: string, { palette, width }: Pen): string =>
  wrap(visible(text), width)
    .map((line) => palette.heading(line))
    .join('\n');

const drawClause = ({ name, rules }: Clause, pen: Pen): string => `${heading(name, pen)}\n${rules.map((rule) => drawRule(rule, pen)).join('\n\n')}`;

/** What an indicator means beside its name: how it is derived, and in full what it covers. */
const indicatorNotes = ({ definition, formula, grades, breaks }: Indicator, { language, find, inFull }: Pen): readonly string[] => {
  const derived = formula ? [PACK_PHRASES.derived[language]({ formula: formulaWords(formula, { language, find, level: null, group: null }) })] : [];
  if (!inFull) return derived;
  return [
    ...(definition === null ? [] : [PACK_PHRASES.definition[language]({ text: definition })]),
    ...derived,
    ...(grades.length > 0 ? [PACK_PHRASES.grades[language]({ grades: grades.map(({ name }) => name) })] : []),
    ...breaks.map(({ at, reason }) => PACK_PHRASES.broken[language]({ at, reason })),
  ];
};

const drawIndicators = (rules: readonly Rule[], pen: Pen): string => {
  const { language, width, palette } = pen;
  const indicators = indicatorsNeeded(rules, pen.find);
  const drawn = indicators.map((indicator) => {
    const { name: zh, en, unit, kind } = indicator;
    const label = PACK_PHRASES.indicator[language]({ zh, en, unit: WORD_UNITS[kind]?.[language] ?? unitWords(unit, language) });
    const notes = indicatorNotes(indicator, pen).map((note) => palette.faint(wrapIndented(visible(note), width, INDENT, INDENT + 2)));
    return [wrapIndented(visible(label), width, 2, INDENT), ...notes].join('\n');
  });
  return [heading(PACK_PHRASES.indicators[language]({ count: indicators.length }), pen), ...drawn].join('\n');
};

/** A pack, or some of its rules, as a page that reads as the document reads. */
export const renderPack = (pack: RulePack, rules: readonly Rule[], dictionary: Dictionary, language: Language, paper: Paper): string => {
  const find: Find = finderOf(dictionary);
  const pen: Pen = { pack, find, language, width: paper.width, palette: paletteFor(paper), inFull: rules.length < pack.rules.length };
  const blocks = [drawHead(pen, rules), ...groupClauses(rules).map((clause) => drawClause(clause, pen)), drawIndicators(rules, pen)];
  return `${blocks.join('\n\n')}\n`;
};

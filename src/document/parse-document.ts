import { ANNEX_RANK, gluedHeading, hasNoTitle, type HeadingMark, headingMark, isBracketedNumeral } from './find-headings.ts';
import { findNumbers } from './find-numbers.ts';
import { enclosuresIn, foldWidth, mask } from './mask.ts';
import type { Span } from './span.ts';

/** A heading of a clause: `(二)` 总体目标. A part without a title of its own has an empty one, —— an empty ordinal. */
export interface Heading {
  readonly rank: number;
  readonly ordinal: string;
  readonly title: string;
}

/** A paragraph under a heading. What is only a title, a signature or a list of annexes is not searched. */
export interface Block extends Span {
  readonly searched: boolean;
}

/** A clause under its own headings, the outermost first; what stands before the first heading has none. */
export interface Clause {
  readonly path: readonly Heading[];
  readonly start: number;
  /** Where its own title stands; null where it has none. */
  readonly title: Span | null;
  readonly blocks: readonly Block[];
}

interface Line extends Span {
  /** Without the space around it, in folded width. */
  readonly text: string;
  readonly afterBlank: boolean;
}

/** Every line that is not blank, with a heading glued to the end of another as a line of its own. */
const linesOf = (folded: string): readonly Line[] => {
  const lines: Line[] = [];
  let [offset, afterBlank, numeral] = [0, true, ''];
  const add = (start: number, end: number): void => {
    const text = folded.slice(start, end);
    lines.push({ start: start + (text.length - text.trimStart().length), end: start + text.trimEnd().length, text: text.trim(), afterBlank });
    const mark = headingMark(text.trim());
    if (mark) numeral = isBracketedNumeral(mark) ? mark.ordinal : numeral;
  };
  for (const raw of folded.split('\n')) {
    const line = raw.trimEnd();
    if (line.trim() !== '') {
      const glued = gluedHeading(line, headingMark(line.trim())?.ordinal.startsWith('(') ? (headingMark(line.trim())?.ordinal ?? '') : numeral);
      if (glued === -1) add(offset, offset + line.length);
      else {
        add(offset, offset + glued);
        add(offset + glued, offset + line.length);
      }
    }
    afterBlank = line.trim() === '';
    offset += raw.length + 1;
  }
  return lines;
};

const ENDED = /[。！？!?;:…)）」』”’》〕】]$/;
const LONGEST_TITLE = 40;
/** A line this long that ends in the middle of a sentence was broken to fit a page. */
const WRAPPED = 25;

const numbersIn = (text: string): readonly string[] => findNumbers(mask(text, enclosuresIn(text)).forNumbers).map(({ start, end }) => text.slice(start, end));
const withoutBrackets = (text: string): string => text.replace(/\([^()]*\)/g, '');

/** The title that a heading line gives, with what follows it; all is text where the line is a sentence rather than a title. */
const splitTitle = (mark: HeadingMark, rest: string, next: HeadingMark | null, atEnd: boolean): { readonly title: string; readonly length: number } => {
  const none = { title: '', length: 0 };
  const stop = /[。;!?]/.exec(rest)?.index ?? rest.length;
  const title = rest.slice(0, stop).trim().replace(/:$/, '');
  const hasText = rest.slice(stop + 1).trim() !== '';
  const isLeaf = !hasText && (atEnd || (next !== null && next.rank <= mark.rank));
  if (hasNoTitle(mark) || title === '' || [...title].length > LONGEST_TITLE || isLeaf) return none;
  if (numbersIn(withoutBrackets(title)).some((number) => /\d/.test(number)) || /应当|必须|不得|严禁/.test(title)) return none;
  return { title, length: Math.min(rest.length, stop + 1) };
};

/** A title, a signature, or whom the paper is addressed to: no sentence, no row of a table, no number. */
const isTitleOnly = ({ text }: Line): boolean => /^[^。;]*:$/.test(text) || (!/[。！？!?;…\t|]/.test(text) && numbersIn(text).length === 0);
const LIST_OF_ANNEXES = /^附件\s*\d*\s*[:.]/;

interface Draft {
  readonly path: readonly Heading[];
  readonly start: number;
  readonly title: Span | null;
  readonly blocks: Block[];
}

/** Whether a line goes on in the next one. */
const continues = (line: Line | undefined, next: Line): boolean =>
  line !== undefined && !next.afterBlank && !ENDED.test(line.text) && line.text.length >= WRAPPED && !/[\t|]/.test(line.text + next.text);

const addLine = ({ path, blocks }: Draft, line: Line, before: Line | undefined): void => {
  const last = blocks.at(-1);
  // Before the first heading stand titles and addressees, each on a line of its own.
  if (last && path.length > 0 && continues(before, line)) {
    blocks.splice(-1, 1, { ...last, end: line.end, searched: true });
    return;
  }
  const untitled = path.length === 0 || path.at(-1)?.rank === ANNEX_RANK;
  blocks.push({ start: line.start, end: line.end, searched: !LIST_OF_ANNEXES.test(line.text) && !(untitled && isTitleOnly(line)) });
};

/** Splits a document by its own headings; texts of any length take time in proportion to it. */
export const parseDocument = (text: string): readonly Clause[] => {
  const lines = linesOf(foldWidth(text));
  const clauses: Draft[] = [{ path: [], start: 0, title: null, blocks: [] }];
  for (const [index, line] of lines.entries()) {
    const mark = headingMark(line.text);
    const [current, before] = [clauses.at(-1), lines[index - 1]];
    if (!mark || !current) {
      if (current) addLine(current, line, before && headingMark(before.text) && current.blocks.length === 0 ? undefined : before);
      continue;
    }
    const following = lines[index + 1];
    const rest = line.text.slice(mark.length);
    const { title, length } = splitTitle(mark, rest, following ? headingMark(following.text) : null, following === undefined);
    const outer = current.path.filter(({ rank }) => rank < mark.rank);
    const from = line.end - rest.trimStart().length;
    const clause: Draft = {
      path: [...outer, { rank: mark.rank, ordinal: mark.ordinal, title }],
      start: line.start,
      title: title === '' ? null : { start: from, end: from + title.length },
      blocks: [],
    };
    const body = rest.slice(length);
    const start = line.end - body.trimStart().length;
    if (body.trim() !== '') clause.blocks.push({ start, end: line.end, searched: true });
    clauses.push(clause);
  }
  return clauses.filter(({ path, blocks }) => path.length > 0 || blocks.length > 0);
};

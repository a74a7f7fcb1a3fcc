/** The sorts of headings, from the outermost; each stands at the beginning of a line of folded width. */
const KINDS: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['annex', /^附件\s*((?:[一二三四五六七八九十]+|\d{1,2})?)\s*:?\s*$/],
  ['part', /^(第[一二三四五六七八九十百零\d]+编)/],
  ['chapter', /^(第[一二三四五六七八九十百零\d]+章)/],
  ['section', /^(第[一二三四五六七八九十百零\d]+节)/],
  ['article', /^(第[一二三四五六七八九十百零\d]+条)/],
  ['numeral', /^([一二三四五六七八九十]{1,3})、/],
  ['bracketed-numeral', /^(\([一二三四五六七八九十]{1,3}\))[、.]?/],
  ['figure', /^(\d{1,3})(?:\.(?!\d)|、)/],
  ['bracketed-figure', /^(\(?\d{1,2}\))/],
  ['circled', /^([①-⑳])/],
  ['dash', /^()(?:[—―─]+|--)\s*/],
];

/** A heading as it begins a line: its rank (0 the outermost), its ordinal (`一`, `(二)`, `3`, `第四条`; none for ——), how long it is. */
export interface HeadingMark {
  readonly rank: number;
  readonly ordinal: string;
  readonly length: number;
}

export const ANNEX_RANK = 0;
const ARTICLE_RANK = KINDS.findIndex(([kind]) => kind === 'article');
const BRACKETED_NUMERAL_RANK = KINDS.findIndex(([kind]) => kind === 'bracketed-numeral');

/** The heading that a line of folded width begins with; null where it begins with none. */
export const headingMark = (line: string): HeadingMark | null => {
  for (const [rank, [, pattern]] of KINDS.entries()) {
    const match = pattern.exec(line);
    if (match) return { rank, ordinal: rank === ANNEX_RANK ? `附件${match[1] ?? ''}` : (match[1] ?? ''), length: match[0].length };
  }
  return null;
};

/** True where what follows the ordinal is the text itself, as in 第三条. */
export const hasNoTitle = ({ rank }: HeadingMark): boolean => rank === ARTICLE_RANK;

const NUMERALS = '一二三四五六七八九十';

/** 一 is 1, 二十三 is 23; 0 for what is none. */
const valueOf = (numeral: string): number => {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['零', numeral];
  const ten = tens === '' ? 1 : tens === '零' ? 0 : NUMERALS.indexOf(tens) + 1;
  return ten * 10 + (ones === '' ? 0 : NUMERALS.indexOf(ones) + 1);
};

/** A bracketed numeral after a full stop or a bracket, and nothing but a title to the end of the line. */
const GLUED = /[。)〕】]\s*(?=\(([一二三四五六七八九十]{1,3})\)[^。;:,()]{2,30}$)/;

/** Where a heading stands glued to the end of a line (`…。(二)基础设施`), being the one that must follow `last`; -1 where none does. */
export const gluedHeading = (line: string, last: string): number => {
  const match = GLUED.exec(line);
  if (!match || valueOf(match[1] ?? '') !== valueOf(last.replace(/[()]/g, '')) + 1) return -1;
  return match.index + match[0].length;
};

export const isBracketedNumeral = ({ rank }: HeadingMark): boolean => rank === BRACKETED_NUMERAL_RANK;

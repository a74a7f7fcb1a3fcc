import type { Span } from './span.ts';

/** A stretch between two marks that belong together, marks included. */
export interface Enclosure extends Span {
  readonly kind: 'bracket' | 'name';
}

const PAIRS: Readonly<Record<string, string>> = {
  '(': ')',
  '[': ']',
  '〔': '〕',
  '【': '】',
  '《': '》',
  '〈': '〉',
  '“': '”',
  '‘': '’',
  '「': '」',
  '『': '』',
};
const CLOSERS = new Set(Object.values(PAIRS));
const BRACKETS = new Set(['(', '[', '〔', '【']);
/** A mark that is not closed within this many characters was never meant to be. */
const LONGEST = 400;

/** Full-width ASCII in half width, character for character, so that every place stays where it was. */
export const foldWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e\u3000]/g, (character) => (character === '\u3000' ? ' ' : String.fromCharCode(character.charCodeAt(0) - 0xfee0)));

/** Brackets, quotation marks and book marks that are closed, in a text of folded width; one that stays open is passed over. */
export const enclosuresIn = (text: string): readonly Enclosure[] => {
  const open: { readonly mark: string; readonly start: number }[] = [];
  const found: Enclosure[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const mark = text[index] ?? '';
    while ((open[0]?.start ?? index) < index - LONGEST) open.shift();
    const closes = mark === '"' ? open.some((entry) => entry.mark === '"') : CLOSERS.has(mark);
    if (!closes && (mark in PAIRS || mark === '"')) open.push({ mark, start: index });
    if (!closes) continue;
    const opener = open.findLastIndex((entry) => (PAIRS[entry.mark] ?? '"') === mark);
    if (opener === -1) continue;
    for (const { mark: first, start } of open.splice(opener).slice(0, 1)) found.push({ start, end: index + 1, kind: BRACKETS.has(first) ? 'bracket' : 'name' });
  }
  return found;
};

/** True where a place lies inside one of the enclosures. */
export const insideOf = (enclosures: readonly Span[]): ((place: number) => boolean) => {
  const inside = new Set<number>();
  for (const { start, end } of enclosures) for (let place = start + 1; place < end; place += 1) inside.add(place);
  return (place) => inside.has(place);
};

/** What cannot be read as a word or a number. */
const BLANK = '□';

/** The text with what is between the marks of enclosures blanked. */
const blankInside = (text: string, enclosures: readonly Span[]): string => {
  const units = text.split('');
  for (const { start, end } of enclosures) units.fill(BLANK, start + 1, Math.max(start + 1, end - 1));
  return units.join('');
};

/** Figures that are no requirement: dates and years, document numbers, telephone numbers, hotlines, web addresses, ordinals. */
const NO_FIGURES: readonly RegExp[] = [
  /(?:https?:\/\/|www\.)[\w./?=&%#:-]+|(?<![\w.-])[\w.-]{1,64}@[\w.-]+/g,
  /[〔[(【](?:19|20)\d{2}[〕\])】]\s*第?\s*\d+\s*号/g,
  /(?:19|20)\d{2}\s*[-–—~至到]\s*(?:19|20)\d{2}\s*年?/g,
  /(?:19|20)\d{2}\s*[-./]\s*\d{1,2}\s*[-./]\s*\d{1,2}/g,
  /(?:19|20)\d{2}\s*年(?:\s*\d{1,2}\s*月)?(?:\s*\d{1,2}\s*日)?/g,
  /(?:19|20)\d{2}(?=\s*(?:以来|以前|以后|版))/g,
  /\d{1,2}\s*月(?:\s*\d{1,2}\s*日)?|\d{1,2}\s*日(?=前|内|起|止|$|[,。;])/g,
  /0\d{2,3}\s*-\s*\d{7,8}|1[3-9]\d{9}/g,
  /(?:12345|12315|12348|110|119|120|122)(?=[^\d%]{0,4}(?:热线|平台|急救|报警))/g,
  /第\s*(?:\d+|[零〇一二两三四五六七八九十百]+)/g,
];

/** Names are no words of the sentence: titles in 《》, terms in quotation marks. Of brackets the marks of responsibility fall away too. */
const RESPONSIBLE = /(?:单位|部门|时限)\s*:|负责\s*[)\]〕】]$/;

export interface Masked {
  /** For numbers: without names, dates and the like. */
  readonly forNumbers: string;
  /** For predicates: without names and anything in brackets. */
  readonly forPredicates: string;
}

/** A text with everything blanked that is no number or no predicate of its own; all places stay. */
export const mask = (text: string, enclosures: readonly Enclosure[]): Masked => {
  const names = blankInside(
    text,
    enclosures.filter(({ kind }) => kind === 'name'),
  );
  const brackets = enclosures.filter(({ kind }) => kind === 'bracket');
  const responsible = brackets.filter(({ start, end }) => RESPONSIBLE.test(text.slice(start, end)));
  return {
    forNumbers: NO_FIGURES.reduce((masked, pattern) => masked.replace(pattern, (found) => BLANK.repeat(found.length)), blankInside(names, responsible)),
    forPredicates: blankInside(names, brackets),
  };
};

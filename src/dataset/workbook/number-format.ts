import type { DateParts } from './serial-date.ts';

/** How one section of a number format shows a number. */
export type Showing =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date'; readonly parts: DateParts }
  /** Words stand in place of the number: `[=1]"是"`. */
  | { readonly kind: 'words'; readonly text: string }
  | {
      readonly kind: 'number';
      /** The power of ten between what is stored and what is shown: 2 for a percentage, −3 for thousands. */
      readonly shift: number;
      readonly prefix: string;
      readonly suffix: string;
      /** The digits to which a whole number is filled up with zeros, as codes are. */
      readonly digits: number;
    }
  /** The digits stand between other signs, so that what is shown is not the number. */
  | { readonly kind: 'unclear' };

export interface Section {
  readonly holds: ((value: number) => boolean) | null;
  readonly showing: Showing;
}

/** The parts of a section: what holds a digit, what shows as it is, and the signs that mean something. */
type Token =
  | { readonly kind: 'digit'; readonly text: string }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'sign'; readonly text: '.' | ',' | '%' | '/' | 'E' }
  | { readonly kind: 'date'; readonly text: string }
  | { readonly kind: 'general' }
  | { readonly kind: 'condition'; readonly operator: string; readonly bound: number }
  | { readonly kind: 'end' };

const bracketToken = (inside: string): Token | null => {
  const condition = /^(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)$/.exec(inside);
  if (condition) return { kind: 'condition', operator: condition[1] ?? '', bound: Number(condition[2]) };
  if (/^(?:h+|m+|s+)$/i.test(inside)) return { kind: 'date', text: 'h' };
  const currency = /^\$([^-]*)/.exec(inside);
  return currency ? { kind: 'literal', text: currency[1] ?? '' } : null;
};

/** How each part of a format is written, tried in turn (ECMA-376-1 18.8.31); `!` is how Chinese Excel writes `\`. */
const PARTS: readonly (readonly [RegExp, (text: string) => Token | null])[] = [
  [/"[^"]*"?/y, (text) => ({ kind: 'literal', text: text.replaceAll('"', '') })],
  [/[\\!][^]/y, (text) => ({ kind: 'literal', text: text.slice(1) })],
  // A blank as wide as the next sign; the next sign over and over.
  [/[_*][^]/y, () => null],
  [/\[[^\]]*\]?/y, (text) => bracketToken(text.replace(/^\[|\]$/g, ''))],
  [/general|G\/通用格式/iy, () => ({ kind: 'general' })],
  [/am\/pm|a\/p|上午\/下午/iy, () => ({ kind: 'date', text: 'h' })],
  [/E[+-]/iy, () => ({ kind: 'sign', text: 'E' })],
  [/[ymdhse]+/iy, (text) => ({ kind: 'date', text: text.toLowerCase() })],
  [/[0#?]/y, (text) => ({ kind: 'digit', text })],
  [/[.,%/]/y, (text) => ({ kind: 'sign', text: text as '.' | ',' | '%' | '/' })],
  [/;/y, () => ({ kind: 'end' })],
  [/[^]/y, (text) => ({ kind: 'literal', text })],
];

const tokensOf = (code: string): readonly Token[] => {
  const tokens: Token[] = [];
  let at = 0;
  while (at < code.length) {
    for (const [pattern, toToken] of PARTS) {
      pattern.lastIndex = at;
      const text = pattern.exec(code)?.[0];
      if (text === undefined) continue;
      const token = toToken(text);
      if (token) tokens.push(token);
      at += text.length;
      break;
    }
  }
  return tokens;
};

/** `m` is the month, but minutes where only hours or seconds stand with it. */
const datePartsOf = (letters: string): DateParts => {
  const time = /[hs]/.test(letters);
  const year = /[ye]/.test(letters);
  const day = letters.includes('d');
  return { year, day, time, month: letters.includes('m') && (year || day || !time) };
};

const literalsOf = (tokens: readonly Token[]): string => tokens.map((token) => (token.kind === 'literal' ? token.text : '')).join('');

const PLAIN: Showing = { kind: 'plain' };

const isSign = (token: Token | undefined, text: string): boolean => token?.kind === 'sign' && token.text === text;

const commasAtStart = (tokens: readonly Token[]): number => {
  const end = tokens.findIndex((token) => !isSign(token, ','));
  return end === -1 ? tokens.length : end;
};

/** Thousands that are not shown: commas right after the last digit, or right before the point. */
const scaleOf = (core: readonly Token[], after: readonly Token[]): number => {
  const point = core.findIndex((token) => isSign(token, '.'));
  const whole = core.slice(0, Math.max(0, point));
  return commasAtStart(after) + commasAtStart(whole.slice(whole.findLastIndex(({ kind }) => kind === 'digit') + 1));
};

/** A point that is written as a literal (`0!.0,"万"`) stands for one power of ten per digit after it; null where other signs stand between the digits. */
const literalPlaces = (core: readonly Token[]): number | null => {
  const between = core.flatMap((token, index) => (token.kind === 'literal' && token.text.trim() !== '' ? [{ text: token.text, index }] : []));
  const [first, ...others] = between;
  if (!first) return 0;
  if (others.length > 0 || first.text !== '.' || core.some((token) => isSign(token, '.'))) return null;
  return core.slice(first.index).filter(({ kind }) => kind === 'digit').length;
};

const digitsOf = (core: readonly Token[]): number => (core.every((token) => token.kind === 'digit' && token.text === '0') ? core.length : 0);

/** Signs that only dress a number up: its own sign, brackets for negative ones, the yuan. */
const undressed = (text: string): string => text.replace(/[-+()（）¥￥\s]/g, '');

const numberShowing = (tokens: readonly Token[]): Showing => {
  const first = tokens.findIndex(({ kind }) => kind === 'digit' || kind === 'general');
  const exponent = tokens.findIndex((token) => isSign(token, 'E'));
  const last = exponent === -1 ? tokens.findLastIndex(({ kind }) => kind === 'digit' || kind === 'general') : exponent - 1;
  const core = tokens.slice(first, last + 1);
  if (exponent !== -1 || core.some((token) => isSign(token, '/'))) return PLAIN;
  const after = tokens.slice(last + 1);
  const places = literalPlaces(core);
  if (places === null) return { kind: 'unclear' };
  const percents = tokens.filter((token) => isSign(token, '%')).length;
  const shift = 2 * percents - 3 * scaleOf(core, after) - places;
  const [prefix, suffix] = [undressed(literalsOf(tokens.slice(0, first))), '%'.repeat(percents) + undressed(literalsOf(after))];
  const digits = digitsOf(core);
  return shift === 0 && digits < 2 && prefix + suffix === '' ? PLAIN : { kind: 'number', shift, prefix, suffix, digits };
};

const showingOf = (tokens: readonly Token[]): Showing => {
  const letters = tokens.map((token) => (token.kind === 'date' ? token.text : '')).join('');
  if (letters !== '') return { kind: 'date', parts: datePartsOf(letters) };
  if (tokens.some(({ kind }) => kind === 'digit' || kind === 'general')) return numberShowing(tokens);
  const text = literalsOf(tokens).trim();
  // A dash or nothing in place of a zero hides it; the number is still there.
  return /\p{L}/u.test(text) ? { kind: 'words', text } : PLAIN;
};

const TESTS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
};

const conditionOf = (tokens: readonly Token[]): Section['holds'] => {
  const found = tokens.find((token) => token.kind === 'condition');
  const test = found && TESTS[found.operator];
  return found && test ? (value) => test(value, found.bound) : null;
};

/** What a section without a condition is for, by its place among `count`. */
const usualCondition = (index: number, count: number): Section['holds'] => {
  if (count === 1) return null;
  if (index === 0) return (value) => (count === 2 ? value >= 0 : value > 0);
  return index === 1 ? (value) => value < 0 : null;
};

const MOST_NUMBER_SECTIONS = 3;

/** The sections of a number format, of which the first whose condition holds shows the number. */
export const parseNumberFormat = (code: string): readonly Section[] => {
  const groups: Token[][] = [[]];
  for (const token of tokensOf(code)) {
    if (token.kind === 'end') groups.push([]);
    else groups.at(-1)?.push(token);
  }
  const numbers = groups.slice(0, MOST_NUMBER_SECTIONS);
  const conditional = numbers.some((tokens) => conditionOf(tokens) !== null);
  return numbers.map((tokens, index) => ({
    holds: conditional ? conditionOf(tokens) : usualCondition(index, numbers.length),
    showing: showingOf(tokens.filter(({ kind }) => kind !== 'condition')),
  }));
};

/** How the sections show a number; as it is where none is for it. */
export const showingFor = (sections: readonly Section[], value: number): Showing =>
  sections.find(({ holds }) => holds === null || holds(value))?.showing ?? PLAIN;

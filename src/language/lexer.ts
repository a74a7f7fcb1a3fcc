import { type Arithmetic, type Comparison } from '../model/expression.ts';
import { parseUnit } from '../quantity/unit.ts';

/** A word or sign of a check, and where it stands: offsets into the check's text. */
export type Token = { readonly start: number; readonly end: number } & (
  | { readonly kind: 'number'; readonly value: string; readonly unit: string }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'word'; readonly word: Word }
  | { readonly kind: 'comparison'; readonly operator: Comparison }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic }
  | { readonly kind: 'open' | 'close' | 'comma' | 'end' }
  | { readonly kind: 'unknown'; readonly text: string }
);

type Shape = Token extends infer T ? (T extends Token ? Omit<T, 'start' | 'end'> : never) : never;

/** Words with a meaning of their own; an indicator of such a name is written in 「…」. */
export const WORDS = ['and', 'or', 'not', 'target', 'contains', 'yes', 'no'] as const;
export type Word = (typeof WORDS)[number];

const COMPARISON_SIGNS: readonly (readonly [RegExp, Comparison])[] = [
  [/^(?:[>＞][=＝]|≥|≧|⩾)/, '>='],
  [/^(?:[<＜][=＝]|≤|≦|⩽)/, '<='],
  [/^(?:[!！][=＝]|≠|[<＜][>＞])/, '!='],
  [/^(?:>|＞)/, '>'],
  [/^(?:<|＜)/, '<'],
  [/^[=＝]{1,2}/, '='],
];
const ARITHMETIC_SIGNS: readonly (readonly [RegExp, Arithmetic])[] = [
  [/^[+＋]/, '+'],
  [/^[-－−]/, '-'],
  [/^[*＊×]/, '*'],
  [/^[/／÷]/, '/'],
];
const MARKS: readonly (readonly [RegExp, 'open' | 'close' | 'comma'])[] = [
  [/^[(（]/, 'open'],
  [/^[)）]/, 'close'],
  [/^[,，、]/, 'comma'],
];
const NUMBER = /^(?:\d+(?:,\d+)*(?:\.\d+)?|\d*\.\d+)/;
/** Chinese characters, as ranges: property classes such as \p{L} take milliseconds to compile. */
const HAN = '\\u3007\\u3400-\\u9fff\\uf900-\\ufaff';
/** Ⅰ to Ⅻ, as grades are written. */
const ROMAN = '\\u2160-\\u216b';
const UNIT = new RegExp(`^\\s*([%％‰]|[${HAN}]+|[a-zA-Zμ㎡㎞㏊]+[²³23]?)`);
const PER_UNIT = new RegExp(`^[/／]([${HAN}]+|[a-zA-Z㎡]+[²³23]?)`);
const NAME = new RegExp(`^[a-zA-Z_${ROMAN}${HAN}][a-zA-Z0-9_·${ROMAN}${HAN}]*`);
const QUOTED = /^「([^「」]*)」/;
const SPACE = /^\s+/;

/** A name that needs no 「…」. */
export const PLAIN_NAME = new RegExp(`${NAME.source}$`);

/** The unit that follows a number: `/unit` belongs to it only where it is one and a unit stands before it. */
const readUnit = (rest: string): { unit: string; length: number } => {
  const match = UNIT.exec(rest);
  if (!match || WORDS.some((word) => word === match[1])) return { unit: '', length: 0 };
  let unit = (match[1] ?? '').replace('％', '%');
  let length = match[0].length;
  for (;;) {
    const lower = PER_UNIT.exec(rest.slice(length))?.[1];
    if (lower === undefined || parseUnit(`${unit}/${lower}`) === null) return { unit, length };
    unit += `/${lower}`;
    length += lower.length + 1;
  }
};

const readNumber = (rest: string): { shape: Shape; length: number } | null => {
  const digits = NUMBER.exec(rest)?.[0];
  if (digits === undefined) return null;
  const { unit, length } = readUnit(rest.slice(digits.length));
  return { shape: { kind: 'number', value: digits, unit }, length: digits.length + length };
};

const readSign = (rest: string): { shape: Shape; length: number } | null => {
  for (const [pattern, operator] of COMPARISON_SIGNS) {
    const length = pattern.exec(rest)?.[0].length;
    if (length !== undefined) return { shape: { kind: 'comparison', operator }, length };
  }
  for (const [pattern, operator] of ARITHMETIC_SIGNS) if (pattern.test(rest)) return { shape: { kind: 'arithmetic', operator }, length: 1 };
  for (const [pattern, kind] of MARKS) if (pattern.test(rest)) return { shape: { kind }, length: 1 };
  return null;
};

const readName = (rest: string): { shape: Shape; length: number } | null => {
  const quoted = QUOTED.exec(rest);
  if (quoted) return { shape: { kind: 'name', name: (quoted[1] ?? '').trim() }, length: quoted[0].length };
  const name = NAME.exec(rest)?.[0];
  if (name === undefined) return null;
  const word = WORDS.find((candidate) => candidate === name);
  return { shape: word ? { kind: 'word', word } : { kind: 'name', name }, length: name.length };
};

const readUnknown = (rest: string): { shape: Shape; length: number } => {
  const text = [...rest][0] ?? '';
  return { shape: { kind: 'unknown', text }, length: text.length };
};

/** Splits a check into tokens; the last is always `end`. Signs count in ASCII, full-width and mathematical form. */
export const lex = (text: string): readonly Token[] => {
  const tokens: Token[] = [];
  let start = 0;
  while (start < text.length) {
    const rest = text.slice(start);
    const space = SPACE.exec(rest)?.[0].length ?? 0;
    if (space > 0) {
      start += space;
      continue;
    }
    const { shape, length } = readNumber(rest) ?? readSign(rest) ?? readName(rest) ?? readUnknown(rest);
    tokens.push({ ...shape, start, end: start + length });
    start += length;
  }
  return [...tokens, { kind: 'end', start: text.length, end: text.length }];
};

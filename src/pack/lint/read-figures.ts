import type { Exact, Unit } from '../../model/exact.ts';
import { NUMERAL_CHARACTERS, parseNumeral } from '../../quantity/chinese-numeral.ts';
import { divide, exact, multiply, ONE, parseDecimal, subtract, ZERO } from '../../quantity/exact.ts';
import { parseUnit, PURE, toBase } from '../../quantity/unit.ts';
import type { Figure } from './figure.ts';
import { impliedFigures } from './implied-figures.ts';

type Read = Omit<Figure, 'start' | 'end' | 'text'> & { readonly length: number };

const LONGEST_UNIT = 10;
/** Repetitions are bounded, so that no quote takes more than its length to read. */
const DIGITS = '\\d{1,20}(?:,\\d{3}){0,6}(?:\\.\\d{1,20})?';
const NUMERAL = `[${NUMERAL_CHARACTERS}]{1,20}(?:点[${NUMERAL_CHARACTERS}]{1,20})?`;

/** Dates, plans and names in which digits are no figures. */
const NO_FIGURE = [
  /^(?:19|20)\d\d(?:-(?:19|20)?\d\d)?年(?:\d{1,2}月(?:\d{1,2}日)?)?/,
  /^(?:19|20)\d\d-(?:19|20)\d\d/,
  /^\d{1,2}月(?:\d{1,2}日|[底末前份])/,
  /^[一二三四五六七八九十][一二三四五六七八九十]?五["”'’]?(?=[末期规时]|["”'’])/,
  /^\d{1,20}(?:\.\d{1,20})?[GKgk](?![a-z])/,
  /^[A-Za-z]{1,20}[\d.]{1,20}/,
];

const numberOf = (text: string): Exact | null => (/^\d/.test(text) ? parseDecimal(text.replaceAll(',', '')) : parseNumeral(text));

/** The longest unit that the text begins with. */
const unitAt = (text: string): Unit | null => {
  for (let length = Math.min(LONGEST_UNIT, text.length); length > 0; length -= 1) {
    const unit = parseUnit(text.slice(0, length));
    if (unit) return unit;
  }
  return null;
};

const written = (number: Exact, unit: Unit, length: number): Read => ({
  number,
  values: [toBase(number, unit)],
  unit: { kind: 'written', unit },
  limit: null,
  length,
});
const pure = (values: readonly Exact[], length: number, limit: Read['limit'] = null): Read => ({
  number: values[0] ?? ZERO,
  values,
  unit: { kind: 'written', unit: PURE },
  limit,
  length,
});

/** Words that say a number by themselves, tried in this order. */
const WORDS: readonly (readonly [RegExp, (match: RegExpExecArray) => Read | null])[] = [
  [/^清零|^严禁|^不出现/, ([all]) => ({ number: ZERO, values: [ZERO], unit: { kind: 'none' }, limit: '<=', length: all.length })],
  [/^百分百/, ([all]) => pure([ONE], all.length)],
  [new RegExp(`^(百|千|${NUMERAL})分之(${DIGITS}|${NUMERAL})`), ([all, below = '', above = '']) => fraction(numberOf(above), parseNumeral(below), all.length)],
  [/^([一二两三]?)刻钟/, ([all, count = '']) => inMinutes(15n, count, all.length)],
  [/^半个?小时/, ([all]) => inMinutes(30n, '', all.length)],
  [/^过半(?!个?小时|年|天)/, ([all]) => pure([exact(1n, 2n)], all.length, '>')],
  [/^半数|^一半/, ([all]) => pure([exact(1n, 2n)], all.length)],
  [/^翻([一两二三]?)番/, ([all, count = '']) => doubled(count, all.length)],
  [/^([一二三四五六七八九])成(?=以上|左右|多|[,。;、]|$)/, ([all, tenths = '']) => pure([multiply(numberOf(tenths) ?? ZERO, exact(1n, 10n))], all.length)],
  [/^(\d{1,20}(?:\.\d{1,20})?):(\d{1,20}(?:\.\d{1,20})?)/, ([all, a = '', b = '']) => quotient(parseDecimal(a), parseDecimal(b), all.length)],
  [new RegExp(`^前(${DIGITS}|${NUMERAL})(?:名|位|强|列)`), ([all, count = '']) => ranked(numberOf(count), all.length)],
  [new RegExp(`^(${DIGITS}|${NUMERAL})强`), ([all, count = '']) => ranked(numberOf(count), all.length)],
  [new RegExp(`^(${DIGITS}亿|[${NUMERAL_CHARACTERS}]{0,20}亿)元?级`), ([all, amount = '']) => inYuan(amount, all.length)],
];

const fraction = (above: Exact | null, below: Exact | null, length: number): Read | null => {
  const value = above && below && divide(above, below);
  return value && pure([value], length);
};

const inMinutes = (each: bigint, count: string, length: number): Read | null => {
  const unit = parseUnit('分钟');
  const number = count === '' ? ONE : parseNumeral(count);
  return unit && number && written(multiply(number, exact(each)), unit, length);
};

const doubled = (count: string, length: number): Read => {
  const times = exact(2n ** (count === '' ? 1n : (parseNumeral(count) ?? ONE).numerator));
  return pure([times, subtract(times, ONE)], length);
};

const quotient = (a: Exact | null, b: Exact | null, length: number): Read | null => {
  const values = [a && b && divide(a, b), a && b && divide(b, a)].filter((value) => value !== null);
  return values.length > 0 ? pure(values, length) : null;
};

const ranked = (number: Exact | null, length: number): Read | null => number && pure([number], length, '<=');

/** 百亿级 is of 100亿元. */
const inYuan = (amount: string, length: number): Read | null => {
  const unit = parseUnit('亿元');
  const number = numberOf(amount.slice(0, -1) === '' ? '一' : amount.slice(0, -1));
  return unit && number && written(number, unit, length);
};

/** Digits with the unit after them, bare where none follows; the first of a range (1-2个) has the unit of the second. */
const readDigits = (text: string): Read | null => {
  const digits = new RegExp(`^${DIGITS}`).exec(text)?.[0];
  const number = digits === undefined ? null : numberOf(digits);
  if (digits === undefined || !number) return null;
  const about = /^[余多]?/.exec(text.slice(digits.length))?.[0].length ?? 0;
  const unit = unitAt(text.slice(digits.length + about));
  if (unit) return written(number, unit, digits.length + about + unit.text.length);
  const range = new RegExp(`^[-至到]${DIGITS}`).exec(text.slice(digits.length))?.[0].length ?? 0;
  const shared = range > 0 ? unitAt(text.slice(digits.length + range)) : null;
  return shared ? written(number, shared, digits.length) : { number, values: [number], unit: { kind: 'bare' }, limit: null, length: digits.length };
};

/** Where 一 is a part of a word and no number. */
const NO_NUMERAL = /^一(?:批|起|方|站式|对一|件事|条龙|张网|次性|类)/;
/** Where a numeral without a unit ranks or names (二级, 三星级, 一产) rather than counts. */
const NO_COUNT = /^(?:级|类|星|产|线|普|农|医|保|次|届|轮|期|年|月|日|批)/;

/** 双 is 两 before a noun; numerals that are followed by a unit are figures, those above one before a noun count it. */
const readNumeral = (text: string): Read | null => {
  const word = text.startsWith('双') ? '双' : new RegExp(`^${NUMERAL}`).exec(text)?.[0];
  if (word === undefined || NO_NUMERAL.test(text)) return null;
  const number = word === '双' ? exact(2n) : parseNumeral(word);
  if (!number) return null;
  if (word === '零') return { number, values: [ZERO], unit: { kind: 'none' }, limit: '<=', length: 1 };
  const after = text.slice(word.length);
  const unit = word === '双' ? null : unitAt(after);
  if (unit) return written(number, unit, word.length + unit.text.length);
  const counts = number.numerator > 1n && !NO_COUNT.test(after);
  return counts ? { number, values: [number], unit: { kind: 'count' }, limit: null, length: word.length } : null;
};

const readAt = (text: string): Read | null => {
  for (const [pattern, read] of WORDS) {
    const match = pattern.exec(text);
    const found = match && read(match);
    if (found) return found;
  }
  return readDigits(text) ?? readNumeral(text);
};

const explicitFigures = (text: string): readonly Figure[] => {
  const figures: Figure[] = [];
  let start = 0;
  while (start < text.length) {
    const rest = text.slice(start);
    const skipped = NO_FIGURE.map((pattern) => pattern.exec(rest)?.[0].length ?? 0).find((length) => length > 0);
    const read = skipped === undefined ? readAt(rest) : null;
    if (read) {
      const { length, ...figure } = read;
      figures.push({ ...figure, start, end: start + length, text: rest.slice(0, length) });
    }
    start += skipped ?? read?.length ?? 1;
  }
  return figures;
};

/** Every number that a tidy quote says: in digits, numerals and words, and what other words imply. */
export const readFigures = (text: string): readonly Figure[] => {
  const explicit = explicitFigures(text);
  return [...explicit, ...impliedFigures(text, explicit)];
};

import type { Amount } from '../model/exact.ts';
import type { Comparison } from '../model/expression.ts';
import type { Bilingual, Language } from '../model/language.ts';
import { compareExact, parseDecimal, toFixed, ZERO } from '../quantity/exact.ts';
import { BASE_UNITS, MULTIPLIERS } from '../quantity/unit-table.ts';

const SHOWN_PLACES = 2;
const MOST_PLACES = 12;
const KEPT_PLACES = 4;

const SIGNS: Readonly<Record<Comparison, string>> = { '>=': '≥', '>': '>', '<=': '≤', '<': '<', '=': '=', '!=': '≠' };

/** A comparison as people read it: ≥, ≤ … */
export const signOf = (operator: Comparison): string => SIGNS[operator];

const decimals = (text: string): number => (text.split('.')[1] ?? '').length;

/** Shortens a decimal for reading, but never so far that it changes sides with `beside`: 94.996 against 95 stays 94.996. */
export const shortDecimal = (text: string, beside = '0'): string => {
  if (decimals(text) <= KEPT_PLACES || parseDecimal(text) === null) return text;
  const [value, other] = [parseDecimal(text) ?? ZERO, parseDecimal(beside) ?? ZERO];
  for (let places = SHOWN_PLACES; places < MOST_PLACES; places += 1) {
    const short = toFixed(value, places);
    if (compareExact(parseDecimal(short) ?? ZERO, other) === compareExact(value, other)) return short;
  }
  return text;
};

const englishUnit = (unit: string): string => {
  const base = BASE_UNITS.find(({ names }) => names.includes(unit));
  if (base) return base.en;
  const multiplier = MULTIPLIERS.find(({ name }) => unit.startsWith(name));
  if (!multiplier)
    return unit
      .split('/')
      .map((part) => (unit === part ? part : englishUnit(part)))
      .join('/');
  return `${multiplier.en} ${englishUnit(unit.slice(multiplier.name.length))}`.trim();
};

/** A unit for reading, by itself: `亿元`, `100 million yuan`; empty in English where things are counted. */
export const unitWords = (unit: string, language: Language): string => (language === 'zh' ? unit : englishUnit(unit));

const joined = (value: string, unit: string, language: Language): string => {
  if (unit === '') return value;
  if (unit === '%' || unit === '‰') return value + unit;
  if (language === 'zh') return value + unit;
  const written = englishUnit(unit);
  if (written === '') return value;
  if (/^\d/.test(written)) return `${value} × ${written}`;
  const single = value === '1' || value === '-1';
  return `${value} ${single ? written.replace(/(?<=point|time|year|month|day|hour|minute|household|bed)s$/, '') : written}`;
};

/** Values that are words, where the reader's language has another word for them. */
const VALUE_WORDS: Readonly<Record<string, Bilingual>> = {
  yes: { zh: '是', en: 'yes' },
  no: { zh: '否', en: 'no' },
  无: { zh: '无', en: 'none' },
  未上榜: { zh: '未上榜', en: 'not ranked' },
};

const BOUNDS: Readonly<Record<NonNullable<Amount['bound']>, Bilingual>> = {
  'at-least': { zh: '至少 ', en: 'at least ' },
  'at-most': { zh: '至多 ', en: 'at most ' },
};

/** An amount for reading; `beside` is the amount that it stands next to, so that rounding cannot make them look equal. */
export const amountWords = (amount: Amount, language: Language, beside?: Amount | null): string => {
  const bound = amount.bound ? BOUNDS[amount.bound][language] : '';
  const word = amount.unit === '' && Object.hasOwn(VALUE_WORDS, amount.value) ? VALUE_WORDS[amount.value]?.[language] : undefined;
  return bound + (word ?? joined(shortDecimal(amount.value, beside?.value), amount.unit, language));
};

/** A target with its sign: `≥ 70.5%`. */
export const targetWords = (op: Comparison, target: Amount, language: Language): string => `${signOf(op)} ${amountWords(target, language)}`;

const isStrict = (op: Comparison): boolean => op === '>' || op === '<' || op === '!=';

/** The gap in words, never a bare sign: 超 1.2 个百分点, 差 2.09 个百分点, 持平, 持平（须超过）. */
export const gapWords = (gap: Amount, op: Comparison, language: Language): string => {
  const value = parseDecimal(gap.value) ?? ZERO;
  const size = shortDecimal(gap.value.replace(/^-/, ''));
  const order = compareExact(value, ZERO);
  if (language === 'zh') {
    if (order === 0) return evenZh(op);
    return `${beyondZh(op, order)} ${size}${gap.unit === '' || gap.unit === '%' ? '' : ' '}${gap.unit}`;
  }
  const amount = joined(size, gap.unit, 'en');
  if (order === 0) return evenEn(op);
  return order > 0 ? beyondEn(op, amount) : shortEn(op, amount);
};

const evenZh = (op: Comparison): string => {
  if (op === '!=') return '相等（须不等）';
  if (!isStrict(op)) return op === '=' ? '相符' : '持平';
  return op === '>' ? '持平（须超过）' : '持平（须低于）';
};

const evenEn = (op: Comparison): string => {
  if (op === '!=') return 'equal (must differ)';
  if (!isStrict(op)) return op === '=' ? 'as required' : 'exactly met';
  return op === '>' ? 'equal (must exceed)' : 'equal (must be below)';
};

/** On a floor one is beyond or short of it; on a ceiling below or above it; an exact figure is missed by so much. */
const beyondZh = (op: Comparison, order: number): string => {
  if (op === '<=' || op === '<') return order > 0 ? '低' : '高出';
  return order > 0 ? '超' : '差';
};

const beyondEn = (op: Comparison, amount: string): string => (op === '<=' || op === '<' ? `${amount} below` : `${amount} beyond`);
const shortEn = (op: Comparison, amount: string): string => (op === '<=' || op === '<' ? `${amount} too high` : `${amount} short`);

/** A share such as a score: decimal text 0–1 as per cent with at most one decimal, half up, 100 only when it is 1. */
export const percentWords = (fraction: string): string => {
  const [value, one] = [parseDecimal(fraction) ?? ZERO, parseDecimal('1') ?? ZERO];
  const text = toFixed({ numerator: value.numerator * 100n, denominator: value.denominator }, 1);
  const capped = text === '100.0' && compareExact(value, one) < 0 ? '99.9' : text;
  return `${capped.replace(/\.0$/, '')}%`;
};

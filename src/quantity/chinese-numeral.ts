import type { Exact } from '../model/exact.ts';
import { add, exact, parseDecimal } from './exact.ts';

const DIGITS: Readonly<Record<string, bigint>> = { 零: 0n, 〇: 0n, 一: 1n, 二: 2n, 两: 2n, 三: 3n, 四: 4n, 五: 5n, 六: 6n, 七: 7n, 八: 8n, 九: 9n };
const SMALL: Readonly<Record<string, bigint>> = { 十: 10n, 百: 100n, 千: 1000n };
const LARGE: Readonly<Record<string, bigint>> = { 万: 10_000n, 亿: 100_000_000n };

/** The characters of Chinese numerals, for patterns. */
export const NUMERAL_CHARACTERS = '零〇一二两三四五六七八九十百千万亿';

/** 三百二十一 below ten thousand; null where digits stand side by side (二三) or out of order. */
const parseSection = (text: string): bigint | null => {
  let [sum, digit]: [bigint, bigint | null] = [0n, null];
  for (const character of text) {
    const [own, power] = [DIGITS[character], SMALL[character]];
    if (own !== undefined) {
      if (digit !== null && digit !== 0n) return null;
      digit = own;
    } else if (power !== undefined) {
      sum += (digit ?? 1n) * power;
      digit = null;
    } else return null;
  }
  return sum + (digit ?? 0n);
};

const parseWhole = (text: string): bigint | null => {
  for (const [name, power] of [
    ['亿', LARGE['亿']],
    ['万', LARGE['万']],
  ] as const) {
    const index = text.lastIndexOf(name);
    if (index < 0 || power === undefined) continue;
    const above = index === 0 ? 1n : parseWhole(text.slice(0, index));
    const below = index === text.length - 1 ? 0n : parseWhole(text.slice(index + 1));
    return above === null || below === null ? null : above * power + below;
  }
  return text === '' ? null : parseSection(text);
};

/** Reads a Chinese numeral exactly: 十四, 两, 一百零五, 三千五百, 百亿, 九十五点五; null for what is none (二三, 一般). */
export const parseNumeral = (text: string): Exact | null => {
  const [whole = '', decimals, ...rest] = text.split('点');
  const value = rest.length > 0 ? null : parseWhole(whole);
  if (value === null) return null;
  if (decimals === undefined) return exact(value);
  const digits = [...decimals].map((character) => DIGITS[character]);
  if (digits.length === 0 || digits.includes(undefined)) return null;
  const fraction = parseDecimal(`0.${digits.join('')}`);
  return fraction && add(exact(value), fraction);
};

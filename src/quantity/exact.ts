import type { Amount, Exact } from '../model/exact.ts';

/** Builds an exact number; the denominator must not be zero. */
export const exact = (numerator: bigint, denominator = 1n): Exact =>
  denominator < 0n ? { numerator: -numerator, denominator: -denominator } : { numerator, denominator };

export const ZERO = exact(0n);
export const ONE = exact(1n);

const DECIMAL = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads plain decimal text (`-12.50`), exactly, as a scaled integer; null for anything else. */
export const parseDecimal = (text: string): Exact | null => {
  const match = DECIMAL.exec(text);
  if (!match) return null;
  const [, sign, whole = '', fraction = ''] = match;
  const digits = BigInt(whole + fraction);
  return exact(sign === '-' ? -digits : digits, 10n ** BigInt(fraction.length));
};

/** Negative, zero or positive as a is below, at or above b: cross-multiplied, nothing rounded. */
export const compareExact = (a: Exact, b: Exact): number => {
  const left = a.numerator * b.denominator;
  const right = b.numerator * a.denominator;
  return left < right ? -1 : left > right ? 1 : 0;
};

export const add = (a: Exact, b: Exact): Exact =>
  a.denominator === b.denominator
    ? exact(a.numerator + b.numerator, a.denominator)
    : exact(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator);

export const negate = (a: Exact): Exact => exact(-a.numerator, a.denominator);

export const subtract = (a: Exact, b: Exact): Exact => add(a, negate(b));

export const multiply = (a: Exact, b: Exact): Exact => exact(a.numerator * b.numerator, a.denominator * b.denominator);

/** a / b, or null where b is zero. */
export const divide = (a: Exact, b: Exact): Exact | null => (b.numerator === 0n ? null : exact(a.numerator * b.denominator, a.denominator * b.numerator));

export const absolute = (a: Exact): Exact => (a.numerator < 0n ? negate(a) : a);

export const isPositive = (a: Exact): boolean => a.numerator > 0n;

const gcd = (a: bigint, b: bigint): bigint => {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
};

const reduce = (a: Exact): Exact => {
  const divisor = gcd(a.numerator, a.denominator);
  return divisor === 1n ? a : exact(a.numerator / divisor, a.denominator / divisor);
};

/** How many times `factor` divides `value`, and what is left of it. */
const strip = (value: bigint, factor: bigint): [times: number, rest: bigint] => {
  let [times, rest] = [0, value];
  while (rest % factor === 0n) [times, rest] = [times + 1, rest / factor];
  return [times, rest];
};

/** Decimal places that write the number without loss; null where it does not end. */
const endingPlaces = (reduced: Exact): number | null => {
  const [twos, odd] = strip(reduced.denominator, 2n);
  const [fives, rest] = strip(odd, 5n);
  return rest === 1n ? Math.max(twos, fives) : null;
};

/** Decimal text with exactly `places` decimals, half up (away from zero at the half). */
export const toFixed = (a: Exact, places: number): string => {
  const scaled = (a.numerator < 0n ? -a.numerator : a.numerator) * 10n ** BigInt(places);
  const rounded = (2n * scaled + a.denominator) / (2n * a.denominator);
  const digits = rounded.toString().padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const sign = a.numerator < 0n && rounded !== 0n ? '-' : '';
  return sign + (places === 0 ? whole : `${whole}.${digits.slice(-places)}`);
};

const REPORTED_PLACES = 12;

/** The number in JSON: all its decimals where it ends within 12, else half up to 12 and marked as rounded. */
export const toAmount = (a: Exact, unit: string): Amount => {
  const reduced = reduce(a);
  const places = endingPlaces(reduced);
  return places !== null && places <= REPORTED_PLACES
    ? { value: toFixed(reduced, places), unit }
    : { value: toFixed(reduced, REPORTED_PLACES), unit, rounded: true };
};

/** a/b clipped to 0–1 as a number with 6 decimals, for bars and tables; null unless both are positive. */
export const clippedRatio = (a: Exact, b: Exact): number | null => {
  if (!isPositive(a) || !isPositive(b)) return null;
  if (compareExact(a, b) >= 0) return 1;
  const ratio = exact(a.numerator * b.denominator, a.denominator * b.numerator);
  return Number(exact((ratio.numerator * 1_000_000n) / ratio.denominator).numerator) / 1_000_000;
};

import type { Exact } from '../model/exact.ts';
import type { Arithmetic, Comparison } from '../model/expression.ts';
import { add, compareExact, divide, multiply, negate, ZERO } from '../quantity/exact.ts';

/** What an unknown number lies between, as far as is known; null where nothing bounds it on that side. */
export interface Bounds {
  readonly low: Exact | null;
  readonly high: Exact | null;
}

const NOWHERE: Bounds = { low: null, high: null };

/** A known number, as bounds that leave no doubt. */
export const pointOf = (value: Exact): Bounds => ({ low: value, high: value });

export const negateBounds = ({ low, high }: Bounds): Bounds => ({ low: high && negate(high), high: low && negate(low) });

const addBounds = (a: Bounds, b: Bounds): Bounds => ({ low: a.low && b.low && add(a.low, b.low), high: a.high && b.high && add(a.high, b.high) });

/** Bounds times a known number. */
const scale = ({ low, high }: Bounds, by: Exact): Bounds => {
  const sign = compareExact(by, ZERO);
  if (sign === 0) return NOWHERE;
  const [least, most] = sign > 0 ? [low, high] : [high, low];
  return { low: least && multiply(least, by), high: most && multiply(most, by) };
};

const isPoint = ({ low, high }: Bounds): boolean => low !== null && high !== null && compareExact(low, high) === 0;

/** The bounds of a calculation; nothing is known of a product or quotient of two unknown numbers. */
export const calculateBounds = (operator: Arithmetic, a: Bounds, b: Bounds): Bounds => {
  switch (operator) {
    case '+':
      return addBounds(a, b);
    case '-':
      return addBounds(a, negateBounds(b));
    case '*':
      if (isPoint(b) && b.low) return scale(a, b.low);
      return isPoint(a) && a.low ? scale(b, a.low) : NOWHERE;
    case '/': {
      const inverse = isPoint(b) && b.low ? divide({ numerator: 1n, denominator: 1n }, b.low) : null;
      return inverse ? scale(a, inverse) : NOWHERE;
    }
  }
};

/** What to set against zero: the difference, widened in the lenient direction. */
const compareTo = (bound: Exact | null, limit: Exact): number | null => bound && compareExact(bound, limit);

/** Whether actual − target lies where the operator wants it, given the bounds of that difference; null where it cannot be told. */
export const decide = (operator: Comparison, difference: Bounds, tolerance: Exact): boolean | null => {
  const [least, most] = [negate(tolerance), tolerance];
  switch (operator) {
    case '>=':
      return within((compareTo(difference.low, least) ?? -1) >= 0, (compareTo(difference.high, least) ?? 1) < 0);
    case '>':
      return within((compareTo(difference.low, least) ?? -1) > 0, (compareTo(difference.high, least) ?? 1) <= 0);
    case '<=':
      return within((compareTo(difference.high, most) ?? 1) <= 0, (compareTo(difference.low, most) ?? -1) > 0);
    case '<':
      return within((compareTo(difference.high, most) ?? 1) < 0, (compareTo(difference.low, most) ?? -1) >= 0);
    case '=':
      return equals(difference, least, most);
    case '!=': {
      const equal = equals(difference, least, most);
      return equal === null ? null : !equal;
    }
  }
};

const within = (holds: boolean, fails: boolean): boolean | null => (holds ? true : fails ? false : null);

const equals = ({ low, high }: Bounds, least: Exact, most: Exact): boolean | null => {
  const inside = (compareTo(low, least) ?? -1) >= 0 && (compareTo(high, most) ?? 1) <= 0;
  return within(inside, (compareTo(low, most) ?? -1) > 0 || (compareTo(high, least) ?? 1) < 0);
};

import type { Exact } from '../model/exact.ts';
import type { Comparison } from '../model/expression.ts';
import { add, compareExact, divide, multiply, negate, ZERO } from './exact.ts';

/** A bound of an interval; `open` where the value itself does not belong to it. null stands for no bound. */
export interface Bound {
  readonly value: Exact;
  readonly open: boolean;
}

/** The values from `low` to `high`, in base units. */
export interface Interval {
  readonly low: Bound | null;
  readonly high: Bound | null;
}

export const EVERYTHING: Interval = { low: null, high: null };

const closed = (value: Exact | null): Bound | null => value && { value, open: false };

export const between = (low: Exact | null, high: Exact | null): Interval => ({ low: closed(low), high: closed(high) });
export const point = (value: Exact): Interval => between(value, value);

/** The interval of the values that compare so with a number; null for !=, which leaves two. */
export const satisfying = (operator: Comparison, value: Exact): Interval | null => {
  switch (operator) {
    case '>=':
      return { low: { value, open: false }, high: null };
    case '>':
      return { low: { value, open: true }, high: null };
    case '<=':
      return { low: null, high: { value, open: false } };
    case '<':
      return { low: null, high: { value, open: true } };
    case '=':
      return point(value);
    case '!=':
      return null;
  }
};

/** The tighter of two bounds: the higher one below, the lower one above; of equal ones the open one. */
const tighter = (a: Bound | null, b: Bound | null, sign: 1 | -1): Bound | null => {
  if (!a || !b) return a ?? b;
  const order = compareExact(a.value, b.value) * sign;
  if (order === 0) return a.open ? a : b;
  return order > 0 ? a : b;
};

export const intersect = (a: Interval, b: Interval): Interval => ({ low: tighter(a.low, b.low, 1), high: tighter(a.high, b.high, -1) });

export const isEmpty = ({ low, high }: Interval): boolean => {
  if (!low || !high) return false;
  const order = compareExact(low.value, high.value);
  return order > 0 || (order === 0 && (low.open || high.open));
};

/** True where the interval holds this one value and no other. */
export const isPoint = ({ low, high }: Interval, value: Exact): boolean =>
  low !== null && high !== null && compareExact(low.value, value) === 0 && compareExact(high.value, value) === 0;

const addBounds = (a: Bound | null, b: Bound | null): Bound | null => (a && b ? { value: add(a.value, b.value), open: a.open || b.open } : null);
const negateBound = (bound: Bound | null): Bound | null => bound && { ...bound, value: negate(bound.value) };

export const addIntervals = (a: Interval, b: Interval): Interval => ({ low: addBounds(a.low, b.low), high: addBounds(a.high, b.high) });
export const negateInterval = ({ low, high }: Interval): Interval => ({ low: negateBound(high), high: negateBound(low) });
export const subtractIntervals = (a: Interval, b: Interval): Interval => addIntervals(a, negateInterval(b));

const isNotNegative = ({ low }: Interval): boolean => low !== null && compareExact(low.value, ZERO) >= 0;

/** The span of what four corners give; bounds are taken as closed, which is never too narrow. */
const hull = (values: readonly Exact[]): Interval => {
  const sorted = [...values].sort(compareExact);
  return between(sorted[0] ?? null, sorted.at(-1) ?? null);
};

/** Every product; where a side has no end, at least that products of what is not negative are not. */
export const multiplyIntervals = (a: Interval, b: Interval): Interval => {
  if (a.low && a.high && b.low && b.high) {
    const [w, x, y, z] = [a.low.value, a.high.value, b.low.value, b.high.value];
    return hull([multiply(w, y), multiply(w, z), multiply(x, y), multiply(x, z)]);
  }
  return isNotNegative(a) && isNotNegative(b) ? between(multiply(a.low?.value ?? ZERO, b.low?.value ?? ZERO), null) : EVERYTHING;
};

/** Every quotient; a divisor that may be zero leaves no more than the sign. */
export const divideIntervals = (a: Interval, b: Interval): Interval => {
  const isApart = (b.low !== null && compareExact(b.low.value, ZERO) > 0) || (b.high !== null && compareExact(b.high.value, ZERO) < 0);
  if (isApart && a.low && a.high && b.low && b.high) {
    const corners = [a.low, a.high].flatMap(({ value }) => [b.low, b.high].flatMap((below) => (below && divide(value, below.value)) ?? []));
    return hull(corners);
  }
  return isNotNegative(a) && isNotNegative(b) ? between(ZERO, null) : EVERYTHING;
};

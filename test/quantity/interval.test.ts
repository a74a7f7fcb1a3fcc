import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Exact } from '../../src/model/exact.ts';
import { COMPARISONS, type Comparison } from '../../src/model/expression.ts';
import { add, compareExact, divide, exact, multiply, subtract } from '../../src/quantity/exact.ts';
import {
  addIntervals,
  between,
  divideIntervals,
  type Interval,
  intersect,
  isEmpty,
  multiplyIntervals,
  satisfying,
  subtractIntervals,
} from '../../src/quantity/interval.ts';

const small = fc.integer({ min: -6, max: 6 }).map((value) => exact(BigInt(value)));
/** An interval with a value in it; either end may be missing. */
const interval = fc.tuple(small, small, small, fc.boolean(), fc.boolean()).map(([a, b, c, hasLow, hasHigh]) => {
  const [low, value, high] = [a, b, c].sort(compareExact) as [Exact, Exact, Exact];
  return { value, range: between(hasLow ? low : null, hasHigh ? high : null) };
});

const holds = (value: Exact, { low, high }: Interval): boolean =>
  (low === null || compareExact(value, low.value) >= (low.open ? 1 : 0)) && (high === null || compareExact(value, high.value) <= (high.open ? -1 : 0));

const compares = (a: Exact, operator: Comparison, b: Exact): boolean => {
  const order = compareExact(a, b);
  return { '>=': order >= 0, '>': order > 0, '<=': order <= 0, '<': order < 0, '=': order === 0, '!=': order !== 0 }[operator];
};

describe('intervals are never too narrow', () => {
  it.each([
    ['sums', addIntervals, add],
    ['differences', subtractIntervals, subtract],
    ['products', multiplyIntervals, multiply],
    ['quotients', divideIntervals, divide],
  ] as const)('of %s', (_, ofIntervals, ofValues) => {
    fc.assert(
      fc.property(interval, interval, (a, b) => {
        const value = ofValues(a.value, b.value);
        return value === null || holds(value, ofIntervals(a.range, b.range));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('an interval', () => {
  it('holds exactly what compares so', () => {
    for (const operator of COMPARISONS) {
      fc.assert(
        fc.property(small, small, (value, limit) => {
          const range = satisfying(operator, limit);
          return range === null ? operator === '!=' : holds(value, range) === compares(value, operator, limit);
        }),
      );
    }
  });

  it('and another leave what is in both, or nothing', () => {
    fc.assert(
      fc.property(
        small,
        small,
        small,
        fc.constantFrom('>=', '>', '<=', '<', '=' as const),
        fc.constantFrom('>=', '>', '<=', '<', '=' as const),
        (value, a, b, first, second) => {
          const both = intersect(satisfying(first, a) ?? between(null, null), satisfying(second, b) ?? between(null, null));
          const inBoth = compares(value, first, a) && compares(value, second, b);
          return holds(value, both) === inBoth && !(inBoth && isEmpty(both));
        },
      ),
    );
  });
});

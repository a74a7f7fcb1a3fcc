import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exact } from '../../src/model/exact.ts';
import {
  absolute,
  add,
  clippedRatio,
  compareExact,
  divide,
  multiply,
  negate,
  ONE,
  parseDecimal,
  subtract,
  toAmount,
  toFixed,
  ZERO,
} from '../../src/quantity/exact.ts';
import { anyDecimal, anyFraction } from './any-exact.ts';

const same = (a: Exact | null, b: Exact | null): boolean => a !== null && b !== null && compareExact(a, b) === 0;

describe('exact numbers obey', () => {
  it('a + b − b = a', () => {
    fc.assert(fc.property(anyFraction, anyFraction, (a, b) => same(subtract(add(a, b), b), a)));
  });

  it('a × b ÷ b = a where b is not zero', () => {
    fc.assert(fc.property(anyFraction, anyFraction, (a, b) => b.numerator === 0n || same(divide(multiply(a, b), b), a)));
  });

  it('the commutative, associative and distributive laws', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(same(add(a, b), add(b, a))).toBe(true);
        expect(same(multiply(a, b), multiply(b, a))).toBe(true);
        expect(same(add(add(a, b), c), add(a, add(b, c)))).toBe(true);
        expect(same(multiply(multiply(a, b), c), multiply(a, multiply(b, c)))).toBe(true);
        expect(same(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(true);
      }),
    );
  });

  it('0 and 1 change nothing', () => {
    fc.assert(fc.property(anyFraction, (a) => same(add(a, ZERO), a) && same(multiply(a, ONE), a)));
  });

  it('|a| is a or −a, and never negative', () => {
    fc.assert(
      fc.property(anyFraction, (a) => {
        expect(same(absolute(a), a) || same(absolute(a), negate(a))).toBe(true);
        expect(compareExact(absolute(a), ZERO)).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('compareExact', () => {
  it('agrees with cross-multiplication in BigInt', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const difference = a.numerator * b.denominator - b.numerator * a.denominator;
        expect(Math.sign(compareExact(a, b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
      }),
    );
  });

  it('is a total order', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyFraction, (a, b, c) => {
        expect(compareExact(a, b) + compareExact(b, a)).toBe(0);
        if (compareExact(a, b) <= 0 && compareExact(b, c) <= 0) expect(compareExact(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('does not change when both sides are multiplied by the same positive number', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, anyDecimal, (a, b, c) => {
        const factor = add(absolute(c), ONE);
        expect(compareExact(multiply(a, factor), multiply(b, factor))).toBe(compareExact(a, b));
      }),
    );
  });
});

describe('written decimals', () => {
  it('parse back to the number where enough decimals are written', () => {
    fc.assert(fc.property(anyDecimal, fc.integer({ min: 9, max: 14 }), (a, places) => same(parseDecimal(toFixed(a, places)), a)));
  });

  it('are never more than half a unit of the last decimal away', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 14 }), (a, places) => {
        const error = absolute(subtract(parseDecimal(toFixed(a, places)) ?? ZERO, a));
        expect(compareExact(error, { numerator: 1n, denominator: 2n * 10n ** BigInt(places) })).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('are symmetric about zero', () => {
    fc.assert(
      fc.property(anyFraction, fc.integer({ min: 0, max: 6 }), (a, places) => {
        expect(toFixed(absolute(a), places)).toBe(toFixed(a, places).replace('-', ''));
      }),
    );
  });
});

describe('toAmount', () => {
  it('is the exact number unless it says that it is rounded', () => {
    fc.assert(
      fc.property(fc.oneof(anyFraction, anyDecimal), (a) => {
        const { value, rounded } = toAmount(a, '');
        expect(same(parseDecimal(value), a)).toBe(rounded !== true);
        expect(value.split('.')[1]?.length ?? 0).toBeLessThanOrEqual(12);
      }),
    );
  });

  it('does not depend on how the fraction is written', () => {
    fc.assert(
      fc.property(anyFraction, fc.bigInt({ min: 1n, max: 10n ** 9n }), ({ numerator, denominator }, factor) => {
        expect(toAmount({ numerator: numerator * factor, denominator: denominator * factor }, '')).toEqual(toAmount({ numerator, denominator }, ''));
      }),
    );
  });
});

describe('clippedRatio', () => {
  it('is null or between 0 and 1, and 1 exactly where the target is reached', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, (a, b) => {
        const ratio = clippedRatio(a, b);
        const positive = a.numerator > 0n && b.numerator > 0n;
        expect(ratio !== null).toBe(positive);
        if (ratio === null) return;
        expect(ratio).toBeGreaterThanOrEqual(0);
        expect(ratio === 1).toBe(compareExact(a, b) >= 0);
      }),
    );
  });
});

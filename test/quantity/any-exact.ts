import fc from 'fast-check';
import type { Exact } from '../../src/model/exact.ts';
import { exact } from '../../src/quantity/exact.ts';

const MOST = 10n ** 15n;
const anyInteger = fc.bigInt({ min: -MOST, max: MOST });

/** Any fraction, not reduced, its denominator positive. */
export const anyFraction: fc.Arbitrary<Exact> = fc
  .tuple(anyInteger, fc.bigInt({ min: 1n, max: MOST }))
  .map(([numerator, denominator]) => exact(numerator, denominator));

/** Any decimal as parsing makes it: a scaled integer with up to 9 decimals. */
export const anyDecimal: fc.Arbitrary<Exact> = fc
  .tuple(anyInteger, fc.integer({ min: 0, max: 9 }))
  .map(([numerator, places]) => exact(numerator, 10n ** BigInt(places)));

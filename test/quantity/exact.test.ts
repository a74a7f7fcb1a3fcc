import { describe, expect, it } from 'vitest';
import {
  absolute,
  add,
  clippedRatio,
  compareExact,
  divide,
  exact,
  isPositive,
  multiply,
  negate,
  ONE,
  parseDecimal,
  subtract,
  toAmount,
  toFixed,
  ZERO,
} from '../../src/quantity/exact.ts';
import { decimal } from './decimal.ts';

describe('exact', () => {
  it('keeps the denominator positive, so that the sign is the numerator’s', () => {
    expect(exact(3n, -4n)).toEqual({ numerator: -3n, denominator: 4n });
  });

  it('is a whole number where no denominator is given', () => {
    expect(exact(7n)).toEqual({ numerator: 7n, denominator: 1n });
  });
});

describe('parseDecimal', () => {
  it.each([
    ['0', 0n, 1n],
    ['95', 95n, 1n],
    ['012', 12n, 1n],
    ['-12.50', -1250n, 100n],
    ['+1.5', 15n, 10n],
    ['0.000000000001', 1n, 10n ** 12n],
    ['-0', 0n, 1n],
    ['123456789012345678901234567890.1', 1234567890123456789012345678901n, 10n],
  ])('reads %s without loss', (text, numerator, denominator) => {
    expect(parseDecimal(text)).toEqual({ numerator, denominator });
  });

  it.each(['', ' ', '1.', '.5', '1e3', '0x10', '1,234', '--1', '１２', '1.2.3', 'Infinity', 'NaN', ' 1', '1 ', '1\n', '٣'])('refuses %j', (text) => {
    expect(parseDecimal(text)).toBeNull();
  });
});

describe('compareExact', () => {
  it.each([
    ['0.57', '0.58', -1],
    ['0.58', '0.57', 1],
    ['1.10', '1.1', 0],
    ['-1', '1', -1],
    ['-0.5', '-0.50', 0],
    ['0', '-0', 0],
    ['9007199254740993', '9007199254740992', 1],
    ['0.1000000000000000055511151231257827', '0.1', 1],
  ])('orders %s against %s as %i', (a, b, order) => {
    expect(compareExact(decimal(a), decimal(b))).toBe(order);
  });

  it('tells fractions apart that agree in a hundred decimals', () => {
    const third = exact(1n, 3n);
    const near = exact(10n ** 100n, 3n * 10n ** 100n + 1n);
    expect(compareExact(near, third)).toBe(-1);
  });
});

describe('arithmetic', () => {
  it.each([
    ['0.1 + 0.2 is 0.3', add(decimal('0.1'), decimal('0.2')), decimal('0.3')],
    ['1.1 × 1.1 is 1.21', multiply(decimal('1.1'), decimal('1.1')), decimal('1.21')],
    ['0.3 − 0.1 is 0.2', subtract(decimal('0.3'), decimal('0.1')), decimal('0.2')],
    ['4.35 × 100 is 435', multiply(decimal('4.35'), decimal('100')), decimal('435')],
    ['1 − 1/3 is 2/3', subtract(ONE, exact(1n, 3n)), exact(2n, 3n)],
    ['−(−5) is 5', negate(decimal('-5')), decimal('5')],
    ['|−5| is 5', absolute(decimal('-5')), decimal('5')],
    ['|5| is 5', absolute(decimal('5')), decimal('5')],
  ])('%s', (_, actual, expected) => {
    expect(compareExact(actual, expected)).toBe(0);
  });

  it.each([
    ['a half by a quarter', '0.5', '0.25', '2'],
    ['by a negative number', '1', '-4', '-0.25'],
    ['zero by a number', '0', '7', '0'],
  ])('divides %s', (_, a, b, quotient) => {
    expect(compareExact(divide(decimal(a), decimal(b)) ?? ONE, decimal(quotient))).toBe(0);
  });

  it.each(['0', '0.00', '-0'])('gives no quotient for a division by %s', (zero) => {
    expect(divide(decimal('1'), decimal(zero))).toBeNull();
  });

  it.each([
    ['0.001', true],
    ['0', false],
    ['-0.001', false],
  ])('calls %s positive: %s', (text, positive) => {
    expect(isPositive(decimal(text))).toBe(positive);
  });
});

describe('toFixed', () => {
  it.each([
    ['1.005', 2, '1.01'],
    ['-1.005', 2, '-1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['0.045', 2, '0.05'],
    ['0.0449999', 2, '0.04'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['99.995', 2, '100.00'],
    ['7', 3, '7.000'],
    ['0', 0, '0'],
  ])('writes %s with %i decimals as %s, half away from zero', (text, places, written) => {
    expect(toFixed(decimal(text), places)).toBe(written);
  });

  it('rounds a fraction that does not end', () => {
    expect([toFixed(exact(2n, 3n), 4), toFixed(exact(-1n, 3n), 4)]).toEqual(['0.6667', '-0.3333']);
  });
});

describe('toAmount', () => {
  it.each([
    ['a whole number', exact(350n), '350'],
    ['a decimal, without the zeros it was written with', exact(9650n, 100n), '96.5'],
    ['a quotient that ends', exact(1n, 8n), '0.125'],
    ['a negative quotient that ends', exact(-7n, 16n), '-0.4375'],
    ['a number of exactly 12 decimals', exact(1n, 2n ** 12n), '0.000244140625'],
    ['zero', ZERO, '0'],
  ])('writes %s in full', (_, value, written) => {
    expect(toAmount(value, '%')).toEqual({ value: written, unit: '%' });
  });

  it.each([
    ['a quotient that does not end', exact(529857n, 774517n), '0.684112808370'],
    ['a number of 13 decimals', exact(1n, 2n ** 13n), '0.000122070313'],
    ['a negative one, half away from zero', exact(-1n, 2n ** 13n), '-0.000122070313'],
    ['a number too small for 12 decimals', exact(1n, 10n ** 13n), '0.000000000000'],
  ])('rounds %s to 12 decimals and says so', (_, value, written) => {
    expect(toAmount(value, '')).toEqual({ value: written, unit: '', rounded: true });
  });
});

describe('clippedRatio', () => {
  it.each([
    ['half of the target', '47.5', '95', 0.5],
    ['exactly the target', '95', '95', 1],
    ['beyond the target', '96', '95', 1],
    ['just short of it, never rounded up to 1', '94.9999999', '95', 0.999999],
    ['a value next to nothing', '0.00000001', '95', 0],
  ])('is between 0 and 1: %s', (_, actual, target, ratio) => {
    expect(clippedRatio(decimal(actual), decimal(target))).toBe(ratio);
  });

  it.each([
    ['0', '95'],
    ['-1', '95'],
    ['95', '0'],
    ['95', '-1'],
  ])('is null for %s against %s', (actual, target) => {
    expect(clippedRatio(decimal(actual), decimal(target))).toBeNull();
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalText, isPlain, parseStored } from '../../../src/dataset/workbook/decimal-text.ts';

const shown = (stored: string, shift = 0): string | null => {
  const decimal = parseStored(stored);
  return decimal && decimalText(decimal, shift);
};

describe('stored numbers', () => {
  it.each([
    ['0.70500000000000007', 2, '70.5'],
    ['0.30000000000000004', 0, '0.3'],
    ['0.99999999999999989', 2, '100'],
    ['0.7', 2, '70'],
    ['1E-3', 0, '0.001'],
    ['1.5E+3', 0, '1500'],
    ['12345', -4, '1.2345'],
    ['-0.5', 2, '-50'],
    ['-0', 0, '0'],
    ['0.0', 2, '0'],
    ['00012', 0, '12'],
    ['123456789012345678', 0, '123456789012346000'],
    ['5.0000000000000001E-2', 2, '5'],
    ['.5', 0, '0.5'],
    ['5.', 0, '5'],
  ])('%s times ten to the %i is %s', (stored, shift, text) => {
    expect(shown(stored, shift)).toBe(text);
  });

  it.each(['', '-', '.', 'x', '1,5', '0x10', 'Infinity', '1e99999', '9'.repeat(500)])('%j is no number', (stored) => {
    expect(shown(stored)).toBeNull();
  });

  it('every decimal of fifteen digits survives being stored as a double and shown as a percentage', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999 }), fc.integer({ min: 0, max: 9 }), (digits, places) => {
        const text = decimalText({ negative: false, digits: String(digits), power: -places });
        expect(shown(Number(text).toPrecision(17))).toBe(text);
        expect(shown(shown(text, 2) ?? '', -2)).toBe(text);
      }),
    );
  });

  it('what is plain is its own text', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const text = String(value);
        if (isPlain(text)) expect(shown(text)).toBe(text);
      }),
    );
    expect(['0', '5', '-12.5', '0.5'].every(isPlain)).toBe(true);
    expect(['-0', '05', '1.50', '1e5', '5.'].some(isPlain)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { parseNumeral } from '../../src/quantity/chinese-numeral.ts';
import { toAmount } from '../../src/quantity/exact.ts';

const read = (text: string): string | null => {
  const value = parseNumeral(text);
  return value && toAmount(value, '').value;
};

describe('a Chinese numeral', () => {
  it.each([
    ['零', '0'],
    ['一', '1'],
    ['两', '2'],
    ['十', '10'],
    ['十四', '14'],
    ['二十', '20'],
    ['二十一', '21'],
    ['一百', '100'],
    ['百', '100'],
    ['一百零五', '105'],
    ['一百二十三', '123'],
    ['千', '1000'],
    ['三千五百', '3500'],
    ['一万二千', '12000'],
    ['十万', '100000'],
    ['百亿', '10000000000'],
    ['三万亿', '3000000000000'],
    ['九十五点五', '95.5'],
    ['零点零五', '0.05'],
  ])('%s is %s', (text, value) => {
    expect(read(text)).toBe(value);
  });

  it.each(['', '二三', '一般', '点五', '五点', '五点十', '一点二点三', '5', '个'])('%s is none', (text) => {
    expect(read(text)).toBeNull();
  });
});

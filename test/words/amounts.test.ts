import { describe, expect, it } from 'vitest';
import type { Comparison } from '../../src/model/expression.ts';
import { amountWords, gapWords, percentWords, shortDecimal, targetWords } from '../../src/words/amounts.ts';

describe('a decimal shortened for reading', () => {
  it.each([
    ['68.411280836960', '70.5', '68.41'],
    ['94.996000000001', '95', '94.996'],
    ['94.999999123456', '95', '94.999999'],
    ['95.000000123456', '95', '95.0000001'],
    ['34.9951', '35', '34.9951'],
    ['0.004999999999', '0', '0.005'],
    ['-0.000000012345', '0', '-0.00000001'],
    ['1.5', '1.5', '1.5'],
  ])('%s beside %s is %s, on the same side', (text, beside, expected) => {
    expect(shortDecimal(text, beside)).toBe(expected);
  });
});

describe('amounts', () => {
  it.each([
    ['68.41', '%', '68.41%', '68.41%'],
    ['130', '座', '130座', '130'],
    ['350', '亿元', '350亿元', '350 × 100 million yuan'],
    ['1', '亿元', '1亿元', '1 × 100 million yuan'],
    ['1', '个百分点', '1个百分点', '1 percentage point'],
    ['2.5', '公里', '2.5公里', '2.5 km'],
    ['1.6', '', '1.6', '1.6'],
  ])('%s %s is %s in Chinese and %s in English', (value, unit, zh, en) => {
    expect(amountWords({ value, unit }, 'zh')).toBe(zh);
    expect(amountWords({ value, unit }, 'en')).toBe(en);
  });

  it('have the sign of the comparison before a target', () => {
    expect(targetWords('>=', { value: '70.5', unit: '%' }, 'zh')).toBe('≥ 70.5%');
  });
});

describe('gaps are words', () => {
  it.each<[Comparison, string, string, string]>([
    ['>=', '1.2', '超 1.2 个百分点', '1.2 percentage points beyond'],
    ['>=', '-2.088719163040', '差 2.09 个百分点', '2.09 percentage points short'],
    ['>=', '0', '持平', 'exactly met'],
    ['>', '0', '持平（须超过）', 'equal (must exceed)'],
    ['<', '0', '持平（须低于）', 'equal (must be below)'],
    ['<=', '0.02', '低 0.02 个百分点', '0.02 percentage points below'],
    ['<=', '-0.5', '高出 0.5 个百分点', '0.5 percentage points too high'],
    ['=', '0', '相符', 'as required'],
    ['!=', '0', '相等（须不等）', 'equal (must differ)'],
  ])('%s with a gap of %s', (operator, value, zh, en) => {
    expect(gapWords({ value, unit: '个百分点' }, operator, 'zh')).toBe(zh);
    expect(gapWords({ value, unit: '个百分点' }, operator, 'en')).toBe(en);
  });
});

describe('shares', () => {
  it.each([
    ['0.8333', '83.3%'],
    ['0.9999', '99.9%'],
    ['1.0000', '100%'],
    ['0.0000', '0%'],
    ['0.7500', '75%'],
  ])('%s is %s: 100%% only of a whole', (fraction, expected) => {
    expect(percentWords(fraction)).toBe(expected);
  });
});

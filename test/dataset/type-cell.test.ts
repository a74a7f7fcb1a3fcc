import { describe, expect, it } from 'vitest';
import type { NumberFault } from '../../src/model/diagnostic.ts';
import { datasetOfLines, listingOf, placesOf, problemsOf } from './dataset-of.ts';

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** The dataset of one cell under one header, at line 2, column 2. */
const cellUnder = (header: string, text: string) => datasetOfLines(`名称,${quoted(header)}`, `甲镇,${quoted(text)}`);
/** What that cell holds, as `value unit` or `(state)`. */
const valueOf = (header: string, text: string): string => listingOf(cellUnder(header, text))[0]?.replace(/^.* = /, '') ?? '';

describe('numbers', () => {
  it.each([
    ['1234.5', '1234.5 亿元'],
    ['1,234.5', '1234.5 亿元'],
    ['1，234.5', '1234.5 亿元'],
    ['12,345,678', '12345678 亿元'],
    ['１２３４．５', '1234.5 亿元'],
    ['0.57', '0.57 亿元'],
    ['0.123456789012', '0.123456789012 亿元'],
    ['007', '7 亿元'],
    ['+5', '5 亿元'],
    ['0', '0 亿元'],
    [' 5 ', '5 亿元'],
    ['\u30005\u00a0', '5 亿元'],
    ['5亿元', '5 亿元'],
    ['5 亿元', '5 亿元'],
    ['5000万元', '5000 万元'],
    ['5,000 万元', '5000 万元'],
    ['500000000元', '500000000 元'],
  ])('%j under 亿元 is %s', (text, expected) => {
    expect(valueOf('地区生产总值（亿元）', text)).toBe(expected);
  });

  it.each([
    ['-3.5', '-3.5 %'],
    ['－3.5', '-3.5 %'],
    ['−3.5', '-3.5 %'],
    ['-3.5%', '-3.5 %'],
    ['９５％', '95 %'],
    ['95 %', '95 %'],
    ['952‰', '952 ‰'],
  ])('%j under %% is %s', (text, expected) => {
    expect(valueOf('地区生产总值增速（%）', text)).toBe(expected);
  });

  it.each([
    ['1.58', '1.58 倍'],
    ['2.32:1', '2.32 倍'],
    ['2.32：1', '2.32 倍'],
    ['2.32 : 1', '2.32 倍'],
    ['1.58倍', '1.58 倍'],
  ])('%j under a ratio is %s', (text, expected) => {
    expect(valueOf('城乡居民收入比', text)).toBe(expected);
  });

  it.each([
    ['8.06万', '8.06 万人'],
    ['8.06万人', '8.06 万人'],
    ['80,600', '80600 人'],
    ['80,600人', '80600 人'],
  ])('%j under 人 is %s', (text, expected) => {
    expect(valueOf('常住人口（人）', text)).toBe(expected);
  });

  it('keep the decimals with which they are written', () => {
    const row = [...datasetOfLines('名称,常住人口（万人）', '甲镇,8.060').observations.values()][0]?.get('' as never);
    expect([...(row?.values() ?? [])]).toMatchObject([{ state: 'known', decimals: 3, cell: { text: '8.060' } }]);
  });
});

describe('placeholders', () => {
  it.each(['', ' ', '—', '——', '–', '-', '－', '…', '……', '...', '/', 'NA', 'n/a', '#N/A', 'NULL', '暂无', '无数据', '\u3000'])(
    '%j is blank, never zero, and no problem',
    (text) => {
      const dataset = cellUnder('常住人口（人）', text);
      expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = (blank)']);
      expect(placesOf(dataset)).toEqual([]);
    },
  );
});

describe('texts that are no numbers', () => {
  it.each<[string, NumberFault]>([
    ['约5', 'approximate'],
    ['5左右', 'approximate'],
    ['5以上', 'approximate'],
    ['>5', 'approximate'],
    ['≥5', 'approximate'],
    ['±5', 'approximate'],
    ['95~137', 'range'],
    ['95~137人', 'range'],
    ['95至137', 'range'],
    ['95—137', 'range'],
    ['95-137', 'range'],
    ['10%-20%', 'range'],
    ['1.2E+05', 'scientific'],
    ['1e3', 'scientific'],
    ['#DIV/0!', 'spreadsheet-error'],
    ['#REF!', 'spreadsheet-error'],
    ['#VALUE!', 'spreadsheet-error'],
    ['1,2345', 'grouping'],
    ['12,34', 'grouping'],
    ['1 234', 'grouping'],
    ['1.2.3', 'grouping'],
    ['.5', 'grouping'],
    ['5.', 'grouping'],
    ['9'.repeat(200), 'too-long'],
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['五', 'not-a-number'],
    ['见附表', 'not-a-number'],
    ['是', 'not-a-number'],
    ['12.5²', 'not-a-number'],
    ['12.5①', 'not-a-number'],
    ['(5)', 'not-a-number'],
    ['¥5', 'not-a-number'],
    ['5;6', 'not-a-number'],
  ])('%j spoils its cell: %s', (text, cause) => {
    const dataset = cellUnder('常住人口（人）', text);
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'bad-number', severity: 'error', file: 'a.csv', line: 2, column: 2, header: '常住人口（人）', data: { text, cause } },
    ]);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = (bad-number)']);
  });

  it('spoil only their own cell', () => {
    expect(listingOf(datasetOfLines('名称,常住人口（人）,户籍人口（人）', '甲镇,x,5', '乙镇,6,7'))).toEqual([
      '甲镇 常住人口 = (bad-number)',
      '甲镇 户籍人口 = 5 人',
      '乙镇 常住人口 = 6 人',
      '乙镇 户籍人口 = 7 人',
    ]);
  });

  it.each(['2:1', '12:30', '1：2'])('%s is no number of people', (text) => {
    expect(valueOf('常住人口（人）', text)).toBe('(bad-number)');
  });
});

describe('units of cells', () => {
  it.each([
    ['of another dimension', '5亩', '亩'],
    ['per cent', '95%', '%'],
    ['万 and another dimension', '5万元', '万元'],
  ])('%s spoil their cell', (_, text, unit) => {
    const dataset = cellUnder('常住人口（人）', text);
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'unit-mismatch', severity: 'error', line: 2, column: 2, data: { indicator: '常住人口', unit, expected: '人' } },
    ]);
  });

  it('percentage points are not per cent', () => {
    expect(valueOf('地区生产总值增速（%）', '5个百分点')).toBe('(unit-mismatch)');
  });

  it('that nobody knows spoil their cell, with a suggestion', () => {
    const dataset = cellUnder('最长城市绿道长度（公里）', '5公理');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'unknown-cell-unit', severity: 'error', line: 2, column: 2, data: { unit: '公理', near: '公里' } }]);
  });

  it('万 under 万人 may mean either, and spoils its cell', () => {
    expect(valueOf('常住人口（万人）', '1.2万')).toBe('(unit-mismatch)');
  });
});

describe('values that cannot be', () => {
  it.each([
    ['常住人口（万人）', '160000', '1人', '15亿人'],
    ['常住人口（人）', '0', '1人', '15亿人'],
    ['常住人口（人）', '-5', '1人', '15亿人'],
    ['绿化覆盖率（%）', '100.01', '0%', '100%'],
    ['城镇居民人均可支配收入（元）', '4.5', '100元', '100万元'],
  ])('under %s %s is a warning with the range, and the value stays', (header, text, min, max) => {
    const dataset = cellUnder(header, text);
    expect(problemsOf(dataset)).toMatchObject([{ code: 'implausible-value', severity: 'warning', line: 2, column: 2, header, data: { text, min, max } }]);
    expect(valueOf(header, text)).toMatch(new RegExp(`^${text} `));
  });

  it.each([
    ['常住人口（人）', '1'],
    ['常住人口（亿人）', '15'],
    ['绿化覆盖率（%）', '100'],
    ['绿化覆盖率（%）', '0%'],
  ])('are told from those at the very end of the range: %s %s', (header, text) => {
    expect(placesOf(cellUnder(header, text))).toEqual([]);
  });
});

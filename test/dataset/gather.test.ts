import { describe, expect, it } from 'vitest';
import { datasetOf, datasetOfLines, listingOf, placesOf, problemsOf, problemsWith } from './dataset-of.ts';

const HEADER = '名称,年份,常住人口（人）';

describe('different values of one observation', () => {
  it('are an error at both cells, each naming the other', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,2024,80600', '乙镇,2024,7', '甲镇,2024,80700');
    expect(problemsOf(dataset)).toMatchObject([
      {
        code: 'conflicting-values',
        severity: 'error',
        file: 'a.csv',
        line: 2,
        column: 3,
        header: '常住人口（人）',
        data: { indicator: '常住人口', subject: '甲镇', period: '2024', otherText: '80700', otherFile: 'a.csv', otherLine: 4 },
      },
      { code: 'conflicting-values', severity: 'error', line: 4, column: 3, data: { otherText: '80600', otherLine: 2 } },
    ]);
  });

  it('spoil the observation and no other', () => {
    const dataset = datasetOfLines('名称,常住人口（人）,户籍人口（人）', '甲镇,5,7', '甲镇,6,7');
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = (conflicting-values)', '甲镇 户籍人口 = 7 人']);
  });

  it('in two files name each other’s file', () => {
    const dataset = datasetOf({ 'b.csv': `${HEADER}\n甲镇,2024,6\n`, 'a.csv': `${HEADER}\n\n甲镇,2024,5\n` });
    expect(problemsOf(dataset)).toMatchObject([
      { file: 'a.csv', line: 3, data: { otherFile: 'b.csv', otherLine: 2, otherText: '6' } },
      { file: 'b.csv', line: 2, data: { otherFile: 'a.csv', otherLine: 3, otherText: '5' } },
    ]);
  });

  it('in three cells are an error at each of the three', () => {
    expect(placesOf(datasetOfLines(HEADER, '甲镇,2024,5', '甲镇,2024,6', '甲镇,2024,7'))).toEqual([
      'conflicting-values 2:3',
      'conflicting-values 3:3',
      'conflicting-values 4:3',
    ]);
  });

  it('are not those of different years', () => {
    expect(placesOf(datasetOfLines(HEADER, '甲镇,2023,5', '甲镇,2024,6'))).toEqual([]);
  });
});

describe('equal values of one observation', () => {
  it('are one warning at the second cell, and the value stays', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,2024,5', '甲镇,2024,5');
    expect(problemsOf(dataset)).toMatchObject([
      {
        code: 'repeated-value',
        severity: 'warning',
        line: 3,
        column: 3,
        data: { indicator: '常住人口', subject: '甲镇', period: '2024', otherFile: 'a.csv', otherLine: 2 },
      },
    ]);
    expect(listingOf(dataset)).toEqual(['甲镇 2024 常住人口 = 5 人']);
  });

  it.each([
    ['80600人', '8.06万人'],
    ['80600', '80,600.0'],
    ['0.0806百万人', '8.06万'],
  ])('are told across units and spellings: %s and %s', (first, second) => {
    expect(placesOf(datasetOfLines(HEADER, `甲镇,2024,"${first}"`, `甲镇,2024,"${second}"`))).toEqual(['repeated-value 3:3']);
  });

  it('are told across layouts and files', () => {
    const dataset = datasetOf({ 'a.csv': `${HEADER}\n甲镇,2024,80600\n`, 'b.csv': '乡镇：甲镇\n时间：2024\n指标,单位,数值\n常住人口,万人,8.06\n' });
    expect(problemsOf(dataset)).toMatchObject([{ code: 'repeated-value', file: 'b.csv', line: 4, column: 3, data: { otherFile: 'a.csv', otherLine: 2 } }]);
  });

  it('that differ in the last of many decimals are a conflict', () => {
    expect(placesOf(datasetOfLines('名称,城乡居民收入比', '甲镇,1.00000000000000000001', '甲镇,1.00000000000000000002'))).toEqual([
      'conflicting-values 2:2',
      'conflicting-values 3:2',
    ]);
  });
});

describe('a value beside something else', () => {
  it.each([
    ['甲镇,2024,', '甲镇,2024,5'],
    ['甲镇,2024,5', '甲镇,2024,—'],
  ])('a blank yields to a value, in either order: %s and %s', (first, second) => {
    const dataset = datasetOfLines(HEADER, first, second);
    expect(listingOf(dataset)).toEqual(['甲镇 2024 常住人口 = 5 人']);
    expect(placesOf(dataset)).toEqual([]);
  });

  it.each([
    ['甲镇,2024,x', '甲镇,2024,5'],
    ['甲镇,2024,5', '甲镇,2024,x'],
    ['甲镇,2024,', '甲镇,2024,x'],
  ])('a bad cell spoils the observation, in either order: %s and %s', (first, second) => {
    expect(listingOf(datasetOfLines(HEADER, first, second))).toEqual(['甲镇 2024 常住人口 = (bad-number)']);
  });

  it('two bad cells of one observation are both told', () => {
    expect(placesOf(datasetOfLines(HEADER, '甲镇,2024,x', '甲镇,2024,y'))).toEqual(['bad-number 2:3', 'bad-number 3:3']);
  });
});

describe('several files', () => {
  const GOOD = `${HEADER}\n甲镇,2024,5\n`;

  it('are read even where one of them cannot be', () => {
    const dataset = datasetOf({ 'a.csv': '', 'b.csv': GOOD, 'c.csv': '{"error":1}' });
    expect(listingOf(dataset)).toEqual(['甲镇 2024 常住人口 = 5 人']);
    expect(problemsWith(dataset, 'file-empty')).toMatchObject([{ file: 'a.csv' }]);
    expect(problemsWith(dataset, 'file-is-json')).toMatchObject([{ file: 'c.csv' }]);
  });

  it('are inputs in the order given, those that could be read', () => {
    const dataset = datasetOf({ 'b.csv': GOOD, 'x.csv': '', 'a.csv': '乡镇：乙镇\n指标,数值\n常住人口（人）,5\n' });
    expect(dataset.inputs.map(({ file, layout }) => [file, layout])).toEqual([
      ['b.csv', 'wide'],
      ['a.csv', 'form'],
    ]);
  });

  it('fill in one another', () => {
    expect(listingOf(datasetOf({ 'a.csv': GOOD, 'b.csv': '名称,年份,户籍人口（人）\n甲镇,2024,6\n' }))).toEqual([
      '甲镇 2024 常住人口 = 5 人',
      '甲镇 2024 户籍人口 = 6 人',
    ]);
  });

  it('each have their own warning of units assumed', () => {
    const file = '名称,常住人口\n甲镇,5\n';
    expect(problemsWith(datasetOf({ 'a.csv': file, 'b.csv': file.replace('甲', '乙') }), 'unit-assumed')).toMatchObject([{ file: 'a.csv' }, { file: 'b.csv' }]);
  });
});

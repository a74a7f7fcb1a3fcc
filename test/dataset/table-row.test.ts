import { describe, expect, it } from 'vitest';
import { isNote, isTotal } from '../../src/dataset/table-row.ts';
import { datasetOfLines, listingOf, placesOf, problemsOf, problemsWith } from './dataset-of.ts';

const HEADER = '名称,年份,常住人口（人）,户籍人口（人）';

describe('notes', () => {
  it.each([
    '注：本表为虚构',
    '注:本表为虚构',
    '注1：本表为虚构',
    '备注：虚构',
    '说明：虚构',
    '数据来源：虚构',
    '资料来源:虚构',
    '填报人：某某',
    '*口径有调整',
    '　　本表数据均为虚构，只用来检验程序能否认出不是数据的长段文字，并且不把它当作一个乡镇。',
  ])('%s is a note', (text) => {
    expect(isNote({ line: 1, fields: [text.trim(), '', ''] })).toBe(true);
  });

  it.each(['甲镇', '注册镇', '来源镇', '说明乡'])('%s is a name', (text) => {
    expect(isNote({ line: 1, fields: [text, '2024', '5'] })).toBe(false);
  });

  it('below the data, padded or bare, are no subjects and no short rows', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,2024,5,6', '注：虚构,,,', '数据来源：虚构', '"资料来源：虚构, 未公开"');
    expect(dataset.subjects.map(({ name }) => name)).toEqual(['甲镇']);
    expect(placesOf(dataset)).toEqual([]);
  });

  it('are all that stands below a header: there are no data', () => {
    expect(placesOf(datasetOfLines(HEADER, '注：虚构,,,'))).toEqual(['no-rows 1']);
  });
});

describe('total rows', () => {
  it.each(['合计', '合　计', '合 计', '总计', '小计', '平均', '全市', '全县', '全镇', '全县合计', '全市平均', '合计：', '其中：城区'])(
    '%s is no subject',
    (name) => {
      expect(isTotal(name)).toBe(true);
    },
  );

  it.each(['合计镇', '全州县', '全椒县', '总部镇', '平均镇', '全南县'])('%s is a subject', (name) => {
    expect(isTotal(name)).toBe(false);
  });

  it('are skipped with a warning at their line', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,2024,5,6', '合　计,2024,5,6', '乙镇,2024,7,8');
    expect(dataset.subjects.map(({ name }) => name)).toEqual(['甲镇', '乙镇']);
    expect(problemsOf(dataset)).toMatchObject([{ code: 'total-row-skipped', severity: 'warning', line: 3, data: { name: '合　计' } }]);
  });
});

describe('the unit of a value', () => {
  it.each([
    ['its own before the column’s and the title’s', ['单位：亿人', '名称,常住人口（千人）', '甲镇,2万人'], '2 万人'],
    ['the column’s before the title’s', ['单位：亿人', '名称,常住人口（千人）', '甲镇,2'], '2 千人'],
    ['the title’s before the dictionary’s', ['单位：万人', '名称,常住人口', '甲镇,2'], '2 万人'],
    ['the dictionary’s where nothing says', ['名称,常住人口', '甲镇,2'], '2 人'],
    ['the column’s, multiplied by the 万 of the cell', ['名称,常住人口（人）', '甲镇,2万'], '2 万人'],
    ['the dictionary’s, multiplied by the 万 of the cell', ['名称,常住人口', '甲镇,2万'], '2 万人'],
    ['the dictionary’s where the title’s is of another dimension', ['单位：万元', '名称,常住人口', '甲镇,2'], '2 人'],
  ])('is %s', (_, lines, value) => {
    expect(listingOf(datasetOfLines(...lines))).toEqual([`甲镇 常住人口 = ${value}`]);
  });

  it.each([
    ['wide', ['名称,常住人口,地区生产总值,户籍人口（人）', '甲镇,5,6,7', '乙镇,8,9,10'], 1],
    ['long', ['名称,指标,数值', '甲镇,常住人口,5', '乙镇,常住人口,6', '甲镇,地区生产总值,6', '甲镇,户籍人口（人）,7'], 1],
    ['form', ['乡镇：甲镇', '指标,数值', '常住人口,5', '地区生产总值,6', '户籍人口（人）,7'], 2],
  ])('taken from the dictionary is one warning per file, %s', (_, lines, line) => {
    expect(problemsOf(datasetOfLines(...lines))).toMatchObject([
      {
        code: 'unit-assumed',
        severity: 'warning',
        file: 'a.csv',
        line,
        data: {
          units: [
            { indicator: '常住人口', unit: '人' },
            { indicator: '地区生产总值', unit: '亿元' },
          ],
        },
      },
    ]);
  });

  it.each([
    ['wide', ['名称,绿化覆盖率', '甲镇,41%', '乙镇,—']],
    ['long', ['名称,指标,数值', '甲镇,绿化覆盖率,41%']],
    ['form', ['乡镇：甲镇', '指标,数值', '绿化覆盖率,41%']],
  ])('that every cell writes itself needs no warning, %s', (_, lines) => {
    expect(placesOf(datasetOfLines(...lines))).toEqual([]);
  });

  it('of a ratio is none and needs no warning', () => {
    expect(placesOf(datasetOfLines('名称,城乡居民收入比', '甲镇,1.58'))).toEqual([]);
  });
});

describe('periods', () => {
  it.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['２０２４年', '2024'],
    ['2020(七普)', '2020'],
    ['2025（最新）', '2025'],
    ['2024年末', '2024'],
    ['2024年6月', '2024-06'],
    ['2024-06', '2024-06'],
    ['2024/12/31', '2024-12-31'],
  ])('%s is %s', (text, period) => {
    expect(listingOf(datasetOfLines(HEADER, `甲镇,${text},5,`))[0]).toBe(`甲镇 ${period} 常住人口 = 5 人`);
  });

  it.each(['去年', '20244', '24', '2024-13', '2024-02-30', '十四五'])('%s is an error at its cell, and its row is not used', (text) => {
    const dataset = datasetOfLines(HEADER, `甲镇,${text},5,6`, '甲镇,2023,7,8');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'bad-period', severity: 'error', line: 2, column: 2, header: '年份', data: { text } }]);
    expect(listingOf(dataset)).toEqual(['甲镇 2023 常住人口 = 7 人', '甲镇 2023 户籍人口 = 8 人']);
  });
});

describe('ragged rows', () => {
  it('longer than the header spoil the whole row with one error at its line', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,2024,1,234,5', '乙镇,2024,6,7');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'ragged-row', severity: 'error', file: 'a.csv', line: 2, data: { expected: 4, found: 5 } }]);
    expect(listingOf(dataset)).toEqual([
      '甲镇 2024 常住人口 = (ragged-row)',
      '甲镇 2024 户籍人口 = (ragged-row)',
      '乙镇 2024 常住人口 = 6 人',
      '乙镇 2024 户籍人口 = 7 人',
    ]);
  });

  it('longer by empty cells only are whole', () => {
    expect(placesOf(datasetOfLines(HEADER, '甲镇,2024,5,6,,,'))).toEqual([]);
  });

  it('shorter than the header have blanks at the end and a warning', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,2024,5');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'short-row', severity: 'warning', line: 2, data: { expected: 4, found: 3 } }]);
    expect(listingOf(dataset)).toEqual(['甲镇 2024 常住人口 = 5 人', '甲镇 2024 户籍人口 = (blank)']);
  });

  it('in a long table spoil their line only', () => {
    const dataset = datasetOfLines('名称,指标,单位,数值', '甲镇,常住人口,人,1,234', '甲镇,户籍人口,人,5');
    expect(problemsWith(dataset, 'ragged-row')).toMatchObject([{ severity: 'error', line: 2 }]);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = (ragged-row)', '甲镇 户籍人口 = 5 人']);
  });
});

import { describe, expect, it } from 'vitest';
import { datasetOf, datasetOfLines, listingOf, onlyObservation, placesOf, problemsOf, problemsWith } from './dataset-of.ts';

describe('a form', () => {
  it('has a line per indicator and names its subject, parent and year in lines of their own', () => {
    const dataset = datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '所属县,,甲县', '年份,,2024', '常住人口,万人,8.06', '二三产业从业人员比重,%,96.2');
    expect(dataset.subjects).toMatchObject([{ name: '甲镇', level: 'town', parents: ['甲县'], unidentified: false }]);
    expect(listingOf(dataset)).toEqual(['甲县/甲镇 2024 常住人口 = 8.06 万人', '甲县/甲镇 2024 二三产业从业人员比重 = 96.2 %']);
    expect(placesOf(dataset)).toEqual([]);
  });

  it('may have years for columns', () => {
    expect(listingOf(datasetOfLines('乡镇：甲镇', '指标,单位,2023年,2024年', '常住人口,万人,8.06,8.16', '户籍人口,人,90,'))).toEqual([
      '甲镇 2023 常住人口 = 8.06 万人',
      '甲镇 2023 户籍人口 = 90 人',
      '甲镇 2024 常住人口 = 8.16 万人',
      '甲镇 2024 户籍人口 = (blank)',
    ]);
  });

  it('takes a unit from the name of the indicator where it has no column of units', () => {
    expect(listingOf(datasetOfLines('乡镇：甲镇', '指标,数值', '常住人口（万人）,8.06', 'GDP_亿元,35'))).toEqual([
      '甲镇 常住人口 = 8.06 万人',
      '甲镇 地区生产总值 = 35 亿元',
    ]);
  });

  it.each(['', '-', '—', '/', '无'])('the unit %j of a ratio is no unit', (unit) => {
    const dataset = datasetOfLines('乡镇：甲镇', '指标,单位,数值', `城乡居民收入比,${unit},1.58`);
    expect(listingOf(dataset)).toEqual(['甲镇 城乡居民收入比 = 1.58 倍']);
    expect(placesOf(dataset)).toEqual([]);
  });

  it('lets every cell know its file, line, column, header and text', () => {
    expect(onlyObservation(datasetOfLines('虚构', '指标,单位,数值', '乡镇,,甲镇', '', '常住人口,万人,８.06'), '常住人口').cell).toEqual({
      file: 'a.csv',
      line: 5,
      column: 3,
      header: '数值',
      text: '８.06',
    });
  });

  it('a line whose indicator is unknown is a warning with a suggestion at its name', () => {
    const dataset = datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '常住人囗,人,5', '户籍人口,人,6');
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'unknown-indicator-row', severity: 'warning', line: 3, column: 1, data: { name: '常住人囗', near: '常住人口' } },
    ]);
    expect(listingOf(dataset)).toEqual(['甲镇 户籍人口 = 6 人']);
  });

  it('a text that is no unit is an error at its cell, and spoils that line only', () => {
    const dataset = datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '常住人口,万仁,5', '户籍人口,人,6');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'unknown-cell-unit', severity: 'error', line: 3, column: 2, header: '单位', data: { unit: '万仁' } }]);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = (unknown-cell-unit)', '甲镇 户籍人口 = 6 人']);
  });

  it('a unit of another dimension spoils its line', () => {
    const dataset = datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '常住人口,亩,5');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'unit-mismatch', line: 3, data: { unit: '亩', expected: '人' } }]);
  });

  it('a year that cannot be read is a problem and does not leave the form undated', () => {
    const dataset = datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '年份,,去年', '常住人口,人,5');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'bad-period', severity: 'error', line: 3, column: 3, data: { text: '去年' } }]);
  });

  it('a value beside which no indicator is named is not lost without a word', () => {
    expect(problemsOf(datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '常住人口,人,5', ',人,6'))).toMatchObject([{ line: 4 }]);
  });

  it('a form in which no indicator is known names those that it has', () => {
    expect(problemsWith(datasetOfLines('指标,单位,数值', '乡镇,,甲镇', '某指标,人,5'), 'no-indicator-column')).toMatchObject([
      { severity: 'error', line: 1, data: { headers: ['乡镇', '某指标'] } },
    ]);
  });
});

describe('a long table', () => {
  const HEADER = '乡镇,所属县,年份,指标,单位,数值';

  it('has subject, year, indicator, unit and value in each line', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,甲县,2024,常住人口,万人,8.06', '甲镇,甲县,2023,常住人口,人,80000', '乙镇,乙县,2024,GDP,亿元,35');
    expect(dataset.subjects.map(({ id }) => id)).toEqual(['甲县/甲镇', '乙县/乙镇']);
    expect(listingOf(dataset)).toEqual(['甲县/甲镇 2024 常住人口 = 8.06 万人', '甲县/甲镇 2023 常住人口 = 80000 人', '乙县/乙镇 2024 地区生产总值 = 35 亿元']);
  });

  it('may have years for columns', () => {
    expect(listingOf(datasetOfLines('地区,指标,2023,2024', '甲镇,常住人口（人）,5,6'))).toEqual(['甲镇 2023 常住人口 = 5 人', '甲镇 2024 常住人口 = 6 人']);
  });

  it('a line without a subject is an error at its line', () => {
    expect(placesOf(datasetOfLines('名称,指标,单位,数值', '甲镇,常住人口,人,5', ',户籍人口,人,6'))).toEqual(['row-without-subject 3']);
  });

  it('a year that cannot be read is an error at its cell, and the line is not used', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,甲县,去年,常住人口,人,5', '甲镇,甲县,2024,户籍人口,人,6');
    expect(problemsOf(dataset)).toMatchObject([{ code: 'bad-period', severity: 'error', line: 2, column: 3, header: '年份' }]);
    expect(listingOf(dataset)).toEqual(['甲县/甲镇 2024 户籍人口 = 6 人']);
  });

  it('years that can all not be read do not make its indicators unknown', () => {
    const dataset = datasetOfLines(HEADER, '甲镇,甲县,去年,常住人口,人,5');
    expect(placesOf(dataset)).toEqual(['bad-period 2:3']);
  });

  it('total rows are skipped with a warning', () => {
    const dataset = datasetOfLines('名称,指标,单位,数值', '甲镇,常住人口,人,5', '合计,常住人口,人,5');
    expect(dataset.subjects.map(({ name }) => name)).toEqual(['甲镇']);
    expect(problemsOf(dataset)).toMatchObject([{ code: 'total-row-skipped', severity: 'warning', line: 3, data: { name: '合计' } }]);
  });

  it('many lines without a subject are each told', () => {
    expect(problemsWith(datasetOf({ 'a.csv': `名称,指标,单位,数值\n${',常住人口,人,5\n'.repeat(30_000)}` }), 'row-without-subject')).toHaveLength(30_000);
  });
});

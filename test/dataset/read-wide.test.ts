import { describe, expect, it } from 'vitest';
import { datasetOf, datasetOfLines, listingOf, onlyObservation, placesOf, problemsOf, problemsWith } from './dataset-of.ts';

describe('a wide table', () => {
  it('has a row per subject', () => {
    expect(listingOf(datasetOfLines('名称,常住人口（人）,地区生产总值（亿元）', '甲镇,5,6.7', '乙镇,8,9.1'))).toEqual([
      '甲镇 常住人口 = 5 人',
      '甲镇 地区生产总值 = 6.7 亿元',
      '乙镇 常住人口 = 8 人',
      '乙镇 地区生产总值 = 9.1 亿元',
    ]);
  });

  it('has a row per subject and year where it has years', () => {
    expect(listingOf(datasetOfLines('名称,年份,常住人口（人）', '甲镇,2024,5', '甲镇,2023年,6', '甲镇,2020(七普),7'))).toEqual([
      '甲镇 2024 常住人口 = 5 人',
      '甲镇 2023 常住人口 = 6 人',
      '甲镇 2020 常住人口 = 7 人',
    ]);
  });

  it('takes its subject from above where it has only years', () => {
    expect(listingOf(datasetOfLines('地区：甲镇', '年份,常住人口（人）,城镇常住人口（人）', '2024,5,4', '2023,6,3'))).toEqual([
      '甲镇 2024 常住人口 = 5 人',
      '甲镇 2024 城镇常住人口 = 4 人',
      '甲镇 2023 常住人口 = 6 人',
      '甲镇 2023 城镇常住人口 = 3 人',
    ]);
  });

  it('takes codes and parents from their columns, wherever these stand', () => {
    const dataset = datasetOfLines('常住人口（人）,乡镇,所属县,市,区划代码', '5,甲镇,甲县,甲市,331122101');
    expect(dataset.subjects).toMatchObject([{ id: '331122101', name: '甲镇', level: 'town', parents: ['甲县', '甲市'], unidentified: false }]);
  });

  it('may have codes and no names', () => {
    expect(datasetOfLines('区划代码,常住人口（人）', '331122101,5').subjects).toMatchObject([{ name: '331122101', code: '331122101', level: 'town' }]);
  });

  it('keeps the rows it read in the input', () => {
    expect(datasetOfLines('名称,常住人口（人）', '甲镇,5', '合计,5', '乙镇,6', '注：虚构').inputs).toEqual([
      { file: 'a.csv', sha256: null, encoding: 'utf-8', layout: 'wide', rows: 2 },
    ]);
  });

  it('lets every cell know its file, line, column, header and text', () => {
    const dataset = datasetOf({ 'data/乡镇.csv': '虚构\n\n名称,年份,"常住人口\n（人）"\n甲镇,2024, ８０，６００人 \n' });
    expect(onlyObservation(dataset, '常住人口').cell).toEqual({
      file: 'data/乡镇.csv',
      line: 5,
      column: 3,
      header: '常住人口\n（人）',
      text: '８０，６００人',
    });
  });
});

describe('columns', () => {
  it('an unknown header is one warning with a suggestion, and its column is not used', () => {
    const dataset = datasetOfLines('名称,常住人口（人）,城镇常住人囗（人）', '甲镇,5,6', '乙镇,7,8');
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'unknown-header', severity: 'warning', line: 1, column: 3, data: { header: '城镇常住人囗（人）', near: '城镇常住人口' } },
    ]);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = 5 人', '乙镇 常住人口 = 7 人']);
  });

  it('an unknown header over nothing is passed over', () => {
    expect(placesOf(datasetOfLines('名称,常住人口（人）,某指标,', '甲镇,5,,', '乙镇,6,,'))).toEqual([]);
  });

  it('columns of remarks and serial numbers are passed over', () => {
    expect(placesOf(datasetOfLines('序号,名称,常住人口（人）,备注', '1,甲镇,5,虚构', '2,乙镇,6,虚构'))).toEqual([]);
  });

  it('two columns of one indicator are a problem at the second, which spoils both', () => {
    const dataset = datasetOfLines('名称,GDP（亿元）,常住人口（人）,地区生产总值（亿元）', '甲镇,5,7,6', '乙镇,5,8,5');
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'duplicate-header', severity: 'error', line: 1, column: 4, header: '地区生产总值（亿元）', data: { indicator: '地区生产总值', otherColumn: 2 } },
    ]);
    expect(listingOf(dataset)).toEqual([
      '甲镇 地区生产总值 = (duplicate-header)',
      '甲镇 常住人口 = 7 人',
      '乙镇 地区生产总值 = (duplicate-header)',
      '乙镇 常住人口 = 8 人',
    ]);
  });

  it('a unit of another dimension is one problem at the header, and spoils its column only', () => {
    const dataset = datasetOfLines('名称,常住人口（亩）,地区生产总值（亿元）', '甲镇,5,6', '乙镇,7,8');
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'unit-mismatch', severity: 'error', line: 1, column: 2, header: '常住人口（亩）', data: { indicator: '常住人口', unit: '亩', expected: '人' } },
    ]);
    expect(listingOf(dataset)).toEqual([
      '甲镇 常住人口 = (unit-mismatch)',
      '甲镇 地区生产总值 = 6 亿元',
      '乙镇 常住人口 = (unit-mismatch)',
      '乙镇 地区生产总值 = 8 亿元',
    ]);
  });

  it('a table in which no indicator is known names the headers that it has', () => {
    expect(problemsWith(datasetOfLines('名称,某指标,另一指标', '甲镇,5,6'), 'no-indicator-column')).toMatchObject([
      { severity: 'error', file: 'a.csv', line: 1, data: { headers: ['名称', '某指标', '另一指标'] } },
    ]);
  });

  it('a row of units below the header gives the units of its columns', () => {
    const dataset = datasetOfLines('名称,常住人口,地区生产总值', ',万人,亿元', '甲镇,5,6');
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = 5 万人', '甲镇 地区生产总值 = 6 亿元']);
    expect(placesOf(dataset)).toEqual([]);
  });
});

describe('rows without a subject', () => {
  it('are each an error at their line, and the others are read', () => {
    const dataset = datasetOfLines('区划代码,名称,常住人口（人）', '331122101,甲镇,5', ',,6', ',,7');
    expect(placesOf(dataset)).toEqual(['row-without-subject 3', 'row-without-subject 4']);
    expect(listingOf(dataset)).toEqual(['331122101 常住人口 = 5 人']);
  });

  it('several rows of one period under a header that names no subject are not taken for one subject in conflict with itself', () => {
    const dataset = datasetOfLines('小城市称呼,常住人口（人）,城镇常住人口（人）', '甲,5,4', '乙,7,6');
    expect(problemsWith(dataset, 'conflicting-values')).toEqual([]);
    expect(problemsOf(dataset).filter(({ severity }) => severity === 'error')).not.toEqual([]);
  });
});

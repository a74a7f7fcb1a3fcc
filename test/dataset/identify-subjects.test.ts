import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { datasetOf, datasetOfLines, listingOf, placesOf, problemsOf, problemsWith } from './dataset-of.ts';

const CODED = '区划代码,名称,常住人口（人）\n331122101,甲镇,5\n';
const BARE = '名称,户籍人口（人）\n甲镇,6\n';
const PLACED = '所属县,乡镇,地区生产总值（亿元）\n甲县,甲镇,7\n';
const FILES = Object.entries({ 'coded.csv': CODED, 'bare.csv': BARE, 'placed.csv': PLACED });

const idsOf = (...lines: readonly string[]) => datasetOfLines(...lines).subjects.map(({ id }) => id);

describe('one subject', () => {
  it.each([
    ['a code and a name, then the bare name', { 'a.csv': CODED, 'b.csv': BARE }],
    ['the bare name, then a code and a name', { 'a.csv': BARE, 'b.csv': CODED }],
    ['a county and a name, then the bare name', { 'a.csv': PLACED, 'b.csv': BARE }],
    ['the bare name, then a county and a name', { 'a.csv': BARE, 'b.csv': PLACED }],
  ])('is told by %s', (_, files) => {
    const dataset = datasetOf(files);
    expect(dataset.subjects).toHaveLength(1);
    expect(placesOf(dataset).filter((place) => !place.startsWith('unit-assumed'))).toEqual([]);
  });

  it('is the same, with all it is known by, in whatever order its files come', () => {
    const orders = fc.shuffledSubarray(FILES, { minLength: FILES.length });
    fc.assert(
      fc.property(orders, (files) => {
        expect(datasetOf(Object.fromEntries(files)).subjects).toMatchObject([
          { id: '331122101', name: '甲镇', code: '331122101', level: 'town', parents: ['甲县'], unidentified: false },
        ]);
      }),
    );
  });

  it('is told by its code where the names of columns differ', () => {
    expect(idsOf('区划代码,乡镇,年份,常住人口（人）', '331122101,甲镇,2023,5', '331122101,,2024,6')).toEqual(['331122101']);
  });

  it.each(['331122101', ' 331122101\t', '３３１１２２１０１', '="331122101"', '331 122 101'])('has its code as text: %j', (code) => {
    expect(idsOf('区划代码,名称,常住人口（人）', `"${code.replaceAll('"', '""')}",甲镇,5`)).toEqual(['331122101']);
  });
});

describe('several subjects', () => {
  it('of one name under different parents stay apart', () => {
    expect(idsOf('所属县,乡镇,常住人口（人）', '甲县,南村镇,5', '乙县,南村镇,6')).toEqual(['甲县/南村镇', '乙县/南村镇']);
  });

  it('of one name with different codes stay apart', () => {
    expect(idsOf('区划代码,乡镇,常住人口（人）', '331122101,南村镇,5', '331123101,南村镇,6')).toEqual(['331122101', '331123101']);
  });

  it('of one name and county in different cities stay apart', () => {
    expect(idsOf('市,县,镇,常住人口（人）', '甲市,城关县,南村镇,5', '乙市,郊县,南村镇,6')).toEqual(['甲市/城关县/南村镇', '乙市/郊县/南村镇']);
  });

  it.each([
    ['two counties', '甲县', '乙县'],
    ['a county and a county-level city', '甲县', '乙市'],
    ['counties written without 县', '甲乙', '甲丙'],
    ['a county written without 县 and another', '甲乙', '丙丁县'],
  ])('of one name in %s of one city stay apart, whatever else they share', (_, first, second) => {
    const header = '省,市,县,乡镇,年份,户籍人口（人）,城镇常住人口（人）';
    const dataset = datasetOfLines(header, `甲省,东市,${first},南村镇,2024,5,`, `甲省,东市,${second},南村镇,2024,,6`);
    expect(dataset.subjects.map(({ id }) => id)).toEqual([`甲省/东市/${first}/南村镇`, `甲省/东市/${second}/南村镇`]);
  });

  it('of one name and county name in different cities of one province stay apart', () => {
    expect(idsOf('省,市,县,户籍人口（人）', '甲省,东市,鼓楼区,5', '甲省,西市,鼓楼区,6')).toEqual(['甲省/东市/鼓楼区', '甲省/西市/鼓楼区']);
    expect(idsOf('市,县,乡镇,户籍人口（人）', '东市,鼓楼区,南村镇,5', '西市,鼓楼区,南村镇,6')).toEqual(['东市/鼓楼区/南村镇', '西市/鼓楼区/南村镇']);
  });

  it('of one name in two counties do not take in one of their city alone', () => {
    const dataset = datasetOfLines('市,县,乡镇,户籍人口（人）', '东市,甲县,南村镇,5', '东市,乙县,南村镇,6', '东市,,南村镇,7');
    expect(problemsWith(dataset, 'ambiguous-name')).toMatchObject([{ line: 4, data: { name: '南村镇', units: 2 } }]);
  });

  it('are one where the county is written with and without 县, or a province is left out', () => {
    expect(idsOf('市,县,乡镇,户籍人口（人）,年份', '东市,甲乙县,南村镇,5,2023', '东市,甲乙,南村镇,6,2024')).toHaveLength(1);
    expect(
      idsOf('省,市,县,乡镇,户籍人口（人）,年份', '甲省,东市,甲乙市,南村镇,5,2023', ',东市,甲乙市,南村镇,6,2024', '甲省,,甲乙市,南村镇,6,2025'),
    ).toHaveLength(1);
  });

  it('of one name do not take in a bare name that may mean either', () => {
    const dataset = datasetOf({ 'a.csv': '所属县,乡镇,常住人口（人）\n甲县,南村镇,5\n乙县,南村镇,6\n', 'b.csv': '名称,户籍人口（人）\n南村镇,7\n' });
    expect(dataset.subjects.map(({ id }) => id)).toEqual(['甲县/南村镇', '乙县/南村镇', '南村镇']);
    expect(listingOf(dataset)).toContain('南村镇 户籍人口 = 7 人');
  });
});

describe('a subject and its levels', () => {
  it.each([
    ['市,县,常住人口（人）', '丽水市,丽水市,5', 'city', []],
    ['市,县,镇,常住人口（人）', '甲市,甲县,甲县,5', 'county', ['甲市']],
    ['市,县,常住人口（人）', '丽水市,,5', 'city', []],
    ['市,地区,常住人口（人）', '丽水市,丽水市,5', 'city', []],
    ['市,县,常住人口（人）', '丽水市,龙泉市,5', 'county', ['丽水市']],
    ['市,常住人口（人）', '丽水市,5', 'city', []],
    ['省,市,常住人口（人）', '甲省,丽水市,5', 'city', ['甲省']],
    ['名称,常住人口（人）', '甲县,5', 'county', []],
    ['名称,常住人口（人）', '甲乡,5', 'town', []],
    ['名称,常住人口（人）', '甲街道,5', 'town', []],
    ['区划代码,名称,常住人口（人）', '331100,丽水市,5', 'city', []],
    ['区划代码,名称,常住人口（人）', '331181,龙泉市,5', 'county', []],
    ['区划代码,名称,常住人口（人）', '330000,甲省,5', 'province', []],
    ['区划代码,名称,常住人口（人）', '331122101000,甲镇,5', 'town', []],
  ])('under %s the row %s is a %s', (header, row, level, parents) => {
    expect(datasetOfLines(header, row).subjects).toMatchObject([{ level, parents }]);
  });

  it('rows of a city and of its counties stand side by side', () => {
    expect(idsOf('市,县,常住人口（人）', '丽水市,丽水市,9', '丽水市,甲县,5')).toEqual(['丽水市', '丽水市/甲县']);
  });

  it('of no level that can be told is a warning', () => {
    expect(problemsOf(datasetOfLines('名称,常住人口（人）', '龙泉市,5'))).toMatchObject([
      { code: 'level-unknown', severity: 'warning', data: { subject: '龙泉市', suggestions: [] } },
    ]);
  });
});

describe('codes in doubt', () => {
  it.each(['33112', '3311221', '33112210100', '3.31122E+11', '无', '331122X01'])('%s is an error at its cell', (code) => {
    const dataset = datasetOfLines('区划代码,名称,常住人口（人）', '331122102,乙镇,4', `${code},甲镇,5`);
    expect(problemsWith(dataset, 'bad-code')).toMatchObject([{ severity: 'error', file: 'a.csv', line: 3, column: 1, data: { text: code } }]);
  });

  it('one code with two names is an error with both names', () => {
    const dataset = datasetOfLines('区划代码,名称,常住人口（人）', '331122101,甲镇,5', '331122101,乙镇,6');
    expect(problemsWith(dataset, 'code-name-conflict')).toMatchObject([{ severity: 'error', data: { code: '331122101', name: '乙镇', otherName: '甲镇' } }]);
  });

  it('one code with two names is an error with a place', () => {
    const dataset = datasetOf({ 'a.csv': CODED, 'b.csv': '区划代码,名称,户籍人口（人）\n331122101,乙镇,6\n' });
    expect(problemsWith(dataset, 'code-name-conflict')[0]).toMatchObject({ file: 'b.csv', line: 2 });
  });
});

it('ten thousand subjects are told apart', () => {
  const rows = Array.from({ length: 10_000 }, (_, index) => `甲${String(index % 100)}县,甲${String(index)}镇,${String(index + 1)}`);
  expect(datasetOfLines('县,镇,常住人口（人）', ...rows).subjects).toHaveLength(10_000);
});

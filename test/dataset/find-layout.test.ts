import { describe, expect, it } from 'vitest';
import { findLayout } from '../../src/dataset/find-layout.ts';
import { readRows } from '../../src/dataset/read-rows.ts';
import type { Layout } from '../../src/model/dataset.ts';
import { datasetOfLines, listingOf } from './dataset-of.ts';
import { HEADER_INDEX } from './shipped-dictionary.ts';

const found = (lines: readonly string[], forced: Layout | null = null) => {
  const read = readRows('a.csv', lines.join('\n'));
  return findLayout('a.csv', read.ok ? read.rows : [], HEADER_INDEX, forced);
};
const layoutOf = (...lines: readonly string[]) => found(lines).table?.layout;
const preambleOf = (...lines: readonly string[]) => found([...lines, '指标,单位,数值', '常住人口,人,5']).table?.preamble;

describe('the layout of a file', () => {
  it.each<[string, Layout, readonly string[]]>([
    ['a name and an indicator', 'wide', ['名称,常住人口', '甲镇,5']],
    ['a code and an indicator', 'wide', ['区划代码,常住人口', '331122101,5']],
    ['a town, its county, a year and an indicator', 'wide', ['所属县,乡镇,年份,常住人口', '甲县,甲镇,2024,5']],
    ['a year and indicators, the subject above', 'wide', ['地区：甲镇', '年份,常住人口,城镇常住人口', '2024,5,4']],
    ['指标, 单位 and 数值', 'form', ['指标,单位,数值', '常住人口,人,5']],
    ['指标 and 数值', 'form', ['指标,数值', '常住人口（人）,5']],
    ['指标 and years', 'form', ['指标,2023年,2024年', '常住人口,5,6']],
    ['a name, 指标 and 数值', 'long', ['地区,年份,指标,数值,单位', '甲镇,2024,常住人口,5,人']],
    ['a name, 指标 and years', 'long', ['地区,指标,2023,2024', '甲镇,常住人口,5,6']],
  ])('a header of %s is %s', (_, layout, lines) => {
    expect(layoutOf(...lines)).toBe(layout);
  });

  it('--layout that fits the file changes nothing', () => {
    expect(found(['指标,单位,数值', '常住人口,人,5'], 'form').table?.layout).toBe('form');
  });

  it('--layout chooses among two headers of one file', () => {
    const lines = ['指标,单位,数值', '常住人口,人,5', '名称,户籍人口', '甲镇,6'];
    expect(found(lines, 'wide').table).toMatchObject({ layout: 'wide', headerRow: { line: 3 } });
    expect(found(lines, 'form').table).toMatchObject({ layout: 'form', headerRow: { line: 1 } });
  });

  it('--layout that no row can be the header of is refused with its name', () => {
    expect(found(['指标,单位,数值', '常住人口,人,5'], 'long')).toMatchObject({
      table: null,
      problems: [{ code: 'no-header', severity: 'error', data: { layout: 'long' } }],
    });
  });
});

describe('the header row', () => {
  it.each([
    ['a title', ['甲县乡镇基本情况（虚构）']],
    ['a title padded with commas', ['甲县乡镇基本情况（虚构）,,']],
    ['a title that names indicators', ['常住人口和城镇常住人口（虚构）,,']],
    ['a key and its value', ['单位：万人']],
    ['a key and its value in two cells', ['时间,2024年,']],
    ['five lines', ['虚构', '数据库：年度数据', '时间：最近10年', '地区：甲县', '单位：人']],
  ])('is found below %s', (_, above) => {
    expect(found([...above, '名称,常住人口,城镇常住人口', '甲镇,5,4']).table?.headerRow).toMatchObject({ line: above.length + 1 });
  });

  it('is not a row of figures, whatever stands in its first cell', () => {
    expect(found(['名称,5,6', '甲镇,5,6']).table).toBeNull();
  });

  it.each([
    ['prose', ['Not Found', 'The page is gone.']],
    ['figures only', ['1,2,3', '4,5,6']],
    ['one column', ['名称', '甲镇', '乙镇']],
    ['names that nobody knows', ['甲,乙', '丙,丁']],
  ])('is missed at the first row that holds something, in a file of %s', (_, lines) => {
    expect(found(['', ...lines])).toMatchObject({ table: null, problems: [{ code: 'no-header', severity: 'error', file: 'a.csv', line: 2 }] });
  });

  it('without rows below it is a problem at its line', () => {
    expect(found(['虚构', '名称,常住人口']).problems).toMatchObject([{ code: 'no-rows', severity: 'error', file: 'a.csv', line: 2 }]);
  });
});

describe('lines above the header', () => {
  it.each([
    ['地区：甲镇', { name: '甲镇' }],
    ['地区:甲镇', { name: '甲镇' }],
    ['填报单位：甲镇', { name: '甲镇' }],
    ['地区,甲镇', { name: '甲镇' }],
    ['地区：,甲镇', { name: '甲镇' }],
    ['乡镇：甲镇', { places: [{ level: 'town', name: '甲镇' }] }],
    ['所属县：甲县', { parents: [{ level: 'county', name: '甲县' }] }],
    ['区划代码：331122101', { code: '331122101' }],
    ['时间：2024年', { period: '2024' }],
    ['年份,2024', { period: '2024' }],
    ['单位：万元', { unit: { text: '万元' } }],
  ])('%s is understood', (line, expected) => {
    expect(preambleOf(line)).toMatchObject(expected);
  });

  it.each(['时间：最近10年', '数据库：年度数据', '甲镇经济社会发展情况：虚构', '单位：见各行'])('%s says nothing and does no harm', (line) => {
    expect(preambleOf(line)).toEqual({ name: null, code: null, places: [], parents: [], period: null, unit: null });
  });

  it('give a form its subject, period and unit', () => {
    const dataset = datasetOfLines('乡镇：甲镇', '所属县：甲县', '时间：2024年', '单位：万人', '指标,数值', '常住人口,5');
    expect(dataset.subjects).toMatchObject([{ name: '甲镇', parents: ['甲县'], level: 'town', unidentified: false }]);
    expect(listingOf(dataset)).toEqual(['甲县/甲镇 2024 常住人口 = 5 万人']);
  });
});

import { describe, expect, it } from 'vitest';
import { datasetOf, listingOf, parsedFrom, problemsOf, problemsWith } from './dataset-of.ts';
import { parseFile } from '../../src/dataset/parse-file.ts';
import { HEADER_INDEX } from './shipped-dictionary.ts';

const NAMELESS = '指标,单位,数值\n常住人口,人,5\n';
const NAMED = '乡镇：甲镇\n指标,单位,数值\n常住人口,人,5\n';

describe('a form that names no subject', () => {
  it.each([
    ['甲镇.csv', '甲镇'],
    ['data/2025/甲镇.csv', '甲镇'],
    ['C:\\数据\\甲镇.csv', '甲镇'],
    ['甲镇.2025.csv', '甲镇.2025'],
  ])('%s is one subject called %s, with a warning', (file, name) => {
    const dataset = datasetOf({ [file]: NAMELESS });
    expect(dataset.subjects).toMatchObject([{ name, unidentified: true }]);
    expect(problemsWith(dataset, 'subject-from-file-name')).toMatchObject([{ severity: 'warning', file, data: { name } }]);
  });

  it('is called by --subject-name where that is given, without a warning', () => {
    const dataset = datasetOf({ 'a.csv': NAMELESS }, { subjectName: '甲镇' });
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = 5 人']);
    expect(problemsOf(dataset)).toEqual([]);
  });

  it('keeps the county that it does name', () => {
    const dataset = datasetOf({ 'a.csv': `所属县：甲县\n${NAMELESS}` }, { subjectName: '甲镇' });
    expect(dataset.subjects).toMatchObject([{ name: '甲镇', parents: ['甲县'] }]);
  });

  it('is another subject than that of another form', () => {
    expect(datasetOf({ '甲镇.csv': NAMELESS, '乙镇.csv': NAMELESS.replace('5', '6') }).subjects.map(({ name }) => name)).toEqual(['甲镇', '乙镇']);
  });
});

describe('a file that names its subjects', () => {
  it('is not called by --subject-name, which is a warning', () => {
    const dataset = datasetOf({ 'a.csv': NAMED }, { subjectName: '乙镇' });
    expect(dataset.subjects).toMatchObject([{ name: '甲镇' }]);
    expect(problemsOf(dataset)).toMatchObject([{ code: 'subject-name-unused', severity: 'warning', file: 'a.csv', data: { name: '乙镇' } }]);
  });

  it('is never called after the file', () => {
    expect(datasetOf({ '乙镇.csv': NAMED }).subjects).toMatchObject([{ name: '甲镇', unidentified: false }]);
  });
});

describe('what is kept of a file', () => {
  it('its hash is the one given', () => {
    const bytes = new TextEncoder().encode(NAMED);
    expect(parseFile('a.csv', bytes, 'c0ffee', HEADER_INDEX, { layout: null, subjectName: null }).input).toMatchObject({ file: 'a.csv', sha256: 'c0ffee' });
  });

  it.each([
    ['empty', ''],
    ['JSON', '{}'],
    ['with an open quote', '名称,常住人口\n甲镇,"5'],
    ['without a header', '甲,乙\n1,2\n'],
    ['without rows', '名称,常住人口\n'],
  ])('a file %s is no input and has one problem', (_, text) => {
    const parsed = parsedFrom('a.csv', text);
    expect(parsed).toMatchObject({ input: null, reading: null, problems: [{ severity: 'error', file: 'a.csv' }] });
    expect(parsed.problems).toHaveLength(1);
  });

  it('all problems of a file are told in one run', () => {
    const text = '名称,年份,常住人口（亩）,某指标,户籍人口（人）\n甲镇,去年,5,6,7\n,2024,5,6,7\n乙镇,2024,5,6,x\n丙镇,2024,5,6,7,8\n';
    expect(problemsOf(datasetOf({ 'a.csv': text })).map(({ code, line }) => `${code} ${String(line)}`)).toEqual([
      'unit-mismatch 1',
      'unknown-header 1',
      'bad-period 2',
      'row-without-subject 3',
      'bad-number 4',
      'ragged-row 5',
    ]);
  });
});

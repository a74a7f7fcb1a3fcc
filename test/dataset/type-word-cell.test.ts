import { describe, expect, it } from 'vitest';
import { readCase } from '../../src/dataset/read-case.ts';
import type { CaseValue } from '../../src/model/case.ts';
import { type Dataset, UNDATED } from '../../src/model/dataset.ts';
import { WORD_DICTIONARY, WORD_INDEX, wordIndicator } from '../word-indicators.ts';
import { datasetOf, listingOf, onlyObservation, placesOf, problemsOf } from './dataset-of.ts';

const [PLAN, CHARGING, WATER, RANK, SCENES] = ['一镇一策方案', '充电设施水平', '最差出水水质', '全国千强镇名次', '数字化应用场景'] as const;

const ofLines = (...lines: readonly string[]): Dataset => datasetOf({ 'a.csv': `${lines.join('\n')}\n` }, {}, () => null, WORD_INDEX);
const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
/** The dataset of one cell under one header, at line 2, column 2. */
const cellUnder = (header: string, text: string): Dataset => ofLines(`名称,${quoted(header)}`, `甲镇,${quoted(text)}`);
const valueOf = (header: string, text: string): string => listingOf(cellUnder(header, text))[0]?.replace(/^.* = /, '') ?? '';

describe('yes and no', () => {
  it.each(['是', '有', '√', '✓', 'yes', 'YES', 'Y', 'TRUE', '已完成', ' 是 ', 'ｙｅｓ'])('%j is yes', (text) => {
    expect(valueOf(PLAN, text)).toBe('1');
  });

  it.each(['否', '无', '没有', '×', 'x', 'no', 'N', 'FALSE', '未完成'])('%j is no, and no placeholder', (text) => {
    expect(valueOf(PLAN, text)).toBe('0');
  });

  it.each(['1', '0', '2', '部分', '是的', '正在编制', '100%'])('%j is neither: codes and half-answers are not guessed at', (text) => {
    const dataset = cellUnder(PLAN, text);
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'bad-word', severity: 'error', file: 'a.csv', line: 2, column: 2, header: PLAN, data: { indicator: PLAN, text, near: null } },
    ]);
    expect(listingOf(dataset)).toEqual([`甲镇 ${PLAN} = (bad-word)`]);
  });
});

describe('grades', () => {
  it.each([
    [CHARGING, '四星级', '3'],
    [CHARGING, '4星级', '3'],
    [CHARGING, '４星级', '3'],
    [CHARGING, '四星', '3'],
    [CHARGING, ' 一星级 ', '0'],
    [WATER, 'Ⅳ类', '3'],
    [WATER, 'IV类', '3'],
    [WATER, 'iv 类', '3'],
    [WATER, '准IV类', '2'],
    [WATER, '准Ⅳ', '2'],
    [WATER, '劣V类', '0'],
    [WATER, 'Ⅰ', '6'],
    [WATER, 'I类', '6'],
  ])('of %s: %j stands at place %s, the worst at 0', (indicator, text, place) => {
    expect(valueOf(indicator, text)).toBe(place);
  });

  it.each([
    [CHARGING, '四级', '四星级'],
    [CHARGING, '六星级', null],
    [CHARGING, '四星级以上', null],
    [WATER, 'VI类', null],
    [WATER, '4', null],
    [WATER, '3类', null],
  ])('of %s: %j is none, which may be meant as %s', (indicator, text, near) => {
    expect(problemsOf(cellUnder(indicator, text))).toMatchObject([
      { code: 'bad-word', data: { text, near, choices: wordIndicator(indicator).grades.map(({ name }) => name) } },
    ]);
  });
});

describe('ranks', () => {
  it.each([
    ['35', '35'],
    ['第35名', '35'],
    ['第 35 位', '35'],
    ['35名', '35'],
    ['３５', '35'],
    ['1,035', '1035'],
    ['35.0', '35'],
  ])('%j is %s', (text, value) => {
    expect(valueOf(RANK, text)).toBe(value);
  });

  it.each(['未上榜', '未入榜', '榜外', '无'])('%j is known, after every rank', (text) => {
    expect(Number(valueOf(RANK, text))).toBeGreaterThan(999_999_999);
  });

  it.each(['0', '-3', '35.5', '前100', '100以内', '12²', '①', '1,03', '第名', '1e3'])('%j is none', (text) => {
    expect(valueOf(RANK, text)).toBe('(bad-word)');
  });
});

describe('sets', () => {
  it.each([
    ['交通、城管；警务', '{交通|城管|警务}'],
    ['交通,城管;警务', '{交通|城管|警务}'],
    ['交通，城管/警务', '{交通|城管|警务}'],
    ['交通\n城管', '{交通|城管}'],
    [' 交通 、 城管、', '{交通|城管}'],
    ['交通、城管、交通', '{交通|城管}'],
    ['交通', '{交通}'],
    ['12345热线、交通', '{12345热线|交通}'],
    ['无', '{}'],
    [' 无 ', '{}'],
  ])('%j is %s', (text, items) => {
    expect(valueOf(SCENES, text)).toBe(items);
  });

  it.each(['3', '3个', '、', '；，', '无、交通', '交通、—', '交通,NA'])('%j is none', (text) => {
    expect(valueOf(SCENES, text)).toBe('(bad-word)');
  });

  it('of no member are known, which a blank cell is not', () => {
    expect([valueOf(SCENES, '无'), valueOf(SCENES, '')]).toEqual(['{}', '(blank)']);
  });
});

describe('a cell of words', () => {
  it('is known without a unit, and only a set has members', () => {
    expect(onlyObservation(cellUnder(PLAN, '√'), PLAN)).toMatchObject({ state: 'known', unit: { text: '' }, unitWritten: true, decimals: 0, items: null });
    expect(onlyObservation(cellUnder(SCENES, '交通'), SCENES)).toMatchObject({ state: 'known', unit: { text: '' }, items: ['交通'], cell: { text: '交通' } });
  });

  it.each([PLAN, CHARGING, RANK, SCENES].flatMap((indicator) => ['', '—', '-', '…', '/', 'NA', '#N/A', '暂无', '\u3000'].map((text) => [indicator, text])))(
    'of %s that says %j is blank, never a value, and no problem',
    (indicator = '', text = '') => {
      const dataset = cellUnder(indicator, text);
      expect(listingOf(dataset)).toEqual([`甲镇 ${indicator} = (blank)`]);
      expect(placesOf(dataset)).toEqual([]);
    },
  );

  it.each([PLAN, CHARGING, RANK, SCENES])('of %s may hold an error of a spreadsheet, which is told as such', (indicator) => {
    expect(problemsOf(cellUnder(indicator, '#REF!'))).toMatchObject([{ code: 'bad-number', data: { cause: 'spreadsheet-error' } }]);
  });
});

describe('headers of words', () => {
  it.each([
    [`${PLAN}(是/否)`, '是', '1'],
    [`${PLAN}（有/无）`, '是', '1'],
    [`${PLAN}（ √/× ）`, '是', '1'],
    [`${CHARGING}（等级）`, '四星级', '3'],
    ['充电基础设施建设水平_星级', '四星级', '3'],
    [`${WATER}(类)`, 'Ⅳ类', '3'],
    [`${RANK}（名次）`, '35', '35'],
    [`${RANK}(名)`, '35', '35'],
    [`${RANK}（位）（年末）`, '35', '35'],
    [`${SCENES}（可多选）`, '交通', '{交通}'],
  ])('may say of which kind they are: %s', (header, text, value) => {
    const dataset = cellUnder(header, text);
    expect(valueOf(header, text)).toBe(value);
    expect(placesOf(dataset)).toEqual([]);
  });

  it.each([`${RANK}（万元）`, `${CHARGING}（%）`, `${PLAN}（个）`, `${RANK}（人次）`])('with a unit are refused: %s', (header) => {
    expect(placesOf(cellUnder(header, '35'))).toEqual(['unit-mismatch 1:2']);
  });

  it('do not lend their brackets to other kinds', () => {
    expect(placesOf(cellUnder(`${PLAN}（等级）`, '是'))).toEqual(['no-indicator-column 1']);
    expect(placesOf(cellUnder(`${PLAN}（名次）`, '是'))).toContain('unit-mismatch 1:2');
    expect(placesOf(cellUnder('常住人口（等级）', '5'))).toEqual(['no-indicator-column 1']);
  });

  it('need no unit: none is assumed', () => {
    expect(placesOf(ofLines(`名称,${PLAN},${CHARGING},${RANK},${SCENES}`, '甲镇,是,四星级,35,交通'))).toEqual([]);
  });

  it('are not touched by a unit above the table', () => {
    expect(listingOf(ofLines('单位：%', `名称,${RANK},常住人口（人）`, '甲镇,35,5'))).toEqual([`甲镇 ${RANK} = 35`, '甲镇 常住人口 = 5 人']);
  });

  it.each(['名次', '名', '—', ''])('may have %j in a row of units', (note) => {
    const dataset = ofLines(`名称,${RANK},${PLAN},常住人口`, `,${note},是/否,万人`, '甲镇,35,是,5');
    expect(listingOf(dataset)).toEqual([`甲镇 ${RANK} = 35`, `甲镇 ${PLAN} = 1`, '甲镇 常住人口 = 5 万人']);
    expect(placesOf(dataset)).toEqual([]);
  });
});

describe('words in a line each', () => {
  it.each([
    ['a form', ['乡镇：甲镇', '指标,单位,数值', `${PLAN},是/否,√`, `${RANK},名次,第35名`, `${CHARGING},—,四星级`, `${SCENES},,交通、城管`]],
    ['a long table', ['名称,指标,单位,数值', `甲镇,${PLAN}（是/否）,,√`, `甲镇,${RANK},位,35`, `甲镇,${CHARGING},等级,四星级`, `甲镇,${SCENES},无,交通、城管`]],
  ])('are read in %s', (_, lines) => {
    const dataset = ofLines(...lines);
    expect(listingOf(dataset)).toEqual([`甲镇 ${PLAN} = 1`, `甲镇 ${RANK} = 35`, `甲镇 ${CHARGING} = 3`, `甲镇 ${SCENES} = {交通|城管}`]);
    expect(placesOf(dataset)).toEqual([]);
  });

  it('spoil their own line only', () => {
    const dataset = ofLines('乡镇：甲镇', '指标,单位,数值', `${PLAN},,大概`, `${RANK},元,35`, `${CHARGING},,四星级`);
    expect(placesOf(dataset)).toEqual(['bad-word 3:3', 'unit-mismatch 4:3']);
    expect(listingOf(dataset).at(-1)).toBe(`甲镇 ${CHARGING} = 3`);
  });

  it('may be years beside each other', () => {
    expect(listingOf(ofLines('乡镇：甲镇', '指标,2023年,2024年', `${CHARGING},三星级,四星级`))).toEqual([
      `甲镇 2023 ${CHARGING} = 2`,
      `甲镇 2024 ${CHARGING} = 3`,
    ]);
  });
});

describe('the same observation twice', () => {
  it.each([
    [SCENES, '交通、城管', '城管,交通'],
    [SCENES, '无', '无'],
    [CHARGING, '四星级', '4星级'],
    [PLAN, '√', '是'],
    [RANK, '第35名', '35'],
  ])('of %s agrees however it is written: %s and %s', (indicator, first, second) => {
    expect(placesOf(ofLines(`名称,${indicator}`, `甲镇,${quoted(first)}`, `甲镇,${quoted(second)}`))).toEqual(['repeated-value 3:2']);
  });

  it.each([
    [SCENES, '交通、城管', '交通、警务'],
    [SCENES, '交通', '无'],
    [SCENES, '交通', '交通、城管'],
    [PLAN, '是', '否'],
    [RANK, '35', '未上榜'],
  ])('of %s conflicts where it differs: %s and %s', (indicator, first, second) => {
    expect(placesOf(ofLines(`名称,${indicator}`, `甲镇,${first}`, `甲镇,${second}`))).toEqual(['conflicting-values 2:2', 'conflicting-values 3:2']);
  });
});

describe('words in a case', () => {
  const value = (indicator: string, text: string, line: number): CaseValue => ({
    indicator: wordIndicator(indicator).name,
    period: UNDATED,
    written: indicator,
    text,
    at: { file: 'x.cases.yaml', line, column: 9 },
  });
  const caseOf = (...values: readonly CaseValue[]) =>
    readCase(
      {
        title: '例',
        file: 'x.cases.yaml',
        line: 1,
        period: null,
        asOf: null,
        subjects: [{ name: '甲镇', code: null, parents: [], values, at: {} }],
        expectations: [],
      },
      WORD_DICTIONARY,
    );

  it('are read as in a file', () => {
    const { dataset, problems } = caseOf(value(PLAN, 'yes', 3), value(RANK, '未上榜', 4), value(SCENES, '交通、城管', 5));
    expect(problems).toEqual([]);
    expect(onlyObservation(dataset, SCENES)).toMatchObject({ state: 'known', items: ['交通', '城管'] });
  });

  it('that are none are told at their place', () => {
    expect(caseOf(value(CHARGING, '六级', 7)).problems).toMatchObject([{ code: 'bad-word', file: 'x.cases.yaml', line: 7, column: 9 }]);
  });
});

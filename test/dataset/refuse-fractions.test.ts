import { describe, expect, it } from 'vitest';
import { datasetOfLines, listingOf, placesOf, problemsOf } from './dataset-of.ts';

const SHARE = '二三产业从业人员比重';
const wide = (header: string, ...values: readonly string[]) =>
  datasetOfLines(`名称,${header}`, ...values.map((value, index) => `${'甲乙丙丁'[index] ?? ''}镇,${value}`));

describe('a share whose bare values all lie in 0–1', () => {
  it.each([`${SHARE}（%）`, `${SHARE}(％)`, `${SHARE}_pct`])('is refused once, at its header: %s', (header) => {
    const dataset = wide(header, '0.952', '0.97', '1');
    expect(problemsOf(dataset)).toMatchObject([
      { code: 'share-as-fraction', severity: 'error', file: 'a.csv', line: 1, column: 2, header, data: { indicator: SHARE } },
    ]);
    expect(listingOf(dataset).filter((line) => line.endsWith('(share-as-fraction)'))).toHaveLength(3);
  });

  it('is refused without a unit in the header too', () => {
    expect(placesOf(wide(SHARE, '0.952', '0.97'))).toContain('share-as-fraction 1:2');
  });

  it('spoils its own column only', () => {
    const dataset = datasetOfLines(`名称,${SHARE}（%）,绿化覆盖率（%）`, '甲镇,0.952,41.5', '乙镇,0.97,0.8');
    expect(listingOf(dataset)).toEqual([
      `甲镇 ${SHARE} = (share-as-fraction)`,
      '甲镇 绿化覆盖率 = 41.5 %',
      `乙镇 ${SHARE} = (share-as-fraction)`,
      '乙镇 绿化覆盖率 = 0.8 %',
    ]);
  });

  it('is refused in a form at the cell', () => {
    expect(problemsOf(datasetOfLines('乡镇：甲镇', '指标,单位,数值', `${SHARE},%,0.952`))).toMatchObject([
      { code: 'share-as-fraction', severity: 'error', line: 3, column: 3 },
    ]);
  });

  it('is refused in a long table whatever other indicators hold', () => {
    const dataset = datasetOfLines('名称,指标,单位,数值', `甲镇,${SHARE},%,0.952`, '甲镇,绿化覆盖率,%,41.5', `乙镇,${SHARE},%,0.97`);
    expect(placesOf(dataset)).toEqual(['share-as-fraction 2:4']);
  });
});

describe('a share that is plain', () => {
  it.each([
    ['fractions under （小数）', `${SHARE}（小数）`, ['0.952', '0.97'], ['0.952 小数', '0.97 小数']],
    ['values that write their own %', `${SHARE}（%）`, ['0.5%', '0.8%'], ['0.5 %', '0.8 %']],
    ['values that write their own full-width ％', `${SHARE}（%）`, ['0.5％', '0.8％'], ['0.5 %', '0.8 %']],
    ['values of which one is above 1', `${SHARE}（%）`, ['0.952', '97'], ['0.952 %', '97 %']],
    ['zeros only', `${SHARE}（%）`, ['0', '0.0'], ['0 %', '0 %']],
    ['a blank column', `${SHARE}（%）`, ['—', ''], ['(blank)', '(blank)']],
    ['per mille', `${SHARE}（‰）`, ['952', '970'], ['952 ‰', '970 ‰']],
  ])('is read: %s', (_, header, values, expected) => {
    const dataset = wide(header, ...values);
    expect(placesOf(dataset)).toEqual([]);
    expect(listingOf(dataset).map((line) => line.replace(/^.* = /, ''))).toEqual(expected);
  });

  it.each(['城乡居民收入比', '地区生产总值增速（%）'])('is no share at all: %s', (header) => {
    expect(placesOf(wide(header, '0.9', '0.8'))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import type { Indicator, IndicatorName } from '../../src/model/policy.ts';
import { indicatorsNamed, indicatorsNeeded } from '../../src/report/indicators-needed.ts';
import { treeOf } from '../language/tree.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';
import { ruleOf } from './fixture-pack.ts';

const own: Readonly<Record<string, Partial<Indicator>>> = {
  产值: { growth: '产值增速' as IndicatorName, nominal: false, formula: null },
  产值增速: { growth: null, nominal: false, formula: null },
  投资: { growth: '投资增速' as IndicatorName, nominal: true, formula: null },
  投资增速: { growth: null, nominal: false, formula: null },
};
const find = (name: string): Indicator | undefined => (own[name] ? ({ name, ...own[name] } as unknown as Indicator) : findIndicator(name));

const rule = (check: string) => ({ ...ruleOf('total'), checks: [{ text: check, for: null, expression: treeOf(check), tolerance: null }] });

describe('indicators of a check', () => {
  it.each([
    ['绿化覆盖率 >= 35% and 绿化覆盖率 < 90%', ['绿化覆盖率'], ['绿化覆盖率']],
    ['growth(产值) > city(growth(产值))', ['产值', '产值增速'], ['产值增速']],
    ['growth(投资) >= 1%', ['投资增速', '投资'], ['投资增速', '投资']],
    ['growth(产值) >= 1% and 产值 > 1亿元', ['产值', '产值增速'], ['产值增速', '产值']],
    ['pooled(常住人口城镇化率) >= 59%', ['常住人口城镇化率', '城镇常住人口', '常住人口'], ['城镇常住人口', '常住人口']],
    ['mean(城乡居民收入比) < city(城乡居民收入比)', ['城乡居民收入比'], ['城乡居民收入比']],
    ['count(公共图书馆数 >= 1座 or not 文化馆数 = 0个) >= 1', ['公共图书馆数', '文化馆数'], ['公共图书馆数', '文化馆数']],
  ])('%s', (check, named, needed) => {
    expect([...indicatorsNamed(treeOf(check), find)].sort()).toEqual([...named].sort());
    expect(indicatorsNeeded([rule(check)], find).map(({ indicator }) => indicator.name)).toEqual(needed);
  });

  it('are those of the condition under which a rule applies, too', () => {
    const when = { text: '', for: null, expression: treeOf('文化馆数 > 0个'), tolerance: null };
    expect(indicatorsNeeded([{ ...rule('公共图书馆数 >= 1座'), when }], find).map(({ indicator }) => indicator.name)).toEqual(['公共图书馆数', '文化馆数']);
  });
});

describe('what is needed besides the subject in the year judged', () => {
  it.each([
    ['绿化覆盖率 >= 35%', [], []],
    ['mean(城乡居民收入比) < city(城乡居民收入比)', ['city'], []],
    ['城乡居民收入比 < parent(城乡居民收入比)', ['county'], []],
    ['城乡居民收入比 < parent(parent(城乡居民收入比))', ['city'], []],
    ['change(绿化覆盖率, 2019) >= change(绿化覆盖率, 2020)', [], ['2019', '2020']],
    ['since(公共图书馆数, 2023) >= county(since(公共图书馆数, 2022))', ['county'], ['2023', '2022']],
    ['growth(产值) > parent(growth(产值))', ['county'], []],
  ])('%s', (check, places, years) => {
    const needs = indicatorsNeeded([rule(check)], find);
    expect(needs.map((need) => [need.places, need.years.map((other) => (other.kind === 'previous' ? other.kind : other.year))])).toEqual([[places, years]]);
  });

  it('is the year before where growth may be computed', () => {
    expect(indicatorsNeeded([rule('growth(投资) >= 1%')], find).map(({ indicator, years }) => [indicator.name, years])).toEqual([
      ['投资增速', []],
      ['投资', [{ kind: 'previous' }]],
    ]);
  });
});

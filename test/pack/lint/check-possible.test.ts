import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../src/model/diagnostic.ts';
import { lintRules, pointedAt, ruleOf } from './linted.ts';

const POSSIBLE = new Set(['check-never-holds', 'check-never-fails']);
/** Only what is said of possible values: quotes are no matter here. */
const found = (check: string, more = ''): readonly Diagnostic[] => lintRules(ruleOf('原文', check, more)).findings.filter(({ code }) => POSSIBLE.has(code));
const codes = (check: string, more = ''): readonly string[] => found(check, more).map(({ code }) => code);

describe('a check that can never fail', () => {
  it.each([
    ['a share of at least nothing', '绿化覆盖率 >= 0%'],
    ['a share of at most all', '绿化覆盖率 <= 100%'],
    ['a count of at least nothing', '公共图书馆数 >= 0座'],
    ['a count in another unit', '常住人口 < 20亿人'],
    ['a term and itself', '绿化覆盖率 >= 绿化覆盖率'],
    ['a difference of a term and itself', '公共图书馆数 = 公共图书馆数'],
    ['either side of a figure', '绿化覆盖率 >= 35% or 绿化覆盖率 < 40%'],
    ['not what cannot be', 'not 绿化覆盖率 > 100%', 'check-never-holds'],
    ['a change within all changes', 'change(绿化覆盖率, 2019) >= -100个百分点'],
    ['a total of flows', 'since(公路里程, 2023) >= 0公里'],
    ['the worst grade or better', '充电设施等级 >= 一星级'],
    ['the first rank or lower', '千强镇名次 >= 1'],
    ['yes or no', '镇规划 = yes or 镇规划 = no'],
    ['a condition or its opposite', '应用场景 contains 交通 or not 应用场景 contains 交通'],
  ])('%s: %s', (_, check, code = 'check-never-fails') => {
    expect(codes(check)).toEqual([code]);
  });
});

describe('a check that can never hold', () => {
  it.each([
    ['a share above all', '绿化覆盖率 > 100%'],
    ['a share below nothing', '绿化覆盖率 < 0%'],
    ['a count below nothing', '公共图书馆数 < 0座'],
    ['more than is plausible', '常住人口 >= 20亿人'],
    ['a term above itself', '绿化覆盖率 > 绿化覆盖率'],
    ['a term other than itself', '绿化覆盖率 != 绿化覆盖率'],
    ['intervals that do not meet', '绿化覆盖率 >= 40% and 绿化覆盖率 < 35%'],
    ['intervals that meet in an open point', '绿化覆盖率 > 35% and 35% >= 绿化覆盖率'],
    ['two values at once', '绿化覆盖率 = 35% and 绿化覆盖率 = 36%'],
    ['each above the other', '文化馆数 > 博物馆数 and 博物馆数 > 文化馆数'],
    ['a change beyond all changes', 'change(绿化覆盖率, 2019) > 100个百分点'],
    ['better than the best grade', '充电设施等级 > 五星级'],
    ['yes and no', '镇规划 = yes and 镇规划 = no'],
    ['a sum of shares above all', '绿化覆盖率 / 2 > 50%'],
  ])('%s: %s', (_, check) => {
    expect(codes(check)).toEqual(['check-never-holds']);
  });

  it.each([
    ['more members than the group has', 'count(绿化覆盖率 >= 35%) > 2'],
    ['a mean above all', 'mean(绿化覆盖率) > 100%'],
    ['a sum that is too much', 'sum(公共图书馆数) > 20万座'],
  ])('of a group: %s: %s', (_, check) => {
    expect(codes(check, 'subject: {group: 试点镇}')).toEqual(['check-never-holds']);
  });

  it('of a group: no member can', () => {
    expect(codes('all(绿化覆盖率 > 100%)', 'subject: {group: 试点镇}')).toEqual(['check-never-holds']);
  });

  it('is looked for in the condition of application too', () => {
    expect(found('绿化覆盖率 >= 35%', 'when: 公共图书馆数 < 0座').map(pointedAt)).toEqual(['公共图书馆数 < 0座']);
  });

  it('is looked for among the checks of a rule', () => {
    const [first] = found('[绿化覆盖率 >= 40%, 绿化覆盖率 <= 35%]');
    expect(first?.data).toEqual({ check: '绿化覆盖率 <= 35%', also: '绿化覆盖率 >= 40%' });
    expect(first && pointedAt(first)).toBe('绿化覆盖率 <= 35%');
  });

  it('is looked for in each unit’s own target, and shown at its figure', () => {
    expect(found('绿化覆盖率 >= target', 'targets: {甲镇: 35%, 丙镇: 135%}').map(pointedAt)).toEqual(['135%']);
  });
});

describe('a check that can hold and can fail', () => {
  it.each([
    ['绿化覆盖率 >= 35%'],
    ['绿化覆盖率 = 100%'],
    ['绿化覆盖率 >= 100%'],
    ['公共图书馆数 > 0座'],
    ['公共图书馆数 >= 1座 and 公共图书馆数 <= 1座'],
    ['绿化覆盖率 >= 35% and 城乡居民收入比 <= 1.6'],
    ['文化馆数 > 博物馆数'],
    ['文化馆数 >= 博物馆数 and 博物馆数 >= 文化馆数'],
    ['growth(地区生产总值) > parent(growth(地区生产总值))'],
    ['城乡居民收入比 < city(城乡居民收入比)'],
    ['change(绿化覆盖率, 2019) >= 3个百分点'],
    ['城镇常住人口 / 常住人口 >= 75%'],
    ['充电设施等级 >= 四星级'],
    ['千强镇名次 <= 1000'],
    ['千强镇名次 != 未上榜'],
    ['镇规划 = yes'],
    ['应用场景 contains 交通'],
    ['{that: 绿化覆盖率 >= 100%, tolerance: 5个百分点}'],
    ['{that: 绿化覆盖率 = 35%, tolerance: 5个百分点}'],
  ])('%s is left alone', (check) => {
    expect(codes(check)).toEqual([]);
  });

  it('counts its tolerance', () => {
    expect(codes('{that: 绿化覆盖率 >= 4%, tolerance: 5个百分点}')).toEqual(['check-never-fails']);
    expect(codes('[{that: 绿化覆盖率 >= 40%, tolerance: 5个百分点}, 绿化覆盖率 <= 38%]')).toEqual([]);
  });

  it('may be so large that nothing is concluded, in no time', () => {
    const either = Array.from({ length: 40 }, (_, index) => `(绿化覆盖率 >= ${String(index + 1)}% or 公共图书馆数 >= ${String(index + 1)}座)`);
    expect(codes(either.join(' and '))).toEqual([]);
  });
});

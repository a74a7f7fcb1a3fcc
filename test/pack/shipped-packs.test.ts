import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Rule, RulePack } from '../../src/model/policy.ts';
import { loadPolicies, shippedPolicies } from '../../src/pack/load-policies.ts';
import { printCheck } from '../../src/language/print-check.ts';
import { levelOfCode } from '../../src/quantity/division.ts';

/** The repository, and a folder without anything compiled, so that the YAML is read. */
const root = join(import.meta.dirname, '../..');
const home = { root, compiled: join(root, 'nothing-is-compiled-here') };

const outcome = await loadPolicies(home, ['all']);
if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
const { packs, dictionary } = outcome.value;

const packOf = (id: string): RulePack => {
  const pack = packs.find((candidate) => candidate.id === id);
  if (!pack) throw new Error(`no pack ${id}`);
  return pack;
};
const ruleOf = (policy: string, id: string): Rule => {
  const rule = packOf(policy).rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${policy}/${id}`);
  return rule;
};
const checksOf = (rule: Rule): readonly string[] => rule.checks.map((check) => printCheck(check.expression));

describe('the shipped packs', () => {
  it('are found by their files', () => {
    expect(shippedPolicies(home)).toEqual(expect.arrayContaining(['binzhou', 'lishui']));
  });

  it.each(['lishui', 'binzhou'])('%s loads clean from its YAML', async (id) => {
    const alone = await loadPolicies(home, [id]);
    expect(alone.ok ? alone.value.packs.map((pack) => pack.id) : alone.problems).toEqual([id]);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s is called as its file is', (id, pack) => {
    expect(pack.file).toBe(`rules/${id}.yaml`);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s gives every member a code of the level that it has', (_, pack) => {
    const wrong = [pack.region, ...pack.members].filter(({ code, level }) => code !== null && levelOfCode(code) !== level);
    expect(wrong).toEqual([]);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s knows the line of each rule', (_, pack) => {
    const lines = readFileSync(join(root, pack.file), 'utf8').split('\n');
    for (const { id, at } of pack.rules) expect(lines[at.line - 1]?.slice(at.column - 1)).toBe(id);
  });

  it.each(packs.map((pack) => [pack.id, pack] as const))('%s uses indicators of the dictionary only', (_, pack) => {
    expect(pack.indicators.filter(({ name }) => !dictionary.indicators.has(name))).toEqual([]);
  });
});

describe('binzhou', () => {
  it('sets five counties a target each', () => {
    const rule = ruleOf('binzhou', 'county-urbanization-rate');
    expect(rule.checks.map((check) => [check.for, printCheck(check.expression)])).toEqual([
      ['邹平市', '常住人口城镇化率 >= 70.5%'],
      ['惠民县', '常住人口城镇化率 >= 40%'],
      ['阳信县', '常住人口城镇化率 >= 50%'],
      ['无棣县', '常住人口城镇化率 >= 62%'],
      ['博兴县', '常住人口城镇化率 >= 66%'],
    ]);
    expect(rule.subject).toMatchObject({ level: 'county', region: false, named: ['邹平市', '惠民县', '阳信县', '无棣县', '博兴县'] });
  });

  it('is of a city, and due at the end of 2025', () => {
    expect(packOf('binzhou')).toMatchObject({ due: '2025-12-31', region: { name: '滨州市', code: '371600', level: 'city' } });
  });

  it.each([
    ['total-5g-stations', '「5G基站累计数」 >= 1.2万个'],
    ['inclusive-kindergartens', '普惠性幼儿园覆盖率 > 87%'],
    ['charging-service-radius', '电动汽车公共充电站平均服务半径 < 1.5公里'],
    ['black-odorous-water', '县城建成区黑臭水体数 = 0处'],
  ])('%s requires %s', (id, check) => {
    expect(checksOf(ruleOf('binzhou', id))).toEqual([check]);
  });

  it('only expects what the city is to strive for', () => {
    const expected = packOf('binzhou').rules.filter(({ strength }) => strength === 'expected');
    expect(expected.map(({ quote }) => /力争|争取|争创/.test(quote))).toEqual(expected.map(() => true));
  });
});

describe('lishui', () => {
  it('concerns the three towns that it names, their counties and the city', () => {
    expect(packOf('lishui').members.map(({ name, parent, code, level, classes }) => [name, parent, code, level, ...classes])).toEqual([
      ['壶镇镇', '缙云县', '331122101', 'town', '小城市'],
      ['温溪镇', '青田县', '331121101', 'town', '小城市'],
      ['碧湖镇', '莲都区', '331102100', 'town', '小城市'],
      ['缙云县', null, '331122', 'county', '小城市所在县（市、区）'],
      ['青田县', null, '331121', 'county', '小城市所在县（市、区）'],
      ['莲都区', null, '331102', 'county', '小城市所在县（市、区）'],
    ]);
    const whom = packOf('lishui').rules.map(({ subject }) => subject.class ?? subject.group ?? subject.named.join());
    expect(new Set(whom)).toEqual(new Set(['小城市', '试点镇', '小城市所在县（市、区）', '丽水市', '碧湖镇']));
  });

  it.each([
    ['gdp-total', ['sum(地区生产总值) > 350亿元']],
    ['fiscal-revenue-total', ['sum(财政总收入) >= 40亿元']],
    ['income-gap-below-city', ['mean(城乡居民收入比) < city(城乡居民收入比)']],
    ['gdp-growth-above-county', ['growth(地区生产总值) > county(growth(地区生产总值))']],
    ['nonfarm-employment-share', ['二三产业从业人员比重 >= 95%']],
    ['urban-rural-income-ratio', ['城乡居民收入比 <= 1.6']],
    ['library', ['公共图书馆数 >= 1座', '最大公共图书馆阅览座位数 >= 130座']],
    ['fitness-centre', ['全民健身活动中心数 >= 1个', '最大全民健身活动中心建筑面积 > 2000平方米']],
    ['urbanization-rate', ['常住人口城镇化率 >= 75%']],
  ])('%s requires %j', (id, checks) => {
    expect(checksOf(ruleOf('lishui', id))).toEqual(checks);
  });

  it('is due at the end of 2025, and was issued in 2022', () => {
    expect(packOf('lishui')).toMatchObject({ due: '2025-12-31', document: { issued: '2022-12-27', published: '2023-01-05' } });
  });
});

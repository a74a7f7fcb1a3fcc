import { describe, expect, it } from 'vitest';
import { codesOf, lintRules, pointedAt, ruleOf } from './linted.ts';

const OPERATOR = 'operator-contradicts-quote';
const NUMBER = 'number-not-in-quote';
const UNIT = 'unit-not-in-quote';
const WORD = 'word-not-in-quote';

describe('a comparison that the quote bears out', () => {
  it.each([
    ['绿化覆盖率不低于35%', '绿化覆盖率 >= 35%'],
    ['绿化覆盖率不得低于35%', '绿化覆盖率 >= 35%'],
    ['绿化覆盖率35%以上', '绿化覆盖率 >= 35%'],
    ['绿化覆盖率达到35%', '绿化覆盖率 >= 35%'],
    ['绿化覆盖率达到３５％以上', '绿化覆盖率 >= 35%'],
    ['绿化 覆盖率 达到 35 %以上', '绿化覆盖率 >= 35%'],
    ['绿化覆盖率超过35%', '绿化覆盖率 > 35%'],
    ['绿化覆盖率超35%', '绿化覆盖率 > 35%'],
    ['绿化覆盖率大于35%', '绿化覆盖率 > 35%'],
    ['绿化覆盖率高于35%', '绿化覆盖率 > 35%'],
    ['城乡居民收入比小于1.6', '城乡居民收入比 < 1.6'],
    ['城乡居民收入比低于1.6', '城乡居民收入比 < 1.6'],
    ['城乡居民收入比降到1.6以内', '城乡居民收入比 <= 1.6'],
    ['城乡居民收入比控制在1.6以内', '城乡居民收入比 <= 1.6'],
    ['城乡居民收入比不超过1.6', '城乡居民收入比 <= 1.6'],
    ['城乡居民收入比不高于1.6', '城乡居民收入比 <= 1.6'],
    ['城乡居民收入比不大于1.6', '城乡居民收入比 <= 1.6'],
    ['城乡居民收入比1.6以下', '城乡居民收入比 <= 1.6'],
    ['至少建成25处', '湿地保护小区数 >= 25处'],
    ['建成25处及以上', '湿地保护小区数 >= 25处'],
    ['建成25处（含）以上', '湿地保护小区数 >= 25处'],
    ['建成25处', '湿地保护小区数 <= 25处'],
    ['等候时间达到15分钟以内', '等候时间 <= 15分钟'],
    ['绿化覆盖率达到35%', '35% <= 绿化覆盖率'],
    ['绿化覆盖率达到35%', 'not 绿化覆盖率 < 35%'],
    ['绿化覆盖率达到100%', '绿化覆盖率 = 100%'],
    ['实现绿化全覆盖', '绿化覆盖率 >= 100%'],
    ['绿化覆盖率超过35%，其中林地达到35%', '绿化覆盖率 >= 35%'],
    ['至少一个镇进入前1000名', '千强镇名次 <= 1000'],
    ['达到四星级', '充电设施等级 >= 四星级'],
    ['达到五星级', '充电设施等级 = 五星级'],
    ['增速高于全市', 'growth(地区生产总值) > city(growth(地区生产总值))'],
    ['增速高于全市', 'city(growth(地区生产总值)) < growth(地区生产总值)'],
    ['收入比低于全市', '城乡居民收入比 < parent(城乡居民收入比)'],
    ['收入比好于全市', '城乡居民收入比 < parent(城乡居民收入比)'],
  ])('%s: %s', (quote, check) => {
    expect(codesOf(quote, check)).toEqual([]);
  });
});

describe('a comparison that disagrees with the quote', () => {
  it.each([
    ['绿化覆盖率不低于35%', '绿化覆盖率 > 35%', '不低于', '>='],
    ['绿化覆盖率不少于35%', '绿化覆盖率 <= 35%', '不少于', '>='],
    ['绿化覆盖率35%以上', '绿化覆盖率 > 35%', '以上', '>='],
    ['绿化覆盖率达到35%', '绿化覆盖率 = 35%', '达到', '>='],
    ['绿化覆盖率达到35%以上', '绿化覆盖率 < 35%', '达到…以上', '>='],
    ['绿化覆盖率超过35%', '绿化覆盖率 >= 35%', '超过', '>'],
    ['绿化覆盖率大于35%', '绿化覆盖率 >= 35%', '大于', '>'],
    ['绿化覆盖率高于35%', '绿化覆盖率 >= 35%', '高于', '>'],
    ['城乡居民收入比小于1.6', '城乡居民收入比 <= 1.6', '小于', '<'],
    ['城乡居民收入比少于1.6', '城乡居民收入比 <= 1.6', '少于', '<'],
    ['城乡居民收入比1.6以内', '城乡居民收入比 < 1.6', '以内', '<='],
    ['城乡居民收入比不超过1.6', '城乡居民收入比 < 1.6', '不超过', '<='],
    ['城乡居民收入比降到1.6', '城乡居民收入比 >= 1.6', '降到', '<='],
    ['绿化覆盖率超过35%', '35% <= 绿化覆盖率', '超过', '<'],
    ['绿化覆盖率超过35%', 'not 绿化覆盖率 < 35%', '超过', '<='],
    ['黑臭水体清零', '县城建成区黑臭水体数 < 0处 or 绿化覆盖率 = 0%', '清零', '<='],
    ['实现绿化全覆盖', '绿化覆盖率 < 100%', '全', '>='],
    ['进入全国千强镇', '千强镇名次 >= 1000', '千强', '<='],
    ['达到四星级', '充电设施等级 > 四星级', '达到', '>='],
    ['达到四星级', '充电设施等级 = 四星级', '达到', '>='],
    ['增速高于全市', 'growth(地区生产总值) >= city(growth(地区生产总值))', '高于', '>'],
    ['增速高于全市', 'city(growth(地区生产总值)) <= growth(地区生产总值)', '高于', '<'],
  ])('%s: %s', (quote, check, words, expected) => {
    const [found] = lintRules(ruleOf(quote, check)).findings.filter(({ code }) => code === OPERATOR);
    expect(found?.data).toMatchObject({ words, expected: [expected] });
    expect(found?.severity).toBe('error');
  });

  it('is shown at its sign', () => {
    const [found] = lintRules(ruleOf('绿化覆盖率超过35%', '绿化覆盖率 >= 35%')).findings;
    expect(found && pointedAt(found)).toBe('>=');
  });

  it.each([
    ['where the words before and after the figure do not go together', '绿化覆盖率超过35%以上', '绿化覆盖率 > 35%'],
    ['where the words belong to another figure', '建成区超过3个，绿化覆盖率35%', '绿化覆盖率 >= 35%'],
    ['where the same figure stands there twice, once without a word', '绿化覆盖率超过35%；另一处35%', '绿化覆盖率 >= 35%'],
    ['where the figure is calculated with', '绿化覆盖率超过35%', '绿化覆盖率 - 35% >= 0个百分点', NUMBER],
  ])('is not guessed %s', (_, quote, check, ...codes) => {
    expect(codesOf(quote, check)).toEqual(codes);
  });
});

describe('a number that the quote says', () => {
  it.each([
    ['累计达1.2万个以上', '「5G基站累计数」 >= 12000个'],
    ['累计达12000个以上', '「5G基站累计数」 >= 1.2万个'],
    ['累计达一万二千个以上', '「5G基站累计数」 >= 1.2万个'],
    ['达到百分之九十五', '绿化覆盖率 >= 95%'],
    ['三分之二以上', '城镇常住人口 / 常住人口 >= 1 / 2', NUMBER],
    ['三分之二以上', '城镇常住人口 / 常住人口 >= 2 / 3'],
    ['过半', '绿化覆盖率 > 50%'],
    ['超过半数', '绿化覆盖率 > 50%'],
    ['不超过半小时', '等候时间 <= 30分钟'],
    ['九成以上', '绿化覆盖率 >= 90%'],
    ['比为1：1.6', '城乡居民收入比 <= 1.6'],
    ['比为1.6:1', '城乡居民收入比 <= 1.6'],
    ['建成两座图书馆', '公共图书馆数 >= 2座'],
    ['两馆一中心', '公共图书馆数 >= 2座'],
    ['双中心', '公共图书馆数 >= 2座'],
    ['三馆一中心', '公共图书馆数 >= 3座'],
    ['十四个图书馆', '公共图书馆数 >= 14个'],
    ['2家图书馆', '公共图书馆数 >= 2座'],
    ['一刻钟内到达', '等候时间 <= 15分钟'],
    ['两刻钟内到达', '等候时间 <= 0.5小时'],
    ['15分钟公共服务圈', '等候时间 <= 0.25小时'],
    ['进入全国千强镇行列', '千强镇名次 <= 1000'],
    ['百强镇', '千强镇名次 <= 100'],
    ['打造百亿级产业集群', '集群产值 >= 100亿元'],
    ['打造千亿级产业集群', '集群产值 >= 1000亿元'],
    ['每个小城市有公共图书馆', '公共图书馆数 >= 1座'],
    ['每县都有公共图书馆', '公共图书馆数 >= 1座'],
    ['实现全覆盖', '绿化覆盖率 = 100%'],
    ['各镇均达到', '绿化覆盖率 = 100%'],
    ['全额返还', '绿化覆盖率 = 100%'],
    ['普遍覆盖', '绿化覆盖率 = 100%'],
    ['应绿尽绿', '绿化覆盖率 = 100%'],
    ['全域覆盖', '绿化覆盖率 = 100%'],
    ['动态清零', '县城建成区黑臭水体数 = 0处'],
    ['零黑臭水体', '县城建成区黑臭水体数 = 0处'],
    ['严禁新增', '新增地方政府隐性债务 = 0万元'],
    ['确保不出现', '新增地方政府隐性债务 <= 0元'],
    ['亩均投资200万元以上', '亩均投资 >= 200万元/亩'],
    ['每亩投资200万元以上', '亩均投资 >= 200万元/亩'],
    ['有1-2个镇', '公共图书馆数 >= 1个'],
    ['70余个', '公共图书馆数 >= 70个'],
    ['提高3个百分点以上', 'change(绿化覆盖率, 2019) >= 3个百分点'],
    ['下降0.5个百分点', 'change(绿化覆盖率, 2019) <= -0.5个百分点'],
  ])('%s: %s', (quote, check, ...codes) => {
    expect(codesOf(quote, check)).toEqual(codes);
  });
});

describe('a number that the quote does not say', () => {
  it.each([
    ['到2025年达到35%', '公共图书馆数 >= 2025座', NUMBER],
    ['“十四五”末达到35%', '公共图书馆数 >= 14座', NUMBER],
    ['达到35%', '绿化覆盖率 >= 36%', NUMBER],
    ['达到35%', '绿化覆盖率 >= 3.5%', NUMBER],
    ['有图书馆', '公共图书馆数 >= 1座', NUMBER],
    ['每个小城市建成2座图书馆', '公共图书馆数 >= 1座', NUMBER],
    ['完善一般公共服务', '公共图书馆数 >= 1座', NUMBER],
    ['建设一批图书馆', '公共图书馆数 >= 1座', NUMBER],
    ['二级图书馆', '公共图书馆数 >= 2座', NUMBER],
    ['全市全民安全健身', '绿化覆盖率 = 100%', NUMBER],
    ['平均水平均衡', '绿化覆盖率 = 100%', NUMBER],
    ['无黑臭水体', '县城建成区黑臭水体数 = 0处', NUMBER],
    ['5G基站', '公共图书馆数 >= 5座', NUMBER],
    ['达到35%', '公共图书馆数 >= 35座', UNIT],
    ['达到350亿元', '地区生产总值 >= 350万元', UNIT],
    ['达到35', '绿化覆盖率 >= 35%', UNIT],
    ['提高3%', 'change(绿化覆盖率, 2019) >= 3个百分点', UNIT],
    ['培训3万人次', '常住人口 >= 3万人', UNIT],
    ['投资200万元以上', '亩均投资 >= 200万元/亩', UNIT],
    ['达到三星级', '充电设施等级 >= 四星级', WORD],
    ['达到Ⅳ类', '出水水质 >= 准Ⅳ类', WORD],
    ['达到准Ⅳ类', '出水水质 >= Ⅳ类', WORD],
    ['交通、城管场景', '应用场景 contains 交通, 警务', WORD],
  ])('%s: %s', (quote, check, code) => {
    expect(codesOf(quote, check)).toEqual([code]);
  });

  it('is shown at the figure, with what the quote has', () => {
    const [found] = lintRules(ruleOf('达到35%或40%', '绿化覆盖率 >= 36%')).findings;
    expect(found && pointedAt(found)).toBe('36%');
    expect(found?.data).toEqual({ figure: '36%', found: ['35%', '40%'] });
  });
});

describe('a grade or a member', () => {
  it.each([
    ['达到4星', '充电设施等级 >= 四星级'],
    ['达到准四类标准', '出水水质 >= 准Ⅳ类'],
    ['达到准IV类标准', '出水水质 >= 准Ⅳ类'],
    ['交通、城管、警务', '应用场景 contains 交通, 警务'],
    ['制定镇规划', '镇规划 = yes'],
    ['未进入榜单', '千强镇名次 != 未上榜'],
  ])('may be written as the dictionary knows it: %s, %s', (quote, check) => {
    expect(codesOf(quote, check)).toEqual([]);
  });
});

describe('targets per unit', () => {
  const rule = (quote: string, targets: string): string => ruleOf(quote, '常住人口城镇化率 >= target', `targets: {${targets}}`, 'urbanization');

  it.each([
    ['each after its name', '甲镇达到70.5%；丙镇达到40%', '甲镇: 70.5%, 丙镇: 40%'],
    ['names together', '甲镇、丙镇达到70.5%', '甲镇: 70.5%, 丙镇: 70.5%'],
    ['without names', '分别达到70.5%、40%', '甲镇: 70.5%, 丙镇: 40%'],
  ])('are found, %s', (_, quote, targets) => {
    expect(lintRules(rule(quote, targets)).findings).toEqual([]);
  });

  it('are not found where they are another unit’s', () => {
    const { findings } = lintRules(rule('甲镇达到70.5%；丙镇达到40%', '甲镇: 40%, 丙镇: 70.5%'));
    expect(findings.map((found) => [found.code, pointedAt(found)])).toEqual([
      [NUMBER, '40%'],
      [NUMBER, '70.5%'],
    ]);
  });
});

describe('all members of a group', () => {
  const rule = (quote: string, check: string): string => ruleOf(quote, check, 'subject: {group: 试点镇}');

  it('may be counted where the quote says all', () => {
    expect(lintRules(rule('试点镇全部达到35%', 'count(绿化覆盖率 >= 35%) = 2')).findings).toEqual([]);
    expect(lintRules(rule('试点镇全部达到35%', 'all(绿化覆盖率 >= 35%)')).findings).toEqual([]);
  });

  it('are not any number', () => {
    expect(lintRules(rule('试点镇全部达到35%', 'count(绿化覆盖率 >= 35%) = 1')).findings.map(({ code }) => code)).toEqual([NUMBER]);
  });
});

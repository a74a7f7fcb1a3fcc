import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveSymbols } from '../../src/language/resolve-symbols.ts';
import { COMPARISONS, type Expression } from '../../src/model/expression.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { type Indicator, LEVELS, type WrittenAmount } from '../../src/model/policy.ts';
import { checkWords } from '../../src/words/check-words.ts';
import { type CheckSetting, formulaWords } from '../../src/words/term-words.ts';
import { anyTree } from '../language/any-tree.ts';
import { treeOf } from '../language/tree.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';

const known = (name: string, en: string, kind: Indicator['kind'], unit = '', more: Partial<Indicator> = {}): Indicator => ({
  name: name as Indicator['name'],
  id: name,
  en,
  aliases: [],
  unit,
  kind,
  timing: null,
  scale: kind === 'count' || kind === 'amount' ? 'extensive' : 'intensive',
  range: { min: null, max: null },
  definition: null,
  formula: null,
  growth: null,
  nominal: false,
  grades: [],
  breaks: [],
  ...more,
});

const OWN = [
  known('产值', 'Output', 'amount', '亿元', { growth: '产值增速' as Indicator['name'] }),
  known('产值增速', 'Growth of output', 'growth', '%'),
  known('投资', 'Investment', 'amount', '亿元', { nominal: true }),
  known('一镇一策方案', 'Plan of its own', 'yes-no'),
  known('名次', 'Place in the list', 'rank'),
  known('去年名次', 'Last place', 'rank'),
  known('出水水质', 'Effluent quality', 'grade', '', { grades: ['Ⅴ类', '准Ⅳ类', 'Ⅳ类'].map((name) => ({ name, aliases: [] })) }),
  known('场景', 'Digital scenes', 'set'),
  known('道路里程', 'Length of roads', 'amount', '公里'),
];

const find = (name: string): Indicator | undefined => OWN.find((own) => own.name === name) ?? findIndicator(name);
const resolved = (text: string): Expression => resolveSymbols(treeOf(text), find);

const TOWN: Omit<CheckSetting, 'language'> = { find, level: 'town', group: null };
const GROUP: Omit<CheckSetting, 'language'> = { ...TOWN, group: '试点镇' };

const said = (text: string, setting: Omit<CheckSetting, 'language'>, tolerance: WrittenAmount | null = null): readonly string[] =>
  LANGUAGES.map((language) => checkWords(resolved(text), { ...setting, language }, tolerance));

describe('a value beside a figure', () => {
  it.each([
    ['绿化覆盖率 >= 35%', '绿化覆盖率不低于35%', 'Green coverage rate of the built-up area is at least 35%'],
    ['绿化覆盖率 > 35%', '绿化覆盖率超过35%', 'Green coverage rate of the built-up area is more than 35%'],
    ['绿化覆盖率 <= 35%', '绿化覆盖率不高于35%', 'Green coverage rate of the built-up area is at most 35%'],
    ['绿化覆盖率 < 35%', '绿化覆盖率低于35%', 'Green coverage rate of the built-up area is less than 35%'],
    ['绿化覆盖率 = 100%', '绿化覆盖率为100%', 'Green coverage rate of the built-up area is 100%'],
    ['绿化覆盖率 != 100%', '绿化覆盖率不为100%', 'Green coverage rate of the built-up area is not 100%'],
    ['城乡居民收入比 <= 1.6', '城乡居民收入比不高于1.6', 'Urban–rural income ratio is at most 1.6'],
    ['产值 > 350亿元', '产值超过350亿元', 'Output is more than 350 × 100 million yuan'],
    ['产值 >= 350亿元', '产值不少于350亿元', 'Output is at least 350 × 100 million yuan'],
    ['道路里程 < 3公里', '道路里程小于3公里', 'Length of roads is less than 3 km'],
    ['道路里程 <= 3公里', '道路里程不超过3公里', 'Length of roads is at most 3 km'],
    ['公共图书馆数 >= 1座', '公共图书馆数不少于1座', 'Public libraries number at least 1'],
    ['公共图书馆数 > 1座', '公共图书馆数超过1座', 'Public libraries number more than 1'],
    ['公共图书馆数 <= 3座', '公共图书馆数不超过3座', 'Public libraries number at most 3'],
    ['公共图书馆数 < 3座', '公共图书馆数少于3座', 'Public libraries number fewer than 3'],
    ['公共图书馆数 = 3座', '公共图书馆数为3座', 'Public libraries number exactly 3'],
    ['常住人口 >= 10万人', '常住人口不少于10万人', 'Resident population is at least 10 × 10,000 people'],
    [
      '电动汽车公共充电站平均服务半径 < 1.5公里',
      '电动汽车公共充电站平均服务半径小于1.5公里',
      'Average service radius of public charging stations is less than 1.5 km',
    ],
    ['95% <= 绿化覆盖率', '绿化覆盖率不低于95%', 'Green coverage rate of the built-up area is at least 95%'],
    ['产值增速 > -1%', '产值增速超过-1%', 'Growth of output is more than -1%'],
  ])('%s', (text, zh, en) => {
    expect(said(text, TOWN)).toEqual([zh, en]);
  });

  it.each([
    ['公共图书馆数 = 0处', '公共图书馆数为0处（即无）', 'Public libraries number exactly 0 (none)'],
    ['道路里程 = 0公里', '道路里程为0公里（即无）', 'Length of roads is 0 km (none)'],
    ['产值增速 = 0%', '产值增速为0%', 'Growth of output is 0%'],
    ['产值 > 0亿元', '产值大于0亿元', 'Output is more than 0'],
    ['产值 >= 0亿元', '产值不小于0亿元', 'Output is at least 0'],
    ['产值增速 < 0%', '产值增速小于0%', 'Growth of output is less than 0%'],
    ['产值增速 <= 0%', '产值增速不大于0%', 'Growth of output is at most 0%'],
  ])('that is nought: %s', (text, zh, en) => {
    expect(said(text, TOWN)).toEqual([zh, en]);
  });
});

describe('words for values', () => {
  it.each([
    ['一镇一策方案 = yes', '一镇一策方案为“是”', 'Plan of its own is “yes”'],
    ['一镇一策方案 = no', '一镇一策方案为“否”', 'Plan of its own is “no”'],
    ['一镇一策方案 != yes', '一镇一策方案不为“是”', 'Plan of its own is not “yes”'],
    ['出水水质 >= 准Ⅳ类', '出水水质不低于准Ⅳ类', 'Effluent quality is 准Ⅳ类 or better'],
    ['出水水质 > 准Ⅳ类', '出水水质高于准Ⅳ类', 'Effluent quality is better than 准Ⅳ类'],
    ['出水水质 <= 准Ⅳ类', '出水水质不高于准Ⅳ类', 'Effluent quality is 准Ⅳ类 or worse'],
    ['出水水质 < 准Ⅳ类', '出水水质低于准Ⅳ类', 'Effluent quality is worse than 准Ⅳ类'],
    ['出水水质 = 准Ⅳ类', '出水水质为准Ⅳ类', 'Effluent quality is 准Ⅳ类'],
    ['出水水质 != 准Ⅳ类', '出水水质不为准Ⅳ类', 'Effluent quality is not 准Ⅳ类'],
    ['准Ⅳ类 <= 出水水质', '出水水质不低于准Ⅳ类', 'Effluent quality is 准Ⅳ类 or better'],
    ['名次 <= 1000', '名次在前1000名以内', 'Place in the list is within the top 1000'],
    ['名次 < 1000', '名次在第1000名之前', 'Place in the list is ahead of place 1000'],
    ['名次 >= 1000', '名次在第1000名及以后', 'Place in the list is place 1000 or behind'],
    ['名次 > 1000', '名次在第1000名之后', 'Place in the list is behind place 1000'],
    ['名次 = 1', '名次为第1名', 'Place in the list is place 1'],
    ['名次 != 1', '名次不为第1名', 'Place in the list is not place 1'],
    ['名次 = 未上榜', '名次为“未上榜”', 'Place in the list is “not ranked”'],
    ['名次 != 未上榜', '名次不为“未上榜”（即已上榜）', 'Place in the list is not “not ranked” (that is, ranked)'],
    ['名次 < 未上榜', '名次先于“未上榜”', 'Place in the list is ahead of “not ranked”'],
    ['名次 < 去年名次', '名次先于去年名次', 'Place in the list is ahead of Last place'],
    ['名次 <= 去年名次', '名次不后于去年名次', 'Place in the list is not behind Last place'],
    ['场景 contains 交通, 城管, 警务', '场景包含交通、城管、警务', 'Digital scenes include all of 交通, 城管 and 警务'],
    ['场景 contains 交通', '场景包含交通', 'Digital scenes include 交通'],
    ['not 场景 contains 交通', '场景不包含交通', 'Digital scenes do not include 交通'],
    ['not 场景 contains 交通, 城管', '场景未全部包含交通、城管', 'Digital scenes do not include all of 交通 and 城管'],
  ])('%s', (text, zh, en) => {
    expect(said(text, TOWN)).toEqual([zh, en]);
  });
});

describe('time and units above', () => {
  it.each([
    [
      'change(绿化覆盖率, 2019) >= 3个百分点',
      '绿化覆盖率较2019年提高不少于3个百分点',
      'Green coverage rate of the built-up area is up by at least 3 percentage points on 2019',
    ],
    ['change(常住人口, 2019) > 1万人', '常住人口较2019年增加超过1万人', 'Resident population is up by more than 1 × 10,000 people on 2019'],
    ['change(产值, 2019) <= 3亿元', '产值较2019年增加不超过3亿元', 'Output is up by at most 3 × 100 million yuan on 2019'],
    ['change(产值, 2019) < 3亿元', '产值较2019年增加不到3亿元', 'Output is up by less than 3 × 100 million yuan on 2019'],
    ['change(城乡居民收入比, 2019) <= -0.2', '城乡居民收入比较2019年降低不少于0.2', 'Urban–rural income ratio is down by at least 0.2 on 2019'],
    ['change(公共图书馆数, 2019) > -2座', '公共图书馆数较2019年减少不到2座', 'Public libraries are down by less than 2 on 2019'],
    ['change(产值, 2019) = 3亿元', '产值较2019年增加3亿元', 'Output is up by 3 × 100 million yuan on 2019'],
    ['change(产值, 2019) >= 0亿元', '产值较2019年不减少', 'Output is not down on 2019'],
    ['change(城乡居民收入比, 2019) < 0', '城乡居民收入比较2019年有所降低', 'Urban–rural income ratio is down on 2019'],
    ['change(产值, 2019) > 0亿元', '产值较2019年有所增加', 'Output is up on 2019'],
    ['change(城乡居民收入比, 2019) <= 0', '城乡居民收入比较2019年不提高', 'Urban–rural income ratio is not up on 2019'],
    ['change(产值, 2019) = 0亿元', '产值与2019年持平', 'Output is the same as in 2019'],
    [
      'change(城乡居民收入比, 2019) < city(change(城乡居民收入比, 2019))',
      '城乡居民收入比较2019年的变化低于所在市的水平',
      'The change in Urban–rural income ratio since 2019 is lower than that of its city',
    ],
    ['since(道路里程, 2023) >= 1500公里', '2023年以来道路里程累计不少于1500公里', 'The total of Length of roads since 2023 is at least 1500 km'],
    ['growth(产值) >= 6%', '产值增速不低于6%', 'Growth of output is at least 6%'],
    ['growth(投资) >= 6%', '投资增速不低于6%', 'The growth of Investment is at least 6%'],
    ['growth(产值) > parent(growth(产值))', '产值增速高于所在县（市、区）的水平', 'Growth of output is higher than that of its county'],
    ['growth(产值) >= county(growth(产值))', '产值增速不低于所在县（市、区）的水平', 'Growth of output is not lower than that of its county'],
    ['growth(产值) < city(growth(产值))', '产值增速低于所在市的水平', 'Growth of output is lower than that of its city'],
    ['growth(产值) > province(growth(投资))', '产值增速高于所在省的投资增速', 'Growth of output is higher than the growth of Investment of its province'],
    [
      'parent(parent(parent(parent(城乡居民收入比)))) > 2',
      '所在县（市、区）的所在市的所在省的全国的城乡居民收入比超过2',
      'Urban–rural income ratio of the whole country of its province of its city of its county is more than 2',
    ],
    [
      'growth(产值) >= city(growth(产值)) + 1个百分点',
      '产值增速比所在市的水平高不少于1个百分点',
      'Growth of output is at least 1 percentage point above that of its city',
    ],
    [
      'growth(产值) < city(growth(产值)) - 1个百分点',
      '产值增速比所在市的水平低出超过1个百分点',
      'Growth of output is more than 1 percentage point below that of its city',
    ],
  ])('%s', (text, zh, en) => {
    expect(said(text, TOWN)).toEqual([zh, en]);
  });

  it.each([
    ['town', '所在县（市、区）'],
    ['county', '所在市'],
    ['city', '所在省'],
    ['province', '全国'],
    [null, '上一级地区'],
  ] as const)('the parent of a %s is %s', (level, place) => {
    expect(said('城乡居民收入比 < parent(城乡居民收入比)', { ...TOWN, level })[0]).toBe(`城乡居民收入比低于${place}的水平`);
  });
});

describe('a group', () => {
  it.each([
    ['sum(产值) > 350亿元', '试点镇产值合计超过350亿元', 'The total of Output over 试点镇 is more than 350 × 100 million yuan'],
    [
      'mean(城乡居民收入比) < city(城乡居民收入比)',
      '试点镇城乡居民收入比的平均值低于所在市的水平',
      'The mean of Urban–rural income ratio over 试点镇 is lower than that of their city',
    ],
    ['max(产值) <= 9亿元', '试点镇产值的最大值不超过9亿元', 'The largest Output among 试点镇 is at most 9 × 100 million yuan'],
    ['min(产值) >= 1亿元', '试点镇产值的最小值不少于1亿元', 'The smallest Output among 试点镇 is at least 1 × 100 million yuan'],
    [
      'pooled(常住人口城镇化率) >= 59.3%',
      '试点镇合并计算的常住人口城镇化率不低于59.3%',
      'Urbanization rate of the resident population of 试点镇 taken together is at least 59.3%',
    ],
    [
      'count(产值 >= 10亿元 and 一镇一策方案 = yes) >= 1',
      '试点镇中满足“产值不少于10亿元，且一镇一策方案为‘是’”的成员不少于1个',
      'The members of 试点镇 that satisfy “Output is at least 10 × 100 million yuan and Plan of its own is ‘yes’” number at least 1',
    ],
    [
      'count(产值 > 1亿元) > 2',
      '试点镇中满足“产值超过1亿元”的成员超过2个',
      'The members of 试点镇 that satisfy “Output is more than 1 × 100 million yuan” number more than 2',
    ],
    [
      'count(产值 > 1亿元) = 2',
      '试点镇中满足“产值超过1亿元”的成员为2个',
      'The members of 试点镇 that satisfy “Output is more than 1 × 100 million yuan” number exactly 2',
    ],
    ['count(产值 < 1亿元) = 0', '试点镇中没有成员满足“产值小于1亿元”', 'No member of 试点镇 satisfies “Output is less than 1 × 100 million yuan”'],
    [
      'count(产值增速 > county(产值增速)) > count(产值增速 <= 0%)',
      '试点镇中满足“产值增速高于所在县（市、区）的水平”的成员数多于试点镇中满足“产值增速不大于0%”的成员数',
      'The number of members of 试点镇 that satisfy “Growth of output is higher than that of its county” is more than the number of members of 试点镇 that satisfy “Growth of output is at most 0%”',
    ],
    ['all(产值 >= 1亿元)', '试点镇全部成员均满足“产值不少于1亿元”', 'Every member of 试点镇 satisfies “Output is at least 1 × 100 million yuan”'],
    ['any(产值 >= 1亿元)', '试点镇中至少有一个成员满足“产值不少于1亿元”', 'At least one member of 试点镇 satisfies “Output is at least 1 × 100 million yuan”'],
  ])('%s', (text, zh, en) => {
    expect(said(text, GROUP)).toEqual([zh, en]);
  });
});

describe('connectives', () => {
  const [a, b, c] = ['产值 > 1亿元', '投资 > 2亿元', '道路里程 > 3公里'] as const;
  const [zhA, zhB, zhC] = ['产值超过1亿元', '投资超过2亿元', '道路里程超过3公里'] as const;
  it.each([
    [`${a} and ${b}`, `${zhA}，且${zhB}`],
    [`${a} and ${b} and ${c}`, `${zhA}，且${zhB}，且${zhC}`],
    [`${a} or ${b}`, `${zhA}，或${zhB}`],
    [`${a} and (${b} or ${c})`, `${zhA}，且（${zhB}，或${zhC}）`],
    [`${a} and ${b} or ${c}`, `（${zhA}，且${zhB}），或${zhC}`],
    [`not ${a}`, '产值不超过1亿元'],
    [`not not ${a}`, zhA],
    [`not (${a} and ${b})`, `“${zhA}，且${zhB}”不成立`],
    [`not (${a} and not (${b} or ${c}))`, `“${zhA}，且‘${zhB}，或${zhC}’不成立”不成立`],
  ])('%s', (text, zh) => {
    expect(said(text, TOWN)[0]).toBe(zh);
  });

  it('nest without doubt in English too', () => {
    expect(said(`${a} and ${b} or not (${c} or ${a})`, TOWN)[1]).toBe(
      '(Output is more than 1 × 100 million yuan and Investment is more than 2 × 100 million yuan) or it is not the case that “Length of roads is more than 3 km or Output is more than 1 × 100 million yuan”',
    );
  });

  it.each(COMPARISONS)('not makes the opposite of %s', (operator) => {
    const opposite = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '!=', '!=': '=' }[operator];
    expect(said(`not 产值 ${operator} 5亿元`, TOWN)).toEqual(said(`产值 ${opposite} 5亿元`, TOWN));
  });
});

describe('arithmetic', () => {
  it.each([
    ['城镇常住人口 / 常住人口 >= 75%', '城镇常住人口占常住人口的比重不低于75%', 'Urban resident population as a share of Resident population is at least 75%'],
    ['产值 / 投资 > 2', '产值与投资之比超过2', 'The ratio of Output to Investment is more than 2'],
    ['产值 / 常住人口 > 8万元/人', '产值除以常住人口超过8万元/人', 'Output divided by Resident population is more than 8 × 10,000 yuan/people'],
    ['产值 + 投资 >= 9亿元', '产值与投资之和不少于9亿元', 'The sum of Output and Investment is at least 9 × 100 million yuan'],
    ['产值 - 投资 <= 9亿元', '产值减投资之差不超过9亿元', 'Output minus Investment is at most 9 × 100 million yuan'],
    ['产值 > 2 * 投资', '产值大于投资的2倍', 'Output is greater than 2 times Investment'],
    ['产值 > 投资 * 50%', '产值大于投资的50%', 'Output is greater than 50% of Investment'],
    ['产值 = 投资', '产值等于投资', 'Output is equal to Investment'],
    ['(产值 - 投资) / 投资 >= 5%', '按“（产值 − 投资）÷ 投资”计算的值不低于5%', 'The value of “(Output − Investment) ÷ Investment” is at least 5%'],
    ['-产值 < 1亿元', '按“−产值”计算的值小于1亿元', 'The value of “−Output” is less than 1 × 100 million yuan'],
    ['公共图书馆数 < 文化馆数', '公共图书馆数少于文化馆数', 'Public libraries are fewer than Culture centres'],
    ['绿化覆盖率 >= target', '绿化覆盖率不低于各自的目标', 'Green coverage rate of the built-up area is at least its own target'],
  ])('%s', (text, zh, en) => {
    expect(said(text, TOWN)).toEqual([zh, en]);
  });

  it.each([
    ['城镇常住人口 / 常住人口', '城镇常住人口 ÷ 常住人口', 'Urban resident population ÷ Resident population'],
    ['(产值 + 投资) * 2 - 产值', '（产值 + 投资）× 2 − 产值', '(Output + Investment) × 2 − Output'],
    ['产值 - (投资 - 产值)', '产值 −（投资 − 产值）', 'Output − (Investment − Output)'],
  ])('as a formula: %s', (text, zh, en) => {
    expect(LANGUAGES.map((language) => formulaWords(resolved(text), { ...TOWN, language }))).toEqual([zh, en]);
  });
});

describe('a tolerance', () => {
  const tolerance = { value: '0.5', unit: '个百分点' };
  it.each([
    [
      '绿化覆盖率 >= 59.3%',
      '绿化覆盖率不低于59.3%（容差0.5个百分点）',
      'Green coverage rate of the built-up area is at least 59.3% (tolerance 0.5 percentage points)',
    ],
    [
      '绿化覆盖率 = 59.3%',
      '绿化覆盖率为59.3%（容差上下各0.5个百分点）',
      'Green coverage rate of the built-up area is 59.3% (tolerance 0.5 percentage points either way)',
    ],
  ])('is said: %s', (text, zh, en) => {
    expect(said(text, TOWN, tolerance)).toEqual([zh, en]);
  });
});

describe('any tree', () => {
  it('has words in both languages, whatever it is of', () => {
    const setting = fc.record({
      language: fc.constantFrom(...LANGUAGES),
      find: fc.constantFrom(find, () => undefined),
      level: fc.constantFrom(...LEVELS, null),
      group: fc.constantFrom('试点镇', null),
    });
    fc.assert(
      fc.property(anyTree, setting, (tree, given) => {
        expect(checkWords(tree, given)).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 3000 },
    );
  });
});

import { describe, expect, it } from 'vitest';
import { GROUP, said, TOWN } from './said.ts';

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
    ['教育集团乡镇薄弱学校覆盖率 = 100%', '教育集团乡镇薄弱学校覆盖率为100%', 'The share of Weak township schools covered by education groups is 100%'],
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

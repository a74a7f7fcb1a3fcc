import { describe, expect, it } from 'vitest';
import { findNumbers } from '../../src/document/find-numbers.ts';
import { enclosuresIn, foldWidth, mask } from '../../src/document/mask.ts';

const numbersIn = (text: string): readonly string[] =>
  findNumbers(mask(foldWidth(text), enclosuresIn(foldWidth(text))).forNumbers).map(({ start, end }) => text.slice(start, end));

describe('numbers that carry a requirement', () => {
  it.each<[string, readonly string[]]>([
    ['绿化覆盖率达到35%以上', ['35%以上']],
    ['绿化覆盖率达到３５％以上', ['３５％以上']],
    ['城乡居民收入比降到1.6以内', ['1.6以内']],
    ['容积率不低于1.2。', ['1.2']],
    ['累计达1.2万个以上', ['1.2万个以上']],
    ['开通基站12,000个', ['12,000个']],
    ['配建停车位与户数之比为1:1.2', ['1:1.2']],
    ['培育1-2个试点镇', ['1-2个']],
    ['亩均投资不低于200万元/亩', ['200万元/亩']],
    ['绿道长度达5km', ['5km']],
    ['不少于1座阅览座位130座以上的图书馆', ['1座', '130座以上']],
    ['在30个工作日内办结', ['30个']],
    ['城镇化率提高3个百分点以上', ['3个百分点以上']],
    ['改造危房1.6万户', ['1.6万户']],
    ['用地100%留镇', ['100%']],
  ])('in Arabic figures: %s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['每县有两条以上高速通达', ['两条以上']],
    ['至少建成三所学校', ['三所']],
    ['每镇建设一座公园', ['一座']],
    ['设置不少于一所卫生院', ['一所']],
    ['三分之二以上的村达标', ['三分之二以上']],
    ['百分之九十五的村达标', ['百分之九十五']],
    ['八成以上的村达标', ['八成以上']],
    ['产值翻一番', ['翻一番']],
    ['打造百亿级产业集群', ['百亿级']],
    ['水平达到四星级', ['四星级']],
    ['达到地表水准四类标准', ['准四类']],
    ['二级及以上医院', ['二级及以上']],
    ['进入全省前三', ['全省前三']],
  ])('in words: %s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  it.each<[string, readonly string[]]>([
    ['实现养老服务中心全覆盖', ['全覆盖']],
    ['黑臭水体动态清零', ['清零']],
    ['实验室全部达到标准', ['全部']],
    ['配套费全额返还', ['全额']],
    ['应保尽保、应发尽发', ['应保尽保', '应发尽发']],
    ['各县均有图书馆', ['均']],
    ['实现耕地流失零新增', ['零新增']],
  ])('that mean all or none: %s', (text, expected) => {
    expect(numbersIn(text)).toEqual(expected);
  });

  it('stand alone in the cells of a table, but for the number of the row and years', () => {
    expect(numbersIn('1\t常住人口城镇化率（%）\t≥75\t2025\t60.5')).toEqual(['75', '60.5']);
  });
});

describe('figures that carry none', () => {
  it.each([
    '到2025年底，2021—2025年，2025年12月31日，12月底前，2023-01-05',
    '丽政办发〔2022〕72号、第17次会议、第三条',
    '电话0578-1234567，手机13812345678，邮箱a1@b2.cn，见https://a.cn/1.html',
    '建设5G基站',
    '3岁以下婴幼儿、2-3岁幼儿',
    '“十四五”“双千兆”“15分钟生活圈”《2025年3项任务》“8+X”项目',
    '三级医院、四级联动、二三产业、五位一体、第三产业、一二三产业',
    '培育一批企业，建立一个平台，形成一种机制',
    '守牢生态保护红线、永久基本农田、城镇开发边界三条控制线',
    '济南、青岛两个都市圈',
    '人均、平均、亩均收益，均衡发展',
    '全面完成，全部门协同',
    '近3年、未来5年',
    '落实4类重点对象政策',
    '（牵头单位：市发展改革委，2个县配合）',
    '接入12345热线',
    '新中国成立70周年',
  ])('%s', (text) => {
    expect(numbersIn(text)).toEqual([]);
  });
});

describe('of a number', () => {
  it('the figures alone must be quoted, with 万 and 亿', () => {
    const text = '累计达1.2万个以上';
    expect(findNumbers(text).map(({ figures }) => text.slice(figures.start, figures.end))).toEqual(['1.2万']);
  });
});

import { describe, expect, it } from 'vitest';
import { findPredicates, requiresNothing } from '../../src/document/find-predicates.ts';

describe('duties', () => {
  it.each<[string, readonly string[]]>([
    ['各镇应建立台账', ['应', '建立']],
    ['不得新增债务', ['不得']],
    ['严禁新增债务', ['严禁']],
    ['确保不出现流失', ['确保', '不出现']],
    ['比重达到一半', ['达到']],
    ['总量超350亿元', ['超']],
    ['制定总体方案', ['制定']],
    ['编制国土空间规划', ['编制']],
    ['建设婴幼儿照护服务驿站', ['建设']],
    ['将报名纳入平台管理', ['纳入']],
    ['做到一镇一策', ['做到']],
  ])('%s', (text, expected) => {
    expect(findPredicates(text).duties).toEqual(expected);
  });

  it.each([
    '相应的适应能力和应急供应',
    '机构编制资源',
    '推进规划编制',
    '生态产品价值实现机制',
    '建成区绿化',
    '逐一明确完成时限',
    '对新纳入改革范围的镇给予奖励',
    '保障人员配置',
    '主要、重要、需要、要素、要求',
    '加快城市建设',
    '省级统筹、市县负责的机制',
  ])('not in %s', (text) => {
    expect(findPredicates(text).duties).toEqual([]);
  });
});

describe('appeals', () => {
  it.each<[string, readonly string[]]>([
    ['加快推进城市更新', ['加快', '推进', '更新']],
    ['鼓励社会资本参与', ['鼓励', '参与']],
    ['要高度重视', ['要']],
  ])('%s', (text, expected) => {
    expect(findPredicates(text).appeals).toEqual(expected);
  });

  it('are not in a list of names', () => {
    expect(findPredicates('甲镇、乙镇、丙街道').appeals).toEqual([]);
  });
});

describe('a sentence that requires nothing', () => {
  it.each([
    '特色小镇是集聚特色产业的创新创业平台',
    '小城市培育试点(以下简称小城市)是落实国家战略的重要一环',
    '推进新型城镇化,是建设强省的关键举措,也是强大引擎',
    '方案已经市政府同意,现印发给你们,请认真贯彻落实',
    '现结合我市实际,制定本实施方案',
    '本办法自印发之日起施行',
  ])('%s', (text) => {
    expect(requiresNothing(text)).toBe(true);
  });

  it.each(['各镇应当是责任主体', '建立制度', '制定小城市培育总体方案', '坚持以人为本,推进建设'])('is not %s', (text) => {
    expect(requiresNothing(text)).toBe(false);
  });
});

import { describe, expect, it } from 'vitest';
import { packJson } from '../../src/report/describe-pack.ts';
import { PACK, PACK_DICTIONARY, ruleOf } from './fixture-pack.ts';

const described = (id: string) => packJson(PACK, [ruleOf(id)], PACK_DICTIONARY).rules[0];
const checks = (id: string) => described(id)?.checks.map(({ check, op, target, tolerance, aggregate }) => ({ check, op, target, tolerance, aggregate }));

const expected = (check: string, op: string | null, target: string | null, unit = '', aggregate: string | null = null, tolerance: object | null = null) => ({
  check,
  op,
  target: target === null ? null : { value: target, unit },
  tolerance,
  aggregate,
});

describe('checks in JSON', () => {
  it.each([
    ['total', [expected('sum(示例产值) > 350亿元', '>', '350', '亿元', 'sum')]],
    ['income-ratio', [expected('mean(城乡居民收入比) < city(城乡居民收入比)', '<', null, '', 'mean')]],
    ['together', [expected('pooled(常住人口城镇化率) >= 59.3%', '>=', '59.3', '%', 'pooled', { value: '0.5', unit: '个百分点' })]],
    ['double-ten', [expected('count(镇区常住人口 >= 10万人 and 一般公共预算收入 >= 10亿元) >= 1', '>=', '1', '', 'count')]],
    [
      'members',
      [
        expected('all(绿化覆盖率 >= 35%)', null, null, '', 'all'),
        expected('any(示例方案 = yes and 公共图书馆数 >= 2座)', null, null, '', 'any'),
        expected('max(绿化覆盖率) >= 50%', '>=', '50', '%', 'max'),
        expected('min(绿化覆盖率) > 30%', '>', '30', '%', 'min'),
        expected('count(示例黑臭水体数 > 0处) = 0', '=', '0', '', 'count'),
      ],
    ],
    [
      'change',
      [
        expected('change(常住人口城镇化率, 2021) >= 3个百分点', '>=', '3', '个百分点'),
        expected('change(户籍人口, 2021) >= 0人', '>=', '0', '人'),
        expected('change(示例产值能耗, 2021) <= -10吨标准煤', '<=', '-10', '吨标准煤'),
      ],
    ],
    [
      'words',
      [
        expected('示例水质 >= 准Ⅳ类', '>=', '准Ⅳ类'),
        expected('示例名次 <= 1000', '<=', '1000'),
        expected('示例名次 != 未上榜', '!=', '未上榜'),
        expected('示例方案 = yes', '=', 'yes'),
        expected('示例场景 contains 交通, 城管, 警务', null, '交通、城管、警务'),
      ],
    ],
  ])('%s', (id, wanted) => {
    expect(checks(id)).toEqual(wanted);
  });

  it('of a figure on the left have what is judged on the left', () => {
    const rule = ruleOf('total');
    const [check] = rule.checks;
    if (check?.expression.kind !== 'compare') throw new Error('a comparison');
    const { left, right } = check.expression;
    const turned = { ...check, expression: { ...check.expression, operator: '<' as const, left: right, right: left } };
    const [described] = packJson(PACK, [{ ...rule, checks: [turned] }], PACK_DICTIONARY).rules[0]?.checks ?? [];
    expect(described).toMatchObject({ op: '>', target: { value: '350', unit: '亿元' }, aggregate: 'sum' });
  });

  it('per unit are one for each, with its own figure', () => {
    expect(described('per-county')?.checks.map(({ for: unit, target, sentence }) => [unit, target, sentence.zh])).toEqual([
      ['东县', { value: '40', unit: '%' }, '绿化覆盖率不低于40%'],
      ['西区', { value: '45', unit: '%' }, '绿化覆盖率不低于45%'],
    ]);
  });
});

describe('rules in JSON', () => {
  it('say whom they concern', () => {
    expect(described('total')?.subject).toEqual({ level: 'town', group: '试点镇', class: null, named: [], kinds: [], region: false });
    expect(described('since')?.subject).toMatchObject({ group: null, region: true, named: ['示例市'] });
  });

  it('say under which condition they apply', () => {
    expect(described('total')?.when).toBeNull();
    expect(described('logic')?.when).toMatchObject({
      check: '示例留成 > 0亿元',
      op: '>',
      target: { value: '0', unit: '亿元' },
      sentence: { zh: '示例留成大于0亿元', en: 'Retained land proceeds are more than 0' },
    });
  });

  it('come with every indicator that their checks list', () => {
    const { rules, indicators } = packJson(PACK, PACK.rules, PACK_DICTIONARY);
    const listed = rules.flatMap(({ checks: all, when }) => [...all, ...(when ? [when] : [])]).flatMap((check) => check.indicators);
    expect([...new Set(listed)].sort()).toEqual(indicators.map(({ zh }) => zh).sort());
    expect(indicators).toContainEqual({ id: 'sample-output-growth', zh: '示例产值增速', en: 'Growth of sample output', unit: '%', kind: 'growth' });
  });

  it('of a whole pack come with what it does not encode', () => {
    expect(packJson(PACK, PACK.rules, PACK_DICTIONARY).unencoded).toEqual([
      { clause: '二(三) 组织领导', quote: '加强组织领导', because: '只作号召，没有可以核对的事项。' },
    ]);
    expect(packJson(PACK, [ruleOf('total')], PACK_DICTIONARY).unencoded).toEqual([]);
  });
});

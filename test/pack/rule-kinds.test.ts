import { describe, expect, it } from 'vitest';
import { printCheck } from '../../src/language/print-check.ts';
import type { Rule } from '../../src/model/policy.ts';
import { packText, problemsIn, ruleText, rulesOf } from './pack-text.ts';

const GROUP = '{group: 试点镇}';
const OWN = `indicators:
  - {name: 充电水平, id: charging, en: Charging, unit: "", kind: grade, grades: [一星级, [二星级, 2星级]]}
  - {name: 一镇一策, id: plan, en: Plan, unit: "", kind: yes-no}
`;
type Keys = Readonly<Record<string, string>>;
const textWith = (keys: Keys): string => packText(ruleText('only', keys)) + OWN;
const ruleWith = (keys: Keys): Rule => {
  const [rule] = rulesOf(textWith(keys));
  if (!rule) throw new Error('no rule');
  return rule;
};
/** Each problem with the text that its frame marks. */
const told = (text: string): readonly (readonly [string, string])[] =>
  problemsIn(text).map(({ code, column, frame }) => [code, frame?.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length) ?? '']);

describe('when', () => {
  it('is null where it is not written, else a check of its own', () => {
    expect(ruleWith({ check: '绿化覆盖率 >= 35%' }).when).toBeNull();
    const { when } = ruleWith({ when: '充电水平 >= 2星级', check: '绿化覆盖率 >= 35%' });
    expect(when).toMatchObject({ text: '充电水平 >= 2星级', for: null, tolerance: null });
    expect(when && printCheck(when.expression)).toBe('充电水平 >= 二星级');
  });

  it.each([
    ['绿化覆率 > 0%', 'unknown-indicator', '绿化覆率'],
    ['绿化覆盖率 > 0', 'bare-number', '0'],
    ['绿化覆盖率', 'not-a-condition', '绿化覆盖率'],
    ['1 < 2', 'constant-check', '1 < 2'],
    ['绿化覆盖率 > 50% or 1 < 2', 'constant-check', '<'],
    ['not (3% > 5% and 绿化覆盖率 > 50%)', 'constant-check', '>'],
    ['绿化覆盖率 >', 'check-syntax', ''],
    ['绿化覆盖率 > target', 'target-without-targets', 'target'],
    ['sum(地区生产总值) > 0亿元', 'aggregate-without-group', 'sum'],
  ])('is checked as any condition: %s', (when, code, at) => {
    expect(told(textWith({ when, check: '绿化覆盖率 >= 35%' }))).toEqual([[code, at]]);
  });

  it.each([
    [{ subject: GROUP, when: 'any(地区生产总值 > 0亿元)' }, []],
    [{ subject: GROUP, when: '地区生产总值 > 0亿元' }, [['member-outside-aggregate', '地区生产总值']]],
  ])('of a rule of a group is one of the group: %j', (keys, problems) => {
    expect(told(textWith({ ...keys, check: 'sum(地区生产总值) > 1亿元' }))).toEqual(problems);
  });
});

describe('a group', () => {
  const inherited = (keys: Keys): string => textWith(keys).replace('subject: town', `subject: ${GROUP}`);

  it('is judged where the rule says so, at the level of its members', () => {
    expect(ruleWith({ subject: GROUP, check: 'sum(地区生产总值) > 1亿元' }).subject).toEqual({
      level: 'town',
      kinds: [],
      class: null,
      group: '试点镇',
      named: [],
      region: false,
    });
  });

  it.each([
    [{ check: 'sum(地区生产总值) > 1亿元' }, []],
    [{ check: '地区生产总值 > 1亿元' }, [['member-outside-aggregate', '地区生产总值']]],
    [{ when: 'any(一镇一策 = yes)', check: 'sum(地区生产总值) > 1亿元' }, []],
    [{ when: '一镇一策 = yes', check: 'sum(地区生产总值) > 1亿元' }, [['member-outside-aggregate', '一镇一策']]],
    [{ subject: 'town', check: '地区生产总值 > 1亿元' }, []],
    [{ subject: 'town', when: 'any(一镇一策 = yes)', check: '地区生产总值 > 1亿元' }, [['aggregate-without-group', 'any']]],
    [{ subject: '{class: 小城市}', check: 'sum(地区生产总值) > 1亿元' }, [['aggregate-without-group', 'sum']]],
  ])('is inherited from the head, or overruled: %j', (keys, problems) => {
    expect(told(inherited(keys))).toEqual(problems);
  });

  it('that the head misspells is told once, not in every rule', () => {
    const text = packText(ruleText('one', { check: 'sum(地区生产总值) > 1亿元' }), ruleText('two', { check: 'mean(绿化覆盖率) > 1%' }));
    expect(told(text.replace('subject: town', 'subject: {group: 试点县}'))).toEqual([['unknown-group', '试点县']]);
  });

  it('that does not exist gets a suggestion where one is near', () => {
    const near = (group: string) => problemsIn(textWith({ subject: `{group: ${group}}`, check: 'sum(地区生产总值) > 1亿元' })).map(({ data }) => data);
    expect(near('试点乡镇')).toEqual([{ group: '试点乡镇', near: '试点镇' }]);
    expect(near('卫星')).toEqual([{ group: '卫星', near: null }]);
  });
});

describe('a tolerance', () => {
  const checksWith = (check: string) => ruleWith({ check }).checks;

  it('is the check’s, with the text of the comparison alone', () => {
    expect(checksWith('{that: 绿化覆盖率 >= 35%, tolerance: 0.5个百分点}')).toMatchObject([
      { text: '绿化覆盖率 >= 35%', tolerance: { value: '0.5', unit: '个百分点' }, expression: { kind: 'compare' } },
    ]);
  });

  it('may stand on one check of several', () => {
    const checks = checksWith('[{that: 绿化覆盖率 >= 35%, tolerance: 0.5个百分点}, 城乡居民收入比 <= 1.6]');
    expect(checks.map(({ tolerance }) => tolerance)).toEqual([{ value: '0.5', unit: '个百分点' }, null]);
  });

  it('holds for every target', () => {
    const { checks } = ruleWith({ check: '{that: 绿化覆盖率 >= target, tolerance: 0.5个百分点}', targets: '{甲镇: 35%}' });
    expect(checks).toMatchObject([{ for: '甲镇', tolerance: { value: '0.5', unit: '个百分点' } }]);
  });

  it.each([
    ['{that: 绿化覆盖率 >= 35%, tolerance: 0.5%}', [['bad-tolerance', '0.5%']]],
    ['{that: 绿化覆盖率 >= 35%, tolerance: 左右}', [['bad-tolerance', '左右']]],
    ['{that: 绿化覆盖率 >= 35%, tolerance: -1个百分点}', [['bad-tolerance', '-1个百分点']]],
    ['{that: 绿化覆盖率 >= 35%, tolerance: 1个百分点 + 1个百分点}', [['bad-tolerance', '1个百分点 + 1个百分点']]],
    ['{that: not 绿化覆盖率 >= 35%, tolerance: 1个百分点}', [['bad-tolerance', '1个百分点']]],
    ['{that: 绿化覆盖率 != 35%, tolerance: 1个百分点}', [['bad-tolerance', '1个百分点']]],
    ['{that: 充电水平 >= 二星级, tolerance: 1}', [['bad-tolerance', '1']]],
    ['{that: 绿化覆盖率 >= 35%}', [['missing-key', '{']]],
    [
      '{that: 绿化覆盖率 >= 35%, tolerence: 1个百分点}',
      [
        ['missing-key', '{'],
        ['unknown-key', 'tolerence'],
      ],
    ],
    ['[{that: 绿化覆盖率 >= 35, tolerance: 1个百分点}]', [['bare-number', '35']]],
  ])('that does not fit is told at its place: %s', (check, problems) => {
    expect(told(textWith({ check }))).toEqual(problems);
  });
});

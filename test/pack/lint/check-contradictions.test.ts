import { describe, expect, it } from 'vitest';
import { lintRules, ruleOf } from './linted.ts';

interface Side {
  readonly check: string;
  readonly more?: string;
}

const contradictions = (a: Side, b: Side): readonly (readonly [number | null, unknown])[] =>
  lintRules(ruleOf('原文', a.check, a.more, 'green-coverage'), ruleOf('原文', b.check, b.more, 'open-space'))
    .findings.filter(({ code }) => code === 'rules-contradict')
    .map(({ line, data }) => [line, data]);

const LOW = '绿化覆盖率 <= 30%';
const HIGH = '绿化覆盖率 >= 35%';

describe('two rules contradict each other', () => {
  it('at both of them, each naming the other', () => {
    expect(contradictions({ check: HIGH }, { check: LOW })).toEqual([
      [16, { check: HIGH, other: 'open-space', otherCheck: LOW, otherLine: 17 }],
      [21, { check: LOW, other: 'green-coverage', otherCheck: HIGH, otherLine: 12 }],
    ]);
  });

  it.each<readonly [string, string, string]>([
    ['where one names a unit of the class of the other', '', 'subject: {named: [甲镇]}'],
    ['where both are for the same group', 'subject: {group: 试点镇}', 'subject: {group: 试点镇}'],
    ['where both are for the region', 'subject: region', 'subject: {level: city}'],
    ['where their kinds meet', 'subject: {level: county, kinds: [县, 区]}', 'subject: {level: county, kinds: [县]}'],
    ['where both name a county of such a kind', 'subject: {level: county, kinds: [县]}', 'subject: {level: county, named: [乙县]}'],
    ['where one holds every year', '', 'due: none'],
    ['where only one has a condition', '', 'when: 公共图书馆数 > 0座'],
  ])('%s', (_, first, second) => {
    const ofGroup = first.includes('group');
    const [high, low] = ofGroup ? ['mean(绿化覆盖率) >= 35%', 'mean(绿化覆盖率) <= 30%'] : [HIGH, LOW];
    expect(contradictions({ check: high, more: first }, { check: low, more: second })).toHaveLength(2);
  });

  it('in one of several checks', () => {
    expect(contradictions({ check: `[公共图书馆数 >= 1座, ${HIGH}]` }, { check: `[${LOW}, 文化馆数 >= 1个]` })).toHaveLength(2);
  });

  it('in the target of one unit', () => {
    const targets = { check: '绿化覆盖率 >= target', more: 'targets: {甲镇: 20%, 丙镇: 40%}' };
    expect(contradictions(targets, { check: LOW })).toHaveLength(2);
  });
});

describe('two rules do not contradict each other', () => {
  it.each<readonly [string, Side, Side]>([
    ['where some value meets both', { check: HIGH }, { check: '绿化覆盖率 >= 30%' }],
    ['where they are for different dates', { check: HIGH, more: 'due: 2030-12-31' }, { check: LOW }],
    ['where they are for different levels', { check: HIGH, more: 'subject: {level: county}' }, { check: LOW }],
    ['where they name different units', { check: HIGH, more: 'subject: {named: [甲镇]}' }, { check: LOW, more: 'subject: {named: [丙镇]}' }],
    ['where their kinds differ', { check: HIGH, more: 'subject: {level: county, kinds: [县]}' }, { check: LOW, more: 'subject: {level: county, kinds: [区]}' }],
    ['where they are of different terms', { check: 'parent(绿化覆盖率) >= 35%' }, { check: LOW }],
    ['where one is judged of the group', { check: 'mean(绿化覆盖率) >= 35%', more: 'subject: {group: 试点镇}' }, { check: LOW }],
    ['where their conditions exclude each other', { check: HIGH, more: 'when: 公共图书馆数 > 5座' }, { check: LOW, more: 'when: 公共图书馆数 <= 5座' }],
    ['where a tolerance lets them meet', { check: '{that: 绿化覆盖率 >= 35%, tolerance: 5个百分点}' }, { check: LOW }],
    ['where one can never hold anyway', { check: '绿化覆盖率 > 100%' }, { check: LOW }],
  ])('%s', (_, a, b) => {
    expect(contradictions(a, b)).toEqual([]);
  });
});

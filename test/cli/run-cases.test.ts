import { describe, expect, it } from 'vitest';
import { runCases, unreachedIn } from '../../src/cli/run-cases.ts';
import type { CaseOutcome } from '../../src/model/case.ts';
import type { RulePack } from '../../src/model/policy.ts';
import { parseCases } from '../../src/pack/parse-cases.ts';
import { dictionary, packOf, ruleOf } from '../evaluate/judged.ts';

const pack = packOf(ruleOf('green', '绿化覆盖率 >= 35%') + ruleOf('library', '公共图书馆数 >= 1座'));

const run = (text: string, of: RulePack = pack): readonly CaseOutcome[] => {
  const cases = parseCases('trial.cases.yaml', text, of, dictionary);
  const outcome = cases.ok ? runCases(of, dictionary, cases.value) : cases;
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};
const verdicts = (text: string): readonly string[] => run(text).flatMap(({ compared }) => compared.map(({ result }) => result.verdict));

describe('a case is judged', () => {
  it.each([
    ['by its period', 'period: 2024, data: {甲镇: {绿化覆盖率: 30%}}', 'not-due'],
    ['by the latest of several', 'data: {甲镇: {2024: {绿化覆盖率: 40%}, 2025: {绿化覆盖率: 30%}}}', 'fail'],
    ['from the day it gives', 'period: 2025, as-of: 2025-06-30, data: {甲镇: {绿化覆盖率: 30%}}', 'not-due'],
    ['in the unit of the value', 'period: 2025, data: {甲镇: {建成区绿化覆盖面积: 3.5平方公里, 建成区面积: 10平方公里}}', 'pass'],
    ['in the dictionary’s unit where the value has none', 'period: 2025, data: {甲镇: {绿化覆盖率: 35}}', 'pass'],
    ['without any data', 'period: 2025, data: {甲镇: {}}', 'no-data'],
    ['although another unit stands below it', 'period: 2025, data: {甲镇: {绿化覆盖率: 35%}, 乙村: {所属: 甲镇, 绿化覆盖率: 1%}}', 'pass'],
  ])('%s', (_, data, verdict) => {
    expect(verdicts(`- {case: 一例, ${data}, expect: {甲镇: {green: pass}}}`)).toEqual([verdict]);
  });
});

describe('what no case reaches', () => {
  it('is every verdict of a rule without cases, and of others what was not both expected and given', () => {
    const outcomes = run(`
- {case: 达标, period: 2025, data: {甲镇: {绿化覆盖率: 35%}}, expect: {甲镇: {green: pass}}}
- {case: 预期有误, period: 2025, data: {甲镇: {绿化覆盖率: 34%}}, expect: {甲镇: {green: no-data}}}
`);
    expect(unreachedIn(pack, outcomes)).toEqual([
      { rule: 'green', reached: true, verdicts: ['fail', 'not-due', 'no-data'] },
      { rule: 'library', reached: false, verdicts: ['pass', 'fail', 'not-due', 'no-data'] },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { exitStatus, type FailOn } from '../../src/evaluate/run-problems.ts';
import { error, warning } from '../../src/model/diagnostic.ts';
import type { Result } from '../../src/model/scorecard.ts';
import { codes, judged, packOf, ruleOf, town } from './judged.ts';

const resultsOf = (strength: string, value: string, call: Parameters<typeof judged>[2] = {}): readonly Result[] =>
  judged([packOf(ruleOf('rule', '绿化覆盖率 >= 35%', `strength: ${strength}`))], [town('绿化覆盖率(%),城市客厅数(个)', `2025,${value},1`)], call).results;

describe('the status of a run', () => {
  it.each<[string, string, FailOn, 0 | 1]>([
    ['required', '30', 'never', 0],
    ['required', '30', 'required', 1],
    ['required', '30', 'expected', 1],
    ['required', '30', 'no-data', 1],
    ['expected', '30', 'never', 0],
    ['expected', '30', 'required', 0],
    ['expected', '30', 'expected', 1],
    ['expected', '30', 'no-data', 1],
    ['encouraged', '30', 'required', 0],
    ['encouraged', '30', 'no-data', 0],
    ['required', '—', 'expected', 0],
    ['required', '—', 'no-data', 1],
    ['expected', '—', 'no-data', 1],
    ['encouraged', '—', 'no-data', 0],
    ['required', '36', 'no-data', 0],
  ])('of a rule that is %s, at %s, with --fail-on %s, is %i', (strength, value, failOn, status) => {
    expect(exitStatus(resultsOf(strength, value), [], failOn)).toBe(status);
  });

  it('is not touched by a failure that does not count', () => {
    const results = resultsOf('required', '30', { policiesNamed: false });
    expect(results.map(({ verdict, counts }) => [verdict, counts])).toEqual([['fail', false]]);
    expect(exitStatus(results, [], 'no-data')).toBe(0);
  });

  it('is 2 for any error and never changed by a warning', () => {
    expect(exitStatus(resultsOf('required', '30'), [error('file-empty', {})], 'never')).toBe(2);
    expect(exitStatus(resultsOf('required', '36'), [warning('blank-period', {})], 'no-data')).toBe(0);
  });
});

describe('bounds', () => {
  it('coverage that is exactly the least is enough', () => {
    const rules = ruleOf('green', '绿化覆盖率 >= 35%') + ruleOf('parlour', '城市客厅数 >= 1个');
    const at = (minCoverage: bigint) => codes(judged([packOf(rules)], [town('绿化覆盖率(%)', '2025,36')], { minCoverage }));
    expect(at(50n)).not.toContain('coverage-below');
    expect(at(51n)).toContain('coverage-below');
  });

  it('a requirement is in force on the very day that the document was issued', () => {
    const rule = ruleOf('rule', '绿化覆盖率 >= 35%', 'due: none');
    const on = (asOf: string) => judged([packOf(rule)], [town('绿化覆盖率(%)', '2022,30')], { asOf }).results.map(({ verdict }) => verdict);
    expect(on('2022-12-26')).toEqual(['not-due']);
    expect(on('2022-12-27')).toEqual(['fail']);
  });

  it('a reported value off by exactly half of its last digit is rounded, not in doubt', () => {
    const doubts = (reported: string) =>
      judged(
        [packOf(ruleOf('rule', '常住人口城镇化率 >= 1%'))],
        [town('常住人口城镇化率(%),城镇常住人口(人),常住人口(人)', `2025,${reported},7005,10000`)],
      ).results.flatMap((result) => result.doubts ?? []);
    expect(doubts('70.1')).toEqual([]);
    expect(doubts('70.0')).toEqual([]);
    expect(doubts('70.2')).toHaveLength(1);
  });
});

describe('--binding-only', () => {
  it('leaves out references, and nothing else', () => {
    const rules =
      ruleOf('town', '绿化覆盖率 >= 35%') + ruleOf('county', '绿化覆盖率 >= 36%', 'subject: county') + ruleOf('total', '常住人口 >= 1人', 'subject: county');
    const file = '市,县,乡镇,年份,绿化覆盖率(%)\n丽水市,缙云县,壶镇镇,2025,40\n';
    const ids = (bindingOnly: boolean) => judged([packOf(rules)], [file], { bindingOnly }).results.map(({ rule, verdict }) => `${rule} ${verdict}`);
    expect(ids(false)).toEqual(['town pass', 'county pass', 'total not-applicable']);
    expect(ids(true)).toEqual(['town pass', 'total not-applicable']);
  });
});

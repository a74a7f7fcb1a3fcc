import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/model/case.ts';
import type { Outcome } from '../../src/model/diagnostic.ts';
import { casesFileOf } from '../../src/pack/load-cases.ts';
import { parseCases } from '../../src/pack/parse-cases.ts';
import { packText, parsed, ruleText } from './pack-text.ts';
import { DICTIONARY } from './shipped-dictionary.ts';

const pack = parsed(packText(ruleText('green', { check: '绿化覆盖率 >= 35%' })));
const read = (text: string): Outcome<readonly Case[]> => {
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return parseCases('sample.cases.yaml', text, pack.value, DICTIONARY);
};
const codes = (text: string): readonly string[] => {
  const outcome = read(text);
  return outcome.ok ? [] : outcome.problems.map(({ code }) => code);
};
const only = (text: string): Case => {
  const outcome = read(text);
  const [worked] = outcome.ok ? outcome.value : [];
  if (!worked) throw new Error(JSON.stringify(outcome));
  return worked;
};

/** A case with the data of 甲镇 given. */
const withData = (data: string, more = ''): string => `- {case: 一例, ${more}data: {甲镇: {${data}}}, expect: {甲镇: {green: pass}}}\n`;

describe('a case', () => {
  it('has its values with period and place, and what is expected', () => {
    const { title, line, period, asOf, subjects, expectations } = only(withData('绿化覆盖率: 35%', 'period: 2025年, as-of: 2026-01-01, '));
    expect({ title, line, period, asOf }).toEqual({ title: '一例', line: 1, period: '2025', asOf: '2026-01-01' });
    expect(subjects[0]?.values).toMatchObject([{ indicator: '绿化覆盖率', period: '2025', text: '35%', at: { line: 1 } }]);
    expect(expectations).toEqual([{ subject: '甲镇', rule: 'green', verdict: 'pass', line: 1 }]);
  });

  it('may call indicators by alias or id, as data files do', () => {
    expect(only(withData('建成区绿化覆盖率: 35%, urban-greenways: 1条')).subjects[0]?.values.map(({ indicator }) => indicator)).toEqual([
      '绿化覆盖率',
      '城市绿道数',
    ]);
  });

  it.each([
    ['one parent', '所属: 乙县', ['乙县']],
    ['several parents', '所属: [乙县, 示例市]', ['乙县', '示例市']],
    ['none', '绿化覆盖率: —', []],
  ])('takes %s', (_, data, parents) => {
    expect(only(withData(data)).subjects[0]?.parents).toEqual(parents);
  });

  it('takes a code as text', () => {
    expect(only(withData('代码: 331122101')).subjects[0]?.code).toBe('331122101');
  });

  it('takes several periods beside values of its own', () => {
    const { subjects } = only(withData('2023: {绿化覆盖率: 33%}, 2024年: {绿化覆盖率: 34%}, 绿化覆盖率: 35%', 'period: 2025, '));
    expect(subjects[0]?.values.map(({ period, text }) => [period, text])).toEqual([
      ['2025', '35%'],
      ['2023', '33%'],
      ['2024', '34%'],
    ]);
  });

  it('may be of a unit without any data', () => {
    expect(only(withData('')).subjects[0]?.values).toEqual([]);
  });
});

describe('a problem', () => {
  it.each([
    ['no file content', '', 'no-cases'],
    ['only a comment', '# 用例\n', 'no-cases'],
    ['an empty list', '[]\n', 'no-cases'],
    ['a map instead of a list', 'case: 一例\n', 'wrong-shape'],
    ['text instead of a list', '一例\n', 'wrong-shape'],
    ['a list of parents under another key', withData('绿化覆盖率: [35%]'), 'wrong-shape'],
    ['a map under the parents', withData('所属: {绿化覆盖率: 35%}'), 'wrong-shape'],
    ['an empty value', withData('绿化覆盖率: '), 'empty-text'],
    ['an indicator that is unknown', withData('绿化覆盖律: 35%'), 'unknown-indicator'],
    ['a period that is none', withData('绿化覆盖率: 35%', 'period: 去年, '), 'bad-case-period'],
    ['a date that is none', withData('绿化覆盖率: 35%', 'as-of: 2025-13-01, '), 'bad-date'],
    ['a code that is none', withData('代码: 12'), 'bad-code-in-pack'],
    ['a title used twice', withData('绿化覆盖率: 35%') + withData('绿化覆盖率: 36%'), 'duplicate-case'],
    ['a verdict that is none', withData('绿化覆盖率: 35%').replace('pass', 'ok'), 'unknown-value'],
    ['a rule that the pack has not', withData('绿化覆盖率: 35%').replace('green:', 'gren:'), 'unknown-rule'],
    ['a subject without data', withData('绿化覆盖率: 35%').replace('expect: {甲镇', 'expect: {乙镇'), 'unknown-subject'],
    ['no expectation', withData('绿化覆盖率: 35%').replace('green: pass', ''), 'case-expects-nothing'],
    ['YAML that is none', '- {case: 一例\n', 'yaml-syntax'],
  ])('is told once for %s', (_, text, code) => {
    expect(codes(text)).toEqual([code]);
  });
});

describe('the file of cases', () => {
  it.each([
    ['rules/lishui.yaml', 'rules/lishui.cases.yaml'],
    ['./mine.yml', './mine.cases.yml'],
    ['MINE.YAML', 'MINE.cases.YAML'],
  ])('of %s is %s', (file, expected) => {
    expect(casesFileOf(file)).toBe(expected);
  });
});

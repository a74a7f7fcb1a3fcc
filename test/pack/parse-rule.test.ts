import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/policy.ts';
import { printCheck } from '../../src/language/print-check.ts';
import { nodesOf } from '../../src/language/walk.ts';
import { FIRST_RULE_LINE, packText, problemsIn, problemsWith, ruleText, rulesOf } from './pack-text.ts';

const CHECK = '绿化覆盖率 >= 35%';
const TARGET = '绿化覆盖率 >= target';
const ruleWith = (keys: Readonly<Record<string, string>>): Rule => {
  const [rule] = rulesOf(packText(ruleText('only', { check: CHECK, ...keys })));
  if (!rule) throw new Error('no rule');
  return rule;
};
const textWith = (keys: Readonly<Record<string, string>>): string => packText(ruleText('only', { check: CHECK, ...keys }));
const codesWith = (keys: Readonly<Record<string, string>>): readonly string[] => problemsIn(textWith(keys)).map(({ code }) => code);

/** Line and column of each problem, and the text that its frame marks. */
const marks = (keys: Readonly<Record<string, string>>): readonly (readonly [number | null, string])[] =>
  problemsIn(textWith(keys)).map(({ line, column, frame }) => [line, frame?.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length) ?? '']);

const lineOf = (keys: Readonly<Record<string, string>>, words: string): number =>
  textWith(keys)
    .split('\n')
    .findIndex((line) => line.includes(words)) + 1;

describe('a rule', () => {
  it('is required, inherits the date and the subject of its pack, and has null for what is not written', () => {
    expect(ruleWith({})).toMatchObject({
      id: 'only',
      section: 'rules',
      strength: 'required',
      due: { kind: 'date', date: '2025-12-31' },
      subject: { level: 'town', kinds: [], class: null, group: null, named: [], region: false },
      responsible: [],
      reading: null,
      measured: null,
      at: { line: FIRST_RULE_LINE, column: 9 },
    });
  });

  it.each([
    ['none', { kind: 'in-force' }],
    ['2030-12-31', { kind: 'date', date: '2030-12-31' }],
  ])('due %s overrules the pack', (due, expected) => {
    expect(ruleWith({ due }).due).toEqual(expected);
  });

  it('of a pack without a date is in force', () => {
    expect(rulesOf(textWith({}).replace('due: 2025-12-31\n', ''))[0]?.due).toEqual({ kind: 'in-force' });
  });

  it.each(['required', 'expected', 'encouraged'] as const)('may be %s', (strength) => {
    expect(ruleWith({ strength }).strength).toBe(strength);
  });

  it('keeps its checks as they are written, in order', () => {
    const texts = ruleWith({ check: '[绿化覆盖率 ≥ 35%, 「绿化覆盖率」>=36%]' }).checks.map(({ text }) => text);
    expect(texts).toEqual(['绿化覆盖率 ≥ 35%', '「绿化覆盖率」>=36%']);
  });

  it('knows where in the file each part of a check stands', () => {
    const rule = ruleWith({ check: '"绿化覆盖率 >= 35% and 城乡居民收入比 <= 1.6"' });
    const line = lineOf({}, 'check:');
    const places = nodesOf(rule.checks[0]?.expression ?? { kind: 'target', at: { line: 0, column: 0 } }).map(({ kind, at }) => [kind, at.line, at.column]);
    expect(places).toEqual([
      ['and', line, 26],
      ['compare', line, 19],
      ['indicator', line, 13],
      ['quantity', line, 22],
      ['compare', line, 38],
      ['indicator', line, 30],
      ['quantity', line, 41],
    ]);
  });
});

describe('whom a rule concerns', () => {
  it.each([
    ['town', { level: 'town', region: false }],
    ['county', { level: 'county', region: false }],
    ['region', { level: 'city', region: true, named: ['示例市'] }],
    ['{level: county, kinds: [县, 县级市]}', { level: 'county', kinds: ['县', '县级市'] }],
    ['{class: 小城市}', { level: 'town', class: '小城市' }],
    ['{named: [甲镇]}', { level: 'town', named: ['甲镇'] }],
    ['{named: [乙县]}', { level: 'county', named: ['乙县'] }],
    ['{level: city, named: [外市]}', { level: 'city', named: ['外市'] }],
  ])('%s', (subject, expected) => {
    expect(ruleWith({ subject }).subject).toMatchObject(expected);
  });

  it.each(['{class: 小城镇}', '{class: 卫星镇}'])('marks the class that no member has: %s', (subject) => {
    expect(marks({ subject })).toEqual([[lineOf({ subject }, 'subject: {'), subject.slice(8, -1)]]);
  });

  it('marks a level that does not exist', () => {
    expect(marks({ subject: '乡镇' })).toEqual([[lineOf({ subject: '乡镇' }, 'subject: 乡镇'), '乡镇']]);
  });

  it('refuses a kind of county that does not exist, for the rule would concern nobody', () => {
    expect(codesWith({ subject: '{level: county, kinds: [县, 县及市]}' })).not.toEqual([]);
  });

  it('does not take kinds of counties for towns where no level is given', () => {
    const text = textWith({ subject: '{kinds: [县, 县级市]}' });
    expect(problemsIn(text).length > 0 || rulesOf(text)[0]?.subject.level !== 'town').toBe(true);
  });

  it('reports a name that is a near miss of a member', () => {
    expect(codesWith({ subject: '{named: [甲真]}' })).toEqual(['unknown-named']);
  });
});

describe('targets', () => {
  it('give one check per unit, each with its figure, and name the units', () => {
    const rule = ruleWith({ check: TARGET, targets: '{甲镇: 70.5%}' });
    expect(rule.checks.map((check) => [check.for, check.text, printCheck(check.expression)])).toEqual([['甲镇', TARGET, '绿化覆盖率 >= 70.5%']]);
    expect(rule.subject.named).toEqual(['甲镇']);
  });

  it('leave a check that does not use them for every unit', () => {
    const rule = ruleWith({ check: `[${TARGET}, ${CHECK}]`, targets: '{甲镇: 70.5%}' });
    expect(rule.checks.map((check) => check.for)).toEqual(['甲镇', null]);
  });

  it('must be there where target is used', () => {
    expect(marks({ check: TARGET })).toEqual([[lineOf({ check: TARGET }, 'check:'), 'target']]);
  });

  it('must be used where they are there', () => {
    const keys = { targets: '{甲镇: 35%}' };
    expect([codesWith(keys), marks(keys)]).toEqual([['targets-without-target'], [[lineOf(keys, 'targets:'), 'targets']]]);
  });

  it('are of units that the pack names', () => {
    const keys = { check: TARGET, targets: '{甲镇: 35%, 甲真: 36%}' };
    expect(problemsWith(textWith(keys), 'unknown-named').map(({ data }) => data)).toEqual([{ name: '甲真', near: '甲镇' }]);
    expect(marks(keys)).toEqual([[lineOf(keys, 'targets:'), '甲真']]);
  });

  it.each(['三成半', '35%以上', '1,200人', '绿化覆盖率', '30% + 5%'])('are figures, which %s is not', (figure) => {
    const keys = { check: TARGET, targets: `{甲镇: "${figure}"}` };
    expect(codesWith(keys)).toContain('check-syntax');
    expect(marks(keys)).toContainEqual([lineOf(keys, 'targets:'), `"${figure}"`]);
  });

  it('that are no figures are not called missing as well', () => {
    expect(codesWith({ check: TARGET, targets: '{甲镇: 三成半}' })).toEqual(['check-syntax']);
  });

  it('without a unit are marked at the figure, not at the word target', () => {
    const keys = { check: TARGET, targets: '{甲镇: 35}' };
    expect(codesWith(keys)).toEqual(['bare-number']);
    expect(marks(keys)).toEqual([[lineOf(keys, 'targets:'), '35']]);
  });

  it('are each checked, not only the first', () => {
    const text = textWith({ check: TARGET, targets: '{甲镇: 35, 丙镇: 40人}' }).replace('rules:', '    - {name: 丙镇, county: 乙县}\nrules:');
    expect(problemsIn(text).map(({ code }) => code)).toEqual(['bare-number', 'dimension-mismatch']);
  });

  it.each([
    ['a map for a figure', '{甲镇: {value: 35%}}'],
    ['a list', '[35%]'],
    ['nothing for a figure', '{甲镇: }'],
  ])('of the wrong shape are one problem, not several: %s', (_, targets) => {
    expect(codesWith({ check: TARGET, targets })).toHaveLength(1);
  });

  it('must be given for every unit that the rule names', () => {
    const text = textWith({ subject: '{named: [甲镇, 丙镇]}', check: TARGET, targets: '{甲镇: 35%}' }).replace(
      'rules:',
      '    - {name: 丙镇, county: 乙县}\nrules:',
    );
    expect(problemsIn(text)).not.toEqual([]);
  });
});

describe('checks', () => {
  it('are marked where they fail, in a list too', () => {
    const keys = { check: '[绿化覆盖率 >= 35%, 绿化覆率 >= 36%]' };
    expect(marks(keys)).toEqual([[lineOf(keys, 'check:'), '绿化覆率']]);
  });

  it('are marked in their own line where another of the list is no text', () => {
    const text = textWith({ check: '\n      - {that: x}\n      - 绿化覆盖率 >=' });
    const line = text.split('\n').findIndex((written) => written.endsWith('>=')) + 1;
    expect(problemsWith(text, 'check-syntax').map((problem) => problem.line)).toEqual([line]);
  });

  it('that are empty are one problem', () => {
    expect(codesWith({ check: '' })).toEqual(['empty-text']);
  });

  it.each([
    ['「绿化覆率」 >= 35%', '「绿化覆率」'],
    ['「 5G基站 」 >= 35个', '「 5G基站 」'],
    ['绿化覆盖率 >= 35 公理', '35 公理'],
    ['绿化覆盖率 >= 35', '35'],
    ['绿化覆盖率 > -1', '-1'],
    ['绿化覆盖率 >= 35个百分点', '>='],
    ['常住人口 !=  10公里', '!='],
  ])('are marked as they are written: %s', (check, shown) => {
    expect(marks({ check: `'${check}'` })).toEqual([[lineOf({}, 'check:'), shown]]);
  });

  it('may not be longer than 2000 characters', () => {
    const long = Array.from({ length: 130 }, () => CHECK).join(' and ');
    expect(codesWith({ check: long })).toEqual(['check-too-long']);
  });
});

import { describe, expect, it } from 'vitest';
import type { Level, SubjectSelector } from '../../src/model/policy.ts';
import type { AuthoredMember, AuthoredSubject } from '../../src/pack/authored.ts';
import { memberProblems, toMember, toSelector } from '../../src/pack/resolve-member.ts';

const region = toMember({ name: '示例市', code: '331100' }, 'city');
const members = [
  toMember({ name: '甲镇', county: '乙县', class: ['小城市', '卫星镇'] }, 'county'),
  toMember({ name: '丁市', code: '331181', class: '强县' }, 'county'),
];
const select = (subject: AuthoredSubject) =>
  toSelector(subject, { region, members, groups: { 试点镇: members } }, () => ({ file: 'a.yaml', line: 3, column: 5 }));

describe('toMember', () => {
  it.each<[string, AuthoredMember, Level]>([
    ['the level given', { name: '甲镇', level: 'county' }, 'county'],
    ['a town where its county is given', { name: '甲市', county: '乙县' }, 'town'],
    ['that of its name', { name: '惠民县' }, 'county'],
    ['that of its name, a town', { name: '壶镇镇' }, 'town'],
    ['that of the group where the name does not tell', { name: '邹平市' }, 'city'],
  ])('has as its level %s', (_, authored, level) => {
    expect(toMember(authored, 'city').level).toBe(level);
  });

  it.each<[AuthoredMember, string | null]>([
    [{ name: '甲镇', county: '乙县' }, '乙县'],
    [{ name: '乙县', city: '示例市' }, '示例市'],
    [{ name: '甲镇', county: '乙县', city: '示例市' }, '乙县'],
    [{ name: '乙县' }, null],
  ])('belongs to the nearest that is given: %j', (authored, parent) => {
    expect(toMember(authored, 'county').parent).toBe(parent);
  });

  it.each<[AuthoredMember, readonly string[]]>([
    [{ name: '甲镇' }, []],
    [{ name: '甲镇', class: '小城市' }, ['小城市']],
    [{ name: '甲镇', class: ['小城市', '卫星镇'] }, ['小城市', '卫星镇']],
  ])('is of any number of classes: %j', (authored, classes) => {
    expect(toMember(authored, 'county').classes).toEqual(classes);
  });

  it('keeps a code with a zero in front as it is', () => {
    expect(toMember({ name: '甲镇', code: '012345' }, 'county').code).toBe('012345');
  });
});

describe('memberProblems', () => {
  it.each(['331122', '331122101', '331122101000', '012345'])('accepts %s', (code) => {
    expect(memberProblems(code, {})).toEqual([]);
  });

  it.each(['', '3311', '33112210', '3311221010', '33112x', '３３１１２２'])('refuses %j as a code', (code) => {
    expect(memberProblems(code, { line: 7 })).toMatchObject([{ code: 'bad-code-in-pack', data: { text: code }, line: 7 }]);
  });
});

describe('toSelector', () => {
  it.each<[string, AuthoredSubject, Partial<SubjectSelector>]>([
    ['the region of the pack', 'region', { level: 'city', region: true, named: ['示例市'] }],
    ['a level', 'county', { level: 'county', region: false, named: [] }],
    ['a level and kinds', { level: 'county', kinds: ['县', '县级市'] }, { level: 'county', kinds: ['县', '县级市'] }],
    ['a class, at the level of its members', { class: '强县' }, { level: 'county', class: '强县' }],
    ['one of several classes of a member', { class: '卫星镇' }, { level: 'town', class: '卫星镇' }],
    ['names, at the level of the member', { named: ['丁市'] }, { level: 'county', named: ['丁市'] }],
    ['names outside the groups, at the level that they end with', { named: ['惠民县'] }, { level: 'county', named: ['惠民县'] }],
    ['names, at the level given', { level: 'city', named: ['外市'] }, { level: 'city', named: ['外市'] }],
  ])('reads %s', (_, subject, expected) => {
    const { selector, problems } = select(subject);
    expect(selector).toMatchObject(expected);
    expect(problems).toEqual([]);
  });

  it.each<[string, AuthoredSubject, object]>([
    ['a misspelt level', 'twon', { code: 'unknown-value', data: { value: 'twon', near: 'town' } }],
    ['a level in Chinese', '县级', { code: 'unknown-value', data: { value: '县级', near: null } }],
    ['a misspelt class', { class: '小城镇' }, { code: 'unknown-class', data: { class: '小城镇', near: '小城市' } }],
  ])('reports %s, with what is near', (_, subject, problem) => {
    expect(select(subject).problems).toMatchObject([problem]);
  });
});

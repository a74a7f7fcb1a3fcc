import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { divisionsIn } from '../../src/division/load-divisions.ts';
import type { Divisions } from '../../src/division/table.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Member } from '../../src/model/policy.ts';
import { parsePack } from '../../src/pack/parse-pack.ts';
import { TABLE } from '../division/small-table.ts';
import { packText, ruleText } from './pack-text.ts';
import { DICTIONARY } from './shipped-dictionary.ts';

const SUBJECT = { subject: '{group: 一组}', check: 'count(绿化覆盖率 >= 35%) >= 1' };
const textWith = (group: string): string => packText(ruleText('one', SUBJECT)).replace(/ {2}试点镇:\n.*\n/, `  一组: ${group}\n`);
const outcomeOf = (group: string, divisions: Divisions = () => TABLE) => parsePack('sample.yaml', textWith(group), 'sha256', DICTIONARY, divisions);
const problemsOf = (group: string, divisions?: Divisions): readonly Diagnostic[] => {
  const outcome = outcomeOf(group, divisions);
  return outcome.ok ? [] : outcome.problems;
};
const membersOf = (group: string, divisions?: Divisions): readonly Member[] => {
  const outcome = outcomeOf(group, divisions);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value.groups['一组'] ?? [];
};
/** Code, what was said and the text that the frame marks. */
const told = (group: string, divisions?: Divisions) =>
  problemsOf(group, divisions).map(({ code, data, column, frame }) => ({
    code,
    data,
    at: frame?.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length),
  }));

describe('a group given by level', () => {
  it('is every unit of that level inside, with code, level and parent', () => {
    expect(membersOf('{level: city, of: 山东省, year: 2023}')).toEqual([
      { name: '青岛市', code: '370200', level: 'city', parent: '山东省', classes: [] },
      { name: '滨州市', code: '371600', level: 'city', parent: '山东省', classes: [] },
    ]);
  });

  it.each([
    ['{level: county, of: 山东省, year: 2023}', ['黄岛区', '即墨区', '平度市', '邹平市']],
    ['{level: county, of: 370200, year: 2023}', ['黄岛区', '即墨区', '平度市']],
    ['{level: county, of: 重庆市, year: 2023}', ['忠县']],
    ['{level: town, of: 平度市, year: 2023}', ['南村镇', '明村镇']],
    ['{level: town, of: 西海岸新区, year: 2023}', ['泊里镇']],
    ['{level: town, of: 东莞市, year: 2023}', ['东城街道']],
  ])('%s is %j', (group, names) => {
    expect(membersOf(group).map(({ name }) => name)).toEqual(names);
  });

  it('makes the group the subject of rules, at the level of its members', () => {
    const outcome = outcomeOf('{level: city, of: 山东省, year: 2023}');
    expect(outcome.ok && outcome.value.rules[0]?.subject).toMatchObject({ level: 'city', group: '一组' });
    expect(outcome.ok && JSON.parse(JSON.stringify(outcome.value))).toEqual(outcome.ok && outcome.value);
  });

  it('of another year than the table needs a reading', () => {
    expect(told('{level: city, of: 山东省, year: 2019}')).toEqual([{ code: 'division-year', data: { year: '2019', tableYear: 2023 }, at: '2019' }]);
    expect(membersOf('{level: city, of: 山东省, year: 2019, reading: 2019年以来没有变动}')).toHaveLength(2);
  });

  it.each([
    ['a name that is not there', '{level: city, of: 山冬省, year: 2023}', 'unknown-division', { name: '山冬省', near: '山东省' }, '山冬省'],
    ['a code that is not there', '{level: city, of: 999900, year: 2023}', 'unknown-division', { name: '999900', near: null }, '999900'],
    ['a unit of that level', '{level: city, of: 青岛市, year: 2023}', 'no-such-members', { name: '青岛市', level: 'city' }, '青岛市'],
    ['a unit without that level', '{level: county, of: 东莞市, year: 2023}', 'no-such-members', { name: '东莞市', level: 'county' }, '东莞市'],
    ['a year that is none', '{level: city, of: 山东省, year: 去年}', 'bad-year', { text: '去年' }, '去年'],
    ['a level that is none', '{level: 市, of: 山东省, year: 2023}', 'unknown-value', { value: '市' }, '市'],
    ['no year', '{level: city, of: 山东省}', 'missing-key', { key: 'year' }, '{'],
    ['a misspelt key', '{level: city, off: 山东省, of: 山东省, year: 2023}', 'unknown-key', { key: 'off', near: 'of' }, 'off'],
    ['words', '山东省', 'wrong-shape', { expected: 'list|map', found: 'text' }, '山东省'],
    ['nothing', '[]', 'empty-text', { key: '一组' }, '['],
  ])('may not be %s: one problem, at its place', (_, group, code, data, at) => {
    expect(told(group)).toMatchObject([{ code, data, at }]);
  });

  it('tells a wrong year and a wrong name at once', () => {
    expect(problemsOf('{level: city, of: 山冬省, year: 2019}').map(({ code }) => code)).toEqual(['division-year', 'unknown-division']);
  });

  it('asks for the table only where a group is given so', () => {
    let asked = 0;
    const divisions = (): null => {
      asked += 1;
      return null;
    };
    expect(problemsOf('[{name: 青岛市}]', divisions)).toEqual([]);
    expect(asked).toBe(0);
    expect(problemsOf('{level: city, of: 山东省, year: 2023}', divisions).map(({ code }) => code)).toEqual(['no-divisions']);
  });
});

describe('a group given by name', () => {
  it.each([
    ['a name twice', '[{name: 甲县}, {name: 乙县}, {name: 甲县}]', '甲县'],
    ['a code twice', '[{name: 甲县, code: 370101}, {name: 乙县, code: 370101}]', '乙县'],
    ['a code twice, once with zeros', '[{name: 南村镇, code: 370101102}, {name: 南某镇, code: 370101102000}]', '南某镇'],
    ['a name with its county and without', '[{name: 南村镇, county: 甲县}, {name: 南村镇}]', '南村镇'],
    ['a town of one county twice', '[{name: 南村镇, county: 甲县}, {name: 南村镇, county: 甲县}]', '南村镇'],
  ])('may not have %s', (_, group, at) => {
    expect(told(group)).toMatchObject([{ code: 'duplicate-name', data: { otherLine: 8 }, at }]);
  });

  it('may have two towns of one name in two counties', () => {
    expect(membersOf('[{name: 南村镇, county: 甲县}, {name: 南村镇, county: 乙县}]')).toHaveLength(2);
  });

  it('may share members with another group', () => {
    expect(problemsOf('[{name: 甲县}]\n  二组: [{name: 甲县}]')).toEqual([]);
  });
});

describe('the table that is shipped', () => {
  const divisions = divisionsIn(join(import.meta.dirname, '../..'));

  it('has the sixteen cities of Shandong and the seven counties of Binzhou', () => {
    expect(membersOf('{level: city, of: 山东省, year: 2023}', divisions)).toHaveLength(16);
    expect(membersOf('{level: county, of: 滨州市, year: 2023}', divisions).map(({ name }) => name)).toEqual([
      '滨城区',
      '沾化区',
      '惠民县',
      '阳信县',
      '无棣县',
      '博兴县',
      '邹平市',
    ]);
  });

  it('has development zones, which are no members', () => {
    expect(membersOf('{level: county, of: 东营市, year: 2023}', divisions).map(({ name }) => name)).toEqual(['东营区', '河口区', '垦利区', '利津县', '广饶县']);
  });

  it('has several units of some names, which take a code', () => {
    expect(told('{level: town, of: 鼓楼区, year: 2023}', divisions)).toMatchObject([
      { code: 'ambiguous-division', data: { name: '鼓楼区', units: 4 }, at: '鼓楼区' },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { findByCode, findByName, type Hints, isNameOf, suggestNames } from '../../src/division/find-division.ts';
import type { Division } from '../../src/division/table.ts';
import { TABLE } from './small-table.ts';

const ANY: Hints = { parents: [], level: null };
const told = (unit: Division | null): string | null =>
  unit === null ? null : [unit.code ?? 'no code', unit.level, unit.name, ...unit.parents.map(({ name }) => name)].join(' ');

describe('by code', () => {
  it.each([
    ['370000', '370000 province 山东省'],
    ['370200', '370200 city 青岛市 山东省'],
    ['370283', '370283 county 平度市 青岛市 山东省'],
    ['370283105', '370283105 town 南村镇 平度市 青岛市 山东省'],
    ['370283105000', '370283105 town 南村镇 平度市 青岛市 山东省'],
    // A renamed unit, by its former code.
    ['371626', '371681 county 邹平市 滨州市 山东省'],
    ['370215105', '370215010 town 蓝村街道 即墨区 青岛市 山东省'],
    // Rows that only group others are no parents; a city without counties is not its own parent.
    ['500233', '500233 county 忠县 重庆市'],
    ['441900', '441900 city 东莞市 广东省'],
    ['441900003', '441900003 town 东城街道 东莞市 广东省'],
    ['500200', null],
    ['370283999', null],
    ['370283105001', null],
    ['990000', null],
    ['37', null],
    ['', null],
  ])('%j is %j', (code, expected) => {
    expect(told(findByCode(TABLE, code))).toBe(expected);
  });
});

describe('by name', () => {
  it.each<readonly [string, Partial<Hints>, readonly string[]]>([
    ['明村镇', {}, ['370283115']],
    ['南村镇', {}, ['370283105', '440113102']],
    ['南村镇', { parents: ['平度市'] }, ['370283105']],
    ['南村镇', { parents: ['广东省'] }, ['440113102']],
    ['南村镇', { parents: ['青岛'] }, ['370283105']],
    ['南村镇', { parents: ['青岛市', '广东省'] }, []],
    ['南村镇', { level: 'county' }, []],
    ['泊里镇', { parents: ['西海岸新区'] }, ['370211103']],
    ['东莞市', {}, ['441900']],
    ['邹平县', {}, ['371681']],
    ['蓝村镇', {}, ['370215010']],
    ['西海岸新区', {}, ['370211']],
    ['县', {}, []],
    ['无此镇', {}, []],
  ])('%s with %j is %j', (name, hints, codes) => {
    expect(findByName(TABLE, name, { ...ANY, ...hints }).map(({ code }) => code)).toEqual(codes);
  });

  it('a unit without a code has its level and what it lies in', () => {
    expect(findByName(TABLE, '新蒲新区', ANY).map(told)).toEqual(['no code county 新蒲新区 遵义市 贵州省']);
  });
});

describe('names of a unit', () => {
  it.each([
    ['370283', '平度市', '平度市', true],
    ['370283', '平度市', '平度', true],
    ['370283', '平度市', '山东省青岛市平度市', true],
    ['370283', '平度市', '平度县', false],
    ['370283', '平度市', '平', false],
    ['370283', '平度市', '新平度市', false],
    ['371681', '邹平市', '邹平县', true],
    ['3716', '滨州市', '滨州', true],
    ['3716', '滨州市', '滨', false],
    ['520326', '务川仡佬族苗族自治县', '务川', true],
    ['370211', '黄岛区', '西海岸新区', true],
    ['370211', '黄岛区', '青岛区', false],
    ['370215010', '蓝村街道', '蓝村街道办事处', true],
    ['520326', '务川仡佬族苗族自治县', '务川县', true],
    ['520326', '务川仡佬族苗族自治县', '务川自治县', true],
    ['520326', '务川仡佬族苗族自治县', '道真县', false],
  ])('%s %s: is %s one? %s', (prefix, name, written, expected) => {
    expect(isNameOf(TABLE, { name, prefix }, written)).toBe(expected);
  });
});

it.each([
  ['平度', ['平度市']],
  ['南村', ['南村镇']],
  ['明春镇', ['明村镇']],
  ['平', []],
  ['无关的名称', []],
])('for %s the names %j are suggested', (name, expected) => {
  expect(suggestNames(TABLE, name, 3)).toEqual(expected);
});

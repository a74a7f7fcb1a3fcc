import { describe, expect, it } from 'vitest';
import type { CheckResult, Scorecard } from '../../src/model/scorecard.ts';
import { judged, packOf, ruleOf } from './judged.ts';

const VALUE = '城乡居民收入比';

/** Whether 收入比 is below that of the unit above, and what is missing where it cannot be told. */
const below = (level: string) => packOf(ruleOf('r', `${VALUE} < ${level}(${VALUE})`));

const checkOf = ({ subjects, results }: Scorecard, name: string): CheckResult | undefined => {
  const id = subjects.find((subject) => subject.name === name)?.id;
  return results.find(({ subject }) => subject === id)?.checks[0];
};

const targetOf = (level: string, csv: string, name = '壶镇镇', call = {}): string | null => {
  const check = checkOf(judged([below(level)], [csv], call), name);
  const why = check?.missing.map(({ cause, of }) => `${cause} ${of ?? ''}`.trim())[0];
  return check?.target ? check.target.value : (why ?? null);
};

const coded = `代码,名称,年份,${VALUE}
331122101,壶镇镇,2024,1.5
331122,缙云县,2024,1.7
331100,丽水市,2024,1.8
330000,浙江省,2024,1.9
`;
const named = `省,市,县,乡镇,年份,${VALUE}
浙江省,丽水市,缙云县,壶镇镇,2024,1.5
浙江省,丽水市,缙云县,,2024,1.7
浙江省,丽水市,,,2024,1.8
浙江省,,,,2024,1.9
`;

describe('a unit above', () => {
  it.each([
    ['parent', '1.7'],
    ['county', '1.7'],
    ['city', '1.8'],
    ['province', '1.9'],
  ])('%s(…) is found by codes and by the columns of parents', (level, value) => {
    expect([targetOf(level, coded), targetOf(level, named)]).toEqual([value, value]);
  });

  it('is the unit itself at its own level, and never one below', () => {
    const ofCity = (level: string) => {
      const pack = packOf(ruleOf('r', `${VALUE} < ${level}(${VALUE})`, 'subject: region'));
      return checkOf(judged([pack], [named]), '丽水市');
    };
    expect(ofCity('city')?.target?.value).toBe('1.8');
    expect(ofCity('county')?.missing[0]?.cause).toBe('unit-absent');
  });

  it('is not found in another county', () => {
    expect(targetOf('parent', named.replace('浙江省,丽水市,缙云县,,', '浙江省,丽水市,青田县,,'))).toBe('unit-absent 缙云县');
  });

  it('is the province for counties that belong to it directly, and for districts of a municipality', () => {
    const direct = (county: string, province: string) => `代码,名称,年份,${VALUE}\n${county},甲市,2024,1.5\n${province},乙省,2024,1.9\n`;
    const ofCounty = (csv: string) => {
      const pack = packOf(ruleOf('r', `${VALUE} < parent(${VALUE})`, 'subject: county'));
      return checkOf(judged([pack], [csv]), '甲市')?.target?.value;
    };
    expect([ofCounty(direct('429004', '420000')), ofCounty(direct('500101', '500000'))]).toEqual(['1.9', '1.9']);
  });

  it('is the city for towns of a city without counties', () => {
    expect(targetOf('parent', `代码,名称,年份,${VALUE}\n441900101,甲镇,2024,1.5\n441900,乙市,2024,1.9\n`, '甲镇')).toBe('1.9');
  });

  it('is known by the pack where the data do not tell', () => {
    const pack = packOf(ruleOf('r', `${VALUE} < parent(${VALUE})`), 'groups: {试点镇: [{name: 壶镇镇, county: 缙云县}]}');
    const csv = `名称,级别说明,年份,${VALUE}\n壶镇镇,,2024,1.5\n缙云县,,2024,1.7\n`;
    expect(checkOf(judged([pack], [csv]), '壶镇镇')?.target?.value).toBe('1.7');
  });

  it('is not chosen among several of its name', () => {
    const csv = `市,县,乡镇,年份,${VALUE}\n,南县,甲镇,2024,1.5\n乙市,南县,,2024,1.7\n丙市,南县,,2024,1.8\n`;
    expect(targetOf('parent', csv, '甲镇')).toBe('unit-unclear 南县');
  });

  it('is not one of its name in another city or province', () => {
    const rows = { own: '甲省,乙市,鼓楼区,,2024,1.7', other: '甲省,丙市,鼓楼区,,2024,1.8', far: '丁省,乙市,鼓楼区,,2024,1.9' };
    const csvOf = (...above: readonly string[]) => `省,市,县,乡镇,年份,${VALUE}\n甲省,乙市,鼓楼区,甲镇,2024,1.5\n${above.join('\n')}\n`;
    const targets = [csvOf(rows.own, rows.other, rows.far), csvOf(rows.other), csvOf(rows.far)].map((csv) => targetOf('county', csv, '甲镇'));
    expect(targets).toEqual(['1.7', 'unit-absent 鼓楼区', 'unit-absent 鼓楼区']);
  });

  it('is looked at in the same period only', () => {
    const csv = named.replace('浙江省,丽水市,,,2024,1.8', '浙江省,丽水市,,,2023,1.8');
    expect(targetOf('city', csv)).toBe('absent 丽水市');
  });

  it('stands for a declared period where it carries no date, as the subject does', () => {
    const csv = `市,县,乡镇,${VALUE}\n丽水市,缙云县,壶镇镇,1.5\n丽水市,,,1.8\n`;
    expect([targetOf('city', csv), targetOf('city', csv, '壶镇镇', { period: '2024' })]).toEqual(['1.8', '1.8']);
  });
});

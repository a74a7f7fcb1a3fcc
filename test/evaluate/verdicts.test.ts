import { describe, expect, it } from 'vitest';
import { codes, judged, onlyResult, packOf, ruleOf, town } from './judged.ts';

const verdictOf = (check: string, headers: string, values: string): string =>
  onlyResult(judged([packOf(ruleOf('rule', check))], [town(headers, `2025,${values}`)])).verdict;

const TWO = '绿化覆盖率(%),城市客厅数(个)';

describe('three-valued logic', () => {
  it.each([
    ['绿化覆盖率 >= 35% and 城市客厅数 >= 1个', '40,1', 'pass'],
    ['绿化覆盖率 >= 35% and 城市客厅数 >= 1个', '30,', 'fail'],
    ['绿化覆盖率 >= 35% and 城市客厅数 >= 1个', '40,', 'no-data'],
    ['绿化覆盖率 >= 35% or 城市客厅数 >= 1个', '40,', 'pass'],
    ['绿化覆盖率 >= 35% or 城市客厅数 >= 1个', '30,', 'no-data'],
    ['绿化覆盖率 >= 35% or 城市客厅数 >= 1个', '30,0', 'fail'],
    ['not 绿化覆盖率 >= 35%', ',1', 'no-data'],
    ['not 绿化覆盖率 >= 35%', '30,1', 'pass'],
    ['[绿化覆盖率 >= 35%, 城市客厅数 >= 1个]', '30,', 'fail'],
    ['[绿化覆盖率 >= 35%, 城市客厅数 >= 1个]', '40,', 'no-data'],
    ['[绿化覆盖率 >= 35%, 城市客厅数 >= 1个]', '40,2', 'pass'],
  ])('%s of (%s) is %s', (check, values, expected) => {
    expect(verdictOf(check, TWO, values)).toBe(expected);
  });

  it.each(['>=', '>', '<=', '<', '=', '!='])('a missing value never satisfies %s, nor its negation', (operator) => {
    expect(verdictOf(`绿化覆盖率 ${operator} 35%`, TWO, ',1')).toBe('no-data');
    expect(verdictOf(`not 绿化覆盖率 ${operator} 35%`, TWO, ',1')).toBe('no-data');
  });

  it('a division by zero is unknown, for that reason', () => {
    const result = onlyResult(judged([packOf(ruleOf('rule', '城镇常住人口 / 常住人口 >= 75%'))], [town('城镇常住人口(人),常住人口(人)', '2025,0,0')]));
    expect(result.verdict).toBe('no-data');
    expect(result.checks[0]?.missing).toMatchObject([{ indicator: '常住人口', cause: 'division-by-zero' }]);
  });
});

describe('evidence', () => {
  const checkOf = (check: string, headers: string, values: string) =>
    onlyResult(judged([packOf(ruleOf('rule', check))], [town(headers, `2025,${values}`)])).checks[0];

  it.each([
    ['绿化覆盖率 >= 35%', '36.2', '1.2', 1],
    ['绿化覆盖率 >= 35%', '28', '-7', 0.8],
    ['绿化覆盖率 <= 35%', '28', '7', 1],
    ['绿化覆盖率 <= 35%', '70', '-35', 0.5],
    ['绿化覆盖率 = 35%', '30', '-5', 0.857142],
    ['绿化覆盖率 != 35%', '30', '5', null],
    ['绿化覆盖率 >= 35%', '0', '-35', null],
    ['35% <= 绿化覆盖率', '36', '1', 1],
  ])('of %s at %s has gap %s, positive beyond the target, and attainment %s', (check, value, gap, attainment) => {
    const found = checkOf(check, '绿化覆盖率(%)', value);
    expect(found?.gap).toEqual({ value: gap, unit: '个百分点' });
    expect(found?.attainment).toBe(attainment);
  });

  it('names file, line, field, header and raw text of every cell it rests on', () => {
    expect(checkOf('常住人口城镇化率 >= 75%', '城镇常住人口(人),常住人口（万人）', '"61,256",8.06')?.cells).toEqual([
      { indicator: '城镇常住人口', subject: '缙云县/甲镇', period: '2025', file: 'file1.csv', line: 2, column: 4, header: '城镇常住人口(人)', text: '61,256' },
      { indicator: '常住人口', subject: '缙云县/甲镇', period: '2025', file: 'file1.csv', line: 2, column: 5, header: '常住人口（万人）', text: '8.06' },
    ]);
  });

  it('of a compound check stands in its parts', () => {
    const found = checkOf('绿化覆盖率 >= 35% and not 城市客厅数 < 1个', TWO, '40,1');
    expect(found).toMatchObject({ holds: true, op: null, actual: null, target: null, gap: null });
    expect(found?.parts?.map((part) => [part.check, part.holds])).toEqual([
      ['绿化覆盖率 >= 35%', true],
      ['城市客厅数 < 1个', false],
    ]);
  });

  it('of a difference of percentages is in percentage points', () => {
    expect(checkOf('常住人口城镇化率 - 户籍人口城镇化率 <= 20个百分点', '常住人口城镇化率(%),户籍人口城镇化率(%)', '75.5,50')).toMatchObject({
      holds: false,
      actual: { value: '25.5', unit: '个百分点' },
      gap: { value: '-5.5', unit: '个百分点' },
    });
  });
});

describe('a reported value', () => {
  const headers = '常住人口城镇化率(%),城镇常住人口(人),常住人口(人)';
  const result = (values: string) => onlyResult(judged([packOf(ruleOf('rule', '常住人口城镇化率 >= 75%'))], [town(headers, `2025,${values}`)]));

  it('beats the derived one, and a difference beyond its rounding is a doubt', () => {
    expect(result('75.5,70000,100000')).toMatchObject({ verdict: 'pass', doubts: [{ reported: { value: '75.5' }, derived: { value: '70' } }] });
  });

  it('that rounds the derived one is no doubt', () => {
    expect(result('68.4,529857,774517').doubts).toBeUndefined();
    expect(result('68.41,529857,774517').doubts).toBeUndefined();
    expect(result('68.42,529857,774517').doubts).toHaveLength(1);
  });

  it('that cannot be read is not replaced by the derived one', () => {
    expect(result('约75,80000,100000').verdict).toBe('no-data');
  });
});

describe('a bad cell', () => {
  const scorecard = judged([packOf(ruleOf('rule', '绿化覆盖率 >= 35%'))], [town(`${TWO},常住人口(人)`, '2025,36,若干,八万')]);

  it('is a warning where no verdict needs it', () => {
    expect(onlyResult(scorecard).verdict).toBe('pass');
    expect(scorecard.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([
      ['bad-number', 'warning'],
      ['bad-number', 'warning'],
    ]);
  });

  it('is an error where a verdict needs it, and costs that verdict only', () => {
    const rules = ruleOf('green', '绿化覆盖率 >= 35%') + ruleOf('parlour', '城市客厅数 >= 1个');
    const both = judged([packOf(rules)], [town(TWO, '2025,36,若干')]);
    expect(both.results.map(({ verdict }) => verdict)).toEqual(['pass', 'no-data']);
    expect(both.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['bad-number', 'error']]);
  });

  it('of a year that is not judged is a warning', () => {
    const older = judged([packOf(ruleOf('rule', '绿化覆盖率 >= 35%'))], [town('绿化覆盖率(%)', '2024,若干', '2025,36')]);
    expect(older.diagnostics.map(({ severity }) => severity)).toEqual(['warning']);
  });
});

describe('a run', () => {
  it.each([
    ['no data for any rule', '户籍人口(人)', '9', 'file-unused'],
    ['only blanks', '绿化覆盖率(%)', '—', 'file-unused'],
  ])('with %s is not green', (_, headers, value, code) => {
    expect(codes(judged([packOf(ruleOf('rule', '绿化覆盖率 >= 35%'))], [town(headers, `2025,${value}`)]))).toContain(code);
  });

  it('below the least coverage is an error, compared exactly', () => {
    const rules = ['a', 'b', 'c'].map((id, index) => ruleOf(id, ['绿化覆盖率 >= 35%', '城市客厅数 >= 1个', '常住人口 >= 1人'][index] ?? '')).join('');
    const at = (minCoverage: bigint) => codes(judged([packOf(rules)], [town(TWO, '2025,36,1')], { minCoverage }));
    expect(at(66n)).not.toContain('coverage-below');
    expect(at(67n)).toContain('coverage-below');
  });
});

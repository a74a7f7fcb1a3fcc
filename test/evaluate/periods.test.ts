import { describe, expect, it } from 'vitest';
import { codes, judged, onlyResult, packOf, ruleOf, town } from './judged.ts';

const RULE = ruleOf('rate', '常住人口城镇化率 >= 75%');
const HEADER = '常住人口城镇化率(%)';

describe('the period judged', () => {
  it('is the latest with an observation that the rules need', () => {
    const scorecard = judged([packOf(RULE)], [town(`${HEADER},户籍人口(人)`, '2023,74,1', '2024,76,1', '2025,—,1')]);
    expect(scorecard.subjects[0]?.period).toBe('2024');
    expect(onlyResult(scorecard).verdict).toBe('pass');
  });

  it('is never left for an older one because its cell is bad', () => {
    const scorecard = judged([packOf(RULE)], [town(HEADER, '2023,76', '2024,约七成')]);
    expect(scorecard.subjects[0]?.period).toBe('2024');
    expect(onlyResult(scorecard).verdict).toBe('no-data');
  });

  it('is the one given, and what it lacks is missing, with the nearest period that has it', () => {
    const scorecard = judged([packOf(RULE)], [town(HEADER, '2020,76', '2024,77')], { period: '2023' });
    expect(onlyResult(scorecard).verdict).toBe('no-data');
    expect(onlyResult(scorecard).checks[0]?.missing[0]).toMatchObject({ cause: 'absent', period: '2023', nearest: '2024' });
  });

  it.each([
    ['2024-12-31', '2024'],
    ['2024-12-30', '2023'],
    ['2030-01-01', '2025'],
    ['2001-01-01', '2023'],
  ])('seen from %s is %s: the latest ended by then, else the earliest', (asOf, period) => {
    const scorecard = judged([packOf(RULE)], [town(HEADER, '2025,76', '2023,74', '2024,75')], { asOf });
    expect(scorecard.subjects[0]?.period).toBe(period);
  });

  it('of undated data is what the call declares, else none', () => {
    const file = '县,乡镇,常住人口城镇化率(%)\n缙云县,甲镇,74\n';
    expect(judged([packOf(RULE)], [file]).subjects[0]?.period).toBeNull();
    expect(judged([packOf(RULE)], [file], { period: '2024' }).subjects[0]?.period).toBe('2024');
  });

  it('is not mixed with another: a derived rate takes both parts from one year', () => {
    const scorecard = judged([packOf(RULE)], [town('城镇常住人口(人),常住人口(人)', '2023,,100', '2024,80,')]);
    expect(onlyResult(scorecard).verdict).toBe('no-data');
    expect(onlyResult(scorecard).checks[0]?.missing).toMatchObject([{ indicator: '常住人口城镇化率', orFrom: ['常住人口'] }]);
  });
});

describe('an unmet rule', () => {
  const at = (asOf: string | undefined, year: string, rule = RULE) => judged([packOf(rule)], [town(HEADER, `${year},74`)], asOf === undefined ? {} : { asOf });

  it.each([
    [undefined, '2024', 'not-due', 'not-yet-due'],
    [undefined, '2025', 'fail', 'not-met'],
    ['2025-12-30', '2025', 'not-due', 'not-yet-due'],
    ['2025-12-31', '2025', 'fail', 'not-met'],
    ['2026-01-01', '2024', 'fail', 'not-met-on-old-data'],
  ])('seen from %s on data of %s is %s (%s)', (asOf, year, verdict, reason) => {
    const result = onlyResult(at(asOf, year));
    expect([result.verdict, result.reason.code]).toEqual([verdict, reason]);
  });

  it('on data older than its past due date warns that they are old', () => {
    expect(codes(at('2026-01-01', '2024'))).toContain('stale-data');
    expect(codes(at('2026-01-01', '2025'))).not.toContain('stale-data');
  });

  it('without a due date is in force since the document was issued', () => {
    const forever = ruleOf('rate', '常住人口城镇化率 >= 75%', 'due: none');
    expect(onlyResult(at(undefined, '2021', forever))).toMatchObject({ verdict: 'not-due', due: null, reason: { code: 'not-yet-in-force' } });
    expect(onlyResult(at(undefined, '2022', forever)).verdict).toBe('fail');
  });

  it('on undated data is due, unless the call says from when to look', () => {
    const file = '县,乡镇,常住人口城镇化率(%)\n缙云县,甲镇,74\n';
    expect(onlyResult(judged([packOf(RULE)], [file])).verdict).toBe('fail');
    expect(onlyResult(judged([packOf(RULE)], [file], { asOf: '2025-06-30' })).verdict).toBe('not-due');
  });
});

import { describe, expect, it } from 'vitest';
import { COMPARISONS, type Comparison } from '../../src/model/expression.ts';
import type { CheckResult } from '../../src/model/scorecard.ts';
import { compareExact } from '../../src/quantity/exact.ts';
import { judged, onlyResult, packOf, ruleOf, town } from '../evaluate/judged.ts';
import { decimal } from './decimal.ts';

/** What each operator says of a value just below, at, and just above its threshold, and how it reads with the sides exchanged. */
const OPERATORS: Readonly<Record<Comparison, { readonly exchanged: Comparison; readonly holds: readonly [below: boolean, at: boolean, above: boolean] }>> = {
  '>=': { exchanged: '<=', holds: [false, true, true] },
  '>': { exchanged: '<', holds: [false, false, true] },
  '<=': { exchanged: '>=', holds: [true, true, false] },
  '<': { exchanged: '>', holds: [true, false, false] },
  '=': { exchanged: '=', holds: [false, true, false] },
  '!=': { exchanged: '!=', holds: [true, false, true] },
};

/** Thresholds at which binary floating point goes wrong (0.57 × 100, 1.1 × 1.1, 94.995 rounded), with their neighbours. */
const THRESHOLDS: readonly (readonly [below: string, threshold: string, above: string])[] = [
  ['0.5699999999999999999', '0.57', '0.5700000000000000001'],
  ['0.5799999999999999999', '0.58', '0.5800000000000000001'],
  ['1.0999999999999999999', '1.1', '1.1000000000000000001'],
  ['94.9949999999999999999', '94.995', '94.9950000000000000001'],
];

const cases = COMPARISONS.flatMap((operator) =>
  THRESHOLDS.flatMap(([below, threshold, above]) =>
    [below, `${threshold}00`, above].map((actual, index) => [actual, operator, threshold, OPERATORS[operator].holds[index] ?? null] as const),
  ),
);

describe('the sign of compareExact', () => {
  it.each(THRESHOLDS)('tells %s, %s and %s apart', (below, threshold, above) => {
    const at = decimal(threshold);
    expect([below, threshold, `${threshold}00`, above].map((text) => compareExact(decimal(text), at))).toEqual([-1, 0, 0, 1]);
  });
});

/** Judges one check on a town with one value; the header may hold the unit. */
const judge = (check: string, header: string, written: string): CheckResult => {
  const [result] = onlyResult(judged([packOf(ruleOf('only', check))], [town(header, `2025,${written}`)])).checks;
  if (!result) throw new Error(`nothing was judged: ${check}`);
  return result;
};

describe('a check', () => {
  it.each(cases)('%s %s %s is %s', (actual, operator, threshold, holds) => {
    expect(judge(`城乡居民收入比 ${operator} ${threshold}`, '城乡居民收入比', actual).holds).toBe(holds);
  });

  it.each(cases)('is the same with its sides exchanged: %s %s %s is %s', (actual, operator, threshold, holds) => {
    expect(judge(`${threshold} ${OPERATORS[operator].exchanged} 城乡居民收入比`, '城乡居民收入比', actual).holds).toBe(holds);
  });

  it.each([
    ['a fraction against per cent, at the threshold', '绿化覆盖率 >= 94.995%', '绿化覆盖率(小数)', '0.94995', true],
    ['a fraction against per cent, just below', '绿化覆盖率 >= 94.995%', '绿化覆盖率(小数)', '0.94994999', false],
    ['a fraction against a strict per cent', '绿化覆盖率 > 57%', '绿化覆盖率(小数)', '0.57', false],
    ['per mille against per cent', '绿化覆盖率 >= 58%', '绿化覆盖率(‰)', '580', true],
    ['persons against ten thousand persons, at the threshold', '常住人口 >= 1.1万人', '常住人口(人)', '11000', true],
    ['one person short', '常住人口 >= 1.1万人', '常住人口(人)', '10999', false],
    ['mu against square metres, at the threshold', '建成区面积 <= 2000平方米', '建成区面积(亩)', '3', true],
    ['mu against square metres, a hair above', '建成区面积 <= 2000平方米', '建成区面积(亩)', '3.0000001', false],
    ['square metres against mu', '建成区面积 > 3亩', '建成区面积(平方米)', '2000', false],
    ['exactly 2000 where more is required', '最大全民健身活动中心建筑面积 > 2000平方米', '最大全民健身活动中心建筑面积(平方米)', '2000', false],
  ])('converts without rounding: %s', (_, check, header, actual, holds) => {
    expect(judge(check, header, actual).holds).toBe(holds);
  });
});

describe('a gap', () => {
  it.each([
    ['94.995%', '0'],
    ['94.994%', '-0.001'],
    ['95%', '0.005'],
  ])('of %s to 94.995%% is %s percentage points', (actual, value) => {
    expect(judge('绿化覆盖率 >= 94.995%', '绿化覆盖率', actual).gap).toEqual({ value, unit: '个百分点' });
  });

  it('is in percentage points where the per cent sign of the check is full-width', () => {
    expect(judge('绿化覆盖率 >= 95％', '绿化覆盖率', '96.2%').gap).toEqual({ value: '1.2', unit: '个百分点' });
  });

  it.each([
    ['>=', '1.62', '0.02'],
    ['>', '1.58', '-0.02'],
    ['<=', '1.58', '0.02'],
    ['<', '1.62', '-0.02'],
    ['=', '1.58', '-0.02'],
    ['!=', '1.58', '0.02'],
  ])('is positive beyond the target, whatever the operator: %s 1.6 at %s', (operator, actual, value) => {
    expect(judge(`城乡居民收入比 ${operator} 1.6`, '城乡居民收入比', actual).gap).toEqual({ value, unit: '' });
  });
});

import { describe, expect, it } from 'vitest';
import { judged, onlyResult, packOf, ruleOf, town } from './judged.ts';

const verdict = (operator: string, threshold: string, value: string): string =>
  onlyResult(judged([packOf(ruleOf('rule', `城乡居民收入比 ${operator} ${threshold}`))], [town('城乡居民收入比', `2025,${value}`)])).verdict;

/** Decimals that binary floating point gets wrong when scaled or summed, with their neighbours. */
const VALUES = [
  ['0.57', '0.569999999999999999', '0.570000000000000001'],
  ['0.58', '0.57999', '0.58001'],
  ['1.1', '1.0999999999999999999', '1.1000000000000000001'],
  ['94.995', '94.994', '94.996'],
] as const;

/** What each operator says below, at and above the threshold. */
const OPERATORS = [
  ['>=', 'fail', 'pass', 'pass'],
  ['>', 'fail', 'fail', 'pass'],
  ['<=', 'pass', 'pass', 'fail'],
  ['<', 'pass', 'fail', 'fail'],
  ['=', 'fail', 'pass', 'fail'],
  ['!=', 'pass', 'fail', 'pass'],
  ['≥', 'fail', 'pass', 'pass'],
  ['＞', 'fail', 'fail', 'pass'],
  ['≤', 'pass', 'pass', 'fail'],
  ['＜', 'pass', 'fail', 'fail'],
  ['＝', 'fail', 'pass', 'fail'],
  ['≠', 'pass', 'fail', 'pass'],
] as const;

describe('a threshold', () => {
  it.each(OPERATORS.flatMap(([operator, below, at, above]) => VALUES.map((values) => [operator, values, below, at, above] as const)))(
    '%s %j is judged exactly just below, at and just above',
    (operator, [threshold, lower, upper], below, at, above) => {
      expect(verdict(operator, threshold, lower)).toBe(below);
      expect(verdict(operator, threshold, threshold)).toBe(at);
      expect(verdict(operator, threshold, `${threshold}0`)).toBe(at);
      expect(verdict(operator, threshold, upper)).toBe(above);
    },
  );

  it.each([
    ['万人', '7.99999', 'fail'],
    ['万人', '8', 'pass'],
    ['人', '79999', 'fail'],
    ['人', '80000', 'pass'],
    ['十万人', '0.8', 'pass'],
  ])('is compared in the unit of the column: 8万人 against (%s) %s is %s', (unit, value, expected) => {
    const result = onlyResult(judged([packOf(ruleOf('rule', '常住人口 >= 8万人'))], [town(`常住人口(${unit})`, `2025,${value}`)]));
    expect(result.verdict).toBe(expected);
    expect(result.checks[0]?.target).toEqual({ value: '8', unit: '万人' });
    expect(result.checks[0]?.actual?.unit).toBe('万人');
  });

  it('holds a quotient that never ends against its own value to the last digit', () => {
    const rules = ruleOf('rule', '城镇常住人口 / 常住人口 >= 529857 / 774517') + ruleOf('strict', '城镇常住人口 / 常住人口 > 529857 / 774517');
    const { results } = judged([packOf(rules)], [town('城镇常住人口(人),常住人口(人)', '2025,529857,774517')]);
    expect(results.map((result) => result.verdict)).toEqual(['pass', 'fail']);
    expect(results[0]?.checks[0]?.actual).toEqual({ value: '0.684112808370', unit: '', rounded: true });
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COMPARISONS } from '../../src/model/expression.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { LEVELS } from '../../src/model/policy.ts';
import { checkWords } from '../../src/words/check-words.ts';
import { formulaWords } from '../../src/words/term-words.ts';
import { anyTree } from '../language/any-tree.ts';
import { find, resolved, said, TOWN } from './said.ts';

describe('connectives', () => {
  const [a, b, c] = ['产值 > 1亿元', '投资 > 2亿元', '道路里程 > 3公里'] as const;
  const [zhA, zhB, zhC] = ['产值超过1亿元', '投资超过2亿元', '道路里程超过3公里'] as const;
  it.each([
    [`${a} and ${b}`, `${zhA}，且${zhB}`],
    [`${a} and ${b} and ${c}`, `${zhA}，且${zhB}，且${zhC}`],
    [`${a} or ${b}`, `${zhA}，或${zhB}`],
    [`${a} and (${b} or ${c})`, `${zhA}，且（${zhB}，或${zhC}）`],
    [`${a} and ${b} or ${c}`, `（${zhA}，且${zhB}），或${zhC}`],
    [`not ${a}`, '产值不超过1亿元'],
    [`not not ${a}`, zhA],
    [`not (${a} and ${b})`, `“${zhA}，且${zhB}”不成立`],
    [`not (${a} and not (${b} or ${c}))`, `“${zhA}，且‘${zhB}，或${zhC}’不成立”不成立`],
  ])('%s', (text, zh) => {
    expect(said(text, TOWN)[0]).toBe(zh);
  });

  it('nest without doubt in English too', () => {
    expect(said(`${a} and ${b} or not (${c} or ${a})`, TOWN)[1]).toBe(
      '(Output is more than 1 × 100 million yuan and Investment is more than 2 × 100 million yuan) or it is not the case that “Length of roads is more than 3 km or Output is more than 1 × 100 million yuan”',
    );
  });

  it.each(COMPARISONS)('not makes the opposite of %s', (operator) => {
    const opposite = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '!=', '!=': '=' }[operator];
    expect(said(`not 产值 ${operator} 5亿元`, TOWN)).toEqual(said(`产值 ${opposite} 5亿元`, TOWN));
  });
});

describe('arithmetic', () => {
  it.each([
    ['城镇常住人口 / 常住人口 >= 75%', '城镇常住人口占常住人口的比重不低于75%', 'Urban resident population as a share of Resident population is at least 75%'],
    ['产值 / 投资 > 2', '产值与投资之比超过2', 'The ratio of Output to Investment is more than 2'],
    ['产值 / 常住人口 > 8万元/人', '产值除以常住人口超过8万元/人', 'Output divided by Resident population is more than 8 × 10,000 yuan/people'],
    ['产值 + 投资 >= 9亿元', '产值与投资之和不少于9亿元', 'The sum of Output and Investment is at least 9 × 100 million yuan'],
    ['产值 - 投资 <= 9亿元', '产值减投资之差不超过9亿元', 'Output minus Investment is at most 9 × 100 million yuan'],
    ['产值 > 2 * 投资', '产值大于投资的2倍', 'Output is greater than 2 times Investment'],
    ['产值 > 投资 * 50%', '产值大于投资的50%', 'Output is greater than 50% of Investment'],
    ['产值 = 投资', '产值等于投资', 'Output is equal to Investment'],
    ['(产值 - 投资) / 投资 >= 5%', '按“（产值 − 投资）÷ 投资”计算的值不低于5%', 'The value of “(Output − Investment) ÷ Investment” is at least 5%'],
    ['-产值 < 1亿元', '按“−产值”计算的值小于1亿元', 'The value of “−Output” is less than 1 × 100 million yuan'],
    ['公共图书馆数 < 文化馆数', '公共图书馆数少于文化馆数', 'Public libraries are fewer than Culture centres'],
    ['绿化覆盖率 >= target', '绿化覆盖率不低于各自的目标', 'Green coverage rate of the built-up area is at least its own target'],
  ])('%s', (text, zh, en) => {
    expect(said(text, TOWN)).toEqual([zh, en]);
  });

  it.each([
    ['城镇常住人口 / 常住人口', '城镇常住人口 ÷ 常住人口', 'Urban resident population ÷ Resident population'],
    ['(产值 + 投资) * 2 - 产值', '（产值 + 投资）× 2 − 产值', '(Output + Investment) × 2 − Output'],
    ['产值 - (投资 - 产值)', '产值 −（投资 − 产值）', 'Output − (Investment − Output)'],
  ])('as a formula: %s', (text, zh, en) => {
    expect(LANGUAGES.map((language) => formulaWords(resolved(text), { ...TOWN, language }))).toEqual([zh, en]);
  });
});

describe('a tolerance', () => {
  const tolerance = { value: '0.5', unit: '个百分点' };
  it.each([
    [
      '绿化覆盖率 >= 59.3%',
      '绿化覆盖率不低于59.3%（容差0.5个百分点）',
      'Green coverage rate of the built-up area is at least 59.3% (tolerance 0.5 percentage points)',
    ],
    [
      '绿化覆盖率 = 59.3%',
      '绿化覆盖率为59.3%（容差上下各0.5个百分点）',
      'Green coverage rate of the built-up area is 59.3% (tolerance 0.5 percentage points either way)',
    ],
  ])('is said: %s', (text, zh, en) => {
    expect(said(text, TOWN, tolerance)).toEqual([zh, en]);
  });
});

describe('any tree', () => {
  it('has words in both languages, whatever it is of', () => {
    const setting = fc.record({
      language: fc.constantFrom(...LANGUAGES),
      find: fc.constantFrom(find, () => undefined),
      level: fc.constantFrom(...LEVELS, null),
      group: fc.constantFrom('试点镇', null),
    });
    fc.assert(
      fc.property(anyTree, setting, (tree, given) => {
        expect(checkWords(tree, given)).not.toMatch(/undefined|\[object/);
      }),
      { numRuns: 3000 },
    );
  });
});

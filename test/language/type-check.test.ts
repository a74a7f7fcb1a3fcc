import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/language/fault.ts';
import { checkCondition, checkFormula, typeOfTerm } from '../../src/language/type-check.ts';
import { printCheck } from '../../src/language/print-check.ts';
import { dimensionText } from '../../src/quantity/unit.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';
import { treeOf } from './tree.ts';

const faultsOf = (check: string): readonly Fault[] => checkCondition(treeOf(check), findIndicator);
const codesOf = (check: string): readonly string[] => faultsOf(check).map(({ code }) => code);
const formulaCodes = (formula: string, unit: string): readonly string[] => checkFormula(treeOf(formula), unit, findIndicator).map(({ code }) => code);

/** A fault without its node, and with the text of the node. */
const summary = ({ node, ...fault }: Fault): object => ({ ...fault, at: printCheck(node) });

describe('a sound check', () => {
  it.each([
    '绿化覆盖率 >= 35%',
    '绿化覆盖率 >= 350‰',
    '绿化覆盖率 >= 35％',
    '城乡居民收入比 <= 1.6',
    '常住人口 >= 10万人',
    '「5G基站累计数」 >= 1.2万个',
    '二级及以上综合医院数 >= 1所',
    '地区生产总值 > 350亿元',
    '地区生产总值 / 行政区域面积 >= 200万元/亩',
    '地区生产总值 / 常住人口 > 8万元/人',
    '城镇常住人口 / 常住人口 >= 75%',
    '城镇常住人口 / 常住人口 >= 0.75',
    '常住人口城镇化率 - 户籍人口城镇化率 <= 5个百分点',
    '常住人口城镇化率 > 户籍人口城镇化率',
    '常住人口城镇化率 >= 户籍人口城镇化率 + 3个百分点',
    '常住人口城镇化率 - 3个百分点 >= 60%',
    '常住人口城镇化率 - 60% >= -0.5个百分点',
    '城镇常住人口 + 乡村常住人口 = 常住人口',
    '2 * 城镇常住人口 > 常住人口',
    '地区生产总值增速 > 0%',
    '-地区生产总值增速 < 1%',
    'not 绿化覆盖率 < 35%',
    '绿化覆盖率 >= 35% and (城乡居民收入比 <= 1.6 or 常住人口 >= 1人)',
    '1 < 2',
  ])('%s', (check) => {
    expect(faultsOf(check)).toEqual([]);
  });
});

describe('a fault is found', () => {
  it.each<[string, object]>([
    ['常住人口城镇化律 >= 75%', { code: 'unknown-indicator', name: '常住人口城镇化律', at: '常住人口城镇化律' }],
    ['GDP >= 1亿元', { code: 'unknown-indicator', name: 'GDP', at: 'GDP' }],
    ['常住人口 >= 10万斤', { code: 'unknown-unit', unit: '万斤', at: '10万斤' }],
    ['10万人 >= 10公里', { code: 'dimension-mismatch', left: '人', right: '米', at: '10万人 >= 10公里' }],
    ['常住人口 >= 10公里', { code: 'dimension-mismatch', left: '人', right: '米', at: '常住人口 >= 10公里' }],
    ['常住人口 >= 75%', { code: 'dimension-mismatch', left: '人', right: '%', at: '常住人口 >= 75%' }],
    ['最长城市绿道长度 >= 1平方公里', { code: 'dimension-mismatch', left: '米', right: '平方米', at: '最长城市绿道长度 >= 1平方公里' }],
    ['公共图书馆数 >= 1人', { code: 'dimension-mismatch', left: '个', right: '人', at: '公共图书馆数 >= 1人' }],
    ['绿化覆盖率 >= 3个百分点', { code: 'point-or-percent', at: '绿化覆盖率 >= 3个百分点' }],
    ['城乡居民收入比 <= 3个百分点', { code: 'point-or-percent', at: '城乡居民收入比 <= 3个百分点' }],
    ['常住人口城镇化率 - 户籍人口城镇化率 <= 5%', { code: 'point-or-percent', at: '常住人口城镇化率 - 户籍人口城镇化率 <= 5%' }],
    ['绿化覆盖率 >= 35', { code: 'bare-number', value: '35', unit: '%', at: '35' }],
    ['35 <= 绿化覆盖率', { code: 'bare-number', value: '35', unit: '%', at: '35' }],
    ['地区生产总值增速 > -1', { code: 'bare-number', value: '-1', unit: '%', at: '-1' }],
    ['绿化覆盖率 >= 0.35', { code: 'bare-number', value: '0.35', unit: '%', at: '0.35' }],
    ['常住人口城镇化率 - 户籍人口城镇化率 <= 5', { code: 'bare-number', value: '5', unit: '个百分点', at: '5' }],
    ['公共图书馆数 >= 1', { code: 'bare-number', value: '1', unit: '个', at: '1' }],
    ['常住人口 + 5 > 10人', { code: 'bare-number', value: '5', unit: '人', at: '5' }],
    ['常住人口', { code: 'not-a-condition', kind: 'number', text: '常住人口', at: '常住人口' }],
    ['not 常住人口', { code: 'not-a-condition', kind: 'number', text: '常住人口', at: '常住人口' }],
    ['绿化覆盖率 >= 35% and 常住人口 + 1人', { code: 'not-a-condition', kind: 'number', text: '常住人口 + 1人', at: '常住人口 + 1人' }],
    ['(绿化覆盖率 >= 35%) + 1% > 3%', { code: 'not-a-number-term', kind: 'condition', text: '绿化覆盖率 >= 35%', at: '绿化覆盖率 >= 35%' }],
    ['(绿化覆盖率 >= 35%) = (城乡居民收入比 <= 1.6)', { code: 'not-a-number-term', kind: 'condition', text: '绿化覆盖率 >= 35%', at: '绿化覆盖率 >= 35%' }],
    ['绿化覆盖率 >= target', { code: 'target-without-targets', at: 'target' }],
  ])('in %s', (check, fault) => {
    expect(summary(faultsOf(check)[0] as Fault)).toEqual(fault);
  });

  it.each([
    ['绿化覆盖率 >= 90 + 5', '95 written as a sum'],
    ['绿化覆盖率 >= 100 - 5', '95 written as a difference'],
    ['绿化覆盖率 >= 190 / 2', '95 written as a quotient'],
  ])('where a number without a unit is calculated: %s (%s)', (check) => {
    expect(codesOf(check)).toContain('bare-number');
  });
});

describe('faults', () => {
  it('are all found at once, left to right', () => {
    expect(codesOf('甲 >= 1 and 绿化覆盖率 >= 35 or not 常住人口 or 常住人口 > 1公里 or 绿化覆盖率 > 3斤')).toEqual([
      'unknown-indicator',
      'bare-number',
      'not-a-condition',
      'dimension-mismatch',
      'unknown-unit',
    ]);
  });

  it('do not follow from one another: an unknown indicator has no wrong unit', () => {
    expect(codesOf('甲 + 乙 >= 3公里')).toEqual(['unknown-indicator', 'unknown-indicator']);
  });

  it('of two conditions taken for numbers are two', () => {
    expect(codesOf('(1 < 2) > (2 < 3)')).toEqual(['not-a-number-term', 'not-a-number-term']);
  });
});

describe('percentages and points', () => {
  it.each([
    ['常住人口城镇化率 - 户籍人口城镇化率', '百分点', false],
    ['常住人口城镇化率 + 3个百分点', '', true],
    ['3个百分点 + 常住人口城镇化率', '', true],
    ['常住人口城镇化率', '', true],
    ['75%', '', true],
    ['75％', '', true],
    ['5‰', '', true],
    ['-75%', '', true],
    ['常住人口城镇化率 / 户籍人口城镇化率', '', false],
    ['城镇常住人口 / 常住人口', '', false],
    ['城乡居民收入比', '', false],
    ['地区生产总值 / 常住人口', '人^-1·元', false],
  ])('%s is of dimension "%s", in per cent: %s', (term, dimension, percent) => {
    const type = typeOfTerm(treeOf(term), findIndicator);
    expect(type.kind === 'number' && [dimensionText(type.dimension), type.percent]).toEqual([dimension, percent]);
  });
});

describe('a formula', () => {
  it.each([
    ['城镇常住人口 / 常住人口', '%'],
    ['城镇居民人均可支配收入 / 农村居民人均可支配收入', ''],
    ['城镇常住人口 + 乡村常住人口', '万人'],
    ['地区生产总值 / 常住人口', '元/人'],
    ['常住人口城镇化率 - 户籍人口城镇化率', '个百分点'],
  ])('%s may give %j', (formula, unit) => {
    expect(formulaCodes(formula, unit)).toEqual([]);
  });

  it.each([
    ['地区生产总值 / 常住人口', '元', 'dimension-mismatch'],
    ['城镇常住人口', '公里', 'dimension-mismatch'],
    ['常住人口城镇化率 - 户籍人口城镇化率', '%', 'dimension-mismatch'],
    ['城镇常住人口 > 常住人口', '%', 'not-a-number-term'],
    ['甲 / 常住人口', '%', 'unknown-indicator'],
    ['target', '%', 'target-without-targets'],
  ])('%s may not give %j: %s', (formula, unit, code) => {
    expect(formulaCodes(formula, unit)).toEqual([code]);
  });
});

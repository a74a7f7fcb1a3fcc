import { describe, expect, it } from 'vitest';
import type { Fault } from '../../src/language/fault.ts';
import { printCheck } from '../../src/language/print-check.ts';
import { resolveSymbols } from '../../src/language/resolve-symbols.ts';
import { checkCondition, checkFormula, toleranceFits, typeOfTerm } from '../../src/language/type-check.ts';
import type { Indicator, IndicatorName } from '../../src/model/policy.ts';
import { parseUnit } from '../../src/quantity/unit.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';
import { findWord } from '../word-indicators.ts';
import { treeOf } from './tree.ts';

/** What the shipped dictionary may lack: an amount with a growth of its own, and one whose growth may be computed. */
const GROWING: Readonly<Record<string, Partial<Indicator>>> = {
  甲产值: { growth: '地区生产总值增速' as IndicatorName },
  乙产值: { growth: null, nominal: true },
};
const find = (name: string): Indicator | undefined => {
  const amount = findIndicator('税收收入');
  const own = GROWING[name];
  return own && amount ? { ...amount, name: name as IndicatorName, ...own } : (findIndicator(name) ?? findWord(name));
};

const faultsOf = (check: string, ofGroup: boolean): readonly Fault[] => checkCondition(resolveSymbols(treeOf(check), find), find, ofGroup);
/** A fault without its node, and with the text of the node. */
const summary = ({ node, ...fault }: Fault): object => ({ ...fault, at: printCheck(node) });

describe('a sound check of one unit', () => {
  it.each([
    'change(常住人口城镇化率, 2019) >= 3个百分点',
    'change(常住人口, 2019) >= 1万人',
    'growth(甲产值) > parent(growth(甲产值))',
    'growth(乙产值) >= 6%',
    'growth(甲产值) - 地区生产总值增速 >= 1个百分点',
    'since(地区生产总值, 2023) >= 1500亿元',
    '城乡居民收入比 <= city(城乡居民收入比)',
    '常住人口城镇化率 - province(常住人口城镇化率) >= 3个百分点',
    'county(地区生产总值) / county(常住人口) > 1万元/人',
    '一镇一策方案 = yes',
    '一镇一策方案 != 否',
    '充电设施水平 >= 四星级',
    '四星级 <= 充电设施水平',
    '充电设施水平 = 充电设施水平',
    '全国千强镇名次 <= 1000',
    '全国千强镇名次 <= 1000名',
    '充电设施水平 >= 4星级',
    '全国千强镇名次 != 未上榜',
    '全国千强镇名次 < 全国千强镇名次',
    '数字化应用场景 contains 交通, 城管',
    'not 数字化应用场景 contains 交通 and 一镇一策方案 = 是',
  ])('%s', (check) => {
    expect(faultsOf(check, false)).toEqual([]);
  });
});

describe('a sound check of a group', () => {
  it.each([
    'sum(地区生产总值) > 350亿元',
    'mean(城乡居民收入比) < city(城乡居民收入比)',
    'mean(常住人口城镇化率) - city(常住人口城镇化率) >= 1个百分点',
    'max(常住人口) - min(常住人口) < 5万人',
    'pooled(常住人口城镇化率) >= 75%',
    'sum(地区生产总值) / sum(常住人口) >= 8万元/人',
    'sum(常住人口 * 常住人口城镇化率) >= 1人',
    'sum(城镇常住人口 / 常住人口城镇化率 - change(常住人口, 2019)) >= 1人',
    'count(镇区常住人口 >= 10万人 and 一般公共预算收入 >= 10亿元) >= 1',
    'count(绿化覆盖率 >= 35%) / count(常住人口 > 0人) >= 50%',
    'all(充电设施水平 >= 四星级) and any(全国千强镇名次 <= 1000)',
    'all(数字化应用场景 contains 交通) or not any(一镇一策方案 = no)',
    'count(growth(甲产值) > parent(growth(甲产值))) >= 1',
    'sum(since(地区生产总值, 2023)) > 1亿元',
    'mean(change(常住人口城镇化率, 2019)) >= 3个百分点',
    'all(城乡居民收入比 < city(城乡居民收入比))',
  ])('%s', (check) => {
    expect(faultsOf(check, true)).toEqual([]);
  });
});

describe('a fault of one unit', () => {
  it.each<[string, object]>([
    ['change(常住人口城镇化率, 2019) >= 3%', { code: 'point-or-percent', at: 'change(常住人口城镇化率, 2019) >= 3%' }],
    ['change(常住人口城镇化率, 2019) >= 3', { code: 'bare-number', value: '3', unit: '个百分点', at: '3' }],
    ['change(常住人口, 2019) >= 3个百分点', { code: 'dimension-mismatch', left: '人', right: '个百分点', at: 'change(常住人口, 2019) >= 3个百分点' }],
    [
      'change(常住人口 + 1人, 2019) >= 1人',
      { code: 'function-argument', function: 'change', wanted: 'indicator', found: '常住人口 + 1人', at: '常住人口 + 1人' },
    ],
    ['change(充电设施水平, 2019) >= 四星级', { code: 'not-a-number-term', kind: 'grade', text: '充电设施水平', at: '充电设施水平' }],
    ['growth(常住人口) > 1%', { code: 'function-argument', function: 'growth', wanted: 'growth', found: '常住人口', at: '常住人口' }],
    ['growth(parent(甲产值)) > 1%', { code: 'function-argument', function: 'growth', wanted: 'indicator', found: 'parent(甲产值)', at: 'parent(甲产值)' }],
    ['since(常住人口, 2019) > 1人', { code: 'function-argument', function: 'since', wanted: 'flow', found: '常住人口', at: '常住人口' }],
    ['since(没有, 2019) > 1人', { code: 'unknown-indicator', name: '没有', at: '没有' }],
    ['parent(常住人口 > 1人) > 1人', { code: 'not-a-number-term', kind: 'condition', text: '常住人口 > 1人', at: '常住人口 > 1人' }],
    ['sum(地区生产总值) > 1亿元', { code: 'aggregate-without-group', at: 'sum(地区生产总值)' }],
    ['all(没有 > 1)', { code: 'aggregate-without-group', at: 'all(没有 > 1)' }],
    ['一镇一策方案', { code: 'not-a-condition', kind: 'yes-no', text: '一镇一策方案', at: '一镇一策方案' }],
    ['not 充电设施水平', { code: 'not-a-condition', kind: 'grade', text: '充电设施水平', at: '充电设施水平' }],
    ['全国千强镇名次 and 常住人口 > 1人', { code: 'not-a-condition', kind: 'rank', text: '全国千强镇名次', at: '全国千强镇名次' }],
    ['一镇一策方案 >= yes', { code: 'unordered', operator: '>=', kind: 'yes-no', at: '一镇一策方案 >= yes' }],
    ['是 < 一镇一策方案', { code: 'unordered', operator: '<', kind: 'yes-no', at: 'yes < 一镇一策方案' }],
    ['一镇一策方案 = 1', { code: 'dimension-mismatch', left: 'yes-no', right: '', at: '一镇一策方案 = 1' }],
    ['一镇一策方案 = 完成', { code: 'unknown-value', value: '完成', choices: ['yes', 'no'], at: '完成' }],
    ['一镇一策方案 >= 完成', { code: 'unknown-value', value: '完成', choices: ['yes', 'no'], at: '完成' }],
    ['常住人口 = yes', { code: 'dimension-mismatch', left: '人', right: 'yes', at: '常住人口 = yes' }],
    ['充电设施水平 >= 六星级', { code: 'unknown-grade', grade: '六星级', choices: ['一星级', '二星级', '三星级', '四星级', '五星级'], at: '六星级' }],
    ['充电设施水平 >= 4', { code: 'dimension-mismatch', left: 'grade', right: '', at: '充电设施水平 >= 4' }],
    ['充电设施水平 >= 最差出水水质', { code: 'dimension-mismatch', left: 'grade', right: 'grade', at: '充电设施水平 >= 最差出水水质' }],
    ['全国千强镇名次 <= 1000人', { code: 'dimension-mismatch', left: 'rank', right: '人', at: '全国千强镇名次 <= 1000人' }],
    ['全国千强镇名次 <= 5%', { code: 'dimension-mismatch', left: 'rank', right: '%', at: '全国千强镇名次 <= 5%' }],
    ['全国千强镇名次 <= 上榜', { code: 'unknown-value', value: '上榜', choices: ['1, 2, 3 …', '未上榜'], at: '上榜' }],
    ['全国千强镇名次 + 1 <= 5', { code: 'not-a-number-term', kind: 'rank', text: '全国千强镇名次', at: '全国千强镇名次' }],
    ['数字化应用场景 = 交通', { code: 'unordered', operator: '=', kind: 'set', at: '数字化应用场景 = 交通' }],
    ['5 > 数字化应用场景', { code: 'unordered', operator: '>', kind: 'set', at: '5 > 数字化应用场景' }],
    ['常住人口 contains 交通', { code: 'not-a-set', text: '常住人口', at: '常住人口' }],
    ['充电设施水平 contains 四星级', { code: 'not-a-set', text: '充电设施水平', at: '充电设施水平' }],
    ['没有 contains 交通', { code: 'unknown-indicator', name: '没有', at: '没有' }],
    ['-一镇一策方案 = yes', { code: 'not-a-number-term', kind: 'yes-no', text: '一镇一策方案', at: '一镇一策方案' }],
  ])('is found, and only it: %s', (check, fault) => {
    expect(faultsOf(check, false).map(summary)).toEqual([fault]);
  });
});

describe('a fault of a group', () => {
  it.each<[string, object]>([
    [
      '地区生产总值 > 1亿元',
      { code: 'member-outside-aggregate', name: '地区生产总值', examples: ['sum(地区生产总值)', 'mean(地区生产总值)'], at: '地区生产总值' },
    ],
    ['绿化覆盖率 > 1%', { code: 'member-outside-aggregate', name: '绿化覆盖率', examples: ['max(绿化覆盖率)', 'mean(绿化覆盖率)'], at: '绿化覆盖率' }],
    [
      '一镇一策方案 = yes',
      { code: 'member-outside-aggregate', name: '一镇一策方案', examples: ['all(一镇一策方案 …)', 'count(一镇一策方案 …)'], at: '一镇一策方案' },
    ],
    ['growth(甲产值) > 1%', { code: 'member-outside-aggregate', name: '甲产值', examples: ['sum(甲产值)', 'mean(甲产值)'], at: '甲产值' }],
    ['max(mean(地区生产总值)) > 1亿元', { code: 'nested-aggregate', at: 'mean(地区生产总值)' }],
    ['count(sum(地区生产总值) > 1亿元) > 1', { code: 'nested-aggregate', at: 'sum(地区生产总值)' }],
    ['city(sum(地区生产总值)) > 1亿元', { code: 'nested-aggregate', at: 'sum(地区生产总值)' }],
    ['count(常住人口) > 1', { code: 'not-a-condition', kind: 'number', text: '常住人口', at: '常住人口' }],
    ['sum(常住人口 > 1人) > 1', { code: 'not-a-number-term', kind: 'condition', text: '常住人口 > 1人', at: '常住人口 > 1人' }],
    ['max(充电设施水平) >= 四星级', { code: 'not-a-number-term', kind: 'grade', text: '充电设施水平', at: '充电设施水平' }],
    ['sum(绿化覆盖率) > 1%', { code: 'function-argument', function: 'sum', wanted: 'amount', found: '绿化覆盖率', at: '绿化覆盖率' }],
    ['sum(城乡居民收入比) > 1', { code: 'function-argument', function: 'sum', wanted: 'amount', found: '城乡居民收入比', at: '城乡居民收入比' }],
    ...['地区生产总值 / 常住人口', '常住人口 / 户籍人口', '绿化覆盖率 * 城乡居民收入比', '常住人口 + 1人', 'change(绿化覆盖率, 2019)', '-绿化覆盖率'].map(
      (term): [string, object] => [`sum(${term}) = mean(${term})`, { code: 'function-argument', function: 'sum', wanted: 'amount', found: term, at: term }],
    ),
    ['pooled(城乡居民收入比) > 1', { code: 'function-argument', function: 'pooled', wanted: 'quotient', found: '城乡居民收入比', at: '城乡居民收入比' }],
    ['pooled(常住人口) > 1人', { code: 'function-argument', function: 'pooled', wanted: 'quotient', found: '常住人口', at: '常住人口' }],
    ['pooled(没有) > 1人', { code: 'unknown-indicator', name: '没有', at: '没有' }],
    ['count(绿化覆盖率 >= 35%) >= 1个', { code: 'dimension-mismatch', left: '', right: '个', at: 'count(绿化覆盖率 >= 35%) >= 1个' }],
    ['all(绿化覆盖率 >= 35%) > 1', { code: 'not-a-number-term', kind: 'condition', text: 'all(绿化覆盖率 >= 35%)', at: 'all(绿化覆盖率 >= 35%)' }],
  ])('is found, and only it: %s', (check, fault) => {
    expect(faultsOf(check, true).map(summary)).toEqual([fault]);
  });
});

describe('a term', () => {
  it.each([
    ['change(常住人口城镇化率, 2019)', { kind: 'number', percent: false, dimension: { 百分点: 1 } }],
    ['growth(甲产值)', { kind: 'number', percent: true, dimension: {} }],
    ['count(绿化覆盖率 > 1%)', { kind: 'number', percent: false, dimension: {} }],
    ['all(绿化覆盖率 > 1%)', { kind: 'condition' }],
    ['充电设施水平', { kind: 'grade' }],
    ['数字化应用场景', { kind: 'set' }],
  ])('%s is what it gives', (term, type) => {
    expect(typeOfTerm(treeOf(term), find)).toMatchObject(type);
  });

  it('of words is no formula', () => {
    expect(checkFormula(treeOf('充电设施水平'), '', find).map(({ code }) => code)).toEqual(['not-a-number-term']);
  });
});

describe('a tolerance', () => {
  const fits = (check: string, unit: string): boolean => {
    const [node, parsed] = [resolveSymbols(treeOf(check), find), parseUnit(unit)];
    if (node.kind !== 'compare' || !parsed) throw new Error(check);
    return toleranceFits(parsed, node, find);
  };

  it.each([
    ['绿化覆盖率 >= 35%', '个百分点'],
    ['change(绿化覆盖率, 2019) >= 3个百分点', '个百分点'],
    ['常住人口 >= 10万人', '人'],
    ['城乡居民收入比 <= 1.6', ''],
    ['sum(地区生产总值) > 350亿元', '万元'],
    ['mean(绿化覆盖率) >= city(绿化覆盖率)', '个百分点'],
    ['count(绿化覆盖率 >= 35%) >= 3', ''],
  ])('of %s may be in %j', (check, unit) => {
    expect(fits(check, unit)).toBe(true);
  });

  it.each([
    ['绿化覆盖率 >= 35%', '%'],
    ['绿化覆盖率 >= 35%', ''],
    ['常住人口 >= 10万人', '公里'],
    ['常住人口 >= 10万人', '%'],
    ['城乡居民收入比 <= 1.6', '%'],
    ['城乡居民收入比 <= 1.6', '个百分点'],
    ['充电设施水平 >= 四星级', ''],
    ['全国千强镇名次 <= 1000', ''],
    ['一镇一策方案 = yes', ''],
  ])('of %s may not be in %j', (check, unit) => {
    expect(fits(check, unit)).toBe(false);
  });
});

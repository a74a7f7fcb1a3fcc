import { describe, expect, it } from 'vitest';
import { renderTable } from '../../src/report/render-table.ts';
import type { Language } from '../../src/model/language.ts';
import { judged, packOf, ruleOf } from '../evaluate/judged.ts';

const MEMBERS = ['甲镇', '乙镇', '丙镇', '丁镇'].map((name) => `    - {name: ${name}, county: 一县}\n`).join('');
const pack = (...checks: readonly string[]) =>
  packOf(checks.map((check, index) => ruleOf(`r${String(index)}`, check, 'subject: {group: 试点镇}')).join(''), `groups:\n  试点镇:\n${MEMBERS}`);

/** What the page of the group says is missing, in one line. */
const missingOf = (csv: string, checks: readonly string[], language: Language = 'zh'): string => {
  const page = renderTable(judged([pack(...checks)], [csv], { policiesNamed: true, period: '2025' }), {
    language,
    paper: { width: 1000, color: false },
    details: false,
  });
  return page.split('\n').findLast((line) => line.startsWith('? ') && /[：:]/.test(line)) ?? page;
};

const HEAD = '市,县,乡镇,年份,地区生产总值(亿元),固定资产投资(亿元)\n';
const TWO_OF_FOUR = `${HEAD}丽水市,一县,甲镇,2025,,1\n丽水市,一县,乙镇,2025,,1\n`;
const OUTPUT = 'sum(地区生产总值) >= 1亿元';
const INVESTMENT = 'sum(固定资产投资) >= 1亿元';

describe('the missing members of a group', () => {
  it('are named once where the data do not have them, and what the others lack is said once', () => {
    expect(missingOf(TWO_OF_FOUR, [OUTPUT, INVESTMENT])).toBe('? 缺数据 2 项，需补充：地区生产总值（甲镇、乙镇）；数据中没有：丙镇、丁镇');
  });

  it('are named with what is wanted of them where nothing else is missing', () => {
    expect(missingOf(TWO_OF_FOUR, [INVESTMENT])).toBe('? 缺数据 1 项，数据中没有：丙镇、丁镇（要用其固定资产投资）');
  });

  it('keep the nearest period that has it, apart from those without one', () => {
    const csv = `${HEAD}丽水市,一县,甲镇,2025,,1\n丽水市,一县,甲镇,2023,5,1\n丽水市,一县,乙镇,2025,,1\n丽水市,一县,乙镇,2023,5,1\n丽水市,一县,丙镇,2025,,1\n丽水市,一县,丁镇,2025,5,1\n`;
    expect(missingOf(csv, [OUTPUT])).toBe('? 缺数据 1 项，需补充：地区生产总值（甲镇、乙镇，2023 年有）、丙镇 地区生产总值');
  });

  it('are together whether the cell is blank or not there', () => {
    const csv = `${HEAD.replace('地区生产总值(亿元),', '')}丽水市,一县,甲镇,2025,1\n丽水市,一县,乙镇,2025,1\n`;
    expect(missingOf(csv, [OUTPUT])).toBe('? 缺数据 1 项，需补充：地区生产总值（甲镇、乙镇）；数据中没有：丙镇、丁镇');
    const mixed = `${HEAD}丽水市,一县,甲镇,2025,,1\n丽水市,一县,乙镇,2024,,1\n`;
    expect(missingOf(mixed, [OUTPUT])).toBe('? 缺数据 1 项，需补充：地区生产总值（甲镇、乙镇）；数据中没有：丙镇、丁镇');
  });

  it('keep what it could be derived from', () => {
    const csv = `${HEAD}${['甲镇', '乙镇', '丙镇', '丁镇'].map((name) => `丽水市,一县,${name},2025,5,1\n`).join('')}`;
    expect(missingOf(csv, ['mean(城乡居民收入比) <= 2'])).toBe(
      '? 缺数据 1 项，需补充：城乡居民收入比（甲镇、乙镇、丙镇、丁镇，或 城镇居民人均可支配收入、农村居民人均可支配收入）',
    );
  });

  it('read so in English', () => {
    expect(missingOf(TWO_OF_FOUR, [OUTPUT, INVESTMENT], 'en')).toMatch(
      /^\? 2 rules lack data; needed: Gross regional product \(of 甲镇, 乙镇(?:; .*)?\); not in the data: 丙镇, 丁镇$/,
    );
  });
});

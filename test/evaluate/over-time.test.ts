import { describe, expect, it } from 'vitest';
import { judged, packOf, ruleOf } from './judged.ts';

const INDICATORS = `indicators:
  - {name: 外贸额, id: trade, en: Trade, unit: 亿元, kind: amount, timing: flow, nominal: allowed}
  - {name: 用工数, id: jobs, en: Jobs, unit: 人, kind: count, timing: stock, breaks: [{at: '2021', reason: 统计范围扩大, source: 虚构}]}
  - {name: 总人数, id: heads, en: Heads, unit: 人, kind: count, timing: stock}
  - {name: 用工率, id: job-rate, en: Job rate, unit: '%', kind: share, formula: 用工数 / 总人数}
  - {name: 投资额, id: investment, en: Investment, unit: 亿元, kind: amount, timing: flow, growth: 投资额增速, nominal: allowed}
  - {name: 投资额增速, id: investment-growth, en: Growth of investment, unit: '%', kind: growth}`;

/** What a check comes to for one town with such columns and rows, or why it is unknown. */
const outcome = (check: string, headers: string, rows: readonly string[], call = {}): string => {
  const pack = packOf(ruleOf('r', `'${check}'`), INDICATORS);
  const scorecard = judgedWith(pack, `县,乡镇,${headers}\n${rows.map((row) => `缙云县,甲镇,${row}`).join('\n')}\n`, call);
  const [result] = scorecard.results[0]?.checks ?? [];
  if (!result) throw new Error('no check');
  if (result.holds !== null) return `${String(result.holds)} ${result.actual?.value ?? ''}${result.actual?.unit ?? ''}`;
  return result.missing.map(({ indicator, period, cause }) => `${cause} ${indicator} ${period ?? ''}`.trim()).join('; ');
};

const judgedWith = (pack: ReturnType<typeof packOf>, csv: string, call: object) => judged([pack], [csv], call, pack.indicators);

describe('change since a base year', () => {
  it.each<[string, readonly string[], object, string]>([
    ['holds at its boundary', ['2019,50%', '2020,53%'], {}, 'true 3个百分点'],
    ['does not just below', ['2019,50%', '2020,52.99%'], {}, 'false 2.99个百分点'],
    ['is nothing in the base year itself', ['2019,50%'], {}, 'false 0个百分点'],
    ['is unknown before the base year', ['2018,50%', '2019,51%'], { period: '2018' }, 'before-base 用工率 2018'],
    ['is unknown without the base year', ['2020,53%'], {}, 'absent 用工率 2019'],
    ['is unknown without a year at all', [',53%'], {}, 'no-year 用工率'],
  ])('%s', (_, rows, call, expected) => {
    expect(outcome('change(用工率, 2019) >= 3个百分点', '年份,用工率', rows, call)).toBe(expected);
  });

  it('of half a year is that of a stock, and not of a flow', () => {
    const rows = ['2023,100', '2024-06,130'];
    expect(outcome('change(用工数, 2023) >= 30人', '年份,用工数', rows)).toBe('true 30人');
    expect(outcome('change(外贸额, 2023) >= 30亿元', '年份,外贸额', rows)).toBe('no-year 外贸额 2024-06');
  });

  it('is unknown in the first half of the base year', () => {
    expect(outcome('change(用工数, 2023) >= 30人', '年份,用工数', ['2023,100', '2023-06,130'], { period: '2023-06' })).toBe('before-base 用工数 2023-06');
  });

  it('is in the unit of the indicator where that is no percentage', () => {
    expect(outcome('change(用工数, 2019) >= 30人', '年份,用工数', ['2019,100', '2020,130'])).toBe('true 30人');
  });

  it.each([
    ['ends in the year of a break', ['2019,100', '2021,130'], '2019', 'series-break 用工数 2021'],
    ['begins in the year of a break', ['2021,100', '2022,130'], '2021', 'true 30人'],
    ['ends just before it', ['2019,100', '2020,130'], '2019', 'true 30人'],
    ['spans it', ['2019,100', '2023,130'], '2019', 'series-break 用工数 2023'],
  ])('across a declared break is unknown: it %s', (_, rows, base, expected) => {
    expect(outcome(`change(用工数, ${base}) >= 30人`, '年份,用工数', rows)).toBe(expected);
  });

  it('is broken by a part of its formula only where it is derived', () => {
    const [check, headers] = ['change(用工率, 2019) >= 3个百分点', '年份,用工率,用工数,总人数'];
    expect(outcome(check, headers, ['2019,,50,100', '2022,,60,100'])).toBe('series-break 用工率 2022');
    expect(outcome(check, headers, ['2019,50%,,', '2022,60%,,'])).toBe('true 10个百分点');
  });
});

describe('growth', () => {
  it('is the reported one where there is one, else computed where the dictionary allows it', () => {
    const headers = '年份,投资额,投资额增速';
    expect(outcome('growth(投资额) >= 10%', headers, ['2023,100,', '2024,150,9%'])).toBe('false 9%');
    expect(outcome('growth(投资额) >= 10%', headers, ['2023,100,', '2024,110,'])).toBe('true 10%');
    expect(outcome('growth(外贸额) >= 10%', '年份,外贸额', ['2023,100', '2024,109.9'])).toBe('false 9.9%');
  });

  it('is never computed where the dictionary does not allow it', () => {
    expect(outcome('growth(地区生产总值) >= 10%', '年份,地区生产总值', ['2023,100', '2024,150'])).toBe('absent 地区生产总值增速 2024');
  });

  it('is unknown without the year before, from nothing, and without a year', () => {
    expect(outcome('growth(外贸额) >= 10%', '年份,外贸额', ['2022,100', '2024,150'])).toBe('absent 外贸额 2023');
    expect(outcome('growth(外贸额) >= 10%', '年份,外贸额', ['2023,0', '2024,150'])).toBe('division-by-zero 外贸额 2023');
    expect(outcome('growth(外贸额) >= 10%', '年份,外贸额', [',150'])).toBe('no-year 外贸额');
  });

  it('of part of a year is against the same part of the year before', () => {
    expect(outcome('growth(外贸额) >= 10%', '年份,外贸额', ['2023-06,100', '2023-12,900', '2024-06,110'])).toBe('true 10%');
  });

  it('reported on one side is never set against computed on the other', () => {
    const headers = '年份,投资额,投资额增速,外贸额';
    expect(outcome('growth(投资额) > growth(外贸额)', headers, ['2023,100,,100', '2024,120,30%,110'])).toBe('true 20%');
    expect(outcome('growth(地区生产总值) > growth(外贸额)', '年份,地区生产总值增速,外贸额', ['2023,,100', '2024,30%,110'])).toBe('mixed-growth 外贸额 2024');
  });
});

describe('a total since a year', () => {
  it.each([
    ['holds at its boundary', ['2023,5', '2024,10'], 'true 15亿元'],
    ['does not just below', ['2023,5', '2024,9.99'], 'false 14.99亿元'],
    ['leaves out earlier years', ['2022,99', '2023,5', '2024,9'], 'false 14亿元'],
    ['needs every year', ['2022,1', '2024,99'], 'absent 外贸额 2023'],
    ['is unknown before its first year', ['2022,99'], 'before-base 外贸额 2022'],
    ['is unknown for part of a year', ['2023,5', '2024-06,99'], 'no-year 外贸额 2024-06'],
  ])('%s', (_, rows, expected) => {
    expect(outcome('since(外贸额, 2023) >= 15亿元', '年份,外贸额', rows)).toBe(expected);
  });
});

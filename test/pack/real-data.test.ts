import { describe, expect, it } from 'vitest';
import { evaluateCommand } from '../scenarios/command.ts';

interface Report {
  readonly subjects: readonly { readonly id: string; readonly name: string }[];
  readonly results: readonly {
    readonly rule: string;
    readonly subject: string;
    readonly verdict: string;
    readonly checks: readonly {
      readonly holds: boolean | null;
      readonly actual: { readonly value: string; readonly unit: string; readonly bound?: string } | null;
      readonly withinTolerance?: boolean;
      readonly cells: readonly unknown[];
      readonly missing: readonly { readonly cause: string; readonly period: string | null }[];
    }[];
  }[];
}

/** The result of a rule for a subject, from data in `data/` judged by all policies together. */
const resultOf = (file: string, rule: string, subject: string, ...more: readonly string[]) => {
  const { stdout } = evaluateCommand([`data/${file}`, '--policy', 'all', '--format', 'json', ...more]);
  const { subjects, results } = JSON.parse(stdout) as Report;
  const ids = subjects.flatMap(({ id, name }) => (name === subject ? [id] : []));
  const found = results.find((result) => result.rule === rule && ids.includes(result.subject));
  if (!found) throw new Error(`no result of ${rule} for ${subject}`);
  return found;
};

describe('what public figures come to, worked out by hand', () => {
  it('the five counties of Binzhou together were at 55.41% in 2020, short of 59.3% and of its tolerance', () => {
    const { verdict, checks } = resultOf('binzhou-units-2020.csv', 'county-area-urbanization-rate', '县域');
    expect(verdict).toBe('not-due');
    // (529857 + 192755 + 186938 + 279833 + 328842) / (774517 + 569975 + 421502 + 465837 + 508140)
    expect(checks[0]?.actual?.value).toMatch(/^55\.4102\d+$/);
    expect(checks[0]?.cells.length).toBe(10);
  });

  it('the 59.65% of the city itself are not mistaken for them', () => {
    const cityOnly = evaluateCommand(['data/binzhou-units-2020.csv', '--policy', 'binzhou', '--subject', '滨州市', '--format', 'json']);
    const { results } = JSON.parse(cityOnly.stdout) as Report;
    expect(results.find(({ rule }) => rule === 'county-area-urbanization-rate')?.verdict).toBe('not-applicable');
  });

  it('each county has its own target: none of the five had reached it in 2020', () => {
    const of = (name: string) => resultOf('binzhou-units-2020.csv', 'county-urbanization-rate', name);
    expect(['邹平市', '惠民县', '阳信县', '无棣县', '博兴县'].map((name) => of(name).verdict)).toEqual(Array.from({ length: 5 }, () => 'not-due'));
    expect(of('邹平市').checks.map(({ actual }) => actual?.value.slice(0, 5))).toEqual(['68.41']);
    expect(['滨城区', '沾化区'].map((name) => of(name).verdict)).toEqual(['not-applicable', 'not-applicable']);
  });

  it('six pilot towns of Qingdao in the list of 2023 are more than “some five”, whatever the other eight are', () => {
    const { verdict, checks } = resultOf('qingdao-thousand-towns-2023.csv', 'thousand-strongest-towns', '试点镇');
    expect([verdict, checks[0]?.actual, checks[0]?.withinTolerance]).toEqual(['pass', { value: '6', unit: '', bound: 'at-least' }, false]);
    expect(resultOf('qingdao-thousand-towns-2023.csv', 'double-ten', '试点镇').verdict).toBe('no-data');
  });

  it('nine of nine expressways were opened in Shandong in 2019', () => {
    const { verdict, checks } = resultOf('shandong-expressways-2019.csv', 'expressways-opened', '山东省');
    expect([verdict, checks[0]?.actual]).toEqual(['pass', { value: '9', unit: '个' }]);
  });

  it('Zunyi gained 3.68 points since the census, and nothing is computed across it', () => {
    const gain = (...more: readonly string[]) => resultOf('zunyi-urbanization.csv', 'urbanization-rate-gain', '遵义市', ...more);
    expect(gain().verdict).toBe('pass');
    // 60.37 − 100 × 3745222 / 6606675
    expect(gain().checks[0]?.actual?.value).toMatch(/^3\.68\d+$/);
    const before = gain('--period', '2018');
    expect([before.verdict, before.checks[0]?.missing[0]?.cause]).toEqual(['no-data', 'before-base']);
  });
});

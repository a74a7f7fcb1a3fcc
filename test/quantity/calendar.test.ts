import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Period } from '../../src/model/dataset.ts';
import { parseDate, parsePeriod, periodEnd } from '../../src/quantity/calendar.ts';

describe('parsePeriod', () => {
  it.each([
    ['2024', '2024'],
    ['2024年', '2024'],
    ['2024年度', '2024'],
    ['2024年末', '2024'],
    [' 2024 ', '2024'],
    ['２０２４年', '2024'],
    ['2020(七普)', '2020'],
    ['2020（七普）', '2020'],
    ['2020年（七普）', '2020'],
    ['2024-06', '2024-06'],
    ['2024年6月', '2024-06'],
    ['2024/6', '2024-06'],
    ['2024.12', '2024-12'],
    ['2024-06-30', '2024-06-30'],
    ['2024年6月3日', '2024-06-03'],
    ['2024/12/31', '2024-12-31'],
    ['2024.1.5', '2024-01-05'],
    ['2024-02-29', '2024-02-29'],
    ['2000-02-29', '2000-02-29'],
  ])('reads %j as %s', (text, period) => {
    expect(parsePeriod(text)).toBe(period);
  });

  it.each([
    '',
    '—',
    '24',
    '20241',
    '202406',
    '1899',
    '2200',
    '2024-00',
    '2024-13',
    '2024年0月',
    '2024-06-31',
    '2023-02-29',
    '1900-02-29',
    '2024-6-0',
    '二〇二四年',
    '2024年上半年',
    '2023-2024',
    '2024Q1',
    '至2024年',
    '2024()',
    '95.2',
  ])('does not read %j', (text) => {
    expect(parsePeriod(text)).toBeNull();
  });
});

describe('parseDate', () => {
  it.each(['2025-12-31', '2024-02-29', '2000-02-29', '1900-01-01'])('reads %s', (text) => {
    expect(parseDate(text)).toBe(text);
  });

  it.each([
    '2025-06-31',
    '2025-02-29',
    '1900-02-29',
    '2100-02-29',
    '2025-13-01',
    '2025-00-10',
    '2025-1-1',
    '2025/12/31',
    '2025-12',
    '2025',
    '',
    ' 2025-12-31',
    'none',
  ])('refuses %j', (text) => {
    expect(parseDate(text)).toBeNull();
  });

  it('agrees with the calendar of the machine on every day from 1900 to 2199', () => {
    const day = 86_400_000;
    const [first, last] = [Date.UTC(1900, 0, 1) / day, Date.UTC(2199, 11, 31) / day];
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), (days) => {
        const text = new Date(days * day).toISOString().slice(0, 10);
        expect(parseDate(text)).toBe(text);
      }),
    );
  });
});

describe('periodEnd', () => {
  it.each([
    ['2024', '2024-12-31'],
    ['2024-06', '2024-06-30'],
    ['2024-07', '2024-07-31'],
    ['2024-02', '2024-02-29'],
    ['2023-02', '2023-02-28'],
    ['2000-02', '2000-02-29'],
    ['1900-02', '1900-02-28'],
    ['2024-12', '2024-12-31'],
    ['2024-06-15', '2024-06-15'],
  ])('of %s is %s', (period, end) => {
    expect(periodEnd(period as Period)).toBe(end);
  });

  it('is a date that exists, within the period', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
        const period = `${String(year)}-${String(month).padStart(2, '0')}` as Period;
        expect(parseDate(periodEnd(period))).toBe(periodEnd(period));
        expect(periodEnd(period).startsWith(period)).toBe(true);
      }),
    );
  });
});

import type { Period } from '../model/dataset.ts';

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (DAYS[month - 1] ?? 0));

const pad = (value: number): string => String(value).padStart(2, '0');

const inRange = (year: number): boolean => year >= 1900 && year <= 2199;

/** True for a year in four digits. */
export const isYear = (text: string): boolean => /^\d{4}$/.test(text) && inRange(Number(text));

const isoDate = (year: number, month: number, day: number): string | null =>
  inRange(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month) ? `${String(year)}-${pad(month)}-${pad(day)}` : null;

/** Reads an ISO date (`2025-12-31`); null for anything else, such as a 31st of June. */
export const parseDate = (text: string): string | null => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match && isoDate(Number(match[1]), Number(match[2]), Number(match[3]));
};

/** A year may say how its figures were taken; a target, a plan or a forecast is no year's figure. */
const YEAR = /^(\d{4})\s*(?:年度?|年末)?(?:\s*\((?:[六七]普|第?[六七]次(?:全国)?人口普查|人口普查|普查|年末|期末|最新|年报|快报|初步核算)\))?$/;
const MONTH = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})月?$/;
const DAY = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;

/** Reads a period as people write it (`2024`, `2024年`, `2020(七普)`, `2024年6月`, `2024/12/31`) into ISO text, or null. */
export const parsePeriod = (written: string): Period | null => {
  const text = written.normalize('NFKC').trim();
  const year = YEAR.exec(text);
  if (year) return inRange(Number(year[1])) ? (year[1] as Period) : null;
  const day = DAY.exec(text);
  if (day) return isoDate(Number(day[1]), Number(day[2]), Number(day[3])) as Period | null;
  const month = MONTH.exec(text);
  return month && ((isoDate(Number(month[1]), Number(month[2]), 1)?.slice(0, 7) as Period | undefined) ?? null);
};

/** The last day of a period, as an ISO date. */
export const periodEnd = (period: Period): string => {
  if (period.length === 10) return period;
  if (period.length === 4) return `${period}-12-31`;
  const [year, month] = period.split('-').map(Number);
  return `${period}-${pad(daysIn(year ?? 0, month ?? 0))}`;
};

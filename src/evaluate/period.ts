import { type Observation, type Period, UNDATED } from '../model/dataset.ts';
import type { IndicatorName } from '../model/policy.ts';
import { periodEnd } from '../quantity/calendar.ts';

export type Series = ReadonlyMap<Period, ReadonlyMap<IndicatorName, Observation>>;

/** How the call sets the time: the period to judge and the day from which to look, ISO; null where it does not. */
export interface TimeOptions {
  readonly period: Period | null;
  readonly asOf: string | null;
}

/** The period that a subject is judged by: `label` as reported (null: undated), `key` where its observations are. */
export interface ChosenPeriod {
  readonly label: Period | null;
  readonly key: Period;
}

const byEnd = (a: Period, b: Period): number => (periodEnd(a) < periodEnd(b) ? -1 : periodEnd(a) > periodEnd(b) ? 1 : a.length - b.length);

/** Periods with something to judge by: a value, or a cell that was meant to be one. */
const periodsWith = (series: Series, needs: ReadonlySet<IndicatorName>): readonly Period[] =>
  [...series].flatMap(([period, row]) => ([...row].some(([name, observation]) => needs.has(name) && observation.state !== 'blank') ? [period] : []));

const latest = (periods: readonly Period[], asOf: string | null): Period | undefined => {
  const sorted = [...periods].sort(byEnd);
  return asOf === null ? sorted.at(-1) : (sorted.filter((period) => periodEnd(period) <= asOf).at(-1) ?? sorted[0]);
};

/**
 * The period given, else the latest that has what the selected rules need; with an as-of date the latest ended by then.
 * Several series are those of a group's members: the latest that any of them has.
 */
export const choosePeriod = (all: readonly Series[], needs: ReadonlySet<IndicatorName>, { period, asOf }: TimeOptions): ChosenPeriod => {
  const useful = all.flatMap((series) => periodsWith(series, needs));
  const found = useful.length > 0 ? useful : all.flatMap((series) => [...series.keys()]);
  const dated = found.filter((candidate) => candidate !== UNDATED);
  if (dated.length === 0) return { label: period, key: found.length === 0 ? (period ?? UNDATED) : UNDATED };
  const chosen = period ?? latest(dated, asOf) ?? UNDATED;
  return { label: chosen, key: chosen };
};

/** Where another unit's observations of the same period are: undated ones stand for it only where the call declares the period. */
export const alongside = (series: Series, { label, key }: ChosenPeriod, declared: Period | null): ChosenPeriod => {
  if (label === null) return { label, key };
  const dated = [...series.keys()].some((period) => period !== UNDATED);
  return { label, key: declared !== null && !dated ? UNDATED : label };
};

const dayNumber = (period: Period): number => {
  const [year = 0, month = 0, day = 0] = periodEnd(period).split('-').map(Number);
  return year * 372 + month * 31 + day;
};

/** The period nearest in time at which the indicator has a value; of two equally near the later. */
export const nearestPeriod = (series: Series, indicator: IndicatorName, label: Period | null): Period | null => {
  const having = [...series].filter(([period, row]) => row.get(indicator)?.state === 'known' && period !== UNDATED).map(([period]) => period);
  const distance = (period: Period): number => (label === null ? 0 : Math.abs(dayNumber(period) - dayNumber(label)));
  return [...having].sort((a, b) => distance(a) - distance(b) || byEnd(b, a))[0] ?? null;
};

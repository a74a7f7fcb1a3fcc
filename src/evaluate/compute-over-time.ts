import type { Period } from '../model/dataset.ts';
import type { Indicator, IndicatorName, SeriesBreak } from '../model/policy.ts';
import type { Absence } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import { add, divide, ONE, subtract, ZERO } from '../quantity/exact.ts';
import { missingOf, observe } from './observe.ts';
import { atPeriod, type Computed, computed, type Situation } from './situation.ts';
import type { GrowthTerm, IndicatorTerm, Term } from './term.ts';

type Compute = (situation: Situation, term: Term) => Computed;

const YEAR = /^\d{4}$/;

const merged = (parts: readonly Computed[]): Pick<Computed, 'cells' | 'missing' | 'doubts'> => ({
  cells: parts.flatMap(({ cells }) => cells),
  missing: parts.flatMap(({ missing }) => missing),
  doubts: parts.flatMap(({ doubts }) => doubts),
});

/** The indicator and those of its formula. */
const lineage = (term: IndicatorTerm): readonly Indicator[] => {
  const below = (formula: Term | null): readonly Indicator[] => {
    switch (formula?.kind) {
      case 'indicator':
        return lineage(formula);
      case 'negate':
        return below(formula.operand);
      case 'arithmetic':
        return [...below(formula.left), ...below(formula.right)];
      // Formulas are plain arithmetic.
      case 'change':
      case 'since':
      case 'growth':
      case 'above':
      case 'aggregate':
      case 'count':
      case 'constant':
      case undefined:
        return [];
    }
  };
  return [term.indicator, ...below(term.formula)];
};

/** A break between two periods of a series that the values rest on: after the first, by the second. */
const breakBetween = (term: IndicatorTerm, from: Period, to: Period, used: ReadonlySet<IndicatorName>): SeriesBreak | undefined =>
  lineage(term)
    .filter(({ name }) => name === term.indicator.name || used.has(name))
    .flatMap(({ breaks }) => breaks)
    .find(({ at }) => from < at && at <= to);

const unknown = (situation: Situation, term: IndicatorTerm, cause: Absence, parts: readonly Computed[] = []): Computed =>
  computed({ ...merged(parts), missing: [missingOf(situation, term.indicator.name, cause)] });

/** The values of some periods, in order, if all are known and comparable; else what stands in the way. */
const series = (situation: Situation, term: IndicatorTerm, periods: readonly Period[], compute: Compute): readonly Computed[] | Computed => {
  const values = periods.map((period) => observe(period === situation.period.label ? situation : atPeriod(situation, period), term, compute));
  const { cells, missing, doubts } = merged(values);
  if (values.some(({ value }) => !value)) return computed({ cells, missing, doubts });
  const [first, last] = [periods[0] ?? ('' as Period), periods.at(-1) ?? ('' as Period)];
  const broken = breakBetween(term, first, last, new Set(cells.map(({ indicator }) => indicator)));
  if (!broken) return values;
  return computed({ cells, doubts, missing: [missingOf(situation, term.indicator.name, 'series-break', { nearest: null, break: broken })] });
};

const isUnknown = (found: readonly Computed[] | Computed): found is Computed => 'missing' in found;

/** The difference to a base year. */
export const computeChange = (situation: Situation, term: IndicatorTerm, base: Period, compute: Compute): Computed => {
  const { label } = situation.period;
  // The flow of half a year is not to be set against that of a whole one.
  if (label === null || (term.indicator.timing === 'flow' && !YEAR.test(label))) return unknown(situation, term, 'no-year');
  if (periodEnd(label) < periodEnd(base)) return unknown(situation, term, 'before-base');
  const found = series(situation, term, [base, label], compute);
  if (isUnknown(found)) return found;
  const [from, to] = found.map(({ value }) => value ?? ZERO);
  return computed({ ...merged(found), value: subtract(to ?? ZERO, from ?? ZERO) });
};

/** The years from one to another, both included. */
const yearsBetween = (from: Period, to: Period): readonly Period[] =>
  Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => String(Number(from) + index) as Period);

/** The total of a flow from a year on: every year up to the one judged must be there. */
export const computeSince = (situation: Situation, term: IndicatorTerm, start: Period, compute: Compute): Computed => {
  const { label } = situation.period;
  if (label === null || !YEAR.test(label)) return unknown(situation, term, 'no-year');
  if (label < start) return unknown(situation, term, 'before-base');
  const found = series(situation, term, yearsBetween(start, label), compute);
  if (isUnknown(found)) return found;
  return computed({ ...merged(found), value: found.reduce((sum, { value }) => add(sum, value ?? ZERO), ZERO) });
};

/** The same part of the year before: 2023 for 2024, 2023-06 for 2024-06. */
const yearBefore = (period: Period): Period => (String(Number(period.slice(0, 4)) - 1) + period.slice(4)) as Period;

const growthFromTotals = (situation: Situation, term: IndicatorTerm, compute: Compute): Computed => {
  const { label } = situation.period;
  if (label === null) return unknown(situation, term, 'no-year');
  const found = series(situation, term, [yearBefore(label), label], compute);
  if (isUnknown(found)) return found;
  const [from, to] = found.map(({ value }) => value ?? ZERO);
  const ratio = divide(to ?? ZERO, from ?? ZERO);
  if (ratio) return computed({ ...merged(found), value: subtract(ratio, ONE) });
  return unknown(atPeriod(situation, yearBefore(label)), term, 'division-by-zero', found);
};

/** Growth on the situation's basis: as reported, or from the totals; where the dictionary does not provide for it, it would mix the two. */
export const computeGrowth = (situation: Situation, { reported, totals }: GrowthTerm, compute: Compute): Computed => {
  const mixed = (other: IndicatorTerm | null): Computed => (other ? unknown(situation, other, 'mixed-growth') : computed({}));
  if (situation.basis === 'computed') return totals ? growthFromTotals(situation, totals, compute) : mixed(reported);
  return reported ? observe(situation, reported, compute) : mixed(totals);
};

import type { Observation } from '../model/dataset.ts';
import type { Exact } from '../model/exact.ts';
import type { Indicator, IndicatorName } from '../model/policy.ts';
import type { Absence, Doubt, EvidenceCell, Missing } from '../model/scorecard.ts';
import { absolute, compareExact, exact, multiply, subtract, toAmount } from '../quantity/exact.ts';
import { fromBase, toBase } from '../quantity/unit.ts';
import { nearestPeriod } from './period.ts';
import { type Computed, computed, type Situation } from './situation.ts';
import { type IndicatorTerm, namesIn, type Term } from './term.ts';

type Compute = (situation: Situation, term: Term) => Computed;

const evidence = (situation: Situation, indicator: Indicator, observation: Observation): EvidenceCell => {
  const { file, sheet, line, column, header, text } = observation.cell;
  const of = situation.of === null ? {} : { of: situation.of };
  return {
    indicator: indicator.name,
    subject: situation.subject.id,
    ...of,
    period: situation.period.label,
    file,
    ...(sheet === undefined ? {} : { sheet }),
    line,
    column,
    header,
    text,
  };
};

/** An observation that is not there, or not to be used. */
export const missingOf = (situation: Situation, indicator: IndicatorName, cause: Absence, more: Partial<Missing> = {}): Missing => ({
  indicator,
  subject: situation.subject.id,
  ...(situation.of === null ? {} : { of: situation.of }),
  period: situation.period.label,
  cause,
  nearest: nearestPeriod(situation.series, indicator, situation.period.label),
  orFrom: [],
  cell: null,
  ...more,
});

/** What the data say of an indicator at the situation's period. */
export const observationOf = (situation: Situation, name: IndicatorName): Observation | undefined => situation.series.get(situation.period.key)?.get(name);

/** Half of the last decimal that a value was written with, in its own unit: as far as rounding can have moved it. */
const roundingOf = (decimals: number): Exact => exact(1n, 2n * 10n ** BigInt(decimals));

/** A reported value that its formula contradicts by more than the rounding of the reported one. */
const doubtsOf = (situation: Situation, term: IndicatorTerm, observation: Extract<Observation, { state: 'known' }>, compute: Compute): readonly Doubt[] => {
  const derived = term.formula && compute(situation, term.formula);
  if (!derived?.value) return [];
  const reported = toBase(observation.value, observation.unit);
  const tolerance = multiply(roundingOf(observation.decimals), observation.unit.factor);
  if (compareExact(absolute(subtract(reported, derived.value)), tolerance) <= 0) return [];
  const amount = (value: Exact) => toAmount(fromBase(value, term.unit), term.unit.text);
  const of = situation.of === null ? {} : { of: situation.of };
  return [{ indicator: term.indicator.name, ...of, reported: amount(reported), derived: amount(derived.value), cells: derived.cells }];
};

/** Derived from its formula, where nothing is reported. What is missing is then the value itself, or the parts that are not there. */
const derive = (situation: Situation, term: IndicatorTerm, observation: Observation | undefined, compute: Compute): Computed => {
  const derived = term.formula && compute(situation, term.formula);
  if (derived?.value) return computed({ value: derived.value, cells: derived.cells, doubts: derived.doubts });
  const unusable = derived?.missing.filter(({ cause }) => cause === 'spoilt' || cause === 'division-by-zero') ?? [];
  const partly = derived !== null && derived.cells.length > 0;
  const orFrom = partly ? derived.missing.map(({ indicator }) => indicator) : term.formula ? namesIn(term.formula) : [];
  const cell = observation?.cell ?? null;
  const absence = missingOf(situation, term.indicator.name, observation ? 'blank' : 'absent', { orFrom, cell });
  return computed({ cells: derived?.cells ?? [], missing: unusable.length > 0 ? unusable : [absence] });
};

/** The value of an indicator for a subject at its period: as reported, else by its formula. */
export const observe = (situation: Situation, term: IndicatorTerm, compute: Compute): Computed => {
  const observation = observationOf(situation, term.indicator.name);
  if (observation === undefined || observation.state === 'blank') return derive(situation, term, observation, compute);
  if (observation.state === 'spoilt') {
    for (const problem of [observation.problem, ...observation.others]) situation.needed.add(problem);
    return computed({ missing: [missingOf(situation, term.indicator.name, 'spoilt', { cell: observation.cell })] });
  }
  const { value, unit, items } = observation;
  const cells = [evidence(situation, term.indicator, observation)];
  return computed({ value: toBase(value, unit), reported: { value, unit }, items, cells, doubts: doubtsOf(situation, term, observation, compute) });
};

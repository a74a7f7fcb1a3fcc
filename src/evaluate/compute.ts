import type { Observation, Subject } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Exact, Unit } from '../model/exact.ts';
import type { Indicator, IndicatorName } from '../model/policy.ts';
import type { Absence, Doubt, EvidenceCell, Missing } from '../model/scorecard.ts';
import { absolute, compareExact, multiply, negate, subtract, toAmount } from '../quantity/exact.ts';
import { fromBase, toBase } from '../quantity/unit.ts';
import { type ChosenPeriod, nearestPeriod, type Series } from './period.ts';
import { calculate, roundingOf, type Term } from './plan.ts';

/** One subject at one period, and what judging finds out about its data on the way. */
export interface Situation {
  readonly subject: Subject;
  readonly series: Series;
  readonly period: ChosenPeriod;
  /** Problems of cells that some verdict needed. */
  readonly needed: Set<Diagnostic>;
}

/** A computed number in base units (null: unknown, see `missing`), with the cells that it rests on. */
export interface Computed {
  readonly value: Exact | null;
  /** The observation itself, where the number is one reported value. */
  readonly reported: { readonly value: Exact; readonly unit: Unit } | null;
  readonly cells: readonly EvidenceCell[];
  readonly missing: readonly Missing[];
  readonly doubts: readonly Doubt[];
}

const known = (value: Exact, cells: readonly EvidenceCell[], doubts: readonly Doubt[]): Computed => ({ value, reported: null, cells, missing: [], doubts });

const evidence = (situation: Situation, indicator: Indicator, observation: Observation): EvidenceCell => {
  const { file, line, column, header, text } = observation.cell;
  return { indicator: indicator.name, subject: situation.subject.id, period: situation.period.label, file, line, column, header, text };
};

const missing = (situation: Situation, indicator: Indicator, cause: Absence, observation?: Observation): Missing => ({
  indicator: indicator.name,
  subject: situation.subject.id,
  period: situation.period.label,
  cause,
  nearest: nearestPeriod(situation.series, indicator.name, situation.period.label),
  orFrom: [],
  cell: observation?.cell ?? null,
});

const observationOf = (situation: Situation, name: IndicatorName): Observation | undefined => situation.series.get(situation.period.key)?.get(name);

const basis = (term: Term | null): readonly IndicatorName[] => {
  switch (term?.kind) {
    case 'indicator':
      return [term.indicator.name];
    case 'negate':
      return basis(term.operand);
    case 'arithmetic':
      return [...basis(term.left), ...basis(term.right)];
    case 'constant':
    case undefined:
      return [];
  }
};

type IndicatorTerm = Extract<Term, { kind: 'indicator' }>;

/** A reported value that its formula contradicts by more than the rounding of the reported one. */
const doubtsOf = (situation: Situation, term: IndicatorTerm, observation: Extract<Observation, { state: 'known' }>): readonly Doubt[] => {
  const derived = term.formula && compute(situation, term.formula);
  if (!derived?.value) return [];
  const reported = toBase(observation.value, observation.unit);
  const tolerance = multiply(roundingOf(observation.decimals), observation.unit.factor);
  if (compareExact(absolute(subtract(reported, derived.value)), tolerance) <= 0) return [];
  const amount = (value: Exact) => toAmount(fromBase(value, term.unit), term.unit.text);
  return [{ indicator: term.indicator.name, reported: amount(reported), derived: amount(derived.value), cells: derived.cells }];
};

/** Derived from its formula, where nothing is reported. What is missing is then the value itself, or the parts that are not there. */
const derive = (situation: Situation, term: IndicatorTerm, observation: Observation | undefined): Computed => {
  const derived = term.formula && compute(situation, term.formula);
  if (derived?.value) return known(derived.value, derived.cells, derived.doubts);
  const unusable = derived?.missing.filter(({ cause }) => cause === 'spoilt' || cause === 'division-by-zero') ?? [];
  const partly = derived !== null && derived.cells.length > 0;
  const orFrom = partly ? derived.missing.map(({ indicator }) => indicator) : basis(term.formula);
  const absence = { ...missing(situation, term.indicator, observation ? 'blank' : 'absent', observation), orFrom };
  return { value: null, reported: null, cells: derived?.cells ?? [], missing: unusable.length > 0 ? unusable : [absence], doubts: [] };
};

const computeIndicator = (situation: Situation, term: IndicatorTerm): Computed => {
  const observation = observationOf(situation, term.indicator.name);
  if (observation === undefined || observation.state === 'blank') return derive(situation, term, observation);
  if (observation.state === 'spoilt') {
    for (const problem of [observation.problem, ...observation.others]) situation.needed.add(problem);
    return { value: null, reported: null, cells: [], missing: [missing(situation, term.indicator, 'spoilt', observation)], doubts: [] };
  }
  const { value, unit } = observation;
  const cells = [evidence(situation, term.indicator, observation)];
  return { value: toBase(value, unit), reported: { value, unit }, cells, missing: [], doubts: doubtsOf(situation, term, observation) };
};

/** x/0 is unknown; what is missing is then the value of the divisor. */
const byZero = (situation: Situation, divisor: Term): readonly Missing[] => {
  const zero = (term: Term): readonly Missing[] => {
    switch (term.kind) {
      case 'indicator':
        return [missing(situation, term.indicator, 'division-by-zero', observationOf(situation, term.indicator.name))];
      case 'negate':
        return zero(term.operand);
      case 'arithmetic':
        return [...zero(term.left), ...zero(term.right)];
      case 'constant':
        return [];
    }
  };
  return zero(divisor);
};

/** Computes a term for a subject, exactly, in base units. */
export const compute = (situation: Situation, term: Term): Computed => {
  switch (term.kind) {
    case 'constant':
      return known(term.value, [], []);
    case 'indicator':
      return computeIndicator(situation, term);
    case 'negate': {
      const operand = compute(situation, term.operand);
      return { ...operand, reported: null, value: operand.value && negate(operand.value) };
    }
    case 'arithmetic': {
      const [left, right] = [compute(situation, term.left), compute(situation, term.right)];
      const cells = [...left.cells, ...right.cells];
      const doubts = [...left.doubts, ...right.doubts];
      const absent = [...left.missing, ...right.missing];
      if (!left.value || !right.value) return { value: null, reported: null, cells, missing: absent, doubts };
      const value = calculate(term.operator, left.value, right.value);
      return value ? known(value, cells, doubts) : { value, reported: null, cells, missing: byZero(situation, term.right), doubts };
    }
  }
};

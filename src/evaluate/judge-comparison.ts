import { wordOfValue } from '../language/kind-values.ts';
import type { Amount, Exact } from '../model/exact.ts';
import type { Comparison } from '../model/expression.ts';
import type { CheckResult } from '../model/scorecard.ts';
import { absolute, clippedRatio, compareExact, negate, subtract, toAmount, ZERO } from '../quantity/exact.ts';
import { fromBase } from '../quantity/unit.ts';
import { type Bounds, calculateBounds, decide, pointOf } from './bounds.ts';
import { compute } from './compute.ts';
import type { Computed, Judged, Situation } from './situation.ts';
import type { PlannedComparison, Scale } from './term.ts';

/** How far beyond the target, positive where it is met, whatever the operator. */
const gapOf = (operator: Comparison, actual: Exact, target: Exact): Exact => {
  const difference = subtract(actual, target);
  switch (operator) {
    case '>=':
    case '>':
      return difference;
    case '<=':
    case '<':
      return negate(difference);
    case '=':
      return negate(absolute(difference));
    case '!=':
      return absolute(difference);
  }
};

const attainmentOf = (operator: Comparison, actual: Exact, target: Exact): number | null => {
  switch (operator) {
    case '>=':
    case '>':
      return clippedRatio(actual, target);
    case '<=':
    case '<':
      return clippedRatio(target, actual);
    case '=': {
      const [low, high] = compareExact(actual, target) < 0 ? [actual, target] : [target, actual];
      return clippedRatio(low, high);
    }
    case '!=':
      return null;
  }
};

interface Sides {
  readonly actual: Computed;
  readonly target: Computed;
}

const isKnown = ({ actual, target }: Sides): boolean => actual.value !== null && target.value !== null;

/** Both sides, with growth taken in the first way in which both are known. */
const computeSides = (situation: Situation, planned: PlannedComparison): Sides => {
  const attempts = planned.bases.map((basis) => {
    const on = { ...situation, basis };
    return (): Sides => ({ actual: compute(on, planned.actual), target: compute(on, planned.target) });
  });
  const [first, ...others] = attempts as [() => Sides, ...(() => Sides)[]];
  const sides = first();
  if (isKnown(sides)) return sides;
  return others.map((attempt) => attempt()).find(isKnown) ?? sides;
};

const boundsOf = ({ value, bounds }: Computed): Bounds | null => (value ? pointOf(value) : bounds);

/** actual − target, as far as it is known. A reported value is compared in its own unit, with the threshold brought there once. */
const differenceOf = (planned: PlannedComparison, { actual, target }: Sides): Bounds | null => {
  if (actual.value && target.value && actual.reported && planned.target.kind === 'constant' && planned.tolerance === null) {
    const { value, unit } = actual.reported;
    const threshold = planned.thresholds.get(unit) ?? fromBase(target.value, unit);
    planned.thresholds.set(unit, threshold);
    return pointOf(subtract(value, threshold));
  }
  const [a, b] = [boundsOf(actual), boundsOf(target)];
  return a && b && calculateBounds('-', a, b);
};

const shown = (scale: Scale, value: Exact): Amount =>
  scale.kind === 'words' ? { value: wordOfValue(scale.indicator, value), unit: '' } : toAmount(fromBase(value, scale.unit), scale.unit.text);

/** A side for evidence: its value, or the bound that decided. */
const shownSide = (scale: Scale, { value, bounds }: Computed, bound: Amount['bound'] | null): Amount | null => {
  if (value) return shown(scale, value);
  const limit = bound === 'at-least' ? bounds?.low : bound === 'at-most' ? bounds?.high : null;
  return limit && bound ? { ...shown(scale, limit), bound } : null;
};

/** Which bound of the actual value decides: a floor is met by the low one and missed by the high one. */
const decidingBound = (operator: Comparison, holds: boolean | null): Amount['bound'] | null => {
  if (holds === null || operator === '=' || operator === '!=') return null;
  const floor = operator === '>=' || operator === '>';
  return floor === holds ? 'at-least' : 'at-most';
};

const attainment = ({ scale, operator }: PlannedComparison, actual: Exact, target: Exact, holds: boolean | null): number | null => {
  if (scale.kind === 'amount') return attainmentOf(operator, actual, target);
  return scale.indicator.kind === 'yes-no' && holds !== null ? Number(holds) : null;
};

const toleranceParts = (
  { tolerance, operator }: PlannedComparison,
  difference: Bounds | null,
  holds: boolean | null,
): Pick<CheckResult, 'tolerance' | 'withinTolerance'> => {
  if (tolerance === null) return {};
  const exactly = difference && decide(operator, difference, ZERO);
  return { tolerance: toAmount(fromBase(tolerance.value, tolerance.unit), tolerance.unit.text), withinTolerance: holds === true && exactly !== true };
};

/** Judges a comparison: what it comes to, how far it is from its target, and the cells. */
export const judgeComparison = (situation: Situation, planned: PlannedComparison): Judged => {
  const sides = computeSides(situation, planned);
  const { actual, target } = sides;
  const { operator, scale, tolerance } = planned;
  const difference = differenceOf(planned, sides);
  const holds = difference && decide(operator, difference, tolerance?.value ?? ZERO);
  const pair = actual.value && target.value ? { actual: actual.value, target: target.value } : null;
  const bound = decidingBound(operator, holds);
  const parts = [...actual.parts, ...target.parts];
  const result: CheckResult = {
    check: planned.text,
    holds,
    actual: shownSide(scale, actual, bound),
    op: operator,
    target: shownSide(scale, target, bound && (bound === 'at-least' ? 'at-most' : 'at-least')),
    gap: pair && scale.kind === 'amount' ? toAmount(fromBase(gapOf(operator, pair.actual, pair.target), scale.gapUnit), scale.gapUnit.text) : null,
    attainment: pair && attainment(planned, pair.actual, pair.target, holds),
    ...toleranceParts(planned, difference, holds),
    ...(parts.length > 0 ? { parts } : {}),
    cells: [...actual.cells, ...target.cells],
    missing: [...actual.missing, ...target.missing],
  };
  return { result, doubts: [...actual.doubts, ...target.doubts] };
};

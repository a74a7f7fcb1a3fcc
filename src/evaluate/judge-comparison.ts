import { wordOfValue } from '../language/kind-values.ts';
import type { Amount, Exact } from '../model/exact.ts';
import type { Comparison } from '../model/expression.ts';
import type { CheckResult, EvidenceCell } from '../model/scorecard.ts';
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

interface Attempt {
  readonly sides: Sides;
  readonly difference: Bounds | null;
  readonly holds: boolean | null;
}

const attempt = (situation: Situation, planned: PlannedComparison): Attempt => {
  const sides: Sides = { actual: compute(situation, planned.actual), target: compute(situation, planned.target) };
  const difference = differenceOf(planned, sides);
  return { sides, difference, holds: difference && decide(planned.operator, difference, planned.tolerance?.value ?? ZERO) };
};

/** Both sides and what they come to, with growth taken in the first way that decides. */
const settle = (situation: Situation, planned: PlannedComparison): Attempt => {
  const [first, ...others] = planned.bases;
  const settled = attempt({ ...situation, basis: first }, planned);
  if (settled.holds !== null || others.length === 0) return settled;
  return others.map((basis) => attempt({ ...situation, basis }, planned)).find(({ holds }) => holds !== null) ?? settled;
};

const distinct = (cells: readonly EvidenceCell[]): readonly EvidenceCell[] =>
  cells.length < 2 ? cells : [...new Map(cells.map((cell) => [JSON.stringify(cell), cell])).values()];

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
  const { sides, difference, holds } = settle(situation, planned);
  const { actual, target } = sides;
  const { operator, scale } = planned;
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
    cells: distinct([...actual.cells, ...target.cells]),
    missing: [...actual.missing, ...target.missing],
  };
  return { result, doubts: [...actual.doubts, ...target.doubts] };
};

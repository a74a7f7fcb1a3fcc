import type { Missing } from '../model/scorecard.ts';
import { negate } from '../quantity/exact.ts';
import { type Bounds, calculateBounds, negateBounds, pointOf } from './bounds.ts';
import { computeAggregate, computeCount, missingOfUnit } from './compute-group.ts';
import { computeChange, computeGrowth, computeSince } from './compute-over-time.ts';
import { missingOf, observationOf, observe } from './observe.ts';
import { calculate } from './plan-term.ts';
import { type Computed, computed, isFound, type Situation } from './situation.ts';
import { namesIn, type Term, termIndicators } from './term.ts';

type Calculation = Extract<Term, { kind: 'arithmetic' }>;

/** x/0 is unknown; what is missing is then the value of the divisor. */
const byZero = (situation: Situation, divisor: Term): readonly Missing[] =>
  termIndicators(divisor).map(({ name }) => missingOf(situation, name, 'division-by-zero', { cell: observationOf(situation, name)?.cell ?? null }));

const boundsOf = ({ value, bounds }: Computed): Bounds | null => (value ? pointOf(value) : bounds);

const computeArithmetic = (situation: Situation, term: Calculation): Computed => {
  const [left, right] = [compute(situation, term.left), compute(situation, term.right)];
  const found = {
    cells: [...left.cells, ...right.cells],
    missing: [...left.missing, ...right.missing],
    doubts: [...left.doubts, ...right.doubts],
    parts: [...left.parts, ...right.parts],
  };
  if (!left.value || !right.value) {
    const [a, b] = [boundsOf(left), boundsOf(right)];
    return computed({ ...found, bounds: a && b && calculateBounds(term.operator, a, b) });
  }
  const value = calculate(term.operator, left.value, right.value);
  return value ? computed({ ...found, missing: [], value }) : computed({ ...found, missing: byZero(situation, term.right) });
};

const computeAbove = (situation: Situation, term: Extract<Term, { kind: 'above' }>): Computed => {
  const above = situation.surroundings.above(situation, term.level);
  if (!isFound(above)) return computed({ missing: missingOfUnit(situation, above, namesIn(term.operand)) });
  return { ...compute({ ...above, basis: situation.basis }, term.operand), reported: null };
};

/** Computes a term for a subject, exactly, in base units. */
export const compute = (situation: Situation, term: Term): Computed => {
  switch (term.kind) {
    case 'constant':
      return computed({ value: term.value });
    case 'indicator':
      return observe(situation, term, compute);
    case 'negate': {
      const operand = compute(situation, term.operand);
      return { ...operand, reported: null, value: operand.value && negate(operand.value), bounds: operand.bounds && negateBounds(operand.bounds) };
    }
    case 'arithmetic':
      return computeArithmetic(situation, term);
    case 'change':
      return computeChange(situation, term.of, term.year, compute);
    case 'since':
      return computeSince(situation, term.of, term.year, compute);
    case 'growth':
      return computeGrowth(situation, term, compute);
    case 'above':
      return computeAbove(situation, term);
    case 'aggregate':
      return computeAggregate(situation, term, compute);
    case 'count':
      return computeCount(situation, term.condition);
  }
};

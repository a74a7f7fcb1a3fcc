import type { Exact } from '../model/exact.ts';
import type { Comparison } from '../model/expression.ts';
import type { CheckResult, Doubt, EvidenceCell, Missing } from '../model/scorecard.ts';
import { absolute, clippedRatio, compareExact, negate, subtract, toAmount } from '../quantity/exact.ts';
import { fromBase } from '../quantity/unit.ts';
import { compute, type Computed, type Situation } from './compute.ts';
import type { Condition, PlannedCheck, PlannedComparison } from './plan.ts';

/** true, false, or null where it cannot be known (Kleene's strong three-valued logic). */
export type Truth = boolean | null;

/** False if either is false, else unknown if either is unknown. */
export const both = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a === null || b === null ? null : true);
export const either = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : a === null || b === null ? null : false);
export const opposite = (a: Truth): Truth => (a === null ? null : !a);

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>=': (order) => order >= 0,
  '>': (order) => order > 0,
  '<=': (order) => order <= 0,
  '<': (order) => order < 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
};

/** A reported value is compared in its own unit with the threshold brought there once; anything else in base units. */
const orderOf = (planned: PlannedComparison, actual: Computed, target: Computed): number | null => {
  if (!actual.value || !target.value) return null;
  if (!actual.reported || planned.target.kind !== 'constant') return compareExact(actual.value, target.value);
  const { value, unit } = actual.reported;
  const threshold = planned.thresholds.get(unit) ?? fromBase(target.value, unit);
  planned.thresholds.set(unit, threshold);
  return compareExact(value, threshold);
};

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

interface Judged {
  readonly result: CheckResult;
  readonly doubts: readonly Doubt[];
}

const judgeComparison = (situation: Situation, planned: PlannedComparison): Judged => {
  const [actual, target] = [compute(situation, planned.actual), compute(situation, planned.target)];
  const { operator, unit, gapUnit } = planned;
  const order = orderOf(planned, actual, target);
  const pair = actual.value && target.value ? { actual: actual.value, target: target.value } : null;
  const result: CheckResult = {
    check: planned.text,
    holds: order === null ? null : HOLDS[operator](order),
    actual: actual.value && toAmount(fromBase(actual.value, unit), unit.text),
    op: operator,
    target: target.value && toAmount(fromBase(target.value, unit), unit.text),
    gap: pair && toAmount(fromBase(gapOf(operator, pair.actual, pair.target), gapUnit), gapUnit.text),
    attainment: pair && attainmentOf(operator, pair.actual, pair.target),
    cells: [...actual.cells, ...target.cells],
    missing: [...actual.missing, ...target.missing],
  };
  return { result, doubts: [...actual.doubts, ...target.doubts] };
};

const partsOf = (result: CheckResult): readonly CheckResult[] => result.parts ?? [result];

const compound = (text: string, holds: Truth, parts: readonly CheckResult[]): CheckResult => ({
  check: text,
  holds,
  actual: null,
  op: null,
  target: null,
  gap: null,
  attainment: null,
  parts,
  cells: unique(parts.flatMap((part) => part.cells)),
  missing: holds === null ? unique(parts.flatMap((part) => part.missing)) : [],
});

const unique = <T extends EvidenceCell | Missing>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const judgeCondition = (situation: Situation, condition: Condition): Judged => {
  switch (condition.kind) {
    case 'compare':
      return judgeComparison(situation, condition);
    case 'not': {
      const { result, doubts } = judgeCondition(situation, condition.operand);
      return { result: compound(condition.text, opposite(result.holds), partsOf(result)), doubts };
    }
    case 'and':
    case 'or': {
      const [left, right] = [judgeCondition(situation, condition.left), judgeCondition(situation, condition.right)];
      const holds = (condition.kind === 'and' ? both : either)(left.result.holds, right.result.holds);
      const parts = [...partsOf(left.result), ...partsOf(right.result)];
      return { result: compound(condition.text, holds, parts), doubts: [...left.doubts, ...right.doubts] };
    }
  }
};

/** Judges one check of a rule, with its evidence; the check's text is as the pack writes it. */
export const judgeCheck = (situation: Situation, { check, condition }: PlannedCheck): Judged => {
  const { result, doubts } = judgeCondition(situation, condition);
  const { check: _, ...rest } = result;
  return { result: { check: check.text, ...(check.for === null ? {} : { for: check.for }), ...rest }, doubts };
};

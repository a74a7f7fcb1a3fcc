import { isWordKind, valueOfWord } from '../language/kind-values.ts';
import { printCheck } from '../language/print-check.ts';
import { typeOfTerm } from '../language/type-check.ts';
import { nodesOf } from '../language/walk.ts';
import type { Unit } from '../model/exact.ts';
import type { CompareNode, Comparison, Expression } from '../model/expression.ts';
import type { Indicator, WrittenAmount } from '../model/policy.ts';
import { ONE, parseDecimal, ZERO } from '../quantity/exact.ts';
import { dimensionText, dimensionWords, isPercentUnit, PERCENTAGE_POINT, POINT_DIMENSION, PURE, sameDimension, toBase } from '../quantity/unit.ts';
import { planIndicator, type Planner, planTerm, unitOf } from './plan-term.ts';
import { type Condition, growthIn, type PlannedComparison, type Scale, type Term, type Tolerance } from './term.ts';

type Find = Planner['find'];

/** The unit in which both sides are shown: as the target writes it, else the dictionary's, else percent or base units. */
const shownUnit = (find: Find, target: Expression, actual: Expression): Unit => {
  const type = typeOfTerm(target, find);
  if (type.kind !== 'number') return PURE;
  const written = [target, actual].flatMap(nodesOf).flatMap((node) => {
    if (node.kind === 'quantity') return [unitOf(node.unit)];
    return node.kind === 'indicator' ? [unitOf(find(node.name)?.unit ?? '')] : [];
  });
  const fitting = written.find((unit) => sameDimension(unit.dimension, type.dimension) && (!type.percent || isPercentUnit(unit)));
  if (fitting) return fitting;
  if (type.percent) return unitOf('%');
  if (sameDimension(type.dimension, POINT_DIMENSION)) return PERCENTAGE_POINT;
  return dimensionText(type.dimension) === '' ? PURE : { text: dimensionWords(type.dimension), dimension: type.dimension, factor: ONE };
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '!=': '!=' };

/** The indicator whose words a comparison is about: yes-no, grade, rank. */
const wordIndicator = (find: Find, { left, right }: CompareNode): Indicator | null => {
  for (const side of [left, right]) {
    const indicator = side.kind === 'indicator' ? find(side.name) : undefined;
    if (indicator && isWordKind(indicator)) return indicator;
  }
  return null;
};

const planSide = (planner: Planner, node: Expression, words: Indicator | null): Term => {
  if (node.kind !== 'symbol') return planTerm(planner, node);
  const value = words && valueOfWord(words, node.text);
  if (!value) throw new Error(`not a value: ${node.text}`);
  return { kind: 'constant', value };
};

const scaleOf = (find: Find, words: Indicator | null, target: Expression, actual: Expression): Scale => {
  if (words) return { kind: 'words', indicator: words };
  const unit = shownUnit(find, target, actual);
  return { kind: 'amount', unit, gapUnit: isPercentUnit(unit) ? PERCENTAGE_POINT : unit };
};

/** Reported growth where every growth in it is reported, computed growth where every one may be computed. */
const basesOf = (terms: readonly Term[]): PlannedComparison['bases'] => {
  const grown = terms.flatMap(growthIn);
  const reported = grown.every((term) => term.reported !== null);
  const computed = grown.length > 0 && grown.every((term) => term.totals !== null);
  if (!computed) return ['reported'];
  return reported ? ['reported', 'computed'] : ['computed'];
};

const planComparison = (planner: Planner, node: CompareNode, tolerance: Tolerance | null): PlannedComparison => {
  const words = wordIndicator(planner.find, node);
  const [left, right] = [planSide(planner, node.left, words), planSide(planner, node.right, words)];
  const mirrored = left.kind === 'constant' && right.kind !== 'constant';
  return {
    kind: 'compare',
    text: printCheck(node),
    operator: mirrored ? MIRRORED[node.operator] : node.operator,
    actual: mirrored ? right : left,
    target: mirrored ? left : right,
    scale: mirrored ? scaleOf(planner.find, words, node.left, node.right) : scaleOf(planner.find, words, node.right, node.left),
    tolerance,
    bases: basesOf([left, right]),
    thresholds: new Map(),
  };
};

const planCondition = (planner: Planner, node: Expression, tolerance: Tolerance | null = null): Condition => {
  switch (node.kind) {
    case 'compare':
      return planComparison(planner, node, tolerance);
    case 'contains':
      if (node.left.kind !== 'indicator') throw new Error(`not a set: ${printCheck(node.left)}`);
      return { kind: 'contains', text: printCheck(node), of: planIndicator(planner, node.left.name), members: node.members };
    case 'and':
    case 'or':
      return { kind: node.kind, text: printCheck(node), left: planCondition(planner, node.left), right: planCondition(planner, node.right) };
    case 'not':
      return { kind: 'not', text: printCheck(node), operand: planCondition(planner, node.operand) };
    case 'call':
      if (node.function !== 'all' && node.function !== 'any') throw new Error(`not a condition: ${printCheck(node)}`);
      return { kind: node.function, text: printCheck(node), operand: planCondition(planner, node.argument) };
    case 'quantity':
    case 'indicator':
    case 'symbol':
    case 'target':
    case 'negate':
    case 'arithmetic':
      throw new Error(`not a condition: ${printCheck(node)}`);
  }
};

const toTolerance = (written: WrittenAmount | null): Tolerance | null => {
  if (written === null) return null;
  const unit = unitOf(written.unit);
  return { value: toBase(parseDecimal(written.value) ?? ZERO, unit), unit };
};

/** Plans conditions with the indicators that `find` knows; a tolerance widens a check that is one comparison. */
export const conditionPlanner = (find: Find): ((node: Expression, tolerance: WrittenAmount | null) => Condition) => {
  const planner: Planner = { find, condition: (node) => planCondition(planner, node) };
  return (node, tolerance) => planCondition(planner, node, toTolerance(tolerance));
};

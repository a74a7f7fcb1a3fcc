import type { Dimension } from '../model/exact.ts';
import type { ArithmeticNode, CompareNode, Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import {
  divideDimensions,
  dimensionText,
  dimensionWords,
  isPercentUnit,
  multiplyDimensions,
  parseUnit,
  POINT_DIMENSION,
  sameDimension,
} from '../quantity/unit.ts';
import { printCheck } from './print-check.ts';

/** The type of a term: a number of some dimension (`percent` where it is written in %), or a condition. */
export type Type = { readonly kind: 'number'; readonly dimension: Dimension; readonly percent: boolean } | { readonly kind: 'condition' };

/** What is wrong with a check, at which node. */
export type Fault = { readonly node: Expression } & (
  | { readonly code: 'unknown-indicator'; readonly name: string }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  | { readonly code: 'dimension-mismatch'; readonly left: string; readonly right: string }
  | { readonly code: 'point-or-percent' }
  | { readonly code: 'bare-number'; readonly value: string; readonly unit: string }
  | { readonly code: 'not-a-condition' | 'not-a-number-term'; readonly text: string }
  | { readonly code: 'target-without-targets' }
);

interface Scope {
  readonly find: (name: string) => Indicator | undefined;
  readonly faults: Fault[];
}

type NumberType = Extract<Type, { kind: 'number' }>;

const isPoint = (type: NumberType): boolean => sameDimension(type.dimension, POINT_DIMENSION);
const isPure = (type: NumberType): boolean => dimensionText(type.dimension) === '';
const point: NumberType = { kind: 'number', dimension: POINT_DIMENSION, percent: false };

const typeOfUnit = (text: string): NumberType | null => {
  const unit = parseUnit(text);
  return unit && { kind: 'number', dimension: unit.dimension, percent: isPercentUnit(unit) };
};

/** A number without a unit, or one calculated from such. */
const isBare = (node: Expression): boolean => {
  if (node.kind === 'quantity') return node.unit === '';
  if (node.kind === 'negate') return isBare(node.operand);
  return node.kind === 'arithmetic' && isBare(node.left) && isBare(node.right);
};

/** The fault of setting two numbers side by side (comparing, adding), if there is one. */
const mismatch = (scope: Scope, node: ArithmeticNode | CompareNode, left: NumberType, right: NumberType): boolean => {
  for (const [bare, other] of [
    [node.left, right],
    [node.right, left],
  ] as const) {
    if (isBare(bare) && (other.percent || !isPure(other))) {
      scope.faults.push({ code: 'bare-number', node: bare, value: printCheck(bare), unit: dimensionName(other) });
      return true;
    }
  }
  if (sameDimension(left.dimension, right.dimension)) return false;
  const mixed = (isPoint(left) && isPure(right)) || (isPure(left) && isPoint(right));
  scope.faults.push(mixed ? { code: 'point-or-percent', node } : { code: 'dimension-mismatch', node, left: dimensionName(left), right: dimensionName(right) });
  return true;
};

const dimensionName = (type: NumberType): string => {
  if (type.percent) return '%';
  return isPoint(type) ? '个百分点' : dimensionWords(type.dimension);
};

/** Percentages differ by percentage points; a percentage and points make a percentage again. */
const typeOfSum = (scope: Scope, node: ArithmeticNode, left: NumberType, right: NumberType): Type | null => {
  if (left.percent && isPoint(right)) return left;
  if (isPoint(left) && right.percent && node.operator === '+') return right;
  if (mismatch(scope, node, left, right)) return null;
  if (node.operator === '-' && (left.percent || right.percent)) return point;
  return { ...left, percent: left.percent || right.percent };
};

const typeOfProduct = (node: ArithmeticNode, left: NumberType, right: NumberType): Type => {
  const combine = node.operator === '*' ? multiplyDimensions : divideDimensions;
  return { kind: 'number', dimension: combine(left.dimension, right.dimension), percent: false };
};

const numberType = (scope: Scope, node: Expression): NumberType | null => {
  const type = typeOf(scope, node);
  if (type?.kind !== 'condition') return type;
  scope.faults.push({ code: 'not-a-number-term', node, text: printCheck(node) });
  return null;
};

const requireCondition = (scope: Scope, node: Expression): void => {
  if (typeOf(scope, node)?.kind === 'number') scope.faults.push({ code: 'not-a-condition', node, text: printCheck(node) });
};

const typeOfLeaf = (scope: Scope, node: Extract<Expression, { kind: 'quantity' | 'indicator' | 'target' }>): Type | null => {
  if (node.kind === 'target') {
    scope.faults.push({ code: 'target-without-targets', node });
    return null;
  }
  if (node.kind === 'quantity') {
    const type = typeOfUnit(node.unit);
    if (!type) scope.faults.push({ code: 'unknown-unit', node, unit: node.unit });
    return type;
  }
  const indicator = scope.find(node.name);
  if (!indicator) scope.faults.push({ code: 'unknown-indicator', node, name: node.name });
  return indicator ? typeOfUnit(indicator.unit) : null;
};

const typeOf = (scope: Scope, node: Expression): Type | null => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
      return typeOfLeaf(scope, node);
    case 'negate':
      return numberType(scope, node.operand);
    case 'arithmetic': {
      const [left, right] = [numberType(scope, node.left), numberType(scope, node.right)];
      if (!left || !right) return null;
      return node.operator === '+' || node.operator === '-' ? typeOfSum(scope, node, left, right) : typeOfProduct(node, left, right);
    }
    case 'compare': {
      const [left, right] = [numberType(scope, node.left), numberType(scope, node.right)];
      if (left && right) mismatch(scope, node, left, right);
      return { kind: 'condition' };
    }
    case 'and':
    case 'or':
      requireCondition(scope, node.left);
      requireCondition(scope, node.right);
      return { kind: 'condition' };
    case 'not':
      requireCondition(scope, node.operand);
      return { kind: 'condition' };
  }
};

/** Every fault of a check: it must be a condition whose units agree. */
export const checkCondition = (node: Expression, find: (name: string) => Indicator | undefined): readonly Fault[] => {
  const scope: Scope = { find, faults: [] };
  requireCondition(scope, node);
  return scope.faults;
};

/** Every fault of a formula that is to give a number in `unit`. */
export const checkFormula = (node: Expression, unit: string, find: (name: string) => Indicator | undefined): readonly Fault[] => {
  const scope: Scope = { find, faults: [] };
  const type = numberType(scope, node);
  const wanted = typeOfUnit(unit);
  if (type && wanted && !sameDimension(type.dimension, wanted.dimension)) {
    scope.faults.push({ code: 'dimension-mismatch', node, left: dimensionName(type), right: dimensionName(wanted) });
  }
  return scope.faults;
};

/** The dimension of a term that has been checked, and whether it is written in percent. */
export const typeOfTerm = (node: Expression, find: (name: string) => Indicator | undefined): NumberType => {
  const type = numberType({ find, faults: [] }, node);
  if (!type) throw new Error(`not a checked term: ${printCheck(node)}`);
  return type;
};

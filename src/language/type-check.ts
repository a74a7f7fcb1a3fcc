import type { Unit } from '../model/exact.ts';
import {
  type Aggregate,
  type ArithmeticNode,
  type CallNode,
  type CompareNode,
  type ContainsNode,
  type Expression,
  type FunctionName,
  LEVEL_FUNCTIONS,
  type LevelFunction,
  TIME_FUNCTIONS,
  type TimeFunction,
} from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { divideDimensions, isPercentUnit, multiplyDimensions, POINT_DIMENSION, sameDimension } from '../quantity/unit.ts';
import { addsUp, isQuotientOfTotals } from './adds-up.ts';
import { compareKinds } from './compare-kinds.ts';
import type { Fault, Wanted } from './fault.ts';
import { isNumberKind } from './kind-values.ts';
import { printCheck, printName } from './print-check.ts';
import { dimensionName, isPoint, isPure, type NumberType, PERCENT, POINT, PURE_NUMBER, type Type, typeOfIndicator, typeOfUnit } from './term-type.ts';

/** Whether the rule judges a group, and whether we are inside an aggregate or a unit above it. */
type Level = 'subject' | 'group' | 'member';

interface Scope {
  readonly find: (name: string) => Indicator | undefined;
  readonly faults: Fault[];
  readonly level: Level;
}

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

/** Percentages differ by percentage points; a percentage and points make a percentage again. */
const typeOfSum = (scope: Scope, node: ArithmeticNode, left: NumberType, right: NumberType): Type | null => {
  if (left.percent && isPoint(right)) return left;
  if (isPoint(left) && right.percent && node.operator === '+') return right;
  if (mismatch(scope, node, left, right)) return null;
  if (node.operator === '-' && (left.percent || right.percent)) return POINT;
  return { ...left, percent: left.percent || right.percent };
};

const typeOfProduct = (node: ArithmeticNode, left: NumberType, right: NumberType): Type => {
  const combine = node.operator === '*' ? multiplyDimensions : divideDimensions;
  return { kind: 'number', dimension: combine(left.dimension, right.dimension), percent: false };
};

const numberType = (scope: Scope, node: Expression): NumberType | null => {
  const type = typeOf(scope, node);
  if (type === null || type.kind === 'number') return type;
  scope.faults.push({ code: 'not-a-number-term', node, text: printCheck(node), kind: type.kind });
  return null;
};

const requireCondition = (scope: Scope, node: Expression): void => {
  const type = typeOf(scope, node);
  if (type && type.kind !== 'condition') scope.faults.push({ code: 'not-a-condition', node, text: printCheck(node), kind: type.kind });
};

/** How an indicator of the members may be taken together, as a check would write it. */
const waysToAggregate = (indicator: Indicator): readonly string[] => {
  const name = printName(indicator.name);
  if (!isNumberKind(indicator)) return [`all(${name} …)`, `count(${name} …)`];
  return [indicator.scale === 'extensive' ? `sum(${name})` : `max(${name})`, `mean(${name})`];
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
  else if (scope.level === 'group') scope.faults.push({ code: 'member-outside-aggregate', node, name: node.name, examples: waysToAggregate(indicator) });
  return indicator ? typeOfIndicator(indicator) : null;
};

const asksFor = (scope: Scope, node: CallNode, wanted: Wanted): null => {
  const { argument } = node;
  scope.faults.push({ code: 'function-argument', node: argument, function: node.function, found: printCheck(argument), wanted });
  return null;
};

/** Functions of time take an indicator as such: of one that the dictionary knows enough about. */
const typeOfTime = (scope: Scope, node: CallNode, name: TimeFunction): Type | null => {
  const { argument } = node;
  if (argument.kind !== 'indicator') return asksFor(scope, node, 'indicator');
  const type = numberType(scope, argument);
  const indicator = scope.find(argument.name);
  if (!type || !indicator) return null;
  switch (name) {
    case 'growth':
      return indicator.growth !== null || indicator.nominal ? PERCENT : asksFor(scope, node, 'growth');
    case 'since':
      return indicator.timing === 'flow' ? type : asksFor(scope, node, 'flow');
    case 'change':
      return type.percent ? POINT : type;
  }
};

const typeOfAggregate = (scope: Scope, node: CallNode, name: Aggregate): Type | null => {
  if (scope.level !== 'group') {
    scope.faults.push({ code: scope.level === 'member' ? 'nested-aggregate' : 'aggregate-without-group', node });
    return null;
  }
  const inner: Scope = { ...scope, level: 'member' };
  const { argument } = node;
  if (name === 'count' || name === 'all' || name === 'any') {
    requireCondition(inner, argument);
    return name === 'count' ? PURE_NUMBER : { kind: 'condition' };
  }
  const type = numberType(inner, argument);
  const indicator = argument.kind === 'indicator' ? scope.find(argument.name) : undefined;
  if (type === null) return null;
  if (name === 'pooled') return indicator && isQuotientOfTotals(indicator, scope.find) ? type : asksFor(scope, node, 'quotient');
  return name !== 'sum' || addsUp(argument, scope.find) ? type : asksFor(scope, node, 'amount');
};

const isAmong = <T extends FunctionName>(names: readonly T[], name: FunctionName): name is T => names.some((known) => known === name);

const typeOfCall = (scope: Scope, node: CallNode): Type | null => {
  const name = node.function;
  if (isAmong<TimeFunction>(TIME_FUNCTIONS, name)) return typeOfTime(scope, node, name);
  if (isAmong<LevelFunction>(LEVEL_FUNCTIONS, name)) return numberType({ ...scope, level: 'member' }, node.argument);
  return typeOfAggregate(scope, node, name);
};

const typeOfContains = (scope: Scope, node: ContainsNode): Type => {
  const type = typeOf(scope, node.left);
  if (type && type.kind !== 'set') scope.faults.push({ code: 'not-a-set', node: node.left, text: printCheck(node.left) });
  return { kind: 'condition' };
};

const typeOfCompare = (scope: Scope, node: CompareNode): Type => {
  const [left, right] = [typeOf(scope, node.left), typeOf(scope, node.right)];
  if (left?.kind === 'condition' || right?.kind === 'condition') {
    for (const [type, side] of [
      [left, node.left],
      [right, node.right],
    ] as const) {
      if (type?.kind === 'condition') scope.faults.push({ code: 'not-a-number-term', node: side, text: printCheck(side), kind: type.kind });
    }
  } else if (left?.kind === 'number' && right?.kind === 'number') mismatch(scope, node, left, right);
  else if (left && right) {
    const fault = compareKinds(node, left, right);
    if (fault) scope.faults.push(fault);
  }
  return { kind: 'condition' };
};

const typeOfArithmetic = (scope: Scope, node: ArithmeticNode): Type | null => {
  const [left, right] = [numberType(scope, node.left), numberType(scope, node.right)];
  if (!left || !right) return null;
  return node.operator === '+' || node.operator === '-' ? typeOfSum(scope, node, left, right) : typeOfProduct(node, left, right);
};

const typeOf = (scope: Scope, node: Expression): Type | null => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
      return typeOfLeaf(scope, node);
    case 'symbol':
      return { kind: 'symbol' };
    case 'call':
      return typeOfCall(scope, node);
    case 'contains':
      return typeOfContains(scope, node);
    case 'negate':
      return numberType(scope, node.operand);
    case 'arithmetic':
      return typeOfArithmetic(scope, node);
    case 'compare':
      return typeOfCompare(scope, node);
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

/** Every fault of a check: it must be a condition whose units agree. `ofGroup` where it is a group that is judged. */
export const checkCondition = (node: Expression, find: (name: string) => Indicator | undefined, ofGroup = false): readonly Fault[] => {
  const scope: Scope = { find, faults: [], level: ofGroup ? 'group' : 'subject' };
  requireCondition(scope, node);
  return scope.faults;
};

/** Every fault of a formula that is to give a number in `unit`. */
export const checkFormula = (node: Expression, unit: string, find: (name: string) => Indicator | undefined): readonly Fault[] => {
  const scope: Scope = { find, faults: [], level: 'subject' };
  const type = numberType(scope, node);
  const wanted = typeOfUnit(unit);
  if (type && wanted && !sameDimension(type.dimension, wanted.dimension)) {
    scope.faults.push({ code: 'dimension-mismatch', node, left: dimensionName(type), right: dimensionName(wanted) });
  }
  return scope.faults;
};

/** The type of a term that has been checked. */
export const typeOfTerm = (node: Expression, find: (name: string) => Indicator | undefined): Type => {
  // At the level of a group every term has its type; that some are misplaced there has been said before.
  const type = typeOf({ find, faults: [], level: 'group' }, node);
  if (!type) throw new Error(`not a checked term: ${printCheck(node)}`);
  return type;
};

/** Whether a tolerance in this unit fits a comparison of numbers: the same dimension, percentage points for percentages. */
export const toleranceFits = (unit: Unit, node: CompareNode, find: (name: string) => Indicator | undefined): boolean => {
  const scope: Scope = { find, faults: [], level: 'group' };
  const [left, right] = [typeOf(scope, node.left), typeOf(scope, node.right)];
  if (left?.kind !== 'number' || right?.kind !== 'number') return false;
  // 5% of what, beside a plain ratio or an amount? Only points beside per cent leave no question.
  return !isPercentUnit(unit) && sameDimension(unit.dimension, left.percent || right.percent ? POINT_DIMENSION : left.dimension);
};

import type { Dimension, Unit } from '../model/exact.ts';
import { type ArithmeticNode, type CallNode, type CompareNode, type Comparison, type Expression, type FunctionName } from '../model/expression.ts';
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
import { UNRANKED } from './kind-values.ts';
import { printCheck } from './print-check.ts';

/** The type of a term: a number of some dimension (`percent` where it is written in %), a value of a kind of its own, or a condition. */
export type Type =
  | { readonly kind: 'number'; readonly dimension: Dimension; readonly percent: boolean }
  | { readonly kind: 'yes-no' | 'rank' | 'set' | 'symbol' }
  | { readonly kind: 'grade'; readonly indicator: Indicator }
  | { readonly kind: 'condition' };

/** What a function takes. */
export type Wanted = 'indicator' | 'flow' | 'growth' | 'quotient' | 'amount';

/** What is wrong with a check, at which node. */
export type Fault = { readonly node: Expression } & (
  | { readonly code: 'unknown-indicator'; readonly name: string }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  | { readonly code: 'dimension-mismatch'; readonly left: string; readonly right: string }
  | { readonly code: 'point-or-percent' }
  | { readonly code: 'bare-number'; readonly value: string; readonly unit: string }
  | { readonly code: 'not-a-condition' | 'not-a-number-term'; readonly text: string }
  | { readonly code: 'target-without-targets' | 'aggregate-without-group' | 'nested-aggregate' }
  | { readonly code: 'member-outside-aggregate'; readonly name: string }
  | { readonly code: 'function-argument'; readonly function: FunctionName; readonly wanted: Wanted }
  | { readonly code: 'unknown-grade'; readonly grade: string; readonly choices: readonly string[] }
  | { readonly code: 'unordered'; readonly operator: Comparison }
  | { readonly code: 'not-a-set'; readonly text: string }
);

/** Whether the rule judges a group, and whether we are inside an aggregate or a unit above it. */
type Level = 'subject' | 'group' | 'member';

interface Scope {
  readonly find: (name: string) => Indicator | undefined;
  readonly faults: Fault[];
  readonly level: Level;
}

type NumberType = Extract<Type, { kind: 'number' }>;

const isPoint = (type: NumberType): boolean => sameDimension(type.dimension, POINT_DIMENSION);
const isPure = (type: NumberType): boolean => dimensionText(type.dimension) === '';
const point: NumberType = { kind: 'number', dimension: POINT_DIMENSION, percent: false };
const pure: NumberType = { kind: 'number', dimension: {}, percent: false };
const percentType: NumberType = { kind: 'number', dimension: {}, percent: true };

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
  if (type === null || type.kind === 'number') return type;
  scope.faults.push({ code: 'not-a-number-term', node, text: printCheck(node) });
  return null;
};

const requireCondition = (scope: Scope, node: Expression): void => {
  const type = typeOf(scope, node);
  if (type && type.kind !== 'condition') scope.faults.push({ code: 'not-a-condition', node, text: printCheck(node) });
};

const typeOfIndicator = (indicator: Indicator): Type | null => {
  switch (indicator.kind) {
    case 'yes-no':
    case 'rank':
    case 'set':
      return { kind: indicator.kind };
    case 'grade':
      return { kind: 'grade', indicator };
    case 'share':
    case 'growth':
    case 'ratio':
    case 'index':
    case 'amount':
    case 'count':
      return typeOfUnit(indicator.unit);
  }
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
  else if (scope.level === 'group') scope.faults.push({ code: 'member-outside-aggregate', node, name: node.name });
  return indicator ? typeOfIndicator(indicator) : null;
};

const asksFor = (scope: Scope, node: CallNode, wanted: Wanted): null => {
  scope.faults.push({ code: 'function-argument', node, function: node.function, wanted });
  return null;
};

/** Functions of time take an indicator as such: of one that the dictionary knows enough about. */
const typeOfTime = (scope: Scope, node: CallNode): Type | null => {
  const { argument } = node;
  if (argument.kind !== 'indicator') return asksFor(scope, node, 'indicator');
  const type = numberType(scope, argument);
  const indicator = scope.find(argument.name);
  if (!type || !indicator) return null;
  if (node.function === 'growth') return indicator.growth !== null || indicator.nominal ? percentType : asksFor(scope, node, 'growth');
  if (node.function === 'since') return indicator.timing === 'flow' ? type : asksFor(scope, node, 'flow');
  return type.percent ? point : type;
};

const isQuotient = (indicator: Indicator | undefined): boolean => indicator?.formula?.kind === 'arithmetic' && indicator.formula.operator === '/';

const typeOfAggregate = (scope: Scope, node: CallNode): Type | null => {
  if (scope.level !== 'group') {
    scope.faults.push({ code: scope.level === 'member' ? 'nested-aggregate' : 'aggregate-without-group', node });
    return null;
  }
  const inner: Scope = { ...scope, level: 'member' };
  const { argument } = node;
  if (node.function === 'count' || node.function === 'all' || node.function === 'any') {
    requireCondition(inner, argument);
    return node.function === 'count' ? pure : { kind: 'condition' };
  }
  const type = numberType(inner, argument);
  if (node.function === 'pooled') return argument.kind === 'indicator' && isQuotient(scope.find(argument.name)) ? type : asksFor(scope, node, 'quotient');
  return type?.percent && node.function === 'sum' ? asksFor(scope, node, 'amount') : type;
};

const typeOfCall = (scope: Scope, node: CallNode): Type | null => {
  switch (node.function) {
    case 'change':
    case 'growth':
    case 'since':
      return typeOfTime(scope, node);
    case 'parent':
    case 'county':
    case 'city':
    case 'province':
      return numberType({ ...scope, level: 'member' }, node.argument);
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
    case 'pooled':
    case 'count':
    case 'all':
    case 'any':
      return typeOfAggregate(scope, node);
  }
};

const isEquality = (operator: Comparison): boolean => operator === '=' || operator === '!=';

/** What stands on both sides, the one whose kind decides first: grades, yes/no and ranks beside a word or a number. */
interface Pair {
  readonly own: Type;
  readonly other: Type;
  readonly written: Expression;
}

const isSymbol = (node: Expression, texts: readonly string[]): boolean => node.kind === 'symbol' && texts.includes(node.text);

const fitsYesNo = ({ other, written }: Pair): boolean => other.kind === 'yes-no' || isSymbol(written, ['yes', 'no']);

const fitsRank = ({ other, written }: Pair): boolean => other.kind === 'rank' || (other.kind === 'number' && isPure(other)) || isSymbol(written, [UNRANKED]);

const compareGrades = (scope: Scope, { own, other, written }: Pair): boolean => {
  if (own.kind !== 'grade') return false;
  if (written.kind !== 'symbol') return other.kind === 'grade' && own.indicator === other.indicator;
  const choices = own.indicator.grades.map(({ name }) => name);
  if (!choices.includes(written.text)) scope.faults.push({ code: 'unknown-grade', node: written, grade: written.text, choices });
  return true;
};

/** Whether two values fit whose kind is no plain number: grades with their grades, yes/no with yes or no, ranks with numbers. */
const kindsFit = (scope: Scope, node: CompareNode, pair: Pair): boolean => {
  switch (pair.own.kind) {
    case 'grade':
      return compareGrades(scope, pair);
    case 'yes-no':
      if (fitsYesNo(pair) && !isEquality(node.operator)) scope.faults.push({ code: 'unordered', node, operator: node.operator });
      return fitsYesNo(pair);
    case 'rank':
      return fitsRank(pair);
    case 'number':
    case 'set':
    case 'symbol':
    case 'condition':
      return false;
  }
};

const compareKinds = (scope: Scope, node: CompareNode, left: Type, right: Type): void => {
  const turned = left.kind === 'symbol' || left.kind === 'number';
  const pair: Pair = turned ? { own: right, other: left, written: node.left } : { own: left, other: right, written: node.right };
  if (!kindsFit(scope, node, pair)) scope.faults.push({ code: 'dimension-mismatch', node, left: kindName(left), right: kindName(right) });
};

const kindName = (type: Type): string => (type.kind === 'number' ? dimensionName(type) : type.kind);

const typeOfCompare = (scope: Scope, node: CompareNode): Type => {
  const [left, right] = [typeOf(scope, node.left), typeOf(scope, node.right)];
  if (left?.kind === 'condition' || right?.kind === 'condition') {
    for (const [type, side] of [
      [left, node.left],
      [right, node.right],
    ] as const) {
      if (type?.kind === 'condition') scope.faults.push({ code: 'not-a-number-term', node: side, text: printCheck(side) });
    }
  } else if (left?.kind === 'number' && right?.kind === 'number') mismatch(scope, node, left, right);
  else if (left && right) compareKinds(scope, node, left, right);
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
      if (typeOf(scope, node.left)?.kind !== 'set') scope.faults.push({ code: 'not-a-set', node: node.left, text: printCheck(node.left) });
      return { kind: 'condition' };
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

/** Whether a tolerance in this unit fits a comparison: the same dimension, percentage points for percentages. */
export const toleranceFits = (unit: Unit, node: CompareNode, find: (name: string) => Indicator | undefined): boolean => {
  const scope: Scope = { find, faults: [], level: 'member' };
  const [left, right] = [typeOf(scope, node.left), typeOf({ ...scope, level: 'group' }, node.right)];
  const type = [left, right].find((side) => side?.kind === 'number');
  if (type?.kind !== 'number') return false;
  const percent = [left, right].some((side) => side?.kind === 'number' && side.percent);
  return sameDimension(unit.dimension, percent ? POINT_DIMENSION : type.dimension);
};

import { printCheck } from '../language/print-check.ts';
import type { Period } from '../model/dataset.ts';
import type { Exact, Unit } from '../model/exact.ts';
import type { Arithmetic, CallNode, Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { add, divide, multiply, negate, parseDecimal, subtract, ZERO } from '../quantity/exact.ts';
import { parseUnit, toBase } from '../quantity/unit.ts';
import type { Condition, GrowthTerm, IndicatorTerm, Term } from './term.ts';

/** Finds indicators of the dictionary, and plans the conditions inside `count`. */
export interface Planner {
  readonly find: (name: string) => Indicator | undefined;
  readonly condition: (node: Expression) => Condition;
}

/** The unit of a text that has been checked. */
export const unitOf = (text: string): Unit => {
  const unit = parseUnit(text);
  if (!unit) throw new Error(`not a unit: ${text}`);
  return unit;
};

const OPERATIONS: Readonly<Record<Arithmetic, (a: Exact, b: Exact) => Exact | null>> = { '+': add, '-': subtract, '*': multiply, '/': divide };

/** Applies an arithmetic operator; null for a division by zero. */
export const calculate = (operator: Arithmetic, a: Exact, b: Exact): Exact | null => OPERATIONS[operator](a, b);

const termOf = (planner: Planner, indicator: Indicator): IndicatorTerm => ({
  kind: 'indicator',
  indicator,
  unit: unitOf(indicator.unit),
  formula: indicator.formula && planTerm(planner, indicator.formula),
});

/** An indicator by its name. */
export const planIndicator = (planner: Planner, name: string): IndicatorTerm => {
  const indicator = planner.find(name);
  if (!indicator) throw new Error(`unknown indicator: ${name}`);
  return termOf(planner, indicator);
};

const argumentIndicator = (planner: Planner, { argument }: CallNode): IndicatorTerm => {
  if (argument.kind !== 'indicator') throw new Error(`not an indicator: ${printCheck(argument)}`);
  return planIndicator(planner, argument.name);
};

const planGrowth = (planner: Planner, node: CallNode): GrowthTerm => {
  const of = argumentIndicator(planner, node);
  const reported = of.indicator.growth === null ? null : planIndicator(planner, of.indicator.growth);
  return { kind: 'growth', reported, totals: of.indicator.nominal ? of : null };
};

/** The quotient of the sums, from the formula of the ratio. */
const planPooled = (planner: Planner, node: CallNode): Term => {
  const { formula } = argumentIndicator(planner, node);
  if (formula?.kind !== 'arithmetic') throw new Error(`not a quotient: ${printCheck(node)}`);
  const total = (operand: Term): Term => ({ kind: 'aggregate', function: 'sum', operand });
  return { ...formula, left: total(formula.left), right: total(formula.right) };
};

const planCall = (planner: Planner, node: CallNode): Term => {
  switch (node.function) {
    case 'change':
    case 'since':
      return { kind: node.function, of: argumentIndicator(planner, node), year: (node.year ?? '') as Period };
    case 'growth':
      return planGrowth(planner, node);
    case 'parent':
    case 'county':
    case 'city':
    case 'province':
      return { kind: 'above', level: node.function, operand: planTerm(planner, node.argument) };
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
      return { kind: 'aggregate', function: node.function, operand: planTerm(planner, node.argument) };
    case 'pooled':
      return planPooled(planner, node);
    case 'count':
      return { kind: 'count', condition: planner.condition(node.argument) };
    case 'all':
    case 'any':
      throw new Error(`not a term: ${printCheck(node)}`);
  }
};

/** Resolves the names and units of a term, and calculates what is constant. */
export const planTerm = (planner: Planner, node: Expression): Term => {
  switch (node.kind) {
    case 'quantity':
      return { kind: 'constant', value: toBase(parseDecimal(node.value) ?? ZERO, unitOf(node.unit)) };
    case 'indicator':
      return planIndicator(planner, node.name);
    case 'negate': {
      const operand = planTerm(planner, node.operand);
      return operand.kind === 'constant' ? { kind: 'constant', value: negate(operand.value) } : { kind: 'negate', operand };
    }
    case 'arithmetic': {
      const [left, right] = [planTerm(planner, node.left), planTerm(planner, node.right)];
      const value = left.kind === 'constant' && right.kind === 'constant' ? calculate(node.operator, left.value, right.value) : null;
      return value ? { kind: 'constant', value } : { kind: 'arithmetic', operator: node.operator, left, right };
    }
    case 'call':
      return planCall(planner, node);
    case 'target':
    case 'symbol':
    case 'contains':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
      throw new Error(`not a term: ${printCheck(node)}`);
  }
};

import { printCheck } from '../language/print-check.ts';
import { typeOfTerm } from '../language/type-check.ts';
import { nodesOf } from '../language/walk.ts';
import type { Exact, Unit } from '../model/exact.ts';
import type { Arithmetic, CompareNode, Comparison, Expression } from '../model/expression.ts';
import type { Check, Dictionary, Indicator, IndicatorName, Rule, RulePack } from '../model/policy.ts';
import { divide, exact, multiply, negate, ONE, parseDecimal, subtract, add, ZERO } from '../quantity/exact.ts';
import { dimensionText, dimensionWords, isPercentUnit, parseUnit, PERCENTAGE_POINT, PURE, sameDimension, toBase } from '../quantity/unit.ts';

/** A number to be computed for a subject. Constants are exact, in base units. */
export type Term =
  | { readonly kind: 'constant'; readonly value: Exact }
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly unit: Unit; readonly formula: Term | null }
  | { readonly kind: 'negate'; readonly operand: Term }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: Term; readonly right: Term };

/** A comparison with the side that is the target on the right, and the units in which evidence is shown. */
export interface PlannedComparison {
  readonly kind: 'compare';
  readonly text: string;
  readonly operator: Comparison;
  readonly actual: Term;
  readonly target: Term;
  readonly unit: Unit;
  readonly gapUnit: Unit;
  /** The threshold brought into each unit that cells have been met in, so that judging a cell is one comparison. */
  readonly thresholds: Map<Unit, Exact>;
}

export type Condition =
  | PlannedComparison
  | { readonly kind: 'and' | 'or'; readonly text: string; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly text: string; readonly operand: Condition };

export interface PlannedCheck {
  readonly check: Check;
  readonly condition: Condition;
}

export interface PlannedRule {
  readonly rule: Rule;
  readonly checks: readonly PlannedCheck[];
  /** Every indicator that a verdict may rest on, those of formulas included. */
  readonly needs: ReadonlySet<IndicatorName>;
  /** true where every indicator compares across levels. */
  readonly intensive: boolean;
}

export interface Plan {
  readonly pack: RulePack;
  readonly rules: readonly PlannedRule[];
}

type Find = (name: string) => Indicator | undefined;

const unitOf = (text: string): Unit => {
  const unit = parseUnit(text);
  if (!unit) throw new Error(`not a unit: ${text}`);
  return unit;
};

const planLeaf = (find: Find, node: Extract<Expression, { kind: 'quantity' | 'indicator' }>): Term => {
  if (node.kind === 'quantity') return { kind: 'constant', value: toBase(parseDecimal(node.value) ?? ZERO, unitOf(node.unit)) };
  const indicator = find(node.name);
  if (!indicator) throw new Error(`unknown indicator: ${node.name}`);
  return { kind: 'indicator', indicator, unit: unitOf(indicator.unit), formula: indicator.formula && planTerm(find, indicator.formula) };
};

const OPERATIONS: Readonly<Record<Arithmetic, (a: Exact, b: Exact) => Exact | null>> = { '+': add, '-': subtract, '*': multiply, '/': divide };

/** Applies an arithmetic operator; null for a division by zero. */
export const calculate = (operator: Arithmetic, a: Exact, b: Exact): Exact | null => OPERATIONS[operator](a, b);

const planTerm = (find: Find, node: Expression): Term => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
      return planLeaf(find, node);
    case 'negate': {
      const operand = planTerm(find, node.operand);
      return operand.kind === 'constant' ? { kind: 'constant', value: negate(operand.value) } : { kind: 'negate', operand };
    }
    case 'arithmetic': {
      const [left, right] = [planTerm(find, node.left), planTerm(find, node.right)];
      const value = left.kind === 'constant' && right.kind === 'constant' ? calculate(node.operator, left.value, right.value) : null;
      return value ? { kind: 'constant', value } : { kind: 'arithmetic', operator: node.operator, left, right };
    }
    case 'target':
    case 'symbol':
    case 'call':
    case 'contains':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
      throw new Error(`not a term: ${printCheck(node)}`);
  }
};

/** The unit in which both sides are shown: as the target writes it, else the dictionary's, else percent or base units. */
const shownUnit = (find: Find, target: Expression, actual: Expression): Unit => {
  const type = typeOfTerm(target, find);
  if (type.kind !== 'number') return PURE;
  const written = [target, actual].flatMap(nodesOf).flatMap((node) => {
    if (node.kind === 'quantity') return [unitOf(node.unit)];
    return node.kind === 'indicator' ? [unitOf(find(node.name)?.unit ?? '')] : [];
  });
  const fitting = written.find((unit) => sameDimension(unit.dimension, type.dimension) && (!type.percent || isPercentUnit(unit)));
  return fitting ?? (dimensionText(type.dimension) === '' ? PURE : { text: dimensionWords(type.dimension), dimension: type.dimension, factor: ONE });
};

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '!=': '!=' };

const planComparison = (find: Find, node: CompareNode): PlannedComparison => {
  const [left, right] = [planTerm(find, node.left), planTerm(find, node.right)];
  const mirrored = left.kind === 'constant' && right.kind !== 'constant';
  const unit = mirrored ? shownUnit(find, node.left, node.right) : shownUnit(find, node.right, node.left);
  return {
    kind: 'compare',
    text: printCheck(node),
    operator: mirrored ? MIRRORED[node.operator] : node.operator,
    actual: mirrored ? right : left,
    target: mirrored ? left : right,
    unit,
    gapUnit: isPercentUnit(unit) ? PERCENTAGE_POINT : unit,
    thresholds: new Map(),
  };
};

const planCondition = (find: Find, node: Expression): Condition => {
  switch (node.kind) {
    case 'compare':
      return planComparison(find, node);
    case 'and':
    case 'or':
      return { kind: node.kind, text: printCheck(node), left: planCondition(find, node.left), right: planCondition(find, node.right) };
    case 'not':
      return { kind: 'not', text: printCheck(node), operand: planCondition(find, node.operand) };
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
    case 'call':
    case 'contains':
    case 'negate':
    case 'arithmetic':
      throw new Error(`not a condition: ${printCheck(node)}`);
  }
};

const collectNeeds = (find: Find, node: Expression, needs: Set<IndicatorName>): void => {
  for (const part of nodesOf(node)) {
    const indicator = part.kind === 'indicator' ? find(part.name) : undefined;
    if (!indicator || needs.has(indicator.name)) continue;
    needs.add(indicator.name);
    if (indicator.formula) collectNeeds(find, indicator.formula, needs);
  }
};

/** Every indicator that the planned rules may rest on. */
export const needsOf = (plans: readonly Plan[]): ReadonlySet<IndicatorName> => {
  const needs = new Set<IndicatorName>();
  for (const { rules } of plans) for (const rule of rules) for (const name of rule.needs) needs.add(name);
  return needs;
};

const planRule = (find: Find, rule: Rule): PlannedRule => {
  const written = rule.checks.flatMap((check) => nodesOf(check.expression)).flatMap((node) => (node.kind === 'indicator' ? [find(node.name)] : []));
  const needs = new Set<IndicatorName>();
  for (const check of rule.checks) collectNeeds(find, check.expression, needs);
  return {
    rule,
    checks: rule.checks.map((check) => ({ check, condition: planCondition(find, check.expression) })),
    needs,
    intensive: written.every((indicator) => indicator?.scale === 'intensive'),
  };
};

/** Resolves a pack's names, units and thresholds once, so that judging looks nothing up by name. */
export const plan = (pack: RulePack, dictionary: Dictionary, selected: (rule: Rule) => boolean): Plan => {
  const find: Find = (name) => dictionary.indicators.get(name as IndicatorName);
  return { pack, rules: pack.rules.filter(selected).map((rule) => planRule(find, rule)) };
};

/** Half of the last decimal that a value was written with, in its own unit: as far as rounding can have moved it. */
export const roundingOf = (decimals: number): Exact => exact(1n, 2n * 10n ** BigInt(decimals));

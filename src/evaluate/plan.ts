import { nodesOf } from '../language/walk.ts';
import type { Expression } from '../model/expression.ts';
import { type Check, type Dictionary, type Indicator, type IndicatorName, type Level, LEVELS, type Rule, type RulePack } from '../model/policy.ts';
import { conditionPlanner } from './plan-condition.ts';
import type { Condition } from './term.ts';

export interface PlannedCheck {
  readonly check: Check;
  readonly condition: Condition;
}

export interface PlannedRule {
  readonly rule: Rule;
  readonly checks: readonly PlannedCheck[];
  readonly when: PlannedCheck | null;
  /** Every indicator that a verdict may rest on, those of formulas included. */
  readonly needs: ReadonlySet<IndicatorName>;
  /** true where every indicator compares across levels. */
  readonly intensive: boolean;
  /** The lowest level that a check looks up to by name (`county(…)`): only units below it can be held against the rule. */
  readonly lowest: Level | null;
}

export interface Plan {
  readonly pack: RulePack;
  readonly rules: readonly PlannedRule[];
}

type Find = (name: string) => Indicator | undefined;

/** The names that a tree rests on: those written in it, and the growth that stands for one. */
const writtenIn = (find: Find, node: Expression): readonly string[] =>
  nodesOf(node).flatMap((part) => {
    if (part.kind === 'indicator') return [part.name];
    const grown = part.kind === 'call' && part.function === 'growth' && part.argument.kind === 'indicator' ? find(part.argument.name)?.growth : null;
    return grown ? [grown] : [];
  });

const collectNeeds = (find: Find, node: Expression, needs: Set<IndicatorName>): void => {
  for (const name of writtenIn(find, node)) {
    const indicator = find(name);
    if (!indicator || needs.has(indicator.name)) continue;
    needs.add(indicator.name);
    if (indicator.formula) collectNeeds(find, indicator.formula, needs);
  }
};

/** Every indicator that the planned rules may rest on. */
export const needsOf = (rules: readonly PlannedRule[]): ReadonlySet<IndicatorName> => {
  const needs = new Set<IndicatorName>();
  for (const rule of rules) for (const name of rule.needs) needs.add(name);
  return needs;
};

/** Growth compares across levels whatever grows; else every indicator of the tree must. */
const isIntensive = (find: Find, node: Expression): boolean => {
  const grown = new Set(nodesOf(node).flatMap((part) => (part.kind === 'call' && part.function === 'growth' ? [part.argument] : [])));
  return nodesOf(node).every((part) => part.kind !== 'indicator' || grown.has(part) || find(part.name)?.scale === 'intensive');
};

const lowestLevel = (nodes: readonly Expression[]): Level | null => {
  const named = new Set(nodes.flatMap((node): readonly string[] => (node.kind === 'call' ? [node.function] : [])));
  return LEVELS.findLast((level) => named.has(level)) ?? null;
};

const planRule = (find: Find, rule: Rule): PlannedRule => {
  const plan = conditionPlanner(find);
  const planned = (check: Check): PlannedCheck => ({ check, condition: plan(check.expression, check.tolerance) });
  const all = rule.when ? [...rule.checks, rule.when] : rule.checks;
  const needs = new Set<IndicatorName>();
  for (const { expression } of all) collectNeeds(find, expression, needs);
  return {
    rule,
    checks: rule.checks.map(planned),
    when: rule.when && planned(rule.when),
    needs,
    intensive: rule.checks.every(({ expression }) => isIntensive(find, expression)),
    lowest: lowestLevel(rule.checks.flatMap(({ expression }) => nodesOf(expression))),
  };
};

/** Resolves a pack's names, units and thresholds once, so that judging looks nothing up by name. */
export const plan = (pack: RulePack, dictionary: Dictionary, selected: (rule: Rule) => boolean): Plan => {
  const find: Find = (name) => dictionary.indicators.get(name as IndicatorName);
  return { pack, rules: pack.rules.filter(selected).map((rule) => planRule(find, rule)) };
};

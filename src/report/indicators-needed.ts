import { childrenOf, indicatorsOf, nodesOf } from '../language/walk.ts';
import type { Expression } from '../model/expression.ts';
import type { Dictionary, Indicator, IndicatorName, Rule } from '../model/policy.ts';

/** How an indicator is found by its official name. */
export type Find = (name: string) => Indicator | undefined;

export const finderOf =
  (dictionary: Dictionary): Find =>
  (name) =>
    dictionary.indicators.get(name as IndicatorName);

/** What a function of an indicator looks at besides or instead: the indicator of its growth, the parts of a pooled ratio. */
const impliedBy = (node: Expression, find: Find): readonly string[] => {
  if (node.kind !== 'call' || node.argument.kind !== 'indicator') return [];
  const indicator = find(node.argument.name);
  if (node.function === 'growth') return indicator?.growth ? [indicator.growth] : [];
  return node.function === 'pooled' && indicator?.formula ? indicatorsOf(indicator.formula) : [];
};

/** Every indicator that a tree names or implies, each once. */
export const indicatorsNamed = (node: Expression, find: Find): readonly string[] => [
  ...new Set(nodesOf(node).flatMap((part) => [...(part.kind === 'indicator' ? [part.name] : []), ...impliedBy(part, find)])),
];

/** Those of them that data must give: a statistic of which only the reported growth counts is not among them. */
const namesNeeded = (node: Expression, find: Find): readonly string[] => {
  if (node.kind === 'indicator') return [node.name];
  const implied = impliedBy(node, find);
  const nominal = node.kind === 'call' && node.function === 'growth' && node.argument.kind === 'indicator' && find(node.argument.name)?.nominal === true;
  return implied.length > 0 && !nominal ? implied : [...implied, ...childrenOf(node).flatMap((child) => namesNeeded(child, find))];
};

const expressionsOf = (rule: Rule): readonly Expression[] => [...rule.checks, ...(rule.when ? [rule.when] : [])].map(({ expression }) => expression);

const listed = (rules: readonly Rule[], find: Find, namesOf: (node: Expression, find: Find) => readonly string[]): readonly Indicator[] => {
  const names = new Set(rules.flatMap((rule) => expressionsOf(rule).flatMap((expression) => namesOf(expression, find))));
  return [...names].flatMap((name) => find(name) ?? []);
};

/** The indicators that the data must give to judge the rules, in the order of the rules. */
export const indicatorsNeeded = (rules: readonly Rule[], find: Find): readonly Indicator[] => listed(rules, find, namesNeeded);

/** The indicators that the checks of the rules name or imply. */
export const indicatorsMentioned = (rules: readonly Rule[], find: Find): readonly Indicator[] => listed(rules, find, indicatorsNamed);

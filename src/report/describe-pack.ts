import { nodesOf } from '../language/walk.ts';
import type { CompareNode } from '../model/expression.ts';
import type { Check, Dictionary, Indicator, IndicatorName, Rule, RulePack } from '../model/policy.ts';

/** A pack as `policies --format json` lists it. */
export const policyJson = (pack: RulePack) => ({
  id: pack.id,
  title: pack.title,
  region: pack.region.name,
  document: pack.document,
  due: pack.due,
  rules: pack.rules.length,
});

const indicatorNames = (check: Check): readonly string[] => [
  ...new Set(nodesOf(check.expression).flatMap((node) => (node.kind === 'indicator' ? [node.name] : []))),
];

/** The only comparison of a check, where the check is nothing else. */
const comparisonOf = (check: Check): CompareNode | null => (check.expression.kind === 'compare' ? check.expression : null);

const checkJson = (check: Check) => {
  const comparison = comparisonOf(check);
  const target = comparison?.right.kind === 'quantity' ? { value: comparison.right.value, unit: comparison.right.unit } : null;
  return {
    check: check.text,
    ...(check.for === null ? {} : { for: check.for }),
    op: comparison?.operator ?? null,
    target,
    indicators: indicatorNames(check),
    aggregate: null,
  };
};

/** One rule as `show --format json` gives it. */
export const ruleJson = (rule: Rule) => {
  const { level, group, class: ofClass, named, kinds } = rule.subject;
  return {
    id: rule.id,
    title: rule.title,
    clause: rule.clause,
    quote: rule.quote,
    section: rule.section,
    strength: rule.strength,
    due: rule.due.kind === 'date' ? rule.due.date : null,
    responsible: rule.responsible,
    reading: rule.reading,
    measured: rule.measured,
    subject: { level, group, class: ofClass, named, kinds },
    checks: rule.checks.map(checkJson),
  };
};

/** The indicators that rules name, each once, in the order of the rules. */
export const indicatorsNeeded = (rules: readonly Rule[], dictionary: Dictionary): readonly Indicator[] => {
  const names = new Set(rules.flatMap((rule) => rule.checks.flatMap(indicatorNames)));
  return [...names].flatMap((name) => dictionary.indicators.get(name as IndicatorName) ?? []);
};

/** A pack, or some of its rules, as `show --format json` gives it. */
export const packJson = (pack: RulePack, rules: readonly Rule[], dictionary: Dictionary) => ({
  policy: policyJson(pack),
  rules: rules.map(ruleJson),
  indicators: indicatorsNeeded(rules, dictionary).map(({ id, name, en, unit, kind }) => ({ id, zh: name, en, unit, kind })),
});

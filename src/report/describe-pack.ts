import { AGGREGATES, type Comparison, type Expression } from '../model/expression.ts';
import { LANGUAGES } from '../model/language.ts';
import type { Check, Dictionary, Rule, RulePack } from '../model/policy.ts';
import { facing, figureOf } from '../words/check-words.ts';
import { checkSentence, settingOf } from './check-sentences.ts';
import { type Find, finderOf, indicatorsMentioned, indicatorsNamed } from './indicators-needed.ts';

/** A pack as `policies --format json` lists it. */
export const policyJson = (pack: RulePack) => ({
  id: pack.id,
  title: pack.title,
  region: pack.region.name,
  document: pack.document,
  due: pack.due,
  rules: pack.rules.length,
});

interface Requirement {
  readonly op: Comparison | null;
  readonly target: { readonly value: string; readonly unit: string } | null;
  readonly aggregate: string | null;
}

const aggregateOf = (node: Expression): string | null => (node.kind === 'call' ? (AGGREGATES.find((name) => name === node.function) ?? null) : null);

/** The figure, grade or word on the right of a comparison. */
const targetOf = (node: Expression): Requirement['target'] => {
  if (node.kind === 'symbol') return { value: node.text, unit: '' };
  const figure = figureOf(node);
  return figure && { value: figure.value, unit: figure.unit };
};

/** What a check requires, where it is one comparison or one function of the members; nothing of a compound. */
const requirementOf = (node: Expression): Requirement => {
  if (node.kind === 'contains') return { op: null, target: { value: node.members.join('、'), unit: '' }, aggregate: null };
  if (node.kind !== 'compare') return { op: null, target: null, aggregate: aggregateOf(node) };
  const { operator, left, right } = facing(node);
  return { op: operator, target: targetOf(right), aggregate: aggregateOf(left) };
};

const checkJson = (check: Check, rule: Rule, find: Find) => {
  const { op, target, aggregate } = requirementOf(check.expression);
  const [zh, en] = LANGUAGES.map((language) => checkSentence(check, settingOf(rule, language, find)));
  return {
    check: check.text,
    ...(check.for === null ? {} : { for: check.for }),
    op,
    target,
    tolerance: check.tolerance,
    indicators: indicatorsNamed(check.expression, find),
    aggregate,
    sentence: { zh, en },
  };
};

/** One rule as `show --format json` gives it. */
const ruleJson = (rule: Rule, find: Find) => {
  const { level, group, class: ofClass, named, kinds, region } = rule.subject;
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
    subject: { level, group, class: ofClass, named, kinds, region },
    when: rule.when && checkJson(rule.when, rule, find),
    checks: rule.checks.map((check) => checkJson(check, rule, find)),
  };
};

/** A pack, or some of its rules, as `show --format json` gives it. */
export const packJson = (pack: RulePack, rules: readonly Rule[], dictionary: Dictionary) => {
  const find = finderOf(dictionary);
  return {
    policy: policyJson(pack),
    rules: rules.map((rule) => ruleJson(rule, find)),
    indicators: indicatorsMentioned(rules, find).map(({ id, name, en, unit, kind }) => ({ id, zh: name, en, unit, kind })),
    unencoded: rules.length < pack.rules.length ? [] : pack.unencoded.map(({ clause, quote, because }) => ({ clause, quote, because })),
  };
};

import type { Dataset, Subject } from '../model/dataset.ts';
import { byPlace, type Diagnostic, warning } from '../model/diagnostic.ts';
import type { Dictionary, IndicatorName, Rule, RulePack } from '../model/policy.ts';
import type { Result, ScoredIndicator, ScoredPolicy, ScoredSubject, Scorecard, Summary } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import { codePrefix } from '../quantity/division.ts';
import type { Situation } from './compute.ts';
import { judgeRule } from './judge-rule.ts';
import { choosePeriod, type TimeOptions } from './period.ts';
import { type Plan, plan } from './plan.ts';
import { governs, matchedByName } from './relation.ts';
import { type Gate, runProblems } from './run-problems.ts';
import { summarize } from './summarize.ts';

/** What is judged, how, and what must hold of the run as a whole. */
export interface Question {
  readonly packs: readonly RulePack[];
  readonly dictionary: Dictionary;
  readonly selectsRule: (pack: RulePack, rule: Rule) => boolean;
  readonly selectsSubject: ((subject: Subject) => boolean) | null;
  /** true where the policies were named one by one, so that references may count. */
  readonly policiesNamed: boolean;
  readonly bindingOnly: boolean;
  readonly time: TimeOptions;
  readonly gate: Gate;
}

interface Judged {
  readonly subject: ScoredSubject;
  readonly results: readonly Result[];
  readonly summary: readonly Summary[];
  readonly warnings: readonly Diagnostic[];
}

const isParentOf = (upper: Subject, lower: Subject): boolean =>
  upper !== lower &&
  (lower.parents.includes(upper.name) ||
    (upper.code !== null && lower.code !== null && codePrefix(lower.code) !== codePrefix(upper.code) && lower.code.startsWith(codePrefix(upper.code))));

/** A row that is there only as a parent is context, unless some policy concerns its level or the call names it. */
const isContext = (subject: Subject, dataset: Dataset, plans: readonly Plan[]): boolean =>
  dataset.subjects.some((other) => isParentOf(subject, other)) &&
  !plans.some(({ pack, rules }) => rules.some(({ rule }) => rule.subject.level === subject.level) || governs(pack, subject));

const judgeSubject = (subject: Subject, dataset: Dataset, plans: readonly Plan[], question: Question, needed: Set<Diagnostic>): Judged => {
  const series = dataset.observations.get(subject.id) ?? new Map();
  const needs = new Set<IndicatorName>(plans.flatMap(({ rules }) => rules.flatMap((rule) => [...rule.needs])));
  const period = choosePeriod(series, needs, question.time);
  const situation: Situation = { subject, series, period, needed };
  const asOf = question.time.asOf ?? (period.label === null ? null : periodEnd(period.label));
  const perPolicy = plans.map(({ pack, rules }) => {
    const referencesCount = question.policiesNamed && !governs(pack, subject);
    const all = rules.map((planned) => judgeRule(planned, { pack, asOf, referencesCount }, situation));
    return { pack, results: all.filter((result) => !question.bindingOnly || result.binding || result.verdict === 'not-applicable') };
  });
  const { id, name, code, level, parents } = subject;
  return {
    subject: { id, name, code, level, parents, period: period.label },
    results: perPolicy.flatMap(({ results }) => results),
    summary: perPolicy.map(({ pack, results }) => summarize(id, pack.id, results)),
    warnings: perPolicy.flatMap(({ pack, results }) => [...staleWarnings(subject, pack, results), ...nameWarnings(subject, pack)]),
  };
};

const staleWarnings = (subject: Subject, pack: RulePack, results: readonly Result[]): readonly Diagnostic[] => {
  const stale = new Map<string, { due: string; period: string; rules: number }>();
  for (const { reason, counts } of results) {
    if (reason.code !== 'not-met-on-old-data' || !counts) continue;
    const { due, period } = reason.data;
    stale.set(due, { due, period, rules: (stale.get(due)?.rules ?? 0) + 1 });
  }
  return [...stale.values()].map((entry) => warning('stale-data', { subject: subject.name, policy: pack.id, ...entry }));
};

const nameWarnings = (subject: Subject, pack: RulePack): readonly Diagnostic[] => {
  const member = matchedByName(pack, subject);
  return member ? [warning('matched-by-name', { subject: subject.name, policy: pack.id, parent: member.parent ?? '' })] : [];
};

/** Problems of cells are errors where a verdict needed the cell, else warnings; each problem is told once. */
const cellProblems = (dataset: Dataset, needed: ReadonlySet<Diagnostic>): readonly Diagnostic[] => {
  const all = new Set<Diagnostic>();
  for (const periods of dataset.observations.values()) {
    for (const row of periods.values())
      for (const seen of row.values()) if (seen.state === 'spoilt') for (const problem of [seen.problem, ...seen.others]) all.add(problem);
  }
  const told = new Set(dataset.diagnostics);
  return [...all].filter((problem) => !told.has(problem)).map((problem) => (needed.has(problem) ? problem : ({ ...problem, severity: 'warning' } as const)));
};

const commonAsOf = (asOf: string | null, subjects: readonly ScoredSubject[]): string | null => {
  const ends = new Set(subjects.map((subject) => (subject.period === null ? null : periodEnd(subject.period))));
  return asOf ?? (ends.size === 1 ? ([...ends][0] ?? null) : null);
};

const scoredPolicy = ({ pack, rules }: Plan): ScoredPolicy => ({
  id: pack.id,
  title: pack.title,
  sha256: pack.sha256,
  rules: rules.length,
  ruleTexts: rules.map(({ rule: { id, title, clause, quote } }) => ({ id, title, clause, quote })),
});

const scoredIndicators = (plans: readonly Plan[], { indicators }: Dictionary): readonly ScoredIndicator[] => {
  const names = new Set(plans.flatMap(({ rules }) => rules.flatMap((rule) => [...rule.needs])));
  return [...names].flatMap((name) => {
    const indicator = indicators.get(name);
    return indicator ? [{ zh: name, en: indicator.en, unit: indicator.unit }] : [];
  });
};

/** Judges every selected rule for every selected subject. Pure: same question, same data, same scorecard. */
export const evaluate = (question: Question, dataset: Dataset): Scorecard => {
  const plans = question.packs.map((pack) => plan(pack, question.dictionary, (rule) => question.selectsRule(pack, rule)));
  const { selectsSubject } = question;
  const reported = dataset.subjects.filter((subject) => (selectsSubject ? selectsSubject(subject) : !isContext(subject, dataset, plans)));
  const needed = new Set<Diagnostic>();
  const judged = reported.map((subject) => judgeSubject(subject, dataset, plans, question, needed));
  const subjects = judged.map((entry) => entry.subject);
  const results = judged.flatMap((entry) => entry.results);
  const summary = judged.flatMap((entry) => entry.summary);
  const own = [...dataset.diagnostics, ...cellProblems(dataset, needed), ...judged.flatMap((entry) => entry.warnings)];
  const problems = runProblems({ plans, dataset, subjects, results, summary, own }, question.gate);
  return {
    asOf: commonAsOf(question.time.asOf, subjects),
    policies: plans.map(scoredPolicy),
    indicators: scoredIndicators(plans, question.dictionary),
    inputs: dataset.inputs,
    subjects,
    results,
    summary,
    diagnostics: [...own, ...problems].sort(byPlace),
  };
};

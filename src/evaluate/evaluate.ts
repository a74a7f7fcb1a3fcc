import type { Dataset, Subject } from '../model/dataset.ts';
import { byPlace, type Diagnostic, warning } from '../model/diagnostic.ts';
import type { Dictionary, IndicatorName, Rule, RulePack } from '../model/policy.ts';
import type { Result, ScoredIndicator, ScoredPolicy, ScoredSubject, Scorecard, Summary } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import { codePrefix } from '../quantity/division.ts';
import type { Situation } from './compute.ts';
import { judgeRule } from './judge-rule.ts';
import { choosePeriod, type TimeOptions } from './period.ts';
import { needsOf, type Plan, plan } from './plan.ts';
import { governs, matchedByName, namedElsewhere, nameIn } from './relation.ts';
import { type Gate, runProblems } from './run-problems.ts';
import { summarize } from './summarize.ts';

/** What is judged, how, and what must hold of the run as a whole. */
export interface Question {
  readonly packs: readonly RulePack[];
  readonly dictionary: Dictionary;
  readonly selectsRule: (pack: RulePack, rule: Rule) => boolean;
  readonly selectsSubject: ((subject: Subject) => boolean) | null;
  /** Whether the call names the policy itself, so that its references may count. */
  readonly namesPolicy: (pack: RulePack) => boolean;
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

/** The names and codes that stand above some other subject in the data. */
const parentsIn = ({ subjects }: Dataset): { readonly names: ReadonlySet<string>; readonly codes: ReadonlySet<string> } => {
  const prefixes = subjects.flatMap(({ code }) => (code === null ? [] : [codePrefix(code)]));
  return {
    names: new Set(subjects.flatMap(({ parents }) => parents)),
    codes: new Set(prefixes.flatMap((prefix) => [2, 4, 6].filter((length) => length < prefix.length).map((length) => prefix.slice(0, length)))),
  };
};

/** Rows that are there only as parents are context, unless some policy concerns their level or governs them. */
const contextIn = (dataset: Dataset, plans: readonly Plan[]): ((subject: Subject) => boolean) => {
  const parents = parentsIn(dataset);
  const levels = new Set(plans.flatMap(({ rules }) => rules.map(({ rule }) => rule.subject.level)));
  return (subject) => {
    const above = parents.names.has(subject.name) || (subject.code !== null && parents.codes.has(codePrefix(subject.code)));
    return above && !(subject.level !== null && levels.has(subject.level)) && !plans.some(({ pack }) => governs(pack, subject));
  };
};

const judgeSubject = (
  subject: Subject,
  dataset: Dataset,
  plans: readonly Plan[],
  question: Question,
  needs: ReadonlySet<IndicatorName>,
  needed: Set<Diagnostic>,
): Judged => {
  const series = dataset.observations.get(subject.id) ?? new Map();
  const period = choosePeriod(series, needs, question.time);
  const situation: Situation = { subject, series, period, needed };
  const asOf = question.time.asOf ?? (period.label === null ? null : periodEnd(period.label));
  const perPolicy = plans.map(({ pack, rules }) => {
    const referencesCount = question.namesPolicy(pack) && !governs(pack, subject);
    const all = rules.map((planned) => judgeRule(planned, { pack, asOf, referencesCount }, situation));
    return { pack, results: all.filter((result) => !question.bindingOnly || result.binding || result.verdict === 'not-applicable') };
  });
  const { id, code, level, parents } = subject;
  // A unit that the data give by its code alone is called as a policy calls it.
  const name = subject.name === code ? (plans.map(({ pack }) => nameIn(pack, subject)).find((known) => known !== code) ?? subject.name) : subject.name;
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
  if (namedElsewhere(pack, subject)) return [warning('same-name-elsewhere', { subject: subject.name, policy: pack.id, region: pack.region.name })];
  const member = matchedByName(pack, subject);
  if (!member) return [];
  return [warning('matched-by-name', { subject: subject.name, policy: pack.id, parent: member.parent ?? '', namesakes: subject.namesakes })];
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
  return [...needsOf(plans)].flatMap((name) => {
    const indicator = indicators.get(name);
    return indicator ? [{ zh: name, en: indicator.en, unit: indicator.unit }] : [];
  });
};

/** Judges every selected rule for every selected subject. Pure: same question, same data, same scorecard. */
export const evaluate = (question: Question, dataset: Dataset): Scorecard => {
  const plans = question.packs.map((pack) => plan(pack, question.dictionary, (rule) => question.selectsRule(pack, rule)));
  const { selectsSubject } = question;
  const isContext = contextIn(dataset, plans);
  const reported = dataset.subjects.filter((subject) => (selectsSubject ? selectsSubject(subject) : !isContext(subject)));
  const needs = needsOf(plans);
  const needed = new Set<Diagnostic>();
  const judged = reported.map((subject) => judgeSubject(subject, dataset, plans, question, needs, needed));
  const subjects = judged.map((entry) => entry.subject);
  const results = judged.flatMap((entry) => entry.results);
  const summary = judged.flatMap((entry) => entry.summary);
  const own = [...dataset.diagnostics, ...cellProblems(dataset, needed), ...judged.flatMap((entry) => entry.warnings)];
  const problems = runProblems({ plans, dataset, subjects, results, summary, needs, own }, question.gate);
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

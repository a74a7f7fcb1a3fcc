import type { Dataset, Subject } from '../model/dataset.ts';
import { byPlace, type Diagnostic } from '../model/diagnostic.ts';
import type { Dictionary, IndicatorName } from '../model/policy.ts';
import type { ScoredIndicator, ScoredPolicy, ScoredSubject, Scorecard } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import { codePrefix } from '../quantity/division.ts';
import { judgeGroups, judgeSubject, type Run, settingsOf } from './judge-subject.ts';
import { needsOf, type Plan, plan } from './plan.ts';
import type { Question } from './question.ts';
import { concerns } from './relation.ts';
import { runProblems } from './run-problems.ts';

/** The names and codes that stand above some other subject in the data. */
const parentsIn = ({ subjects }: Dataset): { readonly names: ReadonlySet<string>; readonly codes: ReadonlySet<string> } => {
  const prefixes = subjects.flatMap(({ code }) => (code === null ? [] : [codePrefix(code)]));
  return {
    names: new Set(subjects.flatMap(({ parents }) => parents)),
    codes: new Set(prefixes.flatMap((prefix) => [2, 4, 6].filter((length) => length < prefix.length).map((length) => prefix.slice(0, length)))),
  };
};

/** The indicators of which the data say something for a subject. */
const observedOf = ({ observations }: Dataset, { id }: Subject): ReadonlySet<IndicatorName> => {
  const rows = [...(observations.get(id)?.values() ?? [])];
  return new Set(rows.flatMap((row) => [...row].flatMap(([name, { state }]) => (state === 'blank' ? [] : [name]))));
};

/** Rows that are there only as parents are context, unless they say something that a rule for them or for their level needs. */
const contextIn = (dataset: Dataset, plans: readonly Plan[]): ((subject: Subject) => boolean) => {
  const parents = parentsIn(dataset);
  return (subject) => {
    const above = parents.names.has(subject.name) || (subject.code !== null && parents.codes.has(codePrefix(subject.code)));
    if (!above) return false;
    const observed = observedOf(dataset, subject);
    return !plans.some(({ pack, rules }) => rules.some(({ rule, needs }) => concerns(pack, rule, subject) && [...needs].some((name) => observed.has(name))));
  };
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
  source: pack.file === `rules/${pack.id}.yaml` ? pack.id : pack.file,
  title: pack.title,
  sha256: pack.sha256,
  rules: rules.length,
  ruleTexts: rules.map(({ rule: { id, title, clause, quote } }) => ({ id, title, clause, quote })),
});

const scoredIndicators = (needs: ReadonlySet<IndicatorName>, { indicators }: Dictionary): readonly ScoredIndicator[] => {
  return [...needs].flatMap((name) => {
    const indicator = indicators.get(name);
    return indicator ? [{ zh: name, en: indicator.en, unit: indicator.unit }] : [];
  });
};

/** Judges every selected rule for every selected subject and group. Pure: same question, same data, same scorecard. */
export const evaluate = (question: Question, dataset: Dataset): Scorecard => {
  const plans = question.packs.map((pack) => plan(pack, question.dictionary, (rule) => question.selectsRule(pack, rule)));
  const { selectsSubject } = question;
  const isContext = contextIn(dataset, plans);
  const needs = needsOf(plans.flatMap(({ rules }) => rules));
  const needed = new Set<Diagnostic>();
  const run: Run = { question, dataset, needs, settings: settingsOf(question, dataset, plans, needed) };
  const reported = dataset.subjects.filter((subject) => (selectsSubject ? selectsSubject(subject) : !isContext(subject)));
  const judged = [...reported.map((subject) => judgeSubject(subject, run)), ...judgeGroups(run)];
  const subjects = judged.map((entry) => entry.subject);
  const results = judged.flatMap((entry) => entry.results);
  const summary = judged.flatMap((entry) => entry.summary);
  const own = [...dataset.diagnostics, ...cellProblems(dataset, needed), ...judged.flatMap((entry) => entry.warnings)];
  const problems = runProblems({ plans, dataset, subjects, results, summary, needs, own }, question.gate);
  return {
    asOf: commonAsOf(question.time.asOf, subjects),
    policies: plans.map(scoredPolicy),
    indicators: scoredIndicators(needs, question.dictionary),
    inputs: dataset.inputs,
    subjects,
    results,
    summary,
    diagnostics: [...own, ...problems].sort(byPlace),
  };
};

import type { Dataset } from '../model/dataset.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import type { IndicatorName } from '../model/policy.ts';
import type { Result, ScoredSubject, Summary } from '../model/scorecard.ts';
import { compareExact, exact, toAmount } from '../quantity/exact.ts';
import type { Plan } from './plan.ts';

/** From which failures on the run ends with status 1; each step includes the ones before. */
export const FAIL_ON = ['never', 'required', 'expected', 'no-data'] as const;
export type FailOn = (typeof FAIL_ON)[number];

/** What must hold of the run: the failures that matter, and the least coverage in per cent. */
export interface Gate {
  readonly failOn: FailOn;
  readonly minCoverage: Exact | null;
}

export interface Run {
  readonly plans: readonly Plan[];
  readonly dataset: Dataset;
  readonly subjects: readonly ScoredSubject[];
  readonly results: readonly Result[];
  readonly summary: readonly Summary[];
  readonly needs: ReadonlySet<IndicatorName>;
  /** The problems known so far. */
  readonly own: readonly Diagnostic[];
}

const isJudged = (result: Result): boolean => ['pass', 'fail', 'not-due'].includes(result.verdict);

/** Files of which no selected rule uses a single observation. */
const unusedFiles = ({ plans, dataset, needs }: Run): readonly Diagnostic[] => {
  const policies = plans.map(({ pack }) => pack.id);
  const isUsed = (file: string): boolean => [...(dataset.contents.get(file) ?? [])].some((name) => needs.has(name));
  const files = [...new Set(dataset.inputs.map(({ file }) => file))];
  return files.filter((file) => !isUsed(file)).map((file) => error('file-unused', { policies }, { file }));
};

/** Subjects that some policy binds and of which nothing could be judged. */
const unjudged = ({ subjects, results }: Run): readonly Diagnostic[] => {
  const binding = new Map<string, Result[]>(subjects.map(({ id }) => [id, []]));
  for (const result of results) if (result.binding) binding.get(result.subject)?.push(result);
  return subjects.flatMap(({ id, name, members }) => {
    // A file with one of a group's towns is whole in itself: that the group cannot be judged by it is no fault of the file.
    if (members?.some(({ subject }) => subject === null)) return [];
    const own = (binding.get(id) ?? []).filter(({ verdict }) => verdict !== 'not-applicable');
    if (own.length === 0 || own.some((result) => isJudged(result) || result.verdict === 'waived')) return [];
    const policies = [...new Set(own.map((result) => result.policy))];
    return [error('binding-unjudged', { subject: name, policies, rules: own.length })];
  });
};

const percent = (part: number, whole: number): Exact => exact(BigInt(part) * 100n, BigInt(whole));

const thinCoverage = ({ subjects, summary }: Run, minimum: Exact): readonly Diagnostic[] => {
  const names = new Map<string, string>(subjects.map(({ id, name }) => [id, name]));
  return summary.flatMap(({ subject, policy, judged, applicable }) => {
    if (applicable === 0 || compareExact(percent(judged, applicable), minimum) >= 0) return [];
    const name = names.get(subject) ?? subject;
    const coverage = toAmount(percent(judged, applicable), '%').value;
    return [error('coverage-below', { subject: name, policy, coverage, minimum: toAmount(minimum, '%').value })];
  });
};

const nothingJudged = (run: Run): readonly Diagnostic[] => {
  if (run.results.some(isJudged) || run.own.some(({ severity }) => severity === 'error')) return [];
  if (run.plans.every(({ rules }) => rules.length === 0)) return [error('nothing-judged', { cause: 'no-rule' })];
  if (run.subjects.length === 0) return [error('nothing-judged', { cause: 'no-subject' })];
  const applicable = run.results.some((result) => result.verdict !== 'not-applicable');
  return [error('nothing-judged', { cause: applicable ? 'no-data' : 'not-applicable' })];
};

/** What is wrong with the run as a whole, each of it a reason for status 2. */
export const runProblems = (run: Run, gate: Gate): readonly Diagnostic[] => {
  const specific = [...unusedFiles(run), ...unjudged(run), ...(gate.minCoverage ? thinCoverage(run, gate.minCoverage) : [])];
  return specific.length > 0 ? specific : nothingJudged(run);
};

/** The exit status of a run: 2 for any error, else 1 where something that counts failed, else 0. */
export const exitStatus = (results: readonly Result[], diagnostics: readonly Diagnostic[], failOn: FailOn): 0 | 1 | 2 => {
  if (diagnostics.some(({ severity }) => severity === 'error')) return 2;
  const step = FAIL_ON.indexOf(failOn);
  const fails = ({ verdict, strength }: Result): boolean => {
    if (verdict === 'fail') return step >= FAIL_ON.indexOf(strength === 'required' ? 'required' : 'expected');
    return verdict === 'no-data' && failOn === 'no-data';
  };
  return results.some((result) => result.counts && result.strength !== 'encouraged' && fails(result)) ? 1 : 0;
};

import { readCase } from '../dataset/read-case.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import type { Question } from '../evaluate/question.ts';
import { type Case, type CaseOutcome, type Unreached, WORKED_VERDICTS } from '../model/case.ts';
import type { Dataset } from '../model/dataset.ts';
import type { Diagnostic, Outcome } from '../model/diagnostic.ts';
import type { Dictionary, RulePack } from '../model/policy.ts';
import type { Scorecard } from '../model/scorecard.ts';

const questionOf = (pack: RulePack, dictionary: Dictionary, { period, asOf, expectations }: Case): Question => ({
  packs: [pack],
  dictionary,
  selectsRule: () => true,
  selectsSubject: ({ name }) => expectations.some(({ subject }) => subject === name),
  namesPolicy: () => true,
  bindingOnly: false,
  time: { period, asOf },
  gate: { failOn: 'never', minCoverage: null },
});

/** By the name that the case gives a unit, which the report may call otherwise; groups are in the report alone. */
const compare = ({ title, line, expectations }: Case, { subjects: units }: Dataset, { subjects, results }: Scorecard): CaseOutcome => ({
  title,
  line,
  compared: expectations.map((expectation) => {
    const ids: readonly string[] = [...units, ...subjects].flatMap(({ name, id }) => (name === expectation.subject ? [id] : []));
    const result = results.find(({ rule, subject }) => rule === expectation.rule && ids.includes(subject));
    if (!result) throw new Error(`no result for ${expectation.rule} and ${expectation.subject}`);
    return { ...expectation, result };
  }),
});

/** Judges every case by the evaluator itself; or gives the values of all cases that cannot be used. */
export const runCases = (pack: RulePack, dictionary: Dictionary, cases: readonly Case[]): Outcome<readonly CaseOutcome[]> => {
  const read = cases.map((worked) => ({ worked, ...readCase(worked, dictionary) }));
  const problems: readonly Diagnostic[] = read.flatMap((one) => one.problems);
  if (problems.length > 0) return { ok: false, problems };
  const value = read.map(({ worked, dataset }) => {
    return compare(worked, dataset, evaluate(questionOf(pack, dictionary, worked), dataset));
  });
  return { ok: true, value, warnings: [] };
};

/**
 * The rules of a pack with the verdicts that no case reaches; a verdict is reached where it is expected and given. The
 * checklist needs no cases of its own: yes, no and blank are the same for every entry.
 */
export const unreachedIn = (pack: RulePack, outcomes: readonly CaseOutcome[]): readonly Unreached[] => {
  const all = outcomes.flatMap(({ compared }) => compared);
  return pack.rules.flatMap(({ id, section }) => {
    if (section === 'checklist') return [];
    const own = all.filter(({ rule }) => rule === id);
    const reached = new Set(own.filter(({ verdict, result }) => verdict === result.verdict).map(({ verdict }) => verdict));
    const verdicts = WORKED_VERDICTS.filter((verdict) => !reached.has(verdict));
    return verdicts.length > 0 ? [{ rule: id, reached: own.length > 0, verdicts }] : [];
  });
};

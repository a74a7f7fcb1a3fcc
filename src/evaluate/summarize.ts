import type { SubjectId } from '../model/dataset.ts';
import type { PolicyId } from '../model/policy.ts';
import type { Result, Summary, Verdict } from '../model/scorecard.ts';
import { exact, toFixed } from '../quantity/exact.ts';

const PLACES = 4;

/** a/b as a decimal with 4 digits, half up; null where b is 0. */
const quotient = (a: number, b: number): string | null => (b === 0 ? null : toFixed(exact(BigInt(a), BigInt(b)), PLACES));

/** The counts, score and coverage of one subject under one policy, over what counts and is required or expected. */
export const summarize = (subject: SubjectId, policy: PolicyId, results: readonly Result[]): Summary => {
  const counted = results.filter((result) => result.counts && result.strength !== 'encouraged');
  const count = (verdict: Verdict): number => counted.filter((result) => result.verdict === verdict).length;
  const [pass, fail, notDue, noData, waived] = [count('pass'), count('fail'), count('not-due'), count('no-data'), count('waived')];
  const judged = pass + fail + notDue;
  const applicable = judged + noData + waived;
  return {
    subject,
    policy,
    pass,
    fail,
    notDue,
    noData,
    notApplicable: results.filter((result) => result.verdict === 'not-applicable').length,
    waived,
    judged,
    applicable,
    score: quotient(pass, judged),
    coverage: quotient(judged, applicable),
  };
};

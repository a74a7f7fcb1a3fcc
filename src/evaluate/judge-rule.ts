import type { Due, RulePack } from '../model/policy.ts';
import type { CheckResult, Reason, Result, Verdict } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import type { Situation } from './compute.ts';
import { both, judgeCheck, type Truth } from './judge-check.ts';
import type { PlannedRule } from './plan.ts';
import { nameIn, type Relation, relate } from './relation.ts';

/** What judging a rule needs beyond the rule: the pack, when one looks, and whether its verdicts count for this subject. */
export interface Frame {
  readonly pack: RulePack;
  /** The day from which one looks, ISO; null for undated data, which are due. */
  readonly asOf: string | null;
  /** true where the policy was named and governs nothing of this subject, so that its references count. */
  readonly referencesCount: boolean;
}

interface Outcome {
  readonly verdict: Verdict;
  readonly reason: Reason;
}

const unmetWithDate = (due: string, asOf: string | null, situation: Situation): Outcome => {
  if (asOf !== null && asOf < due) return { verdict: 'not-due', reason: { code: 'not-yet-due', data: { due } } };
  const { label } = situation.period;
  if (asOf !== null && label !== null && periodEnd(label) < due) {
    return { verdict: 'fail', reason: { code: 'not-met-on-old-data', data: { due, period: label } } };
  }
  return { verdict: 'fail', reason: { code: 'not-met', data: { due } } };
};

/** An unmet rule fails once it is due; without a due date it is in force from the day the document was issued. */
const unmet = (due: Due, { pack, asOf }: Frame, situation: Situation): Outcome => {
  if (due.kind === 'date') return unmetWithDate(due.date, asOf, situation);
  const { issued } = pack.document;
  if (asOf !== null && asOf < issued) return { verdict: 'not-due', reason: { code: 'not-yet-in-force', data: { issued } } };
  return { verdict: 'fail', reason: { code: 'not-met', data: { due: null } } };
};

const outcome = (holds: Truth, checks: readonly CheckResult[], due: Due, frame: Frame, situation: Situation): Outcome => {
  if (holds === true) return { verdict: 'pass', reason: { code: 'met', data: {} } };
  if (holds === false) return unmet(due, frame, situation);
  const indicators = [...new Set(checks.flatMap((check) => check.missing.map((missing) => missing.indicator)))];
  return { verdict: 'no-data', reason: { code: 'missing-observations', data: { indicators } } };
};

const notApplicable = (relation: Extract<Relation, { kind: 'not-applicable' }>): Outcome => ({ verdict: 'not-applicable', reason: relation.reason });

/** The verdict of one rule for one subject, with its evidence. */
export const judgeRule = (planned: PlannedRule, frame: Frame, situation: Situation): Result => {
  const { rule } = planned;
  const relation = relate(frame.pack, planned, situation.subject);
  const name = nameIn(frame.pack, situation.subject);
  const concerned = planned.checks.filter(({ check }) => check.for === null || check.for === name);
  const judged = relation.kind === 'not-applicable' ? [] : concerned.map((check) => judgeCheck(situation, check));
  const checks = judged.map(({ result }) => result);
  const holds = checks.reduce<Truth>((all, check) => both(all, check.holds), checks.length > 0 ? true : null);
  const { verdict, reason } = relation.kind === 'not-applicable' ? notApplicable(relation) : outcome(holds, checks, rule.due, frame, situation);
  const binding = relation.kind === 'binding';
  const doubts = judged.flatMap((check) => check.doubts);
  return {
    policy: frame.pack.id,
    rule: rule.id,
    section: rule.section,
    subject: situation.subject.id,
    period: situation.period.label,
    verdict,
    binding,
    counts: binding || frame.referencesCount,
    strength: rule.strength,
    due: rule.due.kind === 'date' ? rule.due.date : null,
    reason,
    checks,
    ...(doubts.length > 0 ? { doubts } : {}),
  };
};

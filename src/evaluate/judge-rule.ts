import type { Due, RulePack } from '../model/policy.ts';
import type { CheckResult, Reason, Result, Verdict } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import { both, judgeCheck, type Truth } from './judge-check.ts';
import type { PlannedRule } from './plan.ts';
import { nameIn, type Relation, relate } from './relation.ts';
import type { Judged, Situation } from './situation.ts';

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

const unknown = (checks: readonly CheckResult[]): Outcome => {
  const indicators = [...new Set(checks.flatMap((check) => check.missing.map((missing) => missing.indicator)))];
  return { verdict: 'no-data', reason: { code: 'missing-observations', data: { indicators } } };
};

const outcome = (holds: Truth, checks: readonly CheckResult[], due: Due, frame: Frame, situation: Situation): Outcome => {
  if (holds === null) return unknown(checks);
  return holds ? { verdict: 'pass', reason: { code: 'met', data: {} } } : unmet(due, frame, situation);
};

interface Verdicted extends Outcome {
  readonly when: CheckResult | null;
  readonly judged: readonly Judged[];
}

const notApplicable = (reason: Reason, when: CheckResult | null = null): Verdicted => ({ verdict: 'not-applicable', reason, when, judged: [] });

/** Judges the rule for a subject that it may concern: first whether it applies at all, then its checks. */
const judgeChecks = ({ rule, when, checks }: PlannedRule, frame: Frame, situation: Situation): Verdicted => {
  const condition = when && judgeCheck(situation, when).result;
  if (condition?.holds === false) return notApplicable({ code: 'condition-not-met', data: { condition: condition.check } }, condition);
  const name = nameIn(frame.pack, situation.subject);
  const concerned = checks.filter(({ check }) => check.for === null || check.for === name);
  const judged = concerned.map((check) => judgeCheck(situation, check));
  if (condition?.holds === null) return { ...unknown([condition]), when: condition, judged };
  const results = judged.map(({ result }) => result);
  const holds = results.reduce<Truth>((all, check) => both(all, check.holds), results.length > 0 ? true : null);
  return { ...outcome(holds, results, rule.due, frame, situation), when: condition, judged };
};

/** A group is judged by its own rules only, and they bind it. */
const relationTo = (planned: PlannedRule, { pack }: Frame, { subject, members }: Situation): Relation =>
  members === null ? relate(pack, planned, subject) : { kind: 'binding' };

/** The verdict of one rule for one subject, with its evidence. */
export const judgeRule = (planned: PlannedRule, frame: Frame, situation: Situation): Result => {
  const { rule } = planned;
  const relation = relationTo(planned, frame, situation);
  const judging = relation.kind === 'not-applicable' ? notApplicable(relation.reason) : judgeChecks(planned, frame, situation);
  const { verdict, reason, when, judged } = judging;
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
    ...(when ? { when } : {}),
    checks: judged.map(({ result }) => result),
    ...(doubts.length > 0 ? { doubts } : {}),
  };
};

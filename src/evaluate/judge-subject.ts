import type { Dataset, Subject, SubjectId } from '../model/dataset.ts';
import { type Diagnostic, warning } from '../model/diagnostic.ts';
import type { IndicatorName, Rule, RulePack } from '../model/policy.ts';
import type { Result, ScoredMember, ScoredSubject, Summary } from '../model/scorecard.ts';
import { periodEnd } from '../quantity/calendar.ts';
import { judgeRule } from './judge-rule.ts';
import { choosePeriod, type TimeOptions } from './period.ts';
import { needsOf, type Plan, type PlannedRule } from './plan.ts';
import { governs, matchedByName, namedElsewhere, nameIn } from './relation.ts';
import type { Question } from './question.ts';
import { isFound, type Situation, type Surroundings } from './situation.ts';
import { summarize } from './summarize.ts';
import { findMember, groupSituation, indexUnits, type Setting, situationOf, surroundingsOf } from './units.ts';

/** A plan with what leads from one unit of the data to others. */
interface PlanSetting extends Setting {
  readonly plan: Plan;
  readonly surroundings: Surroundings;
}

/** A run: what is asked, of which data. `needs` are the indicators of all selected rules. */
export interface Run {
  readonly question: Question;
  readonly dataset: Dataset;
  readonly needs: ReadonlySet<IndicatorName>;
  readonly settings: readonly PlanSetting[];
}

/** All that judging says of one subject. */
export interface JudgedSubject {
  readonly subject: ScoredSubject;
  readonly results: readonly Result[];
  readonly summary: readonly Summary[];
  readonly warnings: readonly Diagnostic[];
}

/** The settings of the plans of a run; `needed` gathers the problems of cells that some verdict needed. */
export const settingsOf = (question: Question, dataset: Dataset, plans: readonly Plan[], needed: Set<Diagnostic>): readonly PlanSetting[] => {
  const index = indexUnits(dataset);
  return plans.map((plan) => {
    const setting: Setting = { index, pack: plan.pack, declared: question.time.period, needed };
    return { ...setting, plan, surroundings: surroundingsOf(setting) };
  });
};

const asOfFor = ({ asOf }: TimeOptions, { label }: Situation['period']): string | null => asOf ?? (label === null ? null : periodEnd(label));

/** Judges a subject by every selected rule of every policy. */
export const judgeSubject = (subject: Subject, { question, dataset, needs, settings }: Run): JudgedSubject => {
  const period = choosePeriod([dataset.observations.get(subject.id) ?? new Map()], needs, question.time);
  const asOf = asOfFor(question.time, period);
  const perPolicy = settings.map((setting) => {
    const { pack, plan, surroundings } = setting;
    const situation = situationOf(subject, period, setting, surroundings);
    const referencesCount = question.namesPolicy(pack) && !governs(pack, subject);
    const all = plan.rules.map((planned) => judgeRule(planned, { pack, asOf, referencesCount }, situation));
    return { pack, results: all.filter((result) => !question.bindingOnly || result.binding || result.verdict === 'not-applicable') };
  });
  const packs = perPolicy.map(({ pack }) => pack);
  const { id, code, level, parents } = subject;
  // A unit that the data give by its code alone is called as a policy calls it.
  const name = subject.name === code ? (packs.map((pack) => nameIn(pack, subject)).find((known) => known !== code) ?? subject.name) : subject.name;
  return {
    subject: { id, name, code, level, parents, period: period.label },
    results: perPolicy.flatMap(({ results }) => results),
    summary: perPolicy.map(({ pack, results }) => summarize(id, pack.id, results)),
    warnings: perPolicy.flatMap(({ pack, results }) => [...staleWarnings(subject, pack, results), ...nameWarnings(subject, pack)]),
  };
};

/** A group as a subject of its policy. */
export const groupSubject = (pack: RulePack, name: string): Subject => ({
  // No unit is called like this, whatever its parents are called.
  id: `group:${pack.id}/${name}` as SubjectId,
  name,
  code: null,
  level: pack.groups[name]?.[0]?.level ?? null,
  parents: [pack.region.name],
  unidentified: false,
  otherNames: [],
  otherParents: [],
  namesakes: null,
});

/** The groups that rules of a pack judge as a whole, in the order of the rules. */
export const groupsJudged = (rules: readonly Rule[]): readonly string[] => [...new Set(rules.flatMap(({ subject }) => subject.group ?? []))];

const scoredMembers = ({ members }: Situation): readonly ScoredMember[] =>
  (members ?? []).map(({ name, situation }) => ({ name, subject: isFound(situation) ? situation.subject.id : null }));

const judgeGroup = (group: Subject, rules: readonly PlannedRule[], setting: PlanSetting, { question, dataset }: Run): JudgedSubject | null => {
  const { pack, index, surroundings } = setting;
  const members = pack.groups[group.name] ?? [];
  const inData = members.flatMap((member) => {
    const found = findMember(index, pack, member);
    return 'cause' in found ? [] : [dataset.observations.get(found.id) ?? new Map()];
  });
  if (inData.length === 0) return null;
  const period = choosePeriod(inData, needsOf(rules), question.time);
  const situation = groupSituation(situationOf(group, period, setting, surroundings), members, setting);
  const results = rules.map((planned) => judgeRule(planned, { pack, asOf: asOfFor(question.time, period), referencesCount: false }, situation));
  const { id, name, code, level, parents } = group;
  return {
    subject: { id, name, code, level, parents, period: period.label, members: scoredMembers(situation) },
    results,
    summary: [summarize(id, pack.id, results)],
    warnings: staleWarnings(group, pack, results),
  };
};

/** Judges the groups of all policies of which the data have at least one member, each by the rules made for it. */
export const judgeGroups = (run: Run): readonly JudgedSubject[] =>
  run.settings.flatMap((setting) => {
    const { rules } = setting.plan;
    return groupsJudged(rules.map(({ rule }) => rule)).flatMap((name) => {
      const group = groupSubject(setting.pack, name);
      if (run.question.selectsSubject?.(group) === false) return [];
      const own = rules.filter(({ rule }) => rule.subject.group === name);
      return judgeGroup(group, own, setting, run) ?? [];
    });
  });

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

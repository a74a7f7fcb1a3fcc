import type { Cell, Input, Layout, Period, SubjectId } from './dataset.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { Amount } from './exact.ts';
import type { Comparison } from './expression.ts';
import type { Bilingual } from './language.ts';
import type { IndicatorName, Level, PolicyId, RuleId, Section, SeriesBreak, Strength } from './policy.ts';

export const VERDICTS = ['pass', 'fail', 'not-due', 'no-data', 'not-applicable', 'waived'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a verdict is what it is; words are in words/reasons.ts. */
export type Reason = { readonly [C in keyof ReasonData]: { readonly code: C; readonly data: ReasonData[C] } }[keyof ReasonData];

export interface ReasonData {
  readonly met: Readonly<Record<string, never>>;
  readonly 'not-met': { readonly due: string | null };
  readonly 'not-met-on-old-data': { readonly due: string; readonly period: string };
  readonly 'not-yet-due': { readonly due: string };
  readonly 'not-yet-in-force': { readonly issued: string };
  readonly 'missing-observations': { readonly indicators: readonly string[] };
  readonly 'other-level': { readonly level: Level; readonly own: Level | null };
  readonly 'other-unit': { readonly named: readonly string[] };
  readonly 'judged-as-group': { readonly group: string };
  readonly 'condition-not-met': { readonly condition: string };
}

/** Why an observation is not there. */
export const ABSENCES = [
  'absent',
  'blank',
  'spoilt',
  'division-by-zero',
  'unit-absent',
  'unit-unclear',
  'series-break',
  'mixed-growth',
  'before-base',
  'no-year',
] as const;
export type Absence = (typeof ABSENCES)[number];

/**
 * A missing observation. `nearest` is the nearest period that has it; `orFrom` what it could be derived from.
 * `of` names the unit where it is not the judged one: a member of a group, a unit above; `break` the series break in the way.
 */
export interface Missing {
  readonly indicator: IndicatorName;
  readonly subject: SubjectId;
  readonly of?: string;
  readonly break?: SeriesBreak;
  readonly period: Period | null;
  readonly cause: Absence;
  readonly nearest: Period | null;
  readonly orFrom: readonly IndicatorName[];
  readonly cell: Cell | null;
}

/** A cell that a verdict rests on; `of` names its unit where it is not the judged one. */
export interface EvidenceCell extends Cell {
  readonly indicator: IndicatorName;
  readonly subject: SubjectId;
  readonly of?: string;
  readonly period: Period | null;
}

/** One comparison, or a compound whose comparisons are `parts`. Gap is positive beyond the target, whatever the operator. */
export interface CheckResult {
  readonly check: string;
  readonly for?: string;
  /** The member of the group that it was judged for. */
  readonly of?: string;
  readonly holds: boolean | null;
  readonly actual: Amount | null;
  readonly op: Comparison | null;
  readonly target: Amount | null;
  readonly gap: Amount | null;
  /** actual/target for a floor, target/actual for a ceiling, clipped to 0–1; null where either is not positive. */
  readonly attainment: number | null;
  /** The tolerance that the pack declares, and whether the check holds only by it. */
  readonly tolerance?: Amount;
  readonly withinTolerance?: boolean;
  /** For sets: the members required that are not there. */
  readonly lacking?: readonly string[];
  /** The comparisons of a compound, or a condition member by member. */
  readonly parts?: readonly CheckResult[];
  readonly cells: readonly EvidenceCell[];
  readonly missing: readonly Missing[];
}

/** A reported value that its own formula contradicts beyond rounding. Shown, never repaired. */
export interface Doubt {
  readonly indicator: IndicatorName;
  readonly of?: string;
  readonly reported: Amount;
  readonly derived: Amount;
  readonly cells: readonly EvidenceCell[];
}

export interface Result {
  readonly policy: PolicyId;
  readonly rule: RuleId;
  readonly section: Section;
  readonly subject: SubjectId;
  readonly period: Period | null;
  readonly verdict: Verdict;
  readonly binding: boolean;
  readonly counts: boolean;
  readonly strength: Strength;
  readonly due: string | null;
  readonly reason: Reason;
  /** The condition under which the rule applies, as judged. */
  readonly when?: CheckResult;
  readonly checks: readonly CheckResult[];
  readonly doubts?: readonly Doubt[];
}

/** judged = pass + fail + not-due; applicable = judged + no-data + waived; over counting verdicts, required and expected. */
export interface Summary {
  readonly subject: SubjectId;
  readonly policy: PolicyId;
  readonly pass: number;
  readonly fail: number;
  readonly notDue: number;
  readonly noData: number;
  readonly notApplicable: number;
  readonly waived: number;
  readonly judged: number;
  readonly applicable: number;
  /** pass / judged as a decimal with 4 digits; null where nothing was judged. */
  readonly score: string | null;
  /** judged / applicable, likewise. */
  readonly coverage: string | null;
}

export interface ScoredRule {
  readonly id: RuleId;
  readonly title: Bilingual;
  readonly clause: string;
  readonly quote: string;
}

/** An indicator that a selected rule names, in both languages. */
export interface ScoredIndicator {
  readonly zh: IndicatorName;
  readonly en: string;
  readonly unit: string;
}

export interface ScoredPolicy {
  readonly id: PolicyId;
  /** How a call names it: the id of what is shipped, else the path of its file. */
  readonly source: string;
  readonly title: Bilingual;
  readonly sha256: string;
  readonly rules: number;
  /** The titles and clauses of the rules judged, so that a saved report stands alone. */
  readonly ruleTexts: readonly ScoredRule[];
}

export interface ScoredSubject {
  readonly id: SubjectId;
  readonly name: string;
  readonly code: string | null;
  readonly level: Level | null;
  readonly parents: readonly string[];
  readonly period: Period | null;
  /** For a group: its members, each with its subject where it is in the data. */
  readonly members?: readonly ScoredMember[];
}

export interface ScoredMember {
  readonly name: string;
  readonly subject: SubjectId | null;
}

/** The whole result of a run: plain data, complete, the only thing that reports read. */
export interface Scorecard {
  readonly asOf: string | null;
  readonly policies: readonly ScoredPolicy[];
  readonly indicators: readonly ScoredIndicator[];
  readonly inputs: readonly (Omit<Input, 'layout'> & { readonly layout: Layout })[];
  readonly subjects: readonly ScoredSubject[];
  readonly results: readonly Result[];
  readonly summary: readonly Summary[];
  readonly diagnostics: readonly Diagnostic[];
}

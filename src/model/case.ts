import type { Period } from './dataset.ts';
import type { Place } from './diagnostic.ts';
import type { IndicatorName, RuleId } from './policy.ts';
import type { Result, Verdict } from './scorecard.ts';

/** One value of a case: text as in a data file, with its place in the cases file. */
export interface CaseValue {
  readonly indicator: IndicatorName;
  readonly period: Period;
  readonly written: string;
  readonly text: string;
  readonly at: Place;
}

/** A unit that a case invents data for. */
export interface CaseSubject {
  readonly name: string;
  readonly code: string | null;
  /** Units above it, nearest first. */
  readonly parents: readonly string[];
  readonly values: readonly CaseValue[];
  readonly at: Place;
}

/** The verdict that a person worked out from the document. */
export interface Expectation {
  readonly subject: string;
  readonly rule: RuleId;
  readonly verdict: Verdict;
  readonly line: number;
}

/** A worked case of a pack: what the data say, and what must follow. */
export interface Case {
  readonly title: string;
  readonly file: string;
  readonly line: number;
  /** null where the data say for which period they are, or carry no date. */
  readonly period: Period | null;
  readonly asOf: string | null;
  readonly subjects: readonly CaseSubject[];
  readonly expectations: readonly Expectation[];
}

/** An expectation with what judging gave. */
export interface Compared extends Expectation {
  readonly result: Result;
}

export interface CaseOutcome {
  readonly title: string;
  readonly line: number;
  readonly compared: readonly Compared[];
}

/** The verdicts that every rule should have a case for. */
export const WORKED_VERDICTS = ['pass', 'fail', 'not-due', 'no-data'] as const satisfies readonly Verdict[];

/** A rule and the worked verdicts that no case reaches; all of them where no case expects anything of the rule. */
export interface Unreached {
  readonly rule: RuleId;
  readonly reached: boolean;
  readonly verdicts: readonly Verdict[];
}

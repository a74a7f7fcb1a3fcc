import type { Period, Subject } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Exact, Unit } from '../model/exact.ts';
import type { LevelFunction } from '../model/expression.ts';
import type { CheckResult, Doubt, EvidenceCell, Missing } from '../model/scorecard.ts';
import type { Bounds } from './bounds.ts';
import type { ChosenPeriod, Series } from './period.ts';
import type { Condition, GrowthBasis } from './term.ts';

/** A member of a group: its situation, or why there is none. */
export interface MemberSituation {
  readonly name: string;
  readonly situation: Situation | Unfound;
}

/** A unit that a rule looks at and that the data do not give. */
export interface Unfound {
  readonly cause: 'unit-absent' | 'unit-unclear';
  /** What it is called, as far as is known. */
  readonly name: string | null;
}

/** One subject at one period, and what judging finds out about its data on the way. */
export interface Situation {
  readonly subject: Subject;
  /** The subject's name where it is not the one that is judged: a member, a unit above. */
  readonly of: string | null;
  readonly series: Series;
  readonly period: ChosenPeriod;
  /** The members, where a group is judged. */
  readonly members: readonly MemberSituation[] | null;
  readonly basis: GrowthBasis;
  /** Problems of cells that some verdict needed. */
  readonly needed: Set<Diagnostic>;
  readonly surroundings: Surroundings;
}

/** What leads from a situation to others: the units above, and judging a condition inside a term. */
export interface Surroundings {
  readonly above: (from: Situation, level: LevelFunction) => Situation | Unfound;
  readonly judge: (situation: Situation, condition: Condition) => Judged;
}

export const isFound = (found: Situation | Unfound): found is Situation => 'series' in found;

/** What a condition comes to. */
export interface Judged {
  readonly result: CheckResult;
  readonly doubts: readonly Doubt[];
}

/** A computed number in base units (null: unknown, see `missing`), with the cells that it rests on. */
export interface Computed {
  readonly value: Exact | null;
  /** Where the value is unknown, what it lies between; null where nothing is known. */
  readonly bounds: Bounds | null;
  /** The observation itself, where the number is one reported value. */
  readonly reported: { readonly value: Exact; readonly unit: Unit } | null;
  /** The members of a set. */
  readonly items: readonly string[] | null;
  readonly cells: readonly EvidenceCell[];
  readonly missing: readonly Missing[];
  readonly doubts: readonly Doubt[];
  /** For a count: its condition member by member. */
  readonly parts: readonly CheckResult[];
}

const NOTHING = { value: null, bounds: null, reported: null, items: null, cells: [], missing: [], doubts: [], parts: [] } as const satisfies Computed;

/** A computed number with whatever comes with it. */
export const computed = (parts: Partial<Computed>): Computed => ({ ...NOTHING, ...parts });

/** The same subject at another period, as for a base year. */
export const atPeriod = (situation: Situation, period: Period): Situation => ({ ...situation, period: { label: period, key: period } });

import type { Layout, Period, Subject, SubjectId } from './dataset.ts';
import type { Diagnostic } from './diagnostic.ts';
import type { IndicatorName, Level, PolicyId, RuleId, Section } from './policy.ts';
import type { Missing, ScoredPolicy, ScoredSubject } from './scorecard.ts';

/** Where the unit of a value is from: the cell, the header, the indicator's name in its line, a row or column of units, a line above the table, the dictionary. */
export const UNIT_SOURCES = ['cell', 'header', 'name', 'unit-row', 'unit-column', 'title', 'dictionary'] as const;
export type UnitSource = (typeof UNIT_SOURCES)[number];

/** By which of its names an indicator was found; `spelling`: the official one but for spaces, width, case or quotation marks. */
export const MATCHES = ['exact', 'spelling', 'id', 'english', 'alias', 'other'] as const;
export type Match = (typeof MATCHES)[number];

/** What a column is used as; `values`: figures of the indicators that stand in the lines. */
export const COLUMN_ROLES = [
  'indicator',
  'values',
  'name',
  'code',
  'place',
  'period',
  'indicator-name',
  'value',
  'unit',
  'note',
  'serial',
  'unknown',
  'empty',
] as const;
export type ColumnRole = (typeof COLUMN_ROLES)[number];

/** What a line above the table, or a line of a form, says of all of it. */
export const TITLE_FACTS = ['name', 'code', 'place', 'parent', 'period', 'unit'] as const;
export type TitleFact = (typeof TITLE_FACTS)[number];

/** Why a row below the header gives no values. */
export const SKIPS = ['note', 'source', 'units', 'total', 'no-subject', 'no-indicator', 'unknown-indicator', 'bad-period', 'second-table', 'other'] as const;
export type Skip = (typeof SKIPS)[number];

export interface TitleLine {
  readonly line: number;
  readonly text: string;
  readonly gives: readonly TitleFact[];
}

export interface InspectedColumn {
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole;
  /** Of a place: its level, and whether the column names only what the subject lies in. */
  readonly level: Level | null;
  readonly parent: boolean;
  /** The period that the header gives its values. */
  readonly period: Period | null;
  readonly indicator: IndicatorName | null;
  /** What an unknown header may have meant. */
  readonly near: string | null;
}

export interface InspectedUnit {
  /** `''` for a plain number. */
  readonly unit: string;
  /** null for what has no unit, such as yes and no. */
  readonly source: UnitSource | null;
  readonly values: number;
}

/** An indicator as the file writes it: by which name it was found, what else stood there, in which units its values are. */
export interface InspectedIndicator {
  readonly written: string;
  /** The first line of its values where the lines name the indicators, else null. */
  readonly line: number | null;
  readonly columns: readonly number[];
  readonly indicator: IndicatorName;
  readonly en: string;
  readonly match: {
    readonly by: Match;
    readonly name: string;
    /** What was split off the name as its unit, and what was left out as a remark. */
    readonly unit: string | null;
    readonly remarks: readonly string[];
  };
  readonly units: readonly InspectedUnit[];
  readonly values: number;
  readonly blank: number;
  readonly spoilt: number;
}

/** A line that names an indicator that is not known. */
export interface UnknownLine {
  readonly written: string;
  readonly line: number;
  readonly near: string | null;
}

export interface SkippedRow {
  readonly line: number;
  readonly text: string;
  readonly why: Skip;
}

export interface PeriodCount {
  readonly period: Period;
  readonly values: number;
}

/** How a table was understood; null in place of it where none was found. */
export interface InspectedTable {
  readonly layout: Layout;
  readonly title: readonly TitleLine[];
  readonly header: number;
  readonly columns: readonly InspectedColumn[];
  readonly indicators: readonly InspectedIndicator[];
  readonly unknown: readonly UnknownLine[];
  readonly periods: readonly PeriodCount[];
  readonly rows: number;
  readonly skipped: readonly SkippedRow[];
}

export interface InspectedFile {
  readonly file: string;
  /** true where observations were taken from it, or from another file of the same content. */
  readonly understood: boolean;
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly blankLines: number;
  readonly table: InspectedTable | null;
}

export interface InspectedSubject extends Omit<Subject, 'otherParents'> {
  readonly files: readonly string[];
  readonly periods: readonly PeriodCount[];
}

/** What becomes of a rule for a subject: the data suffice to judge it, or they lack something. */
export interface FedRule {
  readonly rule: RuleId;
  readonly section: Section;
  /** Whether the verdict would count, or be a reference only. */
  readonly counts: boolean;
  readonly fed: boolean;
  /** The files whose cells it rests on. */
  readonly files: readonly string[];
  readonly missing: readonly Missing[];
}

/** The rules of a policy that concern a subject of the data, at the period that would be judged. */
export interface Feed {
  readonly policy: PolicyId;
  readonly subject: SubjectId;
  readonly period: Period | null;
  readonly rules: readonly FedRule[];
  readonly notApplicable: number;
}

/** The policies that data were held against. */
export interface Fed {
  readonly policies: readonly ScoredPolicy[];
  /** Units of the data, and groups of which they have a member. */
  readonly subjects: readonly ScoredSubject[];
  readonly feeds: readonly Feed[];
}

/** How files were understood, and what they can feed; nothing is judged. */
export interface Inspection {
  readonly files: readonly InspectedFile[];
  readonly subjects: readonly InspectedSubject[];
  /** null where no policy was named. */
  readonly fed: Fed | null;
  readonly diagnostics: readonly Diagnostic[];
}

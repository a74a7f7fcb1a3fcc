import type { Diagnostic } from './diagnostic.ts';
import type { Exact, Unit } from './exact.ts';
import type { IndicatorName, Level } from './policy.ts';

export type SubjectId = string & { readonly __brand: 'SubjectId' };

/** ISO text: `2024`, `2024-06` or `2024-06-30`; `''` where the data carry no date. */
export type Period = string & { readonly __brand: 'Period' };
export const UNDATED = '' as Period;

export const LAYOUTS = ['wide', 'long', 'form'] as const;
export type Layout = (typeof LAYOUTS)[number];

/** Standard input, as a file is named in a call and in a report. */
export const STANDARD_INPUT = '-';

/** Where a value stands: line in the file (the row of a sheet), column the field, both from 1. */
export interface Cell {
  readonly file: string;
  /** The sheet, where the file is a workbook. */
  readonly sheet?: string;
  readonly line: number;
  readonly column: number;
  readonly header: string;
  readonly text: string;
}

/** A judged unit. `parents` runs from the nearest outwards; `level` is null where nothing in the data tells. */
export interface Subject {
  readonly id: SubjectId;
  readonly name: string;
  readonly code: string | null;
  readonly level: Level | null;
  readonly parents: readonly string[];
  /** true where the name came from the file's name or the call, so nothing ties it to a real unit. */
  readonly unidentified: boolean;
  /** What else the table of divisions calls it, and the units above it. */
  readonly otherNames: readonly string[];
  readonly otherParents: readonly string[];
  /** How many units of China bear its name, where the data do not tell which is meant; else null. */
  readonly namesakes: number | null;
}

/** What one cell says of an indicator. A `spoilt` one carries the problem that makes it unusable, and those of other cells that say the same. */
export type Observation =
  | {
      readonly state: 'known';
      /** For kinds that are no plain numbers as language/kind-values.ts has it: yes is 1, a grade its place in the list, 未上榜 after every rank. */
      readonly value: Exact;
      readonly unit: Unit;
      readonly unitWritten: boolean;
      readonly decimals: number;
      /** The members of a set; null for every other kind. */
      readonly items: readonly string[] | null;
      readonly cell: Cell;
    }
  | { readonly state: 'blank'; readonly cell: Cell }
  | { readonly state: 'spoilt'; readonly problem: Diagnostic; readonly others: readonly Diagnostic[]; readonly cell: Cell };

export interface Input {
  readonly file: string;
  /** The sheet, where the file is a workbook: each is a table of its own. */
  readonly sheet?: string;
  /** null in reports that do not name it. */
  readonly sha256: string | null;
  readonly encoding: string;
  readonly layout: Layout;
  readonly rows: number;
}

/** Subject → period → indicator → observation. */
export type Observations = ReadonlyMap<SubjectId, ReadonlyMap<Period, ReadonlyMap<IndicatorName, Observation>>>;

/** Everything that was read, from all files. Diagnostics of spoilt cells are in their observations, not in the list. */
export interface Dataset {
  readonly inputs: readonly Input[];
  readonly subjects: readonly Subject[];
  readonly observations: Observations;
  /** The indicators that each file has something of, blanks left out. */
  readonly contents: ReadonlyMap<string, ReadonlySet<IndicatorName>>;
  readonly diagnostics: readonly Diagnostic[];
}

import type { Diagnostic } from './diagnostic.ts';
import type { Bilingual } from './language.ts';
import type { PolicyId } from './policy.ts';

/** What has become of a requirement of the document. */
export const STANDINGS = ['covered', 'unencoded', 'neither'] as const;
export type Standing = (typeof STANDINGS)[number];

/** duty: a number, or a predicate that can be seen to be done or not; appeal: 加快, 推进, 支持 … without either. */
export const OBLIGATION_KINDS = ['duty', 'appeal'] as const;
export type ObligationKind = (typeof OBLIGATION_KINDS)[number];

/** How many requirements have become what. */
export type Tally = Readonly<Record<Standing, number>>;

/** A number that carries a requirement, as written with its unit. Line and column count from 1. */
export interface CoveredNumber {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly standing: Standing;
}

/** A sentence, or the part of one with a requirement of its own. `kind` and `standing` are null where nothing is required. */
export interface CoveredSegment {
  readonly text: string;
  readonly line: number;
  readonly column: number;
  readonly kind: ObligationKind | null;
  readonly standing: Standing | null;
  /** Whether an entry quotes the requirement itself, not only what leads up to it; false where nothing is required. */
  readonly quoted: boolean;
  /** The predicates that oblige. */
  readonly predicates: readonly string[];
  readonly numbers: readonly CoveredNumber[];
  /** The rules whose quotes touch it, and the reasons of entries of `unencoded:` that do. */
  readonly rules: readonly string[];
  readonly because: readonly string[];
}

/** A clause of the document under its own heading, such as `一(二) 创富城市`. */
export interface CoveredClause {
  readonly clause: string;
  readonly line: number;
  readonly segments: readonly CoveredSegment[];
}

export interface CoverageTotals {
  readonly numbers: Tally;
  /** duties and appeals together. */
  readonly obligations: Tally;
  readonly duties: Tally;
  readonly appeals: Tally;
}

/** A policy document held against its pack: what is covered by which rule, what is not encoded and why, what is neither. */
export interface Coverage {
  readonly policy: { readonly id: PolicyId; readonly title: Bilingual; readonly sha256: string };
  readonly document: { readonly file: string; readonly encoding: string; readonly sha256: string; readonly lines: number };
  readonly clauses: readonly CoveredClause[];
  readonly totals: CoverageTotals;
  readonly diagnostics: readonly Diagnostic[];
}

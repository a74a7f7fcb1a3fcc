import type { Expression } from './expression.ts';
import type { Bilingual } from './language.ts';
import type { Allowance, CoverageLint, PackLint, RuleLint } from './lint.ts';
import type { Position } from './position.ts';

export type PolicyId = string & { readonly __brand: 'PolicyId' };
export type RuleId = string & { readonly __brand: 'RuleId' };

/** Administrative levels, highest first. */
export const LEVELS = ['province', 'city', 'county', 'town'] as const;
export type Level = (typeof LEVELS)[number];

/** required: 应达到 · expected: 力争, 争取 · encouraged: 鼓励, 支持, 探索, 引导. */
export const STRENGTHS = ['required', 'expected', 'encouraged'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** A unit that a document names. */
export interface Member {
  readonly name: string;
  readonly code: string | null;
  readonly level: Level;
  readonly parent: string | null;
  readonly classes: readonly string[];
}

/** Whom a rule concerns. `kinds` are name endings such as 县, 县级市; empty lists do not restrict. */
export interface SubjectSelector {
  readonly level: Level;
  readonly kinds: readonly string[];
  readonly class: string | null;
  readonly group: string | null;
  readonly named: readonly string[];
  /** true where the rule concerns the pack's own region as a whole. */
  readonly region: boolean;
}

/** A due date (ISO), or a requirement in force ever since the document was issued. */
export type Due = { readonly kind: 'date'; readonly date: string } | { readonly kind: 'in-force' };

/** One condition. `for` names the only unit it concerns, where the document gives targets per unit; `tolerance` widens its comparison. */
export interface Check {
  readonly text: string;
  readonly for: string | null;
  readonly expression: Expression;
  readonly tolerance: WrittenAmount | null;
}

/** Rules are judged by figures; a checklist is ticked with yes or no. */
export const SECTIONS = ['rules', 'checklist'] as const;
export type Section = (typeof SECTIONS)[number];

export interface Rule {
  readonly id: RuleId;
  readonly section: Section;
  readonly title: Bilingual;
  readonly clause: string;
  readonly quote: string;
  readonly subject: SubjectSelector;
  readonly strength: Strength;
  readonly due: Due;
  readonly responsible: readonly string[];
  readonly reading: string | null;
  readonly measured: string | null;
  readonly checks: readonly Check[];
  /** Where it does not hold, the rule does not apply. */
  readonly when: Check | null;
  /** What lint must not say of the rule, each with its reason. */
  readonly lint: readonly Allowance<RuleLint>[];
  readonly at: Position;
}

/** Words of the document that no rule encodes, and why. */
export interface Unencoded {
  readonly clause: string;
  readonly quote: string;
  readonly because: string;
  readonly at: Position;
}

export interface PolicyDocument {
  readonly number: string | null;
  readonly issuer: string;
  readonly issued: string;
  readonly published: string | null;
}

/** A policy document as judged: resolved, type-checked, plain data. */
export interface RulePack {
  readonly id: PolicyId;
  readonly file: string;
  readonly sha256: string;
  readonly title: Bilingual;
  readonly document: PolicyDocument;
  readonly region: Member;
  readonly due: string | null;
  readonly members: readonly Member[];
  readonly groups: Readonly<Record<string, readonly Member[]>>;
  readonly rules: readonly Rule[];
  /** The indicators that the pack adds to the dictionary. */
  readonly indicators: readonly Indicator[];
  readonly unencoded: readonly Unencoded[];
  /** What lint and coverage must not say of the pack as a whole. */
  readonly lint: readonly Allowance<PackLint | CoverageLint>[];
}

export type IndicatorName = string & { readonly __brand: 'IndicatorName' };

/** What sort of number an indicator is. */
export const INDICATOR_KINDS = ['share', 'growth', 'ratio', 'index', 'amount', 'count', 'yes-no', 'grade', 'rank', 'set'] as const;
export type IndicatorKind = (typeof INDICATOR_KINDS)[number];

/** A statistic. `name` is the official Chinese one and the key everywhere. */
export interface Indicator {
  readonly name: IndicatorName;
  readonly id: string;
  readonly en: string;
  readonly aliases: readonly string[];
  readonly unit: string;
  readonly kind: IndicatorKind;
  /** flow: over a period; stock: at its end. null for kinds that are neither. */
  readonly timing: 'flow' | 'stock' | null;
  /** intensive values compare across levels; extensive ones are totals of their own level. */
  readonly scale: 'intensive' | 'extensive';
  readonly range: { readonly min: WrittenAmount | null; readonly max: WrittenAmount | null };
  readonly definition: string | null;
  readonly formula: Expression | null;
  /** The indicator that reports the growth of this one, and whether growth may be computed from its totals. */
  readonly growth: IndicatorName | null;
  readonly nominal: boolean;
  /** For grades: worst to best, each with its other spellings. */
  readonly grades: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly breaks: readonly SeriesBreak[];
}

/** A number and unit as written. */
export interface WrittenAmount {
  readonly value: string;
  readonly unit: string;
}

/** A year from which a series no longer compares with earlier years. */
export interface SeriesBreak {
  readonly at: string;
  readonly reason: string;
  readonly source: string;
}

/** All indicators by official name. */
export interface Dictionary {
  readonly sha256: string;
  readonly indicators: ReadonlyMap<IndicatorName, Indicator>;
}

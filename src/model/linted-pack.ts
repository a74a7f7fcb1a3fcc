import type { Diagnostic } from './diagnostic.ts';
import type { Allowance } from './lint.ts';
import type { RuleId, RulePack } from './policy.ts';

/** An allowance that was needed: what it excuses, and in which rule; null for the pack itself. */
export interface Excuse {
  readonly allowance: Allowance;
  readonly rule: RuleId | null;
  readonly findings: readonly Diagnostic[];
}

/** A pack that loads, with all that lint found in it. */
export interface LintedPack {
  readonly pack: RulePack;
  readonly findings: readonly Diagnostic[];
  readonly excuses: readonly Excuse[];
}

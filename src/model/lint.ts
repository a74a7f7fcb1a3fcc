import type { Position } from './position.ts';
import type { Severity } from './severity.ts';

/** What lint finds in a rule that loads, and how much it weighs. Errors are what the document contradicts. */
export const RULE_LINTS = {
  'operator-contradicts-quote': 'error',
  'number-not-in-quote': 'error',
  'unit-not-in-quote': 'error',
  'word-not-in-quote': 'error',
  'check-never-holds': 'error',
  'check-never-fails': 'warning',
  'rules-contradict': 'error',
  'tolerance-undeclared': 'warning',
  'strength-differs': 'warning',
  'meaningless-id': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** What lint finds in the pack as a whole. */
export const PACK_LINTS = {
  'unused-indicator': 'warning',
  'unused-group': 'warning',
  'unused-class': 'warning',
  'meaningless-id': 'warning',
} as const satisfies Readonly<Record<string, Severity>>;

/** What only coverage finds, for it takes the text; a pack excuses it as it excuses what lint finds. */
export const COVERAGE_LINTS = { 'clause-differs': 'warning' } as const satisfies Readonly<Record<string, Severity>>;

/** What lint finds in the allowances themselves; this cannot be allowed in turn. */
export const ALLOWANCE_LINTS = { 'unused-allowance': 'warning' } as const satisfies Readonly<Record<string, Severity>>;

/** Every finding of lint with its severity. */
export const LINTS = { ...RULE_LINTS, ...PACK_LINTS, ...ALLOWANCE_LINTS } as const;
export type RuleLint = keyof typeof RULE_LINTS;
export type PackLint = keyof typeof PACK_LINTS;
export type CoverageLint = keyof typeof COVERAGE_LINTS;
export type Lint = keyof typeof LINTS;

/** What a pack excuses, with the reason why the document says otherwise. */
export interface Allowance<C extends RuleLint | PackLint | CoverageLint = RuleLint | PackLint | CoverageLint> {
  readonly allow: C;
  readonly because: string;
  readonly at: Position;
}

import type { Comparison, Expression, FunctionName, TermKind } from '../model/expression.ts';

/** What a function takes. */
export type Wanted = 'indicator' | 'flow' | 'growth' | 'quotient' | 'amount';

/** What is wrong with a check, at which node. */
export type Fault = { readonly node: Expression } & (
  | { readonly code: 'unknown-indicator'; readonly name: string }
  | { readonly code: 'unknown-unit'; readonly unit: string }
  | { readonly code: 'dimension-mismatch'; readonly left: string; readonly right: string }
  | { readonly code: 'point-or-percent' }
  | { readonly code: 'bare-number'; readonly value: string; readonly unit: string }
  | { readonly code: 'not-a-condition' | 'not-a-number-term'; readonly text: string; readonly kind: TermKind }
  | { readonly code: 'target-without-targets' | 'aggregate-without-group' | 'nested-aggregate' }
  | { readonly code: 'member-outside-aggregate'; readonly name: string; readonly examples: readonly string[] }
  | { readonly code: 'function-argument'; readonly function: FunctionName; readonly found: string; readonly wanted: Wanted }
  | { readonly code: 'unknown-grade'; readonly grade: string; readonly choices: readonly string[] }
  | { readonly code: 'unknown-value'; readonly value: string; readonly choices: readonly string[] }
  | { readonly code: 'unordered'; readonly operator: Comparison; readonly kind: 'yes-no' | 'set' }
  | { readonly code: 'not-a-set'; readonly text: string }
);

import type { Position } from './position.ts';

export const COMPARISONS = ['>=', '>', '<=', '<', '=', '!='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const ARITHMETIC = ['+', '-', '*', '/'] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];

/** Functions of one term: of the same subject in time, of a unit above it, of the members of a group. */
export const TIME_FUNCTIONS = ['change', 'growth', 'since'] as const;
export const LEVEL_FUNCTIONS = ['parent', 'county', 'city', 'province'] as const;
export const AGGREGATES = ['sum', 'mean', 'max', 'min', 'pooled', 'count', 'all', 'any'] as const;
export const FUNCTIONS = [...TIME_FUNCTIONS, ...LEVEL_FUNCTIONS, ...AGGREGATES] as const;
export type TimeFunction = (typeof TIME_FUNCTIONS)[number];
export type LevelFunction = (typeof LEVEL_FUNCTIONS)[number];
export type Aggregate = (typeof AGGREGATES)[number];
export type FunctionName = (typeof FUNCTIONS)[number];

/** What a term can be: a number, a value of a kind of its own, a word such as yes, or a condition. */
export type TermKind = 'number' | 'yes-no' | 'grade' | 'rank' | 'set' | 'symbol' | 'condition';

/** The tree of a check. Plain data: numbers stay text, so that a compiled pack is JSON. */
export type Expression =
  | QuantityNode
  | IndicatorNode
  | TargetNode
  | SymbolNode
  | CallNode
  | ContainsNode
  | NegateNode
  | ArithmeticNode
  | CompareNode
  | ConnectiveNode
  | NotNode;

/** A number with its unit as written: `350亿元` is `{value: '350', unit: '亿元'}`. */
export interface QuantityNode {
  readonly kind: 'quantity';
  readonly value: string;
  readonly unit: string;
  readonly at: Position;
}

/** An indicator by the name the author wrote; resolution turns it into the official Chinese name. */
export interface IndicatorNode {
  readonly kind: 'indicator';
  readonly name: string;
  readonly at: Position;
}

/** A word that stands for a value: yes, no, a grade, 未上榜. Resolution makes it of a name beside an indicator that has it. */
export interface SymbolNode {
  readonly kind: 'symbol';
  readonly text: string;
  readonly at: Position;
}

/** `change(X, 2019)`, `parent(X)`, `count(C)` …; `year` only for change and since. */
export interface CallNode {
  readonly kind: 'call';
  readonly function: FunctionName;
  readonly argument: Expression;
  readonly year: string | null;
  readonly at: Position;
}

/** A set that must hold all of the members. */
export interface ContainsNode {
  readonly kind: 'contains';
  readonly left: Expression;
  readonly members: readonly string[];
  readonly at: Position;
}

/** The word `target`: the figure that `targets:` gives for the subject. Replaced when the pack is resolved. */
export interface TargetNode {
  readonly kind: 'target';
  readonly at: Position;
}

export interface NegateNode {
  readonly kind: 'negate';
  readonly operand: Expression;
  readonly at: Position;
}

export interface ArithmeticNode {
  readonly kind: 'arithmetic';
  readonly operator: Arithmetic;
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Position;
}

export interface CompareNode {
  readonly kind: 'compare';
  readonly operator: Comparison;
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Position;
}

export interface ConnectiveNode {
  readonly kind: 'and' | 'or';
  readonly left: Expression;
  readonly right: Expression;
  readonly at: Position;
}

export interface NotNode {
  readonly kind: 'not';
  readonly operand: Expression;
  readonly at: Position;
}

import type { Position } from './position.ts';

export const COMPARISONS = ['>=', '>', '<=', '<', '=', '!='] as const;
export type Comparison = (typeof COMPARISONS)[number];

export const ARITHMETIC = ['+', '-', '*', '/'] as const;
export type Arithmetic = (typeof ARITHMETIC)[number];

/** The tree of a check. Plain data: numbers stay text, so that a compiled pack is JSON. */
export type Expression = QuantityNode | IndicatorNode | TargetNode | NegateNode | ArithmeticNode | CompareNode | ConnectiveNode | NotNode;

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

import { mirrored, opposite } from '../../language/comparisons.ts';
import { nodesOf } from '../../language/walk.ts';
import type { ArithmeticNode, CompareNode, Comparison, Expression, QuantityNode, SymbolNode } from '../../model/expression.ts';

/** How a term is compared, as if it stood on the right: `5 <= X` is `X >= 5`, `not X < 5` is `X >= 5`. */
export interface Compared {
  readonly node: CompareNode;
  readonly operator: Comparison;
  /** What it is compared with. */
  readonly other: Expression;
  /** The comparison that the author would write in the place of `node.operator` to say this one. */
  readonly asWritten: (operator: Comparison) => Comparison;
}

/** A figure, a grade, or a calculation of figures in a check, with the comparison that it is directly a side of; null where it is calculated with. */
export interface Term {
  /** A calculation only where nothing but figures is calculated with: `2 / 3`. */
  readonly node: QuantityNode | SymbolNode | ArithmeticNode;
  readonly compared: Compared | null;
}

/** A comparison seen from its left side (`other`: what is on the right) or its right. */
export const comparedWith = (node: CompareNode, other: 'left' | 'right', isNegated = false): Compared => {
  const negated = (operator: Comparison): Comparison => (isNegated ? opposite(operator) : operator);
  const turned = (operator: Comparison): Comparison => (other === 'right' ? mirrored(operator) : operator);
  return { node, operator: turned(negated(node.operator)), other: node[other], asWritten: (operator) => negated(turned(operator)) };
};

const inComparison = (node: CompareNode, isNegated: boolean): readonly Term[] => {
  return [...termsIn(node.left, isNegated, comparedWith(node, 'right', isNegated)), ...termsIn(node.right, isNegated, comparedWith(node, 'left', isNegated))];
};

const termsIn = (node: Expression, isNegated: boolean, compared: Compared | null): readonly Term[] => {
  switch (node.kind) {
    case 'quantity':
    case 'symbol':
      return [{ node, compared }];
    case 'indicator':
    case 'target':
    case 'contains':
      return [];
    case 'negate':
      return termsIn(node.operand, isNegated, null);
    case 'call':
      return termsIn(node.argument, isNegated, null);
    case 'not':
      return termsIn(node.operand, !isNegated, null);
    case 'compare':
      return inComparison(node, isNegated);
    case 'arithmetic':
      if (compared && nodesOf(node).every(({ kind }) => kind === 'arithmetic' || kind === 'quantity')) return [{ node, compared }];
      return [...termsIn(node.left, isNegated, null), ...termsIn(node.right, isNegated, null)];
    case 'and':
    case 'or':
      return [...termsIn(node.left, isNegated, null), ...termsIn(node.right, isNegated, null)];
  }
};

/** Every figure, grade and yes or no of a check, left to right. */
export const termsOf = (expression: Expression): readonly Term[] => termsIn(expression, false, null);

import { mirrored, opposite } from '../../language/comparisons.ts';
import type { CompareNode, Comparison, Expression, QuantityNode, SymbolNode } from '../../model/expression.ts';

/** How a term is compared, as if it stood on the right: `5 <= X` is `X >= 5`, `not X < 5` is `X >= 5`. */
export interface Compared {
  readonly node: CompareNode;
  readonly operator: Comparison;
  /** What it is compared with. */
  readonly other: Expression;
}

/** A figure or a grade of a check, with the comparison that it is directly a side of; null where it is calculated with. */
export interface Term {
  readonly node: QuantityNode | SymbolNode;
  readonly compared: Compared | null;
}

const inComparison = (node: CompareNode, isNegated: boolean): readonly Term[] => {
  const operator = isNegated ? opposite(node.operator) : node.operator;
  return [
    ...termsIn(node.left, isNegated, { node, operator: mirrored(operator), other: node.right }),
    ...termsIn(node.right, isNegated, { node, operator, other: node.left }),
  ];
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
    case 'and':
    case 'or':
      return [...termsIn(node.left, isNegated, null), ...termsIn(node.right, isNegated, null)];
  }
};

/** Every figure, grade and yes or no of a check, left to right. */
export const termsOf = (expression: Expression): readonly Term[] => termsIn(expression, false, null);

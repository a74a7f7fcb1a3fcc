import type { CompareNode, Expression, QuantityNode } from '../../model/expression.ts';
import type { Check } from '../../model/policy.ts';

const shifted = (node: CompareNode, operator: '+' | '-', by: QuantityNode): CompareNode => ({
  ...node,
  right: { kind: 'arithmetic', operator, left: node.right, right: by, at: node.at },
});

/** What a check accepts, its tolerance included: `X >= 59.3%` with 0.5 points is `X >= 59.3% - 0.5个百分点`. */
export const lenient = ({ expression, tolerance }: Check): Expression => {
  if (!tolerance || expression.kind !== 'compare') return expression;
  const by: QuantityNode = { kind: 'quantity', ...tolerance, at: expression.at };
  switch (expression.operator) {
    case '>=':
    case '>':
      return shifted(expression, '-', by);
    case '<=':
    case '<':
      return shifted(expression, '+', by);
    case '=':
      return {
        kind: 'and',
        left: shifted({ ...expression, operator: '>=' }, '-', by),
        right: shifted({ ...expression, operator: '<=' }, '+', by),
        at: expression.at,
      };
    case '!=':
      return expression;
  }
};

import type { Arithmetic, Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { isNumberKind } from './kind-values.ts';

type Find = (name: string) => Indicator | undefined;

/** Totals of one sort together, a total times or by something that is none. */
const resultAddsUp = (operator: Arithmetic, left: boolean, right: boolean): boolean => {
  switch (operator) {
    case '+':
    case '-':
      return left && right;
    case '*':
      return left !== right;
    case '/':
      return left && !right;
  }
};

/** True where a term is a total, so that the values of several units make one of them all: shares, ratios and amounts per head do not add up. */
export const addsUp = (node: Expression, find: Find): boolean => {
  switch (node.kind) {
    case 'indicator': {
      const indicator = find(node.name);
      return indicator !== undefined && isNumberKind(indicator) && indicator.scale === 'extensive';
    }
    case 'negate':
      return addsUp(node.operand, find);
    case 'call':
      return node.function !== 'growth' && addsUp(node.argument, find);
    case 'arithmetic':
      return resultAddsUp(node.operator, addsUp(node.left, find), addsUp(node.right, find));
    case 'quantity':
    case 'target':
    case 'symbol':
    case 'contains':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
      return false;
  }
};

/** True where an indicator is the quotient of two totals, so that one of all units can be had from theirs. */
export const isQuotientOfTotals = ({ formula }: Indicator, find: Find): boolean =>
  formula?.kind === 'arithmetic' && formula.operator === '/' && addsUp(formula.left, find) && addsUp(formula.right, find);

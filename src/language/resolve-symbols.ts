import type { CompareNode, Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { isWordKind, valueOfWord, wordOfValue } from './kind-values.ts';

type Find = (name: string) => Indicator | undefined;

/** What a name beside an indicator whose values are words stands for; null where it is a name of something else. */
const symbolFor = (indicator: Indicator, name: string): string | null => {
  if (!isWordKind(indicator)) return null;
  const value = valueOfWord(indicator, name);
  if (value) return wordOfValue(indicator, value);
  // A name beside a grade is meant as one, so that a wrong one is told as such.
  return indicator.kind === 'grade' ? name : null;
};

const resolveSide = (find: Find, side: Expression, beside: Expression): Expression => {
  const indicator = beside.kind === 'indicator' ? find(beside.name) : undefined;
  if (!indicator || side.kind !== 'indicator' || find(side.name)) return side;
  const text = symbolFor(indicator, side.name);
  return text === null ? side : { kind: 'symbol', text, at: side.at };
};

const resolveCompare = (find: Find, node: CompareNode): Expression => ({
  ...node,
  left: resolveSide(find, resolveSymbols(node.left, find), node.right),
  right: resolveSide(find, resolveSymbols(node.right, find), node.left),
});

/** Makes grades, 是/否 and 未上榜 out of names that stand beside an indicator that has them. */
export const resolveSymbols = (node: Expression, find: Find): Expression => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
    case 'contains':
      return node;
    case 'call':
      return { ...node, argument: resolveSymbols(node.argument, find) };
    case 'negate':
    case 'not':
      return { ...node, operand: resolveSymbols(node.operand, find) };
    case 'compare':
      return resolveCompare(find, node);
    case 'arithmetic':
    case 'and':
    case 'or':
      return { ...node, left: resolveSymbols(node.left, find), right: resolveSymbols(node.right, find) };
  }
};

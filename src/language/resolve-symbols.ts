import type { CompareNode, Expression, IndicatorNode } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { parseDecimal } from '../quantity/exact.ts';
import { isNumberKind, valueOfWord, wordOfValue } from './kind-values.ts';

type Find = (name: string) => Indicator | undefined;

/** What a name beside an indicator whose values are words stands for: one of them, or a word that is none and is told as such. */
const wordNode = (indicator: Indicator, { name, at }: IndicatorNode): Expression => {
  const value = valueOfWord(indicator, name);
  const text = value ? wordOfValue(indicator, value) : name;
  return indicator.kind === 'rank' && parseDecimal(text) ? { kind: 'quantity', value: text, unit: '', at } : { kind: 'symbol', text, at };
};

const resolveSide = (find: Find, side: Expression, beside: Expression): Expression => {
  const indicator = beside.kind === 'indicator' ? find(beside.name) : undefined;
  if (!indicator || isNumberKind(indicator) || side.kind !== 'indicator' || find(side.name)) return side;
  return wordNode(indicator, side);
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
      return node;
    case 'contains':
      return { ...node, left: resolveSymbols(node.left, find) };
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

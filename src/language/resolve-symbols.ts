import type { CompareNode, Expression, QuantityNode } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import type { Position } from '../model/position.ts';
import { parseDecimal } from '../quantity/exact.ts';
import { parseUnit } from '../quantity/unit.ts';
import { isNumberKind, valueOfWord, wordOfValue } from './kind-values.ts';
import { indicatorsOf } from './walk.ts';

type Find = (name: string) => Indicator | undefined;

/** What a name beside an indicator whose values are words stands for: one of them, or a word that is none and is told as such. */
const wordNode = (indicator: Indicator, written: string, at: Position): Expression => {
  const value = valueOfWord(indicator, written);
  const text = value ? wordOfValue(indicator, value) : written;
  return indicator.kind === 'rank' && parseDecimal(text) ? { kind: 'quantity', value: text, unit: '', at } : { kind: 'symbol', text, at };
};

/** The indicator of words that a name stands beside: alone, or inside a term that has been made of it. */
const wordsBeside = (find: Find, beside: Expression, name: string): Indicator | undefined => {
  const worded = indicatorsOf(beside).flatMap((known) => find(known) ?? []);
  return worded.find((indicator) => !isNumberKind(indicator) && (beside.kind === 'indicator' || valueOfWord(indicator, name) !== null));
};

const resolveSide = (find: Find, side: Expression, beside: Expression): Expression => {
  if (side.kind === 'quantity') return resolveQuantity(find, side, beside);
  if (side.kind !== 'indicator' || find(side.name)) return side;
  const indicator = wordsBeside(find, beside, side.name);
  return indicator ? wordNode(indicator, side.name, side.at) : side;
};

/** 4星级 and 35名 read as numbers with a unit, unless they stand beside an indicator that has such a word; beside a grade what is no unit is meant as one. */
const resolveQuantity = (find: Find, side: QuantityNode, beside: Expression): Expression => {
  const indicator = beside.kind === 'indicator' && side.unit !== '' ? find(beside.name) : undefined;
  if (!indicator) return side;
  const written = side.value + side.unit;
  const isWord = valueOfWord(indicator, written) !== null || (indicator.kind === 'grade' && parseUnit(side.unit) === null);
  return isWord ? wordNode(indicator, written, side.at) : side;
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

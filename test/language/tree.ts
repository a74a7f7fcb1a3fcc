import type { Arithmetic, Comparison, Expression } from '../../src/model/expression.ts';
import type { Position } from '../../src/model/position.ts';
import { type ParsedCheck, parseCheck } from '../../src/language/parse-check.ts';

/** Where tests put every node that they build. */
export const AT: Position = { line: 1, column: 1 };

/** Parses text whose offsets count as columns of line 1. */
export const parsedCheck = (text: string): ParsedCheck => parseCheck(text, (offset) => ({ line: 1, column: offset + 1 }));

/** The tree of a text that must parse. */
export const treeOf = (text: string): Expression => {
  const parsed = parsedCheck(text);
  if (!parsed.ok) throw new Error(`${text}: expected ${parsed.expected}, found ${parsed.found}`);
  return parsed.expression;
};

/** The tree with every node at the same place, so that trees compare by what they mean. */
export const placeless = (node: Expression): Expression => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
      return { ...node, at: AT };
    case 'call':
      return { ...node, at: AT, argument: placeless(node.argument) };
    case 'contains':
      return { ...node, at: AT, left: placeless(node.left) };
    case 'negate':
    case 'not':
      return { ...node, at: AT, operand: placeless(node.operand) };
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return { ...node, at: AT, left: placeless(node.left), right: placeless(node.right) };
  }
};

export const quantity = (value: string, unit = ''): Expression => ({ kind: 'quantity', value, unit, at: AT });
export const indicator = (name: string): Expression => ({ kind: 'indicator', name, at: AT });
export const compare = (left: Expression, operator: Comparison, right: Expression): Expression => ({ kind: 'compare', operator, left, right, at: AT });
export const arithmetic = (left: Expression, operator: Arithmetic, right: Expression): Expression => ({ kind: 'arithmetic', operator, left, right, at: AT });
export const and = (left: Expression, right: Expression): Expression => ({ kind: 'and', left, right, at: AT });
export const or = (left: Expression, right: Expression): Expression => ({ kind: 'or', left, right, at: AT });
export const not = (operand: Expression): Expression => ({ kind: 'not', operand, at: AT });
export const negated = (operand: Expression): Expression => ({ kind: 'negate', operand, at: AT });

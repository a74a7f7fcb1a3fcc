import type { Expression } from '../model/expression.ts';
import { PLAIN_NAME, WORDS } from './lexer.ts';

const PRECEDENCE = { or: 1, and: 2, not: 3, compare: 4, sum: 5, product: 6, negate: 7, atom: 8 } as const;

const precedence = (node: Expression): number => {
  switch (node.kind) {
    case 'or':
    case 'and':
    case 'not':
    case 'compare':
    case 'negate':
      return PRECEDENCE[node.kind];
    case 'contains':
      return PRECEDENCE.compare;
    case 'arithmetic':
      return node.operator === '+' || node.operator === '-' ? PRECEDENCE.sum : PRECEDENCE.product;
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
    case 'call':
      return PRECEDENCE.atom;
  }
};

/** An indicator's name as a check writes it: in 「…」 where it would not read as one name. */
export const printName = (name: string): string => (PLAIN_NAME.test(name) && !WORDS.some((word) => word === name) ? name : `「${name}」`);

/** yes and no are words of the language; a grade or 未上榜 is written as a name. */
const printSymbol = (text: string): string => (text === 'yes' || text === 'no' ? text : printName(text));

const bracketed = (node: Expression, least: number): string => {
  const text = printCheck(node);
  return precedence(node) < least ? `(${text})` : text;
};

/** Prints a tree so that parsing it gives the same tree; binary operators associate to the left. */
export const printCheck = (node: Expression): string => {
  switch (node.kind) {
    case 'quantity':
      return node.value + node.unit;
    case 'indicator':
      return printName(node.name);
    case 'target':
      return 'target';
    case 'symbol':
      return printSymbol(node.text);
    case 'call':
      // The comma before a year would go on with the members of a set.
      return node.year === null
        ? `${node.function}(${printCheck(node.argument)})`
        : `${node.function}(${bracketed(node.argument, PRECEDENCE.sum)}, ${node.year})`;
    case 'contains':
      return `${bracketed(node.left, PRECEDENCE.sum)} contains ${node.members.map(printName).join(', ')}`;
    case 'negate':
      return `-${bracketed(node.operand, PRECEDENCE.negate)}`;
    case 'not':
      return `not ${bracketed(node.operand, PRECEDENCE.not)}`;
    case 'arithmetic':
      return `${bracketed(node.left, precedence(node))} ${node.operator} ${bracketed(node.right, precedence(node) + 1)}`;
    case 'compare':
      return `${bracketed(node.left, PRECEDENCE.sum)} ${node.operator} ${bracketed(node.right, PRECEDENCE.sum)}`;
    case 'and':
    case 'or':
      return `${bracketed(node.left, precedence(node))} ${node.kind} ${bracketed(node.right, precedence(node) + 1)}`;
  }
};

import type { Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';

/** How many terms a check may have with every formula written out: enough for any document, and bounded. */
export const MOST_TERMS = 1000;

/** The nodes right below a node, left to right. */
export const childrenOf = (node: Expression): readonly Expression[] => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
      return [];
    case 'call':
      return [node.argument];
    case 'contains':
      return [node.left];
    case 'negate':
    case 'not':
      return [node.operand];
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return [node.left, node.right];
  }
};

/** The node and everything below it, left to right. */
export const nodesOf = (node: Expression): readonly Expression[] => [node, ...childrenOf(node).flatMap(nodesOf)];

/** The names of the indicators in a tree, each once, in the order of the text. */
export const indicatorsOf = (node: Expression): readonly string[] => [
  ...new Set(nodesOf(node).flatMap((part) => (part.kind === 'indicator' ? [part.name] : []))),
];

/** The same tree with every leaf passed through `change`. */
export const mapLeaves = (node: Expression, change: (leaf: Expression) => Expression): Expression => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
      return change(node);
    case 'call':
      return { ...node, argument: mapLeaves(node.argument, change) };
    case 'contains':
      return { ...node, left: mapLeaves(node.left, change) };
    case 'negate':
    case 'not':
      return { ...node, operand: mapLeaves(node.operand, change) };
    case 'arithmetic':
    case 'compare':
    case 'and':
    case 'or':
      return { ...node, left: mapLeaves(node.left, change), right: mapLeaves(node.right, change) };
  }
};

/** Counts the terms of a tree with every formula in it written out; Infinity where a formula leads back to itself. */
export const termCounter = (find: (name: string) => Indicator | undefined): ((node: Expression) => number) => {
  const sizes = new Map<string, number>();
  const count = (node: Expression): number => nodesOf(node).reduce((sum, part) => sum + (part.kind === 'indicator' ? sizeOf(part.name) : 1), 0);
  const sizeOf = (name: string): number => {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    sizes.set(name, Number.POSITIVE_INFINITY);
    const formula = find(name)?.formula;
    const size = formula ? count(formula) : 1;
    sizes.set(name, size);
    return size;
  };
  return count;
};

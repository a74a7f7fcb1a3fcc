import type { Expression } from '../model/expression.ts';

const children = (node: Expression): readonly Expression[] => {
  switch (node.kind) {
    case 'quantity':
    case 'indicator':
    case 'target':
      return [];
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
export const nodesOf = (node: Expression): readonly Expression[] => [node, ...children(node).flatMap(nodesOf)];

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
      return change(node);
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

import type { CompareNode, Comparison, Expression, SymbolNode } from '../model/expression.ts';
import type { Fault } from './fault.ts';
import { UNRANKED } from './kind-values.ts';
import { isPure, type Type, typeName } from './term-type.ts';

/** What may stand beside a rank besides another rank. */
const RANK_VALUES = ['1, 2, 3 …', UNRANKED] as const;
const YES_NO = ['yes', 'no'] as const;

const isEquality = (operator: Comparison): boolean => operator === '=' || operator === '!=';

interface Sides {
  readonly node: CompareNode;
  readonly left: Type;
  readonly right: Type;
}

const mismatch = ({ node, left, right }: Sides): Fault => ({
  code: 'dimension-mismatch',
  node,
  left: typeName(left, node.left),
  right: typeName(right, node.right),
});

const gradeFault = (own: Extract<Type, { kind: 'grade' }>, other: Type, beside: Expression, sides: Sides): Fault | null => {
  if (beside.kind !== 'symbol') return other.kind === 'grade' && other.indicator === own.indicator ? null : mismatch(sides);
  const choices = own.indicator.grades.map(({ name }) => name);
  return choices.includes(beside.text) ? null : { code: 'unknown-grade', node: beside, grade: beside.text, choices };
};

const unknownWord = (node: SymbolNode, choices: readonly string[]): Fault | null =>
  choices.includes(node.text) ? null : { code: 'unknown-value', node, value: node.text, choices };

const yesNoFault = (other: Type, beside: Expression, sides: Sides): Fault | null => {
  const unknown = beside.kind === 'symbol' ? unknownWord(beside, YES_NO) : other.kind === 'yes-no' ? null : mismatch(sides);
  const { operator } = sides.node;
  return unknown ?? (isEquality(operator) ? null : { code: 'unordered', node: sides.node, operator, kind: 'yes-no' });
};

const rankFault = (other: Type, beside: Expression, sides: Sides): Fault | null => {
  if (beside.kind === 'symbol') return unknownWord(beside, RANK_VALUES);
  return other.kind === 'rank' || (other.kind === 'number' && isPure(other) && !other.percent) ? null : mismatch(sides);
};

/** The fault of comparing two terms of which not both are numbers: grades go with their grades, yes/no with yes or no, ranks with numbers, sets with nothing. */
export const compareKinds = (node: CompareNode, left: Type, right: Type): Fault | null => {
  const sides: Sides = { node, left, right };
  if (left.kind === 'set' || right.kind === 'set') return { code: 'unordered', node, operator: node.operator, kind: 'set' };
  const plain = left.kind === 'symbol' || left.kind === 'number';
  const [own, other, beside] = plain ? [right, left, node.left] : [left, right, node.right];
  switch (own.kind) {
    case 'grade':
      return gradeFault(own, other, beside, sides);
    case 'yes-no':
      return yesNoFault(other, beside, sides);
    case 'rank':
      return rankFault(other, beside, sides);
    case 'number':
    case 'set':
    case 'symbol':
    case 'condition':
      return mismatch(sides);
  }
};

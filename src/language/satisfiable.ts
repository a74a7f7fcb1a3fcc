import type { Exact } from '../model/exact.ts';
import type { CompareNode, Comparison, Expression } from '../model/expression.ts';
import { compareExact, ZERO } from '../quantity/exact.ts';
import { EVERYTHING, type Interval, intersect, isEmpty, isPoint, point, satisfying, subtractIntervals } from '../quantity/interval.ts';
import { mirrored, opposite } from './comparisons.ts';
import { printCheck } from './print-check.ts';
import { rangeOf, valueOfSymbol, type Values } from './value-range.ts';
import { indicatorsOf } from './walk.ts';

/** One comparison, or one condition that is not looked into, taken as it is or as its opposite. */
interface Literal {
  readonly node: Expression;
  readonly holds: boolean;
}

/** How many ways a condition may hold; beyond it nothing is concluded. */
const MOST_WAYS = 200;

type Ways = readonly (readonly Literal[])[];

const product = (left: Ways | null, right: Ways | null): Ways | null =>
  left && right && left.length * right.length <= MOST_WAYS ? left.flatMap((a) => right.map((b) => [...a, ...b])) : null;

const sum = (left: Ways | null, right: Ways | null): Ways | null => (left && right && left.length + right.length <= MOST_WAYS ? [...left, ...right] : null);

/** The ways in which a condition can hold (or not), each a list of comparisons that hold together; null for too many. */
const waysOf = (node: Expression, holds: boolean): Ways | null => {
  if (node.kind === 'not') return waysOf(node.operand, !holds);
  if (node.kind !== 'and' && node.kind !== 'or') return [[{ node, holds }]];
  const [left, right] = [waysOf(node.left, holds), waysOf(node.right, holds)];
  return (node.kind === 'and') === holds ? product(left, right) : sum(left, right);
};

/** A comparison as a term with a name, the values it may have by itself, and the number it is compared with. */
interface Constraint {
  readonly key: string;
  readonly range: Interval;
  readonly operator: Comparison;
  readonly value: Exact;
}

/** The number that a side without indicators is. */
const constantOf = (node: Expression, beside: Expression, values: Values): Exact | null => {
  if (node.kind === 'symbol') return valueOfSymbol(node.text, beside, values);
  if (indicatorsOf(node).length > 0) return null;
  const { low, high } = rangeOf(node, values);
  return low && high && compareExact(low.value, high.value) === 0 ? low.value : null;
};

/** X compared with Y is X - Y compared with 0, whichever comes first; of a term and itself the difference is 0. */
const differenceOf = (left: Expression, right: Expression, operator: Comparison, values: Values): Constraint => {
  const [first, second] = [printCheck(left), printCheck(right)];
  if (first > second) return differenceOf(right, left, mirrored(operator), values);
  const range = first === second ? point(ZERO) : subtractIntervals(rangeOf(left, values), rangeOf(right, values));
  return { key: `${first} - ${second}`, range, operator, value: ZERO };
};

const otherAnswer = ({ right }: CompareNode): Expression | null =>
  right.kind === 'symbol' && (right.text === 'yes' || right.text === 'no') ? { ...right, text: right.text === 'yes' ? 'no' : 'yes' } : null;

const constraintOf = (node: CompareNode, holds: boolean, values: Values): Constraint => {
  const operator = holds ? node.operator : opposite(node.operator);
  const answer = operator === '!=' ? otherAnswer(node) : null;
  // What is not yes is no, with nothing in between.
  if (answer) return constraintOf({ ...node, operator: '=', right: answer }, true, values);
  const right = constantOf(node.right, node.left, values);
  if (right) return { key: printCheck(node.left), range: rangeOf(node.left, values), operator, value: right };
  const left = constantOf(node.left, node.right, values);
  if (left) return { key: printCheck(node.right), range: rangeOf(node.right, values), operator: mirrored(operator), value: left };
  return differenceOf(node.left, node.right, operator, values);
};

/** True where the constraints of one term leave it no value. */
const leavesNothing = (constraints: readonly Constraint[]): boolean => {
  const left = constraints.reduce(
    (interval, { operator, value, range }) => intersect(intersect(interval, range), satisfying(operator, value) ?? EVERYTHING),
    EVERYTHING,
  );
  return isEmpty(left) || constraints.some(({ operator, value }) => operator === '!=' && isPoint(left, value));
};

/** A condition that is no comparison cannot hold and not hold at once; `all` and `any` hold only if what they ask of members can. */
const opaqueClash = (literals: readonly Literal[], values: Values): boolean => {
  const said = new Map<string, boolean>();
  return literals.some(({ node, holds }) => {
    const key = printCheck(node);
    const before = said.get(key);
    said.set(key, holds);
    if (before !== undefined && before !== holds) return true;
    const asksMembers = node.kind === 'call' && (node.function === 'all' || node.function === 'any') && values.members !== 0;
    return asksMembers && !canHold([{ expression: node.argument, holds }], values);
  });
};

const isFeasible = (way: readonly Literal[], values: Values): boolean => {
  const byTerm = new Map<string, Constraint[]>();
  for (const { node, holds } of way) {
    if (node.kind !== 'compare') continue;
    const constraint = constraintOf(node, holds, values);
    byTerm.set(constraint.key, [...(byTerm.get(constraint.key) ?? []), constraint]);
  }
  return (
    ![...byTerm.values()].some(leavesNothing) &&
    !opaqueClash(
      way.filter(({ node }) => node.kind !== 'compare'),
      values,
    )
  );
};

/** A condition that is to hold, or not to. */
export interface Demand {
  readonly expression: Expression;
  readonly holds: boolean;
}

/**
 * Whether some plausible values meet all demands at once. False only where none do: each term has its range, and
 * comparisons of the same term must leave it a value; terms are told apart by how they are written.
 */
export const canHold = (demands: readonly Demand[], values: Values): boolean => {
  const ways = demands.map(({ expression, holds }) => waysOf(expression, holds)).reduce(product, [[]]);
  return ways === null || ways.some((way) => isFeasible(way, values));
};

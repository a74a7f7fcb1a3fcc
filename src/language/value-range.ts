import type { CallNode, Expression } from '../model/expression.ts';
import type { Indicator, WrittenAmount } from '../model/policy.ts';
import type { Exact } from '../model/exact.ts';
import { compareExact, exact, negate, ONE, parseDecimal, ZERO } from '../quantity/exact.ts';
import {
  addIntervals,
  between,
  divideIntervals,
  EVERYTHING,
  type Interval,
  multiplyIntervals,
  negateInterval,
  point,
  subtractIntervals,
} from '../quantity/interval.ts';
import { parseUnit, toBase } from '../quantity/unit.ts';
import { indicatorsOf } from './walk.ts';
import { valueOfWord } from './kind-values.ts';

/** What is known when the values of a term are narrowed down: the dictionary, and how many members a group has. */
export interface Values {
  readonly find: (name: string) => Indicator | undefined;
  readonly members: number | null;
}

const baseOf = (written: WrittenAmount | null): Exact | null => {
  const [value, unit] = [written && parseDecimal(written.value), written && parseUnit(written.unit)];
  return value && unit && toBase(value, unit);
};

/** The least and the most that an indicator can plausibly be: its range, else what its kind allows. */
const rangeOfIndicator = (indicator: Indicator): Interval => {
  const { kind, range, grades } = indicator;
  switch (kind) {
    case 'yes-no':
      return between(ZERO, ONE);
    case 'grade':
      return between(ZERO, exact(BigInt(grades.length - 1)));
    case 'rank':
      return between(baseOf(range.min) ?? ONE, null);
    case 'share':
      return between(baseOf(range.min) ?? ZERO, baseOf(range.max) ?? ONE);
    case 'count':
      return between(baseOf(range.min) ?? ZERO, baseOf(range.max));
    case 'growth':
    case 'ratio':
    case 'index':
    case 'amount':
      return between(baseOf(range.min), baseOf(range.max));
    case 'set':
      return EVERYTHING;
  }
};

const isNotNegative = ({ low }: Interval): boolean => low !== null && compareExact(low.value, ZERO) >= 0;

const rangeOfCall = (node: CallNode, values: Values): Interval => {
  const inner = (): Interval => rangeOf(node.argument, values);
  const times = values.members === null ? null : exact(BigInt(values.members));
  switch (node.function) {
    case 'parent':
    case 'county':
    case 'city':
    case 'province':
    case 'mean':
    case 'max':
    case 'min':
    case 'pooled':
      return inner();
    case 'change':
      return subtractIntervals(inner(), inner());
    case 'growth': {
      const growth = node.argument.kind === 'indicator' ? values.find(values.find(node.argument.name)?.growth ?? '') : undefined;
      if (growth) return rangeOfIndicator(growth);
      return isNotNegative(inner()) ? between(negate(ONE), null) : EVERYTHING;
    }
    case 'since':
      return isNotNegative(inner()) ? between(inner().low?.value ?? null, null) : EVERYTHING;
    case 'sum':
      return times ? multiplyIntervals(inner(), point(times)) : EVERYTHING;
    case 'count':
      return between(ZERO, times);
    case 'all':
    case 'any':
      return EVERYTHING;
  }
};

/** The value of a grade, yes or no: its place with the indicator that it stands beside. */
export const valueOfSymbol = (text: string, beside: Expression, { find }: Values): Exact | null => {
  const indicator = indicatorsOf(beside).map(find)[0];
  return indicator ? valueOfWord(indicator, text) : null;
};

/** An interval, in base units, that holds every value a term can plausibly have; never too narrow. */
export const rangeOf = (node: Expression, values: Values): Interval => {
  switch (node.kind) {
    case 'quantity': {
      const base = baseOf(node);
      return base ? point(base) : EVERYTHING;
    }
    case 'indicator': {
      const indicator = values.find(node.name);
      return indicator ? rangeOfIndicator(indicator) : EVERYTHING;
    }
    case 'call':
      return rangeOfCall(node, values);
    case 'negate':
      return negateInterval(rangeOf(node.operand, values));
    case 'arithmetic':
      return COMBINE[node.operator](rangeOf(node.left, values), rangeOf(node.right, values));
    case 'target':
    case 'symbol':
    case 'contains':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
      return EVERYTHING;
  }
};

const COMBINE = { '+': addIntervals, '-': subtractIntervals, '*': multiplyIntervals, '/': divideIntervals } as const;

import type { Dimension, Exact, Unit } from '../../model/exact.ts';
import { rangeOf } from '../../language/value-range.ts';
import { nodesOf } from '../../language/walk.ts';
import type { ArithmeticNode, QuantityNode } from '../../model/expression.ts';
import { compareExact, ONE, parseDecimal, ZERO } from '../../quantity/exact.ts';
import { MULTIPLIERS } from '../../quantity/unit-table.ts';
import { dimensionText, isPercentUnit, parseUnit, PURE, sameDimension, toBase } from '../../quantity/unit.ts';
import type { Figure } from './figure.ts';

/** A figure of a check, read: its number as written, and in base units. */
export interface Amount {
  readonly number: Exact;
  readonly unit: Unit;
  readonly base: Exact;
}

const equals = (a: Exact, b: Exact): boolean => compareExact(a, b) === 0;
const isPure = (dimension: Dimension): boolean => dimensionText(dimension) === '';

/** The one value of a calculation in which all figures are pure numbers or percentages. */
const calculated = (node: ArithmeticNode): Amount | null => {
  const isBare = nodesOf(node).every((part) => part.kind !== 'quantity' || isPure(parseUnit(part.unit)?.dimension ?? { 个: 1 }));
  const { low, high } = rangeOf(node, { find: () => undefined, members: null });
  return isBare && low && high && equals(low.value, high.value) ? { number: low.value, unit: PURE, base: low.value } : null;
};

/** The amount that a check writes or calculates; null where that cannot be said in one figure. */
export const amountOf = (node: QuantityNode | ArithmeticNode): Amount | null => {
  if (node.kind === 'arithmetic') return calculated(node);
  const [number, unit] = [parseDecimal(node.value), parseUnit(node.unit)];
  return number && unit && { number, unit, base: toBase(number, unit) };
};

/** Things, people, households and times: what a bare number in a check can count. */
const COUNTED = new Set(['个', '人', '户', '次', '人次']);
const isCount = (dimension: Dimension): boolean => COUNTED.has(dimensionText(dimension));

const isMultiplier = (text: string): boolean => MULTIPLIERS.some(({ name }) => name === text);

/** 装机10万 is 10万千瓦: the same number with the same multiplier, whatever is measured. */
const isMultiplied = ({ unit, number }: Figure, amount: Amount): boolean =>
  unit.kind === 'written' && isMultiplier(unit.unit.text) && amount.unit.text.startsWith(unit.unit.text) && equals(number, amount.number);

/** 200万元 in a quote about 亩均投资 is 200万元/亩: each unit below the line is named as 亩均, 每亩 or 按亩. */
const isPerUnit = (figure: Figure, { number, unit }: Amount, quote: string): boolean => {
  const [above = '', ...below] = unit.text.split('/');
  const upper = parseUnit(above);
  if (below.length === 0 || !upper || figure.unit.kind !== 'written' || !sameDimension(figure.unit.unit.dimension, upper.dimension)) return false;
  const named = below.every((name) => quote.includes(`${name}均`) || quote.includes(`每${name}`) || quote.includes(`均${name}`));
  return named && figure.values.some((value) => equals(value, toBase(number, upper)));
};

/** A written unit says the check's where both measure the same; a bare number in a check counts things or ranks them. */
const unitsAgree = (figure: Figure, { unit }: Amount): boolean => {
  switch (figure.unit.kind) {
    case 'written': {
      const { text, dimension: own } = figure.unit.unit;
      if (sameDimension(own, unit.dimension)) return true;
      // 人口10万 is 10万人, or 100000 of them.
      if (isMultiplier(text)) return isCount(unit.dimension);
      // 2 of a count is 2个; the 1000 of 千强 is the 1000th.
      return unit.text === '' ? isCount(own) : figure.limit === '<=' && isCount(unit.dimension);
    }
    case 'bare':
      return isPure(unit.dimension);
    case 'count':
      return isCount(unit.dimension) || isPure(unit.dimension);
    case 'whole':
      return isPercentUnit(unit);
    case 'some':
      return equals(figure.number, ZERO) || isCount(unit.dimension) || unit.text === '';
    case 'none':
    case 'change':
      return true;
  }
};

/** How a figure of the quote answers one of the check: it says the same, or the same number in a unit that differs, or something else. */
export const matchFigure = (figure: Figure, amount: Amount, quote: string): 'same' | 'unit-differs' | 'other' => {
  const sameValue = figure.values.some((value) => equals(value, amount.base));
  if ((sameValue && unitsAgree(figure, amount)) || isPerUnit(figure, amount, quote) || isMultiplied(figure, amount)) return 'same';
  const isWritten = figure.unit.kind === 'written' || figure.unit.kind === 'bare';
  return isWritten && equals(figure.number, amount.number) ? 'unit-differs' : 'other';
};

/** The number of a whole: 100 %, however it is written. */
export const isWhole = ({ base, unit }: Amount): boolean => isPure(unit.dimension) && equals(base, ONE);

import { printCheck } from '../../language/print-check.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { ArithmeticNode, Comparison, Expression, QuantityNode } from '../../model/expression.ts';
import type { Rule } from '../../model/policy.ts';
import { compareExact, exact, parseDecimal } from '../../quantity/exact.ts';
import { parseUnit, toBase } from '../../quantity/unit.ts';
import { checkOperator } from './check-operator.ts';
import { finding, type LintScope, placeOfToken } from './lint-scope.ts';
import { type Amount, amountOf, isWhole, matchFigure } from './match-figure.ts';
import { isWritten, limitOf, type Passage } from './passage.ts';
import type { Compared } from './quote-terms.ts';
import type { Figure } from './figure.ts';

const sizeOfGroup = (rule: Rule, { pack }: LintScope): number | null =>
  rule.subject.group === null ? null : (pack.groups[rule.subject.group]?.length ?? null);

/** 全 says all members of a group, where a check counts them. */
const countsAll = (scope: LintScope, rule: Rule, amount: Amount, compared: Compared | null, figures: readonly Figure[]): boolean =>
  compared?.other.kind === 'call' &&
  compared.other.function === 'count' &&
  figures.some(({ unit }) => unit.kind === 'whole') &&
  compareExact(amount.number, exact(BigInt(sizeOfGroup(rule, scope) ?? -1))) === 0;

/** True where no value of the indicator lies beyond the figure, so that = and >= (or <=) say the same. */
const isExtreme = (amount: Amount, operator: Comparison, other: Expression, { find }: LintScope): boolean => {
  const indicator = other.kind === 'indicator' ? find(other.name) : undefined;
  const bound = operator === '>=' ? indicator?.range.max : indicator?.range.min;
  const [unit, value] = [bound && parseUnit(bound.unit), bound && parseDecimal(bound.value)];
  if (value && unit) return compareExact(toBase(value, unit), amount.base) === 0;
  return operator === '>=' ? isWhole(amount) : amount.base.numerator === 0n;
};

/** Of figures with the same number, those of the same size too, where there are any: 10万 rather than 10亿元 for 10万人. */
const nearest = (amount: Amount, figures: readonly Figure[]): readonly string[] => {
  const ofSize = figures.filter(({ values }) => values.some((value) => compareExact(value, amount.base) === 0));
  return (ofSize.length > 0 ? ofSize : figures).map(({ text }) => text);
};

/** 提高 says what a change is compared with, not what a level is. */
const isOfChange = (compared: Compared | null, { find }: LintScope): boolean => {
  const other = compared?.other;
  if (other?.kind === 'call') return other.function === 'change' || other.function === 'growth';
  return other?.kind === 'indicator' && find(other.name)?.kind === 'growth';
};

/** A figure of the check must be one of the quote, in its unit, and be compared as the words around it say. */
export const checkAmount = (
  scope: LintScope,
  rule: Rule,
  passage: Passage,
  node: QuantityNode | ArithmeticNode,
  compared: Compared | null,
): readonly Diagnostic[] => {
  const amount = amountOf(node);
  if (!amount) return [];
  const figures = passage.figures.filter(({ unit }) => unit.kind !== 'change' || isOfChange(compared, scope));
  const matches = figures.map((figure) => ({ figure, match: matchFigure(figure, amount, passage.text) }));
  const same = matches.filter(({ match }) => match === 'same').map(({ figure }) => figure);
  // A figure that is written decides before one that is only meant.
  const written = same.filter(isWritten);
  const meant = written.length > 0 ? written : same;
  if (meant.length > 0) {
    const limits = meant.map((figure) => limitOf(figure, passage));
    return compared ? checkOperator(scope, compared, limits, (operator) => isExtreme(amount, operator, compared.other, scope)) : [];
  }
  if (countsAll(scope, rule, amount, compared, passage.figures)) return [];
  const differing = nearest(
    amount,
    matches.filter(({ match }) => match === 'unit-differs').map(({ figure }) => figure),
  );
  const place = placeOfToken(scope, node.at);
  const figure = printCheck(node);
  if (differing.length > 0) return [finding('unit-not-in-quote', { figure, found: differing }, place)];
  const found = passage.figures.filter(isWritten).map(({ text }) => text);
  return [finding('number-not-in-quote', { figure, found: [...new Set(found)] }, place)];
};

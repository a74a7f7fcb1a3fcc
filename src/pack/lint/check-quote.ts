import { mirrored } from '../../language/comparisons.ts';
import { printCheck } from '../../language/print-check.ts';
import { indicatorsOf, nodesOf } from '../../language/walk.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Comparison, Expression, QuantityNode, SymbolNode } from '../../model/expression.ts';
import { LEVEL_FUNCTIONS } from '../../model/expression.ts';
import type { Check, Indicator, Rule } from '../../model/policy.ts';
import { compareExact, parseDecimal, ZERO } from '../../quantity/exact.ts';
import { parseUnit, toBase } from '../../quantity/unit.ts';
import { finding, type LintScope, type PlacedRule, placeOfToken } from './lint-scope.ts';
import { type Amount, amountOf, isWhole, matchFigure } from './match-figure.ts';
import { type Limit, limitAround, relationIn } from './quote-limits.ts';
import { type Compared, type Term, termsOf } from './quote-terms.ts';
import { type Figure, readFigures } from './read-figures.ts';
import { tidyQuote } from './tidy-quote.ts';

/** The part of a quote that a check rests on: all of it, or what follows the name of the unit that has its own target. */
interface Passage {
  readonly text: string;
  readonly figures: readonly Figure[];
}

const passageFrom = (text: string, start: number, end: number, figures: readonly Figure[]): Passage => ({
  text,
  figures: figures.filter((figure) => figure.start >= start && figure.end <= end),
});

/** From the unit's name to the next name that has a target; further where names stand together (甲市、乙市达到66%). */
const passageFor = (text: string, name: string | null, names: readonly string[], figures: readonly Figure[]): Passage => {
  const start = name === null ? -1 : text.indexOf(name);
  if (name === null || start < 0) return { text, figures };
  const ends = names
    .map((other) => (other === name ? -1 : text.indexOf(other, start + name.length)))
    .filter((index) => index > start)
    .sort((a, b) => a - b);
  const passages = [...ends, text.length].map((end) => passageFrom(text, start, end, figures));
  return passages.find((passage) => passage.figures.length > 0) ?? { text, figures };
};

const sizeOfGroup = (rule: Rule, { pack }: LintScope): number | null =>
  rule.subject.group === null ? null : (pack.groups[rule.subject.group]?.length ?? null);

/** 全 says all members of a group, where a check counts them. */
const countsAll = (scope: LintScope, rule: Rule, amount: Amount, compared: Compared | null, figures: readonly Figure[]): boolean =>
  compared?.other.kind === 'call' &&
  compared.other.function === 'count' &&
  figures.some(({ unit }) => unit.kind === 'whole') &&
  compareExact(amount.number, parseDecimal(String(sizeOfGroup(rule, scope) ?? -1)) ?? ZERO) === 0;

/** True where no value of the indicator lies beyond the figure, so that = and >= (or <=) say the same. */
const isExtreme = (amount: Amount, operator: Comparison, other: Expression, { find }: LintScope): boolean => {
  const indicator = other.kind === 'indicator' ? find(other.name) : undefined;
  const bound = operator === '>=' ? indicator?.range.max : indicator?.range.min;
  const unit = bound && parseUnit(bound.unit);
  const value = bound && parseDecimal(bound.value);
  if (value && unit) return compareExact(toBase(value, unit), amount.base) === 0;
  return operator === '>=' ? isWhole(amount) : amount.base.numerator === 0n;
};

/** What the words around a figure, or the figure's own, say of the limit; null where that is not clear. */
const limitOf = (figure: Figure, { text }: Passage): Limit | null => {
  if (figure.unit.kind === 'whole') return { words: figure.text, operator: '>=' };
  if (figure.unit.kind === 'none') return { words: figure.text, operator: '<=' };
  const around = limitAround(text, figure.start, figure.end);
  return around ?? (figure.limit === null ? null : { words: figure.text, operator: figure.limit });
};

/** A limit that every place of the figure in the quote sets, and none of which is the comparison of the check. */
const limitAgainst = (scope: LintScope, amount: Amount | null, compared: Compared, limits: readonly (Limit | null)[]): Limit | null => {
  const [first] = limits;
  if (!first || compared.operator === '!=') return null;
  const agrees = (limit: Limit | null): boolean =>
    limit === null ||
    limit.operator === compared.operator ||
    (compared.operator === '=' &&
      (limit.operator === '>=' || limit.operator === '<=') &&
      amount !== null &&
      isExtreme(amount, limit.operator, compared.other, scope));
  return limits.some(agrees) ? null : first;
};

const operatorFinding = (scope: LintScope, { node, operator }: Compared, limit: Limit): Diagnostic => {
  // As the author has written it, with the figure on whichever side.
  const expected = node.operator === operator ? limit.operator : mirrored(limit.operator);
  return finding(
    'operator-contradicts-quote',
    { check: printCheck(node), operator: node.operator, words: limit.words, expected: [expected] },
    placeOfToken(scope, node.at),
  );
};

const isWritten = ({ unit }: Figure): boolean => unit.kind !== 'whole' && unit.kind !== 'none';

/** A figure of the check must be one of the quote, in its unit, and be compared as the words around it say. */
const checkAmount = (scope: LintScope, rule: Rule, passage: Passage, node: QuantityNode, compared: Compared | null): readonly Diagnostic[] => {
  const amount = amountOf(node);
  if (!amount) return [];
  const matches = passage.figures.map((figure) => ({ figure, match: matchFigure(figure, amount, passage.text) }));
  const same = matches.filter(({ match }) => match === 'same').map(({ figure }) => figure);
  // A figure that is written decides before one that is only meant.
  const written = same.filter(isWritten);
  const meant = written.length > 0 ? written : same;
  if (meant.length > 0) {
    const limit =
      compared &&
      limitAgainst(
        scope,
        amount,
        compared,
        meant.map((figure) => limitOf(figure, passage)),
      );
    return limit && compared ? [operatorFinding(scope, compared, limit)] : [];
  }
  if (countsAll(scope, rule, amount, compared, passage.figures)) return [];
  const differing = matches.filter(({ match }) => match === 'unit-differs').map(({ figure }) => figure.text);
  const place = placeOfToken(scope, node.at);
  if (differing.length > 0) return [finding('unit-not-in-quote', { figure: node.value + node.unit, found: differing }, place)];
  const found = passage.figures.filter(isWritten).map(({ text }) => text);
  return [finding('number-not-in-quote', { figure: node.value + node.unit, found: [...new Set(found)] }, place)];
};

const keyOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Every way to write a grade that the dictionary knows. */
const spellings = (indicator: Indicator | undefined, grade: string): readonly string[] => {
  const known = indicator?.grades.find(({ name }) => name === grade);
  return known ? [known.name, ...known.aliases] : [grade];
};

/** Any of the names, the longest first; Ⅴ is neither Ⅳ nor 准Ⅴ nor 劣Ⅴ. */
const gradePattern = (names: readonly string[]): RegExp => {
  const escaped = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![IVX准劣])(?:${escaped.join('|')})(?![IVX])`);
};

/** A grade must be in the quote, by whichever of its names, and be compared as the words around it say. */
const checkGrade = (scope: LintScope, passage: Passage, node: SymbolNode, compared: Compared | null): readonly Diagnostic[] => {
  const [indicator] = compared ? indicatorsOf(compared.other).map(scope.find) : [];
  if (indicator?.kind !== 'grade') return [];
  const text = keyOf(passage.text);
  const names = spellings(indicator, node.text).map(keyOf);
  const match = gradePattern(names).exec(text);
  if (!match) return [finding('word-not-in-quote', { word: node.text }, placeOfToken(scope, node.at))];
  const limit = compared && limitAgainst(scope, null, compared, [limitAround(text, match.index, match.index + match[0].length)]);
  return limit && compared && compared.operator !== '=' ? [operatorFinding(scope, compared, limit)] : [];
};

const checkMembers = (scope: LintScope, { text }: Passage, expression: Expression): readonly Diagnostic[] =>
  nodesOf(expression).flatMap((node) => {
    if (node.kind !== 'contains') return [];
    const missing = node.members.filter((member) => !keyOf(text).includes(keyOf(member)));
    return missing.map((word) => finding('word-not-in-quote', { word }, placeOfToken(scope, node.at)));
  });

const isOfOtherUnit = (node: Expression): boolean =>
  nodesOf(node).some((part) => part.kind === 'call' && LEVEL_FUNCTIONS.some((name) => name === part.function));

/** 高于全市平均水平: the one comparison of a check with another unit must be the one of the quote. */
const checkRelation = (scope: LintScope, { text, figures }: Passage, expression: Expression): readonly Diagnostic[] => {
  if (expression.kind !== 'compare' || figures.length > 0) return [];
  const limit = relationIn(text);
  const [left, right] = [isOfOtherUnit(expression.left), isOfOtherUnit(expression.right)];
  if (!limit || left === right) return [];
  const compared: Compared = right
    ? { node: expression, operator: expression.operator, other: expression.left }
    : { node: expression, operator: mirrored(expression.operator), other: expression.right };
  const against = limitAgainst(scope, null, compared, [limit]);
  return against ? [operatorFinding(scope, compared, against)] : [];
};

const checkTerm = (scope: LintScope, rule: Rule, passage: Passage, { node, compared }: Term): readonly Diagnostic[] =>
  node.kind === 'quantity' ? checkAmount(scope, rule, passage, node, compared) : checkGrade(scope, passage, node, compared);

/** What a rule's checks say otherwise than its quote: figures, units, grades and members that are not there, and comparisons. */
export const checkQuote = (scope: LintScope, { rule }: PlacedRule): readonly Diagnostic[] => {
  const { text } = tidyQuote(rule.quote);
  const figures = readFigures(text);
  const names = rule.checks.flatMap((check) => check.for ?? []);
  return rule.checks.flatMap((check: Check) => {
    const passage = passageFor(text, check.for, names, figures);
    return [
      ...termsOf(check.expression).flatMap((term) => checkTerm(scope, rule, passage, term)),
      ...checkMembers(scope, passage, check.expression),
      ...checkRelation(scope, passage, check.expression),
    ];
  });
};

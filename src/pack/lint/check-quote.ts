import { nodesOf } from '../../language/walk.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { type Expression, LEVEL_FUNCTIONS } from '../../model/expression.ts';
import type { Check, Rule } from '../../model/policy.ts';
import { checkAmount } from './check-amount.ts';
import { checkGrade, checkMembers } from './check-grade.ts';
import { checkOperator } from './check-operator.ts';
import type { LintScope, PlacedRule } from './lint-scope.ts';
import { type Passage, passageFor } from './passage.ts';
import { relationIn } from './quote-limits.ts';
import { comparedWith, type Term, termsOf } from './quote-terms.ts';
import { readFigures } from './read-figures.ts';
import { tidyQuote } from './tidy-quote.ts';

const isOfOtherUnit = (node: Expression): boolean =>
  nodesOf(node).some((part) => part.kind === 'call' && LEVEL_FUNCTIONS.some((name) => name === part.function));

/** 高于全市平均水平: the one comparison of a check with another unit must be the one of the quote. */
const checkRelation = (scope: LintScope, { text, figures }: Passage, expression: Expression): readonly Diagnostic[] => {
  const nodes = nodesOf(expression);
  const [comparison, ...others] = nodes.filter((node) => node.kind === 'compare');
  const limit = relationIn(text);
  const amounts = figures.filter(({ unit }) => unit.kind !== 'some' && unit.kind !== 'change');
  if (!comparison || !limit || others.length + amounts.length > 0 || nodes.some(({ kind }) => kind === 'not')) return [];
  const [left, right] = [isOfOtherUnit(comparison.left), isOfOtherUnit(comparison.right)];
  // What is compared with another unit is the subject's own; at no relation is there an extreme.
  return left === right ? [] : checkOperator(scope, comparedWith(comparison, right ? 'left' : 'right'), [limit], () => false);
};

const checkTerm = (scope: LintScope, rule: Rule, passage: Passage, { node, compared }: Term): readonly Diagnostic[] =>
  node.kind === 'symbol' ? checkGrade(scope, passage, node, compared) : checkAmount(scope, rule, passage, node, compared);

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

import { printCheck } from '../../language/print-check.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { finding, type LintScope, placeOfToken } from './lint-scope.ts';
import type { Limit } from './quote-limits.ts';
import type { Compared } from './quote-terms.ts';

/**
 * A comparison against the limits that the quote sets at each place of its figure: a finding where all of them are clear and
 * none is that of the check. = does for >= (or <=) where `isExtreme`: nothing lies beyond.
 */
export const checkOperator = (
  scope: LintScope,
  { node, operator, asWritten }: Compared,
  limits: readonly (Limit | null)[],
  isExtreme: (operator: Limit['operator']) => boolean,
): readonly Diagnostic[] => {
  const [first] = limits;
  const agrees = (limit: Limit | null): boolean =>
    limit === null || limit.operator === operator || (operator === '=' && (limit.operator === '>=' || limit.operator === '<=') && isExtreme(limit.operator));
  if (!first || operator === '!=' || limits.some(agrees)) return [];
  const data = { check: printCheck(node), operator: node.operator, words: first.words, expected: [asWritten(first.operator)] };
  return [finding('operator-contradicts-quote', data, placeOfToken(scope, node.at))];
};

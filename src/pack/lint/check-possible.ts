import { printCheck } from '../../language/print-check.ts';
import { canHold } from '../../language/satisfiable.ts';
import type { Values } from '../../language/value-range.ts';
import { nodesOf } from '../../language/walk.ts';
import type { Diagnostic, Place } from '../../model/diagnostic.ts';
import type { CompareNode, Expression } from '../../model/expression.ts';
import type { Check, Rule } from '../../model/policy.ts';
import { lenient } from './lenient.ts';
import { finding, type LintScope, type PlacedRule, placeOfCheck, placeOfToken } from './lint-scope.ts';

/** With how many earlier checks of its rule a check is compared. */
const MOST_EARLIER = 100;

/** What a rule's terms may be: of a group, its members are counted. */
export const valuesOf = ({ pack, find }: LintScope, { subject }: Rule): Values => ({
  find,
  members: subject.group === null ? null : (pack.groups[subject.group]?.length ?? null),
});

/** Where a comparison is said to be: at the unit's own figure where it has one, else the whole check or the sign within it. */
const placeOf = (scope: LintScope, placed: PlacedRule, check: Check, node: Expression): Place => {
  const figure = check.for === null ? undefined : nodesOf(node).find(({ kind }) => kind === 'quantity');
  if (figure) return placeOfToken(scope, figure.at);
  return node === check.expression ? placeOfCheck(scope, placed, check) : placeOfToken(scope, node.at);
};

/** Whether a condition can neither fail nor hold: the finding, or none. */
const examine = (expression: Expression, shown: Expression, place: Place, values: Values): readonly Diagnostic[] => {
  const check = printCheck(shown);
  if (!canHold([{ expression, holds: true }], values)) return [finding('check-never-holds', { check, also: null }, place)];
  return canHold([{ expression, holds: false }], values) ? [] : [finding('check-never-fails', { check }, place)];
};

/** Each comparison by itself; if all are sound, the check as a whole. */
const examineCheck = (scope: LintScope, placed: PlacedRule, check: Check): readonly Diagnostic[] => {
  const values = valuesOf(scope, placed.rule);
  const comparisons = nodesOf(check.expression).filter((node): node is CompareNode => node.kind === 'compare');
  const parts = comparisons.flatMap((node) => examine(node === check.expression ? lenient(check) : node, node, placeOf(scope, placed, check, node), values));
  if (parts.length > 0 || comparisons.includes(check.expression as CompareNode)) return parts;
  return examine(check.expression, check.expression, placeOfCheck(scope, placed, check), values);
};

/** Checks that can hold each alone but not together, where they concern the same unit. */
const examineTogether = (scope: LintScope, placed: PlacedRule): readonly Diagnostic[] => {
  const { rule } = placed;
  const values = valuesOf(scope, rule);
  return rule.checks.flatMap((check, index) => {
    const earlier = rule.checks
      .slice(Math.max(0, index - MOST_EARLIER), index)
      .filter((other) => other.for === null || check.for === null || other.for === check.for);
    const excluded = earlier.find(
      (other) =>
        !canHold(
          [check, other].map((one) => ({ expression: lenient(one), holds: true })),
          values,
        ),
    );
    if (!excluded) return [];
    const data = { check: printCheck(check.expression), also: printCheck(excluded.expression) };
    return [finding('check-never-holds', data, placeOf(scope, placed, check, check.expression))];
  });
};

/** Checks and conditions of application that no plausible data can fail, or meet. */
export const checkPossible = (scope: LintScope, placed: PlacedRule): readonly Diagnostic[] => {
  const { checks, when } = placed.rule;
  const alone = [...checks, ...(when ? [when] : [])].flatMap((check) => examineCheck(scope, placed, check));
  return alone.some(({ code }) => code === 'check-never-holds') ? alone : [...alone, ...examineTogether(scope, placed)];
};

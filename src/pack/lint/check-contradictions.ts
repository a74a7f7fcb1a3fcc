import { printCheck } from '../../language/print-check.ts';
import { canHold, type Demand } from '../../language/satisfiable.ts';
import { indicatorsOf } from '../../language/walk.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Check, Member, Rule, RulePack, SubjectSelector } from '../../model/policy.ts';
import { kindOfCounty } from '../../quantity/division.ts';
import { valuesOf } from './check-possible.ts';
import { lenient } from './lenient.ts';
import { finding, type LintScope, type PlacedRule, placeOfCheck } from './lint-scope.ts';

/** How many pairs of rules are compared at most: far more than any document has of one indicator. */
const MOST_PAIRS = 100_000;
/** How many checks of each rule of a pair are compared; the others are left alone. */
const MOST_CHECKS = 100;

const shared = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some((item) => b.includes(item));

/** True where a selector takes in a unit that is known by name, as far as the pack knows it. */
const takesIn = (selector: SubjectSelector, name: string, member: Member | undefined): boolean => {
  if (selector.named.length > 0) return selector.named.includes(name);
  if (selector.class !== null) return member?.classes.includes(selector.class) ?? false;
  return selector.kinds.length === 0 || selector.kinds.includes(kindOfCounty(name));
};

/** True where some unit is the subject of both rules. */
const overlap = (a: SubjectSelector, b: SubjectSelector, { members }: RulePack): boolean => {
  if (a.level !== b.level || a.group !== b.group) return false;
  if (a.group !== null) return true;
  const named = [...a.named, ...b.named];
  const memberOf = (name: string): Member | undefined => members.find((member) => member.name === name);
  if (named.length > 0) return named.some((name) => takesIn(a, name, memberOf(name)) && takesIn(b, name, memberOf(name)));
  if (a.class !== null && b.class !== null && a.class !== b.class)
    return members.some(({ classes }) => shared([a.class ?? ''], classes) && shared([b.class ?? ''], classes));
  return shared(a.kinds, b.kinds);
};

/** Targets for different dates are stages, not contradictions. */
const atOneTime = ({ due: a }: Rule, { due: b }: Rule): boolean => a.kind !== 'date' || b.kind !== 'date' || a.date === b.date;

const demand = (check: Check): Demand => ({ expression: lenient(check), holds: true });

interface Pair {
  readonly mine: Check;
  readonly theirs: Check;
}

/** A check of each that cannot both hold for a unit that both concern, whenever both rules apply. */
const clash = (scope: LintScope, a: Rule, b: Rule): Pair | null => {
  const values = valuesOf(scope, a);
  const conditions = [a.when, b.when].flatMap((when) => (when ? [demand(when)] : []));
  for (const mine of a.checks.slice(0, MOST_CHECKS)) {
    for (const theirs of b.checks.slice(0, MOST_CHECKS)) {
      if (mine.for !== null && theirs.for !== null && mine.for !== theirs.for) continue;
      const alone = canHold([demand(mine)], values) && canHold([demand(theirs)], values) && canHold(conditions, values);
      if (alone && !canHold([demand(mine), demand(theirs), ...conditions], values)) return { mine, theirs };
    }
  }
  return null;
};

const contradiction = (scope: LintScope, placed: PlacedRule, check: Check, other: Rule, otherCheck: Check): Diagnostic =>
  finding(
    'rules-contradict',
    { check: printCheck(check.expression), other: other.id, otherCheck: printCheck(otherCheck.expression), otherLine: other.at.line },
    placeOfCheck(scope, placed, check),
  );

/** Earlier rules that share an indicator with each rule. */
const pairsOf = (rules: readonly PlacedRule[]): readonly (readonly [PlacedRule, PlacedRule])[] => {
  const byIndicator = new Map<string, PlacedRule[]>();
  const pairs: (readonly [PlacedRule, PlacedRule])[] = [];
  for (const placed of rules) {
    if (pairs.length >= MOST_PAIRS) break;
    const names = new Set(placed.rule.checks.flatMap(({ expression }) => indicatorsOf(expression)));
    const earlier = new Set([...names].flatMap((name) => byIndicator.get(name) ?? []));
    pairs.push(...[...earlier].map((other) => [other, placed] as const));
    for (const name of names) {
      const known = byIndicator.get(name);
      if (known) known.push(placed);
      else byIndicator.set(name, [placed]);
    }
  }
  return pairs;
};

/** Rules that ask of one subject what cannot be together: a finding at each of the two. */
export const checkContradictions = (scope: LintScope, rules: readonly PlacedRule[]): ReadonlyMap<PlacedRule, readonly Diagnostic[]> => {
  const findings = new Map<PlacedRule, readonly Diagnostic[]>();
  const note = (placed: PlacedRule, found: Diagnostic): void => {
    findings.set(placed, [...(findings.get(placed) ?? []), found]);
  };
  for (const [a, b] of pairsOf(rules)) {
    const pair = overlap(a.rule.subject, b.rule.subject, scope.pack) && atOneTime(a.rule, b.rule) ? clash(scope, a.rule, b.rule) : null;
    if (!pair) continue;
    note(a, contradiction(scope, a, pair.mine, b.rule, pair.theirs));
    note(b, contradiction(scope, b, pair.theirs, a.rule, pair.mine));
  }
  return findings;
};

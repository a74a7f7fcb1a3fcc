import type { Exact } from '../model/exact.ts';
import type { CheckResult, Missing } from '../model/scorecard.ts';
import { add, compareExact, divide, exact, ZERO } from '../quantity/exact.ts';
import type { Bounds } from './bounds.ts';
import { missingOf } from './observe.ts';
import { type Computed, computed, isFound, type Judged, type MemberSituation, type Situation, type Unfound } from './situation.ts';
import { type Condition, conditionIndicators, namesIn, type Term } from './term.ts';

type Compute = (situation: Situation, term: Term) => Computed;
type AggregateTerm = Extract<Term, { kind: 'aggregate' }>;

/** What a unit that is not in the data keeps unknown: every indicator that would have been looked at. */
export const missingOfUnit = (situation: Situation, { cause, name }: Unfound, indicators: readonly Missing['indicator'][]): readonly Missing[] =>
  [...new Set(indicators)].map((indicator) => missingOf(situation, indicator, cause, { nearest: null, ...(name === null ? {} : { of: name }) }));

const membersOf = ({ members }: Situation): readonly MemberSituation[] => {
  if (members === null) throw new Error('an aggregate outside a group');
  return members;
};

/** The greatest (least) of what is known: a bound while some member is missing. */
const extreme = (values: readonly Exact[], sign: 1 | -1): Exact | null =>
  values.reduce<Exact | null>((best, value) => (best === null || sign * compareExact(value, best) > 0 ? value : best), null);

const combine = (term: AggregateTerm, values: readonly Exact[]): Exact | null => {
  switch (term.function) {
    case 'sum':
      return values.reduce(add, ZERO);
    case 'mean':
      return divide(values.reduce(add, ZERO), exact(BigInt(values.length)));
    case 'max':
      return extreme(values, 1);
    case 'min':
      return extreme(values, -1);
  }
};

const boundsOf = (term: AggregateTerm, values: readonly Exact[]): Bounds | null => {
  const known = combine(term, values);
  if (known === null || term.function === 'sum' || term.function === 'mean') return null;
  return term.function === 'max' ? { low: known, high: null } : { low: null, high: known };
};

/** A term member by member, taken together: a group is closed, so every member counts. */
export const computeAggregate = (situation: Situation, term: AggregateTerm, compute: Compute): Computed => {
  const each = membersOf(situation).map(({ situation: member }) =>
    isFound(member)
      ? compute({ ...member, basis: situation.basis }, term.operand)
      : computed({ missing: missingOfUnit(situation, member, namesIn(term.operand)) }),
  );
  const values = each.flatMap(({ value }) => value ?? []);
  const found = { cells: each.flatMap(({ cells }) => cells), missing: each.flatMap(({ missing }) => missing), doubts: each.flatMap(({ doubts }) => doubts) };
  if (values.length === each.length) return computed({ ...found, missing: [], value: combine(term, values) });
  return computed({ ...found, bounds: boundsOf(term, values) });
};

const unjudged = (situation: Situation, text: string, unfound: Unfound, condition: Condition): Judged => {
  const names = conditionIndicators(condition).map(({ name }) => name);
  const result: CheckResult = {
    check: text,
    holds: null,
    actual: null,
    op: null,
    target: null,
    gap: null,
    attainment: null,
    cells: [],
    missing: missingOfUnit(situation, unfound, names),
  };
  return { result, doubts: [] };
};

/** A condition judged for every member, each result with the member's name; a member that is not in the data is unknown. */
export const judgeMembers = (situation: Situation, condition: Condition): readonly Judged[] =>
  membersOf(situation).map(({ name, situation: member }) => {
    const { result, doubts } = isFound(member) ? situation.surroundings.judge(member, condition) : unjudged(situation, condition.text, member, condition);
    const { check, ...rest } = result;
    return { result: { check, of: name, ...rest }, doubts };
  });

/** How many members satisfy a condition; while some are unknown, how many at least and at most. Of none known, nothing is known. */
export const computeCount = (situation: Situation, condition: Condition): Computed => {
  const each = judgeMembers(situation, condition);
  const count = (holds: boolean | null): bigint => BigInt(each.filter(({ result }) => result.holds === holds).length);
  const [known, open] = [count(true), count(null)];
  return computed({
    value: open === 0n ? exact(known) : null,
    bounds: open === 0n || open === BigInt(each.length) ? null : { low: exact(known), high: exact(known + open) },
    cells: each.flatMap(({ result }) => result.cells),
    missing: each.flatMap(({ result }) => result.missing),
    doubts: each.flatMap(({ doubts }) => doubts),
    parts: each.map(({ result }) => result),
  });
};

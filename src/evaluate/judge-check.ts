import type { CheckResult, EvidenceCell, Missing } from '../model/scorecard.ts';
import { compute } from './compute.ts';
import { judgeMembers } from './compute-group.ts';
import { judgeComparison } from './judge-comparison.ts';
import type { PlannedCheck } from './plan.ts';
import type { Judged, Situation } from './situation.ts';
import type { Condition, PlannedContains } from './term.ts';

/** true, false, or null where it cannot be known (Kleene's strong three-valued logic). */
export type Truth = boolean | null;

/** False if either is false, else unknown if either is unknown. */
export const both = (a: Truth, b: Truth): Truth => (a === false || b === false ? false : a === null || b === null ? null : true);
export const either = (a: Truth, b: Truth): Truth => (a === true || b === true ? true : a === null || b === null ? null : false);
export const opposite = (a: Truth): Truth => (a === null ? null : !a);

const NO_FIGURES = { actual: null, op: null, target: null, gap: null, attainment: null } as const;

/** The members of a set as they are shown; 无 for a set that is known to have none. */
const listed = (items: readonly string[]): string => (items.length === 0 ? '无' : items.join('、'));

const key = (item: string): string => item.normalize('NFKC').replace(/\s/g, '').toLowerCase();

/** A set that must hold all of the members; attainment is the share of them that it holds. */
const judgeContains = (situation: Situation, planned: PlannedContains): Judged => {
  const { items, cells, missing, doubts } = compute(situation, planned.of);
  const have = items && new Set(items.map(key));
  const wanted = [...new Map(planned.members.map((member) => [key(member), member])).values()];
  const lacking = have && wanted.filter((member) => !have.has(key(member)));
  const result: CheckResult = {
    ...NO_FIGURES,
    check: planned.text,
    holds: lacking === null ? null : lacking.length === 0,
    actual: items && { value: listed(items), unit: '' },
    target: { value: listed(wanted), unit: '' },
    attainment: lacking && Math.trunc(((wanted.length - lacking.length) * 1_000_000) / wanted.length) / 1_000_000,
    ...(lacking ? { lacking } : {}),
    cells,
    missing,
  };
  return { result, doubts };
};

/** The comparisons of a compound; those of a count stay with it. */
const partsOf = (result: CheckResult): readonly CheckResult[] => (result.op === null && result.parts ? result.parts : [result]);

const compound = (text: string, holds: Truth, parts: readonly CheckResult[]): CheckResult => ({
  check: text,
  holds,
  ...NO_FIGURES,
  parts,
  cells: unique(parts.flatMap((part) => part.cells)),
  missing: holds === null ? unique(parts.flatMap((part) => part.missing)) : [],
});

const unique = <T extends EvidenceCell | Missing>(items: readonly T[]): readonly T[] => [
  ...new Map(items.map((item) => [JSON.stringify(item), item])).values(),
];

const judgeAllMembers = (situation: Situation, condition: Extract<Condition, { kind: 'all' | 'any' }>): Judged => {
  const each = judgeMembers(situation, condition.operand);
  const start: Truth = condition.kind === 'all';
  const holds = each.reduce<Truth>((sofar, { result }) => (condition.kind === 'all' ? both : either)(sofar, result.holds), start);
  const parts = each.map(({ result }) => result);
  return { result: compound(condition.text, holds, parts), doubts: each.flatMap(({ doubts }) => doubts) };
};

/** Judges a condition in three-valued logic, with the evidence for what it comes to. */
export const judgeCondition = (situation: Situation, condition: Condition): Judged => {
  switch (condition.kind) {
    case 'compare':
      return judgeComparison(situation, condition);
    case 'contains':
      return judgeContains(situation, condition);
    case 'not': {
      const { result, doubts } = judgeCondition(situation, condition.operand);
      return { result: compound(condition.text, opposite(result.holds), partsOf(result)), doubts };
    }
    case 'and':
    case 'or': {
      const [left, right] = [judgeCondition(situation, condition.left), judgeCondition(situation, condition.right)];
      const holds = (condition.kind === 'and' ? both : either)(left.result.holds, right.result.holds);
      const parts = [...partsOf(left.result), ...partsOf(right.result)];
      return { result: compound(condition.text, holds, parts), doubts: [...left.doubts, ...right.doubts] };
    }
    case 'all':
    case 'any':
      return judgeAllMembers(situation, condition);
  }
};

/** Judges one check of a rule, with its evidence; the check's text is as the pack writes it. */
export const judgeCheck = (situation: Situation, { check, condition }: PlannedCheck): Judged => {
  const { result, doubts } = judgeCondition(situation, condition);
  const { check: _, ...rest } = result;
  return { result: { check: check.text, ...(check.for === null ? {} : { for: check.for }), ...rest }, doubts };
};

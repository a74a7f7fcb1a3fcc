import type { Rule } from '../model/policy.ts';

/** A clause and its rules. */
export interface Clause {
  readonly name: string;
  readonly rules: readonly Rule[];
}

const NUMERALS = '一二三四五六七八九十百';
/** The number of a part of the document in front of a clause: 一, 二(一), （十二）. */
const PART = new RegExp(`^(?:[${NUMERALS}]+(?:[(（][${NUMERALS}]+[)）])?|[(（][${NUMERALS}]+[)）])`);

const partOf = (clause: string): string => PART.exec(clause)?.[0] ?? clause;

const grouped = (rules: readonly Rule[], keyOf: (rule: Rule) => string): ReadonlyMap<string, readonly Rule[]> => {
  const groups = new Map<string, Rule[]>();
  for (const rule of rules) groups.set(keyOf(rule), [...(groups.get(keyOf(rule)) ?? []), rule]);
  return groups;
};

/** The rules by clause, the clauses of a part (一(二) …) together, each where the pack first names it. */
export const groupClauses = (rules: readonly Rule[]): readonly Clause[] =>
  [...grouped(rules, ({ clause }) => partOf(clause)).values()].flatMap((part) =>
    [...grouped(part, ({ clause }) => clause)].map(([name, ofClause]) => ({ name, rules: ofClause })),
  );

import type { Rule } from '../model/policy.ts';

/** A clause and its rules. */
export interface Clause {
  readonly name: string;
  readonly rules: readonly Rule[];
}

const DIGITS = '一二三四五六七八九';
const NUMERAL = `[${DIGITS}十]+`;
/** The number in front of a clause, as documents count: 一, 二(一)3, （十二）. */
const NUMBER = new RegExp(`^(${NUMERAL})?(?:[(（](${NUMERAL})[)）])?(\\d{1,4})?`);

/** 十二 is 12, 二十 is 20; 0 where nothing is written. */
const valueOf = (numeral: string): number => {
  const [tens = '', ones = ''] = numeral.includes('十') ? numeral.split('十') : ['', numeral];
  const ten = numeral.includes('十') ? (tens === '' ? 1 : DIGITS.indexOf(tens) + 1) : 0;
  return 10 * ten + DIGITS.indexOf(ones) + (ones === '' ? 0 : 1);
};

/** Where a clause stands in its document; null where its name does not begin with a number. */
const placeOf = (clause: string): number | null => {
  const [all = '', part = '', section = '', item = ''] = NUMBER.exec(clause) ?? [];
  return all === '' ? null : (valueOf(part) * 100 + valueOf(section)) * 10_000 + Number(item);
};

const LAST = Number.MAX_SAFE_INTEGER;

/** The rules clause by clause in the order of the document; clauses without a number last, as the pack has them. */
export const groupClauses = (rules: readonly Rule[]): readonly Clause[] => {
  const clauses = new Map<string, Rule[]>();
  for (const rule of rules) clauses.set(rule.clause, [...(clauses.get(rule.clause) ?? []), rule]);
  return [...clauses]
    .map(([name, ofClause]) => ({ name, rules: ofClause, place: placeOf(name) ?? LAST }))
    .sort((a, b) => a.place - b.place)
    .map(({ name, rules: ofClause }) => ({ name, rules: ofClause }));
};

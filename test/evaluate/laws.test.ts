import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { judged, packOf, ruleOf } from './judged.ts';

/** Indicators in people, none of them derived, and what else a check may be made of. */
const PEOPLE = ['城镇常住人口', '乡村常住人口', '镇区常住人口', '户籍人口'] as const;
const TOWNS = ['甲镇', '乙镇', '丙镇'] as const;
const GROUP = `groups: {三镇: [${TOWNS.map((name) => `{name: ${name}, county: 缙云县}`).join(', ')}]}`;

const anyPeople = fc.constantFrom(...PEOPLE);
const anySign = fc.constantFrom('>=', '>', '<=', '<', '=', '!=');
const anyCount = fc.nat({ max: 4 });

const anyTerm: fc.Arbitrary<string> = fc.oneof(
  anyPeople,
  fc.tuple(anyPeople, fc.constantFrom('+', '-'), anyPeople).map((parts) => parts.join(' ')),
  anyPeople.map((name) => `-${name}`),
  anyPeople.map((name) => `city(${name})`),
  fc.tuple(anyPeople, fc.constantFrom('2022', '2023')).map(([name, year]) => `change(${name}, ${year})`),
);

const anyComparison: fc.Arbitrary<string> = fc.oneof(
  fc.tuple(anyTerm, anySign, anyCount).map(([term, sign, count]) => `${term} ${sign} ${String(count)}人`),
  fc.tuple(anyTerm, anySign, anyTerm).map((parts) => parts.join(' ')),
  fc.tuple(anyPeople, anyPeople, anySign, anyCount).map(([above, below, sign, count]) => `${above} / ${below} ${sign} ${String(count)}`),
);

/** Conditions about one town, of some depth. */
const anyCondition: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    anyComparison,
    fc.tuple(tie('condition'), fc.constantFrom('and', 'or'), tie('condition')).map(([a, word, b]) => `(${a}) ${word} (${b})`),
    tie('condition').map((inner) => `not (${inner})`),
  ),
})).condition;

/** Conditions about the three towns together. */
const anyGroupCondition: fc.Arbitrary<string> = fc.oneof(
  fc
    .tuple(fc.constantFrom('sum', 'mean', 'max', 'min'), anyPeople, anySign, anyCount)
    .map(([f, name, sign, count]) => `${f}(${name}) ${sign} ${String(count)}人`),
  fc.tuple(anyComparison, anySign, anyCount).map(([inner, sign, count]) => `count(${inner}) ${sign} ${String(count)}`),
  fc.tuple(fc.constantFrom('all', 'any'), anyComparison).map(([f, inner]) => `${f}(${inner})`),
  fc.tuple(anyPeople, anySign, anyPeople).map(([a, sign, b]) => `max(${a}) - min(${b}) ${sign} city(${a})`),
  fc.tuple(anyComparison, anyPeople, anySign).map(([inner, name, sign]) => `2 * count(${inner}) - 1 ${sign} count(${name} > 0人)`),
);

/** A cell: a small number of people, or nothing. */
const anyCell = fc.option(fc.nat({ max: 4 }), { freq: 3 });
const anyRow = fc.tuple(anyCell, anyCell, anyCell, anyCell);

/** Rows of the three towns and their city, a row for each of so many years; a town may be missing altogether. */
const tablesOf = (years: number) => {
  const rows = fc.array(anyRow, { maxLength: years });
  return fc.record({ 甲镇: fc.array(anyRow, { minLength: 1, maxLength: years }), 乙镇: rows, 丙镇: rows, 丽水市: rows });
};
const anyTable = tablesOf(3);
type Table = Readonly<Record<'甲镇' | '乙镇' | '丙镇' | '丽水市', readonly (readonly (number | null)[])[]>>;

const YEARS = ['2024', '2023', '2022'] as const;
const head = `市,县,乡镇,年份,${PEOPLE.join(',')}`;

const rowsOf = (table: Table): readonly string[] =>
  Object.entries(table).flatMap(([unit, rows]) =>
    rows.map((cells, index) => {
      const place = unit === '丽水市' ? '丽水市,,' : `丽水市,缙云县,${unit}`;
      return `${place},${YEARS[index] ?? ''},${cells.map((cell) => (cell === null ? '—' : String(cell))).join(',')}`;
    }),
  );

const csv = (rows: readonly string[]): string => `${head}\n${rows.join('\n')}\n`;

/** By rule and subject: the verdict and what each check came to, without the places of cells. */
const comesTo = ({ results, subjects }: Scorecard): ReadonlyMap<string, unknown> => {
  const names = new Map<string, string>(subjects.map(({ id, name }) => [id, name]));
  return new Map(
    results.map(({ rule, subject, verdict, checks }) => [
      `${rule} ${names.get(subject) ?? ''}`,
      { verdict, checks: checks.map(({ holds, actual, target, gap, attainment }) => ({ holds, actual, target, gap, attainment })) },
    ]),
  );
};

const holdsOf = ({ results }: Scorecard): ReadonlyMap<string, boolean | null> =>
  new Map(results.flatMap(({ rule, subject, checks }) => checks.map(({ holds }) => [`${rule} ${subject}`, holds])));

const townRule = (id: string, check: string): string => ruleOf(id, `'${check}'`);
const groupRule = (id: string, check: string): string => ruleOf(id, `'${check}'`, 'subject: {group: 三镇}');

const run = (rules: string, files: readonly string[]): Scorecard => judged([packOf(rules, GROUP)], files, { period: '2024' });

const opposite = (holds: boolean | null | undefined): boolean | null | undefined => (typeof holds === 'boolean' ? !holds : holds);

describe('laws of judging', () => {
  it('not c holds where c does not, and is unknown where c is', () => {
    fc.assert(
      fc.property(anyCondition, anyGroupCondition, anyTable, (condition, ofGroup, table) => {
        const rules = townRule('c', condition) + townRule('n', `not (${condition})`) + groupRule('cg', ofGroup) + groupRule('ng', `not (${ofGroup})`);
        const holds = holdsOf(run(rules, [csv(rowsOf(table))]));
        for (const [key, value] of holds) {
          if (key.startsWith('c ')) expect(holds.get(key.replace('c ', 'n ')), `${condition} ${key}`).toBe(opposite(value));
          if (key.startsWith('cg ')) expect(holds.get(key.replace('cg ', 'ng ')), `${ofGroup} ${key}`).toBe(opposite(value));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('filling a missing cell never changes what is known', () => {
    fc.assert(
      fc.property(anyComparison, anyGroupCondition, tablesOf(1), fc.nat(), fc.nat({ max: 9 }), (condition, ofGroup, table, which, value) => {
        const rules = townRule('c', condition) + groupRule('g', ofGroup);
        const written = rowsOf(table);
        const blanks = written.flatMap((row, line) => row.split(',').flatMap((cell, column) => (cell === '—' ? [{ line, column }] : [])));
        fc.pre(blanks.length > 0);
        const blank = blanks[which % blanks.length];
        const filled = written.map((row, line) =>
          row
            .split(',')
            .map((cell, column) => (line === blank?.line && column === blank.column ? String(value) : cell))
            .join(','),
        );
        const after = holdsOf(run(rules, [csv(filled)]));
        for (const [key, holds] of holdsOf(run(rules, [csv(written)]))) {
          if (holds !== null) expect(after.get(key), `${condition} | ${ofGroup} | ${key}`).toBe(holds);
        }
      }),
      { numRuns: 600 },
    );
  });

  it('the order of rows, files and rules makes no difference', () => {
    fc.assert(
      fc.property(anyCondition, anyGroupCondition, anyTable, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), (condition, ofGroup, table, keys) => {
        const rows = rowsOf(table);
        const shuffled = rows
          .map((row, index) => ({ row, key: keys[index] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ row }) => row);
        const half = Math.ceil(shuffled.length / 2);
        const [first, second] = [townRule('c', condition), groupRule('g', ofGroup)];
        const plain = comesTo(run(first + second, [csv(rows)]));
        expect(comesTo(run(second + first, [csv(shuffled)]))).toEqual(plain);
        if (shuffled.length > 1) expect(comesTo(run(first + second, [csv(shuffled.slice(half)), csv(shuffled.slice(0, half))]))).toEqual(plain);
      }),
      { numRuns: 150 },
    );
  });
});

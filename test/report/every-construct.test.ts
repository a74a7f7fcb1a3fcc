import { describe, expect, it } from 'vitest';
import { nodesOf } from '../../src/language/walk.ts';
import { AGGREGATES, ARITHMETIC, COMPARISONS, LEVEL_FUNCTIONS, TIME_FUNCTIONS } from '../../src/model/expression.ts';
import { INDICATOR_KINDS, STRENGTHS } from '../../src/model/policy.ts';
import { finderOf, indicatorsMentioned } from '../../src/report/indicators-needed.ts';
import { PACK, PACK_DICTIONARY } from './fixture-pack.ts';

const checks = PACK.rules.flatMap((rule) => [...rule.checks, ...(rule.when ? [rule.when] : [])]);
const nodes = checks.flatMap(({ expression }) => nodesOf(expression));
const missing = <T>(all: readonly T[], used: readonly (T | null)[]): readonly T[] => all.filter((one) => !used.includes(one));

/** So that the pages of this pack show the words of every construct. */
describe('the fixture pack', () => {
  it('uses every function, operator and connective', () => {
    const functions = nodes.flatMap((node) => (node.kind === 'call' ? [node.function] : []));
    expect(missing([...TIME_FUNCTIONS, ...LEVEL_FUNCTIONS, ...AGGREGATES], functions)).toEqual([]);
    expect(
      missing(
        ARITHMETIC,
        nodes.map((node) => (node.kind === 'arithmetic' ? node.operator : null)),
      ),
    ).toEqual([]);
    expect(
      missing(
        COMPARISONS,
        nodes.map((node) => (node.kind === 'compare' ? node.operator : null)),
      ),
    ).toEqual([]);
    expect(
      missing(
        ['and', 'or', 'not', 'contains', 'negate', 'symbol'],
        nodes.map((node) => node.kind),
      ),
    ).toEqual([]);
  });

  it('has a tolerance, a condition, targets per unit and every strength and kind of indicator', () => {
    expect(checks.some(({ tolerance }) => tolerance !== null)).toBe(true);
    expect(checks.some((check) => check.for !== null)).toBe(true);
    expect(PACK.rules.some(({ when }) => when !== null)).toBe(true);
    expect(
      missing(
        STRENGTHS,
        PACK.rules.map(({ strength }) => strength),
      ),
    ).toEqual([]);
    const kinds = indicatorsMentioned(PACK.rules, finderOf(PACK_DICTIONARY)).map(({ kind }) => kind);
    expect(missing(INDICATOR_KINDS, kinds)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { both, either, opposite, type Truth } from '../../src/evaluate/judge-check.ts';

const TRUTHS: readonly Truth[] = [true, false, null];
const pairs = TRUTHS.flatMap((a) => TRUTHS.map((b) => [a, b] as const));
const triples = pairs.flatMap(([a, b]) => TRUTHS.map((c) => [a, b, c] as const));

describe('both', () => {
  it.each([
    [true, true, true],
    [true, false, false],
    [false, true, false],
    [false, false, false],
    [true, null, null],
    [null, true, null],
    [null, null, null],
    [false, null, false],
    [null, false, false],
  ])('of %s and %s is %s', (a, b, truth) => {
    expect(both(a, b)).toBe(truth);
  });
});

describe('either', () => {
  it.each([
    [true, true, true],
    [true, false, true],
    [false, true, true],
    [false, false, false],
    [false, null, null],
    [null, false, null],
    [null, null, null],
    [true, null, true],
    [null, true, true],
  ])('of %s and %s is %s', (a, b, truth) => {
    expect(either(a, b)).toBe(truth);
  });
});

describe('opposite', () => {
  it.each([
    [true, false],
    [false, true],
    [null, null],
  ])('of %s is %s', (a, truth) => {
    expect(opposite(a)).toBe(truth);
  });

  it.each(TRUTHS)('twice is the same again: %s', (a) => {
    expect(opposite(opposite(a))).toBe(a);
  });
});

describe('the laws of Kleene’s strong logic', () => {
  it.each(pairs)('commute: %s, %s', (a, b) => {
    expect(both(a, b)).toBe(both(b, a));
    expect(either(a, b)).toBe(either(b, a));
  });

  it.each(triples)('associate: %s, %s, %s', (a, b, c) => {
    expect(both(both(a, b), c)).toBe(both(a, both(b, c)));
    expect(either(either(a, b), c)).toBe(either(a, either(b, c)));
  });

  it.each(triples)('distribute: %s, %s, %s', (a, b, c) => {
    expect(both(a, either(b, c))).toBe(either(both(a, b), both(a, c)));
    expect(either(a, both(b, c))).toBe(both(either(a, b), either(a, c)));
  });

  it.each(pairs)('are De Morgan’s: %s, %s', (a, b) => {
    expect(opposite(both(a, b))).toBe(either(opposite(a), opposite(b)));
    expect(opposite(either(a, b))).toBe(both(opposite(a), opposite(b)));
  });

  it.each(pairs)('absorb: %s, %s', (a, b) => {
    expect(both(a, either(a, b))).toBe(a);
    expect(either(a, both(a, b))).toBe(a);
  });

  it.each(TRUTHS)('leave %s as it is beside itself and beside what decides nothing', (a) => {
    expect([both(a, a), either(a, a), both(a, true), either(a, false)]).toEqual([a, a, a, a]);
  });

  it.each(pairs)('never turn a known result around once an unknown becomes known: %s, %s', (a, b) => {
    const known = (truth: Truth): readonly Truth[] => (truth === null ? [true, false] : [truth]);
    for (const operation of [both, either]) {
      const outcomes = known(a).flatMap((left) => known(b).map((right) => operation(left, right)));
      const truth = operation(a, b);
      expect(new Set(outcomes)).toEqual(new Set(truth === null ? [true, false] : [truth]));
    }
  });
});

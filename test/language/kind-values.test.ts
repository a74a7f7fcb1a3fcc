import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNumberKind, isWordKind, UNRANKED, valueOfWord, wordOfValue } from '../../src/language/kind-values.ts';
import { INDICATOR_KINDS } from '../../src/model/policy.ts';
import { compareExact, exact, ZERO } from '../../src/quantity/exact.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';
import { wordIndicator } from '../word-indicators.ts';

const [PLAN, CHARGING, WATER, RANK, SCENES] = ['一镇一策方案', '充电设施水平', '最差出水水质', '全国千强镇名次', '数字化应用场景'].map(wordIndicator) as [
  ReturnType<typeof wordIndicator>,
  ReturnType<typeof wordIndicator>,
  ReturnType<typeof wordIndicator>,
  ReturnType<typeof wordIndicator>,
  ReturnType<typeof wordIndicator>,
];
const grades = fc.constantFrom(CHARGING, WATER).chain((indicator) => fc.nat({ max: indicator.grades.length - 1 }).map((place) => ({ indicator, place })));
const ranks = fc.integer({ min: 1, max: 999_999_999 });

describe('a word and its value', () => {
  it('are one: every spelling of a grade is its place in the list, and the place is its name', () => {
    fc.assert(
      fc.property(grades, ({ indicator, place }) => {
        const grade = indicator.grades[place];
        for (const spelling of [grade?.name ?? '', ...(grade?.aliases ?? [])]) {
          const value = valueOfWord(indicator, spelling);
          expect(value).toEqual(exact(BigInt(place)));
          expect(wordOfValue(indicator, value ?? ZERO)).toBe(grade?.name);
        }
      }),
    );
  });

  it('are one for ranks, and 未上榜 is after each of them', () => {
    const last = valueOfWord(RANK, UNRANKED) ?? ZERO;
    expect(wordOfValue(RANK, last)).toBe(UNRANKED);
    fc.assert(
      fc.property(ranks, fc.constantFrom('', '名', '位'), (rank, after) => {
        const value = valueOfWord(RANK, `第${String(rank)}${after}`) ?? ZERO;
        expect(wordOfValue(RANK, value)).toBe(String(rank));
        expect(compareExact(value, last)).toBeLessThan(0);
      }),
    );
  });

  it.each(['yes', 'no'])('are one for %s', (word) => {
    expect(wordOfValue(PLAN, valueOfWord(PLAN, word) ?? ZERO)).toBe(word);
  });

  it('rise from worst to best', () => {
    const [worst, best] = [valueOfWord(WATER, '劣Ⅴ'), valueOfWord(WATER, 'I类')];
    expect(worst && best && compareExact(worst, best)).toBeLessThan(0);
  });
});

describe('a word', () => {
  it('that is none of the indicator’s has no value, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(PLAN, CHARGING, WATER, RANK, SCENES), (text, indicator) => {
        const value = valueOfWord(indicator, text);
        if (value) expect(valueOfWord(indicator, wordOfValue(indicator, value))).toEqual(value);
      }),
    );
  });

  it.each(['12²', '①', '0', '-1', '1.5', '第名', '2,3'])('%s is no rank', (text) => {
    expect(valueOfWord(RANK, text)).toBeNull();
  });

  it('of a set or a number has no value of its own', () => {
    expect(valueOfWord(SCENES, '交通')).toBeNull();
    expect(valueOfWord(findIndicator('常住人口') ?? SCENES, '5')).toBeNull();
  });
});

it('each kind is of numbers, of words, or a set', () => {
  expect(INDICATOR_KINDS.filter((kind) => !isNumberKind({ kind }) && !isWordKind({ kind }))).toEqual(['set']);
  expect(INDICATOR_KINDS.filter((kind) => isNumberKind({ kind }) && isWordKind({ kind }))).toEqual([]);
});

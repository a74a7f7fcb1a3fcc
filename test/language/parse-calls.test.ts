import { describe, expect, it } from 'vitest';
import { printCheck } from '../../src/language/print-check.ts';
import { indicatorsOf, mapLeaves, nodesOf, termCounter } from '../../src/language/walk.ts';
import { FUNCTIONS } from '../../src/model/expression.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';
import { parsedCheck, placeless, quantity, treeOf } from './tree.ts';

describe('a function', () => {
  it.each(FUNCTIONS)('%s is one where a bracket opens after it, and else the name of an indicator', (name) => {
    const year = name === 'change' || name === 'since' ? '2019' : null;
    expect(treeOf(year ? `${name}(甲, ${year})` : `${name}(甲)`)).toMatchObject({
      kind: 'call',
      function: name,
      argument: { kind: 'indicator', name: '甲' },
      year,
    });
    expect(treeOf(`${name} > 1`)).toMatchObject({ left: { kind: 'indicator', name } });
  });

  it.each([
    ['change(甲，2019年) > 1', 'change(甲, 2019) > 1'],
    ['change (甲 , 2019)>1', 'change(甲, 2019) > 1'],
    ['growth（甲）＞parent（growth（甲））', 'growth(甲) > parent(growth(甲))'],
    ['count((甲 > 1) and 乙 > 1) >= 1', 'count(甲 > 1 and 乙 > 1) >= 1'],
    ['sum(甲) / sum(乙) * 2 > 1', 'sum(甲) / sum(乙) * 2 > 1'],
    ['-(sum(甲 + 乙)) < 1', '-sum(甲 + 乙) < 1'],
    ['not all(not 甲 > 1)', 'not all(not 甲 > 1)'],
    ['甲 contains 交通，城管、「12345热线」', '甲 contains 交通, 城管, 「12345热线」'],
    ['甲 contains 交通 and 乙 contains 城管', '甲 contains 交通 and 乙 contains 城管'],
    ['not 甲 contains 「and」', 'not 甲 contains 「and」'],
    ['any(甲 contains 交通, 城管) or 乙 = yes', 'any(甲 contains 交通, 城管) or 乙 = yes'],
    ['甲 = no', '甲 = no'],
    ['甲 >= 准Ⅳ类', '甲 >= 准Ⅳ类'],
  ])('or a set is printed so that it parses to the same: %s', (text, printed) => {
    expect(printCheck(treeOf(text))).toBe(printed);
    expect(placeless(treeOf(printed))).toEqual(placeless(treeOf(text)));
  });

  it('knows where it and its parts stand', () => {
    expect(nodesOf(treeOf('change(甲, 2019) >= 1 and 乙 contains 丙')).map(({ kind, at }) => [kind, at.column])).toEqual([
      ['and', 22],
      ['compare', 17],
      ['call', 1],
      ['indicator', 8],
      ['quantity', 20],
      ['contains', 28],
      ['indicator', 26],
    ]);
  });
});

describe('a call that does not parse says what was expected, what was found, and where', () => {
  it.each([
    ['change(甲) > 1', 'one-year', ')', 8],
    ['since(甲 > 1', 'one-year', '', 11],
    ['change(甲, 19) > 1', 'year', '19', 10],
    ['change(甲, 2019人) > 1', 'year', '2019人', 10],
    ['change(甲, 去年) > 1', 'year', '去年', 10],
    ['change(甲, 9999) > 1', 'year', '9999', 10],
    ['change(甲, 2019, 2020) > 1', 'closing-bracket', ',', 14],
    ['growth(甲, 2019) > 1', 'closing-bracket', '2019', 10],
    ['sum() > 1', 'number-or-indicator', ')', 4],
    ['sum(甲 > 1', 'closing-bracket', '', 9],
    ['甲 contains', 'set-member', '', 10],
    ['甲 contains 交通,', 'set-member', '', 14],
    ['甲 contains 12345热线', 'set-member', '12345热线', 11],
    ['甲 contains yes', 'set-member', 'yes', 11],
    ['甲 contains (交通)', 'set-member', '(', 11],
    ['甲 contains 交通 城管', 'end-or-connective', '城管', 14],
    ['yes(甲)', 'end-or-connective', '(', 3],
  ])('%s: %s, %j, at %i', (text, expected, found, start) => {
    expect(parsedCheck(text)).toMatchObject({ ok: false, expected, found, start });
  });

  it.each([
    ['sum', `${'sum('.repeat(61)}甲${')'.repeat(61)}`],
    ['parent and brackets', `${'parent(('.repeat(31)}甲${'))'.repeat(31)}`],
  ])('or goes too deep: %s', (_, text) => {
    expect(parsedCheck(text)).toMatchObject({ ok: false, expected: 'shallower' });
  });
});

describe('walking', () => {
  it('names what stands in functions and beside contains', () => {
    expect(indicatorsOf(treeOf('count(甲 contains 丙, 丁) >= 1 and change(乙, 2019) > parent(乙)'))).toEqual(['甲', '乙']);
  });

  it('changes leaves in functions and beside contains', () => {
    const filled = mapLeaves(treeOf('count(甲 >= target) >= 1 and not 乙 contains 丙'), (leaf) =>
      leaf.kind === 'target' ? quantity('4', '个') : leaf.kind === 'indicator' ? { ...leaf, name: `${leaf.name}数` } : leaf,
    );
    expect(printCheck(filled)).toBe('count(甲数 >= 4个) >= 1 and not 乙数 contains 丙');
  });

  it('counts every part of a function', () => {
    const termsOf = termCounter(findIndicator);
    expect(termsOf(treeOf('sum(地区生产总值) > 1亿元')) - termsOf(treeOf('地区生产总值 > 1亿元'))).toBe(1);
    expect(termsOf(treeOf('pooled(常住人口城镇化率) > 1%'))).toBeGreaterThan(termsOf(treeOf('mean(地区生产总值) > 1亿元')));
  });
});

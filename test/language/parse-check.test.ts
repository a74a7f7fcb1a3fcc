import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Expression } from '../../src/model/expression.ts';
import { nodesOf } from '../../src/language/walk.ts';
import { and, arithmetic, compare, indicator, negated, not, or, parsedCheck, placeless, quantity, treeOf } from './tree.ts';

const [a, b, c, d] = ['甲', '乙', '丙', '丁'].map(indicator) as [Expression, Expression, Expression, Expression];
const one = quantity('1');

describe('precedence', () => {
  it.each<[string, Expression]>([
    ['甲 + 乙 * 丙', arithmetic(a, '+', arithmetic(b, '*', c))],
    ['甲 * 乙 + 丙', arithmetic(arithmetic(a, '*', b), '+', c)],
    ['甲 - 乙 - 丙', arithmetic(arithmetic(a, '-', b), '-', c)],
    ['甲 / 乙 / 丙', arithmetic(arithmetic(a, '/', b), '/', c)],
    ['甲 / 乙 * 丙', arithmetic(arithmetic(a, '/', b), '*', c)],
    ['甲 - (乙 - 丙)', arithmetic(a, '-', arithmetic(b, '-', c))],
    ['（甲 + 乙）× 丙', arithmetic(arithmetic(a, '+', b), '*', c)],
    ['-甲 * 乙', arithmetic(negated(a), '*', b)],
    ['-(甲 * 乙)', negated(arithmetic(a, '*', b))],
    ['甲 - -乙', arithmetic(a, '-', negated(b))],
    ['--甲', negated(negated(a))],
    ['甲 + 乙 > 丙', compare(arithmetic(a, '+', b), '>', c)],
    ['1 < 甲 / 乙', compare(one, '<', arithmetic(a, '/', b))],
    ['甲 > 1 and 乙 > 1 or 丙 > 1', or(and(compare(a, '>', one), compare(b, '>', one)), compare(c, '>', one))],
    ['甲 > 1 or 乙 > 1 and 丙 > 1', or(compare(a, '>', one), and(compare(b, '>', one), compare(c, '>', one)))],
    ['(甲 > 1 or 乙 > 1) and 丙 > 1', and(or(compare(a, '>', one), compare(b, '>', one)), compare(c, '>', one))],
    ['甲 and 乙 and 丙', and(and(a, b), c)],
    ['甲 or 乙 or 丙 or 丁', or(or(or(a, b), c), d)],
    ['not 甲 > 1 and 乙 > 1', and(not(compare(a, '>', one)), compare(b, '>', one))],
    ['not (甲 and 乙)', not(and(a, b))],
    ['not not 甲', not(not(a))],
    ['((甲))', a],
  ])('of %s', (text, tree) => {
    expect(placeless(treeOf(text))).toEqual(tree);
  });
});

describe('leaves', () => {
  it.each<[string, Expression]>([
    ['350亿元', quantity('350', '亿元')],
    ['1.2万个', quantity('1.2', '万个')],
    ['200万元/亩', quantity('200', '万元/亩')],
    ['「5G基站累计数」', indicator('5G基站累计数')],
    ['「and」', indicator('and')],
    ['sum', indicator('sum')],
    ['「sum」', indicator('sum')],
    ['甲 >= target', compare(a, '>=', { kind: 'target', at: { line: 1, column: 1 } })],
  ])('%s', (text, tree) => {
    expect(placeless(treeOf(text))).toEqual(tree);
  });

  it('and signs know where they stand', () => {
    const places = nodesOf(treeOf('甲 + 20人 >= target and not 「乙」 = -1')).map((node) => [node.kind, node.at.column]);
    expect(places).toEqual([
      ['and', 19],
      ['compare', 9],
      ['arithmetic', 3],
      ['indicator', 1],
      ['quantity', 5],
      ['target', 12],
      ['not', 23],
      ['compare', 31],
      ['indicator', 27],
      ['negate', 33],
      ['quantity', 34],
    ]);
  });
});

describe('a check that does not parse says what was expected, what was found, and where', () => {
  it.each([
    ['', 'number-or-indicator', '', 0],
    ['「sum」(甲) > 1', 'end-or-connective', '(', 5],
    ['   ', 'number-or-indicator', '', 3],
    ['甲 >=', 'number-or-indicator', '', 4],
    ['>= 95%', 'number-or-indicator', '>=', 0],
    ['甲 >= 95% and', 'number-or-indicator', '', 12],
    ['甲 and or 乙', 'number-or-indicator', 'or', 6],
    ['甲 >= >= 1', 'number-or-indicator', '>=', 5],
    ['甲 + * 乙', 'number-or-indicator', '*', 4],
    ['甲 >= #', 'number-or-indicator', '#', 5],
    ['「甲 >= 1', 'number-or-indicator', '「', 0],
    ['()', 'number-or-indicator', ')', 1],
    ['甲 >= not 乙', 'number-or-indicator', 'not', 5],
    ['(甲 >= 1', 'closing-bracket', '', 7],
    ['(甲 >= 1% 乙', 'closing-bracket', '乙', 9],
    ['甲 75%', 'end-or-connective', '75%', 2],
    ['甲 >= 1)', 'end-or-connective', ')', 6],
    ['甲 >= 1% 乙 >= 2', 'end-or-connective', '乙', 8],
    ['甲 >= 1，乙 >= 2', 'end-or-connective', '，', 6],
    ['60% < 甲 < 75%', 'single-comparison', '<', 8],
    ['甲 >= 1,200座', 'decimal', '1,200座', 5],
    ['甲 >= .5', 'decimal', '.5', 5],
  ])('%j: %s, %j, at %i', (text, expected, found, start) => {
    const parsed = parsedCheck(text);
    expect(parsed).toMatchObject({ ok: false, expected, found, start });
    expect(parsed).toHaveProperty('length', Math.max(1, found.length));
  });
});

describe('depth', () => {
  const bracketed = (depth: number): string => `${'('.repeat(depth)}甲${')'.repeat(depth)}`;

  it.each([
    ['brackets', bracketed(60)],
    ['not', `${'not '.repeat(60)}甲`],
    ['minus signs', `${'-'.repeat(60)}甲`],
    ['brackets one after the other', Array.from({ length: 200 }, () => '(甲)').join(' + ')],
  ])('may be sixty: %s', (_, text) => {
    expect(parsedCheck(text).ok).toBe(true);
  });

  it.each([
    ['brackets', bracketed(61), 61],
    ['not', `${'not '.repeat(61)}甲`, 244],
    ['minus signs', `${'-'.repeat(61)}甲`, 61],
    ['far too many brackets', bracketed(900), 61],
  ])('may not be more: %s', (_, text, start) => {
    expect(parsedCheck(text)).toMatchObject({ ok: false, expected: 'shallower', start });
  });

  it('does not matter in a long chain, which is not nested', () => {
    expect(parsedCheck(Array.from({ length: 900 }, () => '甲').join('+')).ok).toBe(true);
  });
});

describe('any text', () => {
  it('parses, or is refused at a place within it; nothing throws', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'甲乙1.%（）()「」<>=!+-*/', ' and ', ' or ', ' not ', 'target', '万元') });
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), signs), (text) => {
        const parsed = parsedCheck(text);
        if (parsed.ok) return;
        expect(parsed.start).toBeLessThanOrEqual(text.length);
        expect(text.slice(parsed.start, parsed.start + parsed.found.length)).toBe(parsed.found);
      }),
    );
  });
});

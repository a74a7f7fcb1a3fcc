import { describe, expect, it } from 'vitest';
import { hint, meant, q, some } from '../../src/words/say.ts';

describe('q', () => {
  it.each([
    ['', '“”'],
    ['绿化覆盖率', '“绿化覆盖率”'],
  ])('quotes %j', (text, quoted) => {
    expect(q(text)).toBe(quoted);
  });

  it('keeps sixty characters and cuts more', () => {
    expect(q('字'.repeat(60))).toBe(`“${'字'.repeat(60)}”`);
    expect(q('字'.repeat(61))).toBe(`“${'字'.repeat(57)}…”`);
  });

  it('never cuts a character in two', () => {
    expect(() => encodeURIComponent(q('😀'.repeat(80)))).not.toThrow();
  });
});

describe('some', () => {
  it.each([
    ['zh', ['甲'], '甲'],
    ['zh', ['甲', '乙', '丙'], '甲、乙、丙'],
    ['zh', ['甲', '乙', '丙', '丁'], '甲、乙、丙等 4 项'],
    ['en', ['a', 'b', 'c'], 'a, b, c'],
    ['en', ['a', 'b', 'c', 'd', 'e'], 'a, b, c and 2 more'],
    ['zh', [], ''],
  ] as const)('in %s, of at most three: %j', (language, items, text) => {
    expect(some(items, language, 3)).toBe(text);
  });
});

describe('meant', () => {
  it.each([
    ['zh', 'quote', '是否指 “quote”？'],
    ['en', 'quote', 'Did you mean “quote”?'],
    ['zh', null, ''],
    ['en', null, ''],
  ] as const)('in %s, of %s', (language, near, text) => {
    expect(meant(near, language)).toBe(text);
  });
});

describe('hint', () => {
  it('is left out where there is nothing to say', () => {
    expect([hint(''), hint('请核对')]).toEqual([{}, { hint: '请核对' }]);
  });
});

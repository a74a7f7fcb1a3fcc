import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest, suggestOnly } from '../../src/words/suggest.ts';
import { unitNames } from '../../src/quantity/unit.ts';
import { DICTIONARY } from '../pack/shipped-dictionary.ts';

const KEYS = ['id', 'title', 'clause', 'quote', 'subject', 'strength', 'due', 'responsible', 'reading', 'measured', 'check', 'targets'];
const INDICATORS = [...DICTIONARY.indicators.keys()];

describe('suggest', () => {
  it.each([
    ['qoute', 'quote', 'two letters exchanged'],
    ['chekc', 'check', 'two letters exchanged at the end'],
    ['strenght', 'strength', 'two letters exchanged in a long word'],
    ['clauses', 'clause', 'a letter too many'],
    ['tagets', 'targets', 'a letter missing'],
    ['subjekt', 'subject', 'a wrong letter'],
    ['Quote', 'quote', 'a capital'],
    ['ｑｕｏｔｅ', 'quote', 'full-width letters'],
  ])('finds, for %s, %s: %s', (written, found) => {
    expect(suggest(written, KEYS)).toBe(found);
  });

  it.each([
    ['常住人口城镇化律', '常住人口城镇化率'],
    ['绿化覆率', '绿化覆盖率'],
    ['城乡居民收入笔', '城乡居民收入比'],
    ['5G基站累积数', '5G基站累计数'],
    ['常住人囗', '常住人口'],
  ])('finds, for %s, %s', (written, found) => {
    expect(suggest(written, INDICATORS)).toBe(found);
  });

  it.each([
    ['公理', '公里'],
    ['平方公理', '平方公里'],
    ['个百份点', '个百分点'],
  ])('finds, for the unit %s, %s', (written, found) => {
    expect(suggest(written, unitNames())).toBe(found);
  });

  it.each(['note', 'remark', '备注', 'xyz', ''])('finds nothing for %j among the keys', (written) => {
    expect(suggest(written, KEYS)).toBeNull();
  });

  it.each(['居民幸福感指数', '森林', '甲'])('finds no indicator for %s', (written) => {
    expect(suggest(written, INDICATORS)).toBeNull();
  });

  it.each(['斤', '窝', '零', 'x'])('does not take a single character for another one: %s', (written) => {
    expect(suggest(written, unitNames())).toBeNull();
  });

  it('takes the nearest, and the first of two that are equally near', () => {
    expect(suggest('abcdef', ['abcdxx', 'abcdex', 'abcdey'])).toBe('abcdex');
  });

  it('takes what is the same but for case before anything else', () => {
    expect(suggest('GDP', ['gdq', 'gdp'])).toBe('gdp');
  });

  it('finds nothing where there is nothing', () => {
    expect(suggest('quote', [])).toBeNull();
  });

  it('gives a candidate or nothing, for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(fc.string({ unit: 'grapheme' }), { maxLength: 5 }), (written, candidates) => {
        const found = suggest(written, candidates);
        expect(found === null || candidates.includes(found)).toBe(true);
      }),
    );
  });
});

describe('suggestOnly', () => {
  const grades = ['一星级', '二星级', '三星级', '四星级', '五星级'];

  it.each([
    ['四级', '四星级'],
    ['四星及', '四星级'],
    ['六星级', null],
    ['甲级', null],
    ['水质', null],
  ])('suggests for %s what alone is near: %s', (written, near) => {
    expect(suggestOnly(written, grades)).toBe(near);
  });
});

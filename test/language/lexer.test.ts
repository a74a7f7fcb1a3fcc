import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lex, PLAIN_NAME, WORDS } from '../../src/language/lexer.ts';

/** What a token is, without its place: `>=`, `95 %`, `name 常住人口`, `word and`, `( `, `? ！`. */
const shown = (text: string): readonly string[] =>
  lex(text).map((token) => {
    switch (token.kind) {
      case 'number':
        return `${token.value} ${token.unit}`.trim();
      case 'name':
        return `name ${token.name}`;
      case 'word':
        return `word ${token.word}`;
      case 'comparison':
      case 'arithmetic':
        return token.operator;
      case 'unknown':
        return `? ${token.text}`;
      case 'open':
      case 'close':
      case 'comma':
      case 'end':
        return token.kind;
    }
  });

describe('comparison signs', () => {
  it.each(
    [
      ['>=', ['>=', '＞＝', '＞=', '>＝', '≥', '≧', '⩾']],
      ['<=', ['<=', '＜＝', '＜=', '<＝', '≤', '≦', '⩽']],
      ['!=', ['!=', '！＝', '！=', '!＝', '≠', '<>', '＜＞']],
      ['>', ['>', '＞']],
      ['<', ['<', '＜']],
      ['=', ['=', '==', '＝', '＝＝']],
    ].flatMap(([operator, forms]) => (forms as string[]).map((form) => [form, operator as string] as const)),
  )('%s means %s', (form, operator) => {
    expect(shown(`甲${form}1`)).toEqual(['name 甲', operator, '1', 'end']);
  });
});

describe('arithmetic signs and brackets', () => {
  it.each([
    ['+', '+'],
    ['＋', '+'],
    ['-', '-'],
    ['－', '-'],
    ['−', '-'],
    ['*', '*'],
    ['＊', '*'],
    ['×', '*'],
    ['/', '/'],
    ['／', '/'],
    ['÷', '/'],
    ['(', 'open'],
    ['（', 'open'],
    [')', 'close'],
    ['）', 'close'],
  ])('%s means %s', (form, meaning) => {
    expect(shown(`甲 ${form} 乙`)).toEqual(['name 甲', meaning, 'name 乙', 'end']);
  });
});

describe('numbers', () => {
  it.each([
    ['95', '95'],
    ['0.57', '0.57'],
    ['95%', '95 %'],
    ['95 %', '95 %'],
    ['5‰', '5 ‰'],
    ['350亿元', '350 亿元'],
    ['1.2 万个', '1.2 万个'],
    ['3个百分点', '3 个百分点'],
    ['20㎡', '20 ㎡'],
    ['20m²', '20 m²'],
    ['20m2', '20 m2'],
    ['200万元/亩', '200 万元/亩'],
    ['12次/年', '12 次/年'],
    ['10元/m2', '10 元/m2'],
    ['10元/m²', '10 元/m²'],
    ['400人/km2', '400 人/km2'],
    ['200万元／亩', '200 万元/亩'],
  ])('%s is read as %s', (text, token) => {
    expect(shown(text)).toEqual([token, 'end']);
  });

  it('with a full-width per cent sign are read as per cent', () => {
    expect(shown('95％')[0]).toMatch(/^95 [%％]$/);
  });

  it.each([
    ['6亿元 / 人', ['6 亿元', '/', 'name 人', 'end']],
    ['6亿元/常住人口', ['6 亿元', '/', 'name 常住人口', 'end']],
    ['6/亩', ['6', '/', 'name 亩', 'end']],
  ])('leave the sign in %s to divide', (text, tokens) => {
    expect(shown(text)).toEqual(tokens);
  });

  it.each(['1 and 2', '1 or 2', '1and 2'])('do not take a word for a unit: %s', (text) => {
    expect(shown(text)[1]).toMatch(/^word /);
  });

  it('keep separators, so that the parser can say what is wrong with them', () => {
    expect(shown('1,200座')).toEqual(['1,200 座', 'end']);
  });
});

describe('names', () => {
  it.each([
    ['常住人口', '常住人口'],
    ['GDP', 'GDP'],
    ['PM2', 'PM2'],
    ['地区GDP', '地区GDP'],
    ['「5G基站累计数」', '5G基站累计数'],
    ['「2000年前建成老旧小区改造完成率」', '2000年前建成老旧小区改造完成率'],
    ['「地区生产总值(现价) / 年」', '地区生产总值(现价) / 年'],
    ['「 常住人口 」', '常住人口'],
    ['「and」', 'and'],
    ['android', 'android'],
  ])('%s is the name %s', (text, name) => {
    expect(shown(text)).toEqual([`name ${name}`, 'end']);
  });

  it.each(WORDS)('%s is a word of the language', (word) => {
    expect(shown(word)).toEqual([`word ${word}`, 'end']);
  });

  it.each([
    ['常住人口', true],
    ['GDP', true],
    ['5G基站累计数', false],
    ['a-b', false],
    ['常住 人口', false],
    ['', false],
  ])('%j needs no brackets: %s', (name, plain) => {
    expect(PLAIN_NAME.test(name)).toBe(plain);
  });
});

describe('lex', () => {
  it('gives each token the offsets of its text', () => {
    const text = '（「5G基站累计数」 ＞＝ 1.2 万个）';
    expect(lex(text).map(({ start, end }) => text.slice(start, end))).toEqual(['（', '「5G基站累计数」', '＞＝', '1.2 万个', '）', '']);
  });

  it.each(['#', '「没有右角括号', '!', '&', '😀'])('marks %j as unknown', (text) => {
    expect(shown(text)[0]).toBe(`? ${[...text][0] ?? ''}`);
  });

  it('takes any space between tokens', () => {
    expect(shown('甲\u3000>=\t1\n%')).toEqual(['name 甲', '>=', '1 %', 'end']);
  });

  it('covers any text with tokens and spaces, without overlap, and ends with end', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'甲乙95.,%/（）「」<>=!and 万元亩') })), (text) => {
        const tokens = lex(text);
        const rest = tokens.reduce((end, token) => {
          expect(text.slice(end, token.start).trim()).toBe('');
          expect(token.end).toBeGreaterThanOrEqual(token.start);
          return token.end;
        }, 0);
        expect(rest).toBe(text.length);
        expect(tokens.at(-1)?.kind).toBe('end');
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareExact, exact, toFixed, ZERO } from '../../src/quantity/exact.ts';
import { type NumberText, parseNumberText } from '../../src/quantity/number-text.ts';
import { anyDecimal } from './any-exact.ts';
import { decimal } from './decimal.ts';

const number = (text: string): Extract<NumberText, { kind: 'number' }> => {
  const parsed = parseNumberText(text);
  if (parsed.kind !== 'number') throw new Error(`${text} is read as ${parsed.kind}`);
  return parsed;
};

describe('a cell is a number', () => {
  it.each([
    ['plain', '61256', '61256', ''],
    ['decimal', '96.2', '96.2', ''],
    ['negative', '-1.5', '-1.5', ''],
    ['with a plus sign', '+3', '3', ''],
    ['with a minus sign of typography', '−5', '-5', ''],
    ['with leading zeros', '007', '7', ''],
    ['zero', '0', '0', ''],
    ['grouped in threes', '1,234.5', '1234.5', ''],
    ['grouped twice', '12,345,678', '12345678', ''],
    ['negative and grouped', '-1,234', '-1234', ''],
    ['in full-width digits', '９５％', '95', '%'],
    ['in full-width digits with a point', '１２．５', '12.5', ''],
    ['grouped with full-width commas', '１，２３４', '1234', ''],
    ['with a full-width sign', '－３', '-3', ''],
    ['with per cent', '95%', '95', '%'],
    ['with per cent after a space', '95 %', '95', '%'],
    ['with per mille', '5‰', '5', '‰'],
    ['with a multiplier', '1.2万', '1.2', '万'],
    ['with a unit', '961人', '961', '人'],
    ['with a multiplied unit', '8.06万人', '8.06', '万人'],
    ['with a compound unit', '200万元/亩', '200', '万元/亩'],
    ['in percentage points', '-0.3个百分点', '-0.3', '个百分点'],
    ['between spaces', '  95.0 ', '95', ''],
    ['between ideographic and hard spaces', '\u300095\u00a0', '95', ''],
    ['after a tab', '\t95', '95', ''],
  ])('%s', (_, text, value, unit) => {
    const parsed = number(text);
    expect(compareExact(parsed.value, decimal(value))).toBe(0);
    expect(parsed.unit).toBe(unit);
  });

  it.each([
    ['2.32:1', '2.32'],
    ['2.32：1', '2.32'],
    ['2.32 : 1', '2.32'],
    ['2.32∶1', '2.32'],
    ['５:2', '2.5'],
  ])('written as the ratio %s', (text, value) => {
    expect(compareExact(number(text).value, decimal(value))).toBe(0);
  });

  it('of a ratio that does not end, exactly', () => {
    expect(compareExact(number('2:3').value, exact(2n, 3n))).toBe(0);
  });

  it.each([
    ['95', 0],
    ['95.0', 1],
    ['68.410', 3],
    ['1,234.56', 2],
    ['2.32:1', 2],
    ['1.2万', 1],
  ])('%s, with its decimals counted as written', (text, decimals) => {
    expect(number(text).decimals).toBe(decimals);
  });

  it('whenever a decimal is written out, grouped or not', () => {
    fc.assert(
      fc.property(anyDecimal, (value) => {
        const text = toFixed(value, 9);
        const [whole = '', fraction = ''] = text.split('.');
        const grouped = `${whole.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ',')}.${fraction}`;
        expect(compareExact(number(text).value, value)).toBe(0);
        expect(compareExact(number(grouped).value, value)).toBe(0);
      }),
    );
  });
});

describe('a cell is blank, never zero', () => {
  it.each([
    '',
    ' ',
    '\u3000',
    '—',
    '——',
    '–',
    '-',
    '－',
    '--',
    '－－',
    '…',
    '……',
    '...',
    '/',
    'NA',
    'N/A',
    '#N/A',
    'n.a.',
    'NaN',
    'null',
    '暂无',
    '缺失',
    ' — ',
  ])('%j', (text) => {
    expect(parseNumberText(text)).toEqual({ kind: 'blank' });
  });

  it('while zero itself is a number', () => {
    expect(['0', '0.00', '０', '-0'].map((text) => compareExact(number(text).value, ZERO))).toEqual([0, 0, 0, 0]);
  });
});

describe('a cell is refused', () => {
  it.each([
    ['0x10', 'not-a-number'],
    ['Infinity', 'not-a-number'],
    ['-Infinity', 'not-a-number'],
    ['12.5²', 'not-a-number'],
    ['½', 'not-a-number'],
    ['٣', 'not-a-number'],
    ['九十五', 'not-a-number'],
    ['是', 'not-a-number'],
    ['1:0', 'not-a-number'],
    ['95%%', 'not-a-number'],
    ['1\u200b2', 'not-a-number'],
    ['1e3', 'scientific'],
    ['1E+05', 'scientific'],
    ['３．５e-2', 'scientific'],
    ['95~137平米', 'range'],
    ['95～97', 'range'],
    ['5-7', 'range'],
    ['5至7', 'range'],
    ['5—7', 'range'],
    ['95%-97%', 'range'],
    ['60%～65%', 'range'],
    ['约7800', 'approximate'],
    ['近8000', 'approximate'],
    ['≥95', 'approximate'],
    ['95%以上', 'approximate'],
    ['100左右', 'approximate'],
    ['#VALUE!', 'spreadsheet-error'],
    ['#REF!', 'spreadsheet-error'],
    ['#DIV/0!', 'spreadsheet-error'],
    ['#NAME?', 'spreadsheet-error'],
    ['1,23', 'grouping'],
    ['1,2345', 'grouping'],
    ['1234,567', 'grouping'],
    ['1,234,56', 'grouping'],
    ['1 234', 'grouping'],
    ['1.2.3', 'grouping'],
    ['12.', 'grouping'],
    ['.5', 'grouping'],
  ] as const)('%s: %s', (text, fault) => {
    expect(parseNumberText(text)).toEqual({ kind: 'fault', fault });
  });

  it('when it is too long to be a number', () => {
    expect(parseNumberText('9'.repeat(121))).toEqual({ kind: 'fault', fault: 'too-long' });
  });

  it.each([
    ['12斤', '斤'],
    ['5 furlong', 'furlong'],
    ['3元/斤', '元/斤'],
  ])('%s for its unit, which is named', (text, unit) => {
    expect(parseNumberText(text)).toEqual({ kind: 'unknown-unit', unit });
  });

  it('rather than crash, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: fc.constantFrom(...'0123456789.,:%-~万亿元/人²eE+ 　') })), (text) => {
        expect(['number', 'blank', 'fault', 'unknown-unit']).toContain(parseNumberText(text).kind);
      }),
    );
  });
});

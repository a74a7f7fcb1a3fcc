import { describe, expect, it } from 'vitest';
import { cellText, type StoredCell } from '../../../src/dataset/workbook/cell-text.ts';
import { parseNumberFormat } from '../../../src/dataset/workbook/number-format.ts';
import { readStyles } from '../../../src/dataset/workbook/read-styles.ts';

const stored = (value: string | null, rest: Partial<StoredCell> = {}): StoredCell => ({ type: '', style: 0, value, formula: null, ...rest });
const shown = (value: string, code: string, from1904 = false): string =>
  cellText(stored(value), { strings: [], formats: () => parseNumberFormat(code), from1904 });
const builtIn = (value: string, id: number): string => {
  const xml = `<styleSheet><cellXfs><xf numFmtId="${String(id)}"/></cellXfs></styleSheet>`;
  return cellText(stored(value), { strings: [], formats: readStyles(new TextEncoder().encode(xml)), from1904: false });
};
const plain = { strings: ['  甲镇 '], formats: () => [], from1904: false };

describe('a number in the unit that its format shows', () => {
  it.each([
    ['0.704', '0.0%', '70.4%'],
    ['0.70500000000000007', '0.00%', '70.5%'],
    ['0.70449', '0%', '70.449%'],
    ['70.4', '0.0"%"', '70.4%'],
    ['7.5', '0.0"‰"', '7.5‰'],
    ['12.5', '0.0"万人"', '12.5万人'],
    ['12345', '0!.0,"万"', '1.2345万'],
    ['12345', '0\\.0,"万"', '1.2345万'],
    ['12345', '0"."0,"万"', '1.2345万'],
    ['1234567', '#,##0.00,', '1234.567'],
    ['1234567', '0.0,,', '1.234567'],
    ['1234567', '0,.0', '1234.567'],
    ['1234.5', '#,##0.00', '1234.5'],
    ['1234.5', '# ##0.00', '1234.5'],
    ['-1234.5', '#,##0.00_);(#,##0.00)', '-1234.5'],
    ['-1234.5', '0.00;[Red]0.00', '-1234.5'],
    ['0', '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', '0'],
    ['1234.5', '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ', '1234.5'],
    ['1234.5', '[$¥-804]#,##0.00', '1234.5'],
    ['1234.5', '[$US$-409]#,##0.00', 'US$1234.5'],
    ['331122000000', '0.00E+00', '331122000000'],
    ['0.5', '# ?/?', '0.5'],
    ['31124', '000000', '031124'],
    ['31124.5', '000000', '31124.5'],
    ['5', '"约"0', '约5'],
    ['5', 'General', '5'],
    ['5', 'G/通用格式"人"', '5人'],
    ['5', '@', '5'],
    ['5', '', '5'],
    ['1', '[=1]"是";[=0]"否";0', '是'],
    ['0', '[=1]"是";[=0]"否";0', '否'],
    ['2', '[=1]"是";[=0]"否";0', '2'],
    ['12345', '[>=10000]0!.0,"万";0', '1.2345万'],
    ['999', '[>=10000]0!.0,"万";0', '999'],
    ['0', '0;-0;;@', '0'],
    ['0', '0;-0;"无"', '无'],
    ['12345', '000-00', '12345（显示格式不明）'],
    ['abc', '0.0%', 'abc'],
  ])('%s as %j is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it.each([
    [9, '0.5', '50%'],
    [10, '0.7041', '70.41%'],
    [4, '1234.5', '1234.5'],
    [49, '5', '5'],
    [14, '45657', '2024-12-31'],
    [57, '45444', '2024-06'],
    [31, '45444', '2024-06-01'],
    [20, '0.5625', '13:30:00'],
  ])('built-in format %i is known', (id, value, text) => {
    expect(builtIn(value, id)).toBe(text);
  });
});

describe('dates', () => {
  it.each([
    ['45657', 'yyyy-mm-dd', '2024-12-31'],
    ['45657', 'yyyy/m/d;@', '2024-12-31'],
    ['45657', '[$-804]yyyy"年"m"月"d"日";@', '2024-12-31'],
    ['45444', 'yyyy"年"m"月"', '2024-06'],
    ['45444', 'yyyy"年"', '2024'],
    ['45658', 'm"月"d"日"', '2025-01-01'],
    ['45292.5625', 'yyyy-mm-dd hh:mm', '2024-01-01'],
    ['0.5625', 'h:mm', '13:30:00'],
    ['1.5', '[h]:mm', '36:00:00'],
    ['0.5', 'mm:ss.0', '12:00:00'],
    ['1', 'yyyy-mm-dd', '1900-01-01'],
    ['59', 'yyyy-mm-dd', '1900-02-28'],
    ['60', 'yyyy-mm-dd', '1900-02-29'],
    ['61', 'yyyy-mm-dd', '1900-03-01'],
    ['-1', 'yyyy-mm-dd', '#####'],
    ['99999999', 'yyyy-mm-dd', '#####'],
  ])('%s as %j is %s', (value, code, text) => {
    expect(shown(value, code)).toBe(text);
  });

  it('count from 1904 where the workbook says so', () => {
    expect(shown('44195', 'yyyy-mm-dd', true)).toBe('2024-12-31');
    expect(shown('0', 'yyyy-mm-dd', true)).toBe('1904-01-01');
  });
});

describe('other cells', () => {
  it.each([
    ['a shared text', stored('0', { type: 's' }), '甲镇'],
    ['a text of its own', stored(' 乙_x000D_\n镇 ', { type: 'inlineStr' }), '乙\r\n镇'],
    ['a text that looks like a number', stored('031124', { type: 'inlineStr' }), '031124'],
    ['yes', stored('1', { type: 'b' }), 'TRUE'],
    ['no', stored('0', { type: 'b' }), 'FALSE'],
    ['an error', stored('#REF!', { type: 'e' }), '#REF!'],
    ['an ISO date', stored('2024-12-31T00:00:00', { type: 'd' }), '2024-12-31'],
    ['a formula with its result', stored('2', { formula: '1+1' }), '2'],
    ['a formula whose result is an empty text', stored('', { type: 'str', formula: '""' }), ''],
    ['a formula without a result', stored(null, { formula: 'SUM(C1:C3)' }), '=SUM(C1:C3)'],
    ['a formula with an empty result', stored('', { formula: 'A1' }), '=A1'],
    ['nothing', stored(null), ''],
  ])('%s', (_, cell, text) => {
    expect(cellText(cell, plain)).toBe(text);
  });

  it('a text that nobody stored makes the workbook damaged', () => {
    expect(() => cellText(stored('7', { type: 's' }), plain)).toThrow('damaged');
  });
});

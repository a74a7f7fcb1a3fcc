import { describe, expect, it } from 'vitest';
import { readRows } from '../../src/dataset/read-rows.ts';

const rowsOf = (text: string) => {
  const read = readRows('a.csv', text);
  return read.ok ? read.rows : [];
};
const fieldsOf = (text: string) => rowsOf(text).map((row) => row.fields);
const linesOf = (text: string) => rowsOf(text).map((row) => row.line);
const problemOf = (text: string) => {
  const read = readRows('a.csv', text);
  return read.ok ? null : read.problem;
};

describe('line ends and delimiters', () => {
  const TABLE = [
    ['名称', '常住人口'],
    ['甲镇', '5'],
    ['乙镇', '6'],
  ];
  const written = (delimiter: string, end: string) => TABLE.map((row) => row.join(delimiter) + end).join('');

  it.each([
    ['commas and LF', ',', '\n'],
    ['commas and CRLF', ',', '\r\n'],
    ['commas and CR', ',', '\r'],
    ['tabs and CRLF', '\t', '\r\n'],
    ['semicolons and LF', ';', '\n'],
  ])('%s split the same table into the same rows', (_, delimiter, end) => {
    expect(fieldsOf(written(delimiter, end))).toEqual(TABLE);
    expect(linesOf(written(delimiter, end))).toEqual([1, 2, 3]);
  });

  it('a file without a line end after its last row is read whole', () => {
    expect(fieldsOf('名称,常住人口\n甲镇,5')).toEqual(TABLE.slice(0, 2));
  });

  it.each([
    ['CRLF first', '名称,常住人口\r\n甲镇,5\n乙镇,6\r\n'],
    ['LF first', '名称,常住人口\n甲镇,5\r\n乙镇,6\n'],
  ])('line ends that are mixed all end a row, %s', (_, text) => {
    expect(fieldsOf(text)).toEqual(TABLE);
    expect(linesOf(text)).toEqual([1, 2, 3]);
  });

  it('a full-width comma is part of the text and never a delimiter', () => {
    expect(fieldsOf('名称,备注\n甲镇,一，二\n')).toEqual([
      ['名称', '备注'],
      ['甲镇', '一，二'],
    ]);
  });

  it('a tab before each comma belongs to no cell', () => {
    expect(fieldsOf('名称\t,常住人口\t,\n甲镇\t,5\t,\n')).toEqual([
      ['名称', '常住人口', ''],
      ['甲镇', '5', ''],
    ]);
  });

  it('commas inside the numbers of a tab-separated file do not split it', () => {
    expect(fieldsOf('名称\t常住人口\n甲镇\t80,600\n乙镇\t70,500\n')).toEqual([
      ['名称', '常住人口'],
      ['甲镇', '80,600'],
      ['乙镇', '70,500'],
    ]);
  });

  it('commas inside quotes do not count when the delimiter is looked for', () => {
    expect(fieldsOf('名称;常住人口\n甲镇;"80,600"\n')).toEqual([
      ['名称', '常住人口'],
      ['甲镇', '80,600'],
    ]);
  });
});

describe('fields', () => {
  it.each([
    ['spaces', '  甲镇  '],
    ['ideographic spaces', '\u3000甲镇\u3000'],
    ['no-break spaces', '\u00a0甲镇\u00a0'],
    ['tabs inside quotes', '"\t甲镇\t"'],
    ['a stray byte order mark', '\ufeff甲镇'],
  ])('%s around a text are dropped', (_, field) => {
    expect(fieldsOf(`名称,常住人口\n${field},5\n`)[1]).toEqual(['甲镇', '5']);
  });

  it('space inside a text stays', () => {
    expect(fieldsOf('名称,常住人口\n甲 镇,5\n')[1]).toEqual(['甲 镇', '5']);
  });

  it('empty columns at the end are kept as empty fields', () => {
    expect(fieldsOf('名称,常住人口,,\n甲镇,5,,\n')).toEqual([
      ['名称', '常住人口', '', ''],
      ['甲镇', '5', '', ''],
    ]);
  });

  it('doubled quotes inside quotes are one quote', () => {
    expect(fieldsOf('名称,备注\n甲镇,"所谓""示范"""\n')[1]).toEqual(['甲镇', '所谓"示范"']);
  });

  it('a quote in the middle of an unquoted field is part of the text', () => {
    expect(fieldsOf('名称,备注\n甲镇,管径5"以上\n')[1]).toEqual(['甲镇', '管径5"以上']);
  });

  it('a field with a hundred thousand spaces between digits is read', () => {
    expect(rowsOf(`名称,常住人口\n甲镇,1${' '.repeat(100_000)}2\n`)).toHaveLength(2);
  });
});

describe('line numbers', () => {
  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('a blank line counts and is left out, %s', (_, end) => {
    expect(linesOf(['名称,常住人口', '', '甲镇,5', ',', '  ', '乙镇,6', ''].join(end))).toEqual([1, 3, 6]);
  });

  it('blank lines at the top count', () => {
    expect(linesOf('\n\n名称,常住人口\n甲镇,5\n')).toEqual([3, 4]);
  });

  it.each([
    ['LF', '\n'],
    ['CRLF', '\r\n'],
  ])('a line end inside quotes counts, and the row keeps the line on which it starts, %s', (_, end) => {
    const text = ['名称,"常住人口', '（人）"', '甲镇,5', '"乙', '', '镇",6', '丙镇,7', ''].join(end);
    expect(linesOf(text)).toEqual([1, 3, 4, 7]);
  });
});

describe('quotes that do not match', () => {
  it('a quote that is never closed is a problem on the line where it opens', () => {
    expect(problemOf('名称,常住人口\n甲镇,5\n乙镇,"6\n丙镇,7\n')).toMatchObject({
      code: 'csv-syntax',
      severity: 'error',
      file: 'a.csv',
      line: 3,
      data: { cause: 'quote-not-closed' },
    });
  });

  it('the line is that of the quote, not of the row, where the row began earlier', () => {
    expect(problemOf('名称,备注,常住人口\n甲镇,"一\n二","6\n丙镇,三,7\n')).toMatchObject({ code: 'csv-syntax', line: 3 });
  });

  it('a quote that only the quote of a later cell would close is a problem on the line where it opens', () => {
    expect(problemOf('名称,常住人口\n甲镇,"80600\n乙镇,"1,234"\n丙镇,4\n')).toMatchObject({ code: 'csv-syntax', line: 2 });
  });
});

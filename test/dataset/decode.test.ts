import { describe, expect, it } from 'vitest';
import { decode } from '../../src/dataset/decode.ts';
import { gb18030Bytes } from './gb18030-bytes.ts';

const TABLE = '名称,常住人口\n甲镇,5\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const marked = (mark: readonly number[], bytes: Uint8Array): Uint8Array => Uint8Array.from([...mark, ...bytes]);
const utf16 = (text: string, order: 'le' | 'be'): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(text, 'utf16le'));
  return order === 'le' ? bytes : bytes.map((_, index) => bytes[index ^ 1] ?? 0);
};
const problemOf = (bytes: Uint8Array) => {
  const decoded = decode('a.csv', bytes);
  return decoded.ok ? null : decoded.problem;
};

describe('text in each encoding', () => {
  it.each([
    ['UTF-8', utf8(TABLE), 'utf-8'],
    ['UTF-8 with a byte order mark', marked([0xef, 0xbb, 0xbf], utf8(TABLE)), 'utf-8'],
    ['GB18030', gb18030Bytes(TABLE), 'gb18030'],
    ['UTF-16LE with a byte order mark', marked([0xff, 0xfe], utf16(TABLE, 'le')), 'utf-16le'],
    ['UTF-16BE with a byte order mark', marked([0xfe, 0xff], utf16(TABLE, 'be')), 'utf-16be'],
  ])('%s is decoded without its mark and named', (_, bytes, encoding) => {
    expect(decode('a.csv', bytes)).toEqual({ ok: true, value: { text: TABLE, encoding } });
  });

  it.each([
    ['two bytes (GB 2312)', [0xbc, 0xd7, 0xd5, 0xf2], '甲镇'],
    ['two bytes that GB 2312 lacks', [0x86, 0xb4, 0xd5, 0xf2], '喆镇'],
    ['four bytes', [0x81, 0x39, 0xee, 0x39, 0xd5, 0xf2], '㐀镇'],
  ])('GB18030 characters of %s are decoded', (_, bytes, text) => {
    expect(decode('a.csv', Uint8Array.from(bytes))).toMatchObject({ ok: true, value: { text, encoding: 'gb18030' } });
  });

  it('ASCII alone is UTF-8', () => {
    expect(decode('a.csv', utf8('name,GDP\nA,5\n'))).toMatchObject({ ok: true, value: { encoding: 'utf-8' } });
  });

  it('the ^Z that old programs put at the end is dropped', () => {
    expect(decode('a.csv', utf8(`${TABLE}\u001a`))).toMatchObject({ ok: true, value: { text: TABLE } });
  });

  it.each([
    ['neither UTF-8 nor GB18030', Uint8Array.from([0xc4, 0xff, 0x2c, 0x35])],
    ['a UTF-8 mark before bytes that are not UTF-8', marked([0xef, 0xbb, 0xbf], gb18030Bytes(TABLE))],
    ['GB18030 cut inside a character', gb18030Bytes('甲镇').slice(0, 3)],
  ])('%s is refused rather than read with marks in place of characters', (_, bytes) => {
    expect(problemOf(bytes)).toMatchObject({ code: 'file-encoding', severity: 'error', file: 'a.csv' });
  });
});

describe('files that are no text', () => {
  it.each([
    ['a zip header', [0x50, 0x4b, 0x03, 0x04, 0x14, 0x00], 'xlsx'],
    ['an OLE header', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1], 'xls'],
    ['a gzip header', [0x1f, 0x8b, 0x08, 0x00], 'gzip'],
    ['a PDF header', [...utf8('%PDF-1.7\n')], 'pdf'],
    ['NULs between letters', [0x61, 0x00, 0x62, 0x00], 'other'],
    ['NULs only', [0, 0, 0, 0], 'other'],
    ['UTF-16 without a mark', [...utf16(TABLE, 'le')], 'other'],
    ['a NUL far down', [...utf8(TABLE.repeat(2000)), 0x00], 'other'],
  ])('%s makes it binary', (_, bytes, kind) => {
    expect(problemOf(Uint8Array.from(bytes))).toMatchObject({ code: 'file-binary', severity: 'error', file: 'a.csv', data: { kind } });
  });

  it.each([
    ['nothing', ''],
    ['a byte order mark', '\ufeff'],
    ['spaces and line ends', '  \r\n\t\n\u3000\n'],
    ['^Z', '\u001a'],
  ])('a file of %s is empty', (_, text) => {
    expect(problemOf(utf8(text))).toMatchObject({ code: 'file-empty', severity: 'error', file: 'a.csv' });
  });
});

describe('text that is no table', () => {
  it.each(['{"error":"not found"}', '\n  [{"name":"甲镇"}]', '{\n  "code": 500\n}', '[]', '{}', '[[1,2],[3,4]]'])('%j is called JSON', (text) => {
    expect(problemOf(utf8(text))).toMatchObject({ code: 'file-is-json', severity: 'error', file: 'a.csv', line: 1 });
  });

  it.each(['<!DOCTYPE html><html></html>', '<html lang="zh">', '\ufeff<HTML>', '<table><tr><td>甲镇</td></tr></table>', '<?xml version="1.0"?>'])(
    '%j is called a web page',
    (text) => {
      expect(problemOf(utf8(text))).toMatchObject({ code: 'file-is-html', severity: 'error', file: 'a.csv', line: 1 });
    },
  );

  it('a JSON body in GB18030 is called JSON too', () => {
    expect(problemOf(gb18030Bytes('{"错误":"没有找到"}'))).toMatchObject({ code: 'file-is-json' });
  });

  it.each(['[虚构]名称,常住人口', '<5万人的镇,常住人口', '"名称","常住人口"'])('%j is text like any other', (text) => {
    expect(problemOf(utf8(text))).toBeNull();
  });
});

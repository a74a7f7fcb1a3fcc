import { describe, expect, it } from 'vitest';
import { decodeBytes, looksLikeHtml } from '../../src/encoding/decode-bytes.ts';
import { gb18030Bytes } from '../dataset/gb18030-bytes.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const TEXT = '一、总则\n建立制度。';

describe('bytes of a text', () => {
  it.each([
    ['UTF-8', utf8(TEXT), 'utf-8'],
    ['UTF-8 with a mark', utf8(`\ufeff${TEXT}`), 'utf-8'],
    ['GB18030', gb18030Bytes(TEXT), 'gb18030'],
  ])('in %s are decoded', (_, bytes, encoding) => {
    expect(decodeBytes(bytes)).toEqual({ ok: true, value: { text: TEXT, encoding } });
  });

  it('lose the ^Z at the end', () => {
    expect(decodeBytes(utf8(`${TEXT}\u001a`))).toMatchObject({ ok: true, value: { text: TEXT } });
  });
});

describe('bytes of no text', () => {
  it.each([
    ['nothing', new Uint8Array(), { cause: 'empty' }],
    ['space only', utf8(' \n\t\n'), { cause: 'empty' }],
    ['a workbook or a .docx', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), { cause: 'binary', kind: 'xlsx', line: null }],
    ['an old .doc', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), { cause: 'binary', kind: 'xls', line: null }],
    ['a PDF', utf8('%PDF-1.7'), { cause: 'binary', kind: 'pdf', line: null }],
    ['a control character', utf8('甲\n乙\u0000'), { cause: 'binary', kind: 'other', line: 2 }],
    ['neither UTF-8 nor GB18030', Uint8Array.from([0x41, 0xff, 0xff]), { cause: 'encoding' }],
  ])('%s: the reason is given', (_, bytes, why) => {
    expect(decodeBytes(bytes)).toEqual({ ok: false, why });
  });

  it.each([
    ['<!DOCTYPE html><p>', true],
    ['  <html>', true],
    ['一、<表>', false],
  ])('%j is a web page: %s', (text, expected) => {
    expect(looksLikeHtml(text)).toBe(expected);
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadDocument } from '../../src/document/load-document.ts';
import { gb18030Bytes } from '../dataset/gb18030-bytes.ts';

const TEXT = '一、总则\n建立制度。\n';
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'document-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, bytes: string | Uint8Array): string => {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  return file;
};
const problemOf = (file: string) => {
  const loaded = loadDocument(file);
  return loaded.ok ? null : loaded.problems[0];
};

describe('the text of a document', () => {
  it.each([
    ['UTF-8', TEXT, 'utf-8'],
    ['UTF-8 with a mark', `\ufeff${TEXT}`, 'utf-8'],
    ['GB18030', gb18030Bytes(TEXT), 'gb18030'],
  ])('is read in %s', (_, bytes, encoding) => {
    expect(loadDocument(written('a.txt', bytes))).toMatchObject({ ok: true, value: { text: TEXT, encoding } });
  });
});

describe('a file that is no text', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['empty', '', 'empty'],
    ['Word', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0]), 'office'],
    ['old Word', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0]), 'office'],
    ['PDF', '%PDF-1.4', 'pdf'],
    ['gzip', Uint8Array.from([0x1f, 0x8b]), 'archive'],
    ['a control character', '甲\u0000', 'control'],
    ['bytes of no encoding', Uint8Array.from([0x41, 0xff, 0xff]), 'encoding'],
    ['a web page', '<!DOCTYPE html><p>建立制度</p>', 'html'],
    ['too large', '一'.repeat(1024 * 1024), 'size'],
  ])('%s is refused with the reason', (_, bytes, cause) => {
    expect(problemOf(written('b.txt', bytes))).toMatchObject({ code: 'document-unreadable', data: { cause } });
  });

  it('a folder is refused', () => {
    expect(problemOf(folder)).toMatchObject({ code: 'document-unreadable', data: { cause: 'folder' } });
  });

  it('one that is not there is named with the nearest that is', () => {
    const file = written('lishui.txt', TEXT);
    expect(problemOf(join(folder, 'lishiu.txt'))).toMatchObject({ code: 'document-missing', data: { near: file } });
  });

  it('one below a file cannot be read', () => {
    expect(problemOf(join(written('c.txt', TEXT), 'd.txt'))).toMatchObject({ code: 'document-unreadable', data: { cause: 'ENOTDIR' } });
  });
});

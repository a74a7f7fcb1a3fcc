import { type Diagnostic, error } from '../model/diagnostic.ts';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

export type Decoding = { readonly ok: true; readonly value: Decoded } | { readonly ok: false; readonly problem: Diagnostic };

const SIGNATURES: readonly (readonly [readonly number[], 'xlsx' | 'xls' | 'gzip' | 'pdf'])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'xlsx'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'xls'],
  [[0x1f, 0x8b], 'gzip'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
];
const MARKS: readonly (readonly [readonly number[], string])[] = [
  [[0xef, 0xbb, 0xbf], 'utf-8'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean => signature.every((byte, index) => bytes[index] === byte);

/** Control bytes that no text file holds: all below space but tab, line feed, form feed, carriage return, ^Z and escape. */
const isControl = (byte: number): boolean => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d && byte !== 0x1a && byte !== 0x1b;

const decodeStrictly = (bytes: Uint8Array, encoding: string): string | null => {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
};

const looksLikeJson = (text: string): boolean => /^\s*[[{]\s*(?:["{[\]}]|$)/.test(text);
const looksLikeHtml = (text: string): boolean => /^\s*<(?:!doctype|html|head|body|table|\?xml)/i.test(text);

const unreadable = (file: string, bytes: Uint8Array): Diagnostic | null => {
  if (bytes.length === 0) return error('file-empty', {}, { file });
  const signature = SIGNATURES.find(([prefix]) => startsWith(bytes, prefix));
  if (signature) return error('file-binary', { kind: signature[1] }, { file });
  const wide = MARKS.some(([mark, encoding]) => encoding.startsWith('utf-16') && startsWith(bytes, mark));
  const control = wide ? -1 : bytes.findIndex(isControl);
  if (control === -1) return null;
  return error('file-binary', { kind: 'other' }, { file, line: bytes.subarray(0, control).filter((byte) => byte === 0x0a).length + 1 });
};

const accept = (file: string, written: string, encoding: string): Decoding => {
  const text = written.replace(/\u001a+$/, '');
  if (text.trim() === '') return { ok: false, problem: error('file-empty', {}, { file }) };
  if (looksLikeJson(text)) return { ok: false, problem: error('file-is-json', {}, { file, line: 1 }) };
  if (looksLikeHtml(text)) return { ok: false, problem: error('file-is-html', {}, { file, line: 1 }) };
  return { ok: true, value: { text, encoding } };
};

/** Turns a file's bytes into text: by byte order mark, else strict UTF-8, else strict GB18030 (which reads GBK and GB 2312). */
export const decode = (file: string, bytes: Uint8Array): Decoding => {
  const problem = unreadable(file, bytes);
  if (problem) return { ok: false, problem };
  const mark = MARKS.find(([prefix]) => startsWith(bytes, prefix));
  for (const encoding of mark ? [mark[1]] : ['utf-8', 'gb18030']) {
    const text = decodeStrictly(bytes, encoding);
    if (text !== null) return accept(file, text, encoding);
  }
  return { ok: false, problem: error('file-encoding', {}, { file }) };
};

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
}

/** Files that are no text, known by their first bytes; `other` by a control character. */
export type BinaryKind = 'xlsx' | 'xls' | 'gzip' | 'pdf' | 'other';

/** Why bytes are no text; `line` is that of the first control character. */
export type Undecodable =
  | { readonly cause: 'empty' }
  | { readonly cause: 'binary'; readonly kind: BinaryKind; readonly line: number | null }
  | { readonly cause: 'encoding' };

export type DecodedBytes = { readonly ok: true; readonly value: Decoded } | { readonly ok: false; readonly why: Undecodable };

const SIGNATURES: readonly (readonly [readonly number[], BinaryKind])[] = [
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

/** What bytes begin as that are no text; null for all others. */
export const binaryKind = (bytes: Uint8Array): BinaryKind | null => SIGNATURES.find(([prefix]) => startsWith(bytes, prefix))?.[1] ?? null;

const unreadable = (bytes: Uint8Array): Undecodable | null => {
  if (bytes.length === 0) return { cause: 'empty' };
  const kind = binaryKind(bytes);
  if (kind) return { cause: 'binary', kind, line: null };
  const wide = MARKS.some(([mark, encoding]) => encoding.startsWith('utf-16') && startsWith(bytes, mark));
  const control = wide ? -1 : bytes.findIndex(isControl);
  if (control === -1) return null;
  return { cause: 'binary', kind: 'other', line: bytes.subarray(0, control).filter((byte) => byte === 0x0a).length + 1 };
};

/** True for what a site sends in place of the file: a login or error page. */
export const looksLikeHtml = (text: string): boolean => /^\s*<(?:!doctype|html|head|body|table|\?xml)/i.test(text);

/**
 * Turns bytes into text: by byte order mark, else strict UTF-8, else strict GB18030 (which reads GBK and GB 2312);
 * never guessed from a sample. The ^Z that old programs put at the end is dropped.
 */
export const decodeBytes = (bytes: Uint8Array): DecodedBytes => {
  const why = unreadable(bytes);
  if (why) return { ok: false, why };
  const mark = MARKS.find(([prefix]) => startsWith(bytes, prefix));
  for (const encoding of mark ? [mark[1]] : ['utf-8', 'gb18030']) {
    const text = decodeStrictly(bytes, encoding)?.replace(/\u001a+$/, '');
    if (text !== undefined) return text.trim() === '' ? { ok: false, why: { cause: 'empty' } } : { ok: true, value: { text, encoding } };
  }
  return { ok: false, why: { cause: 'encoding' } };
};

import { decodeBytes, type Decoded, looksLikeHtml, type Undecodable } from '../encoding/decode-bytes.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';

export type Decoding = { readonly ok: true; readonly value: Decoded } | { readonly ok: false; readonly problem: Diagnostic };

const looksLikeJson = (text: string): boolean => /^\s*[[{]\s*(?:["{[\]}]|$)/.test(text);

const problemOf = (file: string, why: Undecodable): Diagnostic => {
  switch (why.cause) {
    case 'empty':
      return error('file-empty', {}, { file });
    case 'binary':
      return error('file-binary', { kind: why.kind }, { file, ...(why.line === null ? {} : { line: why.line }) });
    case 'encoding':
      return error('file-encoding', {}, { file });
  }
};

/** The text of a data file, or why it holds no table: not text, a JSON body, a web page. */
export const decode = (file: string, bytes: Uint8Array): Decoding => {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) return { ok: false, problem: problemOf(file, decoded.why) };
  const { text } = decoded.value;
  if (looksLikeJson(text)) return { ok: false, problem: error('file-is-json', {}, { file, line: 1 }) };
  if (looksLikeHtml(text)) return { ok: false, problem: error('file-is-html', {}, { file, line: 1 }) };
  return decoded;
};

import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decodeBytes, looksLikeHtml, type Undecodable } from '../encoding/decode-bytes.ts';
import { type Diagnostic, type DocumentFault, error, type Outcome } from '../model/diagnostic.ts';
import { sha256 } from '../quantity/sha256.ts';
import { suggest } from '../words/suggest.ts';
import type { DocumentText } from './account.ts';

const MEGABYTE = 1024 * 1024;
/** A policy document has some tens of kilobytes. */
const LIMIT = 2;

/** The file of the same folder whose name is nearest. */
const nearFile = (file: string): string | null => {
  try {
    const near = suggest(basename(file), readdirSync(dirname(file)).sort());
    return near === null ? null : join(dirname(file), near);
  } catch {
    return null;
  }
};

const KINDS = { xlsx: 'office', xls: 'office', gzip: 'archive', pdf: 'pdf', other: 'control' } as const satisfies Readonly<Record<string, DocumentFault>>;

const causeOf = (why: Undecodable): DocumentFault => (why.cause === 'binary' ? KINDS[why.kind] : why.cause);

const unreadable = (file: string, cause: DocumentFault, line: number | null = null): Diagnostic =>
  error('document-unreadable', { cause }, { file, ...(line === null ? {} : { line }) });

const textOf = (file: string, bytes: Buffer): Outcome<DocumentText> => {
  const decoded = decodeBytes(bytes);
  if (!decoded.ok) {
    return { ok: false, problems: [unreadable(file, causeOf(decoded.why), decoded.why.cause === 'binary' ? decoded.why.line : null)] };
  }
  const { text, encoding } = decoded.value;
  if (looksLikeHtml(text)) return { ok: false, problems: [unreadable(file, 'html')] };
  return { ok: true, value: { file, encoding, sha256: sha256(bytes), text }, warnings: [] };
};

/** The text of a policy document, in UTF-8, GB18030 or marked UTF-16; or why it cannot be read. */
export const loadDocument = (file: string): Outcome<DocumentText> => {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return { ok: false, problems: [unreadable(file, 'folder')] };
    if (!stats.isFile()) return { ok: false, problems: [unreadable(file, 'device')] };
    return stats.size > LIMIT * MEGABYTE ? { ok: false, problems: [unreadable(file, 'size')] } : textOf(file, readFileSync(file));
  } catch (failure) {
    const { syscall, code = 'UNKNOWN' } = failure as NodeJS.ErrnoException;
    if (syscall === undefined) throw failure;
    const problem = code === 'ENOENT' ? error('document-missing', { near: nearFile(file) }, { file }) : error('document-unreadable', { cause: code }, { file });
    return { ok: false, problems: [problem] };
  }
};

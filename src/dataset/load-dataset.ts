import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Divisions } from '../division/table.ts';
import type { Dataset } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Dictionary } from '../model/policy.ts';
import { sha256 } from '../quantity/sha256.ts';
import { suggest } from '../words/suggest.ts';
import { gather } from './gather.ts';
import { indexHeaders } from './header.ts';
import { type FileOptions, type ParsedFile, parseFile } from './parse-file.ts';

const MEGABYTE = 1024 * 1024;
/** A text in Node ends at 512 MiB; a larger file cannot be decoded whole. */
const LIMIT = 400;

type Bytes = { readonly ok: true; readonly bytes: Buffer } | { readonly ok: false; readonly problem: Diagnostic };

/** Whether there is a file or folder of that name. */
export const fileExists = (file: string): boolean => existsSync(file);

/** The file of the same folder whose name is nearest, as one would type it. */
const nearFile = (file: string): string | null => {
  try {
    const folder = dirname(file);
    const names = readdirSync(folder).sort();
    const near = suggest(file.slice(file.lastIndexOf('/') + 1), names);
    return near === null ? null : file.slice(0, file.lastIndexOf('/') + 1) + near;
  } catch {
    return null;
  }
};

const unreadable = (file: string, failure: unknown): Diagnostic => {
  const code = (failure as NodeJS.ErrnoException).code ?? 'UNKNOWN';
  return code === 'ENOENT' ? error('file-missing', { near: nearFile(file) }, { file }) : error('file-unreadable', { cause: code }, { file });
};

const loadBytes = (file: string): Bytes => {
  try {
    const stats = statSync(file);
    if (stats.isDirectory()) return { ok: false, problem: error('file-is-folder', {}, { file }) };
    if (!stats.isFile() && !stats.isFIFO()) return { ok: false, problem: error('file-is-device', {}, { file }) };
    if (stats.size > LIMIT * MEGABYTE) {
      return { ok: false, problem: error('file-too-large', { megabytes: Math.round(stats.size / MEGABYTE), limit: LIMIT }, { file }) };
    }
    return { ok: true, bytes: readFileSync(file) };
  } catch (failure) {
    return { ok: false, problem: unreadable(file, failure) };
  }
};

/** How files are to be read; `hashed` where the report names the inputs' hashes, which cost time at start-up. */
export interface LoadOptions extends FileOptions {
  readonly hashed: boolean;
  /** Asked only where the data leave open which unit a subject is, or what it lies in. */
  readonly divisions: Divisions;
}

/** Reads all files into one dataset. A file that cannot be used is a problem in it and costs the others nothing. */
export const loadDataset = (files: readonly string[], dictionary: Dictionary, options: LoadOptions): Dataset => {
  const index = indexHeaders(dictionary);
  const seen = new Map<string, string>();
  const repeated: Diagnostic[] = [];
  const distinct = [...new Set(files)];
  const parsed = distinct.flatMap((file): readonly ParsedFile[] => {
    const loaded = loadBytes(file);
    if (!loaded.ok) return [{ input: null, reading: null, problems: [loaded.problem] }];
    // One file alone has nothing to be compared with, and hashing costs start-up.
    const hash = options.hashed || distinct.length > 1 ? sha256(loaded.bytes) : null;
    const same = hash === null ? undefined : seen.get(hash);
    if (same !== undefined) {
      repeated.push(warning('same-file-twice', { other: same }, { file }));
      return [];
    }
    const one = parseFile(file, loaded.bytes, options.hashed ? hash : null, index, options);
    // Equal forms that name no subject are those of different ones, called after their files.
    if (hash !== null && !one.reading?.subjects.some(({ unidentified }) => unidentified)) seen.set(hash, file);
    return [one];
  });
  const inputs = parsed.flatMap((entry) => entry.input ?? []);
  const readings = parsed.flatMap((entry) => entry.reading ?? []);
  return gather(inputs, readings, [...repeated, ...parsed.flatMap((entry) => entry.problems)], options.divisions);
};

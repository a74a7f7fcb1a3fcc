import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Divisions } from '../division/table.ts';
import { type Dataset, STANDARD_INPUT } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Dictionary } from '../model/policy.ts';
import { sha256 } from '../quantity/sha256.ts';
import { suggest } from '../words/suggest.ts';
import { gather } from './gather.ts';
import { type HeaderIndex, indexHeaders } from './header.ts';
import { loadInputs } from './load-inputs.ts';
import { failed, type FileOptions, type ParsedFile } from './parse-file.ts';
import { readBytes } from './read-bytes.ts';

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

/** Standard input as the caller hands it over: it is opened only when it is read. */
export type InputStream = () => AsyncIterable<Uint8Array>;

const tooLarge = (file: string, size: number): Bytes => ({
  ok: false,
  problem: error('file-too-large', { megabytes: Math.round(size / MEGABYTE), limit: LIMIT }, { file }),
});

const loadStream = async (file: string, stream: InputStream): Promise<Bytes> => {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of stream()) {
    size += piece.length;
    if (size > LIMIT * MEGABYTE) return tooLarge(file, size);
    pieces.push(piece);
  }
  return { ok: true, bytes: Buffer.concat(pieces) };
};

const loadBytes = async (file: string, stream: InputStream): Promise<Bytes> => {
  try {
    if (file === STANDARD_INPUT) return await loadStream(file, stream);
    const stats = statSync(file);
    if (!stats.isFile() && !stats.isFIFO()) return { ok: false, problem: error('file-is-device', {}, { file }) };
    return stats.size > LIMIT * MEGABYTE ? tooLarge(file, stats.size) : { ok: true, bytes: readFileSync(file) };
  } catch (failure) {
    return { ok: false, problem: unreadable(file, failure) };
  }
};

/** How files are to be read; `hashed` where the report names the inputs' hashes, which cost time at start-up. */
export interface LoadOptions extends FileOptions {
  readonly hashed: boolean;
  /** Asked only where the data leave open which unit a subject is, or what it lies in. */
  readonly divisions: Divisions;
  readonly stdin: InputStream;
}

/** Reads the files one after the other; of equal ones only the first. */
const loadFiles = async (files: readonly string[], index: HeaderIndex, options: LoadOptions): Promise<readonly ParsedFile[]> => {
  const seen = new Map<string, string>();
  const parsed: ParsedFile[] = [];
  for (const file of files) {
    const loaded = await loadBytes(file, options.stdin);
    // One file alone has nothing to be compared with, and hashing costs start-up.
    const hash = loaded.ok && (options.hashed || files.length > 1) ? sha256(loaded.bytes) : null;
    const same = hash === null ? undefined : seen.get(hash);
    if (!loaded.ok) parsed.push(failed(loaded.problem));
    else if (same !== undefined) parsed.push(failed(warning('same-file-twice', { other: same }, { file })));
    else {
      const tables = await readBytes(file, loaded.bytes, options.hashed ? hash : null, index, options);
      parsed.push(...tables);
      // Equal forms that name no subject are those of different ones, called after their files.
      const unnamed = tables.some(({ reading }) => reading?.subjects.some(({ unidentified }) => unidentified));
      if (hash !== null && !unnamed) seen.set(hash, file);
    }
  }
  return parsed;
};

/** Reads all files into one dataset: those named, those of folders and patterns. A file that cannot be used is a problem in it and costs the others nothing. */
export const loadDataset = async (names: readonly string[], dictionary: Dictionary, options: LoadOptions): Promise<Dataset> => {
  const { files, problems } = await loadInputs(names);
  const parsed = await loadFiles(files, indexHeaders(dictionary), options);
  const inputs = parsed.flatMap((entry) => entry.input ?? []);
  const readings = parsed.flatMap((entry) => entry.reading ?? []);
  return gather(inputs, readings, [...problems, ...parsed.flatMap((entry) => entry.problems)], options.divisions);
};

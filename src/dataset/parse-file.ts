import type { Input, Layout } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { error, warning } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import { findLayout, type Table } from './find-layout.ts';
import type { HeaderIndex } from './header.ts';
import { readRows, type Split } from './read-rows.ts';
import { readTable } from './read-table.ts';
import type { SubjectClues } from './subject-clues.ts';
import type { Reading } from './table-row.ts';

/** What each step of reading a file made of it; the steps that it did not reach are not there. */
export interface Trace {
  readonly encoding?: string;
  readonly split?: Split;
  readonly table?: Table;
  readonly reading?: Reading;
}

/** How the caller overrides what a file says of itself; `trace` is told what each step found. */
export interface FileOptions {
  readonly layout: Layout | null;
  readonly subjectName: string | null;
  readonly trace?: (file: string, step: Trace) => void;
}

export interface ParsedFile {
  readonly input: Input | null;
  readonly reading: Reading | null;
  readonly problems: readonly Diagnostic[];
}

const failed = (problems: readonly Diagnostic[]): ParsedFile => ({ input: null, reading: null, problems });

const named = (file: string, name: string): SubjectClues => ({ name, code: null, level: null, parents: [], unidentified: true, at: { file } });

const baseName = (file: string): string => file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');

/** A file that names no subject is one subject, called after the file unless the caller names it. */
const subjectWarnings = (file: string, reading: Reading, fallback: SubjectClues, called: boolean): readonly Diagnostic[] => {
  const used = reading.subjects.some((subject) => (called || subject.unidentified) && subject.name === fallback.name);
  if (called) return used ? [] : [warning('subject-name-unused', { name: fallback.name ?? '' }, { file })];
  return used ? [warning('subject-from-file-name', { name: fallback.name ?? '' }, { file })] : [];
};

/** Reads one file's bytes: decodes, finds the layout, types every cell. `sha256` is that of the bytes, where the report will name it. */
export const parseFile = (file: string, bytes: Uint8Array, sha256: string | null, index: HeaderIndex, options: FileOptions): ParsedFile => {
  const decoded = decode(file, bytes);
  if (!decoded.ok) return failed([decoded.problem]);
  options.trace?.(file, { encoding: decoded.value.encoding });
  const split = readRows(file, decoded.value.text);
  if (!split.ok) return failed([split.problem]);
  options.trace?.(file, { split });
  const { table, problems } = findLayout(file, split.rows, index, options.layout);
  if (table) options.trace?.(file, { table });
  if (!table || table.rows.length === 0) return failed(problems);
  const fallback = named(file, options.subjectName ?? baseName(file));
  const reading = readTable({ file, table, index, fallback: options.subjectName === null ? fallback : { ...fallback, unidentified: false } });
  options.trace?.(file, { reading });
  const input: Input = { file, sha256, encoding: decoded.value.encoding, layout: table.layout, rows: reading.rows };
  const empty = reading.rows === 0 && reading.diagnostics.every(({ severity }) => severity === 'warning');
  const nothing = empty ? [error('no-rows', {}, { file, line: table.headerRow.line })] : [];
  return { input, reading, problems: [...problems, ...nothing, ...subjectWarnings(file, reading, fallback, options.subjectName !== null)] };
};

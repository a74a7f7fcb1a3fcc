import type { Input, Layout } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { error, warning } from '../model/diagnostic.ts';
import { decode } from './decode.ts';
import { findLayout, type Table } from './find-layout.ts';
import type { HeaderIndex } from './header.ts';
import { type Row, readRows, type Split } from './read-rows.ts';
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

/** Where rows come from, and what a subject is called that they do not name. */
export interface Source {
  readonly file: string;
  readonly sha256: string | null;
  readonly encoding: string;
  readonly name: string;
  /** true where that is the name of a sheet. */
  readonly isSheet: boolean;
}

export const failed = (...problems: readonly Diagnostic[]): ParsedFile => ({ input: null, reading: null, problems });

const named = (file: string, name: string): SubjectClues => ({ name, code: null, level: null, parents: [], unidentified: true, at: { file } });

/** The name of a file without its folders and its ending: `a` for `data/a.csv.gz`. */
export const baseName = (file: string): string =>
  file
    .replace(/^.*[\\/]/, '')
    .replace(/\.gz$/i, '')
    .replace(/\.[^.]*$/, '');

/** A file that names no subject is one subject, called after the file unless the caller names it. */
const subjectWarnings = ({ file, isSheet }: Source, reading: Reading, fallback: SubjectClues, called: boolean): readonly Diagnostic[] => {
  const used = reading.subjects.some((subject) => (called || subject.unidentified) && subject.name === fallback.name);
  if (called) return used ? [] : [warning('subject-name-unused', { name: fallback.name ?? '' }, { file })];
  return used ? [warning('subject-from-file-name', { name: fallback.name ?? '', sheet: isSheet }, { file })] : [];
};

/** Reads rows of cells, wherever they come from: finds the layout, types every cell. */
export const parseRows = (source: Source, rows: readonly Row[], index: HeaderIndex, options: FileOptions): ParsedFile => {
  const { file, sha256, encoding, name, isSheet } = source;
  // Each sheet of a workbook is a table of its own.
  const traced = isSheet ? `${file} ${name}` : file;
  const { table, problems } = findLayout(file, rows, index, options.layout);
  if (table) options.trace?.(traced, { table });
  if (!table || table.rows.length === 0) return failed(...problems);
  const fallback = named(file, options.subjectName ?? source.name);
  const reading = readTable({ file, table, index, fallback: options.subjectName === null ? fallback : { ...fallback, unidentified: false } });
  options.trace?.(traced, { reading });
  const input: Input = { file, sha256, encoding, layout: table.layout, rows: reading.rows };
  const empty = reading.rows === 0 && reading.diagnostics.every(({ severity }) => severity === 'warning');
  const nothing = empty ? [error('no-rows', {}, { file, line: table.headerRow.line })] : [];
  return { input, reading, problems: [...problems, ...nothing, ...subjectWarnings(source, reading, fallback, options.subjectName !== null)] };
};

/** Reads the bytes of a file of text: decodes and splits them, then as `parseRows`. `sha256` is that of the file, where the report will name it. */
export const parseFile = (file: string, bytes: Uint8Array, sha256: string | null, index: HeaderIndex, options: FileOptions): ParsedFile => {
  const decoded = decode(file, bytes);
  if (!decoded.ok) return failed(decoded.problem);
  options.trace?.(file, { encoding: decoded.value.encoding });
  const split = readRows(file, decoded.value.text);
  if (!split.ok) return failed(split.problem);
  options.trace?.(file, { split });
  return parseRows({ file, sha256, encoding: decoded.value.encoding, name: baseName(file), isSheet: false }, split.rows, index, options);
};

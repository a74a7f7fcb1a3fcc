import type { Layout, Period } from '../model/dataset.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Unit } from '../model/exact.ts';
import { parsePeriod } from '../quantity/calendar.ts';
import { parseUnit } from '../quantity/unit.ts';
import { type Header, type HeaderIndex, readHeader, type Role } from './header.ts';
import type { Row } from './read-rows.ts';
import { cleanCode, type NamedPlace } from './subject-clues.ts';

/** What lines above the table say of all of it. */
export interface Preamble {
  readonly name: string | null;
  readonly code: string | null;
  readonly places: readonly NamedPlace[];
  readonly parents: readonly NamedPlace[];
  readonly period: Period | null;
  readonly unit: Unit | null;
}

/** How a file is laid out: its header row, the lines above it and the rows below it. */
export interface Table {
  readonly layout: Layout;
  readonly headerRow: Row;
  readonly headers: readonly Header[];
  readonly preamble: Preamble;
  readonly rows: readonly Row[];
}

const SEARCHED_ROWS = 40;

export const hasRole = (headers: readonly Header[], ...kinds: readonly Role['kind'][]): boolean =>
  headers.some((header) => header.kind === 'role' && kinds.includes(header.role.kind));

const indicatorCount = (headers: readonly Header[]): number => headers.filter((header) => header.kind === 'indicator').length;

const isFigure = (field: string): boolean => /\d/.test(field) && /^[\d.,%％‰\s-]+$/.test(field);

/** The layout that a row would be the header of; null where it can be no header. */
const judge = (row: Row, headers: readonly Header[]): Layout | null => {
  if (hasRole(headers, 'indicator-name') && (hasRole(headers, 'value') || row.fields.some((field) => parsePeriod(field) !== null))) {
    return hasRole(headers, 'name', 'code', 'place') ? 'long' : 'form';
  }
  if (row.fields.some((field) => isFigure(field) && parsePeriod(field) === null)) return null;
  const indicators = indicatorCount(headers);
  const subjects = hasRole(headers, 'name', 'code', 'place');
  const filled = headers.filter((header) => header.kind !== 'empty').length;
  if (filled < 2 || (!subjects && indicators < 2)) return null;
  return 'wide';
};

interface Candidate {
  readonly row: Row;
  readonly index: number;
  readonly headers: readonly Header[];
  readonly layout: Layout;
}

const isFullHeader = ({ layout, headers }: Candidate): boolean => layout !== 'wide' || indicatorCount(headers) > 0;

const candidateAt = (rows: readonly Row[], position: number, index: HeaderIndex, forced: Layout | null): Candidate | null => {
  const row = rows[position];
  if (!row) return null;
  const headers = row.fields.map((field) => readHeader(index, field));
  const layout = judge(row, headers);
  return layout && (forced === null || layout === forced) ? { row, index: position, headers, layout } : null;
};

/** The first row that heads a table, else the first that would if its indicators were known. */
const findCandidate = (rows: readonly Row[], index: HeaderIndex, forced: Layout | null): Candidate | null => {
  let poor: Candidate | null = null;
  for (let position = 0; position < Math.min(rows.length, SEARCHED_ROWS); position += 1) {
    const candidate = candidateAt(rows, position, index, forced);
    if (candidate && isFullHeader(candidate)) return candidate;
    poor ??= candidate;
  }
  return poor;
};

/** Where a second table begins below the first: its rows are other columns' and must not be read as the first's. */
const secondHeader = (rows: readonly Row[], from: number, index: HeaderIndex): number => {
  for (let position = from; position < rows.length; position += 1) {
    const row = rows[position];
    if (!row || row.fields.some(isFigure)) continue;
    const candidate = candidateAt(rows, position, index, null);
    if (candidate && isFullHeader(candidate)) return position;
  }
  return rows.length;
};

/** `键：值` in one cell, or a key and its value in two. */
const pairOf = (row: Row): readonly [string, string] | null => {
  const filled = row.fields.filter((field) => field !== '');
  const written = /^([^:：]{1,12})[:：](.+)$/.exec(filled[0] ?? '');
  if (written && filled.length === 1) return [written[1]?.trim() ?? '', written[2]?.trim() ?? ''];
  return filled.length === 2 ? [filled[0]?.replace(/[:：]$/, '') ?? '', filled[1] ?? ''] : null;
};

const EMPTY: Preamble = { name: null, code: null, places: [], parents: [], period: null, unit: null };

/** What one `键：值` line adds. */
export const addToPreamble = (preamble: Preamble, index: HeaderIndex, key: string, value: string): Preamble => {
  const header = readHeader(index, key);
  const role = header.kind === 'role' ? header.role : null;
  switch (role?.kind) {
    case 'name':
      return { ...preamble, name: preamble.name ?? value };
    case 'code':
      return { ...preamble, code: cleanCode(value) };
    case 'period':
      return { ...preamble, period: parsePeriod(value) ?? preamble.period };
    case 'unit':
      return { ...preamble, unit: parseUnit(value) ?? preamble.unit };
    case 'place': {
      const list = role.parent ? 'parents' : 'places';
      return { ...preamble, [list]: [...preamble[list], { level: role.level, name: value }] };
    }
    default:
      return preamble;
  }
};

/** What lines above a table say of all of it. */
export const readPreamble = (rows: readonly Row[], index: HeaderIndex): Preamble =>
  rows.reduce<Preamble>((preamble, row) => {
    const pair = pairOf(row);
    return pair ? addToPreamble(preamble, index, pair[0], pair[1]) : preamble;
  }, EMPTY);

/** Finds the header row among the first rows and what stands above it, or says that there is none. */
export const findLayout = (
  file: string,
  rows: readonly Row[],
  index: HeaderIndex,
  forced: Layout | null,
): { readonly table: Table | null; readonly problems: readonly Diagnostic[] } => {
  const found = findCandidate(rows, index, forced);
  if (!found) return { table: null, problems: [error('no-header', { layout: forced }, { file, line: rows[0]?.line ?? 1 })] };
  const end = secondHeader(rows, found.index + 1, index);
  const table: Table = {
    layout: found.layout,
    headerRow: found.row,
    headers: found.headers,
    preamble: readPreamble(rows.slice(0, found.index), index),
    rows: rows.slice(found.index + 1, end),
  };
  const second = rows[end];
  const problems = second ? [error('second-table', {}, { file, line: second.line })] : [];
  return { table, problems: table.rows.length === 0 ? [...problems, error('no-rows', {}, { file, line: found.row.line })] : problems };
};

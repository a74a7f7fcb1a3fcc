import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { Skip, SkippedRow, TitleFact, TitleLine } from '../model/inspection.ts';
import { type Preamble, readPreamble, type Table } from './find-layout.ts';
import { type HeaderIndex, readHeader } from './header.ts';
import type { Trace } from './parse-file.ts';
import type { Row } from './read-rows.ts';
import { isNote, type TableContext } from './table-row.ts';
import { unitRowOf } from './wide-columns.ts';

const LONGEST_TEXT = 200;

/** What a row says, its fields put together. */
const textOf = ({ fields }: Row): string =>
  fields
    .filter((field) => field !== '')
    .join(' ')
    .slice(0, LONGEST_TEXT);

const factsOf = ({ name, code, places, parents, period, unit }: Preamble): readonly TitleFact[] => [
  ...(name === null ? [] : ['name' as const]),
  ...(code === null ? [] : ['code' as const]),
  ...(places.length === 0 ? [] : ['place' as const]),
  ...(parents.length === 0 ? [] : ['parent' as const]),
  ...(period === null ? [] : ['period' as const]),
  ...(unit === null ? [] : ['unit' as const]),
];

/** A line of a form that says whose or of when all values are, rather than naming an indicator. */
const formFact = ({ headers, layout }: Table, { fields }: Row, index: HeaderIndex): TitleFact | null => {
  if (layout === 'wide') return null;
  const column = headers.findIndex((header) => header.kind === 'role' && header.role.kind === 'indicator-name');
  const header = readHeader(index, fields[column] ?? '');
  if (header.kind !== 'role') return null;
  const { role } = header;
  if (role.kind === 'place') return role.parent ? 'parent' : 'place';
  return role.kind === 'name' || role.kind === 'code' || role.kind === 'period' ? role.kind : null;
};

/** The lines above a table, and those of a form that speak of all of it, each with what was taken from it. */
export const describeTitle = (table: Table, rows: readonly Row[], index: HeaderIndex): readonly TitleLine[] => [
  ...rows.filter(({ line }) => line < table.headerRow.line).map((row) => ({ line: row.line, text: textOf(row), gives: factsOf(readPreamble([row], index)) })),
  ...table.rows.flatMap((row) => {
    const fact = formFact(table, row, index);
    return fact === null ? [] : [{ line: row.line, text: textOf(row), gives: [fact] }];
  }),
];

const BY_CODE: Readonly<Partial<Record<DiagnosticCode, Skip>>> = {
  'total-row-skipped': 'total',
  'row-without-subject': 'no-subject',
  'row-without-indicator': 'no-indicator',
  'unknown-indicator-row': 'unknown-indicator',
  'bad-period': 'bad-period',
};

const SOURCE = /^(?:数据|资料)?来源/;

/** Why rows give no values; `problems` are those of the file. */
const reasons = (context: TableContext, problems: readonly Diagnostic[]): ((row: Row) => Skip) => {
  const known = new Map(
    problems.flatMap(({ code, line }): readonly (readonly [number, Skip])[] => {
      const skip = BY_CODE[code];
      return skip === undefined || line === null ? [] : [[line, skip]];
    }),
  );
  const second = problems.find(({ code }) => code === 'second-table')?.line ?? Number.POSITIVE_INFINITY;
  const units = context.table.layout === 'wide' ? unitRowOf(context) : null;
  return (row) => {
    if (row.line >= second) return 'second-table';
    const told = known.get(row.line);
    if (told) return told;
    if (row === units) return 'units';
    if (SOURCE.test(row.fields.find((field) => field !== '') ?? '')) return 'source';
    return isNote(row) ? 'note' : 'other';
  };
};

/** The rows from the header on that give no values, and why; where no row gives any, only those that never could. */
export const describeSkipped = (context: TableContext, { split, reading }: Trace, problems: readonly Diagnostic[]): readonly SkippedRow[] => {
  const { table, index } = context;
  const used = new Set(reading?.records.map(({ observation }) => observation.cell.line));
  const whyOf = reasons(context, problems);
  return (split?.rows ?? []).flatMap((row): readonly SkippedRow[] => {
    if (row.line <= table.headerRow.line || used.has(row.line) || formFact(table, row, index) !== null) return [];
    const why = whyOf(row);
    return why === 'other' && used.size === 0 ? [] : [{ line: row.line, text: textOf(row), why }];
  });
};

import type { Cell } from '../model/dataset.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { hasRole } from './find-layout.ts';
import type { Row } from './read-rows.ts';
import { refuseFractions } from './refuse-fractions.ts';
import { cluesOfRow, type SubjectClues } from './subject-clues.ts';
import {
  assumedUnits,
  cellAt,
  EMPTY_READING,
  isNote,
  periodOf,
  preambleClues,
  raggedness,
  type Reading,
  type Record,
  subjectProblem,
  type TableContext,
} from './table-row.ts';
import { plausibility, typeCell } from './type-cell.ts';
import { type Column, columnsOf, unitRowOf, unknownHeaders } from './wide-columns.ts';

interface UsableRow {
  readonly subject: SubjectClues;
  readonly records: readonly Record[];
}

const recordsOf = (context: TableContext, columns: readonly Column[], row: Row, subject: SubjectClues, spoiler: Diagnostic | null) => {
  const { period, problems } = periodOf(context, row);
  if (period === null) return { records: [], problems };
  const records = columns.map((column): Record => {
    const cell = cellAt(context.file, row, column.index, column.header);
    const problem = column.problem ?? spoiler;
    const observation = problem ? ({ state: 'spoilt', problem, others: [], cell } as const) : typeCell(column.indicator, column.unit, cell);
    return { subject, period, indicator: column.indicator, observation, taken: column.taken };
  });
  return { records, problems };
};

const subjectOf = (context: TableContext, row: Row, named: boolean): SubjectClues => (named ? cluesOfRow(context, row) : preambleClues(context));

/** Rows that no header says whose they are can be one unit's years, but not several of one period. */
const severalUnnamed = ({ file, table }: TableContext, usable: readonly UsableRow[]): readonly Diagnostic[] => {
  const periods = usable.flatMap(({ records }) => records.slice(0, 1).map(({ period }) => period));
  return new Set(periods).size < periods.length ? [error('no-subject-column', { rows: usable.length }, { file, line: table.headerRow.line })] : [];
};

const usableRow = (context: TableContext, columns: readonly Column[], row: Row, named: boolean, diagnostics: Diagnostic[]): UsableRow | null => {
  const subject = subjectOf(context, row, named);
  const unusable = subjectProblem(context.file, row, subject);
  const ragged = raggedness(context, row);
  if (unusable ?? ragged) diagnostics.push(...[unusable ?? ragged].filter((problem) => problem !== null));
  if (unusable) return null;
  const { records, problems } = recordsOf(context, columns, row, subject, ragged?.severity === 'error' ? ragged : null);
  diagnostics.push(...problems);
  return { subject, records };
};

/** A wide table: a row per subject or subject and period, a column per indicator. */
export const readWide = (context: TableContext): Reading => {
  const { file, table } = context;
  const unitRow = unitRowOf(context);
  const columns = columnsOf(context, unitRow);
  const diagnostics: Diagnostic[] = [];
  if (columns.length === 0) {
    const headers = table.headerRow.fields.filter((field) => field !== '');
    return { ...EMPTY_READING, diagnostics: [error('no-indicator-column', { headers }, { file, line: table.headerRow.line })] };
  }
  diagnostics.push(...unknownHeaders(context));
  const named = hasRole(table.headers, 'name', 'code', 'place');
  const dataRows = table.rows.filter((row) => row !== unitRow && !isNote(row));
  const usable = dataRows.flatMap((row) => usableRow(context, columns, row, named, diagnostics) ?? []);
  const unnamed = named ? [] : severalUnnamed(context, usable);
  if (unnamed.length > 0) return { ...EMPTY_READING, diagnostics: unnamed };
  const headerPlace = ({ cell }: { readonly cell: Cell }) => ({ file, line: table.headerRow.line, column: cell.column, header: cell.header });
  const records = refuseFractions(
    usable.flatMap((entry) => entry.records),
    headerPlace,
  );
  const bare = new Set(records.flatMap(({ indicator, observation }) => (observation.state === 'known' && !observation.unitWritten ? [indicator] : [])));
  const assumed = columns
    .filter((column) => column.assumed && bare.has(column.indicator))
    .map(({ indicator, unit }) => ({ indicator: indicator.name, unit: unit.text }));
  diagnostics.push(...assumedUnits(file, table.headerRow.line, assumed), ...plausibility(records));
  return { records, subjects: usable.map((entry) => entry.subject), rows: usable.length, diagnostics };
};

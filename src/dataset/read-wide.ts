import type { Cell } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Unit } from '../model/exact.ts';
import type { Indicator } from '../model/policy.ts';
import { parseUnit, PURE, sameDimension } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import { hasRole } from './find-layout.ts';
import { refuseFractions } from './refuse-fractions.ts';
import type { Row } from './read-rows.ts';
import {
  assumedUnits,
  cellAt,
  isNote,
  isTotal,
  periodOf,
  preambleClues,
  raggedness,
  type Reading,
  type Record,
  settleUnit,
  type TableContext,
} from './table-row.ts';
import { cluesOfRow, type SubjectClues } from './subject-clues.ts';
import { plausibility, typeCell } from './type-cell.ts';

interface Column {
  readonly index: number;
  readonly header: string;
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly assumed: boolean;
  /** A problem of the whole column, which spoils each of its cells. */
  readonly problem: Diagnostic | null;
}

interface UsableRow {
  readonly row: Row;
  readonly subject: SubjectClues;
  readonly records: readonly Record[];
}

const columnProblem = (context: TableContext, indicator: Indicator, unit: Unit, index: number, first: number): Diagnostic | null => {
  const place = { file: context.file, line: context.table.headerRow.line, column: index + 1, header: context.table.headerRow.fields[index] ?? '' };
  if (first !== index) return error('duplicate-header', { indicator: indicator.name, otherColumn: first + 1 }, place);
  const own = parseUnit(indicator.unit) ?? PURE;
  if (sameDimension(own.dimension, unit.dimension)) return null;
  return error('unit-mismatch', { indicator: indicator.name, unit: unit.text, expected: own.text }, place);
};

const columnsOf = (context: TableContext): readonly Column[] => {
  const { headers, headerRow } = context.table;
  const firstOf = new Map<string, number>();
  return headers.flatMap((header, index): readonly Column[] => {
    if (header.kind !== 'indicator') return [];
    const { indicator } = header;
    if (!firstOf.has(indicator.name)) firstOf.set(indicator.name, index);
    const { unit, assumed } = settleUnit(indicator, header.unit, context.table);
    const problem = columnProblem(context, indicator, unit, index, firstOf.get(indicator.name) ?? index);
    return [{ index, header: headerRow.fields[index] ?? '', indicator, unit, assumed, problem }];
  });
};

/** Headers that mean nothing here, where their column holds something. */
const unknownHeaders = ({ file, table, index: names }: TableContext): readonly Diagnostic[] =>
  table.headers.flatMap((header, index) => {
    const text = table.headerRow.fields[index] ?? '';
    const filled = table.rows.some((row) => (row.fields[index] ?? '') !== '');
    if (header.kind !== 'unknown' || !filled) return [];
    return [
      warning(
        'unknown-header',
        { header: text, near: suggest(text.replace(/[(（[].*$/, ''), names.names) },
        { file, line: table.headerRow.line, column: index + 1 },
      ),
    ];
  });

const recordsOf = (context: TableContext, columns: readonly Column[], row: Row, subject: SubjectClues, spoiler: Diagnostic | null) => {
  const { period, problems } = periodOf(context, row);
  if (period === null) return { records: [], problems };
  const records = columns.map((column): Record => {
    const cell = cellAt(context.file, row, column.index, column.header);
    const problem = column.problem ?? spoiler;
    const observation = problem ? ({ state: 'spoilt', problem, cell } as const) : typeCell(column.indicator, column.unit, cell);
    return { subject, period, indicator: column.indicator, observation };
  });
  return { records, problems };
};

const subjectOf = (context: TableContext, row: Row, named: boolean): SubjectClues =>
  named ? cluesOfRow(context.table.headers, row.fields) : preambleClues(context);

/** A wide table: a row per subject or subject and period, a column per indicator. */
export const readWide = (context: TableContext): Reading => {
  const { file, table } = context;
  const columns = columnsOf(context);
  const named = hasRole(table.headers, 'name', 'code', 'place');
  const diagnostics: Diagnostic[] = [...unknownHeaders(context)];
  if (columns.length === 0) {
    const headers = table.headerRow.fields.filter((field) => field !== '');
    return {
      records: [],
      subjects: [],
      rows: 0,
      diagnostics: [...diagnostics, error('no-indicator-column', { headers }, { file, line: table.headerRow.line })],
    };
  }
  const usable = table.rows.flatMap((row): readonly UsableRow[] => {
    if (isNote(row)) return [];
    const subject = subjectOf(context, row, named);
    if (isTotal(subject.name ?? '')) {
      diagnostics.push(warning('total-row-skipped', { name: subject.name ?? '' }, { file, line: row.line }));
      return [];
    }
    if (subject.name === null && subject.code === null) {
      diagnostics.push(error('row-without-subject', {}, { file, line: row.line }));
      return [];
    }
    const ragged = raggedness(context, row);
    if (ragged) diagnostics.push(ragged);
    const { records, problems } = recordsOf(context, columns, row, subject, ragged?.severity === 'error' ? ragged : null);
    diagnostics.push(...problems);
    return [{ row, subject, records }];
  });
  const headerPlace = ({ cell }: { readonly cell: Cell }) => ({ file, line: table.headerRow.line, column: cell.column, header: cell.header });
  const records = refuseFractions(
    usable.flatMap((entry) => entry.records),
    headerPlace,
  );
  const assumed = columns.filter((column) => column.assumed).map(({ indicator, unit }) => ({ indicator: indicator.name, unit: unit.text }));
  diagnostics.push(...assumedUnits(file, table.headerRow.line, assumed), ...records.flatMap((record) => plausibility(record.indicator, record.observation)));
  return { records, subjects: usable.map((entry) => entry.subject), rows: usable.length, diagnostics };
};

import type { Observation, Period } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Unit } from '../model/exact.ts';
import type { UnitSource } from '../model/inspection.ts';
import { parsePeriod } from '../quantity/calendar.ts';
import { parseUnit, unitNames } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import { addToPreamble, hasRole, type Table } from './find-layout.ts';
import { type Header, isKindNote, readHeader, type Role } from './header.ts';
import { type Row, textAt } from './read-rows.ts';
import { refuseFractions } from './refuse-fractions.ts';
import {
  assumedUnits,
  cellAt,
  isNote,
  periodOf,
  preambleClues,
  raggedness,
  type Reading,
  type Record,
  settleUnit,
  subjectProblem,
  type TableContext,
  type Taken,
} from './table-row.ts';
import { cluesOfRow, type SubjectClues } from './subject-clues.ts';
import { placeOfCell, plausibility, typeCell } from './type-cell.ts';
import { unknownHeaders } from './wide-columns.ts';

interface ValueColumn {
  readonly index: number;
  /** The period that the column's header gives; null where the row or the file gives it. */
  readonly period: Period | null;
}

interface Line {
  readonly row: Row;
  readonly header: Header;
  readonly name: string;
}

const columnOf = (table: Table, kind: Role['kind']): number => table.headers.findIndex((header) => header.kind === 'role' && header.role.kind === kind);

const valueColumns = (table: Table): readonly ValueColumn[] => {
  const value = columnOf(table, 'value');
  const years = table.headerRow.fields.flatMap((text, index) => {
    const period = parsePeriod(text);
    return period === null ? [] : [{ index, period }];
  });
  return value === -1 ? years : [{ index: value, period: null }];
};

/** Lines that name the subject, its code, its parents or the period, rather than an indicator. */
const describes = (header: Header): boolean => header.kind === 'role' && ['name', 'code', 'place', 'period'].includes(header.role.kind);

const withDescriptions = (context: TableContext, lines: readonly Line[], values: readonly ValueColumn[]): TableContext => {
  const preamble = lines
    .filter((line) => describes(line.header))
    .reduce((known, line) => addToPreamble(known, context.index, line.name, line.row.fields[values[0]?.index ?? 0] ?? ''), context.table.preamble);
  return { ...context, table: { ...context.table, preamble } };
};

interface WrittenUnit {
  readonly unit: Unit | null;
  readonly from: UnitSource;
  readonly problem: Diagnostic | null;
}

/** The unit that a line writes beside its value, else in its name; a text that is no unit is a problem of the line. */
const writtenUnit = (context: TableContext, line: Line, fromName: Unit | null): WrittenUnit => {
  const inName: WrittenUnit = { unit: fromName, from: 'name', problem: null };
  const column = columnOf(context.table, 'unit');
  const text = line.row.fields[column] ?? '';
  if (column === -1 || text === '' || /^[-—/无]$/.test(text)) return inName;
  if (line.header.kind === 'indicator' && isKindNote(line.header.indicator, text)) return inName;
  const unit = parseUnit(text.normalize('NFKC').replace(/\s/g, ''));
  const cell = cellAt(context.file, line.row, column, context.table.headerRow.fields[column] ?? '');
  const problem = unit ? null : error('unknown-cell-unit', { unit: text, near: suggest(text, unitNames()) }, placeOfCell(cell));
  return { unit, from: 'unit-column', problem };
};

interface LineReading {
  readonly records: readonly Record[];
  readonly problems: readonly Diagnostic[];
  readonly assumed: readonly { indicator: string; unit: string }[];
}

const NOTHING: LineReading = { records: [], problems: [], assumed: [] };

const readLine = (context: TableContext, line: Line, values: readonly ValueColumn[], subject: SubjectClues): LineReading => {
  const { file, table } = context;
  if (line.header.kind !== 'indicator') {
    if (describes(line.header)) return NOTHING;
    const near = suggest(line.name.replace(/[(（[].*$/, ''), context.index.names);
    const column = columnOf(table, 'indicator-name') + 1;
    return { ...NOTHING, problems: [warning('unknown-indicator-row', { name: line.name, near }, { file, line: line.row.line, column })] };
  }
  const { indicator } = line.header;
  const ragged = raggedness(context, line.row);
  const { period: rowPeriod, problems } = periodOf(context, line.row);
  const written = writtenUnit(context, line, line.header.unit);
  const { unit, unitFrom, assumed } = settleUnit(indicator, written.unit, written.from, table);
  const taken: Taken = { written: line.name, unit, unitFrom };
  const spoiler = written.problem ?? (ragged?.severity === 'error' ? ragged : null);
  const records = values.flatMap(({ index, period }): readonly Record[] => {
    const cell = cellAt(file, line.row, index, table.headerRow.fields[index] ?? '');
    const when = period ?? rowPeriod;
    if (when === null) return [];
    const typed: Observation = spoiler ? { state: 'spoilt', problem: spoiler, others: [], cell } : typeCell(indicator, unit, cell);
    return [{ subject, period: when, indicator, observation: typed, taken }];
  });
  const bare = records.some(({ observation }) => observation.state === 'known' && !observation.unitWritten);
  return {
    records,
    problems: [...problems, ...(ragged ? [ragged] : [])],
    assumed: assumed && bare ? [{ indicator: indicator.name, unit: unit.text }] : [],
  };
};

const linesOf = ({ table, index }: TableContext): readonly Line[] => {
  const nameColumn = columnOf(table, 'indicator-name');
  return table.rows
    .filter((row) => !isNote(row))
    .map((row): Line => {
      const name = textAt(row, nameColumn);
      return { row, name, header: readHeader(index, name) };
    });
};

/** Lines with a value that say of nothing what it is. */
const nameless = ({ file }: TableContext, lines: readonly Line[], values: readonly ValueColumn[]): readonly Diagnostic[] =>
  lines
    .filter(({ name, row }) => name === '' && values.some(({ index }) => (row.fields[index] ?? '') !== ''))
    .map(({ row }) => warning('row-without-indicator', {}, { file, line: row.line }));

/** A line of a form that states the period with a text that is none: the values are then of no known period. */
const badPeriods = ({ file, table }: TableContext, lines: readonly Line[], values: readonly ValueColumn[]): readonly Diagnostic[] =>
  lines.flatMap(({ header, row }) => {
    if (header.kind !== 'role' || header.role.kind !== 'period') return [];
    const [column = 0] = values.map(({ index }) => index);
    const cell = cellAt(file, row, column, table.headerRow.fields[column] ?? '');
    return cell.text === '' || parsePeriod(cell.text) !== null ? [] : [error('bad-period', { text: cell.text }, placeOfCell(cell))];
  });

const firstOfEach = <T extends { readonly indicator: string }>(entries: readonly T[]): readonly T[] =>
  [...new Map([...entries].reverse().map((entry) => [entry.indicator, entry])).values()].reverse();

/** The lines whose subject can be told, with that subject; what is wrong with the others is added to `diagnostics`. */
const withSubjects = (context: TableContext, lines: readonly Line[], diagnostics: Diagnostic[]): readonly (readonly [Line, SubjectClues])[] => {
  const inRow = hasRole(context.table.headers, 'name', 'code', 'place');
  return lines.flatMap((line): readonly (readonly [Line, SubjectClues])[] => {
    const subject = inRow ? cluesOfRow(context, line.row) : preambleClues(context);
    const problem = subjectProblem(context.file, line.row, subject);
    if (problem) diagnostics.push(problem);
    return problem ? [] : [[line, subject]];
  });
};

/** A line per indicator: for one subject (a form) or with the subject in each line (long). */
export const readLines = (outer: TableContext): Reading => {
  const { file, table } = outer;
  const all = linesOf(outer);
  const values = valueColumns(table);
  const lines = all.filter(({ name }) => name !== '');
  const context = withDescriptions(outer, lines, values);
  const diagnostics: Diagnostic[] = [...nameless(context, all, values), ...badPeriods(context, lines, values)];
  const undatable = diagnostics.some(({ code }) => code === 'bad-period');
  const read = withSubjects(context, lines, diagnostics).map(([line, subject]) => readLine(context, line, values, subject));
  for (const { problems } of read) diagnostics.push(...problems);
  diagnostics.push(...assumedUnits(file, table.headerRow.line, firstOfEach(read.flatMap((line) => line.assumed))));
  diagnostics.push(...unknownHeaders(context, new Set(values.map(({ index }) => index))));
  if (lines.length > 0 && lines.every(({ header }) => header.kind !== 'indicator')) {
    diagnostics.push(error('no-indicator-column', { headers: lines.map((line) => line.name).slice(0, 20) }, { file, line: table.headerRow.line }));
  }
  const records = undatable ? [] : refuseFractions(read.flatMap((line) => line.records));
  diagnostics.push(...plausibility(records));
  return { records, subjects: records.map((record) => record.subject), rows: lines.length, diagnostics };
};

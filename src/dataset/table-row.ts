import { isNumberKind } from '../language/kind-values.ts';
import { type Cell, type Observation, type Period, UNDATED } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Unit } from '../model/exact.ts';
import type { UnitSource } from '../model/inspection.ts';
import type { Indicator } from '../model/policy.ts';
import { parsePeriod } from '../quantity/calendar.ts';
import { levelOfName } from '../quantity/division.ts';
import { parseUnit, PURE, sameDimension } from '../quantity/unit.ts';
import type { Table } from './find-layout.ts';
import type { HeaderIndex } from './header.ts';
import { placeOfRow, type Row, textAt } from './read-rows.ts';
import { cluesFrom, type SubjectClues } from './subject-clues.ts';

/** How a column or line was taken: what it is called there, the unit of values that write none, and where that is from. */
export interface Taken {
  readonly written: string;
  readonly unit: Unit;
  readonly unitFrom: UnitSource;
}

/** One observation as a file has it, before subjects are told apart. */
export interface Record {
  readonly subject: SubjectClues;
  readonly period: Period;
  readonly indicator: Indicator;
  readonly observation: Observation;
  /** For those who ask how the file was understood. */
  readonly taken?: Taken;
}

export interface Reading {
  readonly records: readonly Record[];
  /** Subjects that have a row, with or without values. */
  readonly subjects: readonly SubjectClues[];
  readonly rows: number;
  readonly diagnostics: readonly Diagnostic[];
}

export interface TableContext {
  readonly file: string;
  readonly table: Table;
  readonly index: HeaderIndex;
  /** What the file or the call says of the subject of rows that name none. */
  readonly fallback: SubjectClues;
}

const NOTE = /^(?:注|备注|说明|附注|资料来源|数据来源|来源|填报人|审核人|单位负责人)\s*\d*\s*[:：]|^注\d*$|^数据来源|^资料来源|^\*/;
const TOTAL = /^(?:合\s*计|总\s*计|小\s*计|全[市县省国区镇乡]|平\s*均|全[市县省国]合计|全[市县省国]平均)[:：]?$|^其\s*中/;
const LONGEST_NAME = 30;

/** True for lines below or between the data that are words and no data; a lone name of a unit is a unit without values. */
export const isNote = (row: Row): boolean => {
  const filled = row.fields.filter((field) => field !== '');
  const [first = ''] = filled;
  if (NOTE.test(first)) return true;
  if (filled.length !== 1 || row.fields.length < 3) return false;
  return [...first].length > LONGEST_NAME || (levelOfName(first) === null && !first.endsWith('市') && !/^[\d.,%]+$/.test(first));
};

export const isTotal = (name: string): boolean => TOTAL.test(name);

/** Why a row is no subject's: it is a total, or names nobody. */
export const subjectProblem = (file: string, row: Row, { name, code }: SubjectClues): Diagnostic | null => {
  if (isTotal(name ?? '')) return warning('total-row-skipped', { name: name ?? '' }, { file, line: row.line });
  if (row.uncomputed === true && name?.startsWith('=') === true) return error('name-not-computed', { text: name }, { file, line: row.line });
  return name === null && code === null ? error('row-without-subject', {}, { file, line: row.line }) : null;
};

/** A table of which nothing can be used. */
export const EMPTY_READING: Reading = { records: [], subjects: [], rows: 0, diagnostics: [] };

interface Settled {
  readonly unit: Unit;
  readonly unitFrom: UnitSource;
  /** true where it is only the dictionary's. */
  readonly assumed: boolean;
}

/** The unit of a column or line; `from` is where the unit that was written stands. */
export const settleUnit = (indicator: Indicator, written: Unit | null, from: UnitSource, table: Table): Settled => {
  const own = parseUnit(indicator.unit) ?? PURE;
  if (written) return { unit: written, unitFrom: from, assumed: false };
  // What a file says of its units is not about its words.
  if (!isNumberKind(indicator)) return { unit: PURE, unitFrom: 'dictionary', assumed: false };
  const { unit } = table.preamble;
  if (unit && sameDimension(unit.dimension, own.dimension)) return { unit, unitFrom: 'title', assumed: false };
  return { unit: own, unitFrom: 'dictionary', assumed: own.text !== '' && own.text !== '倍' };
};

export const cellAt = (file: string, row: Row, column: number, header: string): Cell => ({
  file,
  ...(row.sheet === undefined ? {} : { sheet: row.sheet }),
  line: row.line,
  column: column + 1,
  header,
  text: row.fields[column] ?? '',
});

/** The period that a row states, else the file's; a text that is no period is a problem and spoils the row. */
export const periodOf = (context: TableContext, row: Row): { readonly period: Period | null; readonly problems: readonly Diagnostic[] } => {
  const { headers, preamble, headerRow } = context.table;
  const column = headers.findIndex((header) => header.kind === 'role' && header.role.kind === 'period');
  const text = textAt(row, column);
  if (column === -1 || (text === '' && preamble.period !== null)) return { period: preamble.period ?? UNDATED, problems: [] };
  if (text === '') return { period: UNDATED, problems: [warning('blank-period', {}, { file: context.file, line: row.line })] };
  const period = parsePeriod(text);
  if (period !== null) return { period, problems: [] };
  const place = { file: context.file, line: row.line, column: column + 1, header: headerRow.fields[column] ?? '' };
  return { period: null, problems: [error('bad-period', { text }, place)] };
};

/** Rows longer than the header may be shifted and are not believed; shorter ones lack cells at the end. */
export const raggedness = (context: TableContext, row: Row): Diagnostic | null => {
  const expected = context.table.headerRow.fields.length;
  const found = row.fields.length;
  const place = { file: context.file, line: row.line };
  if (row.fields.slice(expected).some((field) => field !== '')) return error('ragged-row', { expected, found }, place);
  return found < expected ? warning('short-row', { expected, found }, place) : null;
};

export const assumedUnits = (file: string, line: number, units: readonly { indicator: string; unit: string }[]): readonly Diagnostic[] =>
  units.length === 0 ? [] : [warning('unit-assumed', { units }, { file, line })];

/** What the lines above the table say of the subject; names what the file or call says where they say nothing. */
export const preambleClues = ({ file, table, fallback }: TableContext): SubjectClues => {
  const { name, code, places, parents } = table.preamble;
  const clues = cluesFrom(name, code, places, parents, placeOfRow(file, table.headerRow));
  return clues.name === null && clues.code === null ? { ...fallback, parents: clues.parents } : clues;
};

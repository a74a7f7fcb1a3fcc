import { isNumberKind } from '../language/kind-values.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Unit } from '../model/exact.ts';
import type { Indicator } from '../model/policy.ts';
import { parseUnit, PURE, sameDimension } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import { type Header, isKindNote } from './header.ts';
import type { Row } from './read-rows.ts';
import { settleUnit, type TableContext, type Taken } from './table-row.ts';

/** A column of values of one indicator. */
export interface Column {
  readonly index: number;
  readonly header: string;
  readonly indicator: Indicator;
  readonly unit: Unit;
  /** true where the unit is only the dictionary's. */
  readonly assumed: boolean;
  /** A problem of the whole column, which spoils each of its cells. */
  readonly problem: Diagnostic | null;
  readonly taken: Taken;
}

const columnProblem = (context: TableContext, indicator: Indicator, unit: Unit, index: number, first: number): Diagnostic | null => {
  const place = { file: context.file, line: context.table.headerRow.line, column: index + 1, header: context.table.headerRow.fields[index] ?? '' };
  if (first !== index) return error('duplicate-header', { indicator: indicator.name, otherColumn: first + 1 }, place);
  const own = parseUnit(indicator.unit) ?? PURE;
  if (isNumberKind(indicator) ? sameDimension(own.dimension, unit.dimension) : unit.text === '') return null;
  return error('unit-mismatch', { indicator: indicator.name, unit: unit.text, expected: own.text }, place);
};

const unitIn = (row: Row | null, index: number): Unit | null => {
  const text = (row?.fields[index] ?? '').normalize('NFKC').replace(/[\s()]/g, '');
  return text === '' ? null : parseUnit(text);
};

/** What a row of units has under an indicator of words: nothing, or of which kind they are. */
const isNoUnit = (header: Header | undefined, text: string): boolean =>
  header?.kind === 'indicator' && !isNumberKind(header.indicator) && (/^[-—–/无]$/.test(text) || isKindNote(header.indicator, text));

/** The row under the header where it holds the units of the columns and nothing else. */
export const unitRowOf = ({ table }: TableContext): Row | null => {
  const [row] = table.rows;
  if (!row) return null;
  const texts = row.fields.map((text, index) => {
    const header = table.headers[index];
    return { text, header: header?.kind ?? 'empty', isUnit: unitIn(row, index) !== null || isNoUnit(header, text) };
  });
  const isUnits = texts.every(({ text, header, isUnit }) => text === '' || isUnit || (header !== 'indicator' && /^(?:计量)?单位$|^unit$/i.test(text)));
  return isUnits && texts.some(({ header, isUnit }) => header === 'indicator' && isUnit) ? row : null;
};

/** The indicator columns with their units: from the header, else from a row of units below it, else as for any line. */
export const columnsOf = (context: TableContext, unitRow: Row | null): readonly Column[] => {
  const { headers, headerRow } = context.table;
  const firstOf = new Map<string, number>();
  return headers.flatMap((header, index): readonly Column[] => {
    if (header.kind !== 'indicator') return [];
    const { indicator } = header;
    if (!firstOf.has(indicator.name)) firstOf.set(indicator.name, index);
    const below = isNoUnit(header, unitRow?.fields[index] ?? '') ? null : unitIn(unitRow, index);
    const { unit, unitFrom, assumed } = settleUnit(indicator, header.unit ?? below, header.unit ? 'header' : 'unit-row', context.table);
    const problem = columnProblem(context, indicator, unit, index, firstOf.get(indicator.name) ?? index);
    const written = headerRow.fields[index] ?? '';
    return [{ index, header: written, indicator, unit, assumed, problem, taken: { written, unit, unitFrom } }];
  });
};

const SUGGESTIONS = 50;

/** Headers that mean nothing here, where their column holds something; the first of them with what may have been meant. */
export const unknownHeaders = ({ file, table, index: names }: TableContext, used: ReadonlySet<number> = new Set()): readonly Diagnostic[] => {
  const filled = new Set(table.rows.flatMap((row) => row.fields.flatMap((text, index) => (text === '' ? [] : [index]))));
  const unknown = table.headers.flatMap((header, index) => (header.kind === 'unknown' && filled.has(index) && !used.has(index) ? [index] : []));
  return unknown.map((index, position) => {
    const header = table.headerRow.fields[index] ?? '';
    const near = position < SUGGESTIONS ? suggest(header.replace(/[(（[].*$/, ''), names.names) : null;
    return warning('unknown-header', { header, near }, { file, line: table.headerRow.line, column: index + 1 });
  });
};

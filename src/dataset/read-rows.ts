import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';

/** A row of a file: the line on which it starts, and its fields as written, white space at the ends removed. */
export interface Row {
  readonly line: number;
  /** The sheet, where the file is a workbook. */
  readonly sheet?: string;
  readonly fields: readonly string[];
  /** In a sheet: what cells say that are merged with filled ones of rows above, by column from 0. */
  readonly spanned?: ReadonlyMap<number, string>;
  /** In a sheet: true where a cell is a formula without a result, written as the formula. */
  readonly uncomputed?: boolean;
}

/** Where a row stands. */
export const placeOfRow = (file: string, { sheet, line }: Row): Place => (sheet === undefined ? { file, line } : { file, sheet, line });

/** What a column says of a row: its own text, else that of the cell which is merged over several rows. Never for values. */
export const textAt = ({ fields, spanned }: Row, column: number): string => {
  const own = fields[column] ?? '';
  return own === '' ? (spanned?.get(column) ?? '') : own;
};

/** The rows that hold something, what parts their fields, and how many lines hold nothing. */
export interface Split {
  readonly ok: true;
  readonly rows: readonly Row[];
  readonly delimiter: string;
  readonly blankLines: number;
}

export type Rows = Split | { readonly ok: false; readonly problem: Diagnostic };

const DELIMITERS = [',', '\t', ';'] as const;
const SAMPLE_LINES = 30;

/** The delimiter that the first lines hold most of, outside quotes; a comma where none is seen. */
const findDelimiter = (text: string): string => {
  const sample = text.split(/\r\n|\n|\r/, SAMPLE_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const count = (delimiter: string): number => sample.filter((line) => line.includes(delimiter)).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
};

const causeOf = (failure: CsvError): 'quote-not-closed' | 'quote-misplaced' | 'other' => {
  if (failure.code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-not-closed';
  return failure.code.includes('QUOTE') ? 'quote-misplaced' : 'other';
};

/** The line of the last quotation mark that opens and is not closed, from the line on where its row starts. */
const lineOfOpenQuote = (text: string, rowLine: number): number => {
  let open = -1;
  text
    .split('\n')
    .slice(rowLine - 1)
    .forEach((line, index) => {
      for (let mark = line.indexOf('"'); mark !== -1; mark = line.indexOf('"', mark + 1)) open = open === -1 ? index : -1;
    });
  return rowLine + Math.max(0, open);
};

/** A text that begins with a mark and runs over a line end was opened in one cell and closed in another. */
const swallowed = (fields: readonly string[]): boolean => fields.some((field) => field.startsWith('"') && field.includes('\n'));

/** Splits CSV, TSV or semicolon-separated text into its rows; blank lines are left out, line numbers stay true. */
export const readRows = (file: string, written: string): Rows => {
  const text = written.replace(/\r\n?/g, '\n');
  const rows: Row[] = [];
  const swallowing: number[] = [];
  const delimiter = findDelimiter(text);
  let lastLine = 0;
  let blankLines = 0;
  const keep = (record: readonly string[], { lines }: Info): null => {
    // White space of every kind goes, also the tab, NBSP and ideographic space that portals leave in cells.
    const fields = record.map((field) => field.trim());
    if (swallowed(fields)) swallowing.push(lastLine + 1);
    if (fields.some((field) => field !== '')) rows.push({ line: lastLine + 1, fields });
    else blankLines += 1;
    lastLine = lines;
    return null;
  };
  try {
    parse(text, { delimiter, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, on_record: keep });
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const cause = causeOf(failure);
    const line = cause === 'quote-not-closed' ? lineOfOpenQuote(text, lastLine + 1) : lastLine + 1;
    return { ok: false, problem: error('csv-syntax', { cause, detail: failure.code }, { file, line }) };
  }
  const [line] = swallowing;
  return line === undefined
    ? { ok: true, rows, delimiter, blankLines }
    : { ok: false, problem: error('csv-syntax', { cause: 'quote-not-closed', detail: '' }, { file, line }) };
};

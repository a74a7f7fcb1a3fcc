import { CsvError, type Info, parse } from 'csv-parse/sync';
import { type Diagnostic, error } from '../model/diagnostic.ts';

/** A row of a file: the line on which it starts, and its fields as written, white space at the ends removed. */
export interface Row {
  readonly line: number;
  readonly fields: readonly string[];
}

export type Rows = { readonly ok: true; readonly rows: readonly Row[] } | { readonly ok: false; readonly problem: Diagnostic };

const DELIMITERS = [',', '\t', ';'] as const;
const SAMPLE_LINES = 30;

/** The delimiter that the first lines hold most of, outside quotes; a comma where none is seen. */
const findDelimiter = (text: string): string => {
  const sample = text.split(/\r\n|\n|\r/, SAMPLE_LINES).map((line) => line.replace(/"[^"]*"/g, ''));
  const count = (delimiter: string): number => sample.filter((line) => line.includes(delimiter)).length;
  return DELIMITERS.reduce((best, delimiter) => (count(delimiter) > count(best) ? delimiter : best), ',');
};

/** White space of every kind, also the tab, NBSP and ideographic space that portals leave in cells. */
const trimField = (field: string): string => field.replace(/^[\s\u00a0\u3000\ufeff]+|[\s\u00a0\u3000\ufeff]+$/g, '');

const causeOf = (failure: CsvError): 'quote-not-closed' | 'quote-misplaced' | 'other' => {
  if (failure.code === 'CSV_QUOTE_NOT_CLOSED') return 'quote-not-closed';
  return failure.code.includes('QUOTE') ? 'quote-misplaced' : 'other';
};

/** Splits CSV, TSV or semicolon-separated text into its rows; blank lines are left out, line numbers stay true. */
export const readRows = (file: string, text: string): Rows => {
  const rows: Row[] = [];
  let lastLine = 0;
  const keep = (record: readonly string[], { lines }: Info): void => {
    const fields = record.map(trimField);
    if (fields.some((field) => field !== '')) rows.push({ line: lastLine + 1, fields });
    lastLine = lines;
  };
  try {
    parse(text, {
      delimiter: findDelimiter(text),
      relax_column_count: true,
      relax_quotes: true,
      on_record: (record: readonly string[], context) => {
        keep(record, context);
        return null;
      },
    });
  } catch (failure) {
    if (!(failure instanceof CsvError)) throw failure;
    const place = { file, line: lastLine + 1 };
    return { ok: false, problem: error('csv-syntax', { cause: causeOf(failure), detail: failure.code }, place) };
  }
  return { ok: true, rows };
};

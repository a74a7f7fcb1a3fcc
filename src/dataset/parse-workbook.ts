import { type DiagnosticCode, type Diagnostic, error, warning } from '../model/diagnostic.ts';
import { columnLetters } from '../words/place-words.ts';
import type { HeaderIndex } from './header.ts';
import { inSheet } from './in-sheet.ts';
import { baseName, failed, type FileOptions, type ParsedFile, parseRows } from './parse-file.ts';
import type { Sheet, Workbook } from './workbook/read-workbook.ts';

/** What says that a sheet holds no table of data: a cover, notes, lists of choices. */
const NO_TABLE: ReadonlySet<DiagnosticCode> = new Set(['no-header', 'no-indicator-column', 'no-rows']);

/** Hidden rows and columns are read like the others, as every export has them; whoever looks at the sheet does not see them. */
const hiddenCells = (file: string, { hiddenRows, hiddenColumns }: Sheet): readonly Diagnostic[] =>
  hiddenRows.length + hiddenColumns.length === 0
    ? []
    : [warning('hidden-cells', { rows: hiddenRows, columns: hiddenColumns.map((column) => columnLetters(column + 1)) }, { file })];

const isNoTable = ({ reading, problems }: ParsedFile): boolean => {
  const errors = [...problems, ...(reading?.diagnostics ?? [])].filter(({ severity }) => severity === 'error');
  return (reading === null || reading.records.length === 0) && errors.length > 0 && errors.every(({ code }) => NO_TABLE.has(code));
};

const notUsed = (file: string, sheet: string, code: 'sheet-hidden' | 'sheet-unused'): ParsedFile => failed(warning(code, {}, { file, sheet }));

/** Reads a workbook: every sheet in sight is a table of its own. Sheets without one are errors only where no sheet has one. */
export const parseWorkbook = (file: string, book: Workbook, sha256: string | null, index: HeaderIndex, options: FileOptions): readonly ParsedFile[] => {
  if (!book.ok) return [failed(error('workbook-unreadable', { cause: book.cause }, { file }))];
  const hidden = book.sheets.filter((sheet) => sheet.hidden).map(({ name }) => notUsed(file, name, 'sheet-hidden'));
  const inSight = book.sheets.filter((sheet) => !sheet.hidden);
  if (inSight.length === 0) return [failed(error('file-empty', {}, { file })), ...hidden];
  const parsed = inSight.map((sheet) => {
    const isSheet = inSight.length > 1;
    const table = parseRows({ file, sha256, encoding: 'xlsx', name: isSheet ? sheet.name : baseName(file), isSheet }, sheet.rows, index, options);
    return { sheet: sheet.name, table: { ...table, problems: [...table.problems, ...hiddenCells(file, sheet)] } };
  });
  const someTable = parsed.some(({ table }) => !isNoTable(table));
  return [...parsed.map(({ sheet, table }) => (someTable && isNoTable(table) ? notUsed(file, sheet, 'sheet-unused') : inSheet(table, sheet))), ...hidden];
};

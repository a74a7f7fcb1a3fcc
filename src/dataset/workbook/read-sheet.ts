import { type BookContext, cellText, isUncomputed, type StoredCell } from './cell-text.ts';
import { textGatherer } from './read-strings.ts';
import { type Attributes, readXml } from './read-xml.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** A row of a sheet: the sheet's name, its number, its texts from the first column on, the texts that cells merged with ones above share, by column, and whether a formula has no result. */
export interface SheetRow {
  readonly sheet: string;
  readonly line: number;
  readonly fields: readonly string[];
  readonly spanned?: ReadonlyMap<number, string>;
  readonly uncomputed?: boolean;
}

/** The filled rows of a sheet, and which of its filled rows and columns (from 0) are hidden. */
export interface SheetContent {
  readonly rows: readonly SheetRow[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Cells that lie in one range, by rows and columns from 0. */
interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
}

/** What a sheet of Excel has at most. */
const MOST_COLUMNS = 16_384;
const MOST_ROWS = 1_048_576;
/** The cells that one sheet may span, blank ones too, so that a small file cannot fill the memory. */
const MOST_CELLS = 10_000_000;

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true';

/** The column that the letters of a reference name, from 0: every cell has one, so nothing is matched or cut out. */
const columnOf = (reference: string): number => {
  let column = 0;
  for (let at = 0; at < reference.length && column <= MOST_COLUMNS; at += 1) {
    const letter = reference.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > MOST_COLUMNS) throw new UnreadableWorkbook('damaged');
  return column - 1;
};

interface Reference {
  readonly row: number;
  readonly column: number;
}

/** `C5` as row 4, column 2. */
const parseReference = (text: string): Reference => {
  const row = Number(/^[A-Z]+(\d{1,7})$/.exec(text)?.[1] ?? 0) - 1;
  if (row < 0 || row >= MOST_ROWS) throw new UnreadableWorkbook('damaged');
  return { row, column: columnOf(text) };
};

interface Gathered {
  readonly rows: { readonly line: number; readonly texts: string[]; uncomputed: boolean }[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  readonly merges: Range[];
}

const hideColumns = ({ hiddenColumns }: Gathered, attributes: Attributes): void => {
  if (!isTrue(attributes['hidden'])) return;
  const last = Math.min(Number(attributes['max']), MOST_COLUMNS);
  for (let column = Number(attributes['min']); column <= last; column += 1) hiddenColumns.push(column - 1);
};

const mergeCells = ({ merges }: Gathered, reference: string): void => {
  const [from, to] = reference.split(':').map(parseReference);
  if (from && to && to.row > from.row) merges.push({ top: from.row, left: from.column, bottom: to.row });
};

/** Gathers the parts of a cell, which come one after the other: its result, its formula, a text of its own. */
const cellGatherer = () => {
  const inline = textGatherer();
  let attributes: Attributes = {};
  let value: string | null = null;
  let formula: string | null = null;
  let within: string | null = null;
  return {
    begin: (cell: Attributes): void => {
      attributes = cell;
      value = formula = null;
    },
    open: (name: string): void => {
      if (name === 'v') value = '';
      else if (name === 'f') formula = '';
      else if (name !== 'is') {
        if (within === 'is') inline.open(name);
        return;
      }
      within = name;
    },
    close: (name: string): void => {
      if (name === 'is') value = inline.take();
      else if (within === 'is') inline.close(name);
      if (name === within) within = null;
    },
    text: (piece: string): void => {
      if (within === 'v') value = (value ?? '') + piece;
      else if (within === 'f') formula = (formula ?? '') + piece;
      else if (within === 'is') inline.text(piece);
    },
    take: (): StoredCell => ({ type: attributes['t'] ?? '', style: Number(attributes['s'] ?? 0), value, formula }),
  };
};

/** Reads the rows and cells as they come, with what the sheet says of hidden and merged ones. */
const gatherRows = (bytes: Uint8Array, book: BookContext): Gathered => {
  const gathered: Gathered = { rows: [], hiddenRows: [], hiddenColumns: [], merges: [] };
  const gatherer = cellGatherer();
  let row: Gathered['rows'][number] = { line: 0, texts: [], uncomputed: false };
  let column = -1;
  const openRow = ({ r, hidden }: Attributes): void => {
    const line = r === undefined ? row.line + 1 : Number(r);
    if (!(line >= 1 && line <= MOST_ROWS)) throw new UnreadableWorkbook('damaged');
    if (isTrue(hidden)) gathered.hiddenRows.push(line);
    row = { line, texts: [], uncomputed: false };
    column = -1;
    gathered.rows.push(row);
  };
  const openCell = (cell: Attributes): void => {
    column = cell['r'] === undefined ? column + 1 : columnOf(cell['r']);
    if (column >= MOST_COLUMNS) throw new UnreadableWorkbook('damaged');
    gatherer.begin(cell);
  };
  const closeCell = (): void => {
    const cell = gatherer.take();
    const text = cellText(cell, book);
    if (text === '') return;
    row.texts[column] = text;
    row.uncomputed ||= isUncomputed(cell);
  };
  const open = (name: string, read: () => Attributes): void => {
    if (name === 'c') openCell(read());
    else if (name === 'row') openRow(read());
    else if (name === 'col') hideColumns(gathered, read());
    else if (name === 'mergeCell') mergeCells(gathered, read()['ref'] ?? '');
    else gatherer.open(name);
  };
  const close = (name: string): void => {
    if (name === 'c') closeCell();
    else gatherer.close(name);
  };
  readXml(bytes, { open, close, text: gatherer.text });
  return gathered;
};

/** The texts of cells that a merge joins with a filled one above, by line. A merge says of each of its rows what its first cell says. */
const spansOf = ({ rows, merges }: Gathered): ReadonlyMap<number, ReadonlyMap<number, string>> => {
  const byLine = new Map(rows.map(({ line, texts }) => [line, texts]));
  const spans = new Map<number, Map<number, string>>();
  let left = MOST_CELLS;
  for (const { top, left: column, bottom } of merges) {
    const text = byLine.get(top + 1)?.[column];
    left -= bottom - top;
    if (left < 0) throw new UnreadableWorkbook('too-large');
    if (text === undefined) continue;
    for (let line = top + 2; line <= bottom + 1; line += 1) {
      if (byLine.has(line)) spans.set(line, (spans.get(line) ?? new Map<number, string>()).set(column, text));
    }
  }
  return spans;
};

/** Reads the part with one sheet. Rows are as wide as the widest, blank ones left out. */
export const readSheet = (bytes: Uint8Array, sheet: string, book: BookContext): SheetContent => {
  const gathered = gatherRows(bytes, book);
  const filled = gathered.rows.filter(({ texts }) => texts.length > 0).sort((a, b) => a.line - b.line);
  const width = filled.reduce((most, { texts }) => Math.max(most, texts.length), 0);
  if (width * filled.length > MOST_CELLS) throw new UnreadableWorkbook('too-large');
  const spans = spansOf(gathered);
  const isUsed = (column: number): boolean => filled.some(({ texts }) => texts[column] !== undefined);
  const lines = new Set(filled.map(({ line }) => line));
  return {
    hiddenRows: gathered.hiddenRows.filter((line) => lines.has(line)),
    hiddenColumns: gathered.hiddenColumns.filter((column) => column < width && isUsed(column)),
    rows: filled.map(({ line, texts, uncomputed }): SheetRow => {
      for (let column = 0; column < width; column += 1) texts[column] ??= '';
      const spanned = spans.get(line);
      return { sheet, line, fields: texts, ...(spanned ? { spanned } : {}), ...(uncomputed ? { uncomputed } : {}) };
    }),
  };
};

import Table from 'cli-table3';
import { displayWidth } from './display-width.ts';
import { wrap } from './wrap.ts';

/** A column of a grid: `flexible` ones share what the others leave, and wrap. */
export interface GridColumn {
  readonly title: string;
  readonly align?: 'left' | 'right';
  readonly flexible?: { readonly min: number; readonly max: number };
}

/** Plain text, and how to paint each of its lines. */
export interface GridCell {
  readonly text: string;
  readonly paint: (text: string) => string;
}

type GridRow = readonly GridCell[];

const GAP = 2;

const NO_LINES = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: ' '.repeat(GAP),
} as const;

const naturalWidth = (rows: readonly GridRow[], title: string, column: number): number =>
  rows.reduce((widest, row) => Math.max(widest, displayWidth(row[column]?.text ?? '')), displayWidth(title));

interface Share {
  readonly index: number;
  readonly most: number;
  width: number;
}

/** Gives the columns that wrap what the others leave, always to the one that lacks most. */
const distribute = (shares: readonly Share[], left: number): void => {
  for (let rest = left; rest > 0; rest -= 1) {
    const neediest = shares.reduce((a, b) => (b.most - b.width > a.most - a.width ? b : a));
    if (neediest.most <= neediest.width) return;
    neediest.width += 1;
  }
};

/** The widths of the columns within `width`, or null where the flexible ones would fall below their least. */
const widthsFor = (columns: readonly GridColumn[], rows: readonly GridRow[], width: number): readonly number[] | null => {
  const natural = columns.map((column, index) => naturalWidth(rows, column.title, index));
  const shares = columns.flatMap(({ flexible }, index): readonly Share[] => {
    const own = natural[index] ?? 0;
    return flexible ? [{ index, most: Math.min(own, flexible.max), width: Math.min(own, flexible.min) }] : [];
  });
  const fixed = natural.reduce((sum, own, index) => sum + (columns[index]?.flexible ? 0 : own), GAP * (columns.length - 1));
  const left = width - fixed - shares.reduce((sum, share) => sum + share.width, 0);
  if (left < 0) return null;
  if (shares.length > 0) distribute(shares, left);
  return natural.map((own, index) => shares.find((share) => share.index === index)?.width ?? own);
};

/** The library compares every cell with every other, so long tables are drawn in parts of one width. */
const AT_ONCE = 12;

const drawPart = (rows: readonly string[][], columns: readonly GridColumn[], widths: readonly number[]): string => {
  const table = new Table({
    chars: NO_LINES,
    colAligns: columns.map((column) => column.align ?? 'left'),
    colWidths: [...widths],
    style: { 'padding-left': 0, 'padding-right': 0, head: [], border: [], compact: true },
  });
  table.push(...rows);
  return table.toString();
};

/** Draws rows under a header in at most `width` columns, wrapping by display width; null where it does not fit. */
export const drawGrid = (columns: readonly GridColumn[], rows: readonly GridRow[], width: number, header: (text: string) => string): string | null => {
  const widths = widthsFor(columns, rows, width);
  if (!widths) return null;
  const fit = (row: GridRow): string[] =>
    row.map(({ text, paint }, index) =>
      wrap(text, widths[index] ?? 2)
        .map((line) => paint(line))
        .join('\n'),
    );
  const all = [columns.map(({ title }) => ({ text: title, paint: header })), ...rows].map(fit);
  // Wrapped text may need less than its column was given.
  const needed = columns.map((_, index) =>
    all.reduce((widest, row) => (row[index] ?? '').split('\n').reduce((most, line) => Math.max(most, displayWidth(line)), widest), 0),
  );
  const parts = Array.from({ length: Math.ceil(all.length / AT_ONCE) }, (_, index) => all.slice(index * AT_ONCE, (index + 1) * AT_ONCE));
  return parts
    .flatMap((part) => drawPart(part, columns, needed).split('\n'))
    .map((line) => line.trimEnd())
    .filter((line) => line !== '')
    .join('\n');
};

import { INSPECT_PHRASES } from '../words/inspect-words.ts';
import { displayWidth } from './display-width.ts';
import { drawGrid, type GridCell, type GridColumn } from './grid.ts';
import type { Palette } from './paint.ts';
import type { TableOptions } from './pen.ts';
import { wrapIndented } from './wrap.ts';

export interface ListPen extends TableOptions {
  readonly palette: Palette;
}

/** A page shows so many lines of a list; `details` shows all. */
const FIRST_LINES = 20;
const INDENT = 2;

const plain = (line: string): string => line;

/** Narrow pages have each row on lines of its own. */
const stack = (rows: readonly (readonly string[])[], width: number): string =>
  rows.map((row) => wrapIndented(row.filter((text) => text !== '').join(' · '), width, INDENT, INDENT + 2)).join('\n');

/** What of a list is shown, and how much is left out. */
export const shownOf = <T>(items: readonly T[], details: boolean): { readonly shown: readonly T[]; readonly rest: number } => {
  const shown = details ? items : items.slice(0, FIRST_LINES);
  return { shown, rest: items.length - shown.length };
};

/** The line that says how much of a list is left out, where something is. */
export const restLine = (rest: number, { language, paper, palette }: ListPen): readonly string[] =>
  rest > 0 ? [palette.faint(wrapIndented(INSPECT_PHRASES.more[language]({ rest }), paper.width, INDENT))] : [];

/** A titled list in columns, the first of it only unless all is wanted; nothing where the list is empty. */
export const drawList = (title: string, columns: readonly GridColumn[], rows: readonly (readonly string[])[], pen: ListPen): readonly string[] => {
  if (rows.length === 0) return [];
  const { palette, paper, details } = pen;
  const { shown, rest } = shownOf(rows, details);
  // A column that says nothing here is left out.
  const kept = columns.flatMap((_, index) => (shown.some((row) => (row[index] ?? '') !== '') ? [index] : []));
  const cells = shown.map((row) => kept.map((index): GridCell => ({ text: row[index] ?? '', paint: plain })));
  const grid = drawGrid(
    kept.flatMap((index) => columns[index] ?? []),
    cells,
    paper.width - INDENT,
    palette.heading,
  );
  const body =
    grid
      ?.split('\n')
      .map((line) => ' '.repeat(INDENT) + line)
      .join('\n') ?? stack(shown, paper.width);
  return [[palette.title(title), body, ...restLine(rest, pen)].join('\n')];
};

/** A fact with its name in front, wrapped below itself. */
export const drawFact = (label: string, text: string, { language, paper, palette }: ListPen): string => {
  const lead = label + (language === 'zh' ? '：' : ': ');
  const body = wrapIndented(lead + text, paper.width, 0, 2);
  return body.startsWith(lead) && displayWidth(lead) < paper.width ? palette.title(label) + body.slice(label.length) : body;
};

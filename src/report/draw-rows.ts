import type { Language } from '../model/language.ts';
import { PAGE } from '../words/page-words.ts';
import { drawGrid, type GridCell, type GridColumn } from './grid.ts';
import type { PageRow } from './page-rows.ts';
import type { Paint, Palette, Paper } from './paint.ts';
import { wrapIndented } from './wrap.ts';

const plain: Paint = (text) => text;
const WIDE = 100;

interface Field {
  readonly key: Exclude<keyof PageRow, 'paint'>;
  readonly heading: keyof typeof PAGE;
  readonly column: Omit<GridColumn, 'title'>;
}

const fieldsFor = (wide: boolean): readonly Field[] => [
  { key: 'verdict', heading: 'verdict', column: { flexible: { min: 10, max: wide ? 20 : 10 } } },
  { key: 'title', heading: 'rule', column: { flexible: { min: 14, max: 56 } } },
  { key: 'actual', heading: 'actual', column: { align: 'right' } },
  { key: 'target', heading: 'target', column: {} },
  { key: 'gap', heading: 'gap', column: { flexible: { min: 16, max: 28 } } },
  ...(wide ? [{ key: 'attainment', heading: 'attainment', column: { align: 'right' } } as const] : []),
  { key: 'clause', heading: 'clause', column: { flexible: { min: 10, max: 36 } } },
];

const cellOf = (row: PageRow, { key }: Field, palette: Palette): GridCell => {
  const paint = key === 'verdict' || key === 'gap' ? row.paint : key === 'clause' ? palette.faint : plain;
  return { text: row[key], paint };
};

/** One result below the other, for terminals too narrow for columns. */
const stack = (rows: readonly PageRow[], width: number, language: Language): string =>
  rows
    .map((row) => {
      const colon = language === 'zh' ? '：' : ': ';
      const head = row.verdict === '' ? `  ${row.title}` : `${row.verdict}  ${row.title}`;
      const figures = [
        row.actual === '' ? '' : `${PAGE.actual[language]} ${row.actual}`,
        row.target === '' ? '' : `${PAGE.target[language]} ${row.target}`,
        row.gap,
      ].filter((part) => part !== '');
      const clause = row.clause === '' ? [] : [wrapIndented(`${PAGE.clause[language]}${colon}${row.clause}`, width, 4)];
      const lines = [
        wrapIndented(head, width, 0, 4),
        ...(figures.length > 0 ? [wrapIndented(figures.join(language === 'zh' ? '，' : ', '), width, 4)] : []),
        ...clause,
      ];
      const [first = '', ...rest] = lines;
      return [row.paint(first), ...rest].join('\n');
    })
    .join('\n');

/** Draws rows as columns where the width allows it, else stacked. */
export const drawRows = (rows: readonly PageRow[], { width }: Paper, palette: Palette, language: Language): string => {
  const fields = fieldsFor(width >= WIDE);
  const columns = fields.map((field): GridColumn => ({ title: PAGE[field.heading][language], ...field.column }));
  const cells = rows.map((row) => fields.map((field) => cellOf(row, field, palette)));
  return drawGrid(columns, cells, width, palette.heading) ?? stack(rows, width, language);
};

import type { Language } from '../model/language.ts';
import { percentWords } from '../words/amounts.ts';
import { VERDICT_WORDS } from '../words/labels.ts';
import { PAGE } from '../words/page-words.ts';
import { brief } from '../words/visible.ts';
import { drawGrid, type GridCell, type GridColumn } from './grid.ts';
import type { Page } from './page.ts';
import type { Palette, Paper } from './paint.ts';
import { wrapIndented } from './wrap.ts';

const share = (fraction: string | null): string => (fraction === null ? '—' : percentWords(fraction));

const cellsOf = ({ subject, policy, summary }: Page): readonly string[] => [
  brief(subject.name),
  policy.id,
  subject.period ?? '—',
  ...[summary.pass, summary.fail, summary.notDue, summary.noData].map(String),
  `${share(summary.score)} (${String(summary.pass)}/${String(summary.judged)})`,
  `${share(summary.coverage)} (${String(summary.judged)}/${String(summary.applicable)})`,
];

/** All subjects at a glance, in the order of the data. */
export const drawOverview = (pages: readonly Page[], { width }: Paper, palette: Palette, language: Language): string => {
  const flexible = { min: 8, max: 40 };
  const columns: readonly GridColumn[] = [
    { title: PAGE.subject[language], flexible },
    { title: PAGE.policy[language] },
    { title: PAGE.period[language] },
    ...(['pass', 'fail', 'not-due', 'no-data'] as const).map(
      (verdict): GridColumn => ({ title: VERDICT_WORDS[verdict][language], align: 'right', flexible: { min: verdict === 'not-due' ? 10 : 6, max: 18 } }),
    ),
    { title: PAGE.score[language], align: 'right' },
    { title: PAGE.coverage[language], align: 'right' },
  ];
  const rows = pages.map((page) => cellsOf(page).map((text): GridCell => ({ text, paint: (line) => line })));
  const narrow = (kept: readonly number[]) =>
    drawGrid(
      columns.filter((_, index) => kept.includes(index)),
      rows.map((row) => row.filter((_, index) => kept.includes(index))),
      width,
      palette.heading,
    );
  // Which policy a line is of goes last, where there are several.
  const policy = new Set(pages.map((page) => page.policy.id)).size > 1 ? [1] : [];
  const grid =
    narrow([0, 1, 2, 3, 4, 5, 6, 7, 8]) ??
    narrow([0, ...policy, 3, 4, 5, 6, 7]) ??
    narrow([0, ...policy, 7]) ??
    pages.map((page) => wrapIndented(cellsOf(page).join('  '), width, 0, 2)).join('\n');
  return `${palette.title(PAGE.overview[language])}\n${grid}`;
};

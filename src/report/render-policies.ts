import type { Language } from '../model/language.ts';
import type { RulePack } from '../model/policy.ts';
import { PAGE } from '../words/page-words.ts';
import { visible } from '../words/visible.ts';
import { drawGrid, type GridCell } from './grid.ts';
import { paletteFor, type Paper } from './paint.ts';
import { wrapIndented } from './wrap.ts';

const plain = (text: string): GridCell => ({ text: visible(text), paint: (line) => line });

/** The packs at a glance. */
export const renderPolicies = (packs: readonly RulePack[], language: Language, paper: Paper): string => {
  const palette = paletteFor(paper);
  const columns = [
    { title: 'ID' },
    { title: PAGE.title[language], flexible: { min: 20, max: 80 } },
    { title: PAGE.region[language] },
    { title: PAGE.rules[language], align: 'right' as const },
    { title: PAGE.due[language] },
  ];
  const rows = packs.map((pack) => [pack.id, pack.title[language], pack.region.name, String(pack.rules.length), pack.due ?? '—'].map(plain));
  const grid = drawGrid(columns, rows, paper.width, palette.heading);
  const list = packs.map(
    (pack) =>
      `${palette.title(pack.id)}\n${wrapIndented(visible(`${pack.title[language]} · ${pack.region.name} · ${String(pack.rules.length)}`), paper.width, 2)}`,
  );
  return `${grid ?? list.join('\n')}\n`;
};

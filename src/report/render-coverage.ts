import type { Coverage, CoveredClause, CoveredSegment, Standing, Tally } from '../model/coverage.ts';
import { STANDINGS } from '../model/coverage.ts';
import type { Language } from '../model/language.ts';
import { percentWords } from '../words/amounts.ts';
import { COVERAGE_PHRASES, COVERAGE_WORDS, KIND_WORDS, STANDING_SIGNS, STANDING_WORDS } from '../words/coverage-words.ts';
import { visible } from '../words/visible.ts';
import { drawGrid, type GridCell, type GridColumn } from './grid.ts';
import { type Paint, type Palette, paletteFor, type Paper } from './paint.ts';
import { wrapIndented } from './wrap.ts';

interface Brush {
  readonly language: Language;
  readonly width: number;
  readonly palette: Palette;
  readonly details: boolean;
}

const paintFor = ({ palette }: Brush, standing: Standing): Paint => {
  if (standing === 'covered') return palette.verdict({ verdict: 'pass', strength: 'required', counts: true });
  return standing === 'unencoded' ? palette.faint : palette.error;
};

const list = (items: readonly string[], language: Language): string => items.join(language === 'zh' ? '、' : ', ');

/** What of a segment is neither: its numbers that no quote holds, and the obligation itself where no quote lies in it. */
const missingWords = ({ kind, predicates, numbers, quoted }: CoveredSegment, language: Language): string => {
  const open = numbers.filter(({ standing }) => standing === 'neither').map(({ text }) => visible(text));
  const obligation =
    kind === null || quoted ? [] : [COVERAGE_PHRASES.predicates[language]({ kind: KIND_WORDS[kind][language], list: list(predicates.slice(0, 4), language) })];
  const figures = open.length > 0 ? [COVERAGE_PHRASES.numbers[language]({ list: list(open, language) })] : [];
  return [...figures, ...obligation].join(language === 'zh' ? '，' : '; ');
};

/** Behind the arrow: the rules that cover it, why it is not encoded, what is neither. */
const noteOf = (segment: CoveredSegment, language: Language): string => {
  const missing = segment.standing === 'neither' ? missingWords(segment, language) : '';
  const [semicolon, colon] = language === 'zh' ? ['；', '：'] : ['; ', ': '];
  return [list(segment.rules, language), segment.because.join(semicolon), missing === '' ? '' : `${COVERAGE_WORDS.missing[language]}${colon}${missing}`]
    .filter((part) => part !== '')
    .map(visible)
    .join(semicolon);
};

const drawSegment = (segment: CoveredSegment, brush: Brush): string => {
  const { language, width, palette } = brush;
  const { standing } = segment;
  const lines = wrapIndented(`${standing === null ? '·' : STANDING_SIGNS[standing]} ${visible(segment.text)}`, width, 2, 4);
  const [paint, note] = [standing === null ? palette.faint : paintFor(brush, standing), noteOf(segment, language)];
  return note === '' ? paint(lines) : `${paint(lines)}\n${palette.faint(wrapIndented(`← ${note}`, width, 4, 6))}`;
};

const drawClause = ({ clause, line, segments }: CoveredClause, brush: Brush): readonly string[] => {
  const { language, width, palette, details } = brush;
  const shown = details ? segments : segments.filter((segment) => segment.standing !== null || noteOf(segment, language) !== '');
  if (shown.length === 0) return [];
  const plain = segments.length - shown.length;
  const head = `${visible(clause)} · ${COVERAGE_PHRASES.line[language]({ line })}`;
  return [
    [
      palette.title(wrapIndented(head, width, 0, 2)),
      ...shown.map((segment) => drawSegment(segment, brush)),
      ...(plain > 0 ? [palette.faint(wrapIndented(COVERAGE_PHRASES.plain[language]({ count: plain }), width, 2, 4))] : []),
    ].join('\n'),
  ];
};

const totalOf = (tally: Tally): number => STANDINGS.reduce((sum, standing) => sum + tally[standing], 0);

const withShare = (count: number, total: number): string => (total === 0 ? '0' : `${String(count)} (${percentWords((count / total).toFixed(6))})`);

const drawTotals = ({ totals }: Coverage, { language, width, palette }: Brush): string => {
  const columns: readonly GridColumn[] = [
    { title: '' },
    { title: COVERAGE_WORDS.total[language], align: 'right' },
    ...STANDINGS.map((standing): GridColumn => ({ title: STANDING_WORDS[standing][language], align: 'right' })),
  ];
  const keys = ['numbers', 'obligations', 'duties', 'appeals'] as const;
  const rows = keys.map((key): readonly string[] => {
    const [tally, total] = [totals[key], totalOf(totals[key])];
    return [COVERAGE_WORDS[key][language], String(total), ...STANDINGS.map((standing) => withShare(tally[standing], total))];
  });
  const cells = rows.map((row) => row.map((text): GridCell => ({ text, paint: (line) => line })));
  const stacked = (): string =>
    rows
      .map(([label = '', total = '', ...counts]) => {
        const parts = counts.map((count, index) => `${columns[index + 2]?.title ?? ''} ${count}`);
        return wrapIndented([`${label} ${total}`, ...parts].join(' · '), width, 0, 2);
      })
      .join('\n');
  return `${palette.title(COVERAGE_WORDS.totals[language])}\n${drawGrid(columns, cells, width, palette.heading) ?? stacked()}`;
};

const drawNext = ({ totals }: Coverage, { language, width, palette }: Brush): string => {
  const count = totals.obligations.neither;
  const text = count > 0 ? COVERAGE_PHRASES.nextNeither[language]({ count }) : COVERAGE_PHRASES.nextDone[language]();
  return palette.faint(wrapIndented(`→ ${text}`, width, 0, 2));
};

/** A document held against its pack, as a page: clause by clause what is covered by which rule, what is not encoded and why, what is neither. */
export const renderCoverage = (coverage: Coverage, language: Language, paper: Paper, details: boolean): string => {
  const brush: Brush = { language, width: paper.width, palette: paletteFor(paper), details };
  const { palette } = brush;
  const { file, encoding, lines } = coverage.document;
  const blocks = [
    [
      palette.title(wrapIndented(`${visible(coverage.policy.title[language])} (${coverage.policy.id})`, paper.width, 0)),
      palette.faint(wrapIndented(COVERAGE_PHRASES.document[language]({ file: visible(file), encoding: encoding.toUpperCase(), lines }), paper.width, 0)),
      palette.faint('─'.repeat(paper.width)),
    ].join('\n'),
    ...coverage.clauses.flatMap((clause) => drawClause(clause, brush)),
    drawTotals(coverage, brush),
    drawNext(coverage, brush),
  ];
  return `${blocks.join('\n\n')}\n`;
};

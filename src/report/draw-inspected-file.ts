import type { Diagnostic } from '../model/diagnostic.ts';
import type { InspectedFile, InspectedIndicator, InspectedTable, InspectedUnit, PeriodCount } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import {
  delimiterWords,
  FACT_WORDS,
  INSPECT_PHRASES,
  INSPECT_WORDS,
  LAYOUT_WORDS,
  matchWords,
  roleWords,
  SKIP_WORDS,
  SOURCE_WORDS,
} from '../words/inspect-words.ts';
import { PAGE } from '../words/page-words.ts';
import { q } from '../words/say.ts';
import { brief, visible } from '../words/visible.ts';
import { drawFact, drawList, type ListPen, restLine, shownOf } from './draw-list.ts';
import type { GridColumn } from './grid.ts';
import { renderDiagnostics } from './render-diagnostics.ts';
import { wrapIndented } from './wrap.ts';

const list = (items: readonly string[], language: Language): string => items.join(language === 'zh' ? '、' : ', ');

const flexible = (min: number, max: number): NonNullable<GridColumn['flexible']> => ({ min, max });

/** As many are named one by one. */
const MOST_PERIODS = 4;

/** Periods with how many values each has; of many the first and the last. */
export const periodWords = (periods: readonly PeriodCount[], language: Language): string => {
  if (periods.length === 0) return INSPECT_WORDS.noValues[language];
  const dated = periods.filter(({ period }) => period !== '');
  const [first, last] = [dated[0], dated.at(-1)];
  if (first && last && dated.length > MOST_PERIODS) {
    const values = dated.reduce((sum, { values: own }) => sum + own, 0);
    const all = INSPECT_PHRASES.manyPeriods[language]({ first: first.period, last: last.period, periods: dated.length, values });
    return list([all, ...(dated.length < periods.length ? [PAGE.undated[language]] : [])], language);
  }
  const words = periods.map(({ period, values }) => {
    const when = period === '' ? PAGE.undated[language] : period;
    const count = INSPECT_PHRASES.values[language]({ values });
    return language === 'zh' ? `${when}（${count}）` : `${when} (${count})`;
  });
  return list(words, language);
};

const unitOf = ({ unit, source, values }: InspectedUnit, several: boolean, language: Language): string => {
  // The unit stays as the file or the dictionary has it: that is what is being looked at.
  if (source === null || unit === '') return unit === '' ? '—' : visible(unit);
  const data = { unit: visible(unit), source: SOURCE_WORDS[source][language], values };
  return several ? INSPECT_PHRASES.inUnitCount[language](data) : INSPECT_PHRASES.inUnit[language](data);
};

const countWords = ({ values, blank, spoilt }: InspectedIndicator, language: Language): string =>
  [
    String(values),
    ...(blank > 0 ? [INSPECT_PHRASES.blank[language]({ cells: blank })] : []),
    ...(spoilt > 0 ? [INSPECT_PHRASES.spoilt[language]({ cells: spoilt })] : []),
  ].join(language === 'zh' ? '，' : ', ');

const indicatorRow = (found: InspectedIndicator, language: Language): readonly string[] => {
  const { line, columns, units, indicator, en, match } = found;
  return [
    line === null ? INSPECT_PHRASES.columns[language]({ columns }) : INSPECT_PHRASES.line[language]({ line }),
    brief(found.written),
    visible(language === 'zh' ? indicator : en),
    visible(matchWords(match, language)),
    list(
      units.map((unit) => unitOf(unit, units.length > 1, language)),
      language,
    ),
    countWords(found, language),
  ];
};

const drawIndicators = ({ indicators }: InspectedTable, pen: ListPen): readonly string[] => {
  const { language } = pen;
  const columns: readonly GridColumn[] = [
    { title: INSPECT_WORDS.place[language] },
    { title: INSPECT_WORDS.written[language], flexible: flexible(10, 40) },
    { title: INSPECT_WORDS.indicator[language], flexible: flexible(10, 40) },
    { title: INSPECT_WORDS.why[language], flexible: flexible(10, 40) },
    { title: INSPECT_WORDS.unit[language], flexible: flexible(10, 30) },
    { title: INSPECT_WORDS.values[language], flexible: flexible(10, 20) },
  ];
  return drawList(
    INSPECT_WORDS.indicators[language],
    columns,
    indicators.map((found) => indicatorRow(found, language)),
    pen,
  );
};

/** The columns that hold no indicator's values alone; those stand in the list of indicators. */
const drawColumns = ({ columns, indicators }: InspectedTable, pen: ListPen): readonly string[] => {
  const { language } = pen;
  const described = new Set(indicators.flatMap(({ line, columns: own }) => (line === null ? own : [])));
  const rows = columns
    .filter(({ column }) => !described.has(column))
    .map((column) => [
      INSPECT_PHRASES.columns[language]({ columns: [column.column] }),
      brief(column.header),
      visible(roleWords(column, language)) + (column.indicator === null ? '' : ` ${visible(column.indicator)}`),
    ]);
  const heads: readonly GridColumn[] = [
    { title: INSPECT_WORDS.place[language] },
    { title: INSPECT_WORDS.header[language], flexible: flexible(8, 40) },
    { title: INSPECT_WORDS.use[language], flexible: flexible(12, 60) },
  ];
  return drawList(INSPECT_WORDS.columns[language], heads, rows, pen);
};

const lined = (title: string, last: string, rows: readonly (readonly [line: number, text: string, note: string])[], pen: ListPen): readonly string[] => {
  const { language } = pen;
  const columns: readonly GridColumn[] = [
    { title: INSPECT_WORDS.line[language], align: 'right' },
    { title: INSPECT_WORDS.text[language], flexible: flexible(12, 60) },
    { title: last, flexible: flexible(8, 60) },
  ];
  return drawList(
    title,
    columns,
    rows.map(([line, text, note]) => [String(line), brief(text), visible(note)]),
    pen,
  );
};

const drawTable = (table: InspectedTable, pen: ListPen): readonly string[] => {
  const { language } = pen;
  const title = table.title.map(({ line, text, gives }) => {
    const facts = gives.map((fact) => FACT_WORDS[fact][language]);
    return [line, text, facts.length === 0 ? INSPECT_WORDS.notUsed[language] : list(facts, language)] as const;
  });
  const unknown = table.unknown.map(({ line, written, near }) => [line, written, near === null ? '' : q(near)] as const);
  const skipped = table.skipped.filter(({ why }) => why !== 'unknown-indicator').map(({ line, text, why }) => [line, text, SKIP_WORDS[why][language]] as const);
  return [
    ...lined(INSPECT_WORDS.title[language], INSPECT_WORDS.use[language], title, pen),
    ...drawColumns(table, pen),
    ...drawIndicators(table, pen),
    drawFact(INSPECT_WORDS.periods[language], visible(periodWords(table.periods, language)), pen),
    ...lined(INSPECT_WORDS.unknown[language], INSPECT_WORDS.near[language], unknown, pen),
    ...lined(INSPECT_WORDS.skipped[language], INSPECT_WORDS.reason[language], skipped, pen),
  ];
};

const headLine = ({ encoding, delimiter, blankLines, table }: InspectedFile, language: Language): string =>
  [
    ...(encoding === null ? [] : [encoding.toUpperCase()]),
    ...(delimiter === null ? [] : [delimiterWords(delimiter, language)]),
    ...(table === null ? [] : [LAYOUT_WORDS[table.layout][language], INSPECT_PHRASES.headerAt[language]({ line: table.header })]),
    ...(table === null || table.rows === 0 ? [] : [INSPECT_PHRASES.rows[language]({ rows: table.rows })]),
    ...(blankLines === 0 ? [] : [INSPECT_PHRASES.blankLines[language]({ lines: blankLines })]),
  ].join(' · ');

/** Problems under their heading, the first of them only unless all are wanted. */
export const drawProblems = (title: string, problems: readonly Diagnostic[], pen: ListPen): readonly string[] => {
  if (problems.length === 0) return [];
  const { language, paper, palette, details } = pen;
  const { shown, rest } = shownOf(problems, details);
  return [[palette.title(title), renderDiagnostics(shown, language, paper).trimEnd(), ...restLine(rest, pen)].join('\n')];
};

/** Problems that the lists of columns, indicators and rows show already. */
const IN_LISTS: ReadonlySet<Diagnostic['code']> = new Set(['unknown-header', 'unknown-indicator-row', 'total-row-skipped']);

/** One file: how it was taken apart, what each column and line was taken for, what was left out, and every problem. */
export const drawInspectedFile = (file: InspectedFile, problems: readonly Diagnostic[], pen: ListPen): string => {
  const { language, paper, palette } = pen;
  const head = headLine(file, language);
  const blocks = [
    [
      palette.title(wrapIndented(visible(file.file), paper.width, 0)),
      ...(head === '' ? [] : [palette.faint(wrapIndented(head, paper.width, 0, 2))]),
      ...(file.understood ? [] : [palette.error(INSPECT_WORDS.unread[language])]),
      palette.faint('─'.repeat(paper.width)),
    ].join('\n'),
    ...(file.table === null ? [] : drawTable(file.table, pen)),
    ...drawProblems(
      INSPECT_WORDS.problems[language],
      problems.filter(({ code }) => !IN_LISTS.has(code)),
      pen,
    ),
  ];
  return blocks.join('\n\n');
};

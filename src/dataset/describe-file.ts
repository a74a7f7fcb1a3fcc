import type { Diagnostic } from '../model/diagnostic.ts';
import type { Period } from '../model/dataset.ts';
import type { InspectedFile, InspectedTable, PeriodCount, UnknownLine } from '../model/inspection.ts';
import { describeColumns } from './describe-columns.ts';
import { describeIndicators } from './describe-indicators.ts';
import { describeSkipped, describeTitle } from './describe-rows.ts';
import type { HeaderIndex } from './header.ts';
import type { Trace } from './parse-file.ts';
import type { Record, TableContext } from './table-row.ts';

/** Periods with how many values each has, the earliest first. */
export const countPeriods = (periods: Iterable<Period>): readonly PeriodCount[] => {
  const counts = new Map<Period, number>();
  for (const period of periods) counts.set(period, (counts.get(period) ?? 0) + 1);
  return [...counts].map(([period, values]) => ({ period, values })).sort((a, b) => (a.period < b.period ? -1 : 1));
};

const periodsOf = (records: readonly Record[]): readonly PeriodCount[] =>
  countPeriods(records.flatMap(({ period, observation }) => (observation.state === 'known' ? [period] : [])));

const unknownLines = (problems: readonly Diagnostic[]): readonly UnknownLine[] =>
  problems.flatMap((problem) =>
    problem.code === 'unknown-indicator-row' ? [{ written: problem.data.name, line: problem.line ?? 0, near: problem.data.near }] : [],
  );

const NOBODY = { name: null, code: null, level: null, parents: [], unidentified: true, at: {} } as const;

const describeTable = (file: string, trace: Trace, problems: readonly Diagnostic[], index: HeaderIndex): InspectedTable | null => {
  const { table, reading, split } = trace;
  if (!table) return null;
  const context: TableContext = { file, table, index, fallback: NOBODY };
  const records = reading?.records ?? [];
  return {
    layout: table.layout,
    title: describeTitle(table, split?.rows ?? [], index),
    header: table.headerRow.line,
    columns: describeColumns(table, records, problems),
    indicators: describeIndicators(records, table.layout),
    unknown: unknownLines(problems),
    periods: periodsOf(records),
    rows: new Set(records.map(({ observation }) => observation.cell.line)).size,
    skipped: describeSkipped(context, trace, problems),
  };
};

/** How a file was understood, from what the steps of reading it left; `problems` are those of the file. */
export const describeFile = (file: string, trace: Trace, problems: readonly Diagnostic[], index: HeaderIndex): InspectedFile => ({
  file,
  understood: (trace.reading?.records.length ?? 0) > 0,
  encoding: trace.encoding ?? null,
  delimiter: trace.split?.delimiter ?? null,
  blankLines: trace.split?.blankLines ?? 0,
  table: describeTable(file, trace, problems, index),
});

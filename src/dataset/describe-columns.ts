import type { InspectedColumn } from '../model/inspection.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parsePeriod } from '../quantity/calendar.ts';
import type { Table } from './find-layout.ts';
import type { Header } from './header.ts';
import type { Record } from './table-row.ts';

type Use = Pick<InspectedColumn, 'role' | 'level' | 'parent' | 'indicator'>;

const useOf = (header: Header, holdsValues: boolean): Use => {
  const plain = { level: null, parent: false, indicator: null };
  switch (header.kind) {
    case 'indicator':
      return { ...plain, role: 'indicator', indicator: header.indicator.name };
    case 'role':
      return header.role.kind === 'place'
        ? { ...plain, role: 'place', level: header.role.level, parent: header.role.parent }
        : { ...plain, role: header.role.kind };
    case 'unknown':
    case 'empty':
      return { ...plain, role: holdsValues ? 'values' : header.kind };
  }
};

/** What each column of a table was taken for; `problems` are those of reading it. */
export const describeColumns = ({ headerRow, headers }: Table, records: readonly Record[], problems: readonly Diagnostic[]): readonly InspectedColumn[] => {
  const holding = new Set(records.map(({ observation }) => observation.cell.column));
  const near = new Map(problems.flatMap((problem) => (problem.code === 'unknown-header' ? [[problem.column, problem.data.near] as const] : [])));
  return headers.map((header, index) => {
    const [column, text] = [index + 1, headerRow.fields[index] ?? ''];
    const use = useOf(header, holding.has(column));
    return { column, header: text, ...use, period: use.role === 'values' ? parsePeriod(text) : null, near: near.get(column) ?? null };
  });
};

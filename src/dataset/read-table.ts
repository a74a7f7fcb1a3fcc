import { readLines } from './read-lines.ts';
import { readWide } from './read-wide.ts';
import type { Reading, TableContext } from './table-row.ts';

/** Reads a table in its layout: every record, every subject, every problem. */
export const readTable = (context: TableContext): Reading => {
  switch (context.table.layout) {
    case 'wide':
      return readWide(context);
    case 'long':
    case 'form':
      return readLines(context);
  }
};

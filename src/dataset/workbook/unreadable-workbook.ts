import type { WorkbookCause } from '../../model/diagnostic.ts';

/** Thrown inside the reader, where a fault deep in a part ends the whole; read-workbook.ts makes it a value. */
export class UnreadableWorkbook extends Error {
  override readonly cause: WorkbookCause;
  constructor(cause: WorkbookCause) {
    super(cause);
    this.cause = cause;
  }
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type DivisionFile, type Divisions, type DivisionTable, tableOf } from './table.ts';

/** The table that the build left in `dist/divisions.json`; the file is read when first asked for, and once. */
export const divisionsIn = (root: string): Divisions => {
  let loaded: DivisionTable | null | undefined;
  const file = join(root, 'dist', 'divisions.json');
  return () => (loaded ??= existsSync(file) ? tableOf(JSON.parse(readFileSync(file, 'utf8')) as DivisionFile) : null);
};

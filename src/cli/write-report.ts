import { mkdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Diagnostic, error } from '../model/diagnostic.ts';

const isFolder = (file: string): boolean => {
  try {
    return statSync(file).isDirectory();
  } catch {
    return /[\\/]$/.test(file);
  }
};

const discard = (file: string): void => {
  try {
    rmSync(file, { force: true });
  } catch {
    // It was never made.
  }
};

/** Writes a report whole or not at all: to a temporary file beside it, then renamed. Gives what went wrong, or null. */
export const writeReport = (file: string, text: string): Diagnostic | null => {
  if (isFolder(file)) return error('output-is-folder', { file });
  const temporary = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(temporary, text);
    renameSync(temporary, file);
    return null;
  } catch (failure) {
    discard(temporary);
    return error('output-failed', { file, cause: (failure as NodeJS.ErrnoException).code ?? 'UNKNOWN' });
  }
};

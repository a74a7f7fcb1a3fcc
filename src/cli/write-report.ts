import { realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** The file that is really meant, where the name is a link; null where there is none yet. */
const existing = (file: string): { readonly path: string; readonly isRegular: boolean } | null => {
  try {
    const path = realpathSync(file);
    return { path, isRegular: statSync(path).isFile() };
  } catch {
    return null;
  }
};

/**
 * Writes a report whole or not at all: to a temporary file beside it, then renamed. What is no regular file (a device,
 * a pipe) is written to as it is, never replaced. Gives what went wrong, or null.
 */
export const writeReport = (file: string, text: string): Diagnostic | null => {
  if (isFolder(file)) return error('output-is-folder', { file });
  const found = existing(file);
  const target = found?.path ?? file;
  const temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    if (found && !found.isRegular) writeFileSync(target, text);
    else {
      writeFileSync(temporary, text);
      renameSync(temporary, target);
    }
    return null;
  } catch (failure) {
    discard(temporary);
    return error('output-failed', { file, cause: (failure as NodeJS.ErrnoException).code ?? 'UNKNOWN' });
  }
};

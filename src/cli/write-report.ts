import { closeSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
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

const writePieces = (file: string, pieces: Iterable<string>): void => {
  const descriptor = openSync(file, 'w');
  try {
    for (const piece of pieces) writeSync(descriptor, piece);
  } finally {
    closeSync(descriptor);
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
export const writeReport = (file: string, pieces: Iterable<string>): Diagnostic | null => {
  if (isFolder(file)) return error('output-is-folder', { file });
  const found = existing(file);
  const target = found?.path ?? file;
  const temporary = join(dirname(target), `.${basename(target)}.${String(process.pid)}.tmp`);
  try {
    if (found && !found.isRegular) writePieces(target, pieces);
    else {
      writePieces(temporary, pieces);
      renameSync(temporary, target);
    }
    return null;
  } catch (failure) {
    discard(temporary);
    return error('output-failed', { file, cause: (failure as NodeJS.ErrnoException).code ?? 'UNKNOWN' });
  }
};

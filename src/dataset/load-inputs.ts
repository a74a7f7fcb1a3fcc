import { existsSync, statSync } from 'node:fs';
import { STANDARD_INPUT } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';

/** The files that a call means, each once and sorted by name, so that nothing depends on their order. */
export interface Inputs {
  readonly files: readonly string[];
  readonly problems: readonly Diagnostic[];
}

const PATTERN = /[*?]|\[[^\]]+\]|\{[^}]*,[^}]*\}/;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;

const inFolder = async (folder: string): Promise<Inputs> => {
  const { filesIn } = await import('./load-matches.ts');
  try {
    const { files, others } = filesIn(folder);
    if (files.length === 0) return { files, problems: [error('folder-empty', { others }, { file: folder })] };
    return { files, problems: others.length === 0 ? [] : [warning('folder-files-skipped', { files: others }, { file: folder })] };
  } catch (failure) {
    return { files: [], problems: [error('file-unreadable', { cause: (failure as NodeJS.ErrnoException).code ?? 'UNKNOWN' }, { file: folder })] };
  }
};

const matching = async (pattern: string): Promise<Inputs> => {
  const { filesMatching } = await import('./load-matches.ts');
  const files = filesMatching(pattern);
  return { files, problems: files.length === 0 ? [error('no-match', {}, { file: pattern })] : [] };
};

/** A name means the file or folder that bears it; only where there is none can it be a pattern that the shell left as it was. */
const meantBy = async (name: string): Promise<Inputs> => {
  if (name === STANDARD_INPUT) return { files: [name], problems: [] };
  if (isFolder(name)) return inFolder(name);
  return !existsSync(name) && PATTERN.test(name) ? matching(name) : { files: [name], problems: [] };
};

/** Finds the files of a call: what it names, all data files of a folder, what a pattern matches, standard input. */
export const loadInputs = async (names: readonly string[]): Promise<Inputs> => {
  const meant = await Promise.all([...new Set(names)].map(meantBy));
  return { files: [...new Set(meant.flatMap(({ files }) => files))].sort(), problems: meant.flatMap(({ problems }) => problems) };
};

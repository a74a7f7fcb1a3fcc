import { readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, sep } from 'node:path';
import { globSync } from 'tinyglobby';

/** What a folder holds: files that may be data, and the names of others. */
export interface FolderContent {
  readonly files: readonly string[];
  readonly others: readonly string[];
}

/** Endings of tables, and of tables in formats that are refused with advice: whoever keeps data in them must not think that they were read. */
const DATA = /\.(?:(?:csv|tsv|tab|xlsx|xlsm)(?:\.gz)?|xls|xlsb|et|ods|numbers)$/i;
/** Hidden files, the locks of Excel and LibreOffice, and what systems leave in folders. */
const NEVER = /^(?:\.|~\$|__MACOSX$|Thumbs\.db$|desktop\.ini$)/i;

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A link to a file is one; a link to a folder is left out, for it may lead in a circle. */
const isFile = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isFile() === true;

/** Everything in a folder and in those within it, sorted by name; fails as the system does where one cannot be opened. */
export const filesIn = (folder: string): FolderContent => {
  const entries = readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !NEVER.test(name));
  const within = entries.filter((entry) => entry.isDirectory()).map(({ name }) => filesIn(join(folder, name)));
  const paths = entries
    .filter((entry) => !entry.isDirectory())
    .map(({ name }) => join(folder, name))
    .filter(isFile);
  const all = (own: readonly string[], pick: (content: FolderContent) => readonly string[]): readonly string[] =>
    [...own, ...within.flatMap(pick)].sort(byText);
  return {
    files: all(
      paths.filter((path) => DATA.test(path)),
      ({ files }) => files,
    ),
    others: all(
      paths.filter((path) => !DATA.test(path)),
      ({ others }) => others,
    ),
  };
};

/** The files that a pattern means (`data/*.csv`), sorted by name. On Windows its folders may be parted by backslashes. */
export const filesMatching = (pattern: string): readonly string[] => {
  const found = globSync(sep === '\\' ? pattern.replaceAll('\\', '/') : pattern, {
    absolute: isAbsolute(pattern),
    expandDirectories: false,
    followSymbolicLinks: false,
  });
  return found.filter((path) => !NEVER.test(path.slice(path.lastIndexOf('/') + 1))).sort(byText);
};

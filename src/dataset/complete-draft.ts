import { findByCode, findByName, isNameOf, otherNames, suggestNames } from '../division/find-division.ts';
import type { Division, Divisions, DivisionTable } from '../division/table.ts';
import { type Diagnostic, type Place, warning } from '../model/diagnostic.ts';
import type { Level } from '../model/policy.ts';
import { codePrefix, levelOfCode, levelOfName } from '../quantity/division.ts';

/** What the data say of a unit, all rows together; a unit without a name is called by its code. */
export interface Draft {
  readonly name: string;
  readonly code: string | null;
  readonly level: Level | null;
  readonly parents: readonly string[];
  readonly unidentified: boolean;
  readonly at: Place;
}

/** A draft with what the table of divisions adds. */
export interface Completed {
  readonly draft: Draft;
  readonly otherNames: readonly string[];
  readonly otherParents: readonly string[];
  readonly namesakes: number | null;
  /** The name in the table, where the table has the unit. */
  readonly official: string | null;
  readonly problems: readonly Diagnostic[];
}

/** The level: that of the code, else of the column, else of the name's ending. */
export const draftLevel = ({ code, level, name }: Draft): Level | null => (code === null ? null : levelOfCode(code)) ?? level ?? levelOfName(name);

const asGiven = (draft: Draft): Completed => ({ draft, otherNames: [], otherParents: [], namesakes: null, official: null, problems: [] });

/** True where the data leave open what the unit is called, of which level it is, or what it lies in. */
const isOpen = (draft: Draft): boolean => {
  if (draft.unidentified) return false;
  const level = draftLevel(draft);
  if (draft.name === draft.code || level === null) return true;
  // A town may lie in any county of its city; only a county tells it apart. 市 may be either.
  if (level === 'town') return !draft.parents.some((name) => levelOfName(name) === 'county');
  return draft.parents.length === 0 && level !== 'province';
};

const namesOf = (table: DivisionTable, { name, code }: Division): readonly string[] => [name, ...(code === null ? [] : otherNames(table, codePrefix(code)))];

/** The draft as the unit of the table; the data's own words for it and for its parents stay. */
const asUnit = (table: DivisionTable, draft: Draft, unit: Division): Completed => {
  const fit = draft.parents.every((written) => unit.parents.some((parent) => isNameOf(table, parent, written)));
  const parents = fit ? unit.parents.map((parent) => draft.parents.find((written) => isNameOf(table, parent, written)) ?? parent.name) : draft.parents;
  const name = draft.name === draft.code ? unit.name : draft.name;
  const known = fit ? unit.parents.flatMap((parent) => [parent.name, ...otherNames(table, parent.prefix)]) : [];
  return {
    draft: { ...draft, name, code: unit.code, level: unit.level, parents },
    otherNames: namesOf(table, unit).filter((other) => other !== name),
    otherParents: known.filter((other) => !parents.includes(other)),
    namesakes: null,
    official: unit.name,
    problems: [],
  };
};

const byCode = (table: DivisionTable, draft: Draft, code: string): Completed => {
  const unit = findByCode(table, code);
  if (unit === null) return asGiven(draft);
  const self = { name: unit.name, prefix: codePrefix(unit.code ?? code) };
  if (draft.name === code || isNameOf(table, self, draft.name)) return asUnit(table, draft, unit);
  const data = { code, name: draft.name, official: unit.name, year: table.year };
  return { ...asGiven(draft), problems: [warning('code-name-differs', data, draft.at)] };
};

/** True where the table knows all the names as those of the code's unit: 邹平县 of 2017 and 邹平市 of 2020 are one. */
export const areNamesOf = (code: string, names: readonly string[], divisions: Divisions): boolean => {
  const table = divisions();
  const unit = table && findByCode(table, code);
  return unit !== null && names.every((name) => isNameOf(table as DivisionTable, { name: unit.name, prefix: codePrefix(unit.code ?? code) }, name));
};

const byName = (table: DivisionTable, draft: Draft): Completed => {
  const [unit, ...others] = findByName(table, draft.name, draft);
  if (unit === undefined) return asGiven(draft);
  return others.length === 0 ? asUnit(table, draft, unit) : { ...asGiven(draft), namesakes: others.length + 1 };
};

/** Adds what the table of divisions knows where the data leave something open; a name that several units bear stays open. */
export const completeDraft = (draft: Draft, divisions: Divisions): Completed => {
  const table = isOpen(draft) ? divisions() : null;
  if (table === null) return asGiven(draft);
  return draft.code === null ? byName(table, draft) : byCode(table, draft, draft.code);
};

const MOST_NAMES = 3;

/** Names that a subject of unknown level may be meant by. */
export const suggestionsFor = (name: string, divisions: Divisions): readonly string[] => {
  const table = divisions();
  return table === null || table.prefixesOf(name).length > 0 ? [] : suggestNames(table, name, MOST_NAMES);
};

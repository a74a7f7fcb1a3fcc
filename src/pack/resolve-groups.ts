import { findByCode, findByName, suggestNames, unitsBelow } from '../division/find-division.ts';
import type { Division, Divisions, DivisionTable } from '../division/table.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Level, Member } from '../model/policy.ts';
import { isYear } from '../quantity/calendar.ts';
import { codePrefix } from '../quantity/division.ts';
import { type AuthoredLevelGroup, authoredLevelGroup, authoredMember } from './authored.ts';
import { mapOf, textAt } from './raw.ts';
import type { Path, YamlText } from './read-yaml.ts';
import { memberProblems, toMember } from './resolve-member.ts';

/** The members of every group, and what is wrong with them. */
export interface ResolvedGroups {
  readonly groups: Readonly<Record<string, readonly Member[]>>;
  readonly problems: readonly Diagnostic[];
}

interface Resolved {
  readonly members: readonly Member[];
  readonly problems: readonly Diagnostic[];
}

/** A unit as a pack writes it: a name, or a map; null where its shape is wrong. */
export const memberAt = (value: unknown, fallback: Level): Member | null => {
  const member = authoredMember.safeParse(typeof value === 'string' ? { name: value } : value);
  return member.success ? toMember(member.data, fallback) : null;
};

/** Two units may share a name where they lie in different ones above; a unit may stand in a group once. */
const keysOf = ({ name, code, parent }: Member): readonly string[] => [`${parent ?? ''}/${name}`, ...(code === null ? [] : [codePrefix(code)])];

const duplicates = (yaml: YamlText, path: Path, members: readonly (Member | null)[]): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  // A name with nothing beside it may be any of its name.
  const bare = new Set(members.flatMap((member) => (member?.code === null && member.parent === null ? [member.name] : [])));
  return members.flatMap((member, index) => {
    if (!member) return [];
    const keys = bare.has(member.name) ? [...keysOf(member), member.name] : keysOf(member);
    const otherLine = keys.map((key) => seen.get(key)).find((line) => line !== undefined);
    const place = yaml.placeOf([...path, index, 'name']);
    for (const key of keys) if (!seen.has(key)) seen.set(key, place.line ?? 0);
    return otherLine === undefined ? [] : [error('duplicate-name', { name: member.name, otherLine }, place)];
  });
};

const resolveList = (yaml: YamlText, path: Path, list: readonly unknown[]): Resolved => {
  const members = list.map((member) => memberAt(member, 'county'));
  const codes = list.flatMap((member, index) => memberProblems(textAt(mapOf(member), 'code'), yaml.placeOf([...path, index, 'code'])));
  return { members: members.flatMap((member) => member ?? []), problems: [...codes, ...duplicates(yaml, path, members)] };
};

const asMember = ({ name, code, level, parents }: Division): Member => ({ name, code, level, parent: parents[0]?.name ?? null, classes: [] });

const failed = (problem: Diagnostic): Resolved => ({ members: [], problems: [problem] });

/** The units that a name or code may mean, of those that have units of the level inside them. */
const unitsMeant = (table: DivisionTable, written: string): readonly Division[] => {
  if (!/^\d+$/.test(written)) return findByName(table, written, { parents: [], level: null });
  const unit = findByCode(table, written);
  return unit ? [unit] : [];
};

const findMembers = (table: DivisionTable, { level, of }: AuthoredLevelGroup, yaml: YamlText, path: Path): Resolved => {
  const meant = unitsMeant(table, of);
  const place = yaml.placeOf([...path, 'of']);
  if (meant.length === 0) return failed(error('unknown-division', { name: of, near: suggestNames(table, of, 1)[0] ?? null }, place));
  const filled = meant.map(({ code }) => (code === null ? [] : unitsBelow(table, code, level))).filter((units) => units.length > 0);
  const [units, ...others] = filled;
  if (!units) return failed(error('no-such-members', { name: of, level }, place));
  return others.length > 0 ? failed(error('ambiguous-division', { name: of, units: filled.length }, place)) : { members: units.map(asMember), problems: [] };
};

/** All units of a level inside another, from the table of divisions; another year than the table's needs a reading. */
const resolveLevel = (yaml: YamlText, path: Path, authored: AuthoredLevelGroup, divisions: Divisions): Resolved => {
  const place = yaml.placeOf([...path, 'year']);
  if (!isYear(authored.year)) return failed(error('bad-year', { text: authored.year }, place));
  const table = divisions();
  if (!table) return failed(error('no-divisions', { name: authored.of }, yaml.placeOf([...path, 'of'])));
  const found = findMembers(table, authored, yaml, path);
  const dated = Number(authored.year) === table.year || authored.reading !== undefined;
  return dated ? found : { ...found, problems: [error('division-year', { year: authored.year, tableYear: table.year }, place), ...found.problems] };
};

const resolveGroup = (yaml: YamlText, path: Path, group: unknown, divisions: Divisions): Resolved => {
  if (Array.isArray(group)) return resolveList(yaml, path, group);
  const authored = authoredLevelGroup.safeParse(group);
  return authored.success ? resolveLevel(yaml, path, authored.data, divisions) : { members: [], problems: [] };
};

/** The groups of a pack with their members; `divisions` is asked only for groups that are given by level. */
export const resolveGroups = (yaml: YamlText, groups: unknown, divisions: Divisions): ResolvedGroups => {
  const resolved = Object.entries(mapOf(groups)).map(([name, group]) => ({ name, ...resolveGroup(yaml, ['groups', name], group, divisions) }));
  return {
    groups: Object.fromEntries(resolved.map(({ name, members }) => [name, members])),
    problems: resolved.flatMap(({ problems }) => problems),
  };
};

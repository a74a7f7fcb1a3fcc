import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import { LEVELS, type Level, type Member, type SubjectSelector } from '../model/policy.ts';
import { COUNTY_KINDS, levelOfName } from '../quantity/division.ts';
import { suggest } from '../words/suggest.ts';
import type { AuthoredMember, AuthoredSubject } from './authored.ts';

const CODE = /^\d{6}(?:\d{3}(?:\d{3})?)?$/;

const list = (value: string | readonly string[] | undefined): readonly string[] => (typeof value === 'string' ? [value] : (value ?? []));

/** A unit as a pack names it; its level is the one given, else that of a county's town, else that of the name. */
export const toMember = (authored: AuthoredMember, fallback: Level): Member => ({
  name: authored.name,
  code: authored.code ?? null,
  level: authored.level ?? (authored.county === undefined ? null : 'town') ?? levelOfName(authored.name) ?? fallback,
  parent: authored.county ?? authored.city ?? null,
  classes: list(authored.class),
});

export const memberProblems = (code: string | undefined, place: Place): readonly Diagnostic[] =>
  code === undefined || CODE.test(code) ? [] : [error('bad-code-in-pack', { text: code }, place)];

interface Context {
  readonly region: Member;
  readonly members: readonly Member[];
  readonly groups: Readonly<Record<string, readonly Member[]>>;
}

const selector = (level: Level, parts: Partial<SubjectSelector>): SubjectSelector => ({
  level,
  kinds: [],
  class: null,
  group: null,
  named: [],
  region: false,
  ...parts,
});

interface Selected {
  readonly selector: SubjectSelector;
  readonly problems: readonly Diagnostic[];
}

/** Where the parts of a subject stand: of the whole, or of the item of a key. */
type PlaceOf = (...path: readonly (string | number)[]) => Place;

const classProblems = (wanted: string | undefined, { members }: Context, placeOf: PlaceOf): readonly Diagnostic[] => {
  const classes = members.flatMap((member) => member.classes);
  if (wanted === undefined || classes.includes(wanted)) return [];
  return [error('unknown-class', { class: wanted, near: suggest(wanted, classes) }, placeOf('class'))];
};

const kindProblems = (kinds: readonly string[], level: Level | undefined, placeOf: PlaceOf): readonly Diagnostic[] => {
  const unknown = kinds.flatMap((kind, index) =>
    COUNTY_KINDS.some((known) => known === kind)
      ? []
      : [error('unknown-value', { value: kind, choices: COUNTY_KINDS, near: suggest(kind, COUNTY_KINDS) }, placeOf('kinds', index))],
  );
  return kinds.length > 0 && level !== 'county' ? [...unknown, error('kinds-without-county', {}, placeOf('kinds'))] : unknown;
};

const groupProblems = (group: string | undefined, { groups }: Context, placeOf: PlaceOf): readonly Diagnostic[] =>
  group === undefined || Object.hasOwn(groups, group) ? [] : [error('unknown-group', { group, near: suggest(group, Object.keys(groups)) }, placeOf('group'))];

/** A name that is nearly one of those that the pack lists was meant as that; others may be named without a list. */
export const nameMeant = (name: string, known: readonly string[]): string | null => {
  const found = known.includes(name) ? null : suggest(name, known);
  // 外市 is not 丁市 misspelt: of two characters the first is the name.
  return [...name].length < 3 && found?.[0] !== name[0] ? null : found;
};

const namedProblems = (named: readonly string[], { region, members }: Context, placeOf: PlaceOf): readonly Diagnostic[] => {
  const known = [region.name, ...members.map((member) => member.name)];
  return named.flatMap((name, index) => {
    const meant = nameMeant(name, known);
    return meant === null ? [] : [error('unknown-named', { name, near: meant }, placeOf('named', index))];
  });
};

type Conditions = Exclude<AuthoredSubject, string>;

/** The level given, else that of the group's, class's or named members, else that of the name. */
const levelOf = (authored: Conditions, { members, groups }: Context): Level => {
  const { named = [] } = authored;
  const ofGroup = authored.group === undefined ? undefined : groups[authored.group]?.[0];
  const ofClass = members.find((member) => authored.class !== undefined && member.classes.includes(authored.class));
  const ofName = members.find((member) => named.includes(member.name));
  return authored.level ?? ofGroup?.level ?? ofClass?.level ?? ofName?.level ?? levelOfName(named[0] ?? '') ?? 'town';
};

/** `region`, a level, or a map of conditions, as the selector that judging uses; with what is wrong in it. */
export const toSelector = (authored: AuthoredSubject, context: Context, placeOf: PlaceOf): Selected => {
  const { region } = context;
  if (authored === 'region') return { selector: selector(region.level, { region: true, named: [region.name] }), problems: [] };
  if (typeof authored === 'string') return levelSelector(authored, placeOf());
  const { kinds = [], named = [] } = authored;
  const problems = [
    ...groupProblems(authored.group, context, placeOf),
    ...classProblems(authored.class, context, placeOf),
    ...kindProblems(kinds, authored.level, placeOf),
    ...namedProblems(named, context, placeOf),
  ];
  return { selector: selector(levelOf(authored, context), { kinds, named, class: authored.class ?? null, group: authored.group ?? null }), problems };
};

const levelSelector = (written: string, place: Place): Selected => {
  const level = LEVELS.find((candidate) => candidate === written);
  const choices = [...LEVELS, 'region'];
  return {
    selector: selector(level ?? 'town', {}),
    problems: level ? [] : [error('unknown-value', { value: written, choices, near: suggest(written, choices) }, place)],
  };
};

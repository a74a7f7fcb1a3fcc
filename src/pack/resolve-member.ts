import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import { LEVELS, type Level, type Member, type SubjectSelector } from '../model/policy.ts';
import { levelOfName } from '../quantity/division.ts';
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

export const memberProblems = (authored: AuthoredMember, place: Place): readonly Diagnostic[] =>
  authored.code === undefined || CODE.test(authored.code) ? [] : [error('bad-code-in-pack', { text: authored.code }, place)];

interface Context {
  readonly region: Member;
  readonly members: readonly Member[];
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

/** `region`, a level, or a map of conditions, as the selector that judging uses; with what is wrong in it. */
export const toSelector = (
  authored: AuthoredSubject,
  { region, members }: Context,
  place: Place,
): { readonly selector: SubjectSelector; readonly problems: readonly Diagnostic[] } => {
  if (authored === 'region') return { selector: selector(region.level, { region: true, named: [region.name] }), problems: [] };
  if (typeof authored === 'string') return levelSelector(authored, place);
  const problems: Diagnostic[] = [];
  const classes = members.flatMap((member) => member.classes);
  if (authored.class !== undefined && !classes.includes(authored.class)) {
    problems.push(error('unknown-class', { class: authored.class, near: suggest(authored.class, classes) }, place));
  }
  const ofClass = members.find((member) => authored.class !== undefined && member.classes.includes(authored.class));
  const ofName = members.find((member) => authored.named?.includes(member.name));
  const level = authored.level ?? ofClass?.level ?? ofName?.level ?? levelOfName(authored.named?.[0] ?? '') ?? 'town';
  const { kinds = [], named = [] } = authored;
  return { selector: selector(level, { kinds, named, class: authored.class ?? null }), problems };
};

const levelSelector = (written: string, place: Place): { readonly selector: SubjectSelector; readonly problems: readonly Diagnostic[] } => {
  const level = LEVELS.find((candidate) => candidate === written);
  const choices = [...LEVELS, 'region'];
  return {
    selector: selector(level ?? 'town', {}),
    problems: level ? [] : [error('unknown-value', { value: written, choices, near: suggest(written, choices) }, place)],
  };
};

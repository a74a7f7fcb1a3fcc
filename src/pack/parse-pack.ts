import type { Divisions } from '../division/table.ts';
import { type Diagnostic, error, type Outcome } from '../model/diagnostic.ts';
import { type Dictionary, type PolicyId, type RulePack, SECTIONS } from '../model/policy.ts';
import { parseDate } from '../quantity/calendar.ts';
import { authoredHead, authoredSubject } from './authored.ts';
import { checkShape } from './check-shape.ts';
import { impliedIndicators, parseChecklistItem, titleProblems } from './parse-checklist.ts';
import { namesOf, parseIndicators } from './parse-dictionary.ts';
import { parseRule, type RuleScope } from './parse-rule.ts';
import { parseUnencoded } from './parse-unencoded.ts';
import { placeAllowances } from './place-allowances.ts';
import { listAt, mapOf, textAt } from './raw.ts';
import { type Path, readYaml, type YamlText } from './read-yaml.ts';
import { memberAt, resolveGroups } from './resolve-groups.ts';
import { memberProblems, toSelector } from './resolve-member.ts';

type Raw = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const dateProblems = (yaml: YamlText, raw: Raw): readonly Diagnostic[] => {
  const document = mapOf(raw['document']);
  const dates = [
    { path: ['document', 'issued'], text: textAt(document, 'issued') },
    { path: ['document', 'published'], text: textAt(document, 'published') },
    { path: ['due'], text: textAt(raw, 'due') },
  ];
  return dates.flatMap(({ path, text }) => (text === undefined || parseDate(text) !== null ? [] : [error('bad-date', { text }, yaml.placeOf(path))]));
};

/** Ids, dates and codes of the head, looked at whatever the shape of the rest. */
const headProblems = (yaml: YamlText, raw: Raw): readonly Diagnostic[] => {
  const id = textAt(raw, 'policy');
  return [
    ...(id === undefined || ID.test(id) ? [] : [error('bad-id', { id }, yaml.placeOf(['policy']))]),
    ...dateProblems(yaml, raw),
    ...memberProblems(textAt(mapOf(raw['region']), 'code'), yaml.placeOf(['region', 'code'])),
  ];
};

/** Rules and checklist share one space of ids. */
const duplicateIds = (yaml: YamlText, raw: Raw): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  const all = SECTIONS.flatMap((section) => listAt(raw, section).map((entry, index) => ({ entry, path: [section, index, 'id'] })));
  return all.flatMap(({ entry, path }) => {
    const { id } = mapOf(entry);
    if (typeof id !== 'string') return [];
    const place = yaml.placeOf(path);
    const otherLine = seen.get(id);
    if (otherLine !== undefined) return [error('duplicate-id', { id, otherLine }, place)];
    seen.set(id, place.line ?? 0);
    return [];
  });
};

const scopeOf = (yaml: YamlText, raw: Raw, names: RuleScope['names'], groups: RuleScope['groups']): RuleScope => {
  const subject = authoredSubject.safeParse(raw['subject']);
  return {
    yaml,
    names,
    region: memberAt(raw['region'], 'city'),
    members: Object.values(groups).flat(),
    groups,
    due: textAt(raw, 'due') ?? null,
    subject: subject.success ? subject.data : null,
  };
};

const subjectProblems = ({ yaml, region, members, groups, subject }: RuleScope): readonly Diagnostic[] =>
  region && subject !== null ? toSelector(subject, { region, members, groups }, (...part) => yaml.placeOf(['subject', ...part])).problems : [];

/** What an indicator of the pack is called, each name with where it is written. */
const namesWritten = (input: unknown, path: Path): readonly (readonly [string, Path])[] => {
  const raw = mapOf(input);
  const aliases = listAt(raw, 'aliases').flatMap((alias, index) => (typeof alias === 'string' ? [[alias, [...path, 'aliases', index]] as const] : []));
  const own = ['name', 'id'].flatMap((key) => {
    const name = textAt(raw, key);
    return name === undefined ? [] : [[name, [...path, key]] as const];
  });
  return [...own, ...aliases];
};

/** A pack may add indicators, never redefine one of the dictionary. */
const redefinitions = (yaml: YamlText, dictionary: Dictionary, list: readonly unknown[]): readonly Diagnostic[] => {
  const base = namesOf(dictionary.indicators.values());
  return list.flatMap((input, index) => {
    const taken = namesWritten(input, ['indicators', index]).find(([name]) => base.find(name) ?? base.official(name));
    return taken ? [error('redefined-indicator', { name: taken[0] }, yaml.placeOf(taken[1]))] : [];
  });
};

/**
 * The pack in a YAML text, resolved and type-checked against the dictionary, or every problem it has. `divisions` is
 * asked only where a group is given by level; without it such a group is a problem.
 */
export const parsePack = (file: string, text: string, sha256: string, dictionary: Dictionary, divisions: Divisions = () => null): Outcome<RulePack> => {
  const read = readYaml(file, text);
  return read.ok ? resolvePack(file, read.value, sha256, dictionary, divisions) : read;
};

/** The same for YAML that has been read. */
export const resolvePack = (file: string, yaml: YamlText, sha256: string, dictionary: Dictionary, divisions: Divisions): Outcome<RulePack> => {
  const raw = mapOf(yaml.value);
  const { value: head, problems: shapeProblems } = checkShape(authoredHead, yaml, [], yaml.value);
  const known = [...dictionary.indicators.values()];
  const own = parseIndicators(yaml, listAt(raw, 'indicators'), known);
  const checklist = listAt(raw, 'checklist');
  const defined = namesOf([...known, ...own.indicators], own.unclear);
  const implied = impliedIndicators(textAt(raw, 'policy') ?? '', checklist, defined);
  const resolved = resolveGroups(yaml, raw['groups'], divisions);
  const scope = scopeOf(yaml, raw, namesOf([...known, ...own.indicators, ...implied], own.unclear), resolved.groups);
  const rules = [
    ...listAt(raw, 'rules').map((input, index) => parseRule(scope, input, index)),
    ...checklist.map((input, index) => parseChecklistItem(scope, input, index)),
  ];
  const unencoded = listAt(raw, 'unencoded').map((input, index) => parseUnencoded(yaml, input, index));
  const problems = [
    ...shapeProblems,
    ...headProblems(yaml, raw),
    ...resolved.problems,
    ...subjectProblems(scope),
    ...own.problems,
    ...redefinitions(yaml, dictionary, listAt(raw, 'indicators')),
    ...duplicateIds(yaml, raw),
    ...titleProblems(yaml, checklist, defined),
    ...rules.flatMap((rule) => rule.problems),
    ...unencoded.flatMap((entry) => entry.problems),
  ];
  if (!head || !scope.region || problems.length > 0) return { ok: false, problems };
  const pack: RulePack = {
    id: head.policy as PolicyId,
    file,
    sha256,
    title: head.title,
    document: { ...head.document, number: head.document.number ?? null, published: head.document.published ?? null },
    region: scope.region,
    due: head.due ?? null,
    members: scope.members,
    groups: scope.groups,
    rules: rules.flatMap((rule) => rule.value ?? []),
    indicators: [...own.indicators, ...implied],
    unencoded: unencoded.flatMap((entry) => entry.value ?? []),
    lint: placeAllowances(yaml, [], head.lint ?? []),
  };
  return { ok: true, value: pack, warnings: [] };
};

import { type Diagnostic, error, type Outcome } from '../model/diagnostic.ts';
import type { Dictionary, Member, PolicyId, RulePack } from '../model/policy.ts';
import { parseDate } from '../quantity/calendar.ts';
import { type AuthoredHead, authoredHead } from './authored.ts';
import { checkShape } from './check-shape.ts';
import { namesOf, parseIndicators } from './parse-dictionary.ts';
import { readYaml, type YamlText } from './read-yaml.ts';
import { memberProblems, toMember, toSelector } from './resolve-member.ts';
import { parseRule, type RuleScope } from './parse-rule.ts';

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const listOf = (value: unknown, key: string): readonly unknown[] => {
  const inner = value !== null && typeof value === 'object' ? (value as Record<string, unknown>)[key] : undefined;
  return Array.isArray(inner) ? inner : [];
};

const toRegion = (head: AuthoredHead): Member => toMember(typeof head.region === 'string' ? { name: head.region } : head.region, 'city');

const membersOf = (head: AuthoredHead): readonly Member[] =>
  Object.values(head.groups ?? {}).flatMap((group) => group.map((member) => toMember(member, 'county')));

const headProblems = (yaml: YamlText, head: AuthoredHead): readonly Diagnostic[] => {
  const dates = [
    { path: ['document', 'issued'], text: head.document.issued },
    { path: ['document', 'published'], text: head.document.published },
    { path: ['due'], text: head.due },
  ];
  const members = Object.entries(head.groups ?? {}).flatMap(([group, list]) =>
    list.flatMap((member, index) => memberProblems(member, yaml.placeOf(['groups', group, index, 'code']))),
  );
  const region = typeof head.region === 'string' ? [] : memberProblems(head.region, yaml.placeOf(['region', 'code']));
  return [
    ...(ID.test(head.policy) ? [] : [error('bad-id', { id: head.policy }, yaml.placeOf(['policy']))]),
    ...dates.flatMap(({ path, text }) => (text === undefined || parseDate(text) !== null ? [] : [error('bad-date', { text }, yaml.placeOf(path))])),
    ...members,
    ...region,
  ];
};

const duplicateIds = (yaml: YamlText, rules: readonly unknown[]): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  return rules.flatMap((rule, index) => {
    const id = rule !== null && typeof rule === 'object' ? (rule as Record<string, unknown>)['id'] : undefined;
    if (typeof id !== 'string') return [];
    const place = yaml.placeOf(['rules', index, 'id']);
    const otherLine = seen.get(id);
    if (otherLine !== undefined) return [error('duplicate-id', { id, otherLine }, place)];
    seen.set(id, place.line ?? 0);
    return [];
  });
};

const scopeOf = (yaml: YamlText, head: AuthoredHead | null, names: RuleScope['names']): RuleScope => {
  const region = head ? toRegion(head) : null;
  const members = head ? membersOf(head) : [];
  return { yaml, names, region, members, due: head?.due ?? null, subject: head?.subject ?? null };
};

const subjectProblems = (scope: RuleScope): readonly Diagnostic[] =>
  scope.region && scope.subject !== null
    ? toSelector(scope.subject, { region: scope.region, members: scope.members }, scope.yaml.placeOf(['subject'])).problems
    : [];

const redefinitions = (yaml: YamlText, dictionary: Dictionary, own: RulePack['indicators']): readonly Diagnostic[] => {
  const base = namesOf(dictionary.indicators.values());
  return own.flatMap((indicator, index) => {
    const taken = [indicator.name, indicator.id, ...indicator.aliases].find((name) => base.find(name) ?? base.official(name));
    return taken === undefined ? [] : [error('redefined-indicator', { name: taken }, yaml.placeOf(['indicators', index, 'name']))];
  });
};

/** The pack in a YAML text, resolved and type-checked against the dictionary, or every problem it has. */
export const parsePack = (file: string, text: string, sha256: string, dictionary: Dictionary): Outcome<RulePack> => {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const yaml = read.value;
  const { value: head, problems: shapeProblems } = checkShape(authoredHead, yaml, [], yaml.value);
  const known = [...dictionary.indicators.values()];
  const own = parseIndicators(yaml, listOf(yaml.value, 'indicators'), known);
  const scope = scopeOf(yaml, head, namesOf([...known, ...own.indicators]));
  const list = listOf(yaml.value, 'rules');
  const rules = list.map((input, index) => parseRule(scope, input, index));
  const problems = [
    ...shapeProblems,
    ...(head ? headProblems(yaml, head) : []),
    ...subjectProblems(scope),
    ...own.problems,
    ...redefinitions(yaml, dictionary, own.indicators),
    ...duplicateIds(yaml, list),
    ...rules.flatMap((rule) => rule.problems),
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
    rules: rules.flatMap((rule) => rule.value ?? []),
    indicators: own.indicators,
  };
  return { ok: true, value: pack, warnings: [] };
};

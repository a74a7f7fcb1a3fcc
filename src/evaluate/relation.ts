import type { Subject } from '../model/dataset.ts';
import { type Level, LEVELS, type Member, type Rule, type RulePack } from '../model/policy.ts';
import type { Reason } from '../model/scorecard.ts';
import { codePrefix, countyAmong, kindOfCounty, levelOfCode, levelOfName, mayBeOne } from '../quantity/division.ts';
import type { PlannedRule } from './plan.ts';

/** What a rule is to a subject: binding, a reference that can be judged all the same, or not applicable. */
export type Relation = { readonly kind: 'binding' | 'reference' } | { readonly kind: 'not-applicable'; readonly reason: Reason };

/** What sort of unit a name ends in: 镇, 县, 市 … Two names of one sort on one line of parents would contradict. */
const sortOf = (name: string): string => levelOfName(name) ?? (name.endsWith('市') ? '市' : name);

/** True where what a pack says a town lies in is a county; a 市 below a province may be a city. */
const isCountyOf = ({ level, parent }: Member, region: Member): boolean =>
  level === 'town' && parent !== null && parent !== region.name && (levelOfName(parent) === 'county' || region.level !== 'province');

/** True where the subject's parents, as far as the data give them, could be those of a unit the pack names. */
const fits = (subject: Subject, member: Member, region: Member): boolean => {
  const nearest = member.parent ?? region.name;
  if (subject.parents.length === 0 || subject.parents.includes(nearest) || subject.otherParents.includes(nearest)) return true;
  const county = countyAmong(subject.parents);
  if (county !== null && isCountyOf(member, region) && !mayBeOne(county, nearest)) return false;
  const expected = [nearest, region.name];
  return !subject.parents.some((parent) => !expected.includes(parent) && expected.some((name) => sortOf(name) === sortOf(parent)));
};

/** True where the subject is the unit that a pack names: by code, else by name and nothing that contradicts. */
export const isMember = (pack: RulePack, subject: Subject, member: Member): boolean => {
  if (subject.unidentified) return false;
  if (subject.code !== null && member.code !== null) return codePrefix(subject.code) === codePrefix(member.code);
  if (subject.name !== member.name && !subject.otherNames.includes(member.name)) return false;
  if (subject.code !== null && levelOfCode(subject.code) !== member.level) return false;
  return member === pack.region || fits(subject, member, pack.region);
};

const memberOf = (pack: RulePack, subject: Subject): Member | undefined => pack.members.find((member) => isMember(pack, subject, member));

/** The subject's official name, where the pack knows it by its code. */
export const nameIn = (pack: RulePack, subject: Subject): string => memberOf(pack, subject)?.name ?? subject.name;

const isRegion = (pack: RulePack, subject: Subject): boolean =>
  isMember(pack, subject, pack.region) && (subject.code !== null || subject.level === null || subject.level === pack.region.level);

const isInside = (pack: RulePack, subject: Subject): boolean => {
  if (subject.code !== null && pack.region.code !== null) return subject.code.startsWith(codePrefix(pack.region.code));
  return subject.parents.includes(pack.region.name) || subject.otherParents.includes(pack.region.name) || memberOf(pack, subject) !== undefined;
};

/** The units above a subject as the pack knows them: a member's county, and the region of whatever is inside. */
export const parentsIn = (pack: RulePack, subject: Subject): readonly string[] => {
  const parent = memberOf(pack, subject)?.parent ?? null;
  const region = !isRegion(pack, subject) && isInside(pack, subject) ? [pack.region.name] : [];
  return parent === null ? region : [parent, ...region];
};

/** The subject's level; a pack that names the subject knows it where the data do not. */
export const levelIn = (pack: RulePack, subject: Subject): Level | null =>
  memberOf(pack, subject)?.level ?? (isRegion(pack, subject) ? pack.region.level : subject.level);

const isNamed = (pack: RulePack, rule: Rule, subject: Subject): boolean => {
  if (subject.unidentified || !rule.subject.named.includes(nameIn(pack, subject))) return false;
  if (pack.members.some((member) => member.name === subject.name)) return memberOf(pack, subject) !== undefined;
  return isInside(pack, subject) || (subject.code === null && subject.parents.length === 0);
};

const isBinding = (pack: RulePack, rule: Rule, subject: Subject): boolean => {
  const { region, named, level, kinds, group } = rule.subject;
  if (group !== null) return false;
  if (region) return isRegion(pack, subject);
  if (named.length > 0) return isNamed(pack, rule, subject);
  const wanted = rule.subject.class;
  if (wanted !== null) return pack.members.some((member) => member.classes.includes(wanted) && isMember(pack, subject, member));
  if (subject.unidentified || levelIn(pack, subject) !== level) return false;
  return (kinds.length === 0 || kinds.includes(kindOfCounty(nameIn(pack, subject)))) && isInside(pack, subject);
};

/** True where a rule is made for the subject: it binds it, or units of its level wherever they are. */
export const concerns = (pack: RulePack, rule: Rule, subject: Subject): boolean => {
  const { region, named, level, group } = rule.subject;
  if (isBinding(pack, rule, subject)) return true;
  return !region && named.length === 0 && group === null && levelIn(pack, subject) === level;
};

/** Whether the document governs the subject in this rule, may serve it as a reference, or says nothing to it. */
export const relate = (pack: RulePack, { rule, intensive, lowest }: Pick<PlannedRule, 'rule' | 'intensive' | 'lowest'>, subject: Subject): Relation => {
  if (isBinding(pack, rule, subject)) return { kind: 'binding' };
  const { region, named, level, group } = rule.subject;
  if (group !== null) return { kind: 'not-applicable', reason: { code: 'judged-as-group', data: { group } } };
  if (named.length > 0 && !region) return { kind: 'not-applicable', reason: { code: 'other-unit', data: { named } } };
  const own = levelIn(pack, subject);
  const comparable = lowest === null || own === null || LEVELS.indexOf(own) > LEVELS.indexOf(lowest);
  if (comparable && (own === level || intensive)) return { kind: 'reference' };
  return { kind: 'not-applicable', reason: { code: 'other-level', data: { level, own } } };
};

/** True where some rule of the pack binds the subject. */
export const governs = (pack: RulePack, subject: Subject): boolean => pack.rules.some((rule) => isBinding(pack, rule, subject));

/** Towns that a pack binds by their bare name, although the data tell neither code nor parent. */
export const matchedByName = (pack: RulePack, subject: Subject): Member | null => {
  if (subject.code !== null || subject.parents.length > 0) return null;
  const member = memberOf(pack, subject);
  return member?.level === 'town' && member.parent !== null ? member : null;
};

/** True where the subject has the name of a unit that the pack lists, but is not that unit. */
export const namedElsewhere = (pack: RulePack, subject: Subject): boolean =>
  !subject.unidentified && pack.members.some((member) => member.name === subject.name) && memberOf(pack, subject) === undefined;

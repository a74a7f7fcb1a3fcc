import type { Dataset, Observations, Period, Subject, SubjectId } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { LevelFunction } from '../model/expression.ts';
import { type Level, LEVELS, type Member, type RulePack } from '../model/policy.ts';
import { codePrefix, isUnderProvince, lieApart, mayBeOne } from '../quantity/division.ts';
import { judgeCondition } from './judge-check.ts';
import { alongside } from './period.ts';
import { isMember, levelIn, parentsIn } from './relation.ts';
import type { MemberSituation, Situation, Surroundings, Unfound } from './situation.ts';

/** The units of a dataset by their codes and names. */
export interface UnitIndex {
  readonly byPrefix: ReadonlyMap<string, readonly Subject[]>;
  readonly byName: ReadonlyMap<string, readonly Subject[]>;
  readonly observations: Observations;
}

const grouped = (pairs: readonly (readonly [string, Subject])[]): ReadonlyMap<string, readonly Subject[]> => {
  const map = new Map<string, Subject[]>();
  for (const [key, subject] of pairs) {
    const known = map.get(key);
    if (known) known.push(subject);
    else map.set(key, [subject]);
  }
  return map;
};

export const indexUnits = ({ subjects, observations }: Dataset): UnitIndex => ({
  byPrefix: grouped(subjects.flatMap((subject) => (subject.code === null ? [] : [[codePrefix(subject.code), subject] as const]))),
  byName: grouped(subjects.flatMap((subject) => [subject.name, ...subject.otherNames].map((name) => [name, subject] as const))),
  observations,
});

/** The only one of the candidates; else why there is none. */
const only = (candidates: readonly Subject[], name: string | null): Subject | Unfound => {
  const [first, ...others] = new Set(candidates);
  if (!first) return { cause: 'unit-absent', name };
  return others.length === 0 ? first : { cause: 'unit-unclear', name };
};

/** The unit that a pack names, where the data have it. */
export const findMember = ({ byPrefix, byName }: UnitIndex, pack: RulePack, member: Member): Subject | Unfound => {
  const byCode = member.code === null ? [] : (byPrefix.get(codePrefix(member.code)) ?? []);
  const candidates = [...byCode, ...(byName.get(member.name) ?? [])];
  return only(
    candidates.filter((subject) => isMember(pack, subject, member)),
    member.name,
  );
};

const CODE_LENGTH: Readonly<Record<Exclude<Level, 'town'>, number>> = { province: 2, city: 4, county: 6 };

/** What is looked up: a unit with its code, its level, and the names above it. */
interface Below {
  readonly code: string | null;
  readonly level: Level | null;
  readonly names: readonly string[];
  readonly pack: RulePack;
}

/** The level that `parent` means: the next above, but for units that belong to a province or a city directly. */
const levelAbove = ({ code, level }: Below): Exclude<Level, 'town'> | null => {
  const next = level === null || level === 'province' ? null : LEVELS[LEVELS.indexOf(level) - 1];
  if (next === undefined || next === null || next === 'town') return null;
  if (code === null) return next;
  const skipped = next === 'county' && code.slice(4, 6) === '00' ? 'city' : next;
  return skipped === 'city' && isUnderProvince(code) ? 'province' : skipped;
};

/** What the unit looked for is called: of the names above, the one that is neither too near nor too far. */
const nameAt = ({ level, names, pack }: Below, wanted: Level): string | null => {
  if (pack.region.level === wanted && names.includes(pack.region.name)) return pack.region.name;
  return level === null ? null : (names[LEVELS.indexOf(level) - LEVELS.indexOf(wanted) - 1] ?? null);
};

const findAbove = (index: UnitIndex, below: Below, level: LevelFunction): Subject | Unfound => {
  const wanted = level === 'parent' ? levelAbove(below) : level;
  if (wanted === null) return { cause: 'unit-absent', name: null };
  const { code, names, pack } = below;
  const name = nameAt(below, wanted);
  const prefix = code?.slice(0, CODE_LENGTH[wanted]);
  const byCode = prefix === undefined ? undefined : index.byPrefix.get(prefix);
  if (byCode) return only(byCode, name);
  const fits = (subject: Subject): boolean => {
    const own = levelIn(pack, subject);
    return (own === wanted || own === null) && (prefix === undefined || subject.code === null || codePrefix(subject.code) === prefix);
  };
  const candidates = names.flatMap((above, at) =>
    (index.byName.get(above) ?? []).filter((subject) => fits(subject) && !isElsewhere(subject, names.slice(at + 1))),
  );
  // A bare name may stand for any level: the one expected there wins.
  const expected = candidates.filter((subject) => subject.name === name);
  return only(expected.length > 0 ? expected : candidates.filter((subject) => levelIn(pack, subject) === wanted), name);
};

/** True where a unit of the right name lies in another city or province than the unit below it. */
const isElsewhere = ({ parents }: Subject, names: readonly string[]): boolean => lieApart(parents, names, mayBeOne);

const belowSubject = (pack: RulePack, subject: Subject): Below => {
  const names = [...subject.parents, ...subject.otherParents, ...parentsIn(pack, subject)];
  return { code: subject.code, level: levelIn(pack, subject), names: [...new Set(names)], pack };
};

const belowRegion = (pack: RulePack): Below => {
  const { code, level, parent } = pack.region;
  return { code, level, names: parent === null ? [] : [parent], pack };
};

const isBelow = (level: Level, other: Level): boolean => LEVELS.indexOf(level) > LEVELS.indexOf(other);

/** The unit above all members: their county where they share it, else the pack's region, or one above that. */
const aboveGroup = (index: UnitIndex, pack: RulePack, members: readonly Member[], level: LevelFunction): Subject | Unfound => {
  const parents = new Set(members.map(({ parent }) => parent));
  const [shared] = parents.size === 1 ? parents : [];
  if ((level === 'parent' || isBelow(level, pack.region.level)) && shared && shared !== pack.region.name) {
    const [first] = members;
    if (first) return findAbove(index, { code: first.code, level: first.level, names: [shared, pack.region.name], pack }, level);
  }
  if (level === 'parent' || level === pack.region.level) return findMember(index, pack, pack.region);
  return findAbove(index, belowRegion(pack), level);
};

/** What leads from a subject to others, in the data of a run and as one pack knows them. */
export interface Setting {
  readonly index: UnitIndex;
  readonly pack: RulePack;
  /** The period that the call declares. */
  readonly declared: Period | null;
  readonly needed: Set<Diagnostic>;
}

const seriesOf = ({ observations }: UnitIndex, id: SubjectId) => observations.get(id) ?? new Map();

/** A situation beside another: the same period, another unit. */
const beside = (from: Situation, subject: Subject, { index, declared }: Setting): Situation => {
  const series = seriesOf(index, subject.id);
  return { ...from, subject, of: subject.name, series, period: alongside(series, from.period, declared), members: null };
};

/** The units above the situations of one pack, each looked up once. */
export const surroundingsOf = (setting: Setting): Surroundings => {
  const { index, pack } = setting;
  const found = new Map<string, Subject | Unfound>();
  const lookUp = ({ subject, members }: Situation, level: LevelFunction): Subject | Unfound => {
    if (members !== null) return aboveGroup(index, pack, pack.groups[subject.name] ?? [], level);
    return levelIn(pack, subject) === level ? subject : findAbove(index, belowSubject(pack, subject), level);
  };
  return {
    above: (from, level) => {
      const key = `${level} ${from.subject.id}`;
      const above = found.get(key) ?? lookUp(from, level);
      found.set(key, above);
      return 'cause' in above ? above : beside(from, above, setting);
    },
    judge: judgeCondition,
  };
};

/** The situation of a subject in a pack's setting. */
export const situationOf = (subject: Subject, period: Situation['period'], setting: Setting, surroundings: Surroundings): Situation => ({
  subject,
  of: null,
  series: seriesOf(setting.index, subject.id),
  period,
  members: null,
  basis: 'reported',
  needed: setting.needed,
  surroundings,
});

/** The situation of a group: its members at the group's period, those that the data lack included. */
export const groupSituation = (group: Situation, members: readonly Member[], setting: Setting): Situation => {
  const found = members.map((member) => findMember(setting.index, setting.pack, member));
  const times = new Map<Subject | Unfound, number>();
  for (const unit of found) times.set(unit, (times.get(unit) ?? 0) + 1);
  const each = members.map(({ name }, position): MemberSituation => {
    const subject = found[position] ?? { cause: 'unit-absent', name };
    if ('cause' in subject) return { name, situation: subject };
    // One unit of the data cannot stand for two members: a bare 城关镇 may be either.
    if (times.get(subject) !== 1) return { name, situation: { cause: 'unit-unclear', name } };
    return { name, situation: { ...beside(group, subject, setting), of: name } };
  });
  return { ...group, members: each };
};

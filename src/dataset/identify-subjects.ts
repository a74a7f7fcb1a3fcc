import type { Subject, SubjectId } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { Level } from '../model/policy.ts';
import type { Divisions } from '../division/table.ts';
import { nameMatcher } from '../division/find-division.ts';
import { levelOfCode, lieApart } from '../quantity/division.ts';
import { areNamesOf, type Completed, completeDraft, type Draft, draftLevel, suggestionsFor } from './complete-draft.ts';
import type { SubjectClues } from './subject-clues.ts';

/** Tells units apart: by code where one is given, else by name and what is known of the parents. */
export interface Identified {
  readonly subjects: readonly Subject[];
  readonly subjectOf: (clues: SubjectClues) => Subject;
  readonly diagnostics: readonly Diagnostic[];
}

type AreOne = (a: string, b: string) => boolean;

/** Parents agree where one list is empty, or both name a common unit and no two that lie apart: a city has many 城关镇. */
const compatible = (a: readonly string[], b: readonly string[], areOne: AreOne): boolean =>
  a.length === 0 || b.length === 0 || (a.some((name) => b.includes(name)) && !lieApart(a, b, areOne));

const keyOf = (clues: SubjectClues): string => JSON.stringify([clues.name, clues.code, clues.parents]);

const merge = (draft: Draft, clues: SubjectClues): Draft => ({
  name: draft.name,
  code: draft.code ?? clues.code,
  level: draft.level ?? clues.level,
  parents: draft.parents.length >= clues.parents.length ? draft.parents : clues.parents,
  unidentified: draft.unidentified && clues.unidentified,
  at: draft.code === null && clues.code !== null ? clues.at : draft.at,
});

const toDraft = ({ name, code, level, parents, unidentified, at }: SubjectClues): Draft => ({
  name: name ?? code ?? '',
  code,
  level,
  parents,
  unidentified,
  at,
});

/** The drafts so far, found by code and by name. */
interface Register {
  readonly drafts: Draft[];
  readonly byCode: Map<string, number>;
  readonly byName: Map<string, number[]>;
  /** Whether two names above a unit may be of one. */
  readonly areOne: AreOne;
}

/** The drafts that the clues may mean: same code, or same name under parents that do not contradict. */
const matches = ({ drafts, byCode, byName, areOne }: Register, clues: SubjectClues): readonly number[] => {
  const same = clues.code === null ? undefined : byCode.get(clues.code);
  if (same !== undefined) return [same];
  return (byName.get(clues.name ?? '') ?? []).filter((position) => {
    const draft = drafts[position];
    return draft && (draft.code === null || clues.code === null) && compatible(draft.parents, clues.parents, areOne);
  });
};

const enter = ({ drafts, byCode, byName }: Register, draft: Draft): number => {
  const position = drafts.push(draft) - 1;
  if (draft.code !== null) byCode.set(draft.code, position);
  byName.set(draft.name, [...(byName.get(draft.name) ?? []), position]);
  return position;
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Most telling first, so that a bare name joins the unit that a code or parents describe, in whatever order they came. */
const byDetail = (a: SubjectClues, b: SubjectClues): number =>
  Number(b.code !== null) - Number(a.code !== null) || b.parents.length - a.parents.length || byText(keyOf(a), keyOf(b));

/** A 市 may be a city or a county; one that lies in another 市 is a county. */
const levelBelow = ({ name, parents }: Draft): Level | null => (name.endsWith('市') && parents[0]?.endsWith('市') === true ? 'county' : null);

const toSubject = ({ draft, otherNames, otherParents, namesakes }: Completed): Subject => ({
  id: (draft.code ?? [...draft.parents].reverse().concat(draft.name).join('/')) as SubjectId,
  name: draft.name,
  code: draft.code,
  level: draftLevel(draft) ?? levelBelow(draft),
  parents: draft.parents,
  unidentified: draft.unidentified,
  otherNames,
  otherParents,
  namesakes,
});

const codeProblems = (clues: readonly SubjectClues[], divisions: Divisions): readonly Diagnostic[] => {
  const names = new Map<string, string>();
  return clues.flatMap(({ code, name, at }): readonly Diagnostic[] => {
    if (code === null) return [];
    if (levelOfCode(code) === null) return [error('bad-code', { text: code }, at)];
    const known = names.get(code) ?? name ?? '';
    names.set(code, known);
    return name !== null && name !== known && !areNamesOf(code, [name, known], divisions)
      ? [error('code-name-conflict', { code, name, otherName: known }, at)]
      : [];
  });
};

/** The subjects for which names are suggested: a search through all of China for each of ten thousand helps nobody. */
const MOST_SUGGESTED = 20;

const levelProblems = (subjects: readonly Subject[], divisions: Divisions): readonly Diagnostic[] =>
  subjects
    .filter(({ level, unidentified }) => level === null && !unidentified)
    .map(({ name }, index) => warning('level-unknown', { subject: name, suggestions: index < MOST_SUGGESTED ? suggestionsFor(name, divisions) : [] }));

/** For each position the one that stands for all of its code: a unit that the data call by two of its names is one subject, by its current name. */
const standIns = (completed: readonly Completed[]): readonly number[] => {
  const byCode = new Map<string, number>();
  completed.forEach(({ draft: { code, name }, official }, position) => {
    if (code !== null && (!byCode.has(code) || name === official)) byCode.set(code, position);
  });
  return completed.map(({ draft: { code } }, position) => (code === null ? position : (byCode.get(code) ?? position)));
};

/** Each clue once, with the first place that gives it. */
const distinctOf = (all: readonly SubjectClues[]): readonly SubjectClues[] => {
  const distinct = new Map<string, SubjectClues>();
  for (const clues of all) if (!distinct.has(keyOf(clues))) distinct.set(keyOf(clues), clues);
  return [...distinct.values()];
};

/** Forms the subjects of a run from the clues of all rows of all files; a name that fits several units is a problem. */
export const identifySubjects = (all: readonly SubjectClues[], divisions: Divisions): Identified => {
  const distinct = distinctOf(all);
  const register: Register = { drafts: [], byCode: new Map(), byName: new Map(), areOne: nameMatcher(divisions) };
  const positionOf = new Map<string, number>();
  const ambiguous: Diagnostic[] = [];
  for (const clues of [...distinct].sort(byDetail)) {
    const [position, ...others] = matches(register, clues);
    if (others.length > 0) ambiguous.push(error('ambiguous-name', { name: clues.name ?? '', units: others.length + 1 }, clues.at));
    const draft = position === undefined || others.length > 0 ? undefined : register.drafts[position];
    if (draft && position !== undefined) register.drafts[position] = merge(draft, clues);
    positionOf.set(keyOf(clues), draft && position !== undefined ? position : enter(register, toDraft(clues)));
  }
  const completed = register.drafts.map((draft) => completeDraft(draft, divisions));
  const subjects = completed.map(toSubject);
  const standIn = standIns(completed);
  const placeOf = (clues: SubjectClues): number => standIn[positionOf.get(keyOf(clues)) ?? 0] ?? 0;
  const order = [...new Set(distinct.map(placeOf))];
  return {
    subjects: order.flatMap((position) => subjects[position] ?? []),
    subjectOf: (clues) => subjects[placeOf(clues)] as Subject,
    diagnostics: [...codeProblems(distinct, divisions), ...ambiguous, ...completed.flatMap(({ problems }) => problems), ...levelProblems(subjects, divisions)],
  };
};

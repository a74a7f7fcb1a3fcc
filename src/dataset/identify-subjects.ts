import type { Subject, SubjectId } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import { levelOfCode, levelOfName } from '../quantity/division.ts';
import type { SubjectClues } from './subject-clues.ts';

/** Tells units apart: by code where one is given, else by name and what is known of the parents. */
export interface Identified {
  readonly subjects: readonly Subject[];
  readonly subjectOf: (clues: SubjectClues) => Subject;
  readonly diagnostics: readonly Diagnostic[];
}

interface Draft {
  readonly name: string;
  readonly code: string | null;
  readonly level: SubjectClues['level'];
  readonly parents: readonly string[];
  readonly unidentified: boolean;
}

/** Parents agree where one list is empty or both name a common unit. */
const compatible = (a: readonly string[], b: readonly string[]): boolean => a.length === 0 || b.length === 0 || a.some((name) => b.includes(name));

const keyOf = (clues: SubjectClues): string => JSON.stringify([clues.name, clues.code, clues.parents]);

const merge = (draft: Draft, clues: SubjectClues): Draft => ({
  name: draft.name,
  code: draft.code ?? clues.code,
  level: draft.level ?? clues.level,
  parents: draft.parents.length >= clues.parents.length ? draft.parents : clues.parents,
  unidentified: draft.unidentified && clues.unidentified,
});

const toDraft = ({ name, code, level, parents, unidentified }: SubjectClues): Draft => ({ name: name ?? code ?? '', code, level, parents, unidentified });

/** The drafts so far, found by code and by name. */
interface Register {
  readonly drafts: Draft[];
  readonly byCode: Map<string, number>;
  readonly byName: Map<string, number[]>;
}

/** The drafts that the clues may mean: same code, or same name under parents that do not contradict. */
const matches = ({ drafts, byCode, byName }: Register, clues: SubjectClues): readonly number[] => {
  const same = clues.code === null ? undefined : byCode.get(clues.code);
  if (same !== undefined) return [same];
  return (byName.get(clues.name ?? '') ?? []).filter((position) => {
    const draft = drafts[position];
    return draft && (draft.code === null || clues.code === null) && compatible(draft.parents, clues.parents);
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

const levelOf = (draft: Draft): Subject['level'] => (draft.code === null ? null : levelOfCode(draft.code)) ?? draft.level ?? levelOfName(draft.name);

const toSubject = (draft: Draft): Subject => ({
  id: (draft.code ?? [...draft.parents].reverse().concat(draft.name).join('/')) as SubjectId,
  name: draft.name,
  code: draft.code,
  level: levelOf(draft),
  parents: draft.parents,
  unidentified: draft.unidentified,
});

const codeProblems = (clues: readonly SubjectClues[]): readonly Diagnostic[] => {
  const names = new Map<string, string>();
  return clues.flatMap(({ code, name, at }): readonly Diagnostic[] => {
    if (code === null) return [];
    if (levelOfCode(code) === null) return [error('bad-code', { text: code }, at)];
    const known = names.get(code) ?? name ?? '';
    names.set(code, known);
    return name !== null && name !== known ? [error('code-name-conflict', { code, name, otherName: known }, at)] : [];
  });
};

const levelProblems = (subjects: readonly Subject[]): readonly Diagnostic[] =>
  subjects.flatMap(({ level, name, unidentified }) => (level === null && !unidentified ? [warning('level-unknown', { subject: name })] : []));

/** Each clue once, with the first place that gives it. */
const distinctOf = (all: readonly SubjectClues[]): readonly SubjectClues[] => {
  const distinct = new Map<string, SubjectClues>();
  for (const clues of all) if (!distinct.has(keyOf(clues))) distinct.set(keyOf(clues), clues);
  return [...distinct.values()];
};

/** Forms the subjects of a run from the clues of all rows of all files; a name that fits several units is a problem. */
export const identifySubjects = (all: readonly SubjectClues[]): Identified => {
  const distinct = distinctOf(all);
  const register: Register = { drafts: [], byCode: new Map(), byName: new Map() };
  const positionOf = new Map<string, number>();
  const ambiguous: Diagnostic[] = [];
  for (const clues of [...distinct].sort(byDetail)) {
    const [position, ...others] = matches(register, clues);
    if (others.length > 0) ambiguous.push(error('ambiguous-name', { name: clues.name ?? '', units: others.length + 1 }, clues.at));
    const draft = position === undefined || others.length > 0 ? undefined : register.drafts[position];
    if (draft && position !== undefined) register.drafts[position] = merge(draft, clues);
    positionOf.set(keyOf(clues), draft && position !== undefined ? position : enter(register, toDraft(clues)));
  }
  const subjects = register.drafts.map(toSubject);
  const order = [...new Set(distinct.map((clues) => positionOf.get(keyOf(clues)) ?? 0))];
  return {
    subjects: order.flatMap((position) => subjects[position] ?? []),
    subjectOf: (clues) => subjects[positionOf.get(keyOf(clues)) ?? 0] as Subject,
    diagnostics: [...codeProblems(distinct), ...ambiguous, ...levelProblems(subjects)],
  };
};

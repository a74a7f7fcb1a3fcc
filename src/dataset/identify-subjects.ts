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

const toDraft = (clues: SubjectClues): Draft => ({ ...clues, name: clues.name ?? clues.code ?? '' });

/** The drafts that the clues may mean: same code, or same name under parents that do not contradict. */
const matches = (drafts: readonly Draft[], clues: SubjectClues): readonly number[] => {
  const positions = drafts.map((_, position) => position);
  if (clues.code !== null) {
    const same = positions.filter((position) => drafts[position]?.code === clues.code);
    if (same.length > 0) return same;
  }
  return positions.filter((position) => {
    const draft = drafts[position];
    return draft?.name === clues.name && (draft.code === null || clues.code === null) && compatible(draft.parents, clues.parents);
  });
};

/** Most telling first, so that a bare name joins the unit that a code or parents describe, in whatever order they came. */
const byDetail = (a: SubjectClues, b: SubjectClues): number => Number(b.code !== null) - Number(a.code !== null) || b.parents.length - a.parents.length;

const levelOf = (draft: Draft): Subject['level'] => (draft.code === null ? null : levelOfCode(draft.code)) ?? draft.level ?? levelOfName(draft.name);

const toSubject = (draft: Draft): Subject => ({
  id: (draft.code ?? [...draft.parents].reverse().concat(draft.name).join('/')) as SubjectId,
  name: draft.name,
  code: draft.code,
  level: levelOf(draft),
  parents: draft.parents,
  unidentified: draft.unidentified,
});

const problemsOf = (subjects: readonly Subject[], clues: readonly SubjectClues[]): readonly Diagnostic[] => [
  ...subjects.flatMap((subject) => (subject.code === null || levelOfCode(subject.code) ? [] : [error('bad-code', { text: subject.code })])),
  ...subjects.flatMap((subject) => (subject.level === null ? [warning('level-unknown', { subject: subject.name })] : [])),
  ...subjects.flatMap((subject) => {
    const names = new Set(clues.flatMap((clue) => (clue.code !== null && clue.code === subject.code && clue.name !== null ? [clue.name] : [])));
    const [name = '', otherName] = [...names].sort();
    return otherName === undefined ? [] : [error('code-name-conflict', { code: subject.code ?? '', name, otherName })];
  }),
];

/** Forms the subjects of a run from the clues of all rows of all files; a name that fits several units fits none of them. */
export const identifySubjects = (all: readonly SubjectClues[]): Identified => {
  const distinct = [...new Map(all.map((clues) => [keyOf(clues), clues])).values()];
  const drafts: Draft[] = [];
  const positionOf = new Map<string, number>();
  for (const clues of [...distinct].sort(byDetail)) {
    const [position, ...others] = matches(drafts, clues);
    const draft = position === undefined || others.length > 0 ? undefined : drafts[position];
    if (draft && position !== undefined) drafts[position] = merge(draft, clues);
    else drafts.push(toDraft(clues));
    positionOf.set(keyOf(clues), draft && position !== undefined ? position : drafts.length - 1);
  }
  const subjects = drafts.map(toSubject);
  const order = [...new Set(distinct.map((clues) => positionOf.get(keyOf(clues)) ?? 0))];
  return {
    subjects: order.flatMap((position) => subjects[position] ?? []),
    subjectOf: (clues) => subjects[positionOf.get(keyOf(clues)) ?? 0] as Subject,
    diagnostics: problemsOf(subjects, distinct),
  };
};

import type { Case, CaseSubject, CaseValue } from '../model/case.ts';
import type { Cell, Dataset } from '../model/dataset.ts';
import type { Diagnostic, Frame } from '../model/diagnostic.ts';
import type { Dictionary } from '../model/policy.ts';
import { parseUnit, PURE } from '../quantity/unit.ts';
import { gather } from './gather.ts';
import { refuseFractions } from './refuse-fractions.ts';
import { cleanCode, type SubjectClues } from './subject-clues.ts';
import type { Record } from './table-row.ts';
import { typeCell } from './type-cell.ts';

const cluesOf = ({ name, code, parents, at }: CaseSubject): SubjectClues => ({
  name,
  code: code === null ? null : cleanCode(code),
  level: null,
  parents,
  unidentified: false,
  at,
});

const cellOf = (file: string, { written, text, at }: CaseValue): Cell => ({ file, line: at.line ?? 1, column: at.column ?? 1, header: written, text });

const recordsOf = (file: string, subject: CaseSubject, { indicators }: Dictionary): readonly Record[] => {
  const clues = cluesOf(subject);
  return subject.values.flatMap((value) => {
    const indicator = indicators.get(value.indicator);
    if (!indicator) return [];
    const observation = typeCell(indicator, parseUnit(indicator.unit) ?? PURE, cellOf(file, value));
    return [{ subject: clues, period: value.period, indicator, observation }];
  });
};

/** The source lines of the values, by their place. */
const framesOf = ({ subjects }: Case): ReadonlyMap<string, Frame> =>
  new Map(subjects.flatMap(({ values }) => values.flatMap(({ at }) => (at.frame ? [[`${String(at.line)}:${String(at.column)}`, at.frame] as const] : []))));

/** The data of a case, typed cell by cell as those of a file are, with every value that cannot be used. */
export const readCase = (worked: Case, dictionary: Dictionary): { readonly dataset: Dataset; readonly problems: readonly Diagnostic[] } => {
  const records = refuseFractions(worked.subjects.flatMap((subject) => recordsOf(worked.file, subject, dictionary)));
  const reading = { records, subjects: worked.subjects.map(cluesOf), rows: worked.subjects.length, diagnostics: [] };
  // A case says all that counts of its units: nothing is looked up, so that no table decides a worked verdict.
  const dataset = gather([], [reading], [], () => null);
  const frames = framesOf(worked);
  const spoilt = records.flatMap(({ observation }) => (observation.state === 'spoilt' ? [observation.problem] : []));
  const found = new Set([...dataset.diagnostics.filter(({ severity }) => severity === 'error'), ...spoilt]);
  const problems = [...found].map((problem) => {
    const frame = frames.get(`${String(problem.line)}:${String(problem.column)}`);
    return frame ? { ...problem, frame } : problem;
  });
  return { dataset, problems };
};

import type { Dataset, Observation, Period } from '../model/dataset.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { InspectedFile, InspectedSubject } from '../model/inspection.ts';
import type { Dictionary } from '../model/policy.ts';
import { countPeriods, describeFile } from './describe-file.ts';
import { indexHeaders } from './header.ts';
import { loadDataset, type LoadOptions } from './load-dataset.ts';
import type { Trace } from './parse-file.ts';

/** Files as judging reads them, with how each was understood. */
export interface Inspected {
  readonly dataset: Dataset;
  readonly files: readonly InspectedFile[];
  readonly subjects: readonly InspectedSubject[];
  /** Every problem, those of cells included. */
  readonly problems: readonly Diagnostic[];
}

const cellsOf = ({ observations }: Dataset, id: InspectedSubject['id']): readonly (readonly [Period, Observation])[] =>
  [...(observations.get(id) ?? [])].flatMap(([period, row]) => [...row.values()].map((observation) => [period, observation] as const));

const describeSubjects = (dataset: Dataset): readonly InspectedSubject[] =>
  dataset.subjects.map(({ otherParents: _, ...subject }) => {
    const cells = cellsOf(dataset, subject.id);
    return {
      ...subject,
      files: [...new Set(cells.map(([, { cell }]) => cell.file))].sort(),
      periods: countPeriods(cells.flatMap(([period, { state }]) => (state === 'known' ? [period] : []))),
    };
  });

/** The problems of the run and those inside spoilt cells, each once. */
const problemsIn = (dataset: Dataset): readonly Diagnostic[] => {
  const inCells = dataset.subjects
    .flatMap(({ id }) => cellsOf(dataset, id))
    .flatMap(([, observation]) => (observation.state === 'spoilt' ? [observation.problem, ...observation.others] : []));
  return [...new Set([...dataset.diagnostics, ...inCells])];
};

/** A file that was never opened: it cannot be read, or equals one that was. */
const unopened = (file: string, problems: readonly Diagnostic[]): InspectedFile => ({
  file,
  understood: problems.every(({ severity }) => severity === 'warning'),
  encoding: null,
  delimiter: null,
  blankLines: 0,
  table: null,
});

/** Reads files as judging does, and tells how each was understood; files keep their order. */
export const loadInspected = async (files: readonly string[], dictionary: Dictionary, options: Omit<LoadOptions, 'trace'>): Promise<Inspected> => {
  const traces = new Map<string, Trace>();
  const trace = (file: string, step: Trace): void => {
    traces.set(file, { ...traces.get(file), ...step });
  };
  const dataset = await loadDataset(files, dictionary, { ...options, trace });
  const problems = problemsIn(dataset);
  const index = indexHeaders(dictionary);
  // A folder is no file of its own; what was read in it left a trace.
  const told = new Set(problems.flatMap(({ file }) => file ?? []));
  const names = new Set([...files.filter((file) => traces.has(file) || told.has(file)), ...traces.keys()]);
  return {
    dataset,
    files: [...names].map((file) => {
      const [own, found] = [
        problems.filter((problem) => problem.file === file || (problem.file !== null && file.startsWith(`${problem.file} `))),
        traces.get(file),
      ];
      return found ? describeFile(file, found, own, index) : unopened(file, own);
    }),
    subjects: describeSubjects(dataset),
    problems,
  };
};

import { gather } from '../../src/dataset/gather.ts';
import { type FileOptions, type ParsedFile, parseFile } from '../../src/dataset/parse-file.ts';
import { readBytes } from '../../src/dataset/read-bytes.ts';
import type { HeaderIndex } from '../../src/dataset/header.ts';
import type { Divisions } from '../../src/division/table.ts';
import type { Dataset, Observation } from '../../src/model/dataset.ts';
import { byPlace, type Diagnostic, type DiagnosticCode } from '../../src/model/diagnostic.ts';
import { toAmount } from '../../src/quantity/exact.ts';
import { HEADER_INDEX } from './shipped-dictionary.ts';

const AS_FOUND: FileOptions = { layout: null, subjectName: null };

const toBytes = (content: string | Uint8Array): Uint8Array => (typeof content === 'string' ? new TextEncoder().encode(content) : content);

/** One file as it is read: `name` stands for its path, a string for its bytes in UTF-8. */
export const parsedFrom = (name: string, content: string | Uint8Array, options: Partial<FileOptions> = {}, index: HeaderIndex = HEADER_INDEX): ParsedFile =>
  parseFile(name, toBytes(content), null, index, { ...AS_FOUND, ...options });

/** The dataset of several files, by name, in the order in which they are given. */
export const datasetOf = (
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<FileOptions> = {},
  divisions: Divisions = () => null,
  index: HeaderIndex = HEADER_INDEX,
): Dataset => {
  const parsed = Object.entries(files).map(([name, content]) => parsedFrom(name, content, options, index));
  return gather(
    parsed.flatMap(({ input }) => input ?? []),
    parsed.flatMap(({ reading }) => reading ?? []),
    parsed.flatMap(({ problems }) => problems),
    divisions,
  );
};

/** The dataset of several files of any kind: text, workbooks, packed ones. */
export const datasetFrom = async (files: Readonly<Record<string, string | Uint8Array>>, options: Partial<FileOptions> = {}): Promise<Dataset> => {
  const read = Object.entries(files).map(([name, content]) => readBytes(name, toBytes(content), null, HEADER_INDEX, { ...AS_FOUND, ...options }));
  const parsed = (await Promise.all(read)).flat();
  return gather(
    parsed.flatMap(({ input }) => input ?? []),
    parsed.flatMap(({ reading }) => reading ?? []),
    parsed.flatMap(({ problems }) => problems),
    () => null,
  );
};

/** The dataset of lines of one file, `a.csv`. */
export const datasetOfLines = (...lines: readonly string[]): Dataset => datasetOf({ 'a.csv': `${lines.join('\n')}\n` });

const observationsOf = (dataset: Dataset) =>
  dataset.subjects.flatMap((subject) =>
    [...(dataset.observations.get(subject.id) ?? [])].flatMap(([period, row]) =>
      [...row].map(([indicator, observation]) => ({ subject, period, indicator, observation })),
    ),
  );

/** Every problem once, those inside spoilt observations too, in the order of their places. */
export const problemsOf = (dataset: Dataset): readonly Diagnostic[] => {
  const inside = observationsOf(dataset).flatMap(({ observation }) => (observation.state === 'spoilt' ? [observation.problem, ...observation.others] : []));
  return [...new Set([...dataset.diagnostics, ...inside])].sort(byPlace);
};

/** The problems of one code. */
export const problemsWith = <C extends DiagnosticCode>(dataset: Dataset, code: C): readonly Extract<Diagnostic, { code: C }>[] =>
  problemsOf(dataset).filter((problem): problem is Extract<Diagnostic, { code: C }> => problem.code === code);

/** Each problem as `code line:column`, parts that are unknown left out. */
export const placesOf = (dataset: Dataset): readonly string[] =>
  problemsOf(dataset).map(({ code, line, column }) => `${code} ${[line, column].filter((part) => part !== null).join(':')}`.trim());

const stateOf = (observation: Observation): string => {
  if (observation.state === 'known') {
    return observation.items ? `{${observation.items.join('|')}}` : `${toAmount(observation.value, '').value} ${observation.unit.text}`.trim();
  }
  return observation.state === 'blank' ? '(blank)' : `(${observation.problem.code})`;
};

/** Each observation as `subject-id period indicator = value unit`. */
export const listingOf = (dataset: Dataset): readonly string[] =>
  observationsOf(dataset).map(({ subject, period, indicator, observation }) => {
    const when = period === '' ? '' : ` ${period}`;
    return `${subject.id}${when} ${indicator} = ${stateOf(observation)}`;
  });

/** The observation of an indicator where there is only one. */
export const onlyObservation = (dataset: Dataset, indicator: string): Observation => {
  const [found, ...others] = observationsOf(dataset).filter((entry) => entry.indicator === indicator);
  if (!found || others.length > 0) throw new Error(`${String(others.length + (found ? 1 : 0))} observations of ${indicator}`);
  return found.observation;
};

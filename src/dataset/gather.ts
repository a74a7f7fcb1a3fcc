import type { Divisions } from '../division/table.ts';
import { type Dataset, type Input, type Observation, type Period, type Subject, type SubjectId } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { IndicatorName } from '../model/policy.ts';
import { compareExact } from '../quantity/exact.ts';
import { toBase } from '../quantity/unit.ts';
import { identifySubjects } from './identify-subjects.ts';
import type { Reading, Record } from './table-row.ts';
import { placeOfCell } from './type-cell.ts';

type Series = Map<SubjectId, Map<Period, Map<IndicatorName, Observation>>>;

/** Sets are equal where they have the same members, in whatever order. */
const sameItems = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((item) => b.includes(item));

const sameValue = (a: Observation, b: Observation): boolean => {
  if (a.state !== 'known' || b.state !== 'known') return false;
  return a.items && b.items ? sameItems(a.items, b.items) : compareExact(toBase(a.value, a.unit), toBase(b.value, b.unit)) === 0;
};

const about = (record: Record, subject: Subject, other: Observation) => ({
  indicator: record.indicator.name,
  subject: subject.name,
  period: record.period,
  otherFile: other.cell.file,
  ...(other.cell.sheet === undefined ? {} : { otherSheet: other.cell.sheet }),
  otherLine: other.cell.line,
  otherColumn: other.cell.column,
});

interface Merged {
  readonly observation: Observation;
  readonly diagnostics: readonly Diagnostic[];
}

type Seen = readonly [Record, ...Record[]];

/** Values that differ are each an error at their cell, and spoil the observation. */
const conflict = (known: Seen, subject: Subject): Merged => {
  const diagnostics = known.map((record) => {
    const other = known.find(({ observation }) => !sameValue(observation, record.observation)) ?? known[0];
    return error(
      'conflicting-values',
      { ...about(record, subject, other.observation), otherText: other.observation.cell.text },
      placeOfCell(record.observation.cell),
    );
  });
  const [problem] = diagnostics as [Diagnostic, ...Diagnostic[]];
  return { observation: { state: 'spoilt', problem, others: [], cell: known[0].observation.cell }, diagnostics };
};

const agree = ([first, ...others]: Seen, subject: Subject): Merged => ({
  observation: first.observation,
  diagnostics: others.map((record) => warning('repeated-value', about(record, subject, first.observation), placeOfCell(record.observation.cell))),
});

const spoiltBy = (records: readonly Record[]): Observation | null => {
  const [first, ...others] = records.flatMap(({ observation }) => (observation.state === 'spoilt' ? [observation] : []));
  return first ? { ...first, others: others.map(({ problem }) => problem) } : null;
};

/** What all cells of one observation say together: a blank yields to a value, equal values agree, a bad cell spoils. */
const settle = (records: Seen, subject: Subject): Merged => {
  const spoilt = spoiltBy(records);
  const [first, ...others] = records.filter(({ observation }) => observation.state === 'known');
  const differ = first && others.some(({ observation }) => !sameValue(observation, first.observation));
  if (differ) return conflict([first, ...others], subject);
  if (spoilt) return { observation: spoilt, diagnostics: [] };
  return first ? agree([first, ...others], subject) : { observation: records[0].observation, diagnostics: [] };
};

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const order = (records: readonly Record[]): readonly Record[] =>
  [...records].sort(
    ({ observation: { cell: a } }, { observation: { cell: b } }) =>
      byText(a.file, b.file) || byText(a.sheet ?? '', b.sheet ?? '') || a.line - b.line || a.column - b.column,
  );

interface Group {
  readonly subject: Subject;
  readonly period: Period;
  readonly indicator: IndicatorName;
  readonly records: [Record, ...Record[]];
}

/** The records of each observation: subject × period × indicator. */
const groupsOf = (records: readonly Record[], subjectOf: (record: Record) => Subject): readonly Group[] => {
  const groups = new Map<string, Group>();
  for (const record of records) {
    const subject = subjectOf(record);
    const key = `${subject.id}\n${record.period}\n${record.indicator.name}`;
    const group = groups.get(key);
    if (group) group.records.push(record);
    else groups.set(key, { subject, period: record.period, indicator: record.indicator.name, records: [record] });
  }
  return [...groups.values()];
};

const contentsOf = (records: readonly Record[]): ReadonlyMap<string, ReadonlySet<IndicatorName>> => {
  const contents = new Map<string, Set<IndicatorName>>();
  for (const { indicator, observation } of records) {
    if (observation.state === 'blank') continue;
    const names = contents.get(observation.cell.file) ?? new Set<IndicatorName>();
    contents.set(observation.cell.file, names.add(indicator.name));
  }
  return contents;
};

/** Puts the readings of all files together: subjects told apart, observations by subject, period and indicator. */
export const gather = (inputs: readonly Input[], readings: readonly Reading[], problems: readonly Diagnostic[], divisions: Divisions): Dataset => {
  const identified = identifySubjects(
    readings.flatMap((reading) => reading.subjects),
    divisions,
  );
  const all = readings.flatMap((reading) => reading.records);
  const observations: Series = new Map(identified.subjects.map((subject) => [subject.id, new Map<Period, Map<IndicatorName, Observation>>()]));
  const diagnostics = [...problems, ...readings.flatMap((reading) => reading.diagnostics), ...identified.diagnostics];
  for (const { subject, period, indicator, records } of groupsOf(order(all), (record) => identified.subjectOf(record.subject))) {
    const periods = observations.get(subject.id) ?? new Map<Period, Map<IndicatorName, Observation>>();
    const row = periods.get(period) ?? new Map<IndicatorName, Observation>();
    periods.set(period, row);
    const settled = settle(records, subject);
    row.set(indicator, settled.observation);
    diagnostics.push(...settled.diagnostics);
  }
  return { inputs, subjects: identified.subjects, observations, contents: contentsOf(all), diagnostics };
};

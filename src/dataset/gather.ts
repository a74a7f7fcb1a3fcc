import { type Dataset, type Input, type Observation, type Period, type Subject, type SubjectId } from '../model/dataset.ts';
import { type Diagnostic, error, warning } from '../model/diagnostic.ts';
import type { IndicatorName } from '../model/policy.ts';
import { compareExact } from '../quantity/exact.ts';
import { toBase } from '../quantity/unit.ts';
import { identifySubjects } from './identify-subjects.ts';
import type { Reading, Record } from './table-row.ts';
import { placeOfCell } from './type-cell.ts';

type Series = Map<SubjectId, Map<Period, Map<IndicatorName, Observation>>>;

const sameValue = (a: Observation, b: Observation): boolean =>
  a.state === 'known' && b.state === 'known' && compareExact(toBase(a.value, a.unit), toBase(b.value, b.unit)) === 0;

const about = (record: Record, subject: Subject, other: Observation) => ({
  indicator: record.indicator.name,
  subject: subject.name,
  period: record.period,
  otherFile: other.cell.file,
  otherLine: other.cell.line,
});

interface Merged {
  readonly observation: Observation;
  readonly diagnostics: readonly Diagnostic[];
}

/** What two cells say together: a blank yields to a value, equal values agree, different values spoil each other. */
const merge = (record: Record, subject: Subject, first: Observation): Merged => {
  const second = record.observation;
  if (first.state === 'spoilt' || second.state === 'blank') return { observation: first, diagnostics: [] };
  if (first.state === 'blank' || second.state === 'spoilt') return { observation: second, diagnostics: [] };
  if (sameValue(first, second)) {
    return { observation: first, diagnostics: [warning('repeated-value', about(record, subject, first), placeOfCell(second.cell))] };
  }
  const here = error('conflicting-values', { ...about(record, subject, first), otherText: first.cell.text }, placeOfCell(second.cell));
  const there = error('conflicting-values', { ...about(record, subject, second), otherText: second.cell.text }, placeOfCell(first.cell));
  return { observation: { state: 'spoilt', problem: there, cell: first.cell }, diagnostics: [here, there] };
};

const order = (records: readonly Record[]): readonly Record[] => {
  const key = ({ observation: { cell } }: Record): readonly [string, number, number] => [cell.file, cell.line, cell.column];
  return [...records].sort((a, b) => {
    const [left, right] = [key(a), key(b)];
    return left[0] < right[0] ? -1 : left[0] > right[0] ? 1 : left[1] - right[1] || left[2] - right[2];
  });
};

/** Puts the readings of all files together: subjects told apart, observations by subject, period and indicator. */
export const gather = (inputs: readonly Input[], readings: readonly Reading[], problems: readonly Diagnostic[]): Dataset => {
  const identified = identifySubjects(readings.flatMap((reading) => reading.subjects));
  const observations: Series = new Map(identified.subjects.map((subject) => [subject.id, new Map<Period, Map<IndicatorName, Observation>>()]));
  const diagnostics = [...problems, ...readings.flatMap((reading) => reading.diagnostics), ...identified.diagnostics];
  for (const record of order(readings.flatMap((reading) => reading.records))) {
    const subject = identified.subjectOf(record.subject);
    const periods = observations.get(subject.id) ?? new Map<Period, Map<IndicatorName, Observation>>();
    const row = periods.get(record.period) ?? new Map<IndicatorName, Observation>();
    periods.set(record.period, row);
    const earlier = row.get(record.indicator.name);
    const merged = earlier ? merge(record, subject, earlier) : { observation: record.observation, diagnostics: [] };
    row.set(record.indicator.name, merged.observation);
    diagnostics.push(...merged.diagnostics);
  }
  return { inputs, subjects: identified.subjects, observations, diagnostics };
};

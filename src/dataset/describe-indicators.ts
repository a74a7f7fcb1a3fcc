import { isNumberKind } from '../language/kind-values.ts';
import type { Layout } from '../model/dataset.ts';
import type { InspectedIndicator, InspectedUnit, UnitSource } from '../model/inspection.ts';
import { PURE } from '../quantity/unit.ts';
import { explainMatch } from './explain-match.ts';
import type { Record, Taken } from './table-row.ts';

/** A unit with where it is from, however often it occurs. */
interface CountedUnit {
  readonly unit: string;
  readonly source: UnitSource | null;
  values: number;
}

/** How a record was taken, where its reader tells. */
const takenOf = ({ taken, observation }: Record): Taken => taken ?? { written: observation.cell.header, unit: PURE, unitFrom: 'dictionary' };

/** The unit of one cell: its own, else its column's or line's. */
const unitOf = (record: Record): Omit<CountedUnit, 'values'> | null => {
  const { observation, indicator, taken } = record;
  if (!isNumberKind(indicator)) return { unit: '', source: null };
  if (observation.state === 'known' && observation.unitWritten) return { unit: observation.unit.text, source: 'cell' };
  if (taken) return { unit: taken.unit.text, source: taken.unitFrom };
  return observation.state === 'known' ? { unit: observation.unit.text, source: null } : null;
};

/** The units of the values, most frequent first; that of the column or line alone where there is no value. */
const unitsOf = (records: readonly Record[]): readonly InspectedUnit[] => {
  const counted = new Map<string, CountedUnit>();
  for (const record of records) {
    const unit = unitOf(record);
    if (!unit) continue;
    const key = `${unit.source ?? ''}\n${unit.unit}`;
    const known = counted.get(key) ?? { ...unit, values: 0 };
    counted.set(key, known);
    if (record.observation.state === 'known') known.values += 1;
  }
  const all = [...counted.values()].sort((a, b) => b.values - a.values);
  const used = all.filter(({ values }) => values > 0);
  return used.length > 0 ? used : all.slice(0, 1);
};

const describe = (records: readonly [Record, ...Record[]], layout: Layout): InspectedIndicator => {
  const [first] = records;
  const { indicator } = first;
  const taken = takenOf(first);
  const count = (state: Record['observation']['state']): number => records.filter(({ observation }) => observation.state === state).length;
  return {
    written: taken.written,
    line: layout === 'wide' ? null : first.observation.cell.line,
    columns: [...new Set(records.map(({ observation }) => observation.cell.column))],
    indicator: indicator.name,
    en: indicator.en,
    match: explainMatch(taken, indicator),
    units: unitsOf(records),
    values: count('known'),
    blank: count('blank'),
    spoilt: count('spoilt'),
  };
};

/** The indicators of a table, each spelling apart, in the order of their first value. */
export const describeIndicators = (records: readonly Record[], layout: Layout): readonly InspectedIndicator[] => {
  const groups = new Map<string, [Record, ...Record[]]>();
  for (const record of records) {
    const { written, unit, unitFrom } = takenOf(record);
    const key = JSON.stringify([written, record.indicator.name, unit.text, unitFrom]);
    const group = groups.get(key);
    if (group) group.push(record);
    else groups.set(key, [record]);
  }
  return [...groups.values()].map((group) => describe(group, layout));
};

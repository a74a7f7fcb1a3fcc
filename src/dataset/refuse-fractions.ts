import type { Observation } from '../model/dataset.ts';
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import type { Indicator } from '../model/policy.ts';
import { compareExact, ONE } from '../quantity/exact.ts';
import { isPercentUnit } from '../quantity/unit.ts';
import type { Record } from './table-row.ts';
import { placeOfCell } from './type-cell.ts';

type Known = Extract<Observation, { state: 'known' }>;

/** A share in % whose cell does not say so itself. */
const isBareShare = (record: Record): boolean => {
  const { indicator, observation } = record;
  return indicator.kind === 'share' && observation.state === 'known' && isPercentUnit(observation.unit) && !/[%％‰]/.test(observation.cell.text);
};

const looksLikeFractions = (values: readonly Known[]): boolean =>
  values.every(({ value }) => value.numerator >= 0n && compareExact(value, ONE) <= 0) && values.some(({ value }) => value.numerator !== 0n);

/**
 * Shares whose bare values all lie in 0–1 were probably meant as fractions: not decided here, refused, indicator by
 * indicator. Values that carry their own % do not count; a column of zeros reads the same either way.
 */
export const refuseFractions = (records: readonly Record[], placeOf: (first: Known) => Place = (first) => placeOfCell(first.cell)): readonly Record[] => {
  const bare = new Map<Indicator, Known[]>();
  for (const record of records) {
    if (!isBareShare(record)) continue;
    const list = bare.get(record.indicator);
    if (list) list.push(record.observation as Known);
    else bare.set(record.indicator, [record.observation as Known]);
  }
  const problems = new Map<Indicator, Diagnostic>();
  for (const [indicator, values] of bare) {
    const [first] = values;
    if (first && looksLikeFractions(values)) problems.set(indicator, error('share-as-fraction', { indicator: indicator.name }, placeOf(first)));
  }
  return records.map((record) => {
    const problem = isBareShare(record) ? problems.get(record.indicator) : undefined;
    return problem ? { ...record, observation: { state: 'spoilt', problem, others: [], cell: record.observation.cell } } : record;
  });
};

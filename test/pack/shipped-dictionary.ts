import { readFileSync } from 'node:fs';
import type { Dictionary, Indicator, IndicatorName } from '../../src/model/policy.ts';
import { parseDictionary } from '../../src/pack/parse-dictionary.ts';

const FILE = 'data/indicators.yaml';

const load = (): Dictionary => {
  const outcome = parseDictionary(FILE, readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'), 'sha256 of the dictionary');
  if (!outcome.ok) throw new Error(`${FILE}: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
};

/** The dictionary that is shipped, read from its YAML. */
export const DICTIONARY = load();

/** An indicator of it by its official name. */
export const findIndicator = (name: string): Indicator | undefined => DICTIONARY.indicators.get(name as IndicatorName);

import { readFileSync } from 'node:fs';
import { indexHeaders } from '../../src/dataset/header.ts';
import { parseDictionary } from '../../src/pack/parse-dictionary.ts';

const FILE = 'data/indicators.yaml';

const loadShipped = () => {
  const outcome = parseDictionary(FILE, readFileSync(new URL(`../../${FILE}`, import.meta.url), 'utf8'), '');
  if (!outcome.ok) throw new Error(`${FILE} has ${String(outcome.problems.length)} problems`);
  return outcome.value;
};

/** The dictionary that is shipped. */
export const DICTIONARY = loadShipped();

/** The names that headers may use, from the shipped dictionary. */
export const HEADER_INDEX = indexHeaders(DICTIONARY);

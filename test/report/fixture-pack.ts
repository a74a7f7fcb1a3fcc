import { readFileSync } from 'node:fs';
import type { Dictionary, Rule, RulePack } from '../../src/model/policy.ts';
import { parsePack } from '../../src/pack/parse-pack.ts';
import { DICTIONARY } from '../pack/shipped-dictionary.ts';

const load = (name: string): RulePack => {
  const file = `test/fixtures/packs/ok/${name}.yaml`;
  const outcome = parsePack(file, readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'), 'sha256 of the pack', DICTIONARY);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

/** An invented pack that uses every construct of the rule language, and the dictionary with its own indicators. */
export const PACK = load('every-construct');
export const PACK_DICTIONARY: Dictionary = {
  sha256: '',
  indicators: new Map([...DICTIONARY.indicators, ...PACK.indicators.map((own) => [own.name, own] as const)]),
};

/** One of its rules. */
export const ruleOf = (id: string): Rule => {
  const rule = PACK.rules.find((candidate) => candidate.id === id);
  if (!rule) throw new Error(`no rule ${id}`);
  return rule;
};

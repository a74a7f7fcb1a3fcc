import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/diagnostic.ts';
import { runCases, unreachedIn } from '../../src/cli/run-cases.ts';
import { differencesIn } from '../../src/report/cases-json.ts';
import { casesFileOf, loadCases } from '../../src/pack/load-cases.ts';
import { loadPolicies, shippedPolicies } from '../../src/pack/load-policies.ts';
import { readYaml } from '../../src/pack/read-yaml.ts';
import { jsonSchemas } from '../../src/schema/json-schemas.ts';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

const root = join(import.meta.dirname, '../..');
const home = { root, compiled: join(root, 'dist/compiled') };
const validate = new Ajv2020({ strict: false }).compile(JSON.parse(jsonSchemas().get('cases.schema.json') ?? '') as object);

const tested = await Promise.all(
  shippedPolicies(home).map(async (id) => {
    const { packs, dictionary } = must(await loadPolicies(home, [id]));
    const [pack] = packs;
    if (!pack) throw new Error(`no pack ${id}`);
    return { id, pack, outcomes: must(runCases(pack, dictionary, must(await loadCases(root, pack, dictionary)))) };
  }),
);

it('are found by the absolute path of the pack too', async () => {
  const { packs, dictionary } = must(await loadPolicies(home, [join(root, 'rules/lishui.yaml')]));
  const [pack] = packs;
  expect(pack && must(await loadCases('.', pack, dictionary)).length).toBeGreaterThan(0);
});

describe.each(tested)('the cases of $id', ({ pack, outcomes }) => {
  it.each(outcomes)('line $line: $title', (outcome) => {
    expect(outcome.compared.length).toBeGreaterThan(0);
    expect(differencesIn(outcome).map(({ subject, rule, verdict, result }) => ({ subject, rule, verdict, got: result.verdict }))).toEqual([]);
  });

  it('reach every rule', () => {
    expect(unreachedIn(pack, outcomes).filter(({ reached }) => !reached)).toEqual([]);
  });

  it('reach a pass, a fail and missing data of every rule', () => {
    const missing = unreachedIn(pack, outcomes).filter(({ verdicts }) => verdicts.some((verdict) => verdict !== 'not-due'));
    expect(missing).toEqual([]);
  });

  it('are as the JSON Schema says that editors use, which both files name', () => {
    const text = readFileSync(join(root, casesFileOf(pack.file)), 'utf8');
    expect(validate(must(readYaml('cases', text)).value), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
    expect(text.split('\n')[0]).toBe('# yaml-language-server: $schema=../data/schemas/cases.schema.json');
    expect(readFileSync(join(root, pack.file), 'utf8').split('\n')[0]).toBe('# yaml-language-server: $schema=../data/schemas/pack.schema.json');
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCases, unreachedIn } from '../../src/cli/run-cases.ts';
import { FUNCTIONS } from '../../src/model/expression.ts';
import type { Outcome } from '../../src/model/diagnostic.ts';
import { INDICATOR_KINDS } from '../../src/model/policy.ts';
import { loadCases } from '../../src/pack/load-cases.ts';
import { loadPolicies } from '../../src/pack/load-policies.ts';
import { differencesIn } from '../../src/report/cases-json.ts';
import { nodesOf } from '../../src/language/walk.ts';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

const root = join(import.meta.dirname, '../..');
const file = join(root, 'test/fixtures/language/every-construct.yaml');
const { packs, dictionary } = must(await loadPolicies({ root, compiled: join(root, 'dist/compiled') }, [file]));
const [pack] = packs;
if (!pack) throw new Error('no pack');
const outcomes = must(runCases(pack, dictionary, must(await loadCases('.', pack, dictionary))));

describe('the pack that uses every construct', () => {
  it.each(outcomes)('line $line: $title', (outcome) => {
    expect(differencesIn(outcome).map(({ subject, rule, verdict, result }) => ({ subject, rule, verdict, got: result.verdict }))).toEqual([]);
  });

  it('has a pass and a fail of every rule', () => {
    const missing = unreachedIn(pack, outcomes).filter(({ verdicts }) => verdicts.includes('pass') || verdicts.includes('fail'));
    expect(missing).toEqual([]);
  });

  it('uses every function, and every kind of indicator that is no plain number', () => {
    const nodes = pack.rules.flatMap((rule) => rule.checks).flatMap(({ expression }) => nodesOf(expression));
    const used = new Set(nodes.flatMap((node) => (node.kind === 'call' ? [node.function] : [])));
    // province(…) is as city(…), one level up; units-above.test.ts has it.
    expect(FUNCTIONS.filter((name) => !used.has(name))).toEqual(['province']);
    const kinds = new Set(pack.indicators.map(({ kind }) => kind));
    expect(INDICATOR_KINDS.filter((kind) => ['yes-no', 'grade', 'rank', 'set'].includes(kind) && !kinds.has(kind))).toEqual([]);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { accountFor } from '../../src/document/account.ts';
import type { RulePack } from '../../src/model/policy.ts';
import { loadPolicies } from '../../src/pack/load-policies.ts';

const root = join(import.meta.dirname, '../..');

const packOf = async (name: string): Promise<RulePack> => {
  const outcome = await loadPolicies({ root, compiled: join(root, 'dist/compiled') }, [name]);
  const [pack] = outcome.ok ? outcome.value.packs : [];
  if (!pack) throw new Error(JSON.stringify(outcome));
  return pack;
};

/** A text that has every quote of a pack: in one sentence, each led up to by the one before it. */
const textOf = ({ rules, unencoded }: RulePack): string =>
  `一、原文\n${[...rules, ...unencoded].map(({ quote }) => quote.replace(/[。；;]/g, '，')).join('，')}。\n`;

describe.each(['lishui', 'binzhou', 'zunyi', 'shandong'])('of %s', (name) => {
  it('every entry is named where its quote stands', async () => {
    const pack = await packOf(name);
    const segments = accountFor(pack, { file: 'text.txt', encoding: 'utf-8', sha256: '', text: textOf(pack) }).clauses.flatMap((clause) => clause.segments);
    const named = new Set(segments.flatMap(({ rules, because }) => [...rules, ...because]));
    expect([...pack.rules.map(({ id }) => id), ...pack.unencoded.map(({ because }) => because)].filter((entry) => !named.has(entry))).toEqual([]);
  });
});

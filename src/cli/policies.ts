import { loadPolicies } from '../pack/load-policies.ts';
import { policyJson } from '../report/describe-pack.ts';
import { renderPolicies } from '../report/render-policies.ts';
import type { Context } from './context.ts';
import { textOf, type Values } from './options.ts';

/** Lists the shipped packs. */
export const policies = async (context: Context, values: Values): Promise<number> => {
  const loaded = await loadPolicies(context.edge, ['all']);
  if (!loaded.ok) return context.refuse(loaded.problems);
  const { packs } = loaded.value;
  const json = textOf(values, 'format') === 'json';
  context.edge.out(json ? `${JSON.stringify(packs.map(policyJson), null, 2)}\n` : renderPolicies(packs, context.language, context.paper));
  return 0;
};

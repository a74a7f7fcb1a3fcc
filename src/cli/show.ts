import { error } from '../model/diagnostic.ts';
import { loadPolicies } from '../pack/load-policies.ts';
import { packJson } from '../report/describe-pack.ts';
import { renderPack } from '../report/render-pack.ts';
import { suggest } from '../words/suggest.ts';
import type { Context } from './context.ts';
import { textOf, type Values } from './options.ts';

/** Splits `lishui/library`; the path of a pack may hold slashes and takes its rule after `.yaml/`. */
const split = (wanted: string): { readonly policy: string; readonly rule: string | null } => {
  const match = /^(.+\.ya?ml)(?:\/([^/]+))?$/i.exec(wanted) ?? /^([^/]+)(?:\/([^/]+))?$/.exec(wanted);
  return { policy: match?.[1] ?? wanted, rule: match?.[2] ?? null };
};

/** Shows a pack, or one rule of it. */
export const show = async (context: Context, wanted: string, values: Values): Promise<number> => {
  const { policy, rule } = split(wanted);
  const loaded = await loadPolicies(context.edge, [policy]);
  if (!loaded.ok) return context.refuse(loaded.problems);
  const [pack] = loaded.value.packs;
  if (!pack) return context.refuse([error('missing-argument', { argument: 'POLICY' })]);
  const rules = pack.rules.filter((candidate) => rule === null || candidate.id === rule);
  if (rules.length === 0) {
    const near = suggest(
      rule ?? '',
      pack.rules.map((candidate) => candidate.id),
    );
    return context.refuse([error('unknown-rule', { rule: rule ?? '', policies: [pack.id], near })]);
  }
  const { dictionary } = loaded.value;
  const json = textOf(values, 'format') === 'json';
  context.edge.out(
    json ? `${JSON.stringify(packJson(pack, rules, dictionary), null, 2)}\n` : renderPack(pack, rules, dictionary, context.language, context.paper),
  );
  return 0;
};

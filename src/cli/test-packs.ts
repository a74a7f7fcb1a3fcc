import type { Case } from '../model/case.ts';
import { byPlace, type Diagnostic, type Outcome } from '../model/diagnostic.ts';
import { casesFileOf, loadCases } from '../pack/load-cases.ts';
import { isPath, loadPolicies, type Policies } from '../pack/load-policies.ts';
import { casesJson, type TestedPack } from '../report/cases-json.ts';
import { isFailing, renderCases } from '../report/render-cases.ts';
import type { Context } from './context.ts';
import { textOf, type Values } from './options.ts';
import { packsMeant } from './packs-meant.ts';
import { runCases, unreachedIn } from './run-cases.ts';

const loadBeside = (context: Context, wanted: string, { packs: [pack], dictionary }: Policies): Promise<Outcome<readonly Case[]>> => {
  if (!pack) throw new Error(`no pack: ${wanted}`);
  return loadCases(isPath(wanted) ? '.' : context.edge.root, pack, dictionary);
};

/** One pack with its cases run, or every problem of the pack or of its cases. */
const testPack = async (context: Context, wanted: string): Promise<Outcome<TestedPack>> => {
  const loaded = await loadPolicies(context.edge, [wanted]);
  if (!loaded.ok) return loaded;
  const cases = await loadBeside(context, wanted, loaded.value);
  if (!cases.ok) return cases;
  const { packs, dictionary } = loaded.value;
  const [pack] = packs;
  if (!pack) throw new Error(`no pack: ${wanted}`);
  const outcomes = runCases(pack, dictionary, cases.value);
  if (!outcomes.ok) return outcomes;
  const value = { pack, dictionary, file: casesFileOf(pack.file), outcomes: outcomes.value, unreached: unreachedIn(pack, outcomes.value) };
  return { ok: true, value, warnings: [] };
};

/** Runs the cases of packs, prints what differs and what no case reaches, and gives the exit status. */
export const testPacks = async (context: Context, wanted: readonly string[], values: Values): Promise<number> => {
  const outcomes: Outcome<TestedPack>[] = [];
  for (const pack of packsMeant(context, wanted)) outcomes.push(await testPack(context, pack));
  const tested = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const problems: readonly Diagnostic[] = outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)).sort(byPlace);
  const { languageGiven, tool } = context.renderOptions(false, false);
  if (textOf(values, 'format') === 'json') context.edge.out(`${JSON.stringify(casesJson(tested, problems, languageGiven ?? 'zh', tool), null, 2)}\n`);
  else if (tested.length > 0) context.edge.out(renderCases(tested, context.language, context.paper));
  context.tell(problems);
  if (problems.length > 0) return 2;
  return tested.some((pack) => pack.outcomes.some(isFailing)) ? 1 : 0;
};

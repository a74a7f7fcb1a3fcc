import { accountFor } from '../document/account.ts';
import { loadDocument } from '../document/load-document.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { loadPolicies, shippedPolicies } from '../pack/load-policies.ts';
import { coverageJson } from '../report/coverage-json.ts';
import { renderCoverage } from '../report/render-coverage.ts';
import type { Context } from './context.ts';
import { isSet, textOf, type Values } from './options.ts';

/** True where the text is not the document of the pack at all, so that a page about it would say nothing. */
const isAboutAll = ({ code }: Diagnostic): boolean => code === 'document-differs' || code === 'document-without-requirements';

/** Holds the text of a document against its pack, prints what is covered and what is not, and gives the exit status. */
export const coverage = async (context: Context, wanted: string, values: Values): Promise<number> => {
  const file = textOf(values, 'document');
  if (file === null) return context.refuse([error('missing-argument', { argument: '--document <FILE>' })]);
  // A text is one document's.
  if (wanted === 'all') return context.refuse([error('unknown-policy', { policy: wanted, choices: shippedPolicies(context.edge), near: null })]);
  const policies = await loadPolicies(context.edge, [wanted]);
  const document = loadDocument(file);
  if (!policies.ok || !document.ok) return context.refuse([...(policies.ok ? [] : policies.problems), ...(document.ok ? [] : document.problems)]);
  const [pack] = policies.value.packs;
  if (!pack) throw new Error(`no pack: ${wanted}`);
  const result = accountFor(pack, document.value);
  const { language, paper, edge } = context;
  const { languageGiven, tool } = context.renderOptions(false, false);
  if (textOf(values, 'format') === 'json') edge.out(`${JSON.stringify(coverageJson(result, languageGiven ?? 'zh', tool), null, 2)}\n`);
  else if (!result.diagnostics.some(isAboutAll)) edge.out(renderCoverage(result, language, paper, isSet(values, 'details')));
  context.tell(result.diagnostics);
  if (result.diagnostics.some(({ severity }) => severity === 'error')) return 2;
  return result.totals.obligations.neither > 0 ? 1 : 0;
};

import { type Inspected, loadInspected } from '../dataset/load-inspected.ts';
import { divisionsIn } from '../division/load-divisions.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { feedOf, isOfData } from '../evaluate/feed.ts';
import type { Question } from '../evaluate/question.ts';
import type { Layout } from '../model/dataset.ts';
import { byPlace, error } from '../model/diagnostic.ts';
import type { Inspection } from '../model/inspection.ts';
import { loadPolicies, type Policies } from '../pack/load-policies.ts';
import { inspectionJson } from '../report/inspection-json.ts';
import { renderInspection } from '../report/render-inspection.ts';
import type { Context } from './context.ts';
import { isSet, listOf, textOf, type Values } from './options.ts';
import { standardInput } from './standard-input.ts';

/** The question that judging by the policies would ask of all the data, at its own periods. */
const questionOf = ({ packs, dictionary }: Policies, wanted: readonly string[]): Question => ({
  packs,
  dictionary,
  selectsRule: () => true,
  selectsSubject: null,
  namesPolicy: ({ id, file }) => wanted.includes(id) || wanted.includes(file),
  bindingOnly: false,
  time: { period: null, asOf: null },
  gate: { failOn: 'never', minCoverage: null },
});

const inspectionOf = ({ dataset, files, subjects, problems }: Inspected, policies: Policies, wanted: readonly string[]): Inspection => {
  if (wanted.length === 0) return { files, subjects, fed: null, diagnostics: [...problems].sort(byPlace) };
  // What a policy needs is found by asking it, so that the two never tell different things.
  const scorecard = evaluate(questionOf(policies, wanted), dataset);
  return { files, subjects, fed: feedOf(scorecard), diagnostics: scorecard.diagnostics.filter(isOfData) };
};

/** Shows how files were understood and what they can feed, and gives the exit status. */
export const inspect = async (context: Context, files: readonly string[], values: Values): Promise<number> => {
  if (files.length === 0) return context.refuse([error('no-files', {})]);
  const wanted = listOf(values, 'policy');
  // Without a policy the indicators of all that are shipped are known; with one, those that judging by it knows.
  const policies = await loadPolicies(context.edge, wanted.length === 0 ? ['all'] : wanted);
  if (!policies.ok) return context.refuse(policies.problems);
  const inspected = await loadInspected(files, policies.value.dictionary, {
    layout: textOf(values, 'layout') as Layout | null,
    subjectName: textOf(values, 'subjectName'),
    hashed: false,
    divisions: divisionsIn(context.edge.root),
    stdin: () => standardInput(context),
  });
  const inspection = inspectionOf(inspected, policies.value, wanted);
  const { language, paper, edge } = context;
  const { languageGiven, tool } = context.renderOptions(false, false);
  const { dictionary } = policies.value;
  if (textOf(values, 'format') === 'json') edge.out(`${JSON.stringify(inspectionJson(inspection, languageGiven ?? 'zh', tool), null, 2)}\n`);
  else edge.out(renderInspection(inspection, dictionary, { language, paper, details: isSet(values, 'details') }));
  return inspection.files.every(({ understood }) => understood) ? 0 : 2;
};

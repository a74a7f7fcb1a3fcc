import { loadDataset } from '../dataset/load-dataset.ts';
import { divisionsIn } from '../division/load-divisions.ts';
import { evaluate } from '../evaluate/evaluate.ts';
import { groupsJudged, groupSubject } from '../evaluate/judge-subject.ts';
import type { Question } from '../evaluate/question.ts';
import { exitStatus, type FailOn } from '../evaluate/run-problems.ts';
import type { Dataset, Layout, Subject } from '../model/dataset.ts';
import { byPlace, type Diagnostic, error } from '../model/diagnostic.ts';
import type { RulePack } from '../model/policy.ts';
import { loadPolicies, type Policies, shippedPolicies } from '../pack/load-policies.ts';
import { parsePeriod } from '../quantity/calendar.ts';
import { type Format, RENDERERS, UNHASHED } from '../report/formats.ts';
import { suggest } from '../words/suggest.ts';
import type { Context } from './context.ts';
import { isSet, listOf, parsePercent, textOf, type Values } from './options.ts';
import { standardInput } from './standard-input.ts';
import { writeReport } from './write-report.ts';

const callProblems = ({ edge }: Context, files: readonly string[], policies: readonly string[]): readonly Diagnostic[] => [
  ...(files.length === 0 ? [error('no-files', {})] : []),
  ...(policies.length === 0 ? [error('no-policy', { choices: shippedPolicies(edge) })] : []),
];

/** `library` or `lishui/library`. */
const namesRule = (wanted: string, policy: string, rule: string): boolean => wanted === rule || wanted === `${policy}/${rule}`;

const ruleProblems = (wanted: readonly string[], packs: readonly RulePack[]): readonly Diagnostic[] => {
  const known = packs.flatMap((pack) => pack.rules.map((rule) => ({ policy: pack.id, rule: rule.id })));
  return wanted
    .filter((name) => !known.some(({ policy, rule }) => namesRule(name, policy, rule)))
    .map((name) =>
      error('unknown-rule', {
        rule: name,
        policies: packs.map((pack) => pack.id),
        near: suggest(
          name.replace(/^.*\//, ''),
          known.map(({ rule }) => rule),
        ),
      }),
    );
};

const namesSubject = (wanted: string, { name, code, id }: Subject): boolean => wanted === name || wanted === code || wanted === id;

/** The units of the data and the groups of the policies. */
const subjectsKnown = ({ subjects }: Dataset, packs: readonly RulePack[]): readonly Subject[] => [
  ...subjects,
  ...packs.flatMap((pack) => groupsJudged(pack.rules).map((name) => groupSubject(pack, name))),
];

const subjectProblems = (wanted: readonly string[], subjects: readonly Subject[]): readonly Diagnostic[] =>
  wanted
    .filter((name) => !subjects.some((subject) => namesSubject(name, subject)))
    .map((name) =>
      error('unknown-subject', {
        subject: name,
        near: suggest(
          name,
          subjects.map((subject) => subject.name),
        ),
      }),
    );

const questionOf = (values: Values, { packs, dictionary }: Policies): Question => {
  const [rules, subjects, policies] = [listOf(values, 'rule'), listOf(values, 'subject'), listOf(values, 'policy')];
  const [period, minCoverage] = [textOf(values, 'period'), textOf(values, 'minCoverage')];
  return {
    packs,
    dictionary,
    selectsRule: (pack, rule) => rules.length === 0 || rules.some((name) => namesRule(name, pack.id, rule.id)),
    selectsSubject: subjects.length === 0 ? null : (subject) => subjects.some((name) => namesSubject(name, subject)),
    namesPolicy: ({ id, file }) => policies.includes(id) || policies.includes(file),
    bindingOnly: isSet(values, 'bindingOnly'),
    time: { period: period === null ? null : parsePeriod(period), asOf: textOf(values, 'asOf') },
    gate: { failOn: textOf(values, 'failOn') as FailOn, minCoverage: minCoverage === null ? null : parsePercent(minCoverage) },
  };
};

/** Judges files by policies, prints or writes the report, and gives the exit status. */
export const judge = async (context: Context, files: readonly string[], values: Values): Promise<number> => {
  const wanted = listOf(values, 'policy');
  const problems = callProblems(context, files, wanted);
  if (problems.length > 0) return context.refuse(problems);
  const policies = await loadPolicies(context.edge, wanted);
  if (!policies.ok) return context.refuse(policies.problems);
  const unknownRules = ruleProblems(listOf(values, 'rule'), policies.value.packs);
  if (unknownRules.length > 0) return context.refuse(unknownRules);

  const format = textOf(values, 'format') as Format;
  const dataset = await loadDataset(files, policies.value.dictionary, {
    layout: textOf(values, 'layout') as Layout | null,
    subjectName: textOf(values, 'subjectName'),
    hashed: !UNHASHED.has(format),
    divisions: divisionsIn(context.edge.root),
    stdin: () => standardInput(context),
  });
  const question = questionOf(values, policies.value);
  const judged = evaluate(question, dataset);
  const unknownSubjects = dataset.subjects.length === 0 ? [] : subjectProblems(listOf(values, 'subject'), subjectsKnown(dataset, question.packs));
  // Where the filter names nobody, that nothing was judged goes without saying.
  const consequences = unknownSubjects.length > 0 ? judged.diagnostics.filter(({ code }) => code !== 'nothing-judged') : judged.diagnostics;
  const scorecard = { ...judged, diagnostics: [...unknownSubjects, ...consequences].sort(byPlace) };

  const output = textOf(values, 'output');
  const pieces = RENDERERS[format](scorecard, context.renderOptions(isSet(values, 'details'), output !== null));
  const unwritten = output === null ? null : writeReport(output, pieces);
  if (output === null) for (const piece of pieces) context.edge.out(piece);
  const told = unwritten ? [...scorecard.diagnostics, unwritten] : scorecard.diagnostics;
  context.tell(isSet(values, 'quiet') ? told.filter(({ severity }) => severity === 'error') : told);
  return exitStatus(scorecard.results, told, question.gate.failOn);
};

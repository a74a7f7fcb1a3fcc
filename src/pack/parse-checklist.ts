import { printCheck } from '../language/print-check.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Position } from '../model/position.ts';
import type { Check, Indicator, IndicatorName, Rule } from '../model/policy.ts';
import { authoredChecklistItem } from './authored.ts';
import type { Names } from './check-expression.ts';
import { checkShape } from './check-shape.ts';
import { parseSelector, parseWhen, type RuleScope, textProblems, toRule } from './parse-rule.ts';
import { mapOf, textAt } from './raw.ts';
import type { Path, YamlText } from './read-yaml.ts';

const titleOf = (input: unknown): { readonly zh: string; readonly en: string } | null => {
  const title = mapOf(mapOf(input)['title']);
  const [zh, en] = [textAt(title, 'zh'), textAt(title, 'en')];
  return zh === undefined || en === undefined ? null : { zh, en };
};

const impliedIndicator = (policy: string, id: string, title: { readonly zh: string; readonly en: string }): Indicator => ({
  name: title.zh as IndicatorName,
  id: `${policy}-${id}`,
  en: title.en,
  aliases: [],
  unit: '',
  kind: 'yes-no',
  timing: null,
  scale: 'extensive',
  range: { min: null, max: null },
  definition: null,
  formula: null,
  growth: null,
  nominal: false,
  grades: [],
  breaks: [],
});

/** The yes/no indicators that a checklist implies, named by its titles; one that is known already is not implied again. */
export const impliedIndicators = (policy: string, list: readonly unknown[], known: Names): readonly Indicator[] => {
  const implied = list.flatMap((input) => {
    const [id, title] = [textAt(mapOf(input), 'id'), titleOf(input)];
    return id !== undefined && title !== null && !known.find(title.zh) ? [impliedIndicator(policy, id, title)] : [];
  });
  return [...new Map(implied.map((indicator) => [indicator.name, indicator])).values()];
};

/** Two entries of one title would share one answer, and a title may not be the name of a figure. */
export const titleProblems = (yaml: YamlText, list: readonly unknown[], known: Names): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  return list.flatMap((input, index) => {
    const name = titleOf(input)?.zh;
    if (name === undefined) return [];
    const place = yaml.placeOf(['checklist', index, 'title', 'zh']);
    const otherLine = seen.get(name);
    if (otherLine === undefined) seen.set(name, place.line ?? 0);
    const taken = known.official(name) !== undefined || (known.find(name)?.kind ?? 'yes-no') !== 'yes-no';
    if (taken) return [error('redefined-indicator', { name }, place)];
    return otherLine === undefined ? [] : [error('duplicate-name', { name, otherLine }, place)];
  });
};

/** That the entry is answered with yes; where a group is judged, by all its members. */
const tickedCheck = (name: string, ofGroup: boolean, at: Position): Check => {
  const ticked: Expression = { kind: 'compare', operator: '=', left: { kind: 'indicator', name, at }, right: { kind: 'symbol', text: 'yes', at }, at };
  const expression: Expression = ofGroup ? { kind: 'call', function: 'all', argument: ticked, year: null, at } : ticked;
  return { text: printCheck(expression), for: null, expression, tolerance: null };
};

/** One entry of a checklist as a rule that a yes meets, or all its problems. */
export const parseChecklistItem = (
  scope: RuleScope,
  input: unknown,
  index: number,
): { readonly value: Rule | null; readonly problems: readonly Diagnostic[] } => {
  const path: Path = ['checklist', index];
  const raw = mapOf(input);
  const shape = checkShape(authoredChecklistItem, scope.yaml, path, input);
  const subject = parseSelector(scope, path, raw, []);
  const condition = parseWhen(scope, path, raw);
  const problems = [...shape.problems, ...textProblems(scope, path, raw), ...subject.problems, ...condition.problems];
  if (!shape.value || !subject.selector || problems.length > 0) return { value: null, problems };
  const { line = 1, column = 1 } = scope.yaml.placeOf([...path, 'id']);
  const checks = [tickedCheck(shape.value.title.zh, subject.selector.group !== null, { line, column })];
  const value = toRule(scope, path, shape.value, { section: 'checklist', subject: subject.selector, measured: null, checks, when: condition.when });
  return { value, problems };
};

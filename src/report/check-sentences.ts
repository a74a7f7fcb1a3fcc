import { parseCheck } from '../language/parse-check.ts';
import { mapLeaves, nodesOf } from '../language/walk.ts';
import type { Expression } from '../model/expression.ts';
import type { Language } from '../model/language.ts';
import type { Check, Rule } from '../model/policy.ts';
import { amountWords } from '../words/amounts.ts';
import { CHECK_PHRASES } from '../words/check-phrases.ts';
import { checkWords } from '../words/check-words.ts';
import type { CheckSetting } from '../words/term-words.ts';
import type { Find } from './indicators-needed.ts';

/** Of whom the checks of a rule speak, for saying them. */
export const settingOf = (rule: Rule, language: Language, find: Find): CheckSetting => ({
  language,
  find,
  level: rule.subject.level,
  group: rule.subject.group,
});

/** One check as a sentence. */
export const checkSentence = (check: Check, setting: CheckSetting): string => checkWords(check.expression, setting, check.tolerance);

const isLeaf = ({ kind }: Expression): boolean => kind === 'quantity' || kind === 'indicator' || kind === 'target' || kind === 'symbol';

/** A check for one unit with the word `target` again where its own figure stands, and that figure. */
const withTarget = (check: Check): { readonly expression: Expression; readonly figure: Extract<Expression, { kind: 'quantity' }> | null } => {
  const parsed = parseCheck(check.text, () => check.expression.at);
  const written = parsed.ok ? nodesOf(parsed.expression).filter(isLeaf) : [];
  let [index, figure]: [number, Extract<Expression, { kind: 'quantity' }> | null] = [0, null];
  const expression = mapLeaves(check.expression, (leaf) => {
    const isTarget = written[index++]?.kind === 'target' && leaf.kind === 'quantity';
    if (isTarget) figure = leaf;
    return isTarget ? { kind: 'target', at: leaf.at } : leaf;
  });
  return { expression, figure };
};

/** The checks that give each unit its figure, as one sentence and the list of the figures. */
const perUnitSentence = (checks: readonly Check[], setting: CheckSetting): string => {
  const [first] = checks;
  if (!first) return '';
  const figures = checks.flatMap((check) => {
    const { figure } = withTarget(check);
    return figure && check.for !== null ? [{ name: check.for, figure: amountWords(figure, setting.language) }] : [];
  });
  return CHECK_PHRASES.perUnit[setting.language]({ check: checkWords(withTarget(first).expression, setting, first.tolerance), figures });
};

/** The checks of a rule as sentences, all of which must hold; figures per unit are gathered into one. */
export const checkSentences = (rule: Rule, setting: CheckSetting): readonly string[] =>
  rule.checks.flatMap((check, index) => {
    if (check.for === null) return [checkSentence(check, setting)];
    const alike = rule.checks.filter((other) => other.for !== null && other.text === check.text);
    return rule.checks.indexOf(alike[0] ?? check) === index ? [perUnitSentence(alike, setting)] : [];
  });

import { indicatorsOf, nodesOf } from '../../language/walk.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression, SymbolNode } from '../../model/expression.ts';
import type { Indicator } from '../../model/policy.ts';
import { checkOperator } from './check-operator.ts';
import { finding, type LintScope, placeOfToken } from './lint-scope.ts';
import type { Passage } from './passage.ts';
import { limitAround } from './quote-limits.ts';
import type { Compared } from './quote-terms.ts';

const keyOf = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

/** Every way to write a grade that the dictionary knows. */
const spellings = (indicator: Indicator | undefined, grade: string): readonly string[] => {
  const known = indicator?.grades.find(({ name }) => name === grade);
  return known ? [known.name, ...known.aliases] : [grade];
};

/** Any of the names, the longest first; Ⅴ is neither Ⅳ nor 准Ⅴ nor 劣Ⅴ. */
const gradePattern = (names: readonly string[]): RegExp => {
  const escaped = [...names].sort((a, b) => b.length - a.length).map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`(?<![IVX准劣])(?:${escaped.join('|')})(?![IVX])`);
};

/** A grade must be in the quote, by whichever of its names, and be compared as the words around it say. */
export const checkGrade = (scope: LintScope, passage: Passage, node: SymbolNode, compared: Compared | null): readonly Diagnostic[] => {
  const [indicator] = compared ? indicatorsOf(compared.other).map(scope.find) : [];
  if (indicator?.kind !== 'grade') return [];
  const text = keyOf(passage.text);
  const names = spellings(indicator, node.text).map(keyOf);
  const match = gradePattern(names).exec(text);
  if (!match) return [finding('word-not-in-quote', { word: node.text }, placeOfToken(scope, node.at))];
  if (!compared) return [];
  const place = indicator.grades.findIndex((grade) => grade.name === node.text);
  const limit = limitAround(text.slice(0, match.index), text.slice(match.index + match[0].length));
  return checkOperator(scope, compared, [limit], (operator) => place === (operator === '>=' ? indicator.grades.length - 1 : 0));
};

/** The members that a set must contain must be in the quote. */
export const checkMembers = (scope: LintScope, { text }: Passage, expression: Expression): readonly Diagnostic[] =>
  nodesOf(expression).flatMap((node) => {
    if (node.kind !== 'contains') return [];
    const missing = node.members.filter((member) => !keyOf(text).includes(keyOf(member)));
    return missing.map((word) => finding('word-not-in-quote', { word }, placeOfToken(scope, node.at)));
  });

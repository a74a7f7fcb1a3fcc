import { MAX_CHECK_LENGTH, parseCheck } from '../language/parse-check.ts';
import { printCheck } from '../language/print-check.ts';
import { checkCondition, checkFormula, type Fault } from '../language/type-check.ts';
import { mapLeaves, nodesOf } from '../language/walk.ts';
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { unitNames } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import type { Path, YamlText } from './read-yaml.ts';

/** How an expression's indicators are found, and what names to suggest. */
export interface Names {
  readonly find: (name: string) => Indicator | undefined;
  /** The official name for an alias or English id, for suggestions. */
  readonly official: (name: string) => string | undefined;
  readonly all: readonly string[];
}

export interface CheckedExpression {
  readonly expression: Expression | null;
  readonly problems: readonly Diagnostic[];
}

interface Source {
  readonly yaml: YamlText;
  readonly path: Path;
  readonly text: string;
}

const refused = (problem: Diagnostic): CheckedExpression => ({ expression: null, problems: [problem] });

/** Offsets into the text serve as columns of line 1 while parsing; this turns them into the place in the file. */
const placeOf = (source: Source, node: Expression): Place => {
  const offset = node.at.column - 1;
  const length = node.kind === 'indicator' || node.kind === 'quantity' || node.kind === 'target' ? printCheck(node).length : 1;
  return source.yaml.placeInside(source.path, offset, length);
};

const parse = (source: Source): CheckedExpression => {
  const { text, yaml, path } = source;
  if (text.length > MAX_CHECK_LENGTH) return refused(error('check-too-long', { limit: MAX_CHECK_LENGTH }, yaml.placeOf(path)));
  const parsed = parseCheck(text, (offset) => ({ line: 1, column: offset + 1 }));
  if (parsed.ok) return { expression: parsed.expression, problems: [] };
  const { expected, found, start, length } = parsed;
  return refused(error('check-syntax', { expected, found }, yaml.placeInside(path, start, length)));
};

const toDiagnostic = (source: Source, names: Names, fault: Fault): Diagnostic => {
  const place = placeOf(source, fault.node);
  switch (fault.code) {
    case 'unknown-indicator':
      return error(fault.code, { name: fault.name, near: names.official(fault.name) ?? suggest(fault.name, names.all) }, place);
    case 'unknown-unit':
      return error(fault.code, { unit: fault.unit, near: suggest(fault.unit, unitNames()) }, place);
    case 'dimension-mismatch':
      return error(fault.code, { left: fault.left, right: fault.right }, place);
    case 'bare-number':
      return error(fault.code, { value: fault.value, unit: fault.unit }, place);
    case 'not-a-condition':
    case 'not-a-number-term':
      return error(fault.code, { text: fault.text }, place);
    case 'point-or-percent':
    case 'target-without-targets':
      return error(fault.code, {}, place);
  }
};

/** Gives every node its place in the file, once no offset is needed any more. */
const located = (source: Source, expression: Expression): Expression => {
  const relocate = (node: Expression): Expression => {
    const { line = 1, column = 1 } = placeOf(source, node);
    const at = { line, column };
    switch (node.kind) {
      case 'quantity':
      case 'indicator':
      case 'target':
        return { ...node, at };
      case 'negate':
      case 'not':
        return { ...node, at, operand: relocate(node.operand) };
      case 'arithmetic':
      case 'compare':
      case 'and':
      case 'or':
        return { ...node, at, left: relocate(node.left), right: relocate(node.right) };
    }
  };
  return relocate(expression);
};

const conclude = (source: Source, names: Names, expression: Expression, faults: readonly Fault[]): CheckedExpression => ({
  expression: faults.length === 0 ? located(source, expression) : null,
  problems: faults.map((fault) => toDiagnostic(source, names, fault)),
});

/** Parses and type-checks a formula that is to give a number in `unit`. */
export const checkFormulaText = (yaml: YamlText, path: Path, text: string, unit: string, names: Names): CheckedExpression => {
  const source: Source = { yaml, path, text };
  const parsed = parse(source);
  return parsed.expression ? conclude(source, names, parsed.expression, checkFormula(parsed.expression, unit, names.find)) : parsed;
};

/** Parses and type-checks a check. `targets` are the figures that `target` may stand for; each gives a check of its own. */
export const checkConditionText = (
  yaml: YamlText,
  path: Path,
  text: string,
  names: Names,
  targets: readonly Expression[],
): { readonly expressions: readonly Expression[]; readonly usesTarget: boolean; readonly problems: readonly Diagnostic[] } => {
  const source: Source = { yaml, path, text };
  const parsed = parse(source);
  if (!parsed.expression) return { expressions: [], usesTarget: false, problems: parsed.problems };
  const { expression } = parsed;
  const usesTarget = nodesOf(expression).some((node) => node.kind === 'target');
  const filled = usesTarget && targets.length > 0 ? targets.map((target) => fillTarget(expression, target)) : [expression];
  const results = filled.map((tree) => conclude(source, names, tree, checkCondition(tree, names.find)));
  return {
    expressions: results.flatMap((result) => result.expression ?? []),
    usesTarget,
    problems: results.find((result) => result.problems.length > 0)?.problems ?? [],
  };
};

const fillTarget = (expression: Expression, target: Expression): Expression =>
  mapLeaves(expression, (leaf) => (leaf.kind === 'target' ? { ...target, at: leaf.at } : leaf));

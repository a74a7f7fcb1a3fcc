import { lex } from '../language/lexer.ts';
import { MAX_CHECK_LENGTH, parseCheck } from '../language/parse-check.ts';
import { printCheck } from '../language/print-check.ts';
import { resolveSymbols } from '../language/resolve-symbols.ts';
import type { Fault } from '../language/fault.ts';
import { checkCondition, checkFormula } from '../language/type-check.ts';
import { mapLeaves, MOST_TERMS, nodesOf, termCounter } from '../language/walk.ts';
import { type Diagnostic, error, type Place } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { unitNames } from '../quantity/unit.ts';
import { suggest, suggestOnly } from '../words/suggest.ts';
import type { Path, YamlText } from './read-yaml.ts';

/** How an expression's indicators are found, and what names to suggest. */
export interface Names {
  readonly find: (name: string) => Indicator | undefined;
  /** The official name for an alias or English id, for suggestions. */
  readonly official: (name: string) => string | undefined;
  readonly all: readonly string[];
  /** Named by entries that have problems of their own: nothing more is said of them. */
  readonly unclear: ReadonlySet<string>;
}

export interface CheckedExpression {
  readonly expression: Expression | null;
  readonly problems: readonly Diagnostic[];
}

interface Source {
  readonly yaml: YamlText;
  readonly path: Path;
  readonly text: string;
  /** Where the figures stand that were put in for `target`. */
  readonly targets: ReadonlyMap<Expression, Place>;
}

/** A figure of `targets:` and where it stands. */
export interface Figure {
  readonly expression: Expression;
  readonly place: Place;
}

const refused = (problem: Diagnostic): CheckedExpression => ({ expression: null, problems: [problem] });

/** How far a node reaches in the text: its token, and for a sign all that it is put before. */
const extentOf = (source: Source, node: Expression): number => {
  const offset = node.at.column - 1;
  if (node.kind === 'negate') return node.operand.at.column - node.at.column + extentOf(source, node.operand);
  const token = lex(source.text).find(({ start }) => start === offset);
  return token ? token.end - token.start : 1;
};

/** Offsets into the text serve as columns of line 1 while parsing; this turns them into the place in the file. */
const placeOf = (source: Source, node: Expression): Place =>
  source.targets.get(node) ?? source.yaml.placeInside(source.path, node.at.column - 1, extentOf(source, node));

const parse = (source: Source): CheckedExpression => {
  const { text, yaml, path } = source;
  if (text.length > MAX_CHECK_LENGTH) return refused(error('check-too-long', { limit: MAX_CHECK_LENGTH }, yaml.placeOf(path)));
  const parsed = parseCheck(text, (offset) => ({ line: 1, column: offset + 1 }));
  if (parsed.ok) return { expression: parsed.expression, problems: [] };
  const { expected, found, start, length } = parsed;
  return refused(error('check-syntax', { expected, found }, yaml.placeInside(path, start, length)));
};

const toDiagnostic = (source: Source, names: Names, { node, ...fault }: Fault): Diagnostic => {
  const place = placeOf(source, node);
  switch (fault.code) {
    case 'unknown-indicator':
      return error(fault.code, { name: fault.name, near: names.official(fault.name) ?? suggest(fault.name, names.all) }, place);
    case 'unknown-unit':
      return error(fault.code, { unit: fault.unit, near: suggest(fault.unit, unitNames()) }, place);
    case 'unknown-grade':
      return error(fault.code, { grade: fault.grade, choices: fault.choices, near: suggestOnly(fault.grade, fault.choices) }, place);
    case 'unknown-value':
      return error(fault.code, { value: fault.value, choices: fault.choices, near: suggest(fault.value, fault.choices) }, place);
    default: {
      const { code, ...data } = fault;
      return error(code, data, place);
    }
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
      case 'symbol':
        return { ...node, at };
      case 'call':
        return { ...node, at, argument: relocate(node.argument) };
      case 'contains':
        return { ...node, at, left: relocate(node.left) };
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
  problems: faults.filter((fault) => fault.code !== 'unknown-indicator' || !names.unclear.has(fault.name)).map((fault) => toDiagnostic(source, names, fault)),
});

/** Parses and type-checks a formula that is to give a number in `unit`. */
export const checkFormulaText = (yaml: YamlText, path: Path, text: string, unit: string, names: Names): CheckedExpression => {
  const source: Source = { yaml, path, text, targets: new Map() };
  const parsed = parse(source);
  return parsed.expression ? conclude(source, names, parsed.expression, checkFormula(parsed.expression, unit, names.find)) : parsed;
};

const namesIndicator = (expression: Expression): boolean => nodesOf(expression).some((node) => node.kind === 'indicator');

/** A check and every comparison in it must name an indicator, and cost no more than a bounded number of terms. */
const sizeProblems = (source: Source, names: Names, expression: Expression): readonly Diagnostic[] => {
  const place = source.yaml.placeInside(source.path, 0, source.text.length);
  if (!namesIndicator(expression)) return [error('constant-check', { text: source.text }, place)];
  const constant = nodesOf(expression).filter((node) => node.kind === 'compare' && !namesIndicator(node));
  if (constant.length > 0) return constant.map((node) => error('constant-check', { text: printCheck(node) }, placeOf(source, node)));
  const terms = termCounter(names.find)(expression);
  return terms > MOST_TERMS && Number.isFinite(terms) ? [error('check-too-long', { limit: MAX_CHECK_LENGTH }, place)] : [];
};

export interface CheckedCondition {
  readonly expressions: readonly Expression[];
  readonly usesTarget: boolean;
  readonly problems: readonly Diagnostic[];
}

/** The check with each figure in the place of `target`, and where those figures stand. */
const fill = (source: Source, expression: Expression, figures: readonly Figure[]): readonly (readonly [Expression, Source])[] =>
  figures.map((figure) => {
    const targets = new Map<Expression, Place>();
    const filled = mapLeaves(expression, (leaf) => {
      if (leaf.kind !== 'target') return leaf;
      const put = { ...figure.expression, at: leaf.at };
      targets.set(put, figure.place);
      return put;
    });
    return [filled, { ...source, targets }];
  });

const unique = (problems: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];

/** Parses and type-checks a check. `figures` are what `target` may stand for; each gives a check of its own. */
export const checkConditionText = (yaml: YamlText, path: Path, text: string, names: Names, figures: readonly Figure[], ofGroup = false): CheckedCondition => {
  const source: Source = { yaml, path, text, targets: new Map() };
  const parsed = parse(source);
  if (!parsed.expression) return { expressions: [], usesTarget: false, problems: parsed.problems };
  const expression = resolveSymbols(parsed.expression, names.find);
  const usesTarget = nodesOf(expression).some((node) => node.kind === 'target');
  const unbounded = sizeProblems(source, names, expression);
  if (unbounded.length > 0) return { expressions: [], usesTarget, problems: unbounded };
  const filled = usesTarget && figures.length > 0 ? fill(source, expression, figures) : [[expression, source] as const];
  const results = filled.map(([tree, from]) => conclude(from, names, tree, checkCondition(tree, names.find, ofGroup)));
  return { expressions: results.flatMap((result) => result.expression ?? []), usesTarget, problems: unique(results.flatMap((result) => result.problems)) };
};

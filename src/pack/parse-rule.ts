import { parseCheck } from '../language/parse-check.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Check, Due, Member, Rule, RuleId, SubjectSelector } from '../model/policy.ts';
import { parseDate } from '../quantity/calendar.ts';
import { suggest } from '../words/suggest.ts';
import { type AuthoredRule, authoredRule, type AuthoredSubject } from './authored.ts';
import { checkConditionText, type Names } from './check-expression.ts';
import { checkShape } from './check-shape.ts';
import type { Path, YamlText } from './read-yaml.ts';
import { toSelector } from './resolve-member.ts';

/** What a rule inherits from its pack; null where the pack's head has problems of its own. */
export interface RuleScope {
  readonly yaml: YamlText;
  readonly names: Names;
  readonly region: Member | null;
  readonly members: readonly Member[];
  readonly due: string | null;
  readonly subject: AuthoredSubject | null;
}

interface Target {
  readonly name: string;
  readonly expression: Expression;
}

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const record = (value: unknown): Record<string, unknown> => (value !== null && typeof value === 'object' ? (value as Record<string, unknown>) : {});

const texts = (value: unknown): readonly string[] => (Array.isArray(value) ? value : [value]).filter((item): item is string => typeof item === 'string');

/** The figures of `targets:`, each a quantity; a figure that is none is a problem at its place. */
const parseTargets = (scope: RuleScope, path: Path, authored: unknown): { readonly targets: readonly Target[]; readonly problems: readonly Diagnostic[] } => {
  const targets: Target[] = [];
  const problems: Diagnostic[] = [];
  const known = scope.members.map((member) => member.name);
  for (const [name, text] of Object.entries(record(authored))) {
    const at = [...path, 'targets', name];
    const parsed = parseCheck(typeof text === 'string' ? text : '', (offset) => ({ line: 1, column: offset + 1 }));
    if (!parsed.ok || parsed.expression.kind !== 'quantity') {
      problems.push(error('check-syntax', { expected: 'decimal', found: String(text) }, scope.yaml.placeOf(at)));
    } else targets.push({ name, expression: parsed.expression });
    if (known.length > 0 && !known.includes(name)) {
      problems.push(error('unknown-named', { name, near: suggest(name, known) }, scope.yaml.placeOfKey([...path, 'targets'], name)));
    }
  }
  return { targets, problems };
};

/** Every check of the rule, one per named unit where it uses `target`. */
const parseChecks = (
  scope: RuleScope,
  path: Path,
  authored: unknown,
  targets: readonly Target[],
): { readonly checks: readonly Check[]; readonly usesTarget: boolean; readonly problems: readonly Diagnostic[] } => {
  const figures = targets.map((target) => target.expression);
  const parsed = texts(authored).map((text, index) => {
    const at = Array.isArray(authored) ? [...path, 'check', index] : [...path, 'check'];
    return { text, ...checkConditionText(scope.yaml, at, text, scope.names, figures) };
  });
  const checks = parsed.flatMap(({ text, usesTarget, expressions }) =>
    expressions.map((expression, index): Check => ({ text, for: usesTarget ? (targets[index]?.name ?? null) : null, expression })),
  );
  return { checks, usesTarget: parsed.some((check) => check.usesTarget), problems: parsed.flatMap((check) => check.problems) };
};

const parseDue = (scope: RuleScope, written: string | undefined): Due => {
  const date = written ?? scope.due;
  return date === null || date === 'none' ? { kind: 'in-force' } : { kind: 'date', date };
};

const dueProblems = (scope: RuleScope, path: Path, written: string | undefined): readonly Diagnostic[] =>
  written === undefined || written === 'none' || parseDate(written) !== null
    ? []
    : [error('bad-date', { text: written }, scope.yaml.placeOf([...path, 'due']))];

const parseSelector = (
  scope: RuleScope,
  path: Path,
  authored: AuthoredRule,
  named: readonly string[],
): { readonly selector: SubjectSelector | null; readonly problems: readonly Diagnostic[] } => {
  const subject = authored.subject ?? scope.subject;
  if (!scope.region || subject === null) return { selector: null, problems: [] };
  const { selector, problems } = toSelector(subject, { region: scope.region, members: scope.members }, scope.yaml.placeOf([...path, 'subject']));
  const own = authored.subject === undefined ? [] : problems;
  return { selector: named.length > 0 ? { ...selector, named } : selector, problems: own };
};

const toRule = (scope: RuleScope, path: Path, authored: AuthoredRule, subject: SubjectSelector, checks: readonly Check[]): Rule => {
  const { line = 1, column = 1 } = scope.yaml.placeOf([...path, 'id']);
  return {
    id: authored.id as RuleId,
    section: 'rules',
    title: authored.title,
    clause: authored.clause,
    quote: authored.quote,
    subject,
    strength: authored.strength ?? 'required',
    due: parseDue(scope, authored.due),
    responsible: authored.responsible ?? [],
    reading: authored.reading ?? null,
    measured: authored.measured ?? null,
    checks,
    at: { line, column },
  };
};

const consistency = (scope: RuleScope, path: Path, authored: AuthoredRule, usesTarget: boolean): readonly Diagnostic[] => [
  ...(ID.test(authored.id) ? [] : [error('bad-id', { id: authored.id }, scope.yaml.placeOf([...path, 'id']))]),
  ...(authored.targets !== undefined && !usesTarget ? [error('targets-without-target', {}, scope.yaml.placeOfKey(path, 'targets'))] : []),
];

/** One rule, or all its problems: shape, targets, checks, subject and date are examined independently of each other. */
export const parseRule = (scope: RuleScope, input: unknown, index: number): { readonly value: Rule | null; readonly problems: readonly Diagnostic[] } => {
  const path: Path = ['rules', index];
  const shape = checkShape(authoredRule, scope.yaml, path, input);
  const { targets, problems: targetProblems } = parseTargets(scope, path, record(input)['targets']);
  const { checks, usesTarget, problems: checkProblems } = parseChecks(scope, path, record(input)['check'], targets);
  const authored = shape.value;
  const subject =
    authored &&
    parseSelector(
      scope,
      path,
      authored,
      targets.map((target) => target.name),
    );
  const problems = [
    ...shape.problems,
    ...targetProblems,
    ...checkProblems,
    ...(authored ? [...consistency(scope, path, authored, usesTarget), ...dueProblems(scope, path, authored.due)] : []),
    ...(subject?.problems ?? []),
  ];
  const value = authored && subject?.selector && problems.length === 0 ? toRule(scope, path, authored, subject.selector, checks) : null;
  return { value, problems };
};

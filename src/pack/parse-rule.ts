import { parseCheck } from '../language/parse-check.ts';
import { toleranceFits } from '../language/type-check.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Check, Due, Member, Rule, RuleId, SubjectSelector, WrittenAmount } from '../model/policy.ts';
import { parseDate } from '../quantity/calendar.ts';
import { parseUnit } from '../quantity/unit.ts';
import { type AuthoredChecklistItem, authoredRule, type AuthoredSubject, authoredSubject } from './authored.ts';
import { checkConditionText, type Names } from './check-expression.ts';
import { checkShape } from './check-shape.ts';
import { placeAllowances } from './place-allowances.ts';
import { mapOf, textAt, textsAt } from './raw.ts';
import type { Path, YamlText } from './read-yaml.ts';
import { nameMeant, toSelector } from './resolve-member.ts';

/** What a rule inherits from its pack; null where the pack's head has problems of its own. */
export interface RuleScope {
  readonly yaml: YamlText;
  readonly names: Names;
  readonly region: Member | null;
  readonly members: readonly Member[];
  readonly groups: Readonly<Record<string, readonly Member[]>>;
  readonly due: string | null;
  readonly subject: AuthoredSubject | null;
}

interface Target {
  readonly name: string;
  readonly expression: Expression;
}

type Raw = Readonly<Record<string, unknown>>;

const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

/** The figures of `targets:`, each a quantity; a figure that is none is a problem at its place. */
const parseTargets = (scope: RuleScope, path: Path, authored: unknown): { readonly targets: readonly Target[]; readonly problems: readonly Diagnostic[] } => {
  const targets: Target[] = [];
  const problems: Diagnostic[] = [];
  const known = scope.members.map((member) => member.name);
  for (const [name, text] of Object.entries(mapOf(authored))) {
    const parsed = typeof text === 'string' ? parseCheck(text, (offset) => ({ line: 1, column: offset + 1 })) : null;
    if (typeof text === 'string' && text.trim() !== '' && (!parsed?.ok || parsed.expression.kind !== 'quantity')) {
      problems.push(error('check-syntax', { expected: 'decimal', found: text }, scope.yaml.placeOf([...path, 'targets', name])));
    }
    // A figure that is none still counts as given, so that its unit gets no second message.
    if (parsed?.ok && parsed.expression.kind === 'quantity') targets.push({ name, expression: parsed.expression });
    const near = nameMeant(name, known);
    if (near !== null) {
      problems.push(error('unknown-named', { name, near }, scope.yaml.placeOfKey([...path, 'targets'], name)));
    }
  }
  return { targets, problems };
};

interface ParsedChecks {
  readonly checks: readonly Check[];
  readonly usesTarget: boolean;
  readonly problems: readonly Diagnostic[];
}

/** A check as written: its text, its tolerance if it has one, and where they stand. */
interface WrittenCheck {
  readonly text: string;
  readonly at: Path;
  readonly tolerance: { readonly text: string; readonly at: Path } | null;
}

const writtenCheck = (value: unknown, at: Path): readonly WrittenCheck[] => {
  const that = textAt(mapOf(value), 'that');
  if (that !== undefined) {
    const tolerance = textAt(mapOf(value), 'tolerance');
    return [{ text: that, at: [...at, 'that'], tolerance: tolerance === undefined ? null : { text: tolerance, at: [...at, 'tolerance'] } }];
  }
  return typeof value === 'string' && value.trim() !== '' ? [{ text: value, at, tolerance: null }] : [];
};

/** The tolerance of one comparison, in its dimension; for percentages in percentage points. */
const parseTolerance = (
  scope: RuleScope,
  check: WrittenCheck,
  expressions: readonly Expression[],
): { readonly tolerance: WrittenAmount | null; readonly problems: readonly Diagnostic[] } => {
  const written = check.tolerance;
  if (written === null) return { tolerance: null, problems: [] };
  const parsed = parseCheck(written.text, (offset) => ({ line: 1, column: offset + 1 }));
  const amount = parsed.ok && parsed.expression.kind === 'quantity' ? parsed.expression : null;
  const unit = amount && parseUnit(amount.unit);
  const widens = (node: Expression): boolean =>
    node.kind === 'compare' && node.operator !== '!=' && unit !== null && toleranceFits(unit, node, scope.names.find);
  if (!amount || !unit || !expressions.every(widens)) {
    return { tolerance: null, problems: [error('bad-tolerance', { text: written.text }, scope.yaml.placeOf(written.at))] };
  }
  return { tolerance: { value: amount.value, unit: amount.unit }, problems: [] };
};

/** Whether it is a group that the rule judges, by its own subject or the pack's. */
const isOfGroup = ({ subject }: RuleScope, raw: Raw): boolean => {
  if (raw['subject'] !== undefined) return textAt(mapOf(raw['subject']), 'group') !== undefined;
  return subject !== null && typeof subject !== 'string' && subject.group !== undefined;
};

/** Every check of the rule, one per named unit where it uses `target`. */
const parseChecks = (scope: RuleScope, path: Path, raw: Raw, targets: readonly Target[]): ParsedChecks => {
  const authored = raw['check'];
  const ofGroup = isOfGroup(scope, raw);
  const anyTargets = raw['targets'] !== undefined;
  const figures = targets.map(({ name, expression }) => ({ expression, place: scope.yaml.placeOf([...path, 'targets', name]) }));
  const items = Array.isArray(authored)
    ? authored.flatMap((value: unknown, index) => writtenCheck(value, [...path, 'check', index]))
    : writtenCheck(authored, [...path, 'check']);
  const parsed = items.map((item) => {
    const checked = checkConditionText(scope.yaml, item.at, item.text, scope.names, figures, ofGroup);
    const { tolerance, problems } = parseTolerance(scope, item, checked.expressions);
    return { text: item.text, ...checked, tolerance, problems: [...checked.problems, ...problems] };
  });
  const checks = parsed.flatMap(({ text, usesTarget, expressions, tolerance }) =>
    expressions.map((expression, index): Check => ({ text, for: usesTarget ? (targets[index]?.name ?? null) : null, expression, tolerance })),
  );
  const problems = parsed.flatMap((check) => check.problems.filter(({ code }) => code !== 'target-without-targets' || !anyTargets));
  return { checks, usesTarget: parsed.some((check) => check.usesTarget), problems };
};

/** The condition under which the rule applies at all. */
export const parseWhen = (scope: RuleScope, path: Path, raw: Raw): { readonly when: Check | null; readonly problems: readonly Diagnostic[] } => {
  const text = textAt(raw, 'when');
  if (text === undefined) return { when: null, problems: [] };
  const { expressions, problems } = checkConditionText(scope.yaml, [...path, 'when'], text, scope.names, [], isOfGroup(scope, raw));
  const [expression] = expressions;
  return { when: expression ? { text, for: null, expression, tolerance: null } : null, problems };
};

/** A date of its own, else the pack's; none where it holds every year. */
const parseDue = (scope: RuleScope, written: string | undefined): Due => {
  const date = written ?? scope.due;
  return date === null || date === 'none' ? { kind: 'in-force' } : { kind: 'date', date };
};

/** Id and date, looked at whatever the shape of the rest. */
export const textProblems = (scope: RuleScope, path: Path, raw: Readonly<Record<string, unknown>>): readonly Diagnostic[] => {
  const [id, due] = [textAt(raw, 'id'), textAt(raw, 'due')];
  return [
    ...(id === undefined || ID.test(id) ? [] : [error('bad-id', { id }, scope.yaml.placeOf([...path, 'id']))]),
    ...(due === undefined || due === 'none' || parseDate(due) !== null ? [] : [error('bad-date', { text: due }, scope.yaml.placeOf([...path, 'due']))]),
  ];
};

/** Targets must be used, and given for everyone who is named. */
const targetProblems = (scope: RuleScope, path: Path, raw: Readonly<Record<string, unknown>>, usesTarget: boolean): readonly Diagnostic[] => {
  const names = Object.keys(mapOf(raw['targets']));
  if (names.length === 0) return [];
  if (!usesTarget) return [error('targets-without-target', {}, scope.yaml.placeOfKey(path, 'targets'))];
  const named = textsAt(mapOf(raw['subject']), 'named');
  return named.flatMap((name, index) =>
    names.includes(name) ? [] : [error('target-missing', { name }, scope.yaml.placeOf([...path, 'subject', 'named', index]))],
  );
};

/** Whom the rule concerns: its own subject, else the pack's; null where neither can be understood. */
export const parseSelector = (
  scope: RuleScope,
  path: Path,
  raw: Readonly<Record<string, unknown>>,
  named: readonly string[],
): { readonly selector: SubjectSelector | null; readonly problems: readonly Diagnostic[] } => {
  const own = raw['subject'] === undefined ? null : authoredSubject.safeParse(raw['subject']);
  const subject = own ? (own.success ? own.data : null) : scope.subject;
  if (!scope.region || subject === null) return { selector: null, problems: [] };
  const placeOf = (...part: readonly (string | number)[]) => scope.yaml.placeOf([...path, 'subject', ...part]);
  const { selector, problems } = toSelector(subject, { region: scope.region, members: scope.members, groups: scope.groups }, placeOf);
  return { selector: named.length > 0 ? { ...selector, named } : selector, problems: own ? problems : [] };
};

/** What of a rule is resolved apart from its text. */
type Resolved = Pick<Rule, 'section' | 'subject' | 'measured' | 'checks' | 'when'>;

/** A rule of either section: what is written in it, and what was resolved. */
export const toRule = (scope: RuleScope, path: Path, authored: Omit<AuthoredChecklistItem, 'when'>, resolved: Resolved): Rule => {
  const { line = 1, column = 1 } = scope.yaml.placeOf([...path, 'id']);
  return {
    id: authored.id as RuleId,
    title: authored.title,
    clause: authored.clause,
    quote: authored.quote,
    strength: authored.strength ?? 'required',
    due: parseDue(scope, authored.due),
    responsible: authored.responsible ?? [],
    reading: authored.reading ?? null,
    ...resolved,
    lint: placeAllowances(scope.yaml, path, authored.lint ?? []),
    at: { line, column },
  };
};

/** One rule, or all its problems: shape, targets, checks, subject and date are examined independently of each other. */
export const parseRule = (scope: RuleScope, input: unknown, index: number): { readonly value: Rule | null; readonly problems: readonly Diagnostic[] } => {
  const path: Path = ['rules', index];
  const raw = mapOf(input);
  const shape = checkShape(authoredRule, scope.yaml, path, input);
  const { targets, problems: figureProblems } = parseTargets(scope, path, raw['targets']);
  const named = Object.keys(mapOf(raw['targets']));
  const { checks, usesTarget, problems: checkProblems } = parseChecks(scope, path, raw, targets);
  const subject = parseSelector(scope, path, raw, named);
  const condition = parseWhen(scope, path, raw);
  const problems = [
    ...shape.problems,
    ...figureProblems,
    ...checkProblems,
    ...condition.problems,
    ...textProblems(scope, path, raw),
    ...targetProblems(scope, path, raw, usesTarget),
    ...subject.problems,
  ];
  if (!shape.value || !subject.selector || problems.length > 0) return { value: null, problems };
  const resolved: Resolved = { section: 'rules', subject: subject.selector, measured: shape.value.measured ?? null, checks, when: condition.when };
  return { value: toRule(scope, path, shape.value, resolved), problems };
};

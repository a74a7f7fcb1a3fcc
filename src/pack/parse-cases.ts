import type { Case, CaseSubject, CaseValue, Expectation } from '../model/case.ts';
import { type Period, UNDATED } from '../model/dataset.ts';
import { type Diagnostic, error, type Outcome, type Place } from '../model/diagnostic.ts';
import type { Dictionary, RulePack } from '../model/policy.ts';
import { VERDICTS } from '../model/scorecard.ts';
import { parseDate, parsePeriod } from '../quantity/calendar.ts';
import { suggest } from '../words/suggest.ts';
import { authoredCase } from './authored.ts';
import type { Names } from './check-expression.ts';
import { checkShape } from './check-shape.ts';
import { namesOf } from './parse-dictionary.ts';
import { mapOf, textAt, textsAt } from './raw.ts';
import { type Path, readYaml, type YamlText } from './read-yaml.ts';
import { memberProblems } from './resolve-member.ts';

type Raw = Readonly<Record<string, unknown>>;

/** What stands beside the indicators of a subject. */
const CODE = '代码';
const PARENTS = '所属';

interface Scope {
  readonly yaml: YamlText;
  readonly file: string;
  readonly pack: RulePack;
  readonly names: Names;
}

/** What was read, and what is wrong with it. */
interface Read<T> {
  readonly value: T;
  readonly problems: readonly Diagnostic[];
}

const lineOf = ({ line }: Place): number => line ?? 1;

const periodProblems = (text: string | undefined, place: Place): readonly Diagnostic[] =>
  text === undefined || parsePeriod(text) !== null ? [] : [error('bad-case-period', { text }, place)];

/** The values of one period; a key that is no indicator is a problem at its place. */
const readValues = ({ yaml, names }: Scope, path: Path, raw: Raw, period: Period): Read<readonly CaseValue[]> => {
  const problems: Diagnostic[] = [];
  const value = Object.entries(raw).flatMap(([written, text]): readonly CaseValue[] => {
    const indicator = names.find(written) ?? names.find(names.official(written) ?? '');
    if (!indicator) problems.push(error('unknown-indicator', { name: written, near: suggest(written, names.all) }, yaml.placeOfKey(path, written)));
    if (typeof text !== 'string') return [];
    return indicator ? [{ indicator: indicator.name, period, written, text, at: yaml.placeOf([...path, written]) }] : [];
  });
  return { value, problems };
};

const isBlock = (value: unknown): boolean => value !== null && typeof value === 'object' && !Array.isArray(value);

/** A list stands only under 所属, a map of values only under a period, the code and the parents never hold one. */
const shapeProblems = ({ yaml }: Scope, path: Path, raw: Raw): readonly Diagnostic[] =>
  Object.entries(raw).flatMap(([key, value]) => {
    const place = yaml.placeOf([...path, key]);
    if (Array.isArray(value) && key !== PARENTS) return [error('wrong-shape', { expected: 'text', found: 'list' }, place)];
    return isBlock(value) && (key === CODE || key === PARENTS) ? [error('wrong-shape', { expected: 'text', found: 'map' }, place)] : [];
  });

const readSubject = (scope: Scope, path: Path, name: string, raw: Raw, period: Period): Read<CaseSubject> => {
  const { yaml } = scope;
  const others = Object.entries(raw).filter(([key, value]) => key !== CODE && key !== PARENTS && !Array.isArray(value));
  const flat = readValues(scope, path, Object.fromEntries(others.filter(([, value]) => !isBlock(value))), period);
  const blocks = others.flatMap(([key, value]) =>
    isBlock(value) ? [{ key, ...readValues(scope, [...path, key], mapOf(value), parsePeriod(key) ?? UNDATED) }] : [],
  );
  const parent = textAt(raw, PARENTS);
  const code = textAt(raw, CODE);
  return {
    value: {
      name,
      code: code ?? null,
      parents: parent === undefined ? textsAt(raw, PARENTS) : [parent],
      values: [...flat.value, ...blocks.flatMap((block) => block.value)],
      at: yaml.placeOfKey(path.slice(0, -1), name),
    },
    problems: [
      ...shapeProblems(scope, path, raw),
      ...memberProblems(code, yaml.placeOf([...path, CODE])),
      ...flat.problems,
      ...blocks.flatMap((block) => [...periodProblems(block.key, yaml.placeOfKey(path, block.key)), ...block.problems]),
    ],
  };
};

const readExpectations = ({ yaml, pack }: Scope, path: Path, raw: Raw): Read<readonly Expectation[]> => {
  const subjects = [...Object.keys(mapOf(raw['data'])), ...Object.keys(pack.groups)];
  const known = pack.rules.map(({ id }) => id);
  const problems: Diagnostic[] = [];
  const value = Object.entries(mapOf(raw['expect'])).flatMap(([subject, verdicts]) => {
    const at = [...path, 'expect', subject];
    if (isBlock(raw['data']) && !subjects.includes(subject)) {
      problems.push(error('unknown-subject', { subject, near: suggest(subject, subjects) }, yaml.placeOfKey([...path, 'expect'], subject)));
    }
    return Object.entries(mapOf(verdicts)).flatMap(([written, word]): readonly Expectation[] => {
      const rule = known.find((id) => id === written);
      const place = yaml.placeOfKey(at, written);
      if (!rule) problems.push(error('unknown-rule', { rule: written, policies: [pack.id], near: suggest(written, known) }, place));
      const verdict = VERDICTS.find((candidate) => candidate === word);
      return rule && verdict ? [{ subject, rule, verdict, line: lineOf(place) }] : [];
    });
  });
  return { value, problems };
};

/** A case that expects nothing could never fail. */
const emptyExpectations = ({ yaml }: Scope, path: Path, raw: Raw): readonly Diagnostic[] => {
  if (raw['expect'] === undefined || !isBlock(raw['expect'])) return [];
  const subjects = Object.entries(mapOf(raw['expect']));
  if (subjects.length === 0) return [error('case-expects-nothing', {}, yaml.placeOfKey(path, 'expect'))];
  return subjects.flatMap(([subject, verdicts]) =>
    isBlock(verdicts) && Object.keys(mapOf(verdicts)).length === 0 ? [error('case-expects-nothing', {}, yaml.placeOfKey([...path, 'expect'], subject))] : [],
  );
};

const parseCase = (scope: Scope, input: unknown, index: number): { readonly value: Case; readonly problems: readonly Diagnostic[] } => {
  const { yaml, file } = scope;
  const path: Path = [index];
  const raw = mapOf(input);
  const shape = checkShape(authoredCase, yaml, path, input);
  const [periodText, asOf] = [textAt(raw, 'period'), textAt(raw, 'as-of')];
  const period = periodText === undefined ? null : parsePeriod(periodText);
  const subjects = Object.entries(mapOf(raw['data'])).map(([name, values]) =>
    readSubject(scope, [...path, 'data', name], name, mapOf(values), period ?? UNDATED),
  );
  const expectations = readExpectations(scope, path, raw);
  return {
    value: {
      title: textAt(raw, 'case') ?? '',
      file,
      line: lineOf(yaml.placeOf([...path, 'case'])),
      period,
      asOf: asOf ?? null,
      subjects: subjects.map(({ value }) => value),
      expectations: expectations.value,
    },
    problems: [
      ...shape.problems,
      ...periodProblems(periodText, yaml.placeOf([...path, 'period'])),
      ...(asOf === undefined || parseDate(asOf) !== null ? [] : [error('bad-date', { text: asOf }, yaml.placeOf([...path, 'as-of']))]),
      ...subjects.flatMap(({ problems }) => problems),
      ...emptyExpectations(scope, path, raw),
      ...expectations.problems,
    ],
  };
};

const duplicateTitles = ({ yaml }: Scope, cases: readonly Case[]): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  return cases.flatMap(({ title, line }, index) => {
    const otherLine = seen.get(title);
    if (title !== '' && otherLine === undefined) seen.set(title, line);
    return otherLine === undefined ? [] : [error('duplicate-case', { title, otherLine }, yaml.placeOf([index, 'case']))];
  });
};

/** The cases in a YAML text for a pack, or every problem they have. */
export const parseCases = (file: string, text: string, pack: RulePack, dictionary: Dictionary): Outcome<readonly Case[]> => {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const yaml = read.value;
  if (yaml.value === null || yaml.value === '') return { ok: false, problems: [error('no-cases', {}, { file })] };
  if (!Array.isArray(yaml.value))
    return { ok: false, problems: [error('wrong-shape', { expected: 'list', found: isBlock(yaml.value) ? 'map' : 'text' }, yaml.placeOf([]))] };
  if (yaml.value.length === 0) return { ok: false, problems: [error('no-cases', {}, yaml.placeOf([]))] };
  const scope: Scope = { yaml, file, pack, names: namesOf(dictionary.indicators.values()) };
  const parsed = yaml.value.map((input: unknown, index) => parseCase(scope, input, index));
  const cases = parsed.map(({ value }) => value);
  const problems = [...parsed.flatMap((one) => one.problems), ...duplicateTitles(scope, cases)];
  return problems.length > 0 ? { ok: false, problems } : { ok: true, value: cases, warnings: [] };
};

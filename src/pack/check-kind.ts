import { gradeKey, isNumberKind } from '../language/kind-values.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { INDICATOR_KINDS, type IndicatorKind } from '../model/policy.ts';
import { isYear } from '../quantity/calendar.ts';
import { suggest } from '../words/suggest.ts';
import type { Names } from './check-expression.ts';
import { listAt, mapOf, textAt } from './raw.ts';
import type { Path, YamlText } from './read-yaml.ts';

type Raw = Readonly<Record<string, unknown>>;

/** The kind that an entry states; null where it states none that there is. */
export const kindIn = (raw: Raw): IndicatorKind | null => INDICATOR_KINDS.find((kind) => kind === raw['kind']) ?? null;

/** What only numbers in a unit can have. */
const OF_NUMBERS = ['range', 'formula', 'growth', 'nominal'] as const;
/** What a growth cannot have: there is no growth of it. */
const OF_LEVELS = ['growth', 'nominal'] as const;

const keysOutOfPlace = (kind: IndicatorKind): readonly string[] => [
  ...(isNumberKind({ kind }) ? [] : OF_NUMBERS),
  ...(kind === 'growth' ? OF_LEVELS : []),
  ...(kind === 'grade' ? [] : ['grades']),
];

const misplaced = (yaml: YamlText, path: Path, raw: Raw, kind: IndicatorKind): readonly Diagnostic[] => {
  const keys = keysOutOfPlace(kind).filter((key) => Object.hasOwn(raw, key));
  const unit = textAt(raw, 'unit');
  return [
    ...keys.map((key) => error('misplaced-key', { key, kind }, yaml.placeOfKey(path, key))),
    ...(unit !== undefined && !isNumberKind({ kind }) ? [error('misplaced-key', { key: 'unit', kind }, yaml.placeOf([...path, 'unit']))] : []),
  ];
};

/** The growth that is named must be an indicator, and one of growth. */
const growthProblems = (yaml: YamlText, path: Path, raw: Raw, names: Names): readonly Diagnostic[] => {
  const name = textAt(raw, 'growth');
  if (name === undefined || names.unclear.has(name)) return [];
  const place = yaml.placeOf([...path, 'growth']);
  const found = names.find(name);
  if (!found) return [error('unknown-indicator', { name, near: names.official(name) ?? suggest(name, names.all) }, place)];
  return found.kind === 'growth' ? [] : [error('not-a-growth', { name }, place)];
};

/** Every spelling of every grade with its place. */
const spellings = (raw: Raw, path: Path): readonly (readonly [string, Path])[] =>
  listAt(raw, 'grades').flatMap((grade, index): readonly (readonly [string, Path])[] => {
    const at = [...path, 'grades', index];
    if (typeof grade === 'string') return [[grade, at]];
    return Array.isArray(grade) ? grade.flatMap((name: unknown, part) => (typeof name === 'string' ? [[name, [...at, part]] as const] : [])) : [];
  });

/** A spelling, compared as data cells are, means one grade only. */
const gradeProblems = (yaml: YamlText, path: Path, raw: Raw): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  return spellings(raw, path).flatMap(([name, at]) => {
    const place = yaml.placeOf(at);
    const otherLine = seen.get(gradeKey(name));
    if (otherLine === undefined) seen.set(gradeKey(name), place.line ?? 0);
    return otherLine === undefined ? [] : [error('duplicate-name', { name, otherLine }, place)];
  });
};

const breakProblems = (yaml: YamlText, path: Path, raw: Raw): readonly Diagnostic[] =>
  listAt(raw, 'breaks').flatMap((entry, index) => {
    const text = textAt(mapOf(entry), 'at');
    return text === undefined || isYear(text) ? [] : [error('bad-year', { text }, yaml.placeOf([...path, 'breaks', index, 'at']))];
  });

/** What does not go with the kind of an indicator, and what its grades, its growth and its breaks lack; looked at whatever the shape of the rest. */
export const kindProblems = (yaml: YamlText, path: Path, raw: Raw, names: Names): readonly Diagnostic[] => {
  const kind = kindIn(raw);
  return [
    ...(kind ? misplaced(yaml, path, raw, kind) : []),
    ...(kind && keysOutOfPlace(kind).includes('growth') ? [] : growthProblems(yaml, path, raw, names)),
    ...(kind === 'grade' && !Object.hasOwn(raw, 'grades') ? [error('missing-key', { key: 'grades' }, yaml.placeOf(path))] : []),
    ...(kind === 'grade' ? gradeProblems(yaml, path, raw) : []),
    ...breakProblems(yaml, path, raw),
  ];
};

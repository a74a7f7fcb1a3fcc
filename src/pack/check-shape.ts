import type * as z from 'zod';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { suggest } from '../words/suggest.ts';
import type { Path, YamlText } from './read-yaml.ts';

type Issue = z.core.$ZodIssue;

const valueAt = (root: unknown, path: Path): unknown =>
  path.reduce<unknown>((value, key) => (value === null || typeof value !== 'object' ? undefined : (value as Record<string | number, unknown>)[key]), root);

const shapeOf = (value: unknown): string => {
  if (Array.isArray(value)) return 'list';
  if (value === null || value === undefined || value === '') return 'nothing';
  return typeof value === 'object' ? 'map' : 'text';
};

const expectedShape = (expected: string): string => {
  if (expected === 'string') return 'text';
  return expected === 'array' ? 'list' : 'map';
};

/** The keys that a strict map of the schema allows, found by asking it to judge an empty map with the same place. */
const keysAt = (schema: z.ZodType, path: Path): readonly string[] => {
  let current: unknown = schema;
  for (const key of path) current = stepInto(current, key);
  return mapKeys(current);
};

interface SchemaDefinition {
  readonly type: string;
  readonly shape?: Record<string, unknown>;
  readonly element?: unknown;
  readonly valueType?: unknown;
  readonly innerType?: unknown;
  readonly options?: readonly unknown[];
}

const definitionOf = (schema: unknown): SchemaDefinition | null => {
  const definition = (schema as { readonly def?: SchemaDefinition } | null | undefined)?.def ?? null;
  return definition?.type === 'optional' ? definitionOf(definition.innerType) : definition;
};

const stepInto = (schema: unknown, key: string | number): unknown => {
  const definition = definitionOf(schema);
  const branches = definition?.options?.map((option) => stepInto(option, key)).filter((branch) => branch !== undefined);
  return branches?.[0] ?? definition?.shape?.[key] ?? definition?.element ?? definition?.valueType;
};

const mapKeys = (schema: unknown): readonly string[] => {
  const definition = definitionOf(schema);
  return definition?.options?.flatMap(mapKeys) ?? Object.keys(definition?.shape ?? {});
};

interface Scope {
  readonly yaml: YamlText;
  readonly base: Path;
  readonly schema: z.ZodType;
  readonly input: unknown;
}

const unknownKeys = (scope: Scope, keys: readonly string[], path: Path): readonly Diagnostic[] => {
  const known = keysAt(scope.schema, path);
  return keys.map((key) => error('unknown-key', { key, near: suggest(key, known), known }, scope.yaml.placeOfKey([...scope.base, ...path], key)));
};

/** Of the shapes that a value may have, the problems of the one that it was meant to have. */
const unionProblems = (scope: Scope, branches: readonly (readonly Issue[])[], path: Path): readonly Diagnostic[] => {
  const meant = branches.find((issues) => issues.length > 0 && issues.every((issue) => issue.code !== 'invalid_type' || issue.path.length > 0));
  if (meant) return meant.flatMap((issue) => problemsOf(scope, { ...issue, path: [...path, ...issue.path] }));
  const expected = branches.flatMap((issues) => issues.flatMap((issue) => (issue.code === 'invalid_type' ? [expectedShape(issue.expected)] : [])));
  const found = shapeOf(valueAt(scope.input, path));
  return [error('wrong-shape', { expected: [...new Set(expected)].join('|'), found }, scope.yaml.placeOf([...scope.base, ...path]))];
};

const problemsOf = (scope: Scope, issue: Issue): readonly Diagnostic[] => {
  const path = issue.path as Path;
  const value = valueAt(scope.input, path);
  const place = scope.yaml.placeOf([...scope.base, ...path]);
  const key = path.findLast((part) => typeof part === 'string') ?? '';
  const written = typeof value === 'string' ? value : shapeOf(value);
  switch (issue.code) {
    case 'unrecognized_keys':
      return unknownKeys(scope, issue.keys, path);
    case 'invalid_union':
      return value === undefined ? [error('missing-key', { key }, place)] : unionProblems(scope, issue.errors, path);
    case 'invalid_value':
      if (value === undefined) return [error('missing-key', { key }, place)];
      return [error('unknown-value', { value: written, choices: issue.values.map(String), near: suggest(written, issue.values.map(String)) }, place)];
    case 'invalid_type':
      if (value === undefined) return [error('missing-key', { key }, place)];
      return [error('wrong-shape', { expected: expectedShape(issue.expected), found: shapeOf(value) }, place)];
    case 'too_small':
      return [Number(issue.minimum) > 1 ? error('too-few', { key, least: Number(issue.minimum) }, place) : error('empty-text', { key }, place)];
    default:
      return [error('wrong-shape', { expected: 'map', found: shapeOf(value) }, place)];
  }
};

/** The value in the schema's shape, or every way in which it is not, each at its place in the file. */
export const checkShape = <T>(
  schema: z.ZodType<T>,
  yaml: YamlText,
  base: Path,
  input: unknown,
): { readonly value: T | null; readonly problems: readonly Diagnostic[] } => {
  const result = schema.safeParse(input);
  if (result.success) return { value: result.data, problems: [] };
  const scope: Scope = { yaml, base, schema, input };
  return { value: null, problems: result.error.issues.flatMap((issue) => problemsOf(scope, issue)) };
};

import { indicatorsOf } from '../language/walk.ts';
import { type Diagnostic, error, type Outcome } from '../model/diagnostic.ts';
import type { Expression } from '../model/expression.ts';
import type { Dictionary, Indicator, IndicatorKind, IndicatorName, WrittenAmount } from '../model/policy.ts';
import { parseUnit, unitNames } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import { type AuthoredIndicator, authoredDictionaryHead, authoredIndicator } from './authored.ts';
import { checkFormulaText, type Names } from './check-expression.ts';
import { checkShape } from './check-shape.ts';
import { type Path, readYaml, type YamlText } from './read-yaml.ts';

interface Entry {
  readonly authored: AuthoredIndicator;
  readonly path: Path;
}

const INTENSIVE: ReadonlySet<IndicatorKind> = new Set(['share', 'growth', 'ratio', 'index']);
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;

const splitAmount = (text: string | undefined): WrittenAmount | null => {
  const match = /^(-?\d+(?:\.\d+)?)\s*(.*)$/.exec(text ?? '');
  return match ? { value: match[1] ?? '', unit: match[2] ?? '' } : null;
};

const toIndicator = (authored: AuthoredIndicator, formula: Expression | null): Indicator => ({
  name: authored.name as IndicatorName,
  id: authored.id,
  en: authored.en,
  aliases: authored.aliases ?? [],
  unit: authored.unit,
  kind: authored.kind,
  timing: authored.timing ?? null,
  scale: authored.scale ?? (INTENSIVE.has(authored.kind) ? 'intensive' : 'extensive'),
  range: { min: splitAmount(authored.range?.min), max: splitAmount(authored.range?.max) },
  definition: authored.definition ?? null,
  formula,
  breaks: authored.breaks ?? [],
});

const unitProblems = (yaml: YamlText, { authored, path }: Entry): readonly Diagnostic[] => {
  const unit = parseUnit(authored.unit);
  const units = [
    ...(unit ? [] : [{ key: [...path, 'unit'], text: authored.unit }]),
    ...(['min', 'max'] as const).flatMap((bound) => {
      const amount = splitAmount(authored.range?.[bound]);
      if (authored.range?.[bound] === undefined) return [];
      return amount && parseUnit(amount.unit) ? [] : [{ key: [...path, 'range', bound], text: amount?.unit ?? authored.range[bound] }];
    }),
  ];
  return units.map(({ key, text }) => error('unknown-unit', { unit: text, near: suggest(text, unitNames()) }, yaml.placeOf(key)));
};

/** Names, aliases and ids share one space: each may mean one indicator only. */
const duplicateNames = (yaml: YamlText, entries: readonly Entry[]): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  return entries.flatMap(({ authored, path }) => {
    const own = new Set([authored.name, authored.id, ...(authored.aliases ?? [])].map((name) => name.toLowerCase()));
    const place = yaml.placeOf([...path, 'name']);
    return [...own].flatMap((name) => {
      const otherLine = seen.get(name);
      if (otherLine === undefined) seen.set(name, place.line ?? 0);
      return otherLine === undefined ? [] : [error('duplicate-name', { name, otherLine }, place)];
    });
  });
};

const idProblems = (yaml: YamlText, entries: readonly Entry[]): readonly Diagnostic[] =>
  entries.flatMap(({ authored, path }) => (ID.test(authored.id) ? [] : [error('bad-id', { id: authored.id }, yaml.placeOf([...path, 'id']))]));

const cycles = (yaml: YamlText, entries: readonly Entry[], indicators: ReadonlyMap<string, Indicator>): readonly Diagnostic[] => {
  const reaches = (name: string, goal: string, seen: ReadonlySet<string>): boolean => {
    const formula = indicators.get(name)?.formula;
    if (!formula || seen.has(name)) return false;
    return indicatorsOf(formula).some((part) => part === goal || reaches(part, goal, new Set([...seen, name])));
  };
  return entries.flatMap(({ authored, path }) =>
    reaches(authored.name, authored.name, new Set()) ? [error('formula-cycle', { name: authored.name }, yaml.placeOf([...path, 'formula']))] : [],
  );
};

/** Finds indicators by official name, and official names by alias or id. */
export const namesOf = (indicators: Iterable<Indicator>): Names => {
  const byName = new Map<string, Indicator>();
  const official = new Map<string, string>();
  for (const indicator of indicators) {
    byName.set(indicator.name, indicator);
    for (const other of [indicator.id, ...indicator.aliases]) official.set(other.toLowerCase(), indicator.name);
  }
  return { find: (name) => byName.get(name), official: (name) => official.get(name.toLowerCase()), all: [...byName.keys()] };
};

/** Reads a list of indicators: the dictionary's, or those that a pack adds to `known`. */
export const parseIndicators = (
  yaml: YamlText,
  list: readonly unknown[],
  known: readonly Indicator[],
): { readonly indicators: readonly Indicator[]; readonly problems: readonly Diagnostic[] } => {
  const shaped = list.map((input, index) => ({ path: ['indicators', index], ...checkShape(authoredIndicator, yaml, ['indicators', index], input) }));
  const entries = shaped.flatMap(({ value, path }) => (value ? [{ authored: value, path }] : []));
  const names = namesOf([...known, ...entries.map(({ authored }) => toIndicator(authored, null))]);
  const problems = shaped.flatMap((entry) => entry.problems);
  const indicators = entries.map(({ authored, path }) => {
    if (authored.formula === undefined || parseUnit(authored.unit) === null) return toIndicator(authored, null);
    const formula = checkFormulaText(yaml, [...path, 'formula'], authored.formula, authored.unit, names);
    problems.push(...formula.problems);
    return toIndicator(authored, formula.expression);
  });
  const byName = new Map<string, Indicator>([...known, ...indicators].map((indicator) => [indicator.name, indicator]));
  problems.push(...entries.flatMap((entry) => unitProblems(yaml, entry)), ...idProblems(yaml, entries));
  problems.push(...duplicateNames(yaml, entries), ...cycles(yaml, entries, byName));
  return { indicators, problems };
};

/** The dictionary in a YAML text, or all its problems. `sha256` is that of the text. */
export const parseDictionary = (file: string, text: string, sha256: string): Outcome<Dictionary> => {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const head = checkShape(authoredDictionaryHead, read.value, [], read.value.value);
  const { indicators, problems } = parseIndicators(read.value, head.value?.indicators ?? [], []);
  const all = [...head.problems, ...problems];
  if (all.length > 0) return { ok: false, problems: all };
  return { ok: true, value: { sha256, indicators: new Map(indicators.map((indicator) => [indicator.name, indicator])) }, warnings: [] };
};

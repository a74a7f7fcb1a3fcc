import { isNumberKind } from '../language/kind-values.ts';
import { MAX_CHECK_LENGTH } from '../language/parse-check.ts';
import { MOST_TERMS, termCounter } from '../language/walk.ts';
import { type Diagnostic, error, type Outcome } from '../model/diagnostic.ts';
import type { Unit } from '../model/exact.ts';
import type { Expression } from '../model/expression.ts';
import type { Dictionary, Indicator, IndicatorKind, IndicatorName, WrittenAmount } from '../model/policy.ts';
import { isPercentUnit, parseUnit, sameDimension, unitNames } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import { type AuthoredIndicator, authoredDictionaryHead, authoredIndicator } from './authored.ts';
import { checkFormulaText, type Names } from './check-expression.ts';
import { kindIn, kindProblems } from './check-kind.ts';
import { checkShape } from './check-shape.ts';
import { listAt, mapOf, textAt, textsAt } from './raw.ts';
import { type Path, readYaml, type YamlText } from './read-yaml.ts';

interface Entry {
  readonly raw: Readonly<Record<string, unknown>>;
  readonly path: Path;
  /** The indicator where its shape is right. */
  readonly authored: AuthoredIndicator | null;
  readonly problems: readonly Diagnostic[];
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
  growth: (authored.growth ?? null) as IndicatorName | null,
  nominal: authored.nominal === 'allowed',
  grades: (authored.grades ?? []).map((grade) => {
    const [name = '', ...aliases] = typeof grade === 'string' ? [grade] : grade;
    return { name, aliases };
  }),
  breaks: authored.breaks ?? [],
});

const unknownUnit = (yaml: YamlText, path: Path, unit: string): Diagnostic =>
  error('unknown-unit', { unit, near: suggest(unit, unitNames()) }, yaml.placeOf(path));

/** A bound of the range must be a number in a unit of the indicator's dimension. */
const rangeProblem = (yaml: YamlText, path: Path, written: string, unit: Unit): readonly Diagnostic[] => {
  const amount = splitAmount(written);
  const own = amount && parseUnit(amount.unit);
  if (!amount) return [error('check-syntax', { expected: 'decimal', found: written }, yaml.placeOf(path))];
  if (!own) return [unknownUnit(yaml, path, amount.unit)];
  if (amount.unit === '' && (isPercentUnit(unit) || !sameDimension(unit.dimension, own.dimension))) {
    return [error('bare-number', { value: amount.value, unit: unit.text }, yaml.placeOf(path))];
  }
  return sameDimension(unit.dimension, own.dimension) ? [] : [error('dimension-mismatch', { left: own.text, right: unit.text }, yaml.placeOf(path))];
};

/** Values that are words: units, ranges and formulas are told to be out of place, and nothing more is said of them. */
const isWorded = (raw: Entry['raw']): boolean => {
  const kind = kindIn(raw);
  return kind !== null && !isNumberKind({ kind });
};

const unitProblems = (yaml: YamlText, { raw, path }: Entry): readonly Diagnostic[] => {
  const written = typeof raw['unit'] === 'string' ? raw['unit'] : undefined;
  if (written === undefined || isWorded(raw)) return [];
  const unit = parseUnit(written);
  if (!unit) return [unknownUnit(yaml, [...path, 'unit'], written)];
  const range = mapOf(raw['range']);
  return ['min', 'max'].flatMap((bound) => {
    const text = textAt(range, bound);
    return text === undefined ? [] : rangeProblem(yaml, [...path, 'range', bound], text, unit);
  });
};

/** Names, aliases and ids share one space: each may mean one indicator only. */
const duplicateNames = (yaml: YamlText, entries: readonly Entry[]): readonly Diagnostic[] => {
  const seen = new Map<string, number>();
  return entries.flatMap(({ raw, path }) => {
    const own = new Map<string, Path>();
    const note = (name: string | undefined, at: Path): void => {
      if (name !== undefined && !own.has(name.toLowerCase())) own.set(name.toLowerCase(), at);
    };
    note(textAt(raw, 'name'), [...path, 'name']);
    note(textAt(raw, 'id'), [...path, 'id']);
    textsAt(raw, 'aliases').forEach((alias, index) => {
      note(alias, [...path, 'aliases', index]);
    });
    return [...own].flatMap(([name, at]) => {
      const otherLine = seen.get(name);
      const place = yaml.placeOf(at);
      if (otherLine === undefined) seen.set(name, place.line ?? 0);
      return otherLine === undefined ? [] : [error('duplicate-name', { name, otherLine }, place)];
    });
  });
};

const idProblems = (yaml: YamlText, { raw, path }: Entry): readonly Diagnostic[] => {
  const id = textAt(raw, 'id');
  return id === undefined || ID.test(id) ? [] : [error('bad-id', { id }, yaml.placeOf([...path, 'id']))];
};

/** Formulas that lead back to themselves, or grow beyond what a check may cost. */
const formulaProblems = (yaml: YamlText, entries: readonly Entry[], indicators: ReadonlyMap<string, Indicator>): readonly Diagnostic[] => {
  const termsOf = termCounter((name) => indicators.get(name));
  return entries.flatMap(({ authored, path }) => {
    const indicator = authored && indicators.get(authored.name);
    if (!indicator?.formula) return [];
    const size = termsOf(indicator.formula);
    const place = yaml.placeOf([...path, 'formula']);
    if (size === Number.POSITIVE_INFINITY) return [error('formula-cycle', { name: indicator.name }, place)];
    return size > MOST_TERMS ? [error('check-too-long', { limit: MAX_CHECK_LENGTH }, place)] : [];
  });
};

/** Finds indicators by official name, and official names by alias or id. `unclear` ones are named but not understood. */
export const namesOf = (indicators: Iterable<Indicator>, unclear: ReadonlySet<string> = new Set()): Names => {
  const byName = new Map<string, Indicator>();
  const official = new Map<string, string>();
  for (const indicator of indicators) {
    byName.set(indicator.name, indicator);
    for (const other of [indicator.id, ...indicator.aliases]) official.set(other.toLowerCase(), indicator.name);
  }
  return { find: (name) => byName.get(name), official: (name) => official.get(name.toLowerCase()), all: [...byName.keys()], unclear };
};

const entriesOf = (yaml: YamlText, list: readonly unknown[]): readonly Entry[] =>
  list.map((input, index) => {
    const path = ['indicators', index];
    const { value, problems } = checkShape(authoredIndicator, yaml, path, input);
    return { raw: mapOf(input), path, authored: value, problems };
  });

const isUnderstood = (authored: AuthoredIndicator | null): authored is AuthoredIndicator => authored !== null && parseUnit(authored.unit) !== null;

/** An indicator with its formula, where all of it is understood. */
const withFormula = (yaml: YamlText, { authored, raw, path }: Entry, names: Names, problems: Diagnostic[]): readonly Indicator[] => {
  const [written, unit] = [textAt(raw, 'formula'), parseUnit(textAt(raw, 'unit') ?? '')];
  const formula = written === undefined || !unit || isWorded(raw) ? null : checkFormulaText(yaml, [...path, 'formula'], written, unit.text, names);
  if (formula) problems.push(...formula.problems);
  return isUnderstood(authored) ? [toIndicator(authored, formula?.expression ?? null)] : [];
};

/** Indicators as read; `unclear` are names whose entries have problems. */
export interface ReadIndicators {
  readonly indicators: readonly Indicator[];
  readonly unclear: ReadonlySet<string>;
  readonly problems: readonly Diagnostic[];
}

/** Reads a list of indicators: the dictionary's, or those that a pack adds to `known`. */
export const parseIndicators = (yaml: YamlText, list: readonly unknown[], known: readonly Indicator[]): ReadIndicators => {
  const entries = entriesOf(yaml, list);
  const unclear = new Set(entries.flatMap(({ authored, raw }) => (isUnderstood(authored) ? [] : (textAt(raw, 'name') ?? []))));
  const stubs = entries.flatMap(({ authored }) => (isUnderstood(authored) ? [toIndicator(authored, null)] : []));
  const names = namesOf([...known, ...stubs], unclear);
  const problems = entries.flatMap((entry) => [...entry.problems, ...unitProblems(yaml, entry), ...idProblems(yaml, entry)]);
  const indicators = entries.flatMap((entry) => withFormula(yaml, entry, names, problems));
  const byName = new Map<string, Indicator>([...known, ...indicators].map((indicator) => [indicator.name, indicator]));
  problems.push(...entries.flatMap(({ raw, path }) => kindProblems(yaml, path, raw, names)));
  problems.push(...duplicateNames(yaml, entries), ...formulaProblems(yaml, entries, byName));
  return { indicators, unclear, problems };
};

/** The dictionary in a YAML text, or all its problems. `sha256` is that of the text. */
export const parseDictionary = (file: string, text: string, sha256: string): Outcome<Dictionary> => {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const head = checkShape(authoredDictionaryHead, read.value, [], read.value.value);
  const { indicators, problems } = parseIndicators(read.value, listAt(mapOf(read.value.value), 'indicators'), []);
  const all = [...head.problems, ...problems];
  if (all.length > 0) return { ok: false, problems: all };
  return { ok: true, value: { sha256, indicators: new Map(indicators.map((indicator) => [indicator.name, indicator])) }, warnings: [] };
};

import { isNumberKind } from '../language/kind-values.ts';
import type { Cell, Observation } from '../model/dataset.ts';
import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';
import type { Exact, Unit } from '../model/exact.ts';
import type { Indicator, WrittenAmount } from '../model/policy.ts';
import { compareExact, parseDecimal } from '../quantity/exact.ts';
import { type NumberText, parseNumberText } from '../quantity/number-text.ts';
import { dimensionText, isPercentUnit, parseUnit, PURE, sameDimension, toBase, unitNames } from '../quantity/unit.ts';
import { suggest } from '../words/suggest.ts';
import { typeWordCell } from './type-word-cell.ts';

export const placeOfCell = ({ file, sheet, line, column, header }: Cell): Place => ({ file, ...(sheet === undefined ? {} : { sheet }), line, column, header });

const spoilt = (cell: Cell, problem: Diagnostic): Observation => ({ state: 'spoilt', problem, others: [], cell });

/** 万 and 亿 alone multiply the column's unit: `1.2万` under 人 is 1.2万人. */
const isMultiplier = (unit: Unit): boolean => unit.text !== '' && dimensionText(unit.dimension) === '' && !isPercentUnit(unit) && /[千万亿百]$/.test(unit.text);

/** The unit of a value: its own where it has one, else its column's; null where the two disagree. */
const unitOf = (written: string, indicator: Unit, column: Unit): Unit | null => {
  if (written === '') return sameDimension(column.dimension, indicator.dimension) ? column : null;
  const own = parseUnit(written);
  if (own && isMultiplier(own) && dimensionText(indicator.dimension) !== '') {
    const combined = parseUnit(written + column.text);
    return combined && !/^[千万亿百]/.test(column.text) && sameDimension(combined.dimension, indicator.dimension) ? combined : null;
  }
  return own && sameDimension(own.dimension, indicator.dimension) ? own : null;
};

const known = (parsed: Extract<NumberText, { kind: 'number' }>, indicator: Indicator, column: Unit, cell: Cell): Observation => {
  if (parsed.ratio && indicator.kind !== 'ratio') return spoilt(cell, error('bad-number', { text: cell.text, cause: 'not-a-number' }, placeOfCell(cell)));
  const expected = parseUnit(indicator.unit) ?? PURE;
  const unit = unitOf(parsed.unit, expected, column);
  if (unit) return { state: 'known', value: parsed.value, unit, unitWritten: parsed.unit !== '', decimals: parsed.decimals, items: null, cell };
  const data = { indicator: indicator.name, unit: parsed.unit === '' ? column.text : parsed.unit, expected: expected.text };
  return spoilt(cell, error('unit-mismatch', data, placeOfCell(cell)));
};

/** Words have no unit: a column that gives them one is another indicator's. */
const typeWord = (indicator: Indicator, column: Unit, cell: Cell): Observation => {
  const place = placeOfCell(cell);
  if (column.text === '') return typeWordCell(indicator, cell, place);
  return spoilt(cell, error('unit-mismatch', { indicator: indicator.name, unit: column.text, expected: '' }, place));
};

/** Reads one cell of an indicator's column, whose values are in `column` unless they say otherwise. */
export const typeCell = (indicator: Indicator, column: Unit, cell: Cell): Observation =>
  isNumberKind(indicator) ? typeNumber(indicator, column, cell) : typeWord(indicator, column, cell);

const typeNumber = (indicator: Indicator, column: Unit, cell: Cell): Observation => {
  const parsed = parseNumberText(cell.text);
  switch (parsed.kind) {
    case 'blank':
      return { state: 'blank', cell };
    case 'fault':
      return spoilt(cell, error('bad-number', { text: cell.text, cause: parsed.fault }, placeOfCell(cell)));
    case 'unknown-unit':
      return spoilt(cell, error('unknown-cell-unit', { unit: parsed.unit, near: suggest(parsed.unit, unitNames()) }, placeOfCell(cell)));
    case 'number':
      return known(parsed, indicator, column, cell);
  }
};

const boundText = (bound: WrittenAmount | null): string | null => bound && bound.value + bound.unit;

const inBase = (bound: WrittenAmount | null): Exact | null => {
  const [value, unit] = [parseDecimal(bound?.value ?? ''), parseUnit(bound?.unit ?? '')];
  return value && unit && toBase(value, unit);
};

/** The values beyond what the dictionary holds possible. */
const isImplausible = (indicator: Indicator, observation: Observation): boolean => {
  if (observation.state !== 'known') return false;
  const value = toBase(observation.value, observation.unit);
  const [min, max] = [inBase(indicator.range.min), inBase(indicator.range.max)];
  return (min !== null && compareExact(value, min) < 0) || (max !== null && compareExact(value, max) > 0);
};

/** A warning per indicator with values outside what the dictionary holds possible, at the first of them; never a repair. */
export const plausibility = (records: readonly { readonly indicator: Indicator; readonly observation: Observation }[]): readonly Diagnostic[] => {
  const found = new Map<Indicator, { readonly cell: Cell; cells: number }>();
  for (const { indicator, observation } of records) {
    if (!isImplausible(indicator, observation)) continue;
    const entry = found.get(indicator);
    if (entry) entry.cells += 1;
    else found.set(indicator, { cell: observation.cell, cells: 1 });
  }
  return [...found].map(([indicator, { cell, cells }]) => {
    const data = { indicator: indicator.name, text: cell.text, min: boundText(indicator.range.min), max: boundText(indicator.range.max), cells };
    return warning('implausible-value', data, placeOfCell(cell));
  });
};

import type { Dimension, Exact, Unit } from '../model/exact.ts';
import { divide, exact, multiply, ONE } from './exact.ts';
import { BASE_UNITS, type BaseUnit, MULTIPLIERS } from './unit-table.ts';

const MAX_UNIT_LENGTH = 40;

const byName: ReadonlyMap<string, BaseUnit> = new Map(BASE_UNITS.flatMap((unit) => unit.names.map((name) => [name.toLowerCase(), unit] as const)));

/** Every way to write a unit without a multiplier, for suggestions. */
export const unitNames = (): readonly string[] => BASE_UNITS.flatMap((unit) => unit.names).filter((name) => name !== '');

/** True where both are products of the same powers of the same base dimensions. */
export const sameDimension = (a: Dimension, b: Dimension): boolean => dimensionText(a) === dimensionText(b);

/** A dimension as text (`元·米^-2`), the same for equal dimensions; `''` for a pure number. */
export const dimensionText = (dimension: Dimension): string =>
  Object.keys(dimension)
    .filter((base) => dimension[base] !== 0)
    .sort()
    .map((base) => (dimension[base] === 1 ? base : `${base}^${String(dimension[base])}`))
    .join('·');

const POWERS: Readonly<Record<string, string>> = { '米^2': '平方米', '米^3': '立方米' };

/** A dimension as people write its base unit: `元/人`, `平方米`; `''` for a pure number. */
export const dimensionWords = (dimension: Dimension): string => {
  const side = (sign: 1 | -1): string =>
    Object.keys(dimension)
      .filter((base) => sign * (dimension[base] ?? 0) > 0)
      .sort()
      .map((base) => {
        const power = Math.abs(dimension[base] ?? 0);
        const text = power === 1 ? base : `${base}^${String(power)}`;
        return POWERS[text] ?? text;
      })
      .join('·');
  const [above, below] = [side(1), side(-1)];
  return below === '' ? above : `${above === '' ? '1' : above}/${below}`;
};

const combine = (a: Dimension, b: Dimension, sign: 1 | -1): Dimension => {
  const sum: Record<string, number> = { ...a };
  for (const [base, power] of Object.entries(b)) sum[base] = (sum[base] ?? 0) + sign * power;
  return Object.fromEntries(Object.entries(sum).filter(([, power]) => power !== 0));
};

export const multiplyDimensions = (a: Dimension, b: Dimension): Dimension => combine(a, b, 1);
export const divideDimensions = (a: Dimension, b: Dimension): Dimension => combine(a, b, -1);

const parseSimple = (text: string): Unit | null => {
  const base = byName.get(text.toLowerCase());
  if (base) return { text, dimension: base.dimension, factor: base.factor };
  const multiplier = MULTIPLIERS.find(({ name }) => text.startsWith(name));
  if (!multiplier) return null;
  const rest = parseSimple(text.slice(multiplier.name.length));
  return rest && { text, dimension: rest.dimension, factor: multiply(multiplier.factor, rest.factor) };
};

const over = (text: string, upper: Unit, lower: Unit): Unit | null => {
  const factor = divide(upper.factor, lower.factor);
  return factor && { text, dimension: divideDimensions(upper.dimension, lower.dimension), factor };
};

const parseCompound = (text: string): Unit | null => {
  const [first = '', ...rest] = text.split('/').map((part) => part.trim());
  const head = parseSimple(first);
  return rest.reduce<Unit | null>(
    (unit, part) => {
      const lower = part === '' ? null : parseSimple(part);
      return unit && lower && over(text, unit, lower);
    },
    head && { ...head, text },
  );
};

const parsed = new Map<string, Unit | null>();
const REMEMBERED = 2000;

/**
 * Reads a unit such as `亿元`, `%`, `万元/亩`; null where some part of it is not a unit. `''` is a pure number.
 * The same text gives the same object, so that units can be keys.
 */
export const parseUnit = (text: string): Unit | null => {
  if (text.length > MAX_UNIT_LENGTH) return null;
  const known = parsed.get(text);
  if (known !== undefined) return known;
  if (parsed.size >= REMEMBERED) parsed.clear();
  const unit = parseCompound(text);
  parsed.set(text, unit);
  return unit;
};

/** A pure number, written without a unit. */
export const PURE: Unit = { text: '', dimension: {}, factor: ONE };

/** The dimension of percentage points: its own, so that a point never passes for a per cent. */
export const POINT_DIMENSION: Dimension = { 百分点: 1 };
const HUNDREDTH = exact(1n, 100n);
export const PERCENTAGE_POINT: Unit = { text: '个百分点', dimension: POINT_DIMENSION, factor: HUNDREDTH };

/** True for %, ‰ however written: a pure number against a hundred or a thousand. */
export const isPercentUnit = ({ dimension, factor }: Unit): boolean =>
  factor.numerator === 1n && (factor.denominator === 100n || factor.denominator === 1000n) && dimensionText(dimension) === '';

/** A value in a unit, as base units. */
export const toBase = (value: Exact, unit: Unit): Exact => (unit.factor === ONE ? value : multiply(value, unit.factor));

/** A value in base units, in the unit given. */
export const fromBase = (value: Exact, unit: Unit): Exact => exact(value.numerator * unit.factor.denominator, value.denominator * unit.factor.numerator);

import type { Dimension } from '../model/exact.ts';
import type { Expression } from '../model/expression.ts';
import type { Indicator } from '../model/policy.ts';
import { dimensionText, dimensionWords, isPercentUnit, parseUnit, POINT_DIMENSION, sameDimension } from '../quantity/unit.ts';

/** The type of a term: a number of some dimension (`percent` where it is written in %), a value of a kind of its own, or a condition. */
export type Type =
  | { readonly kind: 'number'; readonly dimension: Dimension; readonly percent: boolean }
  | { readonly kind: 'yes-no' | 'rank' | 'set' | 'symbol' }
  | { readonly kind: 'grade'; readonly indicator: Indicator }
  | { readonly kind: 'condition' };

export type NumberType = Extract<Type, { kind: 'number' }>;

export const isPoint = (type: NumberType): boolean => sameDimension(type.dimension, POINT_DIMENSION);
export const isPure = (type: NumberType): boolean => dimensionText(type.dimension) === '';
export const POINT: NumberType = { kind: 'number', dimension: POINT_DIMENSION, percent: false };
export const PURE_NUMBER: NumberType = { kind: 'number', dimension: {}, percent: false };
export const PERCENT: NumberType = { kind: 'number', dimension: {}, percent: true };

/** The type of a number in a unit; null where the unit is none. */
export const typeOfUnit = (text: string): NumberType | null => {
  const unit = parseUnit(text);
  return unit && { kind: 'number', dimension: unit.dimension, percent: isPercentUnit(unit) };
};

export const typeOfIndicator = (indicator: Indicator): Type | null => {
  switch (indicator.kind) {
    case 'yes-no':
    case 'rank':
    case 'set':
      return { kind: indicator.kind };
    case 'grade':
      return { kind: 'grade', indicator };
    case 'share':
    case 'growth':
    case 'ratio':
    case 'index':
    case 'amount':
    case 'count':
      return typeOfUnit(indicator.unit);
  }
};

/** What a number measures, as people write its unit; `''` for a pure one. */
export const dimensionName = (type: NumberType): string => {
  if (type.percent) return '%';
  return isPoint(type) ? '个百分点' : dimensionWords(type.dimension);
};

/** What a term is, for messages: a unit, the word that it is, or its kind. */
export const typeName = (type: Type, node: Expression): string => {
  if (type.kind === 'number') return dimensionName(type);
  return node.kind === 'symbol' ? node.text : type.kind;
};

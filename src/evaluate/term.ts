import type { Exact, Unit } from '../model/exact.ts';
import type { Aggregate, Arithmetic, Comparison, LevelFunction } from '../model/expression.ts';
import type { Indicator, IndicatorName } from '../model/policy.ts';
import type { Period } from '../model/dataset.ts';

export interface IndicatorTerm {
  readonly kind: 'indicator';
  readonly indicator: Indicator;
  readonly unit: Unit;
  readonly formula: Term | null;
}

/** A number to be computed for a subject. Constants are exact, in base units; so is every result. */
export type Term =
  | { readonly kind: 'constant'; readonly value: Exact }
  | IndicatorTerm
  | { readonly kind: 'negate'; readonly operand: Term }
  | { readonly kind: 'arithmetic'; readonly operator: Arithmetic; readonly left: Term; readonly right: Term }
  | { readonly kind: 'change' | 'since'; readonly of: IndicatorTerm; readonly year: Period }
  | GrowthTerm
  | { readonly kind: 'above'; readonly level: LevelFunction; readonly operand: Term }
  | { readonly kind: 'aggregate'; readonly function: Extract<Aggregate, 'sum' | 'mean' | 'max' | 'min'>; readonly operand: Term }
  | { readonly kind: 'count'; readonly condition: Condition };

/** How growth is taken: as reported, or computed from totals. */
export type GrowthBasis = 'reported' | 'computed';

/** Growth as reported by an indicator of its own, or as computed from the totals where the dictionary allows it. */
export interface GrowthTerm {
  readonly kind: 'growth';
  readonly reported: IndicatorTerm | null;
  readonly totals: IndicatorTerm | null;
}

/** How the values of a comparison are shown: in units, or as the words of an indicator. */
export type Scale = { readonly kind: 'amount'; readonly unit: Unit; readonly gapUnit: Unit } | { readonly kind: 'words'; readonly indicator: Indicator };

/** How far a comparison is widened, in base units, and the unit that the pack writes it in. */
export interface Tolerance {
  readonly value: Exact;
  readonly unit: Unit;
}

/** A comparison with the side that is the target on the right. */
export interface PlannedComparison {
  readonly kind: 'compare';
  readonly text: string;
  readonly operator: Comparison;
  readonly actual: Term;
  readonly target: Term;
  readonly scale: Scale;
  readonly tolerance: Tolerance | null;
  /** How growth may be taken, so that reported and computed growth never meet: tried in this order. */
  readonly bases: readonly [GrowthBasis, ...GrowthBasis[]];
  /** The threshold brought into each unit that cells have been met in, so that judging a cell is one comparison. */
  readonly thresholds: Map<Unit, Exact>;
}

export interface PlannedContains {
  readonly kind: 'contains';
  readonly text: string;
  readonly of: IndicatorTerm;
  readonly members: readonly string[];
}

export type Condition =
  | PlannedComparison
  | PlannedContains
  | { readonly kind: 'and' | 'or'; readonly text: string; readonly left: Condition; readonly right: Condition }
  | { readonly kind: 'not'; readonly text: string; readonly operand: Condition }
  | { readonly kind: 'all' | 'any'; readonly text: string; readonly operand: Condition };

/** The indicators that a term looks at first; formulas left out. */
export const termIndicators = (term: Term): readonly Indicator[] => {
  switch (term.kind) {
    case 'constant':
      return [];
    case 'indicator':
      return [term.indicator];
    case 'negate':
    case 'above':
    case 'aggregate':
      return termIndicators(term.operand);
    case 'arithmetic':
      return [...termIndicators(term.left), ...termIndicators(term.right)];
    case 'change':
    case 'since':
      return [term.of.indicator];
    case 'growth':
      return [term.reported ?? term.totals].flatMap((side) => side?.indicator ?? []);
    case 'count':
      return conditionIndicators(term.condition);
  }
};

/** The same of a condition, each indicator once. */
export const conditionIndicators = (condition: Condition): readonly Indicator[] => {
  switch (condition.kind) {
    case 'compare':
      return [...new Set([...termIndicators(condition.actual), ...termIndicators(condition.target)])];
    case 'contains':
      return [condition.of.indicator];
    case 'and':
    case 'or':
      return [...new Set([...conditionIndicators(condition.left), ...conditionIndicators(condition.right)])];
    case 'not':
    case 'all':
    case 'any':
      return conditionIndicators(condition.operand);
  }
};

/** The growth that a term rests on; that of a count's condition stands in comparisons of its own. */
export const growthIn = (term: Term): readonly GrowthTerm[] => {
  switch (term.kind) {
    case 'growth':
      return [term];
    case 'negate':
    case 'above':
    case 'aggregate':
      return growthIn(term.operand);
    case 'arithmetic':
      return [...growthIn(term.left), ...growthIn(term.right)];
    case 'constant':
    case 'indicator':
    case 'change':
    case 'since':
    case 'count':
      return [];
  }
};

/** Their names. */
export const namesIn = (term: Term): readonly IndicatorName[] => termIndicators(term).map(({ name }) => name);

import type { Comparison } from '../../model/expression.ts';
import type { Exact, Unit } from '../../model/exact.ts';

/**
 * How the unit of a figure is to be taken: as written; `count` where a numeral stands before a noun (两馆) or 每个 says one;
 * `whole` where 全 says all of it; `none` where 清零 says none of it, in any unit; `some` where 一批 says that there are any;
 * `change` where 提高 says how a change compares with none.
 */
type FigureUnit = { readonly kind: 'written'; readonly unit: Unit } | { readonly kind: 'bare' | 'count' | 'whole' | 'none' | 'some' | 'change' };

/** A number that a quote says, in digits or in words; offsets are those of the tidy quote. */
export interface Figure {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly number: Exact;
  /** In base units; several where the words may be taken in several ways (翻番: twice, or 100 % more). */
  readonly values: readonly Exact[];
  readonly unit: FigureUnit;
  /** What the words themselves say of the limit: 千强 is within the first thousand. */
  readonly limit: Exclude<Comparison, '=' | '!='> | null;
}

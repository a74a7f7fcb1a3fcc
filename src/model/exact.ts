/** An exact number: numerator / denominator, denominator > 0. A decimal is a scaled integer (denominator 10^k). */
export interface Exact {
  readonly numerator: bigint;
  readonly denominator: bigint;
}

/** Exponents of base dimensions, e.g. `{元: 1, 米: -2}`; `{}` is a pure number. */
export type Dimension = Readonly<Record<string, number>>;

/** A unit as written, its dimension, and how many base units it is worth. */
export interface Unit {
  readonly text: string;
  readonly dimension: Dimension;
  readonly factor: Exact;
}

/**
 * A number for people and for JSON: decimal text in a unit; `rounded` where the exact value does not end within 12 decimals;
 * `bound` where the value itself is unknown but cannot be below (above) this. For yes/no, grades, ranks and sets `value` is
 * the word: `yes`, `四星级`, `未上榜`, `交通、城管`, with `unit` empty.
 */
export interface Amount {
  readonly value: string;
  readonly unit: string;
  readonly rounded?: true;
  readonly bound?: 'at-least' | 'at-most';
}

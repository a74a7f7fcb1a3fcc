import type { Exact } from '../../src/model/exact.ts';
import { parseDecimal } from '../../src/quantity/exact.ts';

/** The exact number that a plain decimal such as `94.995` stands for; a text that is none is a mistake in the test. */
export const decimal = (text: string): Exact => {
  const value = parseDecimal(text);
  if (!value) throw new Error(`not a decimal: ${text}`);
  return value;
};

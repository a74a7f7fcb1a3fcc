import type { Comparison } from '../model/expression.ts';

const MIRRORED: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '!=': '!=' };
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '!=', '!=': '=' };

/** The comparison with its sides exchanged: `5 <= X` is `X >= 5`. */
export const mirrored = (operator: Comparison): Comparison => MIRRORED[operator];

/** The comparison that holds where this one does not. */
export const opposite = (operator: Comparison): Comparison => OPPOSITE[operator];

import * as z from 'zod';
import { OBLIGATION_KINDS, STANDINGS } from '../model/coverage.ts';
import { diagnosticShape } from './report-schema.ts';

const text = z.string();
const count = z.int().nonnegative();
const place = { line: count, column: count };
const standing = z.enum(STANDINGS);
const tally = z.strictObject({ covered: count, unencoded: count, neither: count });

const segment = z.strictObject({
  text,
  ...place,
  kind: z.enum(OBLIGATION_KINDS).nullable().describe('null where nothing is required'),
  standing: standing.nullable(),
  quoted: z.boolean().describe('whether an entry quotes the requirement itself, not only what leads up to it'),
  predicates: z.array(text),
  numbers: z.array(z.strictObject({ text, ...place, standing })),
  rules: z.array(text).describe('ids of the rules whose quotes touch it'),
  because: z.array(text).describe('reasons of the entries of unencoded: whose quotes touch it'),
});

/** The outcome of `coverage --format json`. A key may be added; a key here does not change. */
export const coverageSchema = z.strictObject({
  schema: z.literal('duibiao/coverage@1'),
  tool: z.strictObject({ name: text, version: text }),
  policy: z.strictObject({ id: text, title: z.strictObject({ zh: text, en: text }), sha256: text }),
  document: z.strictObject({ file: text, encoding: text, sha256: text, lines: count }),
  clauses: z.array(z.strictObject({ clause: text, line: count, segments: z.array(segment) })),
  totals: z.strictObject({ numbers: tally, obligations: tally.describe('duties and appeals together'), duties: tally, appeals: tally }),
  diagnostics: z.array(diagnosticShape),
});

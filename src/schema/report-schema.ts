import * as z from 'zod';
import { LAYOUTS } from '../model/dataset.ts';
import { COMPARISONS } from '../model/expression.ts';
import { LEVELS, SECTIONS, STRENGTHS } from '../model/policy.ts';
import { ABSENCES, VERDICTS } from '../model/scorecard.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.int().nonnegative();
const bilingual = z.strictObject({ zh: text, en: text });
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const period = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);

const amount = z.strictObject({ value: decimal, unit: text, rounded: z.literal(true).optional() });
const shown = z.union([
  amount.extend({ bound: z.enum(['at-least', 'at-most']).optional().describe('the value is unknown, but not below (above) this') }),
  z.strictObject({ value: text.describe('a word: yes, no, a grade, 未上榜, the members of a set'), unit: z.literal('') }),
]);
const sheet = text.optional().describe('the sheet, where the file is a workbook');
const place = { file: text, sheet, line: count, column: count, header: text, text };
const of = text.optional().describe('the unit, where it is not the judged one: a member of the group, a unit above');
const cell = z.strictObject({ indicator: text, subject: text, of, period: period.nullable(), ...place });
/** A missing observation as every JSON output has it. */
export const missingShape = z.strictObject({
  indicator: text,
  subject: text,
  of,
  break: z.strictObject({ at: text, reason: text, source: text }).optional(),
  period: period.nullable(),
  cause: z.enum(ABSENCES),
  nearest: period.nullable(),
  orFrom: z.array(text),
  cell: z.strictObject(place).nullable(),
});

const comparison = {
  check: text,
  for: text.optional(),
  of: text.optional().describe('the member of the group that it was judged for'),
  holds: z.boolean().nullable(),
  actual: shown.nullable(),
  op: z.enum(COMPARISONS).nullable(),
  target: shown.nullable(),
  gap: amount.nullable().describe('positive beyond the target, whatever the operator'),
  attainment: z.number().min(0).max(1).nullable(),
  tolerance: amount.optional(),
  withinTolerance: z.boolean().optional().describe('true where it holds only by the tolerance'),
  lacking: z.array(text).optional().describe('the members required of a set that are not there'),
  cells: z.array(cell),
  missing: z.array(missingShape),
};
const part = z.strictObject({ ...comparison, parts: z.array(z.strictObject({ ...comparison, parts: z.array(z.unknown()).optional() })).optional() });
const check = z.strictObject({ ...comparison, parts: z.array(part).optional() });

const doubt = z.strictObject({ indicator: text, of, reported: amount, derived: amount, cells: z.array(cell) });

const result = z.strictObject({
  policy: text,
  rule: text,
  section: z.enum(SECTIONS),
  subject: text.describe('subjects[].id'),
  period: period.nullable(),
  verdict: z.enum(VERDICTS),
  binding: z.boolean(),
  counts: z.boolean(),
  strength: z.enum(STRENGTHS),
  due: isoDate.nullable(),
  reason: z.strictObject({ code: text, data: z.record(z.string(), z.unknown()), text }),
  when: check.optional().describe('the condition under which the rule applies'),
  checks: z.array(check),
  doubts: z.array(doubt).optional(),
});

const summary = z.strictObject({
  subject: text,
  policy: text,
  pass: count,
  fail: count,
  notDue: count,
  noData: count,
  notApplicable: count,
  waived: count,
  judged: count,
  applicable: count,
  score: decimal.nullable(),
  coverage: decimal.nullable(),
});

/** A diagnostic as every JSON output has it. */
export const diagnosticShape = z.strictObject({
  code: text,
  severity: z.enum(['error', 'warning']),
  data: z.record(z.string(), z.unknown()),
  message: text,
  file: maybe,
  sheet,
  line: count.nullable(),
  column: count.nullable(),
  hint: maybe,
});

/** The report of `--format json`. A key may be added; a key here does not change. */
export const reportSchema = z.strictObject({
  schema: z.literal('duibiao/report@1'),
  tool: z.strictObject({ name: text, version: text }),
  asOf: isoDate.nullable(),
  policies: z.array(
    z.strictObject({
      id: text,
      source: text.describe('how a call names it: an id, or the path of its file'),
      title: bilingual,
      sha256: text,
      rules: count,
      ruleTexts: z.array(z.strictObject({ id: text, title: bilingual, clause: text, quote: text })),
    }),
  ),
  indicators: z.array(z.strictObject({ zh: text, en: text, unit: text })),
  inputs: z.array(z.strictObject({ file: text, sheet, sha256: maybe, encoding: text, layout: z.enum(LAYOUTS), rows: count })),
  subjects: z.array(
    z.strictObject({
      id: text,
      name: text,
      code: maybe,
      level: z.enum(LEVELS).nullable(),
      parents: z.array(text),
      period: period.nullable(),
      members: z
        .array(z.strictObject({ name: text, subject: maybe.describe('subjects[].id, null where it is not in the data') }))
        .optional()
        .describe('of a group'),
    }),
  ),
  results: z.array(result),
  summary: z.array(summary),
  diagnostics: z.array(diagnosticShape),
});

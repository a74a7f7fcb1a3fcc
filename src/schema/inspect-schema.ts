import * as z from 'zod';
import { LAYOUTS } from '../model/dataset.ts';
import { COLUMN_ROLES, MATCHES, SKIPS, TITLE_FACTS, UNIT_SOURCES } from '../model/inspection.ts';
import { LEVELS, SECTIONS } from '../model/policy.ts';
import { diagnosticShape, missingShape } from './report-schema.ts';

const text = z.string();
const maybe = z.string().nullable();
const count = z.int().nonnegative();
const level = z.enum(LEVELS).nullable();
const periods = z.array(z.strictObject({ period: maybe.describe('null for undated values'), values: count }));

const column = z.strictObject({
  column: count,
  header: text,
  role: z.enum(COLUMN_ROLES),
  level,
  parent: z.boolean().describe('true where the column names only what the subject lies in'),
  period: maybe.describe('the period that the header gives the values'),
  indicator: maybe,
  near: maybe.describe('what an unknown header may have meant'),
});

const indicator = z.strictObject({
  written: text,
  line: count.nullable().describe('the first line of its values where lines name indicators'),
  columns: z.array(count),
  indicator: z.strictObject({ zh: text, en: text }),
  match: z.strictObject({
    by: z.enum(MATCHES),
    name: text.describe('the name of the indicator that was found'),
    unit: maybe.describe('what was split off as the unit'),
    remarks: z.array(text).describe('what else was left out'),
  }),
  units: z.array(z.strictObject({ unit: text, source: z.enum(UNIT_SOURCES).nullable(), values: count })),
  values: count,
  blank: count,
  spoilt: count,
});

const table = z.strictObject({
  layout: z.enum(LAYOUTS),
  title: z.array(z.strictObject({ line: count, text, gives: z.array(z.enum(TITLE_FACTS)) })),
  header: count.describe('the line of the header'),
  columns: z.array(column),
  indicators: z.array(indicator),
  unknown: z.array(z.strictObject({ written: text, line: count, near: maybe })).describe('lines that name an unknown indicator'),
  periods,
  rows: count.describe('rows that give values'),
  skipped: z.array(z.strictObject({ line: count, text, why: z.enum(SKIPS) })),
});

const rule = z.strictObject({
  rule: text,
  section: z.enum(SECTIONS),
  counts: z.boolean().describe('false for a reference that would not count'),
  fed: z.boolean().describe('whether the data suffice to judge it'),
  files: z.array(text),
  missing: z.array(missingShape),
});

/** The outcome of `inspect --format json`. A key may be added; a key here does not change. */
export const inspectSchema = z.strictObject({
  schema: z.literal('duibiao/inspect@1'),
  tool: z.strictObject({ name: text, version: text }),
  files: z.array(
    z.strictObject({
      file: text,
      understood: z.boolean(),
      encoding: maybe,
      delimiter: maybe,
      blankLines: count,
      table: table.nullable().describe('null where no table was found'),
    }),
  ),
  subjects: z.array(
    z.strictObject({
      id: text,
      name: text,
      code: maybe,
      level,
      parents: z.array(text).describe('nearest first'),
      unidentified: z.boolean().describe('true where the name is only that of the file or of the call'),
      otherNames: z.array(text),
      namesakes: count.nullable(),
      files: z.array(text),
      periods,
    }),
  ),
  policies: z.array(z.strictObject({ id: text, source: text, title: z.strictObject({ zh: text, en: text }), sha256: text, rules: count })),
  feeds: z.array(
    z.strictObject({
      policy: text,
      subject: text.describe('subjects[].id, or POLICY/GROUP for a group'),
      name: text,
      period: maybe.describe('the period that would be judged'),
      rules: z.array(rule),
      notApplicable: count,
    }),
  ),
  diagnostics: z.array(diagnosticShape),
});

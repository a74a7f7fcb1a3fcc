import * as z from 'zod';
import { COVERAGE_LINTS, type CoverageLint, PACK_LINTS, type PackLint, RULE_LINTS, type RuleLint } from '../model/lint.ts';
import { INDICATOR_KINDS, LEVELS, STRENGTHS } from '../model/policy.ts';
import { VERDICTS } from '../model/scorecard.ts';

const text = z.string().trim().min(1);
const oneOrMore = z.union([text, z.array(text).min(1)]);
const bilingual = z.strictObject({ zh: text, en: text });
const level = z.enum(LEVELS);

const member = z.strictObject({
  name: text.describe('official name'),
  code: text.optional().describe('division code of 6, 9 or 12 digits (GB/T 2260, GB/T 10114)'),
  level: level.optional(),
  county: text.optional().describe('the county that a town belongs to'),
  city: text.optional().describe('the city that a county belongs to'),
  class: oneOrMore.optional(),
});

const levelGroup = z.strictObject({
  level: level.describe('every unit of this level'),
  of: text.describe('inside this unit: its name, or its division code'),
  year: text.describe('the year whose units are meant'),
  reading: text.optional().describe('why the table of another year holds for that year'),
});
const group = z.union([z.array(member).min(1), levelGroup]);

const subject = z.union([
  text,
  z.strictObject({
    level: level.optional(),
    kinds: z.array(text).min(1).optional(),
    class: text.optional(),
    group: text.optional().describe('the group is judged as a whole, not its members'),
    named: z.array(text).min(1).optional(),
  }),
]);

const indicator = z.strictObject({
  name: text,
  id: text,
  en: text,
  aliases: z.array(text).optional(),
  unit: z.string().describe('unit of the value where the data give none; empty for a pure number'),
  kind: z.enum(INDICATOR_KINDS),
  timing: z.enum(['flow', 'stock']).optional(),
  scale: z.enum(['intensive', 'extensive']).optional(),
  range: z.strictObject({ min: text.optional(), max: text.optional() }).optional(),
  definition: text.optional(),
  formula: text.optional(),
  growth: text.optional().describe('the indicator that reports the growth of this one'),
  nominal: z.enum(['allowed']).optional().describe('growth may be computed from the totals'),
  grades: z.array(oneOrMore).min(2).optional().describe('worst to best; of several spellings the first is the name'),
  breaks: z.array(z.strictObject({ at: text, reason: text, source: text })).optional(),
});

/** What lint is not to say, and why the document has it so. */
const allowances = <C extends RuleLint | PackLint | CoverageLint>(codes: Readonly<Record<C, unknown>>) =>
  z.array(z.strictObject({ allow: z.enum(Object.keys(codes) as [C, ...C[]]), because: text.describe('why the document has it so') })).min(1);

const ruleLint = allowances<RuleLint>(RULE_LINTS).optional().describe('findings of evaluate lint that the document itself explains');

const toleranced = z.strictObject({ that: text, tolerance: text });

const rule = z.strictObject({
  id: text,
  title: bilingual,
  clause: text,
  quote: text.describe('the few words of the document that carry the requirement'),
  subject: subject.optional(),
  strength: z.enum(STRENGTHS).optional(),
  due: text.optional().describe('a date, or none: holds every year'),
  responsible: z.array(text).min(1).optional(),
  reading: text.optional(),
  measured: text.optional(),
  check: z.union([text, toleranced, z.array(z.union([text, toleranced])).min(1)]),
  when: text.optional().describe('where it does not hold, the rule does not apply'),
  targets: z.record(z.string(), text).optional(),
  lint: ruleLint,
});

const checklistItem = z.strictObject({
  id: text,
  title: bilingual.describe('also the name of the yes/no indicator that answers it'),
  clause: text,
  quote: text.describe('the few words of the document that carry the obligation'),
  subject: subject.optional(),
  strength: z.enum(STRENGTHS).optional(),
  due: text.optional().describe('a date, or none: holds every year'),
  responsible: z.array(text).min(1).optional(),
  reading: text.optional(),
  when: text.optional().describe('where it does not hold, the entry does not apply'),
  lint: ruleLint,
});

const unencoded = z.strictObject({
  clause: text,
  quote: text.describe('the words of the document that are not encoded; …… leaves out what lies between two of them'),
  because: text.describe('why they are no rule: what only exhorts, defines or describes'),
});

const verdict = z.enum(VERDICTS);

const worked = z.strictObject({
  case: text.describe('what the case shows, in a few words'),
  period: text.optional().describe('the year (or date) of the data, and the one to judge by'),
  'as-of': text.optional().describe('the day from which due dates are seen; the end of the period where it is left out'),
  data: z
    .record(z.string(), z.record(z.string(), z.union([text, z.array(text), z.record(z.string(), text)])))
    .describe('by subject: indicators with values as in a data file, 代码 (its code), 所属 (the units above it), or several periods with indicators'),
  expect: z.record(z.string(), z.record(z.string(), verdict)).describe('by subject: rule ids with the verdict that must follow'),
});

const head = {
  policy: text,
  title: bilingual,
  document: z.strictObject({ number: text.optional(), issuer: text, issued: text, published: text.optional() }),
  region: z.union([text, member]),
  subject,
  due: text.optional(),
  groups: z.record(z.string(), group).optional(),
  lint: allowances<PackLint | CoverageLint>({ ...PACK_LINTS, ...COVERAGE_LINTS }).optional(),
};

/** The head of a pack as authors write it; rules and indicators are checked one by one, so that all problems show at once. */
export const authoredHead = z.strictObject({
  ...head,
  rules: z.array(z.unknown()).min(1),
  checklist: z.array(z.unknown()).optional(),
  indicators: z.array(z.unknown()).optional(),
  unencoded: z.array(z.unknown()).optional(),
});
export const authoredRule = rule;
export const authoredChecklistItem = checklistItem;
export const authoredUnencoded = unencoded;
export const authoredSubject = subject;
export const authoredMember = member;
export const authoredLevelGroup = levelGroup;
export const authoredIndicator = indicator;
export const authoredCase = worked;
export const authoredDictionaryHead = z.strictObject({ indicators: z.array(z.unknown()).min(1) });

/** Whole shapes, for the JSON Schemas that editors use. */
export const packShape = z.strictObject({
  ...head,
  rules: z.array(rule).min(1),
  checklist: z.array(checklistItem).optional(),
  indicators: z.array(indicator).optional(),
  unencoded: z.array(unencoded).optional().describe('what the document says and the pack does not encode, with the reason'),
});
export const casesShape = z.array(worked).min(1);
export const dictionaryShape = z.strictObject({ indicators: z.array(indicator).min(1) });

export type AuthoredChecklistItem = z.infer<typeof checklistItem>;
export type AuthoredMember = z.infer<typeof member>;
export type AuthoredLevelGroup = z.infer<typeof levelGroup>;
export type AuthoredSubject = z.infer<typeof subject>;
export type AuthoredIndicator = z.infer<typeof indicator>;

import type { Fed, Feed, InspectedIndicator, InspectedUnit, Inspection } from '../model/inspection.ts';
import type { Language } from '../model/language.ts';
import { diagnosticJson, type Tool } from './render-json.ts';

export const INSPECT_SCHEMA = 'duibiao/inspect@1';

const orNull = (period: string): string | null => (period === '' ? null : period);

const periodJson = ({ period, values }: { readonly period: string; readonly values: number }) => ({ period: orNull(period), values });

const unitJson = ({ unit, source, values }: InspectedUnit) => ({ unit, source, values });

const indicatorJson = ({ indicator, en, units, ...found }: InspectedIndicator) => ({ ...found, indicator: { zh: indicator, en }, units: units.map(unitJson) });

const feedJson = ({ policy, subject, ...feed }: Feed, { subjects }: Fed) => ({
  policy,
  subject,
  name: subjects.find(({ id }) => id === subject)?.name ?? subject,
  ...feed,
});

/** The outcome of `inspect --format json`. */
export const inspectionJson = ({ files, subjects, fed, diagnostics }: Inspection, language: Language, tool: Tool) => ({
  schema: INSPECT_SCHEMA,
  tool,
  files: files.map(({ table, ...file }) => ({
    ...file,
    table: table && { ...table, indicators: table.indicators.map(indicatorJson), periods: table.periods.map(periodJson) },
  })),
  subjects: subjects.map((subject) => ({ ...subject, periods: subject.periods.map(periodJson) })),
  policies: fed?.policies.map(({ id, source, title, sha256, rules }) => ({ id, source, title, sha256, rules })) ?? [],
  feeds: fed?.feeds.map((feed) => feedJson(feed, fed)) ?? [],
  diagnostics: diagnostics.map((problem) => diagnosticJson(problem, language)),
});

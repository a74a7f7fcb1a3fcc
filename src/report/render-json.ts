import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { Result, Scorecard } from '../model/scorecard.ts';
import { sayDiagnostic } from '../words/say-diagnostic.ts';
import { sayReason } from '../words/say-reason.ts';

export const SCHEMA = 'duibiao/report@1';

/** The tool that made a report. */
export interface Tool {
  readonly name: string;
  readonly version: string;
}

/** A diagnostic as JSON has it: its words beside its code and data. */
export const diagnosticJson = (diagnostic: Diagnostic, language: Language) => {
  const { message, hint } = sayDiagnostic(diagnostic, language);
  const { code, severity, data, file, line, column } = diagnostic;
  return { code, severity, data, message, file, line, column, hint: hint ?? null };
};

const resultJson = (result: Result, language: Language) => ({
  ...result,
  reason: { ...result.reason, text: sayReason(result.reason, language) },
});

/** The report of design §7 as a plain value. */
export const reportValue = (scorecard: Scorecard, language: Language, tool: Tool) => ({
  schema: SCHEMA,
  tool,
  asOf: scorecard.asOf,
  policies: scorecard.policies,
  indicators: scorecard.indicators,
  inputs: scorecard.inputs,
  subjects: scorecard.subjects,
  results: scorecard.results.map((result) => resultJson(result, language)),
  summary: scorecard.summary,
  diagnostics: scorecard.diagnostics.map((diagnostic) => diagnosticJson(diagnostic, language)),
});

/** The report as one JSON document. */
export const renderJson = (scorecard: Scorecard, language: Language, tool: Tool): string =>
  `${JSON.stringify(reportValue(scorecard, language, tool), null, 2)}\n`;

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
  const { code, severity, data, file, sheet, line, column } = diagnostic;
  return { code, severity, data, message, file, ...(sheet === undefined ? {} : { sheet }), line, column, hint: hint ?? null };
};

const resultJson = (result: Result, language: Language) => ({
  ...result,
  reason: { ...result.reason, text: sayReason(result.reason, language) },
});

const indented = (value: unknown, indent: string): string => JSON.stringify(value, null, 2).replaceAll('\n', `\n${indent}`);

/** A list item by item, so that a long one never becomes one text. */
function* listChunks<T>(items: readonly T[], toJson: (item: T) => unknown): Generator<string> {
  if (items.length === 0) yield '[]';
  for (const [index, item] of items.entries()) yield `${index === 0 ? '[' : ','}\n    ${indented(toJson(item), '    ')}`;
  if (items.length > 0) yield '\n  ]';
}

/** The report as one JSON document, in pieces. */
export function* renderJson(scorecard: Scorecard, language: Language, tool: Tool): Generator<string> {
  const { results, diagnostics, ...head } = scorecard;
  const fields: Readonly<Record<string, unknown>> = { schema: SCHEMA, tool, ...head };
  yield '{';
  for (const key of ['schema', 'tool', 'asOf', 'policies', 'indicators', 'inputs', 'subjects']) yield `\n  "${key}": ${indented(fields[key], '  ')},`;
  yield '\n  "results": ';
  yield* listChunks(results, (result) => resultJson(result, language));
  yield `,\n  "summary": ${indented(head.summary, '  ')},\n  "diagnostics": `;
  yield* listChunks(diagnostics, (diagnostic) => diagnosticJson(diagnostic, language));
  yield '\n}\n';
}

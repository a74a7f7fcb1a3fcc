import type { Coverage } from '../model/coverage.ts';
import type { Language } from '../model/language.ts';
import { diagnosticJson, type Tool } from './render-json.ts';

/** The outcome of `coverage --format json`: every segment of every clause with its standing, and the totals. */
export const coverageJson = ({ policy, document, clauses, totals, diagnostics }: Coverage, language: Language, tool: Tool) => ({
  schema: 'duibiao/coverage@1',
  tool,
  policy,
  document,
  clauses,
  totals,
  diagnostics: diagnostics.map((problem) => diagnosticJson(problem, language)),
});

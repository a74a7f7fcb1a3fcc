import type { Diagnostic, DiagnosticCode } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { CALL_SAYINGS } from './diagnostics-call.ts';
import { CASE_SAYINGS } from './diagnostics-cases.ts';
import { CELL_SAYINGS } from './diagnostics-cells.ts';
import { CHECK_SAYINGS } from './diagnostics-check.ts';
import { DATA_SAYINGS } from './diagnostics-data.ts';
import { FILE_SAYINGS } from './diagnostics-files.ts';
import { DOCUMENT_SAYINGS } from './diagnostics-document.ts';
import { LINT_SAYINGS } from './diagnostics-lint.ts';
import { SUBJECT_SAYINGS } from './diagnostics-subjects.ts';
import { PACK_SAYINGS } from './diagnostics-pack.ts';
import type { Said, Sayings } from './say.ts';

/** The words of every code; the compiler names one that is forgotten. */
export const SAYINGS: Sayings<DiagnosticCode> = {
  ...CALL_SAYINGS,
  ...FILE_SAYINGS,
  ...DATA_SAYINGS,
  ...CELL_SAYINGS,
  ...SUBJECT_SAYINGS,
  ...PACK_SAYINGS,
  ...CHECK_SAYINGS,
  ...LINT_SAYINGS,
  ...CASE_SAYINGS,
  ...DOCUMENT_SAYINGS,
};

/** The sentence of a diagnostic and what to do, without its place. */
export const sayDiagnostic = (diagnostic: Diagnostic, language: Language): Said => {
  const say = SAYINGS[diagnostic.code][language] as (data: Diagnostic['data']) => Said;
  return say(diagnostic.data);
};

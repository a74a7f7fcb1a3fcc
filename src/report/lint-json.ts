import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { LintedPack } from '../model/linted-pack.ts';
import type { LintCounts } from '../words/lint-words.ts';
import { diagnosticJson, type Tool } from './render-json.ts';

/** Everything that lint found, by pack, and the problems of packs that do not load. */
export interface LintReport {
  readonly packs: readonly LintedPack[];
  readonly problems: readonly Diagnostic[];
}

/** Errors, warnings and needed allowances of some packs, and of problems besides. */
export const countLint = (packs: readonly LintedPack[], problems: readonly Diagnostic[] = []): LintCounts => {
  const all = [...problems, ...packs.flatMap(({ findings }) => findings)];
  return {
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
    allowances: packs.reduce((sum, { excuses }) => sum + excuses.length, 0),
  };
};

const allowancesJson = ({ pack, excuses }: LintedPack) =>
  excuses.map(({ allowance, rule, findings }) => ({
    policy: pack.id,
    rule,
    code: allowance.allow,
    because: allowance.because,
    file: pack.file,
    ...allowance.at,
    findings: findings.length,
  }));

/** The outcome of `lint --format json`. */
export const lintJson = ({ packs, problems }: LintReport, language: Language, tool: Tool) => ({
  schema: 'duibiao/lint@1',
  tool,
  packs: packs.map((linted) => ({ policy: linted.pack.id, file: linted.pack.file, rules: linted.pack.rules.length, ...countLint([linted]) })),
  diagnostics: [...problems, ...packs.flatMap(({ findings }) => findings)].map((found) => diagnosticJson(found, language)),
  allowances: packs.flatMap(allowancesJson),
  summary: countLint(packs, problems),
});

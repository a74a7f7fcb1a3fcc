import type { CaseOutcome, Compared, Unreached } from '../model/case.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import type { Dictionary, RulePack } from '../model/policy.ts';
import { sayReason } from '../words/say-reason.ts';
import { diagnosticJson, type Tool } from './render-json.ts';

/** A pack with its cases run: what every case gave, and what no case reaches. */
export interface TestedPack {
  readonly pack: RulePack;
  readonly dictionary: Dictionary;
  readonly file: string;
  readonly outcomes: readonly CaseOutcome[];
  readonly unreached: readonly Unreached[];
}

const differs = ({ verdict, result }: Compared): boolean => verdict !== result.verdict;

/** The expectations of a case that were not met. */
export const differencesIn = ({ compared }: CaseOutcome): readonly Compared[] => compared.filter(differs);

const caseJson = (outcome: CaseOutcome, language: Language) => ({
  case: outcome.title,
  line: outcome.line,
  holds: differencesIn(outcome).length === 0,
  differences: differencesIn(outcome).map(({ subject, rule, line, verdict, result }) => ({
    subject,
    rule,
    line,
    expected: verdict,
    got: result.verdict,
    reason: { ...result.reason, text: sayReason(result.reason, language) },
    checks: result.checks,
  })),
});

const packJson = ({ pack, file, outcomes, unreached }: TestedPack, language: Language) => ({
  policy: pack.id,
  file,
  rules: pack.rules.length,
  cases: outcomes.map((outcome) => caseJson(outcome, language)),
  unreached: unreached.map(({ rule, verdicts }) => ({ rule, verdicts })),
});

/** The outcome of `test --format json`: per pack every case with what differs, and the verdicts of each rule that no case reaches. */
export const casesJson = (tested: readonly TestedPack[], problems: readonly Diagnostic[], language: Language, tool: Tool) => ({
  schema: 'duibiao/cases@1',
  tool,
  packs: tested.map((pack) => packJson(pack, language)),
  diagnostics: problems.map((problem) => diagnosticJson(problem, language)),
});

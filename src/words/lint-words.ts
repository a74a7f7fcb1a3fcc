import type { Language } from '../model/language.ts';

const some = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

type Phrase<D> = Readonly<Record<Language, (data: D) => string>>;

/** How many findings there are, and how many are excused with a reason. */
export interface LintCounts {
  readonly errors: number;
  readonly warnings: number;
  readonly allowances: number;
}

interface LintPhrases {
  readonly counts: Phrase<LintCounts>;
  readonly rules: Phrase<{ rules: number }>;
  readonly packs: Phrase<{ packs: number; unread: number }>;
  readonly allowance: Phrase<{ rule: string | null; code: string; because: string; findings: number }>;
}

/** What `evaluate lint` says of packs. */
export const LINT_PHRASES: LintPhrases = {
  counts: {
    zh: (d) => `${d.errors + d.warnings === 0 ? '没有问题' : `${String(d.errors)} 个错误，${String(d.warnings)} 个提示`}，${String(d.allowances)} 处例外`,
    en: (d) =>
      `${d.errors + d.warnings === 0 ? 'no findings' : `${some(d.errors, 'error', 'errors')}, ${some(d.warnings, 'warning', 'warnings')}`}, ${some(d.allowances, 'allowance', 'allowances')}`,
  },
  rules: { zh: (d) => `${String(d.rules)} 条条款`, en: (d) => some(d.rules, 'rule', 'rules') },
  packs: {
    zh: (d) => `${String(d.packs)} 个规则包${d.unread > 0 ? `（${String(d.unread)} 个未能读入）` : ''}`,
    en: (d) => `${some(d.packs, 'pack', 'packs')}${d.unread > 0 ? ` (${String(d.unread)} did not load)` : ''}`,
  },
  allowance: {
    zh: (d) => `例外 ${d.rule === null ? '' : `${d.rule} `}${d.code}${d.findings > 1 ? `（${String(d.findings)} 处）` : ''}：${d.because}`,
    en: (d) => `allowed ${d.rule === null ? '' : `${d.rule} `}${d.code}${d.findings > 1 ? ` (${String(d.findings)} findings)` : ''}: ${d.because}`,
  },
};

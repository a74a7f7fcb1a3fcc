import type { Language } from '../model/language.ts';

const some = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

type Phrase<D> = Readonly<Record<Language, (data: D) => string>>;

interface CasePhrases {
  readonly summary: Phrase<{ cases: number; failing: number; verdicts: number }>;
  readonly expected: Phrase<{ verdict: string }>;
  readonly got: Phrase<{ verdict: string; reason: string }>;
  readonly noCase: Phrase<{ rules: number }>;
  readonly noVerdict: Phrase<{ rules: number }>;
  readonly complete: Phrase<{ rules: number }>;
}

/** What `evaluate test` says of the cases of a pack. */
export const CASE_PHRASES: CasePhrases = {
  summary: {
    zh: (d) => `${String(d.cases)} 个用例，${String(d.verdicts)} 个预期结论：${d.failing === 0 ? '全部符合' : `${String(d.failing)} 个用例不符`}`,
    en: (d) =>
      `${some(d.cases, 'case', 'cases')} with ${some(d.verdicts, 'expected verdict', 'expected verdicts')}: ${d.failing === 0 ? 'all as expected' : some(d.failing, 'case differs', 'cases differ')}`,
  },
  expected: { zh: (d) => `- 预期 ${d.verdict}`, en: (d) => `- expected ${d.verdict}` },
  got: { zh: (d) => `+ 得出 ${d.verdict}：${d.reason}`, en: (d) => `+ got ${d.verdict}: ${d.reason}` },
  noCase: { zh: (d) => `没有用例的条款（${String(d.rules)} 条）：`, en: (d) => `Rules without a case (${String(d.rules)}): ` },
  noVerdict: { zh: (d) => `没有用例的结论（${String(d.rules)} 条条款）：`, en: (d) => `Verdicts without a case (${some(d.rules, 'rule', 'rules')}):` },
  complete: {
    zh: (d) => `${String(d.rules)} 条条款的各种结论都有用例`,
    en: (d) => `every verdict of the ${some(d.rules, 'rule', 'rules')} has a case`,
  },
};

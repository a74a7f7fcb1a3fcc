import type { ObligationKind, Standing } from '../model/coverage.ts';
import type { Bilingual } from '../model/language.ts';

export const STANDING_WORDS: Readonly<Record<Standing, Bilingual>> = {
  covered: { zh: '已编码', en: 'covered' },
  unencoded: { zh: '不编码', en: 'not encoded' },
  neither: { zh: '未处理', en: 'neither' },
};

/** A sign that says the standing without colour. */
export const STANDING_SIGNS: Readonly<Record<Standing, string>> = { covered: '✓', unencoded: '–', neither: '✗' };

export const KIND_WORDS: Readonly<Record<ObligationKind, Bilingual>> = {
  duty: { zh: '硬性要求', en: 'duty' },
  appeal: { zh: '号召', en: 'appeal' },
};

const some = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** The words of the page of `evaluate coverage`. */
export const COVERAGE_WORDS = {
  numbers: { zh: '数字', en: 'Numbers' },
  obligations: { zh: '要求', en: 'Obligations' },
  duties: { zh: '其中硬性要求', en: '  duties' },
  appeals: { zh: '其中号召', en: '  appeals' },
  total: { zh: '合计', en: 'Total' },
  totals: { zh: '汇总', en: 'Totals' },
  missing: { zh: '未处理', en: 'neither' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Sentences of that page that carry figures. */
export const COVERAGE_PHRASES = {
  document: {
    zh: (d: { file: string; encoding: string; lines: number }) => `文本 ${d.file} · ${d.encoding} · ${String(d.lines)} 行`,
    en: (d: { file: string; encoding: string; lines: number }) => `text ${d.file} · ${d.encoding} · ${some(d.lines, 'line', 'lines')}`,
  },
  line: { zh: (d: { line: number }) => `第 ${String(d.line)} 行`, en: (d: { line: number }) => `line ${String(d.line)}` },
  numbers: { zh: (d: { list: string }) => `数字 ${d.list}`, en: (d: { list: string }) => `number ${d.list}` },
  predicates: {
    zh: (d: { kind: string; list: string }) => (d.list === '' ? d.kind : `${d.kind}（${d.list}）`),
    en: (d: { kind: string; list: string }) => (d.list === '' ? d.kind : `${d.kind} (${d.list})`),
  },
  plain: {
    zh: (d: { count: number }) => `另有 ${String(d.count)} 句没有数字和要求`,
    en: (d: { count: number }) => `${some(d.count, 'more sentence requires', 'more sentences require')} nothing`,
  },
  nextNeither: {
    zh: (d: { count: number }) => `${String(d.count)} 处未处理：写成条款，或在 unencoded: 下列出原文和理由；--details 同时列出没有要求的句子`,
    en: (d: { count: number }) =>
      `${some(d.count, 'place is', 'places are')} neither: make it a rule, or quote it under unencoded: with the reason; --details also lists the sentences that require nothing`,
  },
  nextDone: {
    zh: () => '全文的数字和要求都已编码，或已说明为何不编码',
    en: () => 'every number and obligation of the text is encoded, or listed with the reason why not',
  },
} as const;

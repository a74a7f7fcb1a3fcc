import { causeWords } from './diagnostics-call.ts';
import { n, q, type Sayings } from './say.ts';

type CaseCode = 'cases-missing' | 'cases-unreadable' | 'no-cases' | 'duplicate-case' | 'bad-case-period' | 'case-expects-nothing';

const EXAMPLE = '- {case: …, period: 2025, data: {壶镇镇: {绿化覆盖率: 35%}}, expect: {壶镇镇: {green-coverage: pass}}}';

const OWN_CAUSES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  encoding: { zh: '不是 UTF-8 编码', en: 'it is not in UTF-8' },
  size: { zh: '超过 5 MB，或不是普通文件', en: 'it has more than 5 MB, or is no regular file' },
};

/** Problems of the worked cases of a pack. */
export const CASE_SAYINGS: Sayings<CaseCode> = {
  'cases-missing': {
    zh: () => ({ message: '这份规则包没有用例文件', hint: `请在此文件中写用例，如 ${EXAMPLE}` }),
    en: () => ({ message: 'the pack has no file of cases', hint: `Write cases in this file, such as ${EXAMPLE}` }),
  },
  'cases-unreadable': {
    zh: (d) => ({ message: `读不了用例文件：${OWN_CAUSES[d.cause]?.zh ?? causeWords(d.cause, 'zh')}` }),
    en: (d) => ({ message: `the file of cases cannot be read: ${OWN_CAUSES[d.cause]?.en ?? causeWords(d.cause, 'en')}` }),
  },
  'no-cases': {
    zh: () => ({ message: '文件中没有用例', hint: `请写成列表，如 ${EXAMPLE}` }),
    en: () => ({ message: 'there is no case in the file', hint: `Write a list, such as ${EXAMPLE}` }),
  },
  'duplicate-case': {
    zh: (d) => ({ message: `用例名称 ${q(d.title)} 重复，第 ${n(d.otherLine)} 行已有`, hint: '请另取名称，说明这一例与那一例的不同' }),
    en: (d) => ({ message: `the case ${q(d.title)} is in line ${n(d.otherLine)} already`, hint: 'Choose a title that says how this case differs' }),
  },
  'bad-case-period': {
    zh: (d) => ({ message: `${q(d.text)} 不是年份或日期`, hint: '请写成 2025、2025年 或 2025-12-31' }),
    en: (d) => ({ message: `${q(d.text)} is not a year or date`, hint: 'Write 2025, 2025年 or 2025-12-31' }),
  },
  'case-expects-nothing': {
    zh: () => ({ message: '此处没有写预期的结论', hint: '请写成 expect: {壶镇镇: {green-coverage: pass}}' }),
    en: () => ({ message: 'no verdict is expected here', hint: 'Write expect: {壶镇镇: {green-coverage: pass}}' }),
  },
};

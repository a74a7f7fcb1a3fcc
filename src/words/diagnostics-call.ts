import { hint, meant, n, q, type Sayings, some } from './say.ts';

type CallCode =
  | 'unknown-option'
  | 'missing-option-value'
  | 'bad-option-value'
  | 'unknown-choice'
  | 'unknown-command'
  | 'misplaced-options'
  | 'surplus-arguments'
  | 'missing-argument'
  | 'no-files'
  | 'no-policy'
  | 'unknown-policy'
  | 'unknown-rule'
  | 'unknown-subject'
  | 'output-failed'
  | 'output-is-folder'
  | 'file-unused'
  | 'stale-data'
  | 'nothing-judged'
  | 'binding-unjudged'
  | 'coverage-below';

const EXPECTED: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  date: { zh: '形如 2025-12-31 的日期', en: 'a date such as 2025-12-31' },
  period: { zh: '年份或日期，如 2025、2025-06、2025-12-31', en: 'a year or date such as 2025, 2025-06 or 2025-12-31' },
  percent: { zh: '0 至 100 的百分数，如 80 或 80%', en: 'a percentage from 0 to 100, such as 80 or 80%' },
};

const NOTHING = {
  'no-subject': { zh: '数据中没有可评定的对象', en: 'the data hold no subject to judge' },
  'no-rule': { zh: '没有选中任何条款', en: 'no rule was selected' },
  'not-applicable': { zh: '所选条款均不适用于数据中的对象', en: 'none of the selected rules applies to the subjects in the data' },
  'no-data': { zh: '所选条款均缺数据', en: 'data are missing for every selected rule' },
} as const;

const CAUSES: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  ENOENT: { zh: '文件或文件夹不存在', en: 'no such file or folder' },
  EISDIR: { zh: '这是文件夹', en: 'it is a folder' },
  EEXIST: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENOTDIR: { zh: '路径中有一段不是文件夹', en: 'a part of the path is not a folder' },
  ENOSPC: { zh: '磁盘空间不足', en: 'no space left on the disk' },
  EROFS: { zh: '磁盘只读', en: 'the disk is read-only' },
};

/** A failure of the operating system in plain words. */
export const causeWords = (code: string, language: 'zh' | 'en'): string => CAUSES[code]?.[language] ?? code;

/** Problems of the call and of the run as a whole. */
export const CALL_SAYINGS: Sayings<CallCode> = {
  'unknown-option': {
    zh: (d) => ({ message: `没有选项 ${q(d.option)}`, ...hint(meant(d.near, 'zh') || '用 evaluate --help 查看全部选项') }),
    en: (d) => ({ message: `unknown option ${q(d.option)}`, ...hint(meant(d.near, 'en') || 'See evaluate --help for all options') }),
  },
  'missing-option-value': {
    zh: (d) => ({ message: `选项 ${d.option} 后缺少取值` }),
    en: (d) => ({ message: `option ${d.option} needs a value` }),
  },
  'bad-option-value': {
    zh: (d) => ({ message: `选项 ${d.option} 的取值 ${q(d.value)} 无效`, hint: `应为：${EXPECTED[d.expected]?.zh ?? d.expected}` }),
    en: (d) => ({ message: `option ${d.option}: ${q(d.value)} is not valid`, hint: `Expected ${EXPECTED[d.expected]?.en ?? d.expected}` }),
  },
  'unknown-choice': {
    zh: (d) => ({ message: `选项 ${d.option} 没有取值 ${q(d.value)}`, hint: `${meant(d.near, 'zh')}可选：${some(d.choices, 'zh')}` }),
    en: (d) => ({ message: `option ${d.option} has no choice ${q(d.value)}`, hint: `${meant(d.near, 'en')} Choices: ${some(d.choices, 'en')}`.trim() }),
  },
  'unknown-command': {
    zh: (d) => ({ message: `没有命令或文件 ${q(d.word)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `no command or file ${q(d.word)}`, ...hint(meant(d.near, 'en')) }),
  },
  'misplaced-options': {
    zh: (d) => ({ message: `选项 ${d.options.join(' ')} 应写在命令 ${d.command} 之后` }),
    en: (d) => ({ message: `options ${d.options.join(' ')} belong after the command ${d.command}` }),
  },
  'surplus-arguments': {
    zh: (d) => ({ message: `多余的参数：${some(d.words.map(q), 'zh')}` }),
    en: (d) => ({ message: `surplus arguments: ${some(d.words.map(q), 'en')}` }),
  },
  'missing-argument': {
    zh: (d) => ({ message: `缺少参数 ${d.argument}` }),
    en: (d) => ({ message: `missing argument ${d.argument}` }),
  },
  'no-files': {
    zh: () => ({ message: '没有指定数据文件', hint: '例如：evaluate town.csv --policy lishui；更多用法见 evaluate --help' }),
    en: () => ({ message: 'no data file was given', hint: 'For example: evaluate town.csv --policy lishui; see evaluate --help' }),
  },
  'no-policy': {
    zh: (d) => ({ message: '没有指定政策', hint: `用 --policy 指定：${some(d.choices, 'zh')}，或 all，或规则包文件的路径` }),
    en: (d) => ({ message: 'no policy was given', hint: `Name one with --policy: ${some(d.choices, 'en')}, all, or the path of a pack` }),
  },
  'unknown-policy': {
    zh: (d) => ({
      message: `没有政策 ${q(d.policy)}`,
      hint: `${meant(d.near, 'zh')}现有：${some(d.choices, 'zh')}；自有规则包请写文件路径，如 ./${d.policy}.yaml`,
    }),
    en: (d) => ({
      message: `unknown policy ${q(d.policy)}`,
      hint: `${meant(d.near, 'en')} Known: ${some(d.choices, 'en')}; for a pack of your own give its path, such as ./${d.policy}.yaml`.trim(),
    }),
  },
  'unknown-rule': {
    zh: (d) => ({
      message: `所选政策（${some(d.policies, 'zh')}）中没有条款 ${q(d.rule)}`,
      hint: meant(d.near, 'zh') || `用 evaluate show ${d.policies[0] ?? 'POLICY'} 查看条款编号`,
    }),
    en: (d) => ({
      message: `no rule ${q(d.rule)} in ${some(d.policies, 'en')}`,
      hint: meant(d.near, 'en') || `See evaluate show ${d.policies[0] ?? 'POLICY'} for the ids`,
    }),
  },
  'unknown-subject': {
    zh: (d) => ({ message: `数据中没有对象 ${q(d.subject)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `no subject ${q(d.subject)} in the data`, ...hint(meant(d.near, 'en')) }),
  },
  'output-failed': {
    zh: (d) => ({ message: `写不了${d.file === '-' ? '标准输出' : ` ${q(d.file)}`}：${causeWords(d.cause, 'zh')}`, hint: '换一个可写的位置；原有文件未改动' }),
    en: (d) => ({
      message: `cannot write ${d.file === '-' ? 'to standard output' : q(d.file)}: ${causeWords(d.cause, 'en')}`,
      hint: 'Choose a place that can be written; nothing was changed',
    }),
  },
  'output-is-folder': {
    zh: (d) => ({ message: `--output ${q(d.file)} 是文件夹`, hint: '请写完整的文件名，如 report.json' }),
    en: (d) => ({ message: `--output ${q(d.file)} is a folder`, hint: 'Give a file name, such as report.json' }),
  },
  'file-unused': {
    zh: (d) => ({ message: `文件中没有所选政策（${some(d.policies, 'zh')}）用得上的数据`, hint: '请核对表头的指标名称，或换一项政策' }),
    en: (d) => ({
      message: `nothing in this file is used by the selected policies (${some(d.policies, 'en')})`,
      hint: 'Check the indicator names in the header, or name another policy',
    }),
  },
  'stale-data': {
    zh: (d) => ({
      message: `${d.subject}：${d.policy} 有 ${n(d.rules)} 项按 ${d.period} 年数据判为未达标，而期限是 ${d.due}`,
      hint: '数据早于期限，请补充期限当年的数据',
    }),
    en: (d) => ({
      message: `${d.subject}: ${n(d.rules)} rules of ${d.policy} failed on data of ${d.period}, although the due date is ${d.due}`,
      hint: 'The data are older than the due date; supply later data',
    }),
  },
  'nothing-judged': {
    zh: (d) => ({ message: `没有评定任何条款：${NOTHING[d.cause].zh}`, hint: '没有结论不等于达标；请核对数据、政策和筛选条件' }),
    en: (d) => ({ message: `nothing was judged: ${NOTHING[d.cause].en}`, hint: 'No verdict is no pass; check the data, the policy and the filters' }),
  },
  'binding-unjudged': {
    zh: (d) => ({
      message: `${d.subject} 适用 ${some(d.policies, 'zh')} 的 ${n(d.rules)} 项要求，但没有一项有数据可评`,
      hint: '请补充所缺数据（见“缺数据”一栏）',
    }),
    en: (d) => ({
      message: `${some(d.policies, 'en')} binds ${d.subject} in ${n(d.rules)} rules, but none could be judged`,
      hint: 'Supply the missing data listed in the report',
    }),
  },
  'coverage-below': {
    zh: (d) => ({ message: `${d.subject}：${d.policy} 的数据覆盖率为 ${shorten(d.coverage)}%，低于要求的 ${d.minimum}%`, hint: '请补充所缺数据' }),
    en: (d) => ({
      message: `${d.subject}: coverage of ${d.policy} is ${shorten(d.coverage)}%, below the required ${d.minimum}%`,
      hint: 'Supply the missing data',
    }),
  },
};

const shorten = (decimal: string): string => decimal.replace(/(\.\d\d)\d+$/, '$1');

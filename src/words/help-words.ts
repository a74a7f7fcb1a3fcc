import type { Bilingual } from '../model/language.ts';

/** The words of `--help`: what the tool, its commands, arguments and options are for. */
export const HELP = {
  about: {
    zh: '对标：用指标数据逐条对照政策文件，给出达标评定、差距和依据。',
    en: 'Hold indicator data against policy documents, clause by clause: verdict, gap and evidence.',
  },
  policies: { zh: '列出现有政策', en: 'list the policies' },
  show: { zh: '查看一项政策或其中一条：出处、原文、条件、口径、所需指标', en: 'show a policy or one of its rules: clause, quote, checks, reading, indicators' },
  test: { zh: '运行规则包的用例，列出不符之处和没有用例的条款、结论', en: 'run the worked cases of packs: what differs, and what no case reaches' },
  lint: {
    zh: '检查规则包：能否读入，条件与原文是否相符，条款之间有无矛盾，有无多余之处',
    en: 'check packs: whether they load, agree with their quotes and with themselves, and hold nothing unused',
  },
  files: { zh: '数据文件（CSV；UTF-8 或 GB18030 均可）', en: 'data files (CSV, in UTF-8 or GB18030)' },
  showArgument: { zh: '政策，或 政策/条款', en: 'a policy, or policy/rule' },
  testArgument: {
    zh: '政策编号、规则包文件路径，或 all；用例在旁边的 政策.cases.yaml 中',
    en: 'policy ids, paths of packs, or all; the cases stand beside in ID.cases.yaml',
  },
  lintArgument: { zh: '政策编号、规则包文件路径，或 all', en: 'policy ids, paths of packs, or all' },
  strict: { zh: '有提示时退出码也为 2', en: 'exit status 2 for warnings too' },
  policy: { zh: '政策编号（可用逗号分隔多个）、规则包文件路径，或 all', en: 'policy id (several with commas), path of a pack, or all' },
  format: { zh: '输出格式', en: 'output format' },
  output: { zh: '写入文件，而不是标准输出', en: 'write to a file instead of standard output' },
  lang: { zh: '语言', en: 'language' },
  details: { zh: '列出每一条的原文、依据单元格和缺项', en: 'show quote, cells and missing data of every rule' },
  period: { zh: '按哪一年（或日期）的数据评定', en: 'the year (or date) to judge by' },
  asOf: { zh: '站在哪一天看期限，如 2026-01-01', en: 'the day from which due dates are seen, such as 2026-01-01' },
  subject: { zh: '只报告这些对象（名称或代码）', en: 'report these subjects only (name or code)' },
  subjectName: { zh: '文件没有写明单位时的名称', en: 'the name of the unit where the file gives none' },
  rule: { zh: '只评定这些条款', en: 'judge these rules only' },
  layout: { zh: '表格版式（一般自动识别）', en: 'layout of the tables (recognised by default)' },
  failOn: { zh: '到哪一级未达标时退出码为 1', en: 'which failures give exit status 1' },
  minCoverage: { zh: '数据覆盖率低于此百分数时退出码为 2', en: 'least coverage in per cent; below it the exit status is 2' },
  bindingOnly: { zh: '只看适用的条款，不看参照', en: 'leave out references, which do not bind the subject' },
  color: { zh: '使用颜色', en: 'use colour' },
  noColor: { zh: '不使用颜色', en: 'use no colour' },
  quiet: { zh: '不显示提示，只显示错误', en: 'print errors only, no warnings' },
  version: { zh: '显示版本', en: 'print the version' },
  help: { zh: '显示帮助', en: 'print this help' },
  usageTitle: { zh: '用法：', en: 'Usage:' },
  argumentsTitle: { zh: '参数：', en: 'Arguments:' },
  optionsTitle: { zh: '选项：', en: 'Options:' },
  commandsTitle: { zh: '命令：', en: 'Commands:' },
  bug: { zh: '工具内部错误，请把以下内容报告给维护者', en: 'this is a bug in the tool; please report what follows' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What stands below the options: examples and the exit statuses. */
export const EXAMPLES: Bilingual = {
  zh: `
示例：
  evaluate town.csv --policy lishui                 用丽水的文件评定 town.csv 中的乡镇
  evaluate town.csv --policy lishui --details       同时列出原文、依据和缺项
  evaluate counties.csv --policy binzhou --as-of 2026-01-01
                                                    站在 2026 年 1 月 1 日看期限
  evaluate town.csv --policy all --format json      对照全部政策，输出 JSON
  evaluate show lishui/library                      查看一条的原文和条件

退出码：
  0  已评定，计入的条款没有未达标
  1  有未达标（范围见 --fail-on）
  2  命令、规则包或数据有误，或没有可评定的内容
  3  工具内部错误
`,
  en: `
Examples:
  evaluate town.csv --policy lishui                 judge the towns of town.csv by Lishui's document
  evaluate town.csv --policy lishui --details       with quotes, cells and what is missing
  evaluate counties.csv --policy binzhou --as-of 2026-01-01
                                                    see due dates from 1 January 2026
  evaluate town.csv --policy all --format json      against every policy, as JSON
  evaluate show lishui/library                      one rule: its words and its checks

Exit status:
  0  judged, and nothing that counts failed
  1  something failed (which: --fail-on)
  2  bad call, pack or data, or nothing to judge
  3  a bug in the tool
`,
};

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
  coverage: {
    zh: '对照文件全文，逐条列出已编码、不编码和未处理的数字与要求',
    en: 'hold a document’s text against its pack: what is covered, not encoded, or neither',
  },
  files: {
    zh: '数据文件（CSV、TSV、.xlsx，可加 .gz）、文件夹、通配符；- 为标准输入',
    en: 'data files (CSV, TSV, .xlsx, also with .gz), folders, patterns; - is standard input',
  },
  typing: {
    zh: '等待从标准输入读取数据，输完后按 Ctrl-D（Windows：Ctrl-Z 再回车）',
    en: 'reading data from standard input; end it with Ctrl-D (Windows: Ctrl-Z, Enter)',
  },
  inspect: {
    zh: '查看数据文件是怎样读懂的：编码、版式、每列是什么指标和单位、哪些行没有采用；不评定',
    en: 'show how data files were understood: encoding, layout, columns, units, rows left out; no judging',
  },
  showArgument: { zh: '政策，或 政策/条款', en: 'a policy, or policy/rule' },
  testArgument: {
    zh: '政策编号、规则包文件路径，或 all；用例在旁边的 政策.cases.yaml 中',
    en: 'policy ids, paths of packs, or all; the cases stand beside in ID.cases.yaml',
  },
  lintArgument: { zh: '政策编号、规则包文件路径，或 all', en: 'policy ids, paths of packs, or all' },
  strict: { zh: '有提示时退出码也为 2', en: 'exit status 2 for warnings too' },
  coverageArgument: { zh: '政策编号，或规则包文件路径', en: 'a policy id, or the path of a pack' },
  document: { zh: '政策文件全文（纯文本；UTF-8 或 GB18030 均可）', en: 'the text of the document (plain text, in UTF-8 or GB18030)' },
  coverageDetails: { zh: '同时列出没有数字和要求的句子', en: 'also list the sentences that require nothing' },
  inspectDetails: { zh: '列出全部的行、对象、条款和缺项', en: 'list every row, subject, rule and missing observation' },
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

/** What stands below the options of `inspect`: its exit statuses. */
export const INSPECT_NOTES: Bilingual = {
  zh: `
不写 --policy 时只说明文件是怎样读懂的；写了，还列出所选政策的哪些条款有数据可评、其余各缺什么。

退出码：
  0  每个文件都读懂了（个别单元格有误不影响）
  2  有文件读不懂，或命令、规则包有误
`,
  en: `
Without --policy it tells how the files were understood; with it, also which rules of the policies the data
can feed, and what the others lack.

Exit status:
  0  every file was understood (single bad cells do not matter)
  2  some file could not be understood, or a bad call or pack
`,
};

/** What stands below the options of `coverage`: what it looks for, and its exit statuses. */
export const COVERAGE_NOTES: Bilingual = {
  zh: `
找什么：
  数字      带单位、百分号或比较词的数，以及 全覆盖、清零、全部、应保尽保、三分之二、四星级 等；
            日期、文号、序号、电话、年龄、5G 一类的名称、书名号和引号内的名称不算。“一个”只在
            至少、每、各 之后才算。
  硬性要求  有数字，或有可以判断做没做到的谓语：应、须、不得、严禁、确保、达到、实现、建立、
            制定、编制、完成、设立、纳入 等。逗号之间各自成项。
  号召      只有 加快、推进、完善、支持、鼓励 一类谓语的句子，整句一项。
  不算要求  括号中的责任单位，下定义的句子（“……是……”），印发、施行等套话，标题和落款。

怎样算有了着落：
  已编码    条款的 quote 在这一项之内；其中每个数字都须在某个 quote 之内。
  不编码    unencoded: 中的 quote 在这一项之内。quote 中用 …… 可略去同一条中间的文字，略去的
            只能是号召，不能是数字和硬性要求。
  未处理    两者都不是。
  比较时不计空格、标点和全半角。同一句原文出现多次时，以 clause 所写的一处为准；都不在那里，
  则全部算数，并给出提示。

退出码：
  0  全部有着落
  1  有未处理的
  2  规则包或文本有误，或 quote 不在文本中
`,
  en: `
What is looked for:
  number      a figure with a unit, a per cent sign or a comparison, and 全覆盖, 清零, 全部,
              应保尽保, 三分之二, 四星级 and the like; not dates, document numbers, ordinals,
              telephone numbers, ages, names such as 5G, or what stands in 《》 or quotation
              marks. 一 counts only after 至少, 每 or 各.
  duty        a number, or a predicate that can be seen to be done or not: 应, 须, 不得, 严禁,
              确保, 达到, 实现, 建立, 制定, 编制, 完成, 设立, 纳入 … Between commas each counts.
  appeal      a sentence with predicates such as 加快, 推进, 完善, 支持, 鼓励 only; it counts once.
  nothing     who is responsible, in brackets; definitions (…是…); how the paper is passed on;
              titles and signatures.

What becomes of it:
  covered     the quote of a rule lies in it, and a quote holds each of its numbers.
  not encoded a quote of unencoded: lies in it. …… in a quote leaves out words of the same
              clause: appeals only, never a number or a duty.
  neither     neither of the two.
  Spaces, punctuation and width do not matter. Of several places of a quote the one in its
  clause counts; where none is, all do, with a warning.

Exit status:
  0  everything is accounted for
  1  something is neither
  2  bad pack or text, or a quote that is not in the text
`,
};

import type { Cell } from '../model/dataset.ts';
import type { Bilingual } from '../model/language.ts';
import { fileWords, sheetPlace } from './place-words.ts';

/** The words of terminal pages: headings, columns and short phrases. */
export const PAGE = {
  verdict: { zh: '结论', en: 'Verdict' },
  rule: { zh: '条款', en: 'Rule' },
  actual: { zh: '实际', en: 'Actual' },
  target: { zh: '目标', en: 'Target' },
  gap: { zh: '差距', en: 'Gap' },
  attainment: { zh: '完成程度', en: 'Attained' },
  clause: { zh: '出处', en: 'Clause' },
  subject: { zh: '对象', en: 'Subject' },
  policy: { zh: '政策', en: 'Policy' },
  period: { zh: '年份', en: 'Period' },
  score: { zh: '达标率', en: 'Score' },
  coverage: { zh: '数据覆盖', en: 'Coverage' },
  overview: { zh: '汇总', en: 'Overview' },
  missing: { zh: '缺数据', en: 'No data' },
  references: { zh: '参照（对该对象不具约束，不计入达标率）', en: 'References (not binding here, not counted)' },
  notApplicable: { zh: '不适用', en: 'Not applicable' },
  doubt: { zh: '存疑', en: 'Doubt' },
  evidence: { zh: '依据', en: 'Evidence' },
  quote: { zh: '原文', en: 'Quote' },
  reading: { zh: '口径说明', en: 'Reading' },
  measured: { zh: '评定方式', en: 'Measured' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  due: { zh: '期限', en: 'Due' },
  strength: { zh: '要求', en: 'Strength' },
  concerns: { zh: '适用对象', en: 'Concerns' },
  reason: { zh: '理由', en: 'Reason' },
  when: { zh: '适用条件', en: 'Applies where' },
  tolerance: { zh: '容差', en: 'Tolerance' },
  undated: { zh: '未注明年份', en: 'undated' },
  inForce: { zh: '印发之日起持续', en: 'in force since issue' },
  region: { zh: '地区', en: 'Region' },
  document: { zh: '文件', en: 'Document' },
  rules: { zh: '条款数', en: 'Rules' },
  checks: { zh: '条件', en: 'Checks' },
  indicators: { zh: '所需指标', en: 'Indicators needed' },
  unit: { zh: '单位', en: 'Unit' },
  title: { zh: '标题', en: 'Title' },
  issued: { zh: '印发', en: 'Issued' },
  next: { zh: '下一步', en: 'Next' },
  errors: { zh: '错误', en: 'Error' },
  warnings: { zh: '提示', en: 'Warning' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const plural = (count: number, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;

/** Sentences of terminal pages that carry figures. */
export const PHRASES = {
  counts: {
    zh: (d: { label: string; count: number }) => `${d.label} ${String(d.count)} 项`,
    en: (d: { label: string; count: number }) => `${String(d.count)} ${d.label}`,
  },
  score: {
    zh: (d: { share: string; part: number; whole: number }) => `达标率 ${d.share}（已评定 ${String(d.whole)} 项中达标 ${String(d.part)} 项）`,
    en: (d: { share: string; part: number; whole: number }) => `score ${d.share} (${String(d.part)} of ${String(d.whole)} judged)`,
  },
  noScore: { zh: () => '达标率 —（没有可评定的条款）', en: () => 'no score (nothing could be judged)' },
  coverage: {
    zh: (d: { share: string; part: number; whole: number }) => `数据覆盖 ${d.share}（${String(d.part)}/${String(d.whole)}）`,
    en: (d: { share: string; part: number; whole: number }) => `coverage ${d.share} (${String(d.part)}/${String(d.whole)})`,
  },
  missing: {
    zh: (d: { rules: number; needed: readonly string[] }) => `缺数据 ${String(d.rules)} 项，${d.needed.join('；')}`,
    en: (d: { rules: number; needed: readonly string[] }) => `${plural(d.rules, 'rule lacks', 'rules lack')} data; ${d.needed.join('; ')}`,
  },
  needed: { zh: (d: { list: string }) => `需补充：${d.list}`, en: (d: { list: string }) => `needed: ${d.list}` },
  absentUnits: { zh: (d: { units: string }) => `数据中没有：${d.units}`, en: (d: { units: string }) => `not in the data: ${d.units}` },
  absentUnitsFor: {
    zh: (d: { units: string; indicators: string }) => `数据中没有：${d.units}（要用其${d.indicators}）`,
    en: (d: { units: string; indicators: string }) => `not in the data: ${d.units} (for ${d.indicators})`,
  },
  missingChecklist: {
    zh: (d: { items: number }) => `清单中另有 ${String(d.items)} 项没有填写是否完成`,
    en: (d: { items: number }) => `${plural(d.items, 'entry', 'entries')} of the checklist not answered`,
  },
  moreIndicators: {
    zh: (d: { list: string; rest: number }) => `${d.list}，另有 ${String(d.rest)} 个指标（--details 全部列出）`,
    en: (d: { list: string; rest: number }) => `${d.list}, and ${String(d.rest)} more (--details lists all)`,
  },
  missingReferences: {
    zh: (d: { rules: number }) => `${String(d.rules)} 项参照要求缺数据`,
    en: (d: { rules: number }) => `${plural(d.rules, 'more reference lacks', 'more references lack')} data`,
  },
  notApplicable: {
    zh: (d: { rules: number }) => `另有 ${String(d.rules)} 项要求不适用于该对象`,
    en: (d: { rules: number }) => `${plural(d.rules, 'rule does', 'rules do')} not apply to this subject`,
  },
  notGoverned: {
    zh: () => '该文件不约束此对象，以下均为参照，因按名称指定了该政策而计入达标率',
    en: () => 'the document does not govern this subject: all rules are references, counted because the policy was named',
  },
  nearest: {
    zh: (d: { period: string }) => `${d.period} 年有`,
    en: (d: { period: string }) => `there is ${d.period}`,
  },
  orFrom: { zh: (d: { parts: string }) => `或 ${d.parts}`, en: (d: { parts: string }) => `or ${d.parts}` },
  noted: {
    zh: (d: { what: string; notes: string }) => `${d.what}（${d.notes}）`,
    en: (d: { what: string; notes: string }) => `${d.what} (${d.notes})`,
  },
  ofUnits: { zh: (d: { units: string }) => d.units, en: (d: { units: string }) => `of ${d.units}` },
  ofUnit: {
    zh: (d: { unit: string; what: string }) => `${d.unit} ${d.what}`,
    en: (d: { unit: string; what: string }) => `${d.what} of ${d.unit}`,
  },
  inPeriod: {
    zh: (d: { what: string; period: string }) => `${d.what}（${d.period}${/^\d{4}$/.test(d.period) ? ' 年' : ''}）`,
    en: (d: { what: string; period: string }) => `${d.what} (${d.period})`,
  },
  seriesBreak: {
    zh: (d: { why: string; at: string; reason: string }) => `${d.why}：${d.at} 年起，${d.reason}`,
    en: (d: { why: string; at: string; reason: string }) => `${d.why}: from ${d.at} on, ${d.reason}`,
  },
  contains: {
    zh: (d: { members: string }) => `含 ${d.members}`,
    en: (d: { members: string }) => `has ${d.members}`,
  },
  lacking: {
    zh: (d: { members: string }) => `缺 ${d.members}`,
    en: (d: { members: string }) => `lacks ${d.members}`,
  },
  withinTolerance: {
    zh: (d: { gap: string; tolerance: string }) => `${d.gap}，容差 ${d.tolerance} 内`,
    en: (d: { gap: string; tolerance: string }) => `${d.gap}, within the tolerance of ${d.tolerance}`,
  },
  membersMeeting: {
    zh: (d: { meet: number; all: number }) => `${String(d.all)} 个中 ${String(d.meet)} 个符合`,
    en: (d: { meet: number; all: number }) => `${String(d.meet)} of ${String(d.all)}`,
  },
  members: {
    zh: (d: { all: number; absent: string }) => (d.absent === '' ? `成员 ${String(d.all)} 个` : `成员 ${String(d.all)} 个，数据中没有：${d.absent}`),
    en: (d: { all: number; absent: string }) =>
      d.absent === '' ? plural(d.all, 'member', 'members') : `${plural(d.all, 'member', 'members')}, not in the data: ${d.absent}`,
  },
  whenJudged: {
    zh: (d: { condition: string; holds: boolean | null }) => `${d.condition}：${d.holds === null ? '缺数据' : d.holds ? '具备' : '不具备'}`,
    en: (d: { condition: string; holds: boolean | null }) => `${d.condition}: ${d.holds === null ? 'no data' : d.holds ? 'yes' : 'no'}`,
  },
  doubt: {
    zh: (d: { indicator: string; reported: string; derived: string }) => `${d.indicator}填报为 ${d.reported}，按构成推算为 ${d.derived}，以填报为准，请核对`,
    en: (d: { indicator: string; reported: string; derived: string }) =>
      `${d.indicator} is reported as ${d.reported} but derives as ${d.derived}; the reported value was judged`,
  },
  cell: {
    zh: (d: Cell) => {
      const at = d.sheet === undefined ? `第 ${String(d.line)} 行第 ${String(d.column)} 列` : sheetPlace(d.sheet, d.line, d.column);
      return `${fileWords(d.file, 'zh')} ${at} ${d.header}：${d.text}`;
    },
    en: (d: Cell) => {
      const at = d.sheet === undefined ? `line ${String(d.line)} field ${String(d.column)}` : sheetPlace(d.sheet, d.line, d.column);
      return `${fileWords(d.file, 'en')} ${at} ${d.header}: ${d.text}`;
    },
  },
  nextFail: {
    zh: (d: { rule: string; policy: string }) => `先看未达标的条款；条款全文：evaluate show ${d.policy}/${d.rule}`,
    en: (d: { rule: string; policy: string }) => `look at the failures first; the clause in full: evaluate show ${d.policy}/${d.rule}`,
  },
  nextMissing: {
    zh: (d: { rules: number }) => `补充所缺数据后可再评定 ${String(d.rules)} 项；--details 列出每项依据和缺项`,
    en: (d: { rules: number }) => `supply the missing data to judge ${plural(d.rules, 'more rule', 'more rules')}; --details lists all evidence`,
  },
  nextNotDue: {
    zh: (d: { due: string }) => `尚未到期的条款请在 ${d.due} 前补齐差距；--details 列出依据`,
    en: (d: { due: string }) => `close the gaps before ${d.due}; --details lists the evidence`,
  },
  nextPass: { zh: () => '已评定的条款全部达标；--details 列出每项依据', en: () => 'all that was judged passes; --details lists the evidence' },
  nextNothing: { zh: () => '没有可评定的条款，请核对数据与政策是否相符', en: () => 'nothing could be judged; check that data and policy belong together' },
} as const;

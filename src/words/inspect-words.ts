import type { Layout } from '../model/dataset.ts';
import type { ColumnRole, InspectedColumn, InspectedIndicator, Match, Skip, TitleFact, UnitSource } from '../model/inspection.ts';
import type { Bilingual, Language } from '../model/language.ts';
import { LEVEL_WORDS } from './labels.ts';
import { q } from './say.ts';

export const LAYOUT_WORDS: Readonly<Record<Layout, Bilingual>> = {
  wide: { zh: '宽表 wide（指标在列）', en: 'wide (indicators in columns)' },
  long: { zh: '长表 long（每行一个对象的一项指标）', en: 'long (a row per subject and indicator)' },
  form: { zh: '填报表 form（每行一项指标）', en: 'form (a row per indicator)' },
};

const DELIMITER_WORDS: Readonly<Record<string, Bilingual>> = {
  ',': { zh: '逗号分隔', en: 'commas' },
  '\t': { zh: '制表符分隔', en: 'tabs' },
  ';': { zh: '分号分隔', en: 'semicolons' },
};

export const delimiterWords = (delimiter: string, language: Language): string => DELIMITER_WORDS[delimiter]?.[language] ?? q(delimiter);

const ROLE_WORDS: Readonly<Record<ColumnRole, Bilingual>> = {
  indicator: { zh: '指标', en: 'indicator' },
  values: { zh: '数值', en: 'values' },
  name: { zh: '对象名称', en: 'name of the subject' },
  code: { zh: '区划代码', en: 'division code' },
  place: { zh: '地区名称', en: 'name of a place' },
  period: { zh: '年份', en: 'period' },
  'indicator-name': { zh: '指标名称', en: 'name of the indicator' },
  value: { zh: '数值', en: 'values' },
  unit: { zh: '单位', en: 'unit' },
  note: { zh: '备注，未使用', en: 'a remark, not used' },
  serial: { zh: '序号，未使用', en: 'a serial number, not used' },
  unknown: { zh: '不认识，未使用', en: 'unknown, not used' },
  empty: { zh: '没有表头，未使用', en: 'without a header, not used' },
};

/** What a column is used as, with the level or period that its header gives, or what it may have meant. */
export const roleWords = ({ role, level, parent, period, near }: InspectedColumn, language: Language): string => {
  const [open, close] = language === 'zh' ? ['（', '）'] : [' (', ')'];
  const note = level !== null ? LEVEL_WORDS[level][language] : period;
  const base = parent ? INSPECT_WORDS.parent[language] : ROLE_WORDS[role][language];
  const meant = near === null ? '' : INSPECT_PHRASES.near[language]({ near });
  return base + (note === null ? '' : open + note + close) + meant;
};

export const FACT_WORDS: Readonly<Record<TitleFact, Bilingual>> = {
  name: { zh: '对象', en: 'subject' },
  code: { zh: '区划代码', en: 'division code' },
  place: { zh: '对象', en: 'subject' },
  parent: { zh: '所属地区', en: 'what it lies in' },
  period: { zh: '年份', en: 'period' },
  unit: { zh: '单位', en: 'unit' },
};

export const SOURCE_WORDS: Readonly<Record<UnitSource, Bilingual>> = {
  cell: { zh: '单元格', en: 'cell' },
  header: { zh: '表头', en: 'header' },
  name: { zh: '指标名称', en: 'indicator name' },
  'unit-row': { zh: '单位行', en: 'unit row' },
  'unit-column': { zh: '单位列', en: 'unit column' },
  title: { zh: '标题行', en: 'title line' },
  dictionary: { zh: '词典', en: 'dictionary' },
};

export const SKIP_WORDS: Readonly<Record<Skip, Bilingual>> = {
  note: { zh: '说明', en: 'note' },
  source: { zh: '数据来源', en: 'source' },
  units: { zh: '单位行', en: 'row of units' },
  total: { zh: '合计', en: 'total' },
  'no-subject': { zh: '没有写明对象', en: 'names no subject' },
  'no-indicator': { zh: '没有写明指标', en: 'names no indicator' },
  'unknown-indicator': { zh: '不认识的指标', en: 'unknown indicator' },
  'bad-period': { zh: '年份有误', en: 'bad period' },
  'second-table': { zh: '另一张表', en: 'another table' },
  other: { zh: '没有可用的数值', en: 'no usable value' },
};

const MATCH_WORDS: Readonly<Record<Match, Bilingual>> = {
  exact: { zh: '标准名称', en: 'official name' },
  spelling: { zh: '标准名称（写法略异）', en: 'official name (written otherwise)' },
  id: { zh: '英文编号', en: 'id' },
  english: { zh: '英文名称', en: 'English name' },
  alias: { zh: '别名', en: 'alias' },
  other: { zh: '另有说明', en: 'by other means' },
};

/** Why a text was taken for an indicator, and what was split off or left out on the way. */
export const matchWords = ({ by, unit, remarks }: InspectedIndicator['match'], language: Language): string =>
  [
    MATCH_WORDS[by][language],
    ...(unit === null ? [] : [INSPECT_PHRASES.unitOff[language]({ unit })]),
    ...(remarks.length === 0 ? [] : [INSPECT_PHRASES.remarksOff[language]({ remarks })]),
  ].join(language === 'zh' ? '，' : '; ');

export const INSPECT_WORDS = {
  title: { zh: '标题行', en: 'Title lines' },
  columns: { zh: '各列', en: 'Columns' },
  indicators: { zh: '指标', en: 'Indicators' },
  unknown: { zh: '不认识的指标', en: 'Unknown indicators' },
  skipped: { zh: '未采用的行', en: 'Rows left out' },
  problems: { zh: '问题', en: 'Problems' },
  subjects: { zh: '对象', en: 'Subjects' },
  periods: { zh: '年份', en: 'Periods' },
  place: { zh: '位置', en: 'Place' },
  written: { zh: '文件中的写法', en: 'As written' },
  indicator: { zh: '指标', en: 'Indicator' },
  why: { zh: '认定依据', en: 'Because' },
  unit: { zh: '单位（来源）', en: 'Unit (from)' },
  values: { zh: '数值', en: 'Values' },
  use: { zh: '用作', en: 'Used as' },
  header: { zh: '表头', en: 'Header' },
  line: { zh: '行', en: 'Line' },
  text: { zh: '内容', en: 'Text' },
  reason: { zh: '原因', en: 'Reason' },
  code: { zh: '代码', en: 'Code' },
  level: { zh: '层级', en: 'Level' },
  parents: { zh: '所属地区', en: 'Lies in' },
  parent: { zh: '所属地区', en: 'what the subject lies in' },
  near: { zh: '是否指', en: 'Did you mean' },
  notUsed: { zh: '未使用', en: 'not used' },
  unread: { zh: '✗ 没有读懂', en: '✗ not understood' },
  unknownLevel: { zh: '层级不明', en: 'level unknown' },
  noValues: { zh: '没有数值', en: 'no values' },
  otherProblems: { zh: '其他问题', en: 'Other problems' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const count = (n: number, one: string, many: string): string => `${String(n)} ${n === 1 ? one : many}`;

/** Numbers in rising order, runs of them as `3–7`. */
const ranges = (numbers: readonly number[]): readonly string[] => {
  const runs: { first: number; last: number }[] = [];
  for (const number of [...numbers].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.last === number - 1) run.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs.map(({ first, last }) => (first === last ? String(first) : `${String(first)}–${String(last)}`));
};

/** Sentences of that page that carry figures. */
export const INSPECT_PHRASES = {
  near: { zh: (d: { near: string }) => `；是否指 ${q(d.near)}？`, en: (d: { near: string }) => `; did you mean ${q(d.near)}?` },
  unitOff: { zh: (d: { unit: string }) => `分出单位 ${d.unit}`, en: (d: { unit: string }) => `unit ${d.unit} split off` },
  remarksOff: {
    zh: (d: { remarks: readonly string[] }) => `略去 ${d.remarks.join('、')}`,
    en: (d: { remarks: readonly string[] }) => `${d.remarks.join(', ')} left out`,
  },
  headerAt: { zh: (d: { line: number }) => `表头在第 ${String(d.line)} 行`, en: (d: { line: number }) => `header in line ${String(d.line)}` },
  rows: { zh: (d: { rows: number }) => `${String(d.rows)} 行数据`, en: (d: { rows: number }) => count(d.rows, 'row of data', 'rows of data') },
  blankLines: { zh: (d: { lines: number }) => `空行 ${String(d.lines)} 行`, en: (d: { lines: number }) => count(d.lines, 'blank line', 'blank lines') },
  columns: {
    zh: (d: { columns: readonly number[] }) => `第 ${ranges(d.columns).join('、')} 列`,
    en: (d: { columns: readonly number[] }) => `column ${ranges(d.columns).join(', ')}`,
  },
  line: { zh: (d: { line: number }) => `第 ${String(d.line)} 行`, en: (d: { line: number }) => `line ${String(d.line)}` },
  values: { zh: (d: { values: number }) => `${String(d.values)} 个数值`, en: (d: { values: number }) => count(d.values, 'value', 'values') },
  blank: { zh: (d: { cells: number }) => `空 ${String(d.cells)}`, en: (d: { cells: number }) => `${String(d.cells)} blank` },
  spoilt: { zh: (d: { cells: number }) => `有误 ${String(d.cells)}`, en: (d: { cells: number }) => `${String(d.cells)} bad` },
  inUnit: {
    zh: (d: { unit: string; source: string }) => `${d.unit}（${d.source}）`,
    en: (d: { unit: string; source: string }) => `${d.unit} (${d.source})`,
  },
  inUnitCount: {
    zh: (d: { unit: string; source: string; values: number }) => `${d.unit}（${d.source}，${String(d.values)} 个）`,
    en: (d: { unit: string; source: string; values: number }) => `${d.unit} (${d.source}, ${String(d.values)})`,
  },
  more: {
    zh: (d: { rest: number }) => `另有 ${String(d.rest)} 项；--details 列出全部`,
    en: (d: { rest: number }) => `${String(d.rest)} more; --details lists them all`,
  },
  subjects: { zh: (d: { count: number }) => `对象 ${String(d.count)} 个`, en: (d: { count: number }) => count(d.count, 'subject', 'subjects') },
  unidentified: { zh: () => '名称取自文件名，只作参照', en: () => 'named after the file, a reference only' },
  namesakes: { zh: (d: { count: number }) => `全国有 ${String(d.count)} 处同名`, en: (d: { count: number }) => `${String(d.count)} units bear the name` },
  fed: {
    zh: (d: { rules: number }) => `✓ 有数据可评 ${String(d.rules)} 项`,
    en: (d: { rules: number }) => `✓ ${count(d.rules, 'rule', 'rules')} can be judged`,
  },
  lacking: {
    zh: (d: { rules: number }) => `? 缺数据 ${String(d.rules)} 项`,
    en: (d: { rules: number }) => `? ${count(d.rules, 'rule lacks', 'rules lack')} data`,
  },
  checklist: {
    zh: (d: { rules: string }) => `? 清单中 ${d.rules} 项没有填写是否完成`,
    en: (d: { rules: string }) => `? entries of the checklist without an answer: ${d.rules}`,
  },
  references: {
    zh: (d: { fed: string; lacking: string }) => `参照要求：有数据可评 ${d.fed} 项，缺数据 ${d.lacking} 项`,
    en: (d: { fed: string; lacking: string }) => `references: ${d.fed} can be judged, ${d.lacking} lack data`,
  },
  notApplicable: { zh: (d: { rules: string }) => `不适用 ${d.rules} 项`, en: (d: { rules: string }) => `${d.rules} not applicable` },
  lacks: { zh: (d: { list: string }) => `缺 ${d.list}`, en: (d: { list: string }) => `lacks ${d.list}` },
  andOthers: {
    zh: (d: { list: string; count: number }) => `${d.list}等 ${String(d.count)} 个对象`,
    en: (d: { list: string; count: number }) => `${d.list} and others (${String(d.count)} subjects)`,
  },
  manyPeriods: {
    zh: (d: { first: string; last: string; periods: number; values: number }) => `${d.first}–${d.last} 共 ${String(d.periods)} 期，${String(d.values)} 个数值`,
    en: (d: { first: string; last: string; periods: number; values: number }) =>
      `${d.first}–${d.last}: ${String(d.periods)} periods, ${count(d.values, 'value', 'values')}`,
  },
  none: { zh: () => '数据中没有所选政策涉及的对象', en: () => 'no subject of the data is concerned by the policies' },
} as const;

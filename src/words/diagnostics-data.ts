import { causeWords } from './diagnostics-call.ts';
import { hint, meant, n, q, type Sayings, some } from './say.ts';

type DataCode =
  | 'file-missing'
  | 'file-unreadable'
  | 'file-too-large'
  | 'file-empty'
  | 'file-binary'
  | 'file-encoding'
  | 'file-is-json'
  | 'file-is-html'
  | 'csv-syntax'
  | 'no-header'
  | 'no-rows'
  | 'second-table'
  | 'blank-period'
  | 'file-is-device'
  | 'no-subject-column'
  | 'no-indicator-column'
  | 'unknown-header'
  | 'unknown-indicator-row'
  | 'duplicate-header'
  | 'unit-assumed'
  | 'ragged-row'
  | 'short-row'
  | 'row-without-subject'
  | 'name-not-computed'
  | 'row-without-indicator'
  | 'total-row-skipped'
  | 'bad-period'
  | 'bad-code';

const BINARY = {
  xlsx: { zh: '这是 Excel 工作簿（.xlsx）', en: 'this is an Excel workbook (.xlsx)' },
  xls: { zh: '这是旧版 Excel 工作簿（.xls）', en: 'this is an old Excel workbook (.xls)' },
  gzip: { zh: '这是 gzip 压缩文件', en: 'this is a gzip archive' },
  pdf: { zh: '这是 PDF 文件', en: 'this is a PDF' },
  other: { zh: '这里有文本文件不会有的控制字符', en: 'here is a control character, which no text file has' },
} as const;

const NO_HEADER_ZH = '表头应有一列地区名称或代码，并至少有一列指标；或者是“指标、单位、数值”三列';
const NO_HEADER_EN = 'A header needs a column of names or codes and at least one indicator, or the columns 指标, 单位, 数值';

/** Problems of data files and of the cells in them. */
export const DATA_SAYINGS: Sayings<DataCode> = {
  'file-missing': {
    zh: (d) => ({ message: '文件不存在', ...hint(meant(d.near, 'zh') || '请核对路径') }),
    en: (d) => ({ message: 'no such file', ...hint(meant(d.near, 'en') || 'Check the path') }),
  },
  'file-unreadable': {
    zh: (d) => ({ message: `读不了文件：${causeWords(d.cause, 'zh')}` }),
    en: (d) => ({ message: `the file cannot be read: ${causeWords(d.cause, 'en')}` }),
  },
  'file-too-large': {
    zh: (d) => ({ message: `文件有 ${n(d.megabytes)} MB，超过 ${n(d.limit)} MB 的上限`, hint: '请按地区或年份拆分' }),
    en: (d) => ({ message: `the file has ${n(d.megabytes)} MB, more than the limit of ${n(d.limit)} MB`, hint: 'Split it by region or year' }),
  },
  'file-empty': {
    zh: () => ({ message: '文件是空的', hint: '请重新导出' }),
    en: () => ({ message: 'the file is empty', hint: 'Export it again' }),
  },
  'file-binary': {
    zh: (d) => ({
      message: BINARY[d.kind].zh,
      hint: d.kind === 'gzip' ? '请先解压' : d.kind === 'other' ? '请删去该字符，或另存为 CSV（逗号分隔）文件' : '请另存为 CSV（逗号分隔）文件',
    }),
    en: (d) => ({
      message: BINARY[d.kind].en,
      hint:
        d.kind === 'gzip'
          ? 'Unpack it first'
          : d.kind === 'other'
            ? 'Remove it, or save the file as CSV (comma-separated)'
            : 'Save it as CSV (comma-separated)',
    }),
  },
  'file-encoding': {
    zh: () => ({ message: '文字编码既不是 UTF-8，也不是 GB18030（GBK）', hint: '请在 Excel 中另存为“CSV UTF-8”' }),
    en: () => ({ message: 'the text is neither UTF-8 nor GB18030 (GBK)', hint: 'Save it as “CSV UTF-8” in Excel' }),
  },
  'file-is-json': {
    zh: () => ({ message: '内容是 JSON，不是表格', hint: '多半是下载时网站返回的出错信息，请重新下载' }),
    en: () => ({ message: 'the content is JSON, not a table', hint: 'It is probably an error message of the site; download it again' }),
  },
  'file-is-html': {
    zh: () => ({ message: '内容是网页，不是表格', hint: '多半是登录页或出错页，请重新下载；如果 Excel 打得开，请另存为 .xlsx' }),
    en: () => ({
      message: 'the content is a web page, not a table',
      hint: 'It is probably a login or error page; download it again. If Excel opens it, save it as .xlsx',
    }),
  },
  'csv-syntax': {
    zh: (d) =>
      d.cause === 'quote-not-closed'
        ? { message: '从这一行起有一个双引号没有闭合', hint: '补上另一个双引号，或去掉多余的一个' }
        : { message: `这一行不合 CSV 格式（${d.detail}）`, hint: '请检查这一行的引号和分隔符' },
    en: (d) =>
      d.cause === 'quote-not-closed'
        ? { message: 'a quotation mark opened here is never closed', hint: 'Close it, or remove the surplus one' }
        : { message: `this line is not valid CSV (${d.detail})`, hint: 'Check its quotation marks and separators' },
  },
  'no-header': {
    zh: (d) => ({ message: d.layout === null ? '找不到表头' : `找不到 ${d.layout} 版式的表头`, hint: NO_HEADER_ZH }),
    en: (d) => ({ message: d.layout === null ? 'no header row was found' : `no header row of layout ${d.layout} was found`, hint: NO_HEADER_EN }),
  },
  'second-table': {
    zh: () => ({ message: '从这一行起是另一张表，未采用', hint: '请把两张表分存为两个文件' }),
    en: () => ({ message: 'another table begins here; it is not used', hint: 'Save the two tables as two files' }),
  },
  'blank-period': {
    zh: () => ({ message: '这一行没有写年份，按未注明年份处理，不与其他年份的数据混用', hint: '请补上年份' }),
    en: () => ({ message: 'this row gives no year; it is kept undated and not mixed with other years', hint: 'Add the year' }),
  },
  'file-is-device': {
    zh: () => ({ message: '这不是普通文件', hint: '请指定一个 CSV 文件' }),
    en: () => ({ message: 'this is no regular file', hint: 'Name a CSV file' }),
  },
  'no-rows': {
    zh: () => ({ message: '表头之下没有数据', hint: '请核对导出的内容' }),
    en: () => ({ message: 'there are no data below the header', hint: 'Check what was exported' }),
  },
  'no-subject-column': {
    zh: (d) => ({ message: `表中有 ${n(d.rows)} 行数据，却没有一列写明是哪个单位`, hint: '请增加区划代码列，或把名称所在列的表头写成“地区”“县”“乡镇”等' }),
    en: (d) => ({
      message: `${n(d.rows)} rows, but no column says whose they are`,
      hint: 'Add a column of division codes, or head the column of names 地区, 县, 乡镇 …',
    }),
  },
  'no-indicator-column': {
    zh: (d) => ({ message: `没有认出任何指标；表中有：${some(d.headers.map(q), 'zh')}`, hint: '请使用标准指标名称，evaluate show POLICY 列出各项所需指标' }),
    en: (d) => ({
      message: `no indicator was recognised; the table has: ${some(d.headers.map(q), 'en')}`,
      hint: 'Use the official names; evaluate show POLICY lists them',
    }),
  },
  'unknown-header': {
    zh: (d) => ({ message: `不认识的表头 ${q(d.header)}，该列未使用`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `unknown header ${q(d.header)}; the column is not used`, ...hint(meant(d.near, 'en')) }),
  },
  'unknown-indicator-row': {
    zh: (d) => ({ message: `不认识的指标 ${q(d.name)}，该行未使用`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `unknown indicator ${q(d.name)}; the row is not used`, ...hint(meant(d.near, 'en')) }),
  },
  'duplicate-header': {
    zh: (d) => ({ message: `${d.indicator} 有两列（另一列是第 ${n(d.otherColumn)} 列），无法判断用哪一列`, hint: '请删去一列' }),
    en: (d) => ({ message: `${d.indicator} has two columns (the other is column ${n(d.otherColumn)})`, hint: 'Remove one of them' }),
  },
  'unit-assumed': {
    zh: (d) => ({
      message: `未注明单位，按词典单位读取：${some(
        d.units.map((u) => `${u.indicator}（${u.unit}）`),
        'zh',
      )}`,
      hint: '如与实际不符，请在表头注明，例如 常住人口（万人）',
    }),
    en: (d) => ({
      message: `no unit is given; the dictionary's is taken: ${some(
        d.units.map((u) => `${u.indicator} (${u.unit})`),
        'en',
      )}`,
      hint: 'If that is wrong, write the unit in the header, such as 常住人口(万人)',
    }),
  },
  'ragged-row': {
    zh: (d) => ({ message: `这一行有 ${n(d.found)} 格，表头只有 ${n(d.expected)} 列，各格可能错位，整行未采用`, hint: '多半是数值中的逗号未加引号，如 1,234' }),
    en: (d) => ({
      message: `this row has ${n(d.found)} cells under a header of ${n(d.expected)}; they may be shifted, so the row is not used`,
      hint: 'Often a comma inside a number is not quoted, such as 1,234',
    }),
  },
  'short-row': {
    zh: (d) => ({ message: `这一行只有 ${n(d.found)} 格，少于表头的 ${n(d.expected)} 列，缺的按空白处理` }),
    en: (d) => ({ message: `this row has only ${n(d.found)} of ${n(d.expected)} cells; the others are taken as blank` }),
  },
  'row-without-subject': {
    zh: () => ({ message: '这一行没有地区名称或代码，未采用', hint: '请补上名称或区划代码' }),
    en: () => ({ message: 'this row names no subject and is not used', hint: 'Add a name or a division code' }),
  },
  'name-not-computed': {
    zh: (d) => ({ message: `名称 ${q(d.text)} 是公式，文件里没有存下算出的结果，整行未采用`, hint: '请用 Excel 或 WPS 打开这个文件，保存后再用' }),
    en: (d) => ({
      message: `the name ${q(d.text)} is a formula whose result the file does not keep; the row is not used`,
      hint: 'Open the file in Excel or WPS and save it',
    }),
  },
  'row-without-indicator': {
    zh: () => ({ message: '这一行有数值，没有指标名称，未采用' }),
    en: () => ({ message: 'this row has a value but names no indicator; it is not used' }),
  },
  'total-row-skipped': {
    zh: (d) => ({ message: `${q(d.name)} 是合计行，不作为评定对象` }),
    en: (d) => ({ message: `${q(d.name)} is a total, not a subject; the row is skipped` }),
  },
  'bad-period': {
    zh: (d) => ({ message: `${q(d.text)} 不是年份或日期，整行未采用`, hint: '请写成 2024、2024年 或 2024-12-31' }),
    en: (d) => ({ message: `${q(d.text)} is not a year or date; the row is not used`, hint: 'Write 2024, 2024年 or 2024-12-31' }),
  },
  'bad-code': {
    zh: (d) => ({ message: `${q(d.text)} 不是区划代码`, hint: '应为 6、9 或 12 位数字；Excel 可能去掉了前面的 0 或改成了科学计数法' }),
    en: (d) => ({ message: `${q(d.text)} is not a division code`, hint: 'It has 6, 9 or 12 digits; Excel may have dropped zeros or digits' }),
  },
};

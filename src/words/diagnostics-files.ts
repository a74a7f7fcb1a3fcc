import type { WorkbookCause } from '../model/diagnostic.ts';
import { fileWords } from './place-words.ts';
import { n, q, type Said, type Sayings, some } from './say.ts';

type FileCode =
  | 'folder-empty'
  | 'folder-files-skipped'
  | 'no-match'
  | 'gzip-damaged'
  | 'unpacked-too-large'
  | 'workbook-unreadable'
  | 'sheet-hidden'
  | 'sheet-unused'
  | 'hidden-cells'
  | 'same-file-twice'
  | 'subject-from-file-name'
  | 'subject-name-unused';

const SAVE_AS = {
  zh: '请用 Excel 或 WPS 打开，选“另存为”，文件类型选“Excel 工作簿 (*.xlsx)”或“CSV UTF-8”',
  en: 'Open it in Excel or WPS, choose Save As, and take “Excel Workbook (*.xlsx)” or “CSV UTF-8”',
} as const;

const UNREADABLE: Readonly<Record<WorkbookCause, { readonly zh: Said; readonly en: Said }>> = {
  damaged: {
    zh: { message: '这个 Excel 工作簿已损坏或不完整', hint: '请重新下载或拷贝；如果 Excel 能打开，请另存为新的 .xlsx 文件' },
    en: { message: 'this Excel workbook is damaged or incomplete', hint: 'Download or copy it again; if Excel opens it, save it as a new .xlsx file' },
  },
  'too-large': {
    zh: { message: '这个 Excel 工作簿解压后过大', hint: '请按地区或年份拆分，或另存为 CSV；空白单元格若设过格式，请先清除' },
    en: { message: 'this Excel workbook unpacks to too much', hint: 'Split it by region or year, or save it as CSV; clear the formats of blank cells first' },
  },
  encrypted: {
    zh: { message: '这个 Excel 工作簿加了密码，读不了', hint: '请在 Excel 中打开，从“文件 > 信息 > 保护工作簿”取消密码后再保存' },
    en: {
      message: 'this Excel workbook is protected by a password',
      hint: 'Open it in Excel, remove the password under File > Info > Protect Workbook, and save it',
    },
  },
  old: {
    zh: { message: '这是旧版 Excel（.xls）或 WPS 表格（.et）文件，不能直接读取', hint: SAVE_AS.zh },
    en: { message: 'this is an old Excel (.xls) or WPS (.et) file, which is not read', hint: SAVE_AS.en },
  },
  'binary-workbook': {
    zh: { message: '这是二进制 Excel 工作簿（.xlsb），不能直接读取', hint: SAVE_AS.zh },
    en: { message: 'this is a binary Excel workbook (.xlsb), which is not read', hint: SAVE_AS.en },
  },
  'open-document': {
    zh: { message: '这是 OpenDocument 文件（.ods），不能直接读取', hint: SAVE_AS.zh },
    en: { message: 'this is an OpenDocument file (.ods), which is not read', hint: SAVE_AS.en },
  },
  document: {
    zh: { message: '这是 Word 或 PowerPoint 文件，不是表格', hint: '请把其中的表格复制到 Excel，另存为 .xlsx' },
    en: { message: 'this is a Word or PowerPoint file, not a table', hint: 'Copy its table into Excel and save that as .xlsx' },
  },
  archive: {
    zh: { message: '这是 zip 压缩包，不是表格', hint: '请先解压，再指定其中的文件或文件夹' },
    en: { message: 'this is a zip archive, not a table', hint: 'Unpack it and name the files or the folder' },
  },
};

const rowsAndColumns = (rows: readonly number[], columns: readonly string[], language: 'zh' | 'en'): string => {
  const [row, column] = [some(rows.map(n), language), some(columns, language)];
  const parts =
    language === 'zh'
      ? [row && `第 ${row} 行`, column && `${column} 列`]
      : [row && `${rows.length === 1 ? 'row' : 'rows'} ${row}`, column && `${columns.length === 1 ? 'column' : 'columns'} ${column}`];
  return parts.filter((part) => part !== '').join(language === 'zh' ? '和 ' : ' and ');
};

/** Problems of finding and opening files, before anything in them is understood. */
export const FILE_SAYINGS: Sayings<FileCode> = {
  'folder-empty': {
    zh: (d) => ({
      message: `这个文件夹里没有数据文件${d.others.length === 0 ? '' : `，只有 ${some(d.others, 'zh', 5)}`}`,
      hint: '数据文件以 .csv、.tsv、.xlsx 或再加 .gz 结尾',
    }),
    en: (d) => ({
      message: `no data file in this folder${d.others.length === 0 ? '' : `, only ${some(d.others, 'en', 5)}`}`,
      hint: 'Data files end in .csv, .tsv, .xlsx, or one of these with .gz',
    }),
  },
  'folder-files-skipped': {
    zh: (d) => ({ message: `不是数据文件，未读取：${some(d.files, 'zh', 5)}`, hint: '如要读取，请在命令中直接写出文件名' }),
    en: (d) => ({ message: `no data files, so not read: ${some(d.files, 'en', 5)}`, hint: 'Name them in the call to read them' }),
  },
  'no-match': {
    zh: () => ({ message: '没有文件符合这个写法', hint: '请核对路径；* 代表任意字符，** 代表任意层文件夹' }),
    en: () => ({ message: 'no file matches this pattern', hint: 'Check the path; * stands for any characters, ** for folders of any depth' }),
  },
  'gzip-damaged': {
    zh: () => ({ message: '这个 gzip 压缩文件已损坏或不完整', hint: '请重新下载或拷贝' }),
    en: () => ({ message: 'this gzip file is damaged or incomplete', hint: 'Download or copy it again' }),
  },
  'unpacked-too-large': {
    zh: (d) => ({ message: `解压后超过 ${n(d.limit)} MB 的上限`, hint: '请先解压，再按地区或年份拆分' }),
    en: (d) => ({ message: `it unpacks to more than the limit of ${n(d.limit)} MB`, hint: 'Unpack it and split it by region or year' }),
  },
  'workbook-unreadable': { zh: (d) => UNREADABLE[d.cause].zh, en: (d) => UNREADABLE[d.cause].en },
  'sheet-hidden': {
    zh: () => ({ message: '这个工作表是隐藏的，未读取', hint: '如要读取，请在 Excel 中取消隐藏' }),
    en: () => ({ message: 'this sheet is hidden and not read', hint: 'Unhide it in Excel to have it read' }),
  },
  'sheet-unused': {
    zh: () => ({ message: '这个工作表里没有认出指标表，未读取', hint: '如果其中有数据，请核对表头' }),
    en: () => ({ message: 'no table of indicators was found in this sheet; it is not read', hint: 'If it holds data, check its header' }),
  },
  'hidden-cells': {
    zh: (d) => ({ message: `${rowsAndColumns(d.rows, d.columns, 'zh')}是隐藏的，照常读取`, hint: '不应计入的，请删去后再读' }),
    en: (d) => ({ message: `hidden, but read like the others: ${rowsAndColumns(d.rows, d.columns, 'en')}`, hint: 'Delete what should not count' }),
  },
  'same-file-twice': {
    zh: (d) => ({ message: `内容与 ${q(fileWords(d.other, 'zh'))} 完全相同，只读一次` }),
    en: (d) => ({ message: `the content equals that of ${q(fileWords(d.other, 'en'))}; it is read once` }),
  },
  'subject-from-file-name': {
    zh: (d) => ({
      message: `${d.sheet ? '工作表' : '文件'}没有写明是哪个单位，暂以${d.sheet ? '表名' : '文件名'} ${q(d.name)} 称之，只作参照`,
      hint: d.sheet ? '请把表名改为单位的名称，或在表中写明' : '用 --subject-name 指定名称',
    }),
    en: (d) => ({
      message: `the ${d.sheet ? 'sheet' : 'file'} names no unit; it is called ${q(d.name)} after the ${d.sheet ? 'sheet' : 'file'} and judged as a reference`,
      hint: d.sheet ? 'Name the sheet after the unit, or name the unit in it' : 'Name it with --subject-name',
    }),
  },
  'subject-name-unused': {
    zh: (d) => ({ message: `文件自己写明了单位，--subject-name ${q(d.name)} 未采用` }),
    en: (d) => ({ message: `the file names its units itself; --subject-name ${q(d.name)} is not used` }),
  },
};

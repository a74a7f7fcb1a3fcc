import type { DocumentFault } from '../model/diagnostic.ts';
import { causeWords } from './diagnostics-call.ts';
import { hint, meant, n, q, type Said, type Sayings, some } from './say.ts';

type DocumentCode =
  | 'document-missing'
  | 'document-unreadable'
  | 'document-differs'
  | 'document-without-requirements'
  | 'quote-not-found'
  | 'quote-elsewhere'
  | 'clause-differs';

type Words = readonly [message: string, hint: string];

const FAULTS: Readonly<Record<DocumentFault, { readonly zh: Words; readonly en: Words }>> = {
  folder: { zh: ['这是文件夹，不是文件', '请指定其中的文本文件'], en: ['this is a folder, not a file', 'Name a text file in it'] },
  device: { zh: ['这不是普通文件', '请指定一个文本文件'], en: ['this is no regular file', 'Name a text file'] },
  size: {
    zh: ['文件超过 2 MB，不像一份政策文件', '请只保留文件正文'],
    en: ['the file has more than 2 MB, which no policy document has', 'Keep the text of the document only'],
  },
  empty: { zh: ['文件中没有文字', '请把文件正文存为文本文件（.txt）'], en: ['there is no text in the file', 'Save the document as plain text (.txt)'] },
  office: {
    zh: ['这是 Word、WPS 或 Excel 文件，或压缩包', '请在 Word 中另存为纯文本（.txt）'],
    en: ['this is a Word, WPS or Excel file, or an archive', 'Save it as plain text (.txt) in Word'],
  },
  pdf: { zh: ['这是 PDF 文件', '请复制其中的文字，存为文本文件（.txt）'], en: ['this is a PDF', 'Copy its text into a text file (.txt)'] },
  archive: { zh: ['这是 gzip 压缩文件', '请先解压'], en: ['this is a gzip archive', 'Unpack it first'] },
  control: {
    zh: ['这里有文本文件不会有的控制字符', '请删去该字符，或另存为纯文本（.txt）'],
    en: ['here is a control character, which no text file has', 'Delete the character, or save the file as plain text (.txt)'],
  },
  encoding: {
    zh: ['文字编码既不是 UTF-8，也不是 GB18030（GBK）', '请另存为 UTF-8 编码的文本文件'],
    en: ['the text is neither UTF-8 nor GB18030 (GBK)', 'Save it as a text file in UTF-8'],
  },
  html: {
    zh: ['这是网页，不是文本', '请复制网页中的正文，存为文本文件（.txt）'],
    en: ['this is a web page, not plain text', 'Copy the document from the page into a text file (.txt)'],
  },
};

const fault = (cause: string, language: 'zh' | 'en'): Said => {
  if (!(cause in FAULTS))
    return {
      message: language === 'zh' ? `读不了文件：${causeWords(cause, 'zh')}` : `the file cannot be read: ${causeWords(cause, 'en')}`,
      hint: language === 'zh' ? '请核对文件和权限' : 'Check the file and its permissions',
    };
  const [message, advice] = FAULTS[cause as DocumentFault][language];
  return { message, hint: advice };
};

/** The first few rules, in brackets. */
const inBrackets = (rules: readonly string[], language: 'zh' | 'en'): string => {
  if (rules.length === 0) return '';
  return language === 'zh' ? `（${some(rules, 'zh', 3)}）` : ` (${some(rules, 'en', 3)})`;
};

/** Problems of a policy document and of the quotes that are to be found in it. */
export const DOCUMENT_SAYINGS: Sayings<DocumentCode> = {
  'document-missing': {
    zh: (d) => ({ message: '政策文件的文本不存在', ...hint(meant(d.near, 'zh') || '请核对路径') }),
    en: (d) => ({ message: 'there is no such text of a document', ...hint(meant(d.near, 'en') || 'Check the path') }),
  },
  'document-unreadable': { zh: (d) => fault(d.cause, 'zh'), en: (d) => fault(d.cause, 'en') },
  'document-differs': {
    zh: (d) => ({
      message: `规则包 ${d.policy} 的 ${n(d.quotes)} 处原文${d.found === 0 ? '没有一处' : `只有 ${n(d.found)} 处`}在这份文本中`,
      hint: '请核对 --document 是不是这份规则包所编码的文件',
    }),
    en: (d) => ({
      message: `of the ${n(d.quotes)} quotes of ${d.policy} ${d.found === 0 ? 'none' : `only ${n(d.found)}`} is in this text`,
      hint: 'Check that --document is the document that the pack encodes',
    }),
  },
  'document-without-requirements': {
    zh: () => ({ message: '文本中没有找到任何数字或要求', hint: '请核对文件：应为政策文件的全文' }),
    en: () => ({ message: 'no number and no obligation was found in the text', hint: 'Check the file: it should be the whole document' }),
  },
  'quote-not-found': {
    zh: (d) => ({
      message: `${d.rule === null ? 'unencoded 中的原文' : `条款 ${d.rule} 的原文`} ${q(d.quote)} 不在文本中`,
      hint: d.similar ? `第 ${n(d.similar.line)} 行开头相同：${q(d.similar.text)}` : '请照抄原文；空格、标点和全半角可以不同',
    }),
    en: (d) => ({
      message: `the quote ${q(d.quote)} of ${d.rule === null ? 'an entry of unencoded' : `rule ${d.rule}`} is not in the text`,
      hint: d.similar
        ? `Line ${n(d.similar.line)} begins like it: ${q(d.similar.text)}`
        : 'Copy the words as they stand; spaces, punctuation and width may differ',
    }),
  },
  'quote-elsewhere': {
    zh: (d) => ({
      message: `原文 ${q(d.quote)} 不在出处 ${q(d.clause)}，而在 ${some(d.found.map(q), 'zh', 3)}`,
      hint: '请改正 clause；写法如 一(二) 创富城市：各级序号，再写小标题',
    }),
    en: (d) => ({
      message: `the quote ${q(d.quote)} is not in the clause ${q(d.clause)} but in ${some(d.found.map(q), 'en', 3)}`,
      hint: 'Correct clause; write the ordinals of all levels, then the title, as in 一(二) 创富城市',
    }),
  },
  'clause-differs': {
    zh: (d) => ({
      message: `${n(d.count)} 处原文的出处写的是 ${q(d.clause)}，文本中却在 ${q(d.found)}${inBrackets(d.rules, 'zh')}`,
      hint: '请改正 clause；文本本身缺了标题、序号有误的，请在规则包开头写 lint: [{allow: clause-differs, because: 理由}]',
    }),
    en: (d) => ({
      message: `${n(d.count)} quotes are said to be in the clause ${q(d.clause)} but stand in ${q(d.found)}${inBrackets(d.rules, 'en')}`,
      hint: 'Correct clause; where the text itself lacks a heading, write lint: [{allow: clause-differs, because: …}] at the head of the pack',
    }),
  },
};

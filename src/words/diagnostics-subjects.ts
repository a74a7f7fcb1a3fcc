import { n, q, type Sayings } from './say.ts';

type SubjectCode = 'level-unknown' | 'matched-by-name' | 'same-name-elsewhere' | 'ambiguous-name' | 'code-name-conflict' | 'code-name-differs';

const suggestedZh = (names: readonly string[]): string => (names.length === 0 ? '' : `是不是 ${names.join('、')}？`);
const suggestedEn = (names: readonly string[]): string => (names.length === 0 ? '' : `Did you mean ${names.join(' or ')}? `);

/** Problems of telling which units the data are about. */
export const SUBJECT_SAYINGS: Sayings<SubjectCode> = {
  'level-unknown': {
    zh: (d) => ({ message: `看不出 ${q(d.subject)} 是哪一级行政区`, hint: `${suggestedZh(d.suggestions)}请增加区划代码列，或用“县”“镇”等作列名` }),
    en: (d) => ({
      message: `the level of ${q(d.subject)} cannot be told`,
      hint: `${suggestedEn(d.suggestions)}Add a column of division codes, or head the column 县, 镇 …`,
    }),
  },
  'matched-by-name': {
    zh: (d) => ({
      message: `仅凭名称把 ${d.subject} 认作 ${d.policy} 所列的${d.parent}${d.subject}${d.namesakes === null ? '' : `；全国有 ${n(d.namesakes)} 个同名单位`}`,
      hint: d.namesakes === null ? '如有同名乡镇，请增加区划代码或所属县一列' : '请增加区划代码或所属县一列',
    }),
    en: (d) => ({
      message: `${d.subject} is taken for the one in ${d.parent} that ${d.policy} names, by its name alone${d.namesakes === null ? '' : `; ${n(d.namesakes)} units in China share it`}`,
      hint: 'Add a column of codes or counties to be sure',
    }),
  },
  'same-name-elsewhere': {
    zh: (d) => ({
      message: `${d.subject} 与 ${d.policy} 所列的单位同名，但按数据或区划表不是所列的那一个，按另一个单位处理`,
      hint: '如系填写错误，请改正所属地区或区划代码',
    }),
    en: (d) => ({
      message: `${d.subject} has the name of a unit of ${d.policy}, but by the data or the table of divisions it is not that unit; it is taken for another`,
      hint: 'If that is a slip, mend the parent or the code',
    }),
  },
  'ambiguous-name': {
    zh: (d) => ({ message: `名称 ${q(d.name)} 可以指数据中的 ${n(d.units)} 个单位，无法判断是哪一个`, hint: '请增加区划代码或所属县一列' }),
    en: (d) => ({ message: `${q(d.name)} may be any of ${n(d.units)} units in the data`, hint: 'Add a column of codes or counties' }),
  },
  'code-name-conflict': {
    zh: (d) => ({ message: `代码 ${d.code} 对应两个名称：${q(d.name)} 和 ${q(d.otherName)}`, hint: '请核对代码' }),
    en: (d) => ({ message: `code ${d.code} has two names: ${q(d.name)} and ${q(d.otherName)}`, hint: 'Check the codes' }),
  },
  'code-name-differs': {
    zh: (d) => ({
      message: `代码 ${d.code} 在${String(d.year)}年的区划表中是${d.official}，数据写的是 ${q(d.name)}，按代码处理`,
      hint: '请核对代码；如系更名，请用新名称',
    }),
    en: (d) => ({
      message: `code ${d.code} is ${d.official} in the divisions of ${String(d.year)}, but the data say ${q(d.name)}; the code counts`,
      hint: 'Check the code; if the unit was renamed, write its new name',
    }),
  },
};

import type { Lint } from '../model/lint.ts';
import type { Bilingual } from '../model/language.ts';
import { n, q, type Sayings, some } from './say.ts';

/** What to do where the document itself has it so. */
const unless = (code: string, language: 'zh' | 'en'): string =>
  language === 'zh'
    ? `；原文确是此意的，请写 lint: [{allow: ${code}, because: 理由}]`
    : `; if the document means it so, write lint: [{allow: ${code}, because: …}]`;

const foundZh = (found: readonly string[]): string => (found.length > 0 ? `；原文中的数：${some(found, 'zh')}` : '；原文中没有数');
const foundEn = (found: readonly string[]): string => (found.length > 0 ? `; the quote has ${some(found, 'en')}` : '; the quote has no number');

/** What each finding of lint is about, in a few words: for lists of findings. */
export const LINT_TITLES: Readonly<Record<Lint, Bilingual>> = {
  'operator-contradicts-quote': { zh: '比较符号与原文不符', en: 'the comparison disagrees with the quote' },
  'number-not-in-quote': { zh: '条件中的数不在原文中', en: 'a number of the check is not in the quote' },
  'unit-not-in-quote': { zh: '条件中的单位与原文不符', en: 'a unit of the check is not that of the quote' },
  'word-not-in-quote': { zh: '条件中的等级或成员不在原文中', en: 'a grade or member of the check is not in the quote' },
  'check-never-holds': { zh: '条件永远不成立', en: 'a check that can never hold' },
  'check-never-fails': { zh: '条件永远成立', en: 'a check that can never fail' },
  'rules-contradict': { zh: '两条条款相互矛盾', en: 'two rules contradict each other' },
  'tolerance-undeclared': { zh: '原文有“左右、约、基本”，但没有写容差或口径说明', en: 'the quote is approximate, but neither tolerance nor reading is given' },
  'strength-differs': { zh: '要求的强度与原文不符', en: 'the strength disagrees with the quote' },
  'meaningless-id': { zh: '编号没有说明内容', en: 'an id that says nothing' },
  'unused-indicator': { zh: '指标没有用到', en: 'an indicator that no rule uses' },
  'unused-group': { zh: '组没有用到', en: 'a group that no rule uses' },
  'unused-class': { zh: '类别没有用到', en: 'a class that no rule uses' },
  'unused-allowance': { zh: '例外没有用到', en: 'an allowance that allows nothing' },
};

/** What lint finds in rules: where they disagree with the document, with each other, or with themselves. */
export const LINT_SAYINGS: Sayings<Lint> = {
  'operator-contradicts-quote': {
    zh: (d) => ({
      message: `${q(d.check)} 用的是 ${d.operator}，而原文是 ${q(d.words)}`,
      hint: `请改为 ${some(d.expected, 'zh')}${unless('operator-contradicts-quote', 'zh')}`,
    }),
    en: (d) => ({
      message: `${q(d.check)} compares with ${d.operator}, but the quote says ${q(d.words)}`,
      hint: `Write ${some(d.expected, 'en')}${unless('operator-contradicts-quote', 'en')}`,
    }),
  },
  'number-not-in-quote': {
    zh: (d) => ({ message: `原文中没有 ${q(d.figure)}${foundZh(d.found)}`, hint: `请核对条件与原文${unless('number-not-in-quote', 'zh')}` }),
    en: (d) => ({
      message: `${q(d.figure)} is not in the quote${foundEn(d.found)}`,
      hint: `Check it against the document${unless('number-not-in-quote', 'en')}`,
    }),
  },
  'unit-not-in-quote': {
    zh: (d) => ({
      message: `条件写的是 ${q(d.figure)}，原文是 ${some(d.found.map(q), 'zh')}，单位对不上`,
      hint: `请核对单位${unless('unit-not-in-quote', 'zh')}`,
    }),
    en: (d) => ({
      message: `the check has ${q(d.figure)}, the quote ${some(d.found.map(q), 'en')}: the unit is another, or none`,
      hint: `Check the unit${unless('unit-not-in-quote', 'en')}`,
    }),
  },
  'word-not-in-quote': {
    zh: (d) => ({ message: `原文中没有 ${q(d.word)}`, hint: `请核对条件与原文${unless('word-not-in-quote', 'zh')}` }),
    en: (d) => ({ message: `${q(d.word)} is not in the quote`, hint: `Check it against the document${unless('word-not-in-quote', 'en')}` }),
  },
  'check-never-holds': {
    zh: (d) => ({
      message: d.also === null ? `${q(d.check)} 永远不成立，没有单位能达标` : `${q(d.check)} 与 ${q(d.also)} 不能同时成立`,
      hint: '请核对数值、单位和比较符号，以及指标的合理范围',
    }),
    en: (d) => ({
      message: d.also === null ? `${q(d.check)} can never hold: nobody could meet it` : `${q(d.check)} and ${q(d.also)} cannot hold together`,
      hint: 'Check number, unit and comparison, and the plausible range of the indicator',
    }),
  },
  'check-never-fails': {
    zh: (d) => ({ message: `${q(d.check)} 永远成立，查不出未达标`, hint: '请核对数值、单位和比较符号，以及指标的合理范围' }),
    en: (d) => ({
      message: `${q(d.check)} can never fail, so it tells nothing`,
      hint: 'Check number, unit and comparison, and the plausible range of the indicator',
    }),
  },
  'rules-contradict': {
    zh: (d) => ({
      message: `${q(d.check)} 与第 ${n(d.otherLine)} 行条款 ${d.other} 的 ${q(d.otherCheck)} 矛盾：同一对象不能同时满足`,
      hint: '请核对两条的数值、适用对象和期限',
    }),
    en: (d) => ({
      message: `${q(d.check)} contradicts ${q(d.otherCheck)} of rule ${d.other} (line ${n(d.otherLine)}): no subject can meet both`,
      hint: 'Check the numbers, the subjects and the due dates of the two',
    }),
  },
  'tolerance-undeclared': {
    zh: (d) => ({ message: `原文有 ${q(d.word)}，但既没有容差，也没有口径说明`, hint: '请写 {that: 条件, tolerance: 容差}，或用 reading 说明如何理解' }),
    en: (d) => ({
      message: `the quote says ${q(d.word)}, but there is neither a tolerance nor a reading`,
      hint: 'Write {that: CHECK, tolerance: AMOUNT}, or say under reading how it is taken',
    }),
  },
  'strength-differs': {
    zh: (d) => ({
      message: `原文有 ${q(d.word)}，而本条的 strength 是 ${d.strength}`,
      hint: `请写 strength: ${d.expected}${unless('strength-differs', 'zh')}`,
    }),
    en: (d) => ({
      message: `the quote says ${q(d.word)}, but the strength of the rule is ${d.strength}`,
      hint: `Write strength: ${d.expected}${unless('strength-differs', 'en')}`,
    }),
  },
  'meaningless-id': {
    zh: (d) => ({ message: `编号 ${q(d.id)} 看不出内容`, hint: '请用说明内容的英文词，如 green-coverage' }),
    en: (d) => ({ message: `the id ${q(d.id)} says nothing`, hint: 'Name what it is about, such as green-coverage' }),
  },
  'unused-indicator': {
    zh: (d) => ({ message: `没有条款用到指标 ${q(d.name)}`, hint: '请删去，或补上用到它的条款' }),
    en: (d) => ({ message: `no rule uses the indicator ${q(d.name)}`, hint: 'Remove it, or add the rule that needs it' }),
  },
  'unused-group': {
    zh: (d) => ({ message: `没有条款用到组 ${q(d.group)} 或其中的单位`, hint: '请删去，或在 subject 中用 group、class 或 named 指明' }),
    en: (d) => ({
      message: `no rule uses the group ${q(d.group)} or one of its members`,
      hint: 'Remove it, or select it under subject by group, class or named',
    }),
  },
  'unused-class': {
    zh: (d) => ({ message: `没有条款用到类别 ${q(d.class)}`, hint: `请删去，或写 subject: {class: ${d.class}}` }),
    en: (d) => ({ message: `no rule uses the class ${q(d.class)}`, hint: `Remove it, or write subject: {class: ${d.class}}` }),
  },
  'unused-allowance': {
    zh: (d) => ({ message: `例外 ${d.allow} 没有用到：此处并没有这样的问题`, hint: '请删去' }),
    en: (d) => ({ message: `the allowance ${d.allow} allows nothing: there is no such finding here`, hint: 'Remove it' }),
  },
};

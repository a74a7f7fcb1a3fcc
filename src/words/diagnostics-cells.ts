import type { NumberFault } from '../model/diagnostic.ts';
import { otherPlace } from './place-words.ts';
import { hint, meant, n, q, type Sayings, some } from './say.ts';

type CellCode =
  | 'bad-number'
  | 'bad-word'
  | 'unknown-cell-unit'
  | 'unit-mismatch'
  | 'share-as-fraction'
  | 'conflicting-values'
  | 'repeated-value'
  | 'implausible-value';

const FAULTS: Readonly<Record<NumberFault, { readonly zh: readonly [string, string]; readonly en: readonly [string, string] }>> = {
  'not-a-number': { zh: ['不是数值', '请填写数值；没有数据请留空'], en: ['is not a number', 'Write a number; leave the cell blank where there is none'] },
  range: { zh: ['是区间，不是一个数值', '请填写确切的数值'], en: ['is a range, not a number', 'Write the exact value'] },
  scientific: {
    zh: ['是科学计数法，可能已丢失位数', '请在 Excel 中把单元格改为“数值”或“文本”后重新导出'],
    en: ['is in scientific notation and may have lost digits', 'Format the cells as number or text in Excel and export again'],
  },
  'spreadsheet-error': { zh: ['是 Excel 公式错误', '请修正公式后重新导出'], en: ['is a spreadsheet error', 'Mend the formula and export again'] },
  formula: {
    zh: ['是公式，文件里没有存下算出的结果', '请用 Excel 或 WPS 打开这个文件，保存后再用'],
    en: ['is a formula whose result the file does not keep', 'Open the file in Excel or WPS and save it'],
  },
  date: {
    zh: ['是日期，不是数值', 'Excel 可能把 1-2、1/2 之类改成了日期；请把单元格改为“文本”后重新填写'],
    en: ['is a date, not a number', 'Excel may have turned 1-2 or 1/2 into a date; format the cell as text and write it again'],
  },
  grouping: { zh: ['的千位分隔或小数点写法不规范', '请写成 1,234.5 或 1234.5'], en: ['has misplaced separators', 'Write 1,234.5 or 1234.5'] },
  'too-long': { zh: ['过长，不是数值', '请核对这一格'], en: ['is too long to be a number', 'Check this cell'] },
  approximate: { zh: ['是约数或范围，不是确切数值', '请填写确切的数值'], en: ['is an approximation or a bound, not a value', 'Write the exact value'] },
};

const dated = (period: string, language: 'zh' | 'en'): string => {
  if (period === '') return language === 'zh' ? '（未注明年份）' : ' (undated)';
  return language === 'zh' ? `（${period}）` : ` (${period})`;
};

/** What is wrong with single cells, or with several that say the same. */
export const CELL_SAYINGS: Sayings<CellCode> = {
  'bad-number': {
    zh: (d) => ({ message: `${q(d.text)} ${FAULTS[d.cause].zh[0]}`, hint: FAULTS[d.cause].zh[1] }),
    en: (d) => ({ message: `${q(d.text)} ${FAULTS[d.cause].en[0]}`, hint: FAULTS[d.cause].en[1] }),
  },
  'bad-word': {
    zh: (d) => ({
      message: `${q(d.text)} 不是 ${d.indicator} 的取值`,
      hint: `${meant(d.near, 'zh')}可写：${some(d.choices.map(q), 'zh', 12)}；没有数据请留空`,
    }),
    en: (d) => ({
      message: `${q(d.text)} is no value of ${d.indicator}`,
      hint: `${meant(d.near, 'en')} Write one of: ${some(d.choices.map(q), 'en', 12)}; leave the cell blank where there is none`.trim(),
    }),
  },
  'unknown-cell-unit': {
    zh: (d) => ({ message: `不认识的单位 ${q(d.unit)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `unknown unit ${q(d.unit)}`, ...hint(meant(d.near, 'en')) }),
  },
  'unit-mismatch': {
    zh: (d) => ({
      message:
        d.expected === ''
          ? `${d.indicator} 没有单位，此处却写了 ${q(d.unit)}`
          : `${d.indicator} 的单位 ${q(d.unit)} 与 ${q(d.expected)} 不是同一量纲，无法换算`,
      hint: '请核对单位或指标名称',
    }),
    en: (d) => ({
      message:
        d.expected === '' ? `${d.indicator} has no unit, but ${q(d.unit)} is given` : `${d.indicator} in ${q(d.unit)} cannot be converted to ${q(d.expected)}`,
      hint: 'Check the unit or the name of the indicator',
    }),
  },
  'share-as-fraction': {
    zh: (d) => ({ message: `${d.indicator} 的数值都在 0 到 1 之间，无法确定是百分数还是小数`, hint: '小数请把单位写成“小数”；百分数请在数值后写 %' }),
    en: (d) => ({
      message: `all values of ${d.indicator} lie between 0 and 1: per cent or fraction?`,
      hint: 'Give the unit 小数 for fractions, or write % after the values',
    }),
  },
  'conflicting-values': {
    zh: (d) => ({
      message: `${d.subject} ${d.indicator}${dated(d.period, 'zh')}与 ${otherPlace(d.otherFile, d.otherSheet, d.otherLine, d.otherColumn, 'zh')}的 ${q(d.otherText)} 不一致`,
      hint: '请保留正确的一个',
    }),
    en: (d) => ({
      message: `${d.subject}, ${d.indicator}${dated(d.period, 'en')}: ${otherPlace(d.otherFile, d.otherSheet, d.otherLine, d.otherColumn, 'en')} says ${q(d.otherText)}`,
      hint: 'Keep the right one',
    }),
  },
  'repeated-value': {
    zh: (d) => ({
      message: `${d.subject} ${d.indicator}${dated(d.period, 'zh')}在 ${otherPlace(d.otherFile, d.otherSheet, d.otherLine, d.otherColumn, 'zh')}已有相同数值`,
    }),
    en: (d) => ({
      message: `${d.subject}, ${d.indicator}${dated(d.period, 'en')}: the same value stands in ${otherPlace(d.otherFile, d.otherSheet, d.otherLine, d.otherColumn, 'en')}`,
    }),
  },
  'implausible-value': {
    zh: (d) => ({
      message: `${d.indicator} 为 ${q(d.text)}，超出合理范围（${d.min ?? ''} 至 ${d.max ?? ''}）${d.cells > 1 ? `，同列共 ${n(d.cells)} 格` : ''}`,
      hint: '请核对数值和单位',
    }),
    en: (d) => ({
      message: `${d.indicator} is ${q(d.text)}, outside the plausible range (${d.min ?? ''} to ${d.max ?? ''})${d.cells > 1 ? `, as are others: ${n(d.cells)} cells in all` : ''}`,
      hint: 'Check the value and its unit',
    }),
  },
};

import type { Bilingual, Language } from '../model/language.ts';
import type { Level, Strength } from '../model/policy.ts';
import type { Absence, Result, Verdict } from '../model/scorecard.ts';

export const VERDICT_WORDS: Readonly<Record<Verdict, Bilingual>> = {
  pass: { zh: '达标', en: 'pass' },
  fail: { zh: '未达标', en: 'fail' },
  'not-due': { zh: '未达标（未到期）', en: 'not due' },
  'no-data': { zh: '缺数据', en: 'no data' },
  'not-applicable': { zh: '不适用', en: 'not applicable' },
  waived: { zh: '豁免', en: 'waived' },
};

/** A sign that says the verdict without colour. */
export const VERDICT_SIGNS: Readonly<Record<Verdict, string>> = {
  pass: '✓',
  fail: '✗',
  'not-due': '○',
  'no-data': '?',
  'not-applicable': '–',
  waived: '~',
};

export const LEVEL_WORDS: Readonly<Record<Level, Bilingual>> = {
  province: { zh: '省级', en: 'province' },
  city: { zh: '市级', en: 'city' },
  county: { zh: '县级', en: 'county' },
  town: { zh: '乡镇级', en: 'town' },
};

export const STRENGTH_WORDS: Readonly<Record<Strength, Bilingual>> = {
  required: { zh: '应达到', en: 'required' },
  expected: { zh: '力争', en: 'expected' },
  encouraged: { zh: '鼓励', en: 'encouraged' },
};

export const ABSENCE_WORDS: Readonly<Record<Absence, Bilingual>> = {
  absent: { zh: '数据中没有', en: 'not in the data' },
  blank: { zh: '单元格为空', en: 'the cell is blank' },
  spoilt: { zh: '单元格有误', en: 'the cell has a problem' },
  'division-by-zero': { zh: '除数为零', en: 'division by zero' },
  'unit-absent': { zh: '数据中没有该单位', en: 'the unit is not in the data' },
  'unit-unclear': { zh: '数据中有几个单位都可能是它', en: 'several units in the data could be it' },
  'series-break': { zh: '口径前后有变，不可比', en: 'the series breaks in between' },
  'mixed-growth': { zh: '两边的增速一为填报、一为推算，不能相比', en: 'one side is reported growth, the other computed' },
  'before-base': { zh: '评定年份早于基期', en: 'the period is before the base year' },
  'no-year': { zh: '数据未注明年份，或不是整年的数，无从与基期相比', en: 'no figure of one whole year to set against the base year' },
};

/** An encouraged rule that is not met was not begun, rather than failed. */
const NOT_BEGUN: Bilingual = { zh: '未开展', en: 'not begun' };

/** A pass that a declared tolerance made. */
const NEARLY: Bilingual = { zh: '基本达标', en: 'pass within tolerance' };

/** The verdict of a result as people read it; `byTolerance` where only a tolerance made it pass. */
export const verdictWords = ({ verdict, strength }: Pick<Result, 'verdict' | 'strength'>, language: Language, byTolerance = false): string => {
  if (strength === 'encouraged' && verdict === 'fail') return NOT_BEGUN[language];
  return verdict === 'pass' && byTolerance ? NEARLY[language] : VERDICT_WORDS[verdict][language];
};

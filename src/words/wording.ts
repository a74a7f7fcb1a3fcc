import type { Bilingual, Language } from '../model/language.ts';
import type { CheckResult, Missing } from '../model/scorecard.ts';
import { ABSENCE_WORDS } from './labels.ts';
import { PHRASES } from './page-words.ts';

/** The punctuation that joins parts of a line. */
export const SEPARATOR: Bilingual = { zh: ' · ', en: ' · ' };

/** An indicator with the unit and the period that it is of, where they are not those judged. */
export const ofWhat = ({ indicator, of, period }: Pick<Missing, 'indicator' | 'of' | 'period'>, judged: string | null, language: Language): string => {
  const what = of === undefined ? indicator : PHRASES.ofUnit[language]({ unit: of, what: indicator });
  return period === null || period === judged ? what : PHRASES.inPeriod[language]({ what, period });
};

const why = (missing: Missing, language: Language): string => {
  const words = ABSENCE_WORDS[missing.cause][language];
  return missing.break ? PHRASES.seriesBreak[language]({ why: words, at: missing.break.at, reason: missing.break.reason }) : words;
};

/** What is missing: with what it could be derived from, the nearest period that has it, or why it cannot be used. `judged` is the period judged. */
export const missingWords = (missing: Missing, judged: string | null, language: Language): string => {
  const { nearest, orFrom, cause } = missing;
  const indicator = ofWhat(missing, judged, language);
  if (cause !== 'absent' && cause !== 'blank') return PHRASES.unusable[language]({ indicator, why: why(missing, language) });
  if (nearest !== null) return PHRASES.nearest[language]({ indicator, period: nearest });
  if (orFrom.length > 0) return PHRASES.orFrom[language]({ indicator, parts: orFrom.join(language === 'zh' ? '、' : ', ') });
  return indicator;
};

/** True for a condition of all or any members, whose parts are the members. */
export const isOfMembers = ({ op, parts }: CheckResult): boolean => op === null && parts?.some(({ of }) => of !== undefined) === true;

/** Every comparison of a check, the parts of a compound one by one; members of a group are not taken apart. */
export const comparisonsOf = (check: CheckResult): readonly CheckResult[] =>
  check.parts === undefined || check.op !== null || isOfMembers(check) ? [check] : check.parts.flatMap(comparisonsOf);

/** Whether a check holds only by its tolerance, or has a part that does. */
export const isByTolerance = ({ withinTolerance, parts = [] }: CheckResult): boolean => withinTolerance === true || parts.some(isByTolerance);

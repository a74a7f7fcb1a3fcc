import type { Bilingual, Language } from '../model/language.ts';
import type { CheckResult, Missing } from '../model/scorecard.ts';
import { ABSENCE_WORDS } from './labels.ts';
import { PHRASES } from './page-words.ts';
import { some } from './say.ts';

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

/** What it could be derived from, the nearest period that has it, or why it cannot be used; none where it is just not there. */
const notesOn = (missing: Missing, language: Language): readonly string[] => {
  const { nearest, orFrom, cause } = missing;
  if (cause !== 'absent' && cause !== 'blank') return [why(missing, language)];
  if (nearest !== null) return [PHRASES.nearest[language]({ period: nearest })];
  return orFrom.length > 0 ? [PHRASES.orFrom[language]({ parts: orFrom.join(language === 'zh' ? '、' : ', ') })] : [];
};

const noted = (what: string, notes: readonly string[], language: Language): string =>
  notes.length === 0 ? what : PHRASES.noted[language]({ what, notes: notes.join(language === 'zh' ? '，' : '; ') });

/** What is missing, with what can be said of it. `judged` is the period judged. */
export const missingWords = (missing: Missing, judged: string | null, language: Language): string =>
  noted(ofWhat(missing, judged, language), notesOn(missing, language), language);

/** What several units lack alike, said once: `地区生产总值（壶镇镇、碧湖镇）`; of one unit as `missingWords` says it. */
export const missingOfUnits = (missing: Missing, units: readonly string[], judged: string | null, language: Language): string => {
  if (units.length < 2) return missingWords(missing, judged, language);
  const { indicator, period } = missing;
  const named = PHRASES.ofUnits[language]({ units: some(units, language) });
  return noted(ofWhat({ indicator, period }, judged, language), [named, ...notesOn(missing, language)], language);
};

/** True for a condition of all or any members, whose parts are the members. */
export const isOfMembers = ({ op, parts }: CheckResult): boolean => op === null && parts?.some(({ of }) => of !== undefined) === true;

/** Every comparison of a check, the parts of a compound one by one; members of a group are not taken apart. */
export const comparisonsOf = (check: CheckResult): readonly CheckResult[] =>
  check.parts === undefined || check.op !== null || isOfMembers(check) ? [check] : check.parts.flatMap(comparisonsOf);

/** Whether a check holds only by its tolerance, or has a part that does. */
export const isByTolerance = ({ withinTolerance, parts = [] }: CheckResult): boolean => withinTolerance === true || parts.some(isByTolerance);

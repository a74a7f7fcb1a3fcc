import type { Bilingual, Language } from '../model/language.ts';
import type { CheckResult, Missing } from '../model/scorecard.ts';
import { ABSENCE_WORDS } from './labels.ts';
import { PHRASES } from './page-words.ts';

/** The punctuation that joins parts of a line. */
export const SEPARATOR: Bilingual = { zh: ' · ', en: ' · ' };

/** What is missing, by indicator: with what it could be derived from, or the nearest period that has it. */
export const missingWords = (missing: Missing, language: Language): string => {
  const { indicator, nearest, orFrom, cause } = missing;
  if (cause === 'spoilt' || cause === 'division-by-zero') return PHRASES.unusable[language]({ indicator, why: ABSENCE_WORDS[cause][language] });
  if (nearest !== null) return PHRASES.nearest[language]({ indicator, period: nearest });
  if (orFrom.length > 0) return PHRASES.orFrom[language]({ indicator, parts: orFrom.join(language === 'zh' ? '、' : ', ') });
  return indicator;
};

/** Every comparison of a check, the parts of a compound one by one. */
export const comparisonsOf = (check: CheckResult): readonly CheckResult[] => check.parts ?? [check];

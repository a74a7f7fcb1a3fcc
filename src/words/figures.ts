import type { Language } from '../model/language.ts';
import type { CheckResult } from '../model/scorecard.ts';
import { amountWords, gapWords, signOf, targetWords } from './amounts.ts';
import { PHRASES } from './page-words.ts';
import { isOfMembers } from './wording.ts';

/** What the data say: an amount or a word, how many members meet a condition, or a dash where nothing is known. */
export const actualWords = (check: CheckResult, language: Language): string => {
  const { actual, target, parts = [] } = check;
  if (isOfMembers(check)) return PHRASES.membersMeeting[language]({ meet: parts.filter(({ holds }) => holds === true).length, all: parts.length });
  return actual ? amountWords(actual, language, target) : '—';
};

/** What is wanted: the target with its sign, or the members that a set must have. */
export const wantedWords = ({ op, target }: CheckResult, language: Language): string => {
  if (op) return target ? targetWords(op, target, language) : signOf(op);
  return target ? PHRASES.contains[language]({ members: target.value }) : '';
};

/** How far it is: the gap, whether within the tolerance, or the members that a set lacks. */
export const distanceWords = ({ op, gap, lacking, tolerance, withinTolerance }: CheckResult, language: Language): string => {
  if (lacking && lacking.length > 0) return PHRASES.lacking[language]({ members: lacking.join('、') });
  if (!op || !gap) return '';
  const words = gapWords(gap, op, language);
  return withinTolerance && tolerance ? PHRASES.withinTolerance[language]({ gap: words, tolerance: amountWords(tolerance, language) }) : words;
};

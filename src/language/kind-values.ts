import type { Exact } from '../model/exact.ts';
import type { Indicator } from '../model/policy.ts';
import { compareExact, exact, ONE, parseDecimal, toAmount, ZERO } from '../quantity/exact.ts';

/** A rank after every number. */
export const UNRANKED = '未上榜';
/** Behind any list there is. */
const UNRANKED_PLACE = exact(10n ** 12n);

/** How grades are compared: width and Roman numerals unified (Ⅳ is IV), white space dropped, case ignored. */
const gradeKey = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const YES: ReadonlySet<string> = new Set(['YES', 'Y', '是', '有', '√', '✓', '☑', '已完成', 'TRUE']);
const NO: ReadonlySet<string> = new Set(['NO', 'N', '否', '无', '没有', '×', 'X', '✗', '未完成', 'FALSE']);
const NOT_RANKED: ReadonlySet<string> = new Set([UNRANKED, '未入榜', '未入围', '榜外', '无']);

/** The place of a grade in its list, worst first; null where the list does not have it. */
const placeOfGrade = ({ grades }: Indicator, text: string): Exact | null => {
  const key = gradeKey(text);
  const place = grades.findIndex(({ name, aliases }) => [name, ...aliases].some((known) => gradeKey(known) === key));
  return place < 0 ? null : exact(BigInt(place));
};

const rankOf = (text: string): Exact | null => {
  if (NOT_RANKED.has(text)) return UNRANKED_PLACE;
  const number = /^第?(\d{1,9})[名位]?$/.exec(text)?.[1];
  return number === undefined ? null : parseDecimal(number);
};

/**
 * The number that stands for a word of an indicator of the kinds yes-no, grade or rank: yes 1 and no 0, a grade its place
 * in the list (worst 0), a rank itself; null where the word is none of the indicator's.
 */
export const valueOfWord = (indicator: Indicator, written: string): Exact | null => {
  const text = written.normalize('NFKC').trim();
  switch (indicator.kind) {
    case 'yes-no':
      return YES.has(text.toUpperCase()) ? ONE : NO.has(text.toUpperCase()) ? ZERO : null;
    case 'grade':
      return placeOfGrade(indicator, text);
    case 'rank':
      return rankOf(text);
    case 'share':
    case 'growth':
    case 'ratio':
    case 'index':
    case 'amount':
    case 'count':
    case 'set':
      return null;
  }
};

/** The word that a value of such an indicator stands for: `yes`, `四星级`, `35`, `未上榜`. */
export const wordOfValue = (indicator: Indicator, value: Exact): string => {
  switch (indicator.kind) {
    case 'yes-no':
      return compareExact(value, ZERO) === 0 ? 'no' : 'yes';
    case 'grade':
      return indicator.grades[Number(value.numerator / value.denominator)]?.name ?? '';
    case 'rank':
      return compareExact(value, UNRANKED_PLACE) === 0 ? UNRANKED : toAmount(value, '').value;
    case 'share':
    case 'growth':
    case 'ratio':
    case 'index':
    case 'amount':
    case 'count':
    case 'set':
      return toAmount(value, '').value;
  }
};

/** Kinds whose values are words rather than amounts; sets have no order and no number. */
export const isWordKind = ({ kind }: Indicator): boolean => kind === 'yes-no' || kind === 'grade' || kind === 'rank';

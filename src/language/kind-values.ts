import type { Exact } from '../model/exact.ts';
import type { Indicator, IndicatorKind } from '../model/policy.ts';
import { compareExact, exact, ONE, parseDecimal, toAmount, ZERO } from '../quantity/exact.ts';

/** A rank after every number. */
export const UNRANKED = '未上榜';
/** Behind any list there is. */
const UNRANKED_PLACE = exact(10n ** 12n);

/** How grades are compared: width and Roman numerals unified (Ⅳ is IV), white space dropped, case ignored. */
export const gradeKey = (text: string): string => text.normalize('NFKC').replace(/\s/g, '').toUpperCase();

const YES: ReadonlySet<string> = new Set(['YES', 'Y', '是', '有', '√', '✓', '✔', '☑', '已完成', 'TRUE']);
const NO: ReadonlySet<string> = new Set(['NO', 'N', '否', '无', '没有', '×', 'X', '✗', '✘', '☒', '未完成', 'FALSE']);
const NOT_RANKED: ReadonlySet<string> = new Set([UNRANKED, '未入榜', '未入围', '榜外', '无']);

/** The place of a grade in its list, worst first; null where the list does not have it. */
const placeOfGrade = ({ grades }: Indicator, text: string): Exact | null => {
  const key = gradeKey(text);
  const place = grades.findIndex(({ name, aliases }) => [name, ...aliases].some((known) => gradeKey(known) === key));
  return place < 0 ? null : exact(BigInt(place));
};

/** Full-width digits and separators only: NFKC would make 122 of 12². */
const halfWidth = (text: string): string => text.replace(/[０-９，．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** Ranks count from 1: 35, 第35名, 1,234, and 35.0 as spreadsheets write a whole number beside blanks. */
const RANK = /^第?\s*(\d{1,3}(?:,\d{3}){1,2}|\d{1,9})(?:\.0+)?\s*[名位]?$/;

const rankOf = (written: string): Exact | null => {
  const text = halfWidth(written).trim();
  if (NOT_RANKED.has(text)) return UNRANKED_PLACE;
  const rank = parseDecimal(RANK.exec(text)?.[1]?.replaceAll(',', '') ?? '');
  return rank && rank.numerator > 0n ? rank : null;
};

const yesOrNo = (written: string): Exact | null => {
  const word = written.normalize('NFKC').trim().toUpperCase();
  return YES.has(word) ? ONE : NO.has(word) ? ZERO : null;
};

/**
 * The number that stands for a word of an indicator of the kinds yes-no, grade or rank: yes 1 and no 0, a grade its place
 * in the list (worst 0), a rank itself; null where the word is none of the indicator's.
 */
export const valueOfWord = (indicator: Indicator, written: string): Exact | null => {
  switch (indicator.kind) {
    case 'yes-no':
      return yesOrNo(written);
    case 'grade':
      return placeOfGrade(indicator, written);
    case 'rank':
      return rankOf(written);
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

/** Kinds whose values are words, each of which stands for a number; sets have no order and no number. */
export const isWordKind = ({ kind }: { readonly kind: IndicatorKind }): boolean => kind === 'yes-no' || kind === 'grade' || kind === 'rank';

/** Kinds whose values are numbers in a unit: what can be converted, added up and grow. */
export const isNumberKind = (indicator: { readonly kind: IndicatorKind }): boolean => !isWordKind(indicator) && indicator.kind !== 'set';

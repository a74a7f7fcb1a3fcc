import type { Missing, Result } from '../model/scorecard.ts';
import { PHRASES } from '../words/page-words.ts';
import { some } from '../words/say.ts';
import { visible } from '../words/visible.ts';
import { missingOfUnits } from '../words/wording.ts';
import type { Pen } from './pen.ts';

const FIRST_INDICATORS = 10;

/** A missing observation with the period that its rule judges. */
interface Lacked {
  readonly missing: Missing;
  readonly judged: string | null;
}

const lackedBy = (results: readonly Result[]): readonly Lacked[] =>
  results.flatMap(({ when, checks, period: judged }) =>
    (when?.holds === null ? [when] : checks).flatMap((check) => check.missing.map((missing): Lacked => ({ missing, judged }))),
  );

/** Observations that only differ in their units, together; those of the judged unit itself stay apart. */
const alike = (all: readonly Lacked[]): readonly (readonly Lacked[])[] => {
  const groups = new Map<string, Lacked[]>();
  for (const lacked of all) {
    const { indicator, of, period, cause, nearest, orFrom, break: series } = lacked.missing;
    const key = JSON.stringify([indicator, of === undefined, period, cause === 'blank' ? 'absent' : cause, nearest, orFrom, series, lacked.judged]);
    const group = groups.get(key);
    if (group) group.push(lacked);
    else groups.set(key, [lacked]);
  }
  return [...groups.values()];
};

const wordsOf = (group: readonly Lacked[], { language, named }: Pick<Pen, 'language' | 'named'>): readonly string[] => {
  const units = [...new Set(group.flatMap(({ missing: { of } }) => of ?? []))];
  return group.slice(0, 1).map(({ missing, judged }) => visible(named(missingOfUnits(missing, units, judged, language))));
};

/** What is missing, each once; what several units lack alike is said together. */
export const missingList = (missing: readonly Missing[], judged: string | null, pen: Pick<Pen, 'language' | 'named'>): readonly string[] => [
  ...new Set(alike(missing.map((one): Lacked => ({ missing: one, judged }))).flatMap((group) => wordsOf(group, pen))),
];

const isUnitAbsent = ({ missing: { cause, of } }: Lacked): boolean => cause === 'unit-absent' && of !== undefined;

/** The units that are not in the data, each once; where nothing else is missing, with the indicators that are wanted of them. */
const absentUnits = (absent: readonly Lacked[], alone: boolean, { language, named }: Pen): string => {
  const units = some([...new Set(absent.flatMap(({ missing: { of } }) => of ?? []))].map(visible), language, FIRST_INDICATORS);
  if (!alone) return PHRASES.absentUnits[language]({ units });
  const indicators = some([...new Set(absent.map(({ missing: { indicator } }) => visible(named(indicator))))], language, FIRST_INDICATORS);
  return PHRASES.absentUnitsFor[language]({ units, indicators });
};

/** The observations that rules lack, the first of them named, and the units that the data do not have at all. */
export const missingLine = (lacking: readonly Result[], pen: Pen): readonly string[] => {
  const { language } = pen;
  if (lacking.length === 0) return [];
  const all = lackedBy(lacking);
  const absent = all.filter(isUnitAbsent);
  const words = [...new Set(alike(all.filter((lacked) => !isUnitAbsent(lacked))).flatMap((group) => wordsOf(group, pen)))];
  const first = words.slice(0, FIRST_INDICATORS).join(language === 'zh' ? '、' : ', ');
  const rest = words.length - FIRST_INDICATORS;
  const list = rest > 0 ? PHRASES.moreIndicators[language]({ list: first, rest }) : first;
  const needed = [...(list === '' ? [] : [PHRASES.needed[language]({ list })]), ...(absent.length === 0 ? [] : [absentUnits(absent, list === '', pen)])];
  return [PHRASES.missing[language]({ rules: lacking.length, needed })];
};

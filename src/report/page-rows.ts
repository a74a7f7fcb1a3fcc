import type { Language } from '../model/language.ts';
import type { CheckResult, Result, ScoredRule, Verdict } from '../model/scorecard.ts';
import { percentWords } from '../words/amounts.ts';
import { actualWords, distanceWords, wantedWords } from '../words/figures.ts';
import { STRENGTH_WORDS, VERDICT_SIGNS, verdictWords } from '../words/labels.ts';
import { visible } from '../words/visible.ts';
import { comparisonsOf, isByTolerance } from '../words/wording.ts';
import type { NameIndicators } from '../words/indicator-words.ts';
import type { Palette, Paint } from './paint.ts';

/** One line of a scorecard: a verdict with its comparison, or one comparison of several below it. */
export interface PageRow {
  readonly verdict: string;
  readonly title: string;
  readonly actual: string;
  readonly target: string;
  readonly gap: string;
  readonly attainment: string;
  readonly clause: string;
  readonly paint: Paint;
}

const ORDER: readonly Verdict[] = ['fail', 'not-due', 'no-data', 'pass', 'waived', 'not-applicable'];

/** Failures first, then by the order of the document. */
export const inReadingOrder = (results: readonly Result[]): readonly Result[] =>
  [...results].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));

const titleOf = (result: Result, rule: ScoredRule | undefined, language: Language): string => {
  const title = visible(rule?.title[language] ?? result.rule);
  const strength = STRENGTH_WORDS[result.strength][language];
  const doubt = result.doubts ? ' ※' : '';
  if (result.strength === 'required') return title + doubt;
  return (language === 'zh' ? `${title}（${strength}）` : `${title} (${strength})`) + doubt;
};

const figures = (comparison: CheckResult | undefined, language: Language): Pick<PageRow, 'actual' | 'target' | 'gap' | 'attainment'> => {
  if (!comparison) return { actual: '—', target: '', gap: '', attainment: '' };
  return {
    actual: visible(actualWords(comparison, language)),
    target: visible(wantedWords(comparison, language)),
    gap: visible(distanceWords(comparison, language)),
    attainment: comparison.attainment === null ? '' : percentWords(comparison.attainment.toFixed(6)),
  };
};

/** What a comparison measures: its text up to the sign. */
const measuredBy = (comparison: CheckResult): string => visible(comparison.check.split(/\s*(?:>=|<=|!=|[><=≥≤≠＞＜＝]|\bcontains\b)/)[0] ?? comparison.check);

/** The lines of one result. */
export const rowsOf = (result: Result, rule: ScoredRule | undefined, language: Language, palette: Palette, named: NameIndicators): readonly PageRow[] => {
  const comparisons = result.checks.flatMap(comparisonsOf);
  const verdict = `${VERDICT_SIGNS[result.verdict]} ${verdictWords(result, language, result.checks.some(isByTolerance))}`;
  const paint = palette.verdict(result);
  const head = { verdict, title: titleOf(result, rule, language), clause: visible(rule?.clause ?? ''), paint };
  const [only] = comparisons;
  if (comparisons.length === 1) return [{ ...head, ...figures(only, language) }];
  const parts = comparisons.map(
    (comparison): PageRow => ({
      verdict: '',
      title: `· ${named(measuredBy(comparison))}`,
      ...figures(comparison, language),
      clause: '',
      paint: palette.verdict({ ...result, verdict: comparison.holds === true ? 'pass' : result.verdict }),
    }),
  );
  return [{ ...head, actual: '', target: '', gap: '', attainment: '' }, ...parts];
};

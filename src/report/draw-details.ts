import type { CheckResult, EvidenceCell, Missing, Result } from '../model/scorecard.ts';
import { actualWords, distanceWords, wantedWords } from '../words/figures.ts';
import { ABSENCE_WORDS, STRENGTH_WORDS, VERDICT_SIGNS, verdictWords } from '../words/labels.ts';
import { PAGE, PHRASES } from '../words/page-words.ts';
import { sayReason } from '../words/say-reason.ts';
import { visible } from '../words/visible.ts';
import { comparisonsOf, isByTolerance, missingWords, ofWhat } from '../words/wording.ts';
import type { Page } from './page.ts';
import type { Pen } from './pen.ts';
import { wrapIndented } from './wrap.ts';

/** One comparison with its actual, target and gap. */
export const comparisonWords = (comparison: CheckResult, { language, named }: Pen): string => {
  const [actual, target, distance] = [actualWords(comparison, language), wantedWords(comparison, language), distanceWords(comparison, language)];
  const figures = [
    actual === '—' ? '' : `${PAGE.actual[language]} ${actual}`,
    target === '' ? '' : comparison.target ? `${PAGE.target[language]} ${target}` : target,
    distance,
  ].filter((part) => part !== '');
  const what = comparison.of === undefined ? named(comparison.check) : PHRASES.ofUnit[language]({ unit: comparison.of, what: named(comparison.check) });
  return `${visible(what)}${language === 'zh' ? '：' : ': '}${visible(figures.join(language === 'zh' ? '，' : ', '))}`;
};

/** What is missing, and why. */
export const missingLine = (missing: Missing, judged: string | null, { language, named }: Pen): string => {
  const words = visible(named(missingWords(missing, judged, language)));
  const cause = ABSENCE_WORDS[missing.cause][language];
  return `${PAGE.missing[language]} ${words}${words.includes(cause) ? '' : language === 'zh' ? `，${cause}` : `, ${cause}`}`;
};

/** A check and, below it, the members that it was judged for. */
const comparisonLines = (check: CheckResult, pen: Pen): readonly string[] =>
  comparisonsOf(check).flatMap((comparison) => [
    comparisonWords(comparison, pen),
    ...(comparison.parts ?? []).flatMap((member) =>
      comparisonsOf(member).map((part) => `· ${comparisonWords(member.of === undefined ? part : { ...part, of: member.of }, pen)}`),
    ),
  ]);

const cellWords = (cell: EvidenceCell, judged: string | null, { language }: Pen): string => {
  const apart = cell.of !== undefined || (cell.period !== null && cell.period !== judged);
  const words = PHRASES.cell[language](cell);
  return apart ? `${ofWhat(cell, judged, language)}${language === 'zh' ? '，' : ', '}${words}` : words;
};

const checkLines = (check: CheckResult, judged: string | null, pen: Pen): readonly string[] => [
  ...comparisonLines(check, pen),
  ...check.cells.map((cell) => `${PAGE.evidence[pen.language]} ${visible(cellWords(cell, judged, pen))}`),
  ...check.missing.map((missing) => missingLine(missing, judged, pen)),
];

/** The condition under which the rule applies, and what it rests on. */
const whenLines = ({ when, period }: Result, pen: Pen): readonly string[] => {
  if (!when) return [];
  const { language, named } = pen;
  const [, ...evidence] = checkLines(when, period, pen);
  return [`${PAGE.when[language]} ${visible(PHRASES.whenJudged[language]({ condition: named(when.check), holds: when.holds }))}`, ...evidence];
};

const drawResult = (page: Page, result: Result, pen: Pen): string => {
  const { language, palette } = pen;
  const { width } = pen.paper;
  const rule = page.rules.get(result.rule);
  const colon = language === 'zh' ? '：' : ': ';
  const head = `${VERDICT_SIGNS[result.verdict]} ${verdictWords(result, language, result.checks.some(isByTolerance))}  ${visible(rule?.title[language] ?? '')} [${result.rule}]`;
  const facts = [
    `${visible(rule?.clause ?? '')}${colon}${visible(rule?.quote ?? '')}`,
    `${STRENGTH_WORDS[result.strength][language]} · ${PAGE.due[language]} ${result.due ?? PAGE.inForce[language]} · ${visible(sayReason(result.reason, language))}`,
    ...whenLines(result, pen),
    ...result.checks.flatMap((check) => checkLines(check, result.period, pen)),
  ];
  return [palette.verdict(result)(wrapIndented(head, width, 0, 4)), ...facts.map((fact) => wrapIndented(fact, width, 2, 4))].join('\n');
};

/** Every result of a page in full, in the order of the document: clause, quote, reason, checks, cells, what is missing. */
export const drawDetails = (page: Page, pen: Pen): string =>
  [pen.palette.title(PAGE.evidence[pen.language]), ...page.results.map((result) => drawResult(page, result, pen))].join('\n\n');

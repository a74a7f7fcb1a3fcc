import type { CheckResult, Missing, Result } from '../model/scorecard.ts';
import { amountWords, gapWords, signOf, targetWords } from '../words/amounts.ts';
import { ABSENCE_WORDS, STRENGTH_WORDS, VERDICT_SIGNS, verdictWords } from '../words/labels.ts';
import { PAGE, PHRASES } from '../words/page-words.ts';
import { sayReason } from '../words/say-reason.ts';
import { visible } from '../words/visible.ts';
import { comparisonsOf, missingWords } from '../words/wording.ts';
import type { Page } from './page.ts';
import type { Pen } from './pen.ts';
import { wrapIndented } from './wrap.ts';

/** One comparison with its actual, target and gap. */
export const comparisonWords = ({ check, actual, op, target, gap }: CheckResult, { language, named }: Pen): string => {
  const figures = [
    actual ? `${PAGE.actual[language]} ${amountWords(actual, language, target)}` : '',
    target && op ? `${PAGE.target[language]} ${targetWords(op, target, language)}` : op ? signOf(op) : '',
    gap && op ? gapWords(gap, op, language) : '',
  ].filter((part) => part !== '');
  return `${visible(named(check))}${language === 'zh' ? '：' : ': '}${figures.join(language === 'zh' ? '，' : ', ')}`;
};

/** What is missing, and why. */
export const missingLine = (missing: Missing, { language, named }: Pen): string => {
  const words = visible(named(missingWords(missing, language)));
  const cause = ABSENCE_WORDS[missing.cause][language];
  return `${PAGE.missing[language]} ${words}${words.includes(cause) ? '' : language === 'zh' ? `，${cause}` : `, ${cause}`}`;
};

const checkLines = (check: CheckResult, pen: Pen): readonly string[] => [
  ...comparisonsOf(check).map((comparison) => comparisonWords(comparison, pen)),
  ...check.cells.map((cell) => `${PAGE.evidence[pen.language]} ${visible(PHRASES.cell[pen.language](cell))}`),
  ...check.missing.map((missing) => missingLine(missing, pen)),
];

const drawResult = (page: Page, result: Result, pen: Pen): string => {
  const { language, palette } = pen;
  const { width } = pen.paper;
  const rule = page.rules.get(result.rule);
  const colon = language === 'zh' ? '：' : ': ';
  const head = `${VERDICT_SIGNS[result.verdict]} ${verdictWords(result, language)}  ${visible(rule?.title[language] ?? '')} [${result.rule}]`;
  const facts = [
    `${visible(rule?.clause ?? '')}${colon}${visible(rule?.quote ?? '')}`,
    `${STRENGTH_WORDS[result.strength][language]} · ${PAGE.due[language]} ${result.due ?? PAGE.inForce[language]} · ${visible(sayReason(result.reason, language))}`,
    ...result.checks.flatMap((check) => checkLines(check, pen)),
  ];
  return [palette.verdict(result)(wrapIndented(head, width, 0, 4)), ...facts.map((fact) => wrapIndented(fact, width, 2, 4))].join('\n');
};

/** Every result of a page in full, in the order of the document: clause, quote, reason, checks, cells, what is missing. */
export const drawDetails = (page: Page, pen: Pen): string =>
  [pen.palette.title(PAGE.evidence[pen.language]), ...page.results.map((result) => drawResult(page, result, pen))].join('\n\n');

import type { Language } from '../model/language.ts';
import type { Result, ScoredSubject, Scorecard, Verdict } from '../model/scorecard.ts';
import { amountWords, percentWords } from '../words/amounts.ts';
import { nameIndicators } from '../words/indicator-words.ts';
import { VERDICT_SIGNS, VERDICT_WORDS } from '../words/labels.ts';
import { PAGE, PHRASES } from '../words/page-words.ts';
import { some } from '../words/say.ts';
import { brief, visible } from '../words/visible.ts';
import { SEPARATOR } from '../words/wording.ts';
import { displayWidth } from './display-width.ts';
import { drawDetails } from './draw-details.ts';
import { drawOverview } from './draw-overview.ts';
import { drawRows } from './draw-rows.ts';
import { missingLine } from './missing-line.ts';
import { inReadingOrder, rowsOf } from './page-rows.ts';
import { type Page, pagesOf } from './page.ts';
import { paletteFor } from './paint.ts';
import type { Pen, TableOptions } from './pen.ts';
import { wrapIndented } from './wrap.ts';

const KNOWN: ReadonlySet<Verdict> = new Set(['pass', 'fail', 'not-due', 'waived']);

/** For a group, how many units it has, and which of them the data lack. */
const membersWords = ({ members }: ScoredSubject, language: Language): readonly string[] => {
  if (!members) return [];
  const absent = members.filter(({ subject }) => subject === null).map(({ name }) => brief(name));
  return [PHRASES.members[language]({ all: members.length, absent: some(absent, language) })];
};

const subjectLine = ({ subject }: Page, { language, palette }: Pen): string => {
  const parents = [...subject.parents].reverse().map(brief).join(' ');
  const period = subject.period ?? PAGE.undated[language];
  const when = language === 'zh' && /^\d{4}$/.test(period) ? `${period}年` : period;
  return [palette.title(brief(subject.name)), ...(parents === '' ? [] : [parents]), when, ...membersWords(subject, language)].join(SEPARATOR[language]);
};

const countsLine = ({ summary }: Page, { language, palette, paper }: Pen): string => {
  const counts: readonly (readonly [Verdict, number])[] = [
    ['fail', summary.fail],
    ['not-due', summary.notDue],
    ['pass', summary.pass],
    ['waived', summary.waived],
    ['no-data', summary.noData],
  ];
  const parts = counts
    .filter(([, count]) => count > 0)
    .map(([verdict, count]) => {
      const text = PHRASES.counts[language]({ label: VERDICT_WORDS[verdict][language], count });
      return palette.verdict({ verdict, strength: 'required', counts: true })(`${VERDICT_SIGNS[verdict]} ${text}`);
    });
  const line = parts.join('  ');
  return displayWidth(line) <= paper.width ? line : parts.join('\n');
};

const scoreLine = ({ summary }: Page, { language }: Pen): string => {
  const { score, coverage, pass, judged, applicable } = summary;
  const shares = [
    score === null ? PHRASES.noScore[language]() : PHRASES.score[language]({ share: percentWords(score), part: pass, whole: judged }),
    ...(coverage === null ? [] : [PHRASES.coverage[language]({ share: percentWords(coverage), part: judged, whole: applicable })]),
  ];
  return shares.join(SEPARATOR[language]);
};

const rows = (page: Page, results: readonly Result[], pen: Pen): readonly string[] => {
  const shown = inReadingOrder(results).flatMap((result) => rowsOf(result, page.rules.get(result.rule), pen.language, pen.palette, pen.named));
  return shown.length === 0 ? [] : [drawRows(shown, pen.paper, pen.palette, pen.language)];
};

const missingBlock = (results: readonly Result[], pen: Pen): readonly string[] => {
  const { language, palette, paper } = pen;
  const lacking = results.filter((result) => result.verdict === 'no-data');
  const unanswered = lacking.filter(({ section }) => section === 'checklist').length;
  const lines = [
    ...missingLine(
      lacking.filter(({ section }) => section === 'rules'),
      pen,
    ),
    ...(unanswered > 0 ? [PHRASES.missingChecklist[language]({ items: unanswered })] : []),
  ];
  const paint = palette.verdict({ verdict: 'no-data', strength: 'required', counts: true });
  return lines.length === 0 ? [] : [lines.map((line) => paint(wrapIndented(`${VERDICT_SIGNS['no-data']} ${line}`, paper.width, 0, 2))).join('\n')];
};

const doubtLines = (results: readonly Result[], { language, palette, paper, named }: Pen): readonly string[] =>
  [
    ...new Set(
      results
        .flatMap((result) => result.doubts ?? [])
        .map(
          ({ indicator, of, reported, derived }) =>
            `※ ${PHRASES.doubt[language]({ indicator: visible(of === undefined ? named(indicator) : PHRASES.ofUnit[language]({ unit: of, what: named(indicator) })), reported: amountWords(reported, language, derived), derived: amountWords(derived, language, reported) })}`,
        ),
    ),
  ].map((text) => palette.warning(wrapIndented(text, paper.width, 0, 2)));

const nextLine = (page: Page, pen: Pen): string => {
  const { language, paper, palette } = pen;
  const counted = page.results.filter((result) => result.counts);
  const failed = counted.find((result) => result.verdict === 'fail' && result.strength !== 'encouraged');
  const due = counted.flatMap((result) => (result.verdict === 'not-due' && result.due !== null ? [result.due] : [])).sort()[0];
  const text = failed
    ? PHRASES.nextFail[language]({ rule: failed.rule, policy: visible(page.policy.source) })
    : page.summary.noData > 0
      ? PHRASES.nextMissing[language]({ rules: page.summary.noData })
      : due !== undefined
        ? PHRASES.nextNotDue[language]({ due })
        : page.summary.judged > 0
          ? PHRASES.nextPass[language]()
          : PHRASES.nextNothing[language]();
  return palette.faint(wrapIndented(`→ ${text}`, paper.width, 0, 2));
};

const referenceBlock = (page: Page, pen: Pen): readonly string[] => {
  const { language, palette, paper } = pen;
  const known = page.results.filter((result) => !result.counts && KNOWN.has(result.verdict));
  return known.length > 0 ? [palette.title(wrapIndented(PAGE.references[language], paper.width, 0)), ...rows(page, known, pen)] : [];
};

/** What is left out of the page, counted. */
const leftOut = (page: Page, { language, palette, paper }: Pen): string => {
  const lacking = page.results.filter((result) => !result.counts && result.verdict === 'no-data').length;
  const apart = page.results.filter((result) => result.verdict === 'not-applicable').length;
  const parts = [
    ...(apart > 0 ? [PHRASES.notApplicable[language]({ rules: apart })] : []),
    ...(lacking > 0 ? [PHRASES.missingReferences[language]({ rules: lacking })] : []),
  ];
  return palette.faint(wrapIndented(parts.join(language === 'zh' ? '；' : '; '), paper.width, 0));
};

const drawPage = (page: Page, pen: Pen): string => {
  const { language, palette, paper, details } = pen;
  const counted = page.results.filter((result) => result.counts);
  const governed = page.results.some((result) => result.binding) || counted.every((result) => result.verdict === 'not-applicable');
  const blocks = [
    [wrapIndented(subjectLine(page, pen), paper.width, 0), wrapIndented(scoreLine(page, pen), paper.width, 0), countsLine(page, pen)]
      .filter((line) => line !== '')
      .join('\n'),
    ...(governed ? [] : [palette.warning(wrapIndented(PHRASES.notGoverned[language](), paper.width, 0))]),
    ...rows(
      page,
      counted.filter((result) => KNOWN.has(result.verdict)),
      pen,
    ),
    ...doubtLines(page.results, pen),
    ...missingBlock(counted, pen),
    referenceBlock(page, pen).join('\n'),
    leftOut(page, pen),
    ...(details ? [drawDetails(page, pen)] : []),
    nextLine(page, pen),
  ];
  return blocks.filter((block) => block !== '').join('\n\n');
};

/** The scorecard as pages for a terminal: a page per policy and subject, then an overview where there are several. */
export const renderTable = (scorecard: Scorecard, options: TableOptions): string => {
  const named = nameIndicators(scorecard.indicators, options.language);
  const pen: Pen = { ...options, palette: paletteFor(options.paper), named };
  const pages = pagesOf(scorecard);
  const { language, paper, palette } = pen;
  const line = palette.faint('─'.repeat(paper.width));
  const drawn = scorecard.policies.flatMap((policy) => {
    const own = pages.filter((page) => page.policy === policy);
    const title = palette.title(wrapIndented(`${visible(policy.title[language])} (${policy.id})`, paper.width, 0));
    return own.length === 0 ? [] : [`${title}\n${line}\n${own.map((page) => drawPage(page, pen)).join(`\n\n${line}\n`)}`];
  });
  const overview = pages.length > 1 ? [`${line}\n${drawOverview(pages, paper, palette, language)}`] : [];
  return drawn.length === 0 ? '' : `${[...drawn, ...overview].join('\n\n')}\n`;
};

import type { CaseOutcome, Compared } from '../model/case.ts';
import type { Language } from '../model/language.ts';
import { CASE_PHRASES } from '../words/case-words.ts';
import { nameIndicators } from '../words/indicator-words.ts';
import { VERDICT_SIGNS, VERDICT_WORDS } from '../words/labels.ts';
import { sayReason } from '../words/say-reason.ts';
import { visible } from '../words/visible.ts';
import { comparisonsOf } from '../words/wording.ts';
import { differencesIn, type TestedPack } from './cases-json.ts';
import { finderOf, indicatorsMentioned } from './indicators-needed.ts';
import { comparisonWords, missingLine } from './draw-details.ts';
import { paletteFor, type Paper } from './paint.ts';
import type { Pen } from './pen.ts';
import { wrapIndented } from './wrap.ts';

/** True where a case does not give what it expects. */
export const isFailing = (outcome: CaseOutcome): boolean => differencesIn(outcome).length > 0;

/** A verdict in words, with the word that cases write. */
const words = (verdict: Compared['verdict'], language: Language): string => (language === 'zh' ? `${VERDICT_WORDS[verdict].zh}（${verdict}）` : verdict);

const drawDifference = ({ subject, rule, verdict, result }: Compared, titles: ReadonlyMap<string, string>, pen: Pen): readonly string[] => {
  const { language, palette, named } = pen;
  const { width } = pen.paper;
  const reason = visible(named(sayReason(result.reason, language)));
  const evidence = result.checks.flatMap((check) => [
    ...comparisonsOf(check).map((comparison) => comparisonWords(comparison, pen)),
    ...check.missing.map((missing) => missingLine(missing, result.period, pen)),
  ]);
  return [
    wrapIndented(`${visible(subject)} · ${visible(titles.get(rule) ?? '')} [${rule}]`, width, 4, 6),
    palette.error(wrapIndented(CASE_PHRASES.expected[language]({ verdict: words(verdict, language) }), width, 6, 8)),
    palette.verdict(result)(wrapIndented(CASE_PHRASES.got[language]({ verdict: words(result.verdict, language), reason }), width, 6, 8)),
    ...evidence.map((line) => wrapIndented(line, width, 8, 10)),
  ];
};

const drawCase = (file: string, outcome: CaseOutcome, titles: ReadonlyMap<string, string>, pen: Pen): string => {
  const head = `${VERDICT_SIGNS.fail} ${visible(outcome.title)}  ${visible(file)}:${String(outcome.line)}`;
  return [
    pen.palette.error(wrapIndented(head, pen.paper.width, 2, 4)),
    ...differencesIn(outcome).flatMap((difference) => drawDifference(difference, titles, pen)),
  ].join('\n');
};

/** Rules that no case names, then the verdicts that no case reaches. */
const drawUnreached = ({ pack, unreached }: TestedPack, { language, paper: { width }, palette }: Pen): readonly string[] => {
  if (unreached.length === 0) return [palette.faint(wrapIndented(CASE_PHRASES.complete[language]({ rules: pack.rules.length }), width, 2, 4))];
  const without = unreached.filter(({ reached }) => !reached);
  const partly = unreached.filter(({ reached }) => reached);
  const separator = language === 'zh' ? '、' : ', ';
  const colon = language === 'zh' ? '：' : ': ';
  const list = (items: readonly { rule: string }[]): string => items.map(({ rule }) => rule).join(separator);
  return [
    ...(without.length > 0 ? [palette.warning(wrapIndented(CASE_PHRASES.noCase[language]({ rules: without.length }) + list(without), width, 2, 4))] : []),
    ...(partly.length > 0 ? [palette.warning(wrapIndented(CASE_PHRASES.noVerdict[language]({ rules: partly.length }), width, 2, 4))] : []),
    ...partly.map(({ rule, verdicts }) => wrapIndented(`${rule}${colon}${verdicts.map((verdict) => words(verdict, language)).join(separator)}`, width, 4, 6)),
  ];
};

const drawPack = (tested: TestedPack, language: Language, paper: Paper): string => {
  const { pack, dictionary, file, outcomes } = tested;
  const known = indicatorsMentioned(pack.rules, finderOf(dictionary)).map(({ name, en, unit }) => ({ zh: name, en, unit }));
  const palette = paletteFor(paper);
  const pen: Pen = { language, paper, palette, details: true, named: nameIndicators(known, language) };
  const titles = new Map<string, string>(pack.rules.map(({ id, title }) => [id, title[language]]));
  const failing = outcomes.filter(isFailing);
  const verdicts = outcomes.reduce((sum, { compared }) => sum + compared.length, 0);
  const summary = CASE_PHRASES.summary[language]({ cases: outcomes.length, failing: failing.length, verdicts });
  return [
    palette.title(wrapIndented(`${visible(pack.title[language])} (${pack.id})`, paper.width, 0)),
    wrapIndented(summary, paper.width, 2, 4),
    ...failing.map((outcome) => drawCase(file, outcome, titles, pen)),
    ...drawUnreached(tested, pen),
  ].join('\n');
};

/** The outcome of `test` as a page: per pack the cases that differ, as a diff with its evidence, and what no case reaches. */
export const renderCases = (tested: readonly TestedPack[], language: Language, paper: Paper): string =>
  `${tested.map((pack) => drawPack(pack, language, paper)).join('\n\n')}\n`;

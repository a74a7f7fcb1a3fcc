import type { Fed, FedRule, Feed } from '../model/inspection.ts';
import type { ScoredPolicy, ScoredSubject } from '../model/scorecard.ts';
import { INSPECT_PHRASES } from '../words/inspect-words.ts';
import type { NameIndicators } from '../words/indicator-words.ts';
import { PAGE } from '../words/page-words.ts';
import { some } from '../words/say.ts';
import { brief, visible } from '../words/visible.ts';
import { type ListPen, restLine, shownOf } from './draw-list.ts';
import { missingList } from './missing-line.ts';
import { wrapIndented } from './wrap.ts';

/** Subjects of one period that have and lack the same rules for the same want of data; the first stands for all. */
interface Alike {
  readonly feeds: [Feed, ...Feed[]];
  readonly subjects: ScoredSubject[];
}

interface FeedPen extends ListPen {
  readonly named: NameIndicators;
  /** true where the reader may wonder which file a rule rests on. */
  readonly severalFiles: boolean;
}

const MOST_MISSING = 6;
const MOST_NAMES = 8;

/** What of a feed is told rule by rule; entries of the checklist and references are counted only. */
const isTold = ({ counts, fed, section }: FedRule, details: boolean): boolean => counts && (fed || details || section !== 'checklist');

const alike = (feeds: readonly Feed[], subjects: ReadonlyMap<string, ScoredSubject>, details: boolean): readonly Alike[] => {
  const groups = new Map<string, Alike>();
  for (const feed of feeds) {
    const subject = subjects.get(feed.subject);
    if (!subject) continue;
    const wanting = ({ indicator, of, period, cause }: FedRule['missing'][number]) => [indicator, of, period, cause];
    const told = feed.rules.filter((rule) => isTold(rule, details)).map(({ rule, fed, files, missing }) => [rule, fed, files, missing.map(wanting)]);
    const key = JSON.stringify([feed.period, told]);
    const group = groups.get(key);
    if (!group) groups.set(key, { feeds: [feed], subjects: [subject] });
    else {
      group.feeds.push(feed);
      group.subjects.push(subject);
    }
  }
  return [...groups.values()];
};

const nameLine = ({ feeds: [feed], subjects }: Alike, { language, palette, details }: FeedPen): string => {
  const names = subjects.map(({ name }) => brief(name));
  const shown = names.slice(0, details ? names.length : MOST_NAMES);
  const list = some(shown, language, shown.length);
  const who = shown.length === names.length ? list : INSPECT_PHRASES.andOthers[language]({ list, count: names.length });
  return `${palette.title(who)} · ${feed.period ?? PAGE.undated[language]}`;
};

const titleOf = ({ ruleTexts }: ScoredPolicy, { rule }: FedRule, { language }: FeedPen): string =>
  `${ruleTexts.find(({ id }) => id === rule)?.title[language] ?? rule} [${rule}]`;

const drawRules = (head: string, rules: readonly FedRule[], feed: Feed, policy: ScoredPolicy, pen: FeedPen): readonly string[] => {
  if (rules.length === 0) return [];
  const { language, paper, details } = pen;
  const { shown, rest } = shownOf(rules, details);
  const lines = shown.map((rule) => {
    const lacks = missingList(rule.missing, feed.period, pen);
    const notes = [
      ...(lacks.length === 0 ? [] : [`— ${INSPECT_PHRASES.lacks[language]({ list: some(lacks, language, details ? lacks.length : MOST_MISSING) })}`]),
      ...(pen.severalFiles && rule.files.length > 0 ? [`← ${some(rule.files.map(visible), language)}`] : []),
    ];
    return wrapIndented([visible(titleOf(policy, rule, pen)), ...notes].join(' '), paper.width, 4, 6);
  });
  return [wrapIndented(head, paper.width, 2, 4), ...lines, ...restLine(rest, pen)];
};

/** The least and the most of some counts: `5`, `5–7`. */
const span = (counts: readonly number[]): string => {
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  return least === most ? String(least) : `${String(least)}–${String(most)}`;
};

/** How many rules of the feeds are of a sort; null where none is. */
const countOf = (feeds: readonly Feed[], isOne: (rule: FedRule) => boolean): string | null => {
  const counts = feeds.map(({ rules }) => rules.filter(isOne).length);
  return counts.every((count) => count === 0) ? null : span(counts);
};

const isEntry = ({ counts, fed, section }: FedRule): boolean => counts && !fed && section === 'checklist';

const referencesLine = (feeds: readonly Feed[], { language, paper, palette }: FeedPen): readonly string[] => {
  const fed = countOf(feeds, (rule) => !rule.counts && rule.fed);
  const lacking = countOf(feeds, (rule) => !rule.counts && !rule.fed);
  const notApplicable = span(feeds.map((feed) => feed.notApplicable));
  const parts = [
    ...(fed === null && lacking === null ? [] : [INSPECT_PHRASES.references[language]({ fed: fed ?? '0', lacking: lacking ?? '0' })]),
    ...(notApplicable === '0' ? [] : [INSPECT_PHRASES.notApplicable[language]({ rules: notApplicable })]),
  ];
  return parts.length === 0 ? [] : [palette.faint(wrapIndented(parts.join(' · '), paper.width, 2, 4))];
};

const drawAlike = (group: Alike, policy: ScoredPolicy, pen: FeedPen): string => {
  const { language, details, paper } = pen;
  const [feed] = group.feeds;
  const own = feed.rules.filter(({ counts }) => counts);
  const fed = own.filter((rule) => rule.fed);
  const lacking = own.filter((rule) => !rule.fed && !isEntry(rule));
  // An entry of the checklist lacks its own answer and nothing else.
  const entries = countOf(group.feeds, isEntry);
  const checklist = entries === null ? '' : INSPECT_PHRASES.checklist[language]({ rules: entries });
  const listed = details ? drawRules(checklist, own.filter(isEntry), feed, policy, pen) : [wrapIndented(checklist, paper.width, 2, 4)];
  return [
    wrapIndented(nameLine(group, pen), paper.width, 0, 2),
    ...drawRules(INSPECT_PHRASES.fed[language]({ rules: fed.length }), fed, feed, policy, pen),
    ...drawRules(INSPECT_PHRASES.lacking[language]({ rules: lacking.length }), lacking, feed, policy, pen),
    ...(entries === null ? [] : listed),
    ...referencesLine(group.feeds, pen),
  ].join('\n');
};

/** Policy by policy, which rules the data can feed for whom, and what the others lack. */
export const drawFeeds = ({ policies, subjects, feeds }: Fed, pen: FeedPen): readonly string[] => {
  const { language, paper, palette, details } = pen;
  const byId = new Map<string, ScoredSubject>(subjects.map((subject) => [subject.id, subject]));
  return policies.flatMap((policy) => {
    const groups = alike(
      feeds.filter((feed) => feed.policy === policy.id),
      byId,
      details,
    );
    const { shown, rest } = shownOf(groups, details);
    return [
      `${palette.title(wrapIndented(`${visible(policy.title[language])} (${policy.id})`, paper.width, 0))}\n${palette.faint('─'.repeat(paper.width))}`,
      ...(groups.length === 0 ? [INSPECT_PHRASES.none[language]()] : []),
      ...shown.map((group) => drawAlike(group, policy, pen)),
      ...restLine(rest, pen),
    ];
  });
};

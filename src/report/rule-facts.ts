import type { Language } from '../model/language.ts';
import type { Member, Rule, RulePack } from '../model/policy.ts';
import { STRENGTH_WORDS } from '../words/labels.ts';
import { PACK_LABELS, PACK_PHRASES } from '../words/pack-words.ts';
import { checkSentence, checkSentences, settingOf } from './check-sentences.ts';
import type { Find } from './indicators-needed.ts';

/** One labelled fact; each of its lines starts anew. */
export interface Fact {
  readonly label: string;
  readonly lines: readonly string[];
}

/** What facts are drawn from. */
export interface Source {
  readonly pack: RulePack;
  readonly find: Find;
  readonly language: Language;
}

/** Whom a rule concerns, in words. */
const concerns = ({ subject }: Rule, { pack, language }: Source): string => {
  const { group, class: ofClass, named, kinds, level, region } = subject;
  if (region || (named.length === 0 && ofClass === null && group === null && level === pack.region.level)) {
    return PACK_PHRASES.whole[language](pack.region);
  }
  if (group !== null) return PACK_PHRASES.group[language]({ group });
  if (named.length > 0) return PACK_PHRASES.named[language]({ names: named });
  if (ofClass !== null) return PACK_PHRASES.ofClass[language]({ class: ofClass });
  return kinds.length > 0
    ? PACK_PHRASES.kinds[language]({ region: pack.region.name, kinds })
    : PACK_PHRASES.level[language]({ region: pack.region.name, level });
};

const dueWords = ({ due }: Rule, { pack, language }: Source): string => {
  if (due.kind === 'in-force') return PACK_PHRASES.inForce[language]({ issued: pack.document.issued });
  return PACK_PHRASES[due.date === pack.due ? 'dueInherited' : 'dueOwn'][language]({ date: due.date });
};

const checkLines = (rule: Rule, { find, language }: Source): readonly string[] => {
  if (rule.section === 'checklist' && rule.subject.group === null) return [PACK_PHRASES.ticked[language]({ name: rule.title[language] })];
  const sentences = checkSentences(rule, settingOf(rule, language, find));
  if (sentences.length < 2) return sentences;
  return [
    PACK_PHRASES.together[language]({ checks: sentences.length }),
    ...sentences.map((text, index) => PACK_PHRASES.numbered[language]({ number: index + 1, text })),
  ];
};

const whenLines = (rule: Rule, { find, language }: Source): readonly string[] =>
  rule.when ? [PACK_PHRASES.otherwise[language]({ condition: checkSentence(rule.when, settingOf(rule, language, find)) })] : [];

const written = (text: string | null): readonly string[] => (text === null ? [] : [text]);

/** What is said of a rule, in order; a fact without lines is left out. */
const LINES: Readonly<Record<keyof typeof PACK_LABELS, (rule: Rule, source: Source) => readonly string[]>> = {
  quote: ({ quote }) => [quote],
  checks: checkLines,
  when: whenLines,
  concerns: (rule, source) => [concerns(rule, source)],
  due: (rule, source) => [dueWords(rule, source)],
  strength: ({ strength }, { language }) => (strength === 'required' ? [] : [STRENGTH_WORDS[strength][language]]),
  responsible: ({ responsible }, { language }) => (responsible.length > 0 ? [PACK_PHRASES.list[language](responsible)] : []),
  measured: ({ measured }) => written(measured),
  reading: ({ reading }) => written(reading),
};

const FACTS = Object.keys(PACK_LABELS) as readonly (keyof typeof PACK_LABELS)[];

export const ruleFacts = (rule: Rule, source: Source): readonly Fact[] =>
  FACTS.map((name) => ({ label: PACK_LABELS[name][source.language], lines: LINES[name](rule, source) })).filter(({ lines }) => lines.length > 0);

const memberName = ({ name, parent }: Member): string => (parent === null ? name : parent + name);

/** The members of the classes and groups that the rules concern, a line each; at most `most` by name. */
export const memberLines = (rules: readonly Rule[], { pack, language }: Source, most: number): readonly string[] => {
  const lists = rules.flatMap(({ subject }): readonly (readonly [string, readonly Member[]])[] => {
    if (subject.group !== null) return [[subject.group, pack.groups[subject.group] ?? []]];
    const ofClass = subject.class;
    return ofClass === null ? [] : [[ofClass, pack.members.filter(({ classes }) => classes.includes(ofClass))]];
  });
  return [...new Map(lists)].map(([name, members]) => PACK_PHRASES.members[language]({ name, members: [...new Set(members.map(memberName))], most }));
};

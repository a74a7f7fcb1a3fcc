import { printCheck } from '../language/print-check.ts';
import type { Language } from '../model/language.ts';
import type { Check, Dictionary, Rule, RulePack } from '../model/policy.ts';
import { signOf } from '../words/amounts.ts';
import { type NameIndicators, nameIndicators } from '../words/indicator-words.ts';
import { LEVEL_WORDS, STRENGTH_WORDS } from '../words/labels.ts';
import { PAGE } from '../words/page-words.ts';
import { visible } from '../words/visible.ts';
import { indicatorsNeeded } from './describe-pack.ts';
import { drawGrid, type GridCell } from './grid.ts';
import { type Palette, paletteFor, type Paper } from './paint.ts';
import type { Pen } from './pen.ts';
import { wrapIndented } from './wrap.ts';

const plain = (text: string): GridCell => ({ text: visible(text), paint: (line) => line });

/** The packs at a glance. */
export const renderPolicies = (packs: readonly RulePack[], language: Language, paper: Paper): string => {
  const palette = paletteFor(paper);
  const columns = [
    { title: 'ID' },
    { title: PAGE.title[language], flexible: { min: 20, max: 80 } },
    { title: PAGE.region[language] },
    { title: PAGE.rules[language], align: 'right' as const },
    { title: PAGE.due[language] },
  ];
  const rows = packs.map((pack) => [pack.id, pack.title[language], pack.region.name, String(pack.rules.length), pack.due ?? '—'].map(plain));
  const grid = drawGrid(columns, rows, paper.width, palette.heading);
  const list = packs.map(
    (pack) =>
      `${palette.title(pack.id)}\n${wrapIndented(visible(`${pack.title[language]} · ${pack.region.name} · ${String(pack.rules.length)}`), paper.width, 2)}`,
  );
  return `${grid ?? list.join('\n')}\n`;
};

/** Whom a rule concerns, in words. */
const concerns = (rule: Rule, language: Language): string => {
  const { named, class: ofClass, kinds, level } = rule.subject;
  if (named.length > 0) return named.join(language === 'zh' ? '、' : ', ');
  if (ofClass !== null) return ofClass;
  return kinds.length > 0 ? kinds.join(language === 'zh' ? '、' : ', ') : LEVEL_WORDS[level][language];
};

/** A check as people read it: its figures filled in, mathematical signs, for whom. */
const checkWords = (check: Check, language: Language, named: NameIndicators): string => {
  const text = named(printCheck(check.expression)).replace(/ (>=|<=|!=) /g, (_, sign: string) => ` ${signOf(sign as '>=')} `);
  if (check.for === null) return text;
  return language === 'zh' ? `${check.for}：${text}` : `${check.for}: ${text}`;
};

interface Fact {
  readonly label: string;
  readonly text: string | null;
}

const dueWords = (rule: Rule, language: Language): string => (rule.due.kind === 'date' ? rule.due.date : PAGE.inForce[language]);

const drawRule = (rule: Rule, { language, paper: { width }, palette, named }: Pen): string => {
  const colon = language === 'zh' ? '：' : ': ';
  const comma = language === 'zh' ? '、' : ', ';
  const facts: readonly Fact[] = [
    { label: PAGE.quote[language], text: rule.quote },
    ...rule.checks.map((check) => ({ label: PAGE.checks[language], text: checkWords(check, language, named) })),
    { label: PAGE.concerns[language], text: concerns(rule, language) },
    { label: PAGE.due[language], text: dueWords(rule, language) },
    { label: PAGE.strength[language], text: STRENGTH_WORDS[rule.strength][language] },
    { label: PAGE.responsible[language], text: rule.responsible.length > 0 ? rule.responsible.join(comma) : null },
    { label: PAGE.measured[language], text: rule.measured },
    { label: PAGE.reading[language], text: rule.reading },
  ];
  const lines = facts.flatMap(({ label, text }) => (text === null ? [] : [wrapIndented(`${label}${colon}${visible(text)}`, width, 4, 6)]));
  return [palette.title(wrapIndented(`${visible(rule.title[language])} [${rule.id}]`, width, 2, 4)), ...lines].join('\n');
};

const drawHead = (pack: RulePack, language: Language, { width }: Paper, palette: Palette): string => {
  const { number, issuer, issued } = pack.document;
  const document = [number, issuer, `${PAGE.issued[language]} ${issued}`]
    .filter((part) => part !== null)
    .map(visible)
    .join(' · ');
  return `${palette.title(wrapIndented(`${visible(pack.title[language])} (${pack.id})`, width, 0))}\n${palette.faint(wrapIndented(document, width, 0))}`;
};

/** The rules in the order of the document, each clause named once above its rules. */
const drawRules = (rules: readonly Rule[], pen: Pen): string =>
  rules
    .map((rule, index) => {
      const clause = rules[index - 1]?.clause === rule.clause ? '' : `${pen.palette.heading(visible(rule.clause))}\n`;
      return clause + drawRule(rule, pen);
    })
    .join('\n\n');

const drawIndicators = (rules: readonly Rule[], dictionary: Dictionary, language: Language, paper: Paper, palette: Palette): string => {
  const indicators = indicatorsNeeded(rules, dictionary).map(({ name, en, unit }) => {
    const label = language === 'zh' ? name : `${name} (${en})`;
    return unit === '' ? label : language === 'zh' ? `${label}（${unit}）` : `${label} [${unit}]`;
  });
  const text = `${PAGE.indicators[language]}${language === 'zh' ? '：' : ': '}${indicators.join(language === 'zh' ? '、' : ', ')}`;
  return palette.faint(wrapIndented(visible(text), paper.width, 0, 2));
};

/** A pack, or some of its rules, as a page that reads as the document reads. */
export const renderPack = (pack: RulePack, rules: readonly Rule[], dictionary: Dictionary, language: Language, paper: Paper): string => {
  const palette = paletteFor(paper);
  const known = indicatorsNeeded(rules, dictionary).map(({ name, en, unit }) => ({ zh: name, en, unit }));
  const pen: Pen = { language, paper, palette, details: true, named: nameIndicators(known, language) };
  const blocks = [drawHead(pack, language, paper, palette), drawRules(rules, pen), drawIndicators(rules, dictionary, language, paper, palette)];
  return `${blocks.join('\n\n')}\n`;
};

import type { Language } from '../model/language.ts';
import type { Dictionary, Rule, RulePack } from '../model/policy.ts';
import { unitWords } from '../words/amounts.ts';
import { PACK_LABELS, PACK_PHRASES, WORD_UNITS } from '../words/pack-words.ts';
import { formulaWords } from '../words/term-words.ts';
import { visible } from '../words/visible.ts';
import { displayWidth } from './display-width.ts';
import { type Clause, groupClauses } from './group-clauses.ts';
import { type Find, finderOf, indicatorsNeeded, type Need } from './indicators-needed.ts';
import { type Palette, paletteFor, type Paper } from './paint.ts';
import { type Fact, memberLines, ruleFacts, type Source } from './rule-facts.ts';
import { wrap, wrapIndented } from './wrap.ts';

interface Pen extends Source {
  readonly width: number;
  readonly palette: Palette;
  /** true where single rules are shown, with the definition of every indicator. */
  readonly inFull: boolean;
}

const DOT = ' · ';
const INDENT = 4;
/** A page names so many members of a group; the page of one rule names all. */
const FIRST_MEMBERS = 20;
/** Narrower pages have no room for labels in a column of their own. */
const ROOMY = 60;

const inChecklist = (rules: readonly Rule[]): readonly Rule[] => rules.filter(({ section }) => section === 'checklist');

const drawHead = (pen: Pen, rules: readonly Rule[]): string => {
  const { pack, language, width, palette, inFull } = pen;
  const { number, issuer, issued, published } = pack.document;
  const document = [
    ...(number === null ? [] : [number]),
    issuer,
    PACK_PHRASES.issued[language]({ date: issued }),
    ...(published === null ? [] : [PACK_PHRASES.published[language]({ date: published })]),
  ];
  const scope = [
    pack.region.name,
    PACK_PHRASES.rules[language]({ count: pack.rules.length, checklist: inChecklist(pack.rules).length }),
    ...(pack.due === null ? [] : [PACK_PHRASES.dueForAll[language]({ date: pack.due })]),
  ];
  const lines = [document.join(DOT), scope.join(DOT), ...memberLines(rules, pen, inFull ? Number.POSITIVE_INFINITY : FIRST_MEMBERS)];
  return [
    palette.title(wrapIndented(visible(`${pack.title[language]} (${pack.id})`), width, 0)),
    ...lines.map((line) => palette.faint(wrapIndented(visible(line), width, 0, 2))),
  ].join('\n');
};

const labelWidth = (language: Language): number => Math.max(...Object.values(PACK_LABELS).map((label) => displayWidth(label[language]))) + 2;

const NUMBERED = /^[（(]\d+[)）] ?/;

/** A line of a fact; a numbered one hangs below its own text. */
const wrapLine = (line: string, width: number): readonly string[] => {
  const number = NUMBERED.exec(line)?.[0] ?? '';
  const column = displayWidth(number);
  return wrap(line.slice(number.length), width - column).map((text, index) => (index === 0 ? number : ' '.repeat(column)) + text);
};

/** A fact with its label in a column of its own, or in front of it where the page is narrow. */
const drawFact = ({ label, lines: [first = '', ...rest] }: Fact, { language, width, palette }: Pen): string => {
  const column = width < ROOMY ? 2 : labelWidth(language);
  const below = rest.flatMap((line) => wrapLine(visible(line), width - INDENT - column)).map((line) => ' '.repeat(INDENT + column) + line);
  if (width < ROOMY) return [wrapIndented(label + (language === 'zh' ? '：' : ': ') + visible(first), width, INDENT, INDENT + column), ...below].join('\n');
  const [beside = '', ...wrapped] = wrap(visible(first), width - INDENT - column);
  const head = ' '.repeat(INDENT) + palette.faint(label) + ' '.repeat(column - displayWidth(label)) + beside;
  return [head, ...wrapped.map((line) => ' '.repeat(INDENT + column) + line), ...below].join('\n');
};

const drawRule = (rule: Rule, pen: Pen): string => {
  const name = `${rule.title[pen.language]} [${rule.id}]`;
  const title = rule.section === 'checklist' ? PACK_PHRASES.ofChecklist[pen.language](name) : name;
  return [pen.palette.title(wrapIndented(visible(title), pen.width, 2, INDENT)), ...ruleFacts(rule, pen).map((fact) => drawFact(fact, pen))].join('\n');
};

const heading = (text: string, { palette, width }: Pen): string =>
  wrap(visible(text), width)
    .map((line) => palette.heading(line))
    .join('\n');

const drawClause = ({ name, rules }: Clause, pen: Pen): string => `${heading(name, pen)}\n${rules.map((rule) => drawRule(rule, pen)).join('\n\n')}`;

const besides = ({ places, years }: Need, language: Language): readonly string[] => [
  ...places.map((place) => PACK_PHRASES.ofPlace[language](place)),
  ...years.map((years) => {
    switch (years.kind) {
      case 'base':
        return PACK_PHRASES.baseYear[language](years);
      case 'since':
        return PACK_PHRASES.yearsSince[language](years);
      case 'previous':
        return PACK_PHRASES.previousYear[language](null);
    }
  }),
];

/** What there is to say of an indicator beside its name: of what else it is needed, how it is derived, and in full what it covers. */
const indicatorNotes = (need: Need, { language, find, inFull }: Pen): readonly string[] => {
  const { definition, formula, grades, breaks } = need.indicator;
  const also = besides(need, language);
  return [
    ...(definition !== null && inFull ? [PACK_PHRASES.definition[language]({ text: definition })] : []),
    ...(formula ? [PACK_PHRASES.derived[language]({ formula: formulaWords(formula, { language, find, level: null, group: null }) })] : []),
    ...(also.length > 0 ? [PACK_PHRASES.besides[language](also)] : []),
    ...(grades.length > 0 && inFull ? [PACK_PHRASES.grades[language]({ grades: grades.map(({ name }) => name) })] : []),
    ...(inFull ? breaks.map(({ at, reason }) => PACK_PHRASES.broken[language]({ at, reason })) : []),
  ];
};

const drawIndicators = (rules: readonly Rule[], pen: Pen): string => {
  const { language, width, palette } = pen;
  const needs = indicatorsNeeded(
    rules.filter(({ section }) => section === 'rules'),
    pen.find,
  );
  const drawn = needs.map((need) => {
    const { name: zh, en, unit, kind } = need.indicator;
    const label = PACK_PHRASES.indicator[language]({ zh, en, unit: WORD_UNITS[kind]?.[language] ?? unitWords(unit, language) });
    const notes = indicatorNotes(need, pen).map((note) => palette.faint(wrapIndented(visible(note), width, INDENT, INDENT + 2)));
    return [wrapIndented(visible(label), width, 2, INDENT), ...notes].join('\n');
  });
  return drawn.length === 0 ? '' : [heading(PACK_PHRASES.indicators[language]({ count: needs.length }), pen), ...drawn].join('\n');
};

/** What a checklist asks, name by name. */
const drawAnswers = (rules: readonly Rule[], pen: Pen): string => {
  const asked = indicatorsNeeded(inChecklist(rules), pen.find);
  if (asked.length === 0) return '';
  const lines = asked.map(({ indicator: { name: zh, en } }) =>
    wrapIndented(visible(PACK_PHRASES.indicator[pen.language]({ zh, en, unit: '' })), pen.width, 2, INDENT),
  );
  return [heading(PACK_PHRASES.answers[pen.language]({ count: asked.length }), pen), ...lines].join('\n');
};

/** What the document says and no rule encodes, with the reason. */
const drawUnencoded = ({ pack: { unencoded }, language, width, palette, inFull }: Pen): string => {
  if (inFull || unencoded.length === 0) return '';
  const drawn = unencoded.flatMap(({ clause, quote, because }) => [
    wrapIndented(visible(PACK_PHRASES.passage[language]({ clause, quote })), width, 2, INDENT),
    palette.faint(wrapIndented(visible(because), width, INDENT)),
  ]);
  return [palette.heading(PACK_PHRASES.unencoded[language]({ count: unencoded.length })), ...drawn].join('\n');
};

/** A pack, or some of its rules, as a page that reads as the document reads. */
export const renderPack = (pack: RulePack, rules: readonly Rule[], dictionary: Dictionary, language: Language, paper: Paper): string => {
  const find: Find = finderOf(dictionary);
  const pen: Pen = { pack, find, language, width: paper.width, palette: paletteFor(paper), inFull: rules.length < pack.rules.length || rules.length === 1 };
  const blocks = [
    drawHead(pen, rules),
    ...groupClauses(rules).map((clause) => drawClause(clause, pen)),
    drawIndicators(rules, pen),
    drawAnswers(rules, pen),
    drawUnencoded(pen),
  ];
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
};

import type { ArithmeticNode, CallNode, Expression, LevelFunction } from '../model/expression.ts';
import type { Language } from '../model/language.ts';
import type { Indicator, Level } from '../model/policy.ts';
import { dimensionText, parseUnit } from '../quantity/unit.ts';
import { amountWords } from './amounts.ts';
import { CHECK_PHRASES, FORMULA_SIGNS, type Place, PLACES, TERM_PHRASES } from './check-phrases.ts';
import type { Manner, Verb } from './comparison-words.ts';

/** Who reads, how indicators are found, and of whom the check speaks. */
export interface CheckSetting {
  readonly language: Language;
  readonly find: (name: string) => Indicator | undefined;
  /** The level of the subject, or of the members of the group. */
  readonly level: Level | null;
  /** The group that is judged, where it is one. */
  readonly group: string | null;
}

/** The same on the way through a tree: whether inside an aggregate, and how conditions are said. */
export interface Speaker extends CheckSetting {
  readonly ofMember: boolean;
  readonly condition: (node: Expression, speaker: Speaker) => string;
}

/** True for figures and what is calculated of figures alone. */
export const isConstant = (node: Expression): boolean => {
  if (node.kind === 'quantity' || node.kind === 'symbol' || node.kind === 'target') return true;
  if (node.kind === 'negate') return isConstant(node.operand);
  return node.kind === 'arithmetic' && isConstant(node.left) && isConstant(node.right);
};

const mannerOfIndicator = (indicator: Indicator | undefined): Manner => {
  switch (indicator?.kind) {
    case 'amount':
      return indicator.scale === 'intensive' ? 'size' : 'amount';
    case 'count':
    case 'grade':
    case 'rank':
      return indicator.kind;
    case 'share':
    case 'growth':
    case 'ratio':
    case 'index':
    case 'yes-no':
    case 'set':
    case undefined:
      return 'level';
  }
};

/** Whether a term is high or low, large or small, many or few. */
export const mannerOf = (speaker: CheckSetting, node: Expression): Manner => {
  switch (node.kind) {
    case 'indicator':
      return mannerOfIndicator(speaker.find(node.name));
    case 'call':
      if (node.function === 'growth') return 'level';
      return node.function === 'count' ? 'count' : mannerOf(speaker, node.argument);
    case 'negate':
      return mannerOf(speaker, node.operand);
    case 'arithmetic':
      if (node.operator === '/') return 'level';
      if (node.operator === '-') return 'size';
      return mannerOf(speaker, isConstant(node.left) ? node.right : node.left);
    case 'quantity':
    case 'target':
    case 'symbol':
    case 'contains':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
      return 'level';
  }
};

const PREPOSITION = /^(?:of|in|with|for|to|by|on|at|per|from|as)$/;
const PLURAL = /^(?:.{2,}[^sui]s|children|people)$/i;

/** English names in the plural take another verb: what stands before the first preposition tells. */
const isPlural = (name: string): boolean => {
  const all = name.split(' ');
  const end = all.findIndex((word) => PREPOSITION.test(word));
  return all.slice(0, end < 0 ? all.length : end).some((word) => PLURAL.test(word));
};

/** What an indicator is called in a sentence: a share that English names by its things is said to be one. */
const indicatorWords = ({ find, language }: CheckSetting, name: string): string => {
  const indicator = language === 'zh' ? undefined : find(name);
  if (!indicator) return name;
  return indicator.kind === 'share' && isPlural(indicator.en) ? TERM_PHRASES.shareOf[language](indicator.en) : indicator.en;
};

export const verbOf = (speaker: CheckSetting, node: Expression): Verb => {
  if (node.kind === 'call' && (node.function === 'parent' || node.function === 'county' || node.function === 'city' || node.function === 'province'))
    return verbOf(speaker, node.argument);
  const indicator = node.kind === 'indicator' ? speaker.find(node.name) : undefined;
  if (!indicator || indicator.kind === 'share' || !isPlural(indicator.en)) return 'is';
  return indicator.kind === 'count' ? 'number' : 'are';
};

const ABOVE: Readonly<Record<Level, Place>> = { town: 'county', county: 'city', city: 'province', province: 'nation' };

/** The unit that a function of level looks at, seen from a level. */
export const placeAbove = (level: Level | null, name: LevelFunction): Place => {
  if (name !== 'parent') return name;
  return level === null ? 'above' : ABOVE[level];
};

/** The level of that unit, where it is one of ours. */
export const levelOfPlace = (place: Place): Level | null => (place === 'nation' || place === 'above' ? null : place);

const placeWords = (speaker: Speaker, name: LevelFunction): string => {
  const words = PLACES[placeAbove(speaker.level, name)];
  if (speaker.language === 'zh') return words.zh;
  return speaker.group !== null && !speaker.ofMember ? words.their : words.its;
};

/** Seen from the unit above. */
const raised = (speaker: Speaker, name: LevelFunction): Speaker => ({
  ...speaker,
  ofMember: true,
  level: levelOfPlace(placeAbove(speaker.level, name)),
});

/** The level of the unit above, where the term there is the one at hand: 所在县的水平. */
export const samePlaceWords = (speaker: Speaker, left: Expression, right: Expression): string | null => {
  if (right.kind !== 'call' || !isLevelFunction(right.function)) return null;
  const own = left.kind === 'call' && isValueAggregate(left.function) ? left.argument : left;
  const known = termWords(speaker, own) === termWords(speaker, right.argument);
  return known ? TERM_PHRASES.levelOfPlace[speaker.language](placeWords(speaker, right.function)) : null;
};

const isLevelFunction = (name: CallNode['function']): name is LevelFunction => name === 'parent' || name === 'county' || name === 'city' || name === 'province';
const isValueAggregate = (name: CallNode['function']): boolean => name === 'sum' || name === 'mean' || name === 'max' || name === 'min' || name === 'pooled';

/** The growth of a statistic goes by the name of the indicator that reports it. */
const growthWords = (speaker: Speaker, argument: Expression): string => {
  const reported = argument.kind === 'indicator' ? speaker.find(argument.name)?.growth : null;
  if (reported) return indicatorWords(speaker, reported);
  return TERM_PHRASES.growth[speaker.language]({ of: termWords(speaker, argument), year: null });
};

const callWords = (speaker: Speaker, node: CallNode): string => {
  const { language, group } = speaker;
  const name = node.function;
  const member: Speaker = { ...speaker, ofMember: true };
  switch (name) {
    case 'growth':
      return growthWords(speaker, node.argument);
    case 'change':
    case 'since':
      return TERM_PHRASES[name][language]({ of: termWords(speaker, node.argument), year: node.year });
    case 'parent':
    case 'county':
    case 'city':
    case 'province':
      return TERM_PHRASES.ofPlace[language]({ place: placeWords(speaker, name), of: termWords(raised(speaker, name), node.argument) });
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
    case 'pooled':
      return TERM_PHRASES[name][language]({ of: termWords(member, node.argument), group });
    case 'count':
      return TERM_PHRASES.members[language]({ of: CHECK_PHRASES.quoted[language](speaker.condition(node.argument, member)), group });
    case 'all':
    case 'any':
      return CHECK_PHRASES.quoted[language](speaker.condition(node, speaker));
  }
};

/** What reads well in the middle of a sentence. */
const isPlain = (node: Expression): boolean => node.kind === 'indicator' || node.kind === 'quantity' || node.kind === 'call' || node.kind === 'target';

/** The terms of a sum of plain terms; null where it is none. */
const addends = (node: Expression): readonly Expression[] | null => {
  if (isPlain(node)) return [node];
  if (node.kind !== 'arithmetic' || node.operator !== '+') return null;
  const [left, right] = [addends(node.left), addends(node.right)];
  return left && right && [...left, ...right];
};

const dimensionOf = (speaker: Speaker, node: Expression): string | null => {
  if (node.kind === 'call') return dimensionOf(speaker, node.argument);
  if (node.kind === 'arithmetic') return dimensionOf(speaker, node.left);
  const unit = node.kind === 'indicator' ? parseUnit(speaker.find(node.name)?.unit ?? '?') : null;
  return unit && dimensionText(unit.dimension);
};

const quotientWords = (speaker: Speaker, node: ArithmeticNode, asShare: boolean): string | null => {
  if (!addends(node.left) || !addends(node.right)) return null;
  const said = { left: termWords(speaker, node.left), right: termWords(speaker, node.right) };
  if (asShare) return TERM_PHRASES.share[speaker.language](said);
  const dimension = dimensionOf(speaker, node.left);
  const like = dimension !== null && dimension === dimensionOf(speaker, node.right);
  return TERM_PHRASES[like ? 'ratio' : 'quotient'][speaker.language](said);
};

/** A sum, difference, share … in words; null where only a formula can say it. */
const arithmeticWords = (speaker: Speaker, node: ArithmeticNode, asShare: boolean): string | null => {
  const { language } = speaker;
  switch (node.operator) {
    case '+': {
      const parts = addends(node);
      return parts && TERM_PHRASES.plus[language](parts.map((part) => termWords(speaker, part)));
    }
    case '-':
      if (!isPlain(node.left) || !isPlain(node.right)) return null;
      return TERM_PHRASES.difference[language]({ left: termWords(speaker, node.left), right: termWords(speaker, node.right) });
    case '/':
      return quotientWords(speaker, node, asShare);
    case '*': {
      const [factor, of] = node.left.kind === 'quantity' ? [node.left, node.right] : [node.right, node.left];
      if (!isPlain(of) || !isPlain(factor)) return null;
      const said = termWords(speaker, factor);
      const times = factor.kind === 'quantity' && (factor.unit === '' || factor.unit === '%');
      return times
        ? TERM_PHRASES.times[language]({ factor: said, of: termWords(speaker, of) })
        : TERM_PHRASES.product[language]({ left: termWords(speaker, of), right: said });
    }
  }
};

const strength = (node: Expression): number => {
  if (node.kind === 'negate') return 3;
  if (node.kind !== 'arithmetic') return 4;
  return node.operator === '+' || node.operator === '-' ? 1 : 2;
};

const formulaOf = (speaker: Speaker, node: Expression): string => {
  const part = (side: Expression, least: number): string => {
    const text = formulaOf(speaker, side);
    return strength(side) < least ? CHECK_PHRASES.bracketed[speaker.language](text) : text;
  };
  if (node.kind === 'negate') return FORMULA_SIGNS['-'] + part(node.operand, 3);
  if (node.kind !== 'arithmetic') return termWords(speaker, node);
  // Full-width brackets bring their own space.
  return `${part(node.left, strength(node))} ${FORMULA_SIGNS[node.operator]} ${part(node.right, strength(node) + 1)}`
    .replaceAll('） ', '）')
    .replaceAll(' （', '（');
};

/** A term as a noun; `asShare` where a quotient is set against per cent. */
export const termWords = (speaker: Speaker, node: Expression, asShare = false): string => {
  const { language } = speaker;
  switch (node.kind) {
    case 'quantity':
      return amountWords({ value: node.value, unit: node.unit }, language);
    case 'indicator':
      return indicatorWords(speaker, node.name);
    case 'target':
      return TERM_PHRASES.target[language]();
    case 'symbol':
      return amountWords({ value: node.text, unit: '' }, language);
    case 'call':
      return callWords(speaker, node);
    case 'negate':
      if (node.operand.kind === 'quantity') return amountWords({ value: `-${node.operand.value}`, unit: node.operand.unit }, language);
      return computed(speaker, node);
    case 'arithmetic':
      return arithmeticWords(speaker, node, asShare) ?? computed(speaker, node);
    case 'contains':
    case 'compare':
    case 'and':
    case 'or':
    case 'not':
      return CHECK_PHRASES.quoted[language](speaker.condition(node, speaker));
  }
};

const computed = (speaker: Speaker, node: Expression): string =>
  TERM_PHRASES.computed[speaker.language](CHECK_PHRASES.quoted[speaker.language](formulaOf(speaker, node)));

/** A formula with names and the signs of arithmetic: `城镇常住人口 ÷ 常住人口`. */
export const formulaWords = (node: Expression, setting: CheckSetting): string =>
  formulaOf({ ...setting, ofMember: false, condition: (part, speaker) => termWords(speaker, part) }, node);

import type { Comparison } from '../model/expression.ts';
import type { Language } from '../model/language.ts';

export type By<K extends string, V> = Readonly<Record<K, V>>;

/** How values of a sort are compared: a level is high or low, a size large or small, things are many or few. */
export type Manner = 'level' | 'size' | 'amount' | 'count' | 'grade' | 'rank';
type Measured = Exclude<Manner, 'rank'>;

/** The verb that an English name takes: a number of things “numbers”, other plurals “are”. */
export type Verb = 'is' | 'are' | 'number';

const words = <V extends string>(least: V, above: V, most: V, below: V, equal: V, unequal: V): By<Comparison, V> => ({
  '>=': least,
  '>': above,
  '<=': most,
  '<': below,
  '=': equal,
  '!=': unequal,
});

/** Beside a figure: 不低于95%, 超过350亿元, at least 95%. */
export const BESIDE_FIGURE: By<Measured, By<Language, By<Comparison, string>>> = {
  level: { zh: words('不低于', '超过', '不高于', '低于', '为', '不为'), en: words('at least', 'more than', 'at most', 'less than', '', 'not') },
  size: { zh: words('不低于', '大于', '不超过', '小于', '为', '不为'), en: words('at least', 'more than', 'at most', 'less than', '', 'not') },
  amount: { zh: words('不少于', '超过', '不超过', '小于', '为', '不为'), en: words('at least', 'more than', 'at most', 'less than', '', 'not') },
  count: { zh: words('不少于', '超过', '不超过', '少于', '为', '不为'), en: words('at least', 'more than', 'at most', 'fewer than', '', 'not') },
  grade: { zh: words('不低于', '高于', '不高于', '低于', '为', '不为'), en: words('at least', 'better than', 'at most', 'worse than', '', 'not') },
};

/** Beside nought nothing is 超过 or 不少于. */
export const BESIDE_NOUGHT: By<Language, By<Comparison, string>> = {
  zh: words('不小于', '大于', '不大于', '小于', '为', '不为'),
  en: words('at least', 'more than', 'at most', 'less than', '', 'not'),
};

/** Beside another term: 高于所在县的水平, higher than that of its county. */
export const BESIDE_TERM: By<Manner, By<Language, By<Comparison, string>>> = {
  level: {
    zh: words('不低于', '高于', '不高于', '低于', '等于', '不等于'),
    en: words('not lower than', 'higher than', 'not higher than', 'lower than', 'equal to', 'different from'),
  },
  size: {
    zh: words('不小于', '大于', '不大于', '小于', '等于', '不等于'),
    en: words('not less than', 'greater than', 'not greater than', 'less than', 'equal to', 'different from'),
  },
  amount: {
    zh: words('不小于', '大于', '不大于', '小于', '等于', '不等于'),
    en: words('not less than', 'greater than', 'not greater than', 'less than', 'equal to', 'different from'),
  },
  count: {
    zh: words('不少于', '多于', '不多于', '少于', '等于', '不等于'),
    en: words('not fewer than', 'more than', 'not more than', 'fewer than', 'equal to', 'different from'),
  },
  grade: {
    zh: words('不低于', '高于', '不高于', '低于', '等同于', '不同于'),
    en: words('not worse than', 'better than', 'not better than', 'worse than', 'the same as', 'different from'),
  },
  rank: {
    zh: words('不先于', '后于', '不后于', '先于', '等同于', '不同于'),
    en: words('not ahead of', 'behind', 'not behind', 'ahead of', 'level with', 'different from'),
  },
};

/** A grade is “or better” in English. */
export const BESIDE_GRADE: By<Comparison, (grade: string) => string> = {
  '>=': (grade) => `${grade} or better`,
  '>': (grade) => `better than ${grade}`,
  '<=': (grade) => `${grade} or worse`,
  '<': (grade) => `worse than ${grade}`,
  '=': (grade) => grade,
  '!=': (grade) => `not ${grade}`,
};

/** Place 1 is the best: `<= 1000` is within the first thousand. */
export const PLACED: By<Language, By<Comparison, (place: string) => string>> = {
  zh: {
    '<=': (place) => `在前${place}名以内`,
    '<': (place) => `在第${place}名之前`,
    '>=': (place) => `在第${place}名及以后`,
    '>': (place) => `在第${place}名之后`,
    '=': (place) => `为第${place}名`,
    '!=': (place) => `不为第${place}名`,
  },
  en: {
    '<=': (place) => `within the top ${place}`,
    '<': (place) => `ahead of place ${place}`,
    '>=': (place) => `place ${place} or behind`,
    '>': (place) => `behind place ${place}`,
    '=': (place) => `place ${place}`,
    '!=': (place) => `not place ${place}`,
  },
};

/** A change since a base year, beside a figure. */
export interface Step {
  readonly left: string;
  readonly verb: Verb;
  readonly year: string;
  readonly op: Comparison;
  readonly amount: string;
  /** Downwards where the figure is negative; `op` is then of its size. */
  readonly down: boolean;
  readonly manner: Manner;
}

/** How far a value has moved. */
export const STEPS: By<Language, By<Comparison, string>> = {
  zh: words('不少于', '超过', '不超过', '不到', '', '不是'),
  en: words('at least', 'more than', 'at most', 'less than', '', 'not'),
};

/** 提高 or 降低 of levels, 增加 or 减少 of what is counted. */
export const stepVerb = ({ manner, down }: Pick<Step, 'manner' | 'down'>): string => {
  const counted = manner === 'count' || manner === 'amount';
  return down ? (counted ? '减少' : '降低') : counted ? '增加' : '提高';
};

/** The verb for what has a direction: things rise, they do not number. */
export const be = (verb: Verb): string => (verb === 'is' ? 'is' : 'are');

/** Change compared with nought. */
export const UNMOVED: By<Language, By<Comparison, (step: Pick<Step, 'verb' | 'year' | 'manner'>) => string>> = {
  zh: {
    '>=': (step) => `较${step.year}年不${stepVerb({ ...step, down: true })}`,
    '>': (step) => `较${step.year}年有所${stepVerb({ ...step, down: false })}`,
    '<=': (step) => `较${step.year}年不${stepVerb({ ...step, down: false })}`,
    '<': (step) => `较${step.year}年有所${stepVerb({ ...step, down: true })}`,
    '=': ({ year }) => `与${year}年持平`,
    '!=': ({ year }) => `与${year}年不同`,
  },
  en: {
    '>=': ({ verb, year }) => `${be(verb)} not down on ${year}`,
    '>': ({ verb, year }) => `${be(verb)} up on ${year}`,
    '<=': ({ verb, year }) => `${be(verb)} not up on ${year}`,
    '<': ({ verb, year }) => `${be(verb)} down on ${year}`,
    '=': ({ verb, year }) => `${be(verb)} the same as in ${year}`,
    '!=': ({ verb, year }) => `${be(verb)} not the same as in ${year}`,
  },
};

/** Above another term by some figure, or below it: 比所在市高不少于1个百分点. */
export const APART: By<'above' | 'below', By<Language, By<Comparison, string>>> = {
  above: {
    zh: words('高不少于', '高出超过', '高出不超过', '高出不到', '高', '高出的不是'),
    en: words('at least', 'more than', 'at most', 'less than', '', 'not'),
  },
  below: {
    zh: words('低不超过', '低不到', '低不少于', '低出超过', '低', '低出的不是'),
    en: words('at most', 'less than', 'at least', 'more than', '', 'not'),
  },
};

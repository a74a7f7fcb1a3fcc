import type { Comparison } from '../model/expression.ts';
import type { Language } from '../model/language.ts';
import type { Level } from '../model/policy.ts';
import { APART, be, type By, type Step, STEPS, stepVerb, UNMOVED, type Verb } from './comparison-words.ts';

type Said<D> = By<Language, (data: D) => string>;

const one = (...parts: readonly string[]): string => parts.filter((part) => part !== '').join(' ');
const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${String(items[items.length - 1])}`;
const memberOf = (group: string | null): string => (group === null ? 'member' : `member of ${group}`);

const INCLUDES = { is: ['includes', 'does not include'], are: ['include', 'do not include'] } as const;

/** What is called by a quotation inside one already. */
const inner = (text: string): string => text.replaceAll('“', '‘').replaceAll('”', '’');

/** The sentences of checks. */
export const CHECK_PHRASES = {
  quoted: { zh: (text) => `“${inner(text)}”`, en: (text) => `“${inner(text)}”` } satisfies Said<string>,
  bracketed: { zh: (text) => `（${text}）`, en: (text) => `(${text})` } satisfies Said<string>,
  both: { zh: (d) => d.join('，且'), en: (d) => d.join(' and ') } satisfies Said<readonly string[]>,
  either: { zh: (d) => d.join('，或'), en: (d) => d.join(' or ') } satisfies Said<readonly string[]>,
  untrue: { zh: (d) => `${d}不成立`, en: (d) => `it is not the case that ${d}` } satisfies Said<string>,
  stands: {
    zh: (d) => d.left + d.words + d.right,
    en: (d) => one(d.left, d.verb, d.verb === 'number' && d.words === '' ? 'exactly' : d.words, d.right),
  } satisfies Said<{ left: string; verb: Verb; words: string; right: string }>,
  none: { zh: (text) => `${text}（即无）`, en: (text) => `${text} (none)` } satisfies Said<string>,
  answer: {
    zh: (d) => `${d.left}${d.not ? '不为' : '为'}“${d.word}”`,
    en: (d) => one(d.left, be(d.verb), d.not ? 'not' : '', `“${d.word}”`),
  } satisfies Said<{ left: string; verb: Verb; not: boolean; word: string }>,
  listed: {
    zh: (d) => (d.not ? `${d.left}为“未上榜”` : `${d.left}不为“未上榜”（即已上榜）`),
    en: (d) => `${d.left} is ${d.not ? '“not ranked”' : 'not “not ranked” (that is, ranked)'}`,
  } satisfies Said<{ left: string; not: boolean }>,
  contains: {
    zh: (d) => `${d.left}${d.not ? (d.members.length > 1 ? '未全部包含' : '不包含') : '包含'}${d.members.join('、')}`,
    en: (d) => `${d.left} ${INCLUDES[d.verb === 'is' ? 'is' : 'are'][d.not ? 1 : 0]} ${d.members.length > 1 ? 'all of ' : ''}${listed(d.members)}`,
  } satisfies Said<{ left: string; verb: Verb; not: boolean; members: readonly string[] }>,
  step: {
    zh: (d) => `${d.left}较${d.year}年${stepVerb(d)}${STEPS.zh[d.op]}${d.amount}`,
    en: (d) => one(d.left, be(d.verb), d.op === '!=' ? 'not' : '', d.down ? 'down' : 'up', 'by', d.op === '!=' ? '' : STEPS.en[d.op], d.amount, 'on', d.year),
  } satisfies Said<Step>,
  unmoved: {
    zh: (d) => d.left + UNMOVED.zh[d.op](d),
    en: (d) => one(d.left, UNMOVED.en[d.op](d)),
  } satisfies Said<Omit<Step, 'amount' | 'down'>>,
  apart: {
    zh: (d) => `${d.left}比${d.right}${APART[d.side].zh[d.op]}${d.amount}`,
    en: (d) => one(d.left, be(d.verb), APART[d.side].en[d.op], d.amount, d.side, d.right),
  } satisfies Said<{ left: string; verb: Verb; side: 'above' | 'below'; op: Comparison; amount: string; right: string }>,
  members: {
    zh: (d) => `${d.group ?? ''}中满足${d.condition}的成员${d.words}${d.amount}个`,
    en: (d) =>
      `the ${memberOf(d.group).replace('member', 'members')} that satisfy ${d.condition} ${one('number', d.words === '' ? 'exactly' : d.words, d.amount)}`,
  } satisfies Said<{ group: string | null; condition: string; words: string; amount: string }>,
  noMember: {
    zh: (d) => `${d.group ?? ''}中没有成员满足${d.condition}`,
    en: (d) => `no ${memberOf(d.group)} satisfies ${d.condition}`,
  } satisfies Said<{ group: string | null; condition: string }>,
  all: {
    zh: (d) => `${d.group ?? ''}全部成员均满足${d.condition}`,
    en: (d) => `every ${memberOf(d.group)} satisfies ${d.condition}`,
  } satisfies Said<{ group: string | null; condition: string }>,
  any: {
    zh: (d) => `${d.group ?? ''}中至少有一个成员满足${d.condition}`,
    en: (d) => `at least one ${memberOf(d.group)} satisfies ${d.condition}`,
  } satisfies Said<{ group: string | null; condition: string }>,
  tolerance: {
    zh: (d) => `${d.check}（容差${d.bothWays ? '上下各' : ''}${d.amount}）`,
    en: (d) => `${d.check} (tolerance ${d.amount}${d.bothWays ? ' either way' : ''})`,
  } satisfies Said<{ check: string; amount: string; bothWays: boolean }>,
  perUnit: {
    zh: (d) => `${d.check}：${d.figures.map(({ name, figure }) => `${name} ${figure}`).join('、')}`,
    en: (d) => `${d.check}: ${d.figures.map(({ name, figure }) => `${name} ${figure}`).join(', ')}`,
  } satisfies Said<{ check: string; figures: readonly { name: string; figure: string }[] }>,
} as const;

const ofGroup = (group: string | null): string => group ?? 'the members';

/** Terms as nouns. */
export const TERM_PHRASES = {
  target: { zh: () => '各自的目标', en: () => 'its own target' } satisfies Said<null>,
  plus: { zh: (d) => `${d.slice(0, -1).join('、')}与${String(d.at(-1))}之和`, en: (d) => `the sum of ${listed(d)}` } satisfies Said<readonly string[]>,
  difference: { zh: (d) => `${d.left}减${d.right}之差`, en: (d) => `${d.left} minus ${d.right}` } satisfies Said<{ left: string; right: string }>,
  shareOf: { zh: (name) => name, en: (name) => `the share of ${name}` } satisfies Said<string>,
  share: { zh: (d) => `${d.left}占${d.right}的比重`, en: (d) => `${d.left} as a share of ${d.right}` } satisfies Said<{ left: string; right: string }>,
  ratio: { zh: (d) => `${d.left}与${d.right}之比`, en: (d) => `the ratio of ${d.left} to ${d.right}` } satisfies Said<{ left: string; right: string }>,
  quotient: { zh: (d) => `${d.left}除以${d.right}`, en: (d) => `${d.left} divided by ${d.right}` } satisfies Said<{ left: string; right: string }>,
  product: { zh: (d) => `${d.left}与${d.right}之积`, en: (d) => `${d.left} times ${d.right}` } satisfies Said<{ left: string; right: string }>,
  times: {
    zh: (d) => `${d.of}的${d.factor}${/\d$/.test(d.factor) ? '倍' : ''}`,
    en: (d) => (/\d$/.test(d.factor) ? `${d.factor} times ${d.of}` : `${d.factor} of ${d.of}`),
  } satisfies Said<{ factor: string; of: string }>,
  computed: { zh: (d) => `按${d}计算的值`, en: (d) => `the value of ${d}` } satisfies Said<string>,
  change: { zh: (d) => `${d.of}较${String(d.year)}年的变化`, en: (d) => `the change in ${d.of} since ${String(d.year)}` } satisfies Said<Timed>,
  since: { zh: (d) => `${String(d.year)}年以来${d.of}累计`, en: (d) => `the total of ${d.of} since ${String(d.year)}` } satisfies Said<Timed>,
  growth: { zh: (d) => `${d.of}增速`, en: (d) => `the growth of ${d.of}` } satisfies Said<Timed>,
  sum: { zh: (d) => `${d.group ?? '各成员'}${d.of}合计`, en: (d) => `the total of ${d.of} over ${ofGroup(d.group)}` } satisfies Said<Grouped>,
  mean: { zh: (d) => `${d.group ?? '各成员'}${d.of}的平均值`, en: (d) => `the mean of ${d.of} over ${ofGroup(d.group)}` } satisfies Said<Grouped>,
  max: { zh: (d) => `${d.group ?? '各成员'}${d.of}的最大值`, en: (d) => `the largest ${d.of} among ${ofGroup(d.group)}` } satisfies Said<Grouped>,
  min: { zh: (d) => `${d.group ?? '各成员'}${d.of}的最小值`, en: (d) => `the smallest ${d.of} among ${ofGroup(d.group)}` } satisfies Said<Grouped>,
  pooled: { zh: (d) => `${d.group ?? '各成员'}合并计算的${d.of}`, en: (d) => `${d.of} of ${ofGroup(d.group)} taken together` } satisfies Said<Grouped>,
  members: {
    zh: (d) => `${d.group ?? ''}中满足${d.of}的成员数`,
    en: (d) => `the number of members of ${d.group ?? 'the group'} that satisfy ${d.of}`,
  } satisfies Said<Grouped>,
  ofPlace: { zh: (d) => `${d.place}的${d.of}`, en: (d) => `${d.of} of ${d.place}` } satisfies Said<{ place: string; of: string }>,
  levelOfPlace: { zh: (place) => `${place}的水平`, en: (place) => `that of ${place}` } satisfies Said<string>,
} as const;

interface Timed {
  readonly of: string;
  readonly year: string | null;
}

interface Grouped {
  readonly of: string;
  readonly group: string | null;
}

/** Units above: those of a subject, or of the members of a group. `nation` is above a province, `above` of one unknown. */
export type Place = Exclude<Level, 'town'> | 'nation' | 'above';
export const PLACES: By<Place, By<'zh' | 'its' | 'their', string>> = {
  county: { zh: '所在县（市、区）', its: 'its county', their: 'their county' },
  city: { zh: '所在市', its: 'its city', their: 'their city' },
  province: { zh: '所在省', its: 'its province', their: 'their province' },
  nation: { zh: '全国', its: 'the whole country', their: 'the whole country' },
  above: { zh: '上一级地区', its: 'the unit above it', their: 'the unit above them' },
};

/** The signs of a formula that is written out. */
export const FORMULA_SIGNS: By<'+' | '-' | '*' | '/', string> = { '+': '+', '-': '−', '*': '×', '/': '÷' };

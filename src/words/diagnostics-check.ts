import type { DiagnosticData } from '../model/diagnostic.ts';
import type { TermKind } from '../model/expression.ts';
import { absolute, compareExact, exact, multiply, ONE, parseDecimal, toAmount } from '../quantity/exact.ts';
import { hint, meant, n, q, type Sayings, some } from './say.ts';

type CheckCode =
  | 'check-syntax'
  | 'check-too-long'
  | 'dimension-mismatch'
  | 'point-or-percent'
  | 'bare-number'
  | 'not-a-condition'
  | 'not-a-number-term'
  | 'target-without-targets'
  | 'aggregate-without-group'
  | 'nested-aggregate'
  | 'member-outside-aggregate'
  | 'function-argument'
  | 'unknown-grade'
  | 'unordered'
  | 'not-a-set'
  | 'bad-tolerance';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const HUNDRED = exact(100n);

const EXPECTED: Readonly<Record<string, Words>> = {
  condition: { zh: '条件', en: 'a condition' },
  'number-or-indicator': { zh: '数值或指标名称', en: 'a number or the name of an indicator' },
  comparison: { zh: '比较符号', en: 'a comparison' },
  'closing-bracket': { zh: '右括号', en: 'a closing bracket' },
  'end-or-connective': { zh: '条件到此结束，或用 and、or 连接', en: 'the end, or and / or' },
  'single-comparison': { zh: '一个条件只作一次比较，范围请用 and 连接', en: 'one comparison at a time; join two with and' },
  year: { zh: '年份，如 2019', en: 'a year such as 2019' },
  'one-year': { zh: '逗号和起始年份，如 change(指标, 2019)', en: 'a comma and the base year, such as change(X, 2019)' },
  'set-member': { zh: '成员的名称（以数字开头的写在「…」中）', en: 'the name of a member (in 「…」 where it begins with a digit)' },
  shallower: { zh: '层次更少的条件', en: 'a condition with fewer brackets' },
  decimal: { zh: '数值，如 95% 或 1200座（不加千位分隔）', en: 'a number such as 95% or 1200座, without separators' },
};

const WANTED: Readonly<Record<DiagnosticData['function-argument']['wanted'], Words>> = {
  indicator: { zh: '一个指标名称', en: 'the name of an indicator' },
  flow: { zh: '按时期累计的指标（timing: flow）', en: 'an indicator that is a flow (timing: flow)' },
  growth: {
    zh: '词典中写明增速的指标（growth），或允许按现价计算增速的指标（nominal: allowed）',
    en: 'an indicator with growth or nominal: allowed in the dictionary',
  },
  quotient: { zh: '由两个总量相除得出的指标（formula: 甲 / 乙）', en: 'an indicator whose formula is one total divided by another' },
  amount: { zh: '总量指标（比率不能相加，请用 mean 或 pooled）', en: 'a total (shares do not add up; use mean or pooled)' },
};

/** The percentage that a number without a unit most likely means: 35 is 35%, 0.35 is 35% too; null for a calculation. */
const asPercent = (value: string): string | null => {
  const number = parseDecimal(value);
  return number && `${compareExact(absolute(number), ONE) < 0 ? toAmount(multiply(number, HUNDRED), '').value : value}%`;
};

const writePercent = (value: string, language: 'zh' | 'en'): string => {
  const percent = asPercent(value);
  if (percent === null) return language === 'zh' ? '请为每个数写明单位，如 95%' : 'Give each number its unit, such as 95%';
  return language === 'zh' ? `请写成 ${percent}` : `Write ${percent}`;
};

const KINDS: Readonly<Record<TermKind, Words>> = {
  number: { zh: '数值', en: 'a number' },
  'yes-no': { zh: '“是/否”指标', en: 'a yes/no indicator' },
  grade: { zh: '等级', en: 'a grade' },
  rank: { zh: '名次', en: 'a rank' },
  set: { zh: '集合', en: 'a set' },
  symbol: { zh: '一个词', en: 'a word' },
  condition: { zh: '条件', en: 'a condition' },
};

const isKind = (written: string): written is TermKind => Object.hasOwn(KINDS, written);

/** One side of a comparison: a kind, or what a number measures. */
const sideName = (written: string, language: 'zh' | 'en'): string =>
  isKind(written) ? KINDS[written][language] : q(written || { zh: '无单位', en: 'pure number' }[language]);

const OTHER_GRADES: Words = { zh: '两个指标的等级表不同，各自只与自己的等级比较', en: 'The two have different grades; each is compared with its own' };
const BESIDE: Readonly<Partial<Record<TermKind, Words>>> = {
  grade: { zh: '等级写名称，如 >= 四星级', en: 'Write a grade by its name, such as >= 四星级' },
  'yes-no': { zh: '请写 = yes 或 = no', en: 'Write = yes or = no' },
  rank: { zh: '名次不写单位，如 <= 1000', en: 'A rank has no unit, such as <= 1000' },
};
const NO_UNIT: Words = {
  zh: 'count(…) 的结果和同类之比没有单位，目标也不写单位',
  en: 'What count(…) gives, and a ratio of like things, has no unit; nor has its target',
};

const mismatchHint = ({ left, right }: { readonly left: string; readonly right: string }, language: 'zh' | 'en'): string => {
  if (left === 'grade' && right === 'grade') return OTHER_GRADES[language];
  const kind = [left, right].find(isKind);
  if (kind !== undefined) return BESIDE[kind]?.[language] ?? '';
  return left === '' || right === '' ? NO_UNIT[language] : '';
};

const EXAMPLES: Readonly<Record<TermKind, string>> = {
  number: '>= 95%',
  'yes-no': '= yes',
  grade: '>= 四星级',
  rank: '<= 1000',
  set: 'contains 甲, 乙',
  symbol: '= yes',
  condition: '>= 95%',
};

const conditionHint = (d: { readonly kind: TermKind }, language: 'zh' | 'en'): string =>
  language === 'zh' ? `请加上比较，如 ${EXAMPLES[d.kind]}` : `Add a comparison, such as ${EXAMPLES[d.kind]}`;

const COMPARED: Words = {
  zh: '这类指标只能直接比较；对一组单位请用 count(…)、all(…)、any(…)',
  en: 'Compare it as it is; over a group use count(…), all(…) or any(…)',
};
const NOT_A_NUMBER: Readonly<Partial<Record<TermKind, Words>>> = {
  'yes-no': COMPARED,
  grade: COMPARED,
  rank: COMPARED,
  set: COMPARED,
  condition: { zh: '要数组内有几个单位符合，请用 count(…)', en: 'To count the members that satisfy it use count(…)' },
};

const UNORDERED = { 'yes-no': '= yes 或 = no', set: '指标 contains 甲, 乙' } as const;
const UNORDERED_EN = { 'yes-no': '= yes or = no', set: 'INDICATOR contains 甲, 乙' } as const;

/** Problems of checks and formulas: what does not parse, and what does not fit together. */
export const CHECK_SAYINGS: Sayings<CheckCode> = {
  'check-syntax': {
    zh: (d) => ({ message: d.found === '' ? '条件没有写完' : `条件在 ${q(d.found)} 处读不下去`, hint: `应为：${EXPECTED[d.expected]?.zh ?? d.expected}` }),
    en: (d) => ({
      message: d.found === '' ? 'the check ends too early' : `the check cannot be read at ${q(d.found)}`,
      hint: `Expected: ${EXPECTED[d.expected]?.en ?? d.expected}`,
    }),
  },
  'check-too-long': {
    zh: (d) => ({ message: `条件过长（上限：${n(d.limit)} 个字符，连同公式展开后 1000 项）`, hint: '请拆成几条' }),
    en: (d) => ({ message: `the check is too long (at most ${n(d.limit)} characters, and 1000 terms with its formulas)`, hint: 'Split it into several' }),
  },
  'dimension-mismatch': {
    zh: (d) => ({
      message: `两边${isKind(d.left) || isKind(d.right) ? '不是同类' : '的量纲不同'}：${sideName(d.left, 'zh')} 与 ${sideName(d.right, 'zh')}，不能比较或加减`,
      ...hint(mismatchHint(d, 'zh')),
    }),
    en: (d) => ({
      message: `the two sides measure different things: ${sideName(d.left, 'en')} and ${sideName(d.right, 'en')}`,
      ...hint(mismatchHint(d, 'en')),
    }),
  },
  'point-or-percent': {
    zh: () => ({ message: '百分点与百分数不能混用', hint: '两个百分数之差以“个百分点”计，如 >= 3个百分点' }),
    en: () => ({ message: 'percentage points and per cent do not mix', hint: 'A difference of two percentages is in 个百分点, such as >= 3个百分点' }),
  },
  'bare-number': {
    zh: (d) => ({ message: `${q(d.value)} 缺少单位`, hint: d.unit === '%' ? writePercent(d.value, 'zh') : `请写明单位，如 ${d.value}${d.unit}` }),
    en: (d) => ({
      message: `${q(d.value)} has no unit`,
      hint: d.unit === '%' ? writePercent(d.value, 'en') : `Write its unit, such as ${d.value}${d.unit}`,
    }),
  },
  'not-a-condition': {
    zh: (d) => ({ message: `${q(d.text)} 是${KINDS[d.kind].zh}，不是条件`, hint: conditionHint(d, 'zh') }),
    en: (d) => ({ message: `${q(d.text)} is ${KINDS[d.kind].en}, not a condition`, hint: conditionHint(d, 'en') }),
  },
  'not-a-number-term': {
    zh: (d) => ({ message: `${q(d.text)} 是${KINDS[d.kind].zh}，不能当作数值计算`, ...hint(NOT_A_NUMBER[d.kind]?.zh ?? '') }),
    en: (d) => ({ message: `${q(d.text)} is ${KINDS[d.kind].en} and cannot be calculated with`, ...hint(NOT_A_NUMBER[d.kind]?.en ?? '') }),
  },
  'target-without-targets': {
    zh: () => ({ message: '用了 target，但没有 targets', hint: '请写 targets: {邹平市: 70.5%, …}' }),
    en: () => ({ message: 'target is used, but there are no targets', hint: 'Write targets: {邹平市: 70.5%, …}' }),
  },
  'aggregate-without-group': {
    zh: () => ({ message: 'sum、mean、count 等只用于对一组单位的要求', hint: '请写 subject: {group: 组名}' }),
    en: () => ({ message: 'sum, mean, count and the like are for rules of a group', hint: 'Write subject: {group: NAME}' }),
  },
  'nested-aggregate': {
    zh: () => ({ message: 'sum、mean、count 等不能写在另一个汇总函数或 parent(…)、city(…) 之中', hint: '请拆开，每个汇总函数直接写各单位的指标' }),
    en: () => ({ message: 'sum, mean, count and the like do not stand inside each other or inside parent(…) or city(…)', hint: 'Take them apart' }),
  },
  'member-outside-aggregate': {
    zh: (d) => ({ message: `${q(d.name)} 是组内各单位的指标`, hint: `请写明如何汇总，如 ${d.examples.join('、')}` }),
    en: (d) => ({ message: `${q(d.name)} belongs to the members of the group`, hint: `Say how they are taken together, such as ${d.examples.join(' or ')}` }),
  },
  'function-argument': {
    zh: (d) => ({ message: `${d.function}(…) 中不能写 ${q(d.found)}`, hint: `应为${WANTED[d.wanted].zh}` }),
    en: (d) => ({ message: `${d.function}(…) does not take ${q(d.found)}`, hint: `It takes ${WANTED[d.wanted].en}` }),
  },
  'unknown-grade': {
    zh: (d) => ({ message: `没有等级 ${q(d.grade)}`, hint: `${meant(d.near, 'zh')}由低到高：${some(d.choices, 'zh', 12)}` }),
    en: (d) => ({ message: `unknown grade ${q(d.grade)}`, hint: `${meant(d.near, 'en')} Worst to best: ${some(d.choices, 'en', 12)}`.trim() }),
  },
  unordered: {
    zh: (d) => ({ message: `${d.kind === 'set' ? '集合' : '是与否'}不能用 ${d.operator} 比较`, hint: `请写 ${UNORDERED[d.kind]}` }),
    en: (d) => ({ message: `${d.kind === 'set' ? 'sets' : 'yes and no'} cannot be compared with ${d.operator}`, hint: `Write ${UNORDERED_EN[d.kind]}` }),
  },
  'not-a-set': {
    zh: (d) => ({ message: `${q(d.text)} 不是集合，不能用 contains`, hint: 'contains 只用于 kind: set 的指标；其他指标请用 >=、= 等' }),
    en: (d) => ({
      message: `${q(d.text)} is no set, so contains does not fit`,
      hint: 'contains is for indicators of kind set; others take >=, = and the like',
    }),
  },
  'bad-tolerance': {
    zh: (d) => ({ message: `容差 ${q(d.text)} 不合用`, hint: '容差只用于一次比较，单位须与比较一致；百分数的容差以个百分点计，如 0.5个百分点' }),
    en: (d) => ({
      message: `the tolerance ${q(d.text)} does not fit`,
      hint: 'It belongs to one comparison and its unit; for percentages it is in 个百分点, such as 0.5个百分点',
    }),
  },
};

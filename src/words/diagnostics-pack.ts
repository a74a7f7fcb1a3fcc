import { absolute, compareExact, exact, multiply, ONE, parseDecimal, toAmount } from '../quantity/exact.ts';
import { causeWords } from './diagnostics-call.ts';
import { hint, meant, n, q, type Sayings, some } from './say.ts';

const HUNDRED = exact(100n);

type PackCode =
  | 'pack-unreadable'
  | 'yaml-syntax'
  | 'unknown-key'
  | 'missing-key'
  | 'wrong-shape'
  | 'unknown-value'
  | 'bad-id'
  | 'pack-encoding'
  | 'pack-too-large'
  | 'constant-check'
  | 'kinds-without-county'
  | 'target-missing'
  | 'duplicate-id'
  | 'duplicate-name'
  | 'bad-date'
  | 'bad-code-in-pack'
  | 'empty-text'
  | 'check-syntax'
  | 'check-too-long'
  | 'unknown-indicator'
  | 'unknown-unit'
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
  | 'bad-tolerance'
  | 'unknown-group'
  | 'targets-without-target'
  | 'unknown-class'
  | 'unknown-named'
  | 'formula-cycle'
  | 'redefined-indicator'
  | 'indicators-differ'
  | 'policy-id-taken';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const YAML: Readonly<Record<string, Words>> = {
  DUPLICATE_KEY: { zh: '同一个键写了两次', en: 'the same key is written twice' },
  BAD_INDENT: { zh: '缩进不对', en: 'the indentation is wrong' },
  TAB_AS_INDENT: { zh: '缩进用了制表符，应使用空格', en: 'indentation must be spaces, not tabs' },
  MISSING_CHAR: { zh: '缺少一个符号（多半是引号、括号或冒号后的空格）', en: 'a sign is missing: a quotation mark, a bracket, or the space after a colon' },
  UNEXPECTED_TOKEN: { zh: '此处的符号放错了位置', en: 'this sign is out of place' },
  BLOCK_AS_IMPLICIT_KEY: { zh: '此处的冒号会被当作键；文字中含“: ”时请加引号', en: 'the colon makes this a key; quote text that holds “: ”' },
  MULTILINE_IMPLICIT_KEY: { zh: '键不能跨行', en: 'a key cannot span lines' },
  BAD_ALIAS: { zh: '引用了没有定义的锚点', en: 'an alias refers to no anchor' },
  RESOURCE_EXHAUSTION: { zh: '层次过深', en: 'it is nested too deeply' },
  MULTIPLE_DOCS: { zh: '一个文件只能有一份规则包（不要用 ---）', en: 'one file holds one pack (no ---)' },
  TAG_RESOLVE_FAILED: { zh: '不支持 ! 标签', en: 'tags (!) are not supported' },
  ALIASES: { zh: '锚点引用过多', en: 'there are too many aliases' },
};

const SHAPES: Readonly<Record<string, Words>> = {
  text: { zh: '文字', en: 'text' },
  list: { zh: '列表', en: 'a list' },
  map: { zh: '若干“键: 值”', en: 'a map of keys' },
  nothing: { zh: '空', en: 'nothing' },
};

const shapes = (written: string, language: 'zh' | 'en'): string =>
  written
    .split('|')
    .map((shape) => SHAPES[shape]?.[language] ?? shape)
    .join(language === 'zh' ? '或' : ' or ');

const EXPECTED: Readonly<Record<string, Words>> = {
  condition: { zh: '条件', en: 'a condition' },
  'number-or-indicator': { zh: '数值或指标名称', en: 'a number or the name of an indicator' },
  comparison: { zh: '比较符号', en: 'a comparison' },
  'closing-bracket': { zh: '右括号', en: 'a closing bracket' },
  'end-or-connective': { zh: '条件到此结束，或用 and、or 连接', en: 'the end, or and / or' },
  'single-comparison': { zh: '一个条件只作一次比较，范围请用 and 连接', en: 'one comparison at a time; join two with and' },
  year: { zh: '年份，如 2019', en: 'a year such as 2019' },
  'one-year': { zh: '逗号和起始年份，如 change(指标, 2019)', en: 'a comma and the base year, such as change(X, 2019)' },
  'set-member': { zh: '集合成员的名称', en: 'the name of a member' },
  shallower: { zh: '层次更少的条件', en: 'a condition with fewer brackets' },
  decimal: { zh: '数值，如 95% 或 1200座（不加千位分隔）', en: 'a number such as 95% or 1200座, without separators' },
};

const WANTED: Readonly<Record<string, Words>> = {
  indicator: { zh: '一个指标名称', en: 'the name of an indicator' },
  flow: { zh: '按时期累计的指标（timing: flow）', en: 'an indicator that is a flow (timing: flow)' },
  growth: {
    zh: '词典中写明增速的指标（growth），或允许按现价计算增速的指标（nominal: allowed）',
    en: 'an indicator with growth or nominal: allowed in the dictionary',
  },
  quotient: { zh: '由除法公式得出的指标（formula: 甲 / 乙）', en: 'an indicator whose formula is a quotient' },
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

/** Problems of rule packs and of the dictionary. */
export const PACK_SAYINGS: Sayings<PackCode> = {
  'pack-unreadable': {
    zh: (d) => ({ message: `读不了规则包：${causeWords(d.cause, 'zh')}`, hint: '请核对路径' }),
    en: (d) => ({ message: `the pack cannot be read: ${causeWords(d.cause, 'en')}`, hint: 'Check the path' }),
  },
  'yaml-syntax': {
    zh: (d) => ({ message: `YAML 格式有误：${YAML[d.cause]?.zh ?? '此处不合语法；文字中有特殊符号时请加引号'}` }),
    en: (d) => ({ message: `this is not valid YAML: ${YAML[d.cause]?.en ?? 'a syntax error; quote text that holds special signs'}` }),
  },
  'unknown-key': {
    zh: (d) => ({ message: `没有键 ${q(d.key)}`, hint: meant(d.near, 'zh') || `此处可用：${some(d.known, 'zh', 20)}` }),
    en: (d) => ({ message: `unknown key ${q(d.key)}`, hint: meant(d.near, 'en') || `Known here: ${some(d.known, 'en', 20)}` }),
  },
  'missing-key': {
    zh: (d) => ({ message: `缺少 ${q(d.key)}` }),
    en: (d) => ({ message: `${q(d.key)} is missing` }),
  },
  'wrong-shape': {
    zh: (d) => ({ message: `此处应为${shapes(d.expected, 'zh')}，现为${shapes(d.found, 'zh')}` }),
    en: (d) => ({ message: `expected ${shapes(d.expected, 'en')}, found ${shapes(d.found, 'en')}` }),
  },
  'unknown-value': {
    zh: (d) => ({ message: `没有取值 ${q(d.value)}`, hint: `${meant(d.near, 'zh')}可选：${some(d.choices, 'zh')}` }),
    en: (d) => ({ message: `unknown value ${q(d.value)}`, hint: `${meant(d.near, 'en')} Choices: ${some(d.choices, 'en')}`.trim() }),
  },
  'pack-encoding': {
    zh: () => ({ message: '规则包不是 UTF-8 编码', hint: '请另存为 UTF-8' }),
    en: () => ({ message: 'the pack is not in UTF-8', hint: 'Save it as UTF-8' }),
  },
  'pack-too-large': {
    zh: (d) => ({ message: `规则包超过 ${n(d.limit)} MB，或不是普通文件` }),
    en: (d) => ({ message: `the pack has more than ${n(d.limit)} MB, or is no regular file` }),
  },
  'constant-check': {
    zh: (d) => ({ message: `${q(d.text)} 没有用到任何指标，结论与数据无关` }),
    en: (d) => ({ message: `${q(d.text)} names no indicator, so no data can decide it` }),
  },
  'kinds-without-county': {
    zh: () => ({ message: 'kinds 只用于县级', hint: '请写 {level: county, kinds: [县, 县级市]}' }),
    en: () => ({ message: 'kinds belongs to level county', hint: 'Write {level: county, kinds: [县, 县级市]}' }),
  },
  'target-missing': {
    zh: (d) => ({ message: `named 中的 ${q(d.name)} 没有目标值`, hint: '请在 targets 中补上，或从 named 中去掉' }),
    en: (d) => ({ message: `${q(d.name)} is named but has no target`, hint: 'Add it to targets, or take it out of named' }),
  },
  'bad-id': {
    zh: (d) => ({ message: `编号 ${q(d.id)} 不合规范`, hint: '请用小写英文、数字和连字符，如 green-coverage' }),
    en: (d) => ({ message: `${q(d.id)} is not a valid id`, hint: 'Use lower-case letters, digits and hyphens, such as green-coverage' }),
  },
  'duplicate-id': {
    zh: (d) => ({ message: `编号 ${q(d.id)} 重复，第 ${n(d.otherLine)} 行已有`, hint: '请另取编号' }),
    en: (d) => ({ message: `id ${q(d.id)} is taken by line ${n(d.otherLine)}`, hint: 'Choose another' }),
  },
  'duplicate-name': {
    zh: (d) => ({ message: `名称、别名或编号 ${q(d.name)} 重复，第 ${n(d.otherLine)} 行的指标已使用` }),
    en: (d) => ({ message: `name, alias or id ${q(d.name)} is taken by the indicator of line ${n(d.otherLine)}` }),
  },
  'bad-date': {
    zh: (d) => ({ message: `${q(d.text)} 不是日期`, hint: '请写成 2025-12-31' }),
    en: (d) => ({ message: `${q(d.text)} is not a date`, hint: 'Write 2025-12-31' }),
  },
  'bad-code-in-pack': {
    zh: (d) => ({ message: `${q(d.text)} 不是区划代码`, hint: '应为 6、9 或 12 位数字' }),
    en: (d) => ({ message: `${q(d.text)} is not a division code`, hint: 'It has 6, 9 or 12 digits' }),
  },
  'empty-text': {
    zh: (d) => ({ message: `${q(d.key)} 不能为空` }),
    en: (d) => ({ message: `${q(d.key)} must not be empty` }),
  },
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
  'unknown-indicator': {
    zh: (d) => ({ message: `没有指标 ${q(d.name)}`, hint: meant(d.near, 'zh') || '请先在词典或本规则包的 indicators 中定义' }),
    en: (d) => ({ message: `unknown indicator ${q(d.name)}`, hint: meant(d.near, 'en') || 'Define it in the dictionary or under indicators of the pack' }),
  },
  'unknown-unit': {
    zh: (d) => ({ message: `没有单位 ${q(d.unit)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `unknown unit ${q(d.unit)}`, ...hint(meant(d.near, 'en')) }),
  },
  'dimension-mismatch': {
    zh: (d) => ({ message: `两边的量纲不同：${q(d.left || '无单位')} 与 ${q(d.right || '无单位')}，不能比较或加减` }),
    en: (d) => ({ message: `the two sides measure different things: ${q(d.left || 'pure number')} and ${q(d.right || 'pure number')}` }),
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
    zh: (d) => ({ message: `${q(d.text)} 是数值，不是条件`, hint: '请加上比较，如 >= 95%' }),
    en: (d) => ({ message: `${q(d.text)} is a number, not a condition`, hint: 'Add a comparison, such as >= 95%' }),
  },
  'not-a-number-term': {
    zh: (d) => ({ message: `${q(d.text)} 是条件，不能当作数值计算` }),
    en: (d) => ({ message: `${q(d.text)} is a condition and cannot be calculated with` }),
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
    zh: () => ({ message: '合计函数不能嵌套' }),
    en: () => ({ message: 'aggregates do not nest' }),
  },
  'member-outside-aggregate': {
    zh: (d) => ({ message: `${q(d.name)} 是组内各单位的指标`, hint: `请写明如何汇总，如 sum(${d.name})、mean(${d.name})` }),
    en: (d) => ({
      message: `${q(d.name)} belongs to the members of the group`,
      hint: `Say how they are taken together, such as sum(${d.name}) or mean(${d.name})`,
    }),
  },
  'function-argument': {
    zh: (d) => ({ message: `${d.function}(…) 中应为${WANTED[d.wanted]?.zh ?? d.wanted}` }),
    en: (d) => ({ message: `${d.function}(…) takes ${WANTED[d.wanted]?.en ?? d.wanted}` }),
  },
  'unknown-grade': {
    zh: (d) => ({ message: `没有等级 ${q(d.grade)}`, hint: `${meant(d.near, 'zh')}由低到高：${some(d.choices, 'zh', 12)}` }),
    en: (d) => ({ message: `unknown grade ${q(d.grade)}`, hint: `${meant(d.near, 'en')} Worst to best: ${some(d.choices, 'en', 12)}`.trim() }),
  },
  unordered: {
    zh: (d) => ({ message: `是与否不能用 ${d.operator} 比较`, hint: '请写 = yes 或 = no' }),
    en: (d) => ({ message: `yes and no cannot be compared with ${d.operator}`, hint: 'Write = yes or = no' }),
  },
  'not-a-set': {
    zh: (d) => ({ message: `${q(d.text)} 不是集合，不能用 contains` }),
    en: (d) => ({ message: `${q(d.text)} is no set, so contains does not fit` }),
  },
  'bad-tolerance': {
    zh: (d) => ({ message: `容差 ${q(d.text)} 不合用`, hint: '容差只用于一次比较，单位须与比较一致；百分数的容差以个百分点计，如 0.5个百分点' }),
    en: (d) => ({
      message: `the tolerance ${q(d.text)} does not fit`,
      hint: 'It belongs to one comparison and its unit; for percentages it is in 个百分点, such as 0.5个百分点',
    }),
  },
  'unknown-group': {
    zh: (d) => ({ message: `groups 中没有组 ${q(d.group)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `there is no group ${q(d.group)}`, ...hint(meant(d.near, 'en')) }),
  },
  'targets-without-target': {
    zh: () => ({ message: '有 targets，但条件中没有用到 target', hint: '请写 check: 指标 >= target' }),
    en: () => ({ message: 'there are targets, but no check uses target', hint: 'Write check: INDICATOR >= target' }),
  },
  'unknown-class': {
    zh: (d) => ({ message: `没有一个单位属于类别 ${q(d.class)}`, hint: meant(d.near, 'zh') || '请在 groups 的成员上写 class' }),
    en: (d) => ({ message: `no member is of class ${q(d.class)}`, hint: meant(d.near, 'en') || 'Give members a class under groups' }),
  },
  'unknown-named': {
    zh: (d) => ({ message: `groups 中没有 ${q(d.name)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `${q(d.name)} is in none of the groups`, ...hint(meant(d.near, 'en')) }),
  },
  'formula-cycle': {
    zh: (d) => ({ message: `${d.name} 的公式绕回了自己` }),
    en: (d) => ({ message: `the formula of ${d.name} leads back to itself` }),
  },
  'redefined-indicator': {
    zh: (d) => ({ message: `词典中已有 ${q(d.name)}，规则包只能增加指标，不能改写`, hint: '请另取名称，或直接使用词典中的指标' }),
    en: (d) => ({
      message: `${q(d.name)} is in the dictionary already; a pack may add indicators, not redefine them`,
      hint: 'Choose another name, or use the dictionary’s',
    }),
  },
  'indicators-differ': {
    zh: (d) => ({ message: `指标 ${q(d.name)} 的定义与 ${d.otherFile} 中的不同`, hint: '请统一两个规则包中的定义' }),
    en: (d) => ({ message: `indicator ${q(d.name)} is defined otherwise in ${d.otherFile}`, hint: 'Make the two definitions the same' }),
  },
  'policy-id-taken': {
    zh: (d) => ({ message: `政策编号 ${q(d.id)} 与 ${d.otherFile} 相同` }),
    en: (d) => ({ message: `policy id ${q(d.id)} is that of ${d.otherFile} too` }),
  },
};

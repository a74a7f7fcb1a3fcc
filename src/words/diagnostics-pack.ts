import { causeWords } from './diagnostics-call.ts';
import { LEVEL_WORDS } from './labels.ts';
import { hint, meant, n, q, type Sayings, some } from './say.ts';

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
  | 'bad-year'
  | 'misplaced-key'
  | 'not-a-growth'
  | 'bad-code-in-pack'
  | 'empty-text'
  | 'too-few'
  | 'unknown-indicator'
  | 'unknown-unit'
  | 'unknown-group'
  | 'division-year'
  | 'unknown-division'
  | 'ambiguous-division'
  | 'no-such-members'
  | 'no-divisions'
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

/** What a key that is missing may hold. */
const FILLED: Readonly<Record<string, string>> = {
  policy: 'lishui',
  title: '{zh: …, en: …}',
  document: '{issuer: …, issued: 2022-12-27}',
  issued: '2022-12-27',
  region: '丽水市',
  subject: 'town',
  id: 'green-coverage',
  quote: '绿化覆盖率达到35%以上',
  check: '绿化覆盖率 >= 35%',
  tolerance: '0.5个百分点',
  unit: '"%"',
  kind: 'share',
  grades: '[不合格, 合格, 优秀]',
  level: 'county',
  year: '2023',
};

/** What to do with a key that the kind of an indicator cannot have. */
const MISPLACED: Readonly<Record<string, Words>> = {
  unit: { zh: '是否、等级、名次、集合没有单位，请写 unit: ""', en: 'Yes/no, grades, ranks and sets have no unit; write unit: ""' },
  grades: { zh: '只有 kind: grade 的指标才列等级', en: 'Only an indicator of kind grade lists grades' },
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
    zh: (d) => ({ message: `缺少 ${q(d.key)}`, hint: `请补上 ${d.key}: ${FILLED[d.key] ?? '…'}` }),
    en: (d) => ({ message: `${q(d.key)} is missing`, hint: `Add ${d.key}: ${FILLED[d.key] ?? '…'}` }),
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
    zh: (d) => ({ message: `${q(d.name)} 重复，第 ${n(d.otherLine)} 行已有`, hint: '请改名，或删去一处' }),
    en: (d) => ({ message: `${q(d.name)} stands in line ${n(d.otherLine)} already`, hint: 'Rename one of them, or remove it' }),
  },
  'bad-date': {
    zh: (d) => ({ message: `${q(d.text)} 不是日期`, hint: '请写成 2025-12-31' }),
    en: (d) => ({ message: `${q(d.text)} is not a date`, hint: 'Write 2025-12-31' }),
  },
  'bad-year': {
    zh: (d) => ({ message: `${q(d.text)} 不是年份`, hint: '请写成 2020' }),
    en: (d) => ({ message: `${q(d.text)} is not a year`, hint: 'Write 2020' }),
  },
  'misplaced-key': {
    zh: (d) => ({ message: `kind: ${d.kind} 的指标不能写 ${q(d.key)}`, hint: MISPLACED[d.key]?.zh ?? '请删去' }),
    en: (d) => ({ message: `an indicator of kind ${d.kind} takes no ${q(d.key)}`, hint: MISPLACED[d.key]?.en ?? 'Remove it' }),
  },
  'not-a-growth': {
    zh: (d) => ({ message: `${q(d.name)} 不是增速指标`, hint: 'growth 应写明一个 kind: growth 的指标' }),
    en: (d) => ({ message: `${q(d.name)} is no indicator of growth`, hint: 'growth names an indicator of kind growth' }),
  },
  'bad-code-in-pack': {
    zh: (d) => ({ message: `${q(d.text)} 不是区划代码`, hint: '应为 6、9 或 12 位数字' }),
    en: (d) => ({ message: `${q(d.text)} is not a division code`, hint: 'It has 6, 9 or 12 digits' }),
  },
  'empty-text': {
    zh: (d) => ({ message: `${q(d.key)} 不能为空` }),
    en: (d) => ({ message: `${q(d.key)} must not be empty` }),
  },
  'too-few': {
    zh: (d) => ({ message: `${q(d.key)} 至少要有 ${n(d.least)} 项` }),
    en: (d) => ({ message: `${q(d.key)} needs at least ${n(d.least)} items` }),
  },
  'unknown-indicator': {
    zh: (d) => ({ message: `没有指标 ${q(d.name)}`, hint: meant(d.near, 'zh') || '请先在词典或本规则包的 indicators 中定义' }),
    en: (d) => ({ message: `unknown indicator ${q(d.name)}`, hint: meant(d.near, 'en') || 'Define it in the dictionary or under indicators of the pack' }),
  },
  'unknown-unit': {
    zh: (d) => ({ message: `没有单位 ${q(d.unit)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `unknown unit ${q(d.unit)}`, ...hint(meant(d.near, 'en')) }),
  },
  'unknown-group': {
    zh: (d) => ({ message: `groups 中没有组 ${q(d.group)}`, ...hint(meant(d.near, 'zh')) }),
    en: (d) => ({ message: `there is no group ${q(d.group)}`, ...hint(meant(d.near, 'en')) }),
  },
  'division-year': {
    zh: (d) => ({ message: `区划表是 ${n(d.tableYear)} 年的，不是 ${d.year} 年的`, hint: '请在 reading 中说明其间没有变动（或变动如何处理），或逐一列出成员' }),
    en: (d) => ({
      message: `the table of divisions is that of ${n(d.tableYear)}, not of ${d.year}`,
      hint: 'Say in reading why it holds for that year, or list the members',
    }),
  },
  'unknown-division': {
    zh: (d) => ({ message: `区划表中没有 ${q(d.name)}`, hint: meant(d.near, 'zh') || '请写全称，如 山东省，或写区划代码' }),
    en: (d) => ({
      message: `${q(d.name)} is not in the table of divisions`,
      hint: meant(d.near, 'en') || 'Write the full name, such as 山东省, or the division code',
    }),
  },
  'ambiguous-division': {
    zh: (d) => ({ message: `有 ${n(d.units)} 个单位都叫 ${q(d.name)}`, hint: '请写区划代码' }),
    en: (d) => ({ message: `${n(d.units)} units are called ${q(d.name)}`, hint: 'Write the division code' }),
  },
  'no-such-members': {
    zh: (d) => ({ message: `${q(d.name)} 之下没有${LEVEL_WORDS[d.level].zh}单位`, hint: '请核对 level 和 of，或逐一列出成员' }),
    en: (d) => ({ message: `${q(d.name)} has no units of level ${d.level}`, hint: 'Check level and of, or list the members' }),
  },
  'no-divisions': {
    zh: (d) => ({ message: `安装中没有区划表，无从展开 ${q(d.name)}`, hint: '请逐一列出成员' }),
    en: (d) => ({ message: `this installation has no table of divisions to look ${q(d.name)} up in`, hint: 'List the members' }),
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

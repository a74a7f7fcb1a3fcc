import { unitNames } from '../quantity/unit.ts';
import type { Span } from './span.ts';

/** A number that carries a requirement: the whole of it with its unit, and the figures alone, which a quote must hold. */
export interface FoundNumber extends Span {
  readonly figures: Span;
}

const HANZI = '零〇一二两三四五六七八九十百千万亿';
const MEASURES =
  '个 家 座 处 所 条 台 辆 支 项 件 名 位 人 户 亩 公里 平方公里 平方米 公顷 千瓦 万元 亿元 元 倍 小时 分钟 天 个月 个工作日 场 套 间 张 栋 片 轮 次'.split(
    ' ',
  );

/** Longest first, for 平方米 is not 平. */
const alternatives = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');
const escaped = (word: string): string => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const UNITS = alternatives(unitNames().map(escaped));
const UNIT = new RegExp(`^ *(?:%|‰|(?:${UNITS})(?![A-Za-z]))`);
const BOUNDS = '(?:及|及其)?以上|(?:及|及其)?以下|以内|之内|左右|以外';
const COMPARED =
  /(?:不低于|不少于|不高于|不超过|大于|小于|高于|低于|超过|达到|[^到]达|^达|降到|降至|降低到|增至|增加到|提高到|提升到|控制在|等于|比例?为|[≥≤<>=])\s*$/;

/** An Arabic figure, a range or a ratio, with 万 or 亿. */
const ARABIC = /\d+(?:,\d{3})*(?:\.\d+)?(?: *[-–—~:至到] *\d+(?:,\d{3})*(?:\.\d+)?)?(?: *(?:万亿|亿|万|千|百))?/g;
/** What follows a figure that only counts, names or orders: 3岁, 5G, 72号, 二期, 三级, 百强. */
const NAMING = /^\s*(?:号|周?岁|周年|月|日|时(?!间)|点|届|版|级|类|等|型|强|楼|路|线|期|年代|世纪|[A-Za-z+](?![²³]))/;
const TAIL = new RegExp(`^ *(?:多|余)? *(?:${UNITS})?(?:/(?:${UNITS}))?(?:${BOUNDS})?`);

/** Words this far away say nothing of a number. */
const NEAR = 40;

const arabic = (text: string, { start, end }: Span): FoundNumber | null => {
  const [before, after] = [text.slice(Math.max(0, start - NEAR), start), text.slice(end, end + NEAR)];
  if (/[A-Za-z+.\d]$/.test(before) || /^\d{7,}$/.test(text.slice(start, end))) return null;
  const unit = UNIT.test(after);
  if (NAMING.test(after) && !(unit && /^\s*[A-Za-z]/.test(after))) return null;
  if (/^\s*年/.test(after) && /(?:近|过去|未来|今后|最近|前)\s*$/.test(before)) return null;
  // A figure that nothing follows is a number only where something is compared with it.
  if (!unit && !/^ *[\u4e00-\u9fff]/.test(after) && !COMPARED.test(before) && !/:\d/.test(text.slice(start, end))) return null;
  const tail = TAIL.exec(after)?.[0].trimEnd() ?? '';
  return { start, end: end + tail.length, figures: { start, end: start + text.slice(start, end).trimEnd().length } };
};

const COUNT = new RegExp(
  `(?<![第十百千万亿零〇一二两三四五六七八九星几数])([二两三四五六七八九十][${HANZI}]{0,9}|一)(${alternatives(MEASURES)})(?:${BOUNDS})?`,
  'g',
);
const NO_COUNT = /^(?:个?(?:方面|层面|阶段|环节|维度|文明|自信|维护)|位一体|次(?:产业|供水|分配|元)|人[多一])/;
const LEAST = /(?:至少|不少于|不低于|不低于|不超过|超过|达到|新增|新建|新改建|建成|建设|培育|打造|创建|设立|配备|配置|各|满)$/;

/** 两条以上 is a number, 三条控制线 after a list only sums it up, 一 is one only where it is counted: 至少一所, 每镇一座. */
const counted = (text: string, match: RegExpExecArray): FoundNumber | null => {
  const [whole, figures = '', measure = ''] = match;
  const start = match.index;
  const before = text.slice(Math.max(0, start - 2 * NEAR), start);
  const after = text.slice(start + figures.length, start + figures.length + NEAR);
  const bound = new RegExp(`^${measure}(?:${BOUNDS})`).test(after);
  if (NO_COUNT.test(after)) return null;
  const part = before.slice(before.search(/[^,。;:]*$/));
  const least = LEAST.test(part) || bound;
  if (figures === '一' && !/(?:至少|不少于|不低于|各)$/.test(part) && !bound && !/每[^,]{1,12}$/.test(part)) return null;
  if (measure === '次' && !least && !part.includes('每')) return null;
  if (part.includes('、') && !least) return null;
  return { start, end: start + whole.length, figures: { start, end: start + figures.length } };
};

/** What is a number without a figure to count: fractions, multiples, grades that are to be reached, all, none. */
const WORDS: readonly RegExp[] = [
  new RegExp(`百分之[${HANZI}点\\d.]{1,12}`, 'g'),
  new RegExp(`[二两三四五六七八九十]{1,3}分之[一二两三四五六七八九十]{1,3}(?:${BOUNDS})?`, 'g'),
  new RegExp(`[二两三四五六七八九]成(?:${BOUNDS}|(?=的))|半数以上|过半数?|一半以上|翻(?:[一二两]|\\d)?番`, 'g'),
  /[一二两三四五六七八九十]?[十百千万]{1,3}亿(?:级|元)/g,
  /(?<=达到|不低于|优于|升至|提升到|创成|评定为)(?:国家|省|全国)?(?:准?[一二三四五ⅠⅡⅢⅣⅤ]|[1-5])(?:星级|级|类|等)/g,
  /准?[一二三四五ⅠⅡⅢⅣⅤ](?:级|类|等)(?:及?以上|及?以下|(?=标准|水质))/g,
  /(?<=进入|位居|位列|稳居|跻身)(?:全国|全省|全市|同类)?前(?:[二三四五六七八九十]{1,3}|\d+)(?:名|位)?/g,
  /全覆盖|清零|全部(?!门)|全额|全收集|全处理|一律|应[\u4e00-\u9fff]尽[\u4e00-\u9fff]|零(?:增长|新增|发生|事故|容忍)/g,
  /(?<![平人亩户日月年])均(?=有|达|设|建成|配|纳入|实现)/g,
];

const CELL = /^(\s*[≥≤<>]?\s*)(\d+(?:\.\d+)?)\s*%?\s*$/;

/** In a row of a table a figure may stand alone; the first cell is its number in the list, a year heads a column. */
const cells = (text: string): readonly FoundNumber[] => {
  let offset = 0;
  return text.split(/[\t|]/).flatMap((cell, index): readonly FoundNumber[] => {
    const start = offset;
    offset += cell.length + 1;
    const [, lead = '', figures = ''] = (cell.length <= NEAR ? CELL.exec(cell) : null) ?? [];
    if (index === 0 || figures === '' || /^(?:19|20)\d{2}$/.test(figures)) return [];
    const span = { start: start + lead.length, end: start + lead.length + figures.length };
    return [{ ...span, figures: span }];
  });
};

/** Every number that carries a requirement, in a text masked for numbers, in the order of the text. */
export const findNumbers = (text: string): readonly FoundNumber[] => {
  const found = [
    ...[...text.matchAll(ARABIC)].map((match) => arabic(text, { start: match.index, end: match.index + match[0].length })),
    ...[...text.matchAll(COUNT)].map((match) => counted(text, match)),
    ...WORDS.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match): FoundNumber => {
        const span = { start: match.index, end: match.index + match[0].length };
        return { ...span, figures: span };
      }),
    ),
    ...cells(text),
  ].filter((number) => number !== null);
  const ordered = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = 0;
  return ordered.filter(({ start, end }) => {
    if (start < reached) return false;
    reached = end;
    return true;
  });
};

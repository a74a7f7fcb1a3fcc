import type { Unit } from '../model/exact.ts';
import type { Dictionary, Indicator, IndicatorKind, Level } from '../model/policy.ts';
import { parseUnit } from '../quantity/unit.ts';

/** What a column of a table holds besides values of an indicator. */
export type Role =
  | { readonly kind: 'name' | 'code' | 'period' | 'indicator-name' | 'value' | 'unit' | 'note' | 'serial' }
  | { readonly kind: 'place'; readonly level: Level; readonly parent: boolean };

export type Header =
  | { readonly kind: 'role'; readonly role: Role }
  | { readonly kind: 'indicator'; readonly indicator: Indicator; readonly unit: Unit | null }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'empty' };

/** How headers are matched: brackets and width unified, white space and quotation marks dropped, case ignored. */
export const headerKey = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[\s"'“”‘’「」]/g, '')
    .toLowerCase();

const keys = (names: string): readonly string[] => names.split(' ').map(headerKey);

const place = (level: Level, names: string): readonly (readonly [string, Role])[] => [
  ...keys(names).map((name) => [name, { kind: 'place', level, parent: false }] as const),
  ...keys(names).flatMap((name) => ['所属', '所在', '上级'].map((prefix) => [prefix + name, { kind: 'place', level, parent: true }] as const)),
];

const role = (kind: Exclude<Role['kind'], 'place'>, names: string): readonly (readonly [string, Role])[] =>
  keys(names).map((name) => [name, { kind }] as const);

const ROLES: ReadonlyMap<string, Role> = new Map([
  ...role('code', '代码 编码 区划代码 行政区划代码 行政区划编码 地区代码 地区编码 统计用区划代码 区划码 code adcode'),
  ...role('period', '年份 年度 年 时间 时期 期间 统计年度 数据年份 日期 year period date'),
  ...role('name', '名称 地区 地区名称 单位名称 填报单位 行政区 行政区划 行政区划名称 区域 区划名称 对象 评价对象 name region subject'),
  ...role('indicator-name', '指标 指标名称 项目 项目名称 统计指标 indicator'),
  ...role('value', '数值 值 数据 指标值 实际值 完成值 统计值 数额 value'),
  ...role('unit', '单位 计量单位 unit'),
  ...role('note', '备注 说明 注 注释 数据来源 资料来源 来源 责任单位 填报人 联系电话 note notes source remark'),
  ...role('serial', '序号 编号 no no.'),
  ...place('province', '省 省份 省级 省(自治区、直辖市) province'),
  ...place('city', '市 地市 地级市 设区市 市州 城市 city'),
  ...place('county', '县 区县 县区 县市 县市区 市县区 县(市、区) 县(市,区) 县(市) 县(区) 区(市) 区市 县级市 县域 county'),
  ...place('town', '镇 乡 乡镇 镇街 街镇 镇名 乡镇名称 乡镇(街道) 乡镇、街道 镇(街道) 镇(街) 街道 试点镇 小城市 建制镇 town'),
]);

/** Remarks that say when or how a figure was taken, without making it another indicator. */
const QUALIFIER =
  /^(?:[一二三四五六七八]普|第?[一二三四五六七]次(?:全国)?人口普查|人口普查|普查|年末|期末|当年|全年|本年|快报|年报|初步核算|注\d*|[①-⑳])(?:数|口径)?$/;
const SUFFIX_UNITS: ReadonlyMap<string, string> = new Map([
  ['pct', '%'],
  ['percent', '%'],
  ['千分比', '‰'],
  ['百分比', '%'],
]);

/** How headers and unit columns say that values are words, where a unit would stand. */
const KIND_NOTES: Readonly<Partial<Record<IndicatorKind, ReadonlySet<string>>>> = {
  'yes-no': new Set(keys('是/否 是否 是、否 有/无 有无 有、无 √/× √或× 是或否 yes/no y/n')),
  grade: new Set(keys('等级 级别 星级 档次 类别 评级 级 类 星')),
  rank: new Set(keys('名次 排名 位次 名 位 第几名')),
  set: new Set(keys('名单 清单 列表 名称 可多选 多选')),
};
const ALL_NOTES: ReadonlySet<string> = new Set(Object.values(KIND_NOTES).flatMap((notes) => [...notes]));

/** True for what stands in the place of a unit and only says of which kind the indicator's values are. */
export const isKindNote = ({ kind }: Indicator, text: string): boolean => KIND_NOTES[kind]?.has(headerKey(text).replace(/^\((.*)\)$/, '$1')) ?? false;

const LONGEST_HEADER = 200;

/** Finds indicators by any of their names, as headers write them. */
export interface HeaderIndex {
  readonly byKey: ReadonlyMap<string, Indicator>;
  readonly names: readonly string[];
}

export const indexHeaders = (dictionary: Dictionary): HeaderIndex => {
  const byKey = new Map<string, Indicator>();
  for (const indicator of dictionary.indicators.values()) {
    for (const name of [indicator.name, indicator.id, indicator.en, ...indicator.aliases]) byKey.set(headerKey(name), indicator);
  }
  return { byKey, names: [...dictionary.indicators.values()].flatMap((indicator) => [indicator.name, ...indicator.aliases]) };
};

/** Splits off the last bracket, the last `_unit` or a trailing % sign; null where there is none. */
const splitEnd = (key: string): { readonly rest: string; readonly end: string } | null => {
  const match =
    /^(.+)\(([^()]*)\)$/.exec(key) ??
    /^(.+)\[([^[\]]*)\]$/.exec(key) ??
    /^(.+)_([^_]+)$/.exec(key) ??
    /^(.+)[/:]([^/:]+)$/.exec(key) ??
    /^(.+?)(%|‰)$/.exec(key);
  return match ? { rest: match[1] ?? '', end: match[2] ?? '' } : null;
};

const readIndicator = (index: HeaderIndex, key: string, unit: Unit | null): { indicator: Indicator; unit: Unit | null } | null => {
  const indicator = index.byKey.get(key);
  if (indicator) return { indicator, unit };
  const split = splitEnd(key);
  if (!split) return null;
  const written = split.end.replace(/^单位[::]?/, '');
  const noted = ALL_NOTES.has(written) ? readIndicator(index, split.rest, unit) : null;
  if (noted && isKindNote(noted.indicator, written)) return noted;
  const found = unit ? null : parseUnit(SUFFIX_UNITS.get(written) ?? written);
  if (found && written !== '') return readIndicator(index, split.rest, found);
  return QUALIFIER.test(split.end) ? readIndicator(index, split.rest, unit) : null;
};

/** What a header cell says: an indicator with its unit, a role, or nothing that is known. */
export const readHeader = (index: HeaderIndex, text: string): Header => {
  if (text.length > LONGEST_HEADER) return { kind: 'unknown' };
  const key = headerKey(text);
  if (key === '') return { kind: 'empty' };
  const found = readIndicator(index, key, null);
  if (found) return { kind: 'indicator', ...found };
  const known = ROLES.get(key) ?? ROLES.get(key.replace(/\([^()]*\)$/, ''));
  return known ? { kind: 'role', role: known } : { kind: 'unknown' };
};

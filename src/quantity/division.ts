import type { Level } from '../model/policy.ts';

/** Endings of the names of administrative units. 市 is missing on purpose: 滨州市 is a city, 邹平市 a county. */
const ENDINGS: readonly (readonly [RegExp, Level])[] = [
  [/(?:街道|街道办事处|镇|乡|苏木)$/, 'town'],
  [/(?:自治州|地区|盟)$/, 'city'],
  [/(?:省|自治区)$/, 'province'],
  [/(?:县|区|旗)$/, 'county'],
];

/** The level that a name ends with, or null where the ending does not tell (市). */
export const levelOfName = (name: string): Level | null => {
  return ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? null;
};

/** The level of a division code of 6, 9 or 12 digits (GB/T 2260; GB/T 10114), or null where it is not one. */
export const levelOfCode = (code: string): Level | null => {
  const match = /^(\d{2})(\d{2})(\d{2})(\d{3})?(\d{3})?$/.exec(code);
  if (!match) return null;
  const [, , city, county, town = '000', village = '000'] = match;
  if (village !== '000') return null;
  if (town !== '000') return 'town';
  if (county !== '00') return 'county';
  return city === '00' ? 'province' : 'city';
};

/** A code without the zeros of lower levels: 371600 → 3716; units below it begin with it. */
export const codePrefix = (code: string): string => {
  const level = levelOfCode(code);
  const lengths: Readonly<Record<Level, number>> = { province: 2, city: 4, county: 6, town: 9 };
  return level ? code.slice(0, lengths[level]) : code;
};

/** 北京, 天津, 上海, 重庆: their counties have no city between. */
const MUNICIPALITIES: ReadonlySet<string> = new Set(['11', '12', '31', '50']);

/** True for units below a province with no city between: those of municipalities, and counties under the province itself (××90). */
export const isUnderProvince = (code: string): boolean => MUNICIPALITIES.has(code.slice(0, 2)) || code.slice(2, 4) === '90';

/** The kinds of counties. */
export const COUNTY_KINDS = ['县', '县级市', '区', '自治县', '旗'] as const;

/** The kind of a county by its name (县, 县级市, 区 …); a county-level 市 is a 县级市. */
export const kindOfCounty = (name: string): (typeof COUNTY_KINDS)[number] => {
  if (name.endsWith('自治县')) return '自治县';
  if (name.endsWith('县')) return '县';
  if (name.endsWith('市')) return '县级市';
  return name.endsWith('旗') ? '旗' : '区';
};

const GENERIC = /(?:街道办事处|街道|自治[区州县旗]|[省市区县州盟旗镇乡])$/;

/** The name without the word for its kind: 务川县 → 务川. */
export const stem = (name: string): string => name.replace(GENERIC, '');

/** True where one name may be short for the other, or both for one unit that changed its kind: 惠民 and 惠民县, 邹平县 and 邹平市. */
export const mayBeOne = (a: string, b: string): boolean => {
  const [short, long] = [stem(a), stem(b)].sort((one, other) => one.length - other.length) as [string, string];
  return short === long || (short.length > 1 && long.startsWith(short));
};

const isCity = (name: string | undefined): boolean => name !== undefined && (name.endsWith('市') || levelOfName(name) === 'city');

/** The county among the names above a town, nearest first: one that ends as such, or whatever lies right below a 市. */
export const countyAmong = ([nearest, next]: readonly string[]): string | null =>
  nearest !== undefined && (levelOfName(nearest) === 'county' || isCity(next)) ? nearest : null;

type AreOne = (a: string, b: string) => boolean;

/** True where two lists of names above a unit, nearest first, cannot be those of one: other counties, other cities, other provinces. */
export const lieApart = (a: readonly string[], b: readonly string[], areOne: AreOne): boolean => {
  const counties = [a, b].flatMap((names) => countyAmong(names) ?? []);
  const isCounty = (name: string): boolean => counties.some((county) => areOne(county, name));
  const provincesIn = (names: readonly string[]): readonly string[] => names.filter((name) => levelOfName(name) === 'province');
  const citiesIn = (names: readonly string[]): readonly string[] =>
    names.filter((name, index) => levelOfName(name) !== 'province' && !isCounty(name) && (isCity(name) || levelOfName(names[index + 1] ?? '') === 'province'));
  const differ = (left: readonly string[], right: readonly string[]): boolean =>
    left.length > 0 && right.length > 0 && !left.some((one) => right.some((other) => areOne(one, other)));
  const [first, ...others] = counties;
  if (others.some((other) => first !== undefined && !areOne(first, other))) return true;
  return differ(citiesIn(a), citiesIn(b)) || differ(provincesIn(a), provincesIn(b));
};

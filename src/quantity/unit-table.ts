import type { Dimension, Exact } from '../model/exact.ts';
import { exact } from './exact.ts';

/** A unit without multiplier. `names[0]` is the standard symbol; `en` what an English reader is shown. */
export interface BaseUnit {
  readonly names: readonly string[];
  readonly en: string;
  readonly dimension: Dimension;
  readonly factor: Exact;
}

const unit = (names: string, en: string, dimension: Dimension, numerator = 1n, denominator = 1n): BaseUnit => ({
  names: names.split(' '),
  en,
  dimension,
  factor: exact(numerator, denominator),
});

const ITEM = { 个: 1 };
const AREA = { 米: 2 };
const VOLUME = { 米: 3 };
const ENERGY = { 瓦: 1, 秒: 1 };

/**
 * All units. Measure words for things share one dimension (a count is a count), people, person-times and households
 * do not. 亩 is 2000/3 square metres (GB 3100—93 appendix); 年, 月 and 日 do not convert into each other.
 */
export const BASE_UNITS: readonly BaseUnit[] = [
  { names: ['', '倍', '小数'], en: '', dimension: {}, factor: exact(1n) },
  unit('% ％ 百分比', '%', {}, 1n, 100n),
  unit('‰ 千分比', '‰', {}, 1n, 1000n),
  unit('个百分点 百分点', 'percentage points', { 百分点: 1 }, 1n, 100n),
  ...'个 家 座 处 所 条 台 辆 支 份 项 件 起 宗 只 套 种 名次 位 张 本 批 对 站 门 间 栋 幢 片 艘 架 根 块 颗 例 场 期 类'
    .split(' ')
    .map((name) => unit(name, '', ITEM)),
  unit('人 名', 'people', { 人: 1 }),
  unit('人次', 'person-times', { 人次: 1 }),
  unit('户', 'households', { 户: 1 }),
  unit('次', 'times', { 次: 1 }),
  unit('元 人民币 元人民币', 'yuan', { 元: 1 }),
  unit('美元', 'US dollars', { 美元: 1 }),
  unit('米 m', 'm', { 米: 1 }),
  unit('公里 千米 km', 'km', { 米: 1 }, 1000n),
  unit('厘米 cm', 'cm', { 米: 1 }, 1n, 100n),
  unit('毫米 mm', 'mm', { 米: 1 }, 1n, 1000n),
  unit('平方米 ㎡ m² m2 平米', 'm²', AREA),
  unit('平方公里 平方千米 km² km2', 'km²', AREA, 1_000_000n),
  unit('公顷 ha ㏊', 'ha', AREA, 10_000n),
  unit('亩', 'mu', AREA, 2000n, 3n),
  unit('立方米 m³ m3 方', 'm³', VOLUME),
  unit('升 L', 'L', VOLUME, 1n, 1000n),
  unit('吨 t', 't', { 克: 1 }, 1_000_000n),
  unit('千克 公斤 kg', 'kg', { 克: 1 }, 1000n),
  unit('克 g', 'g', { 克: 1 }),
  unit('毫克 mg', 'mg', { 克: 1 }, 1n, 1000n),
  unit('微克 μg ug', 'μg', { 克: 1 }, 1n, 1_000_000n),
  unit('吨标准煤 tce', 'tce', { 标准煤: 1 }),
  unit('瓦 W', 'W', { 瓦: 1 }),
  unit('千瓦 kW', 'kW', { 瓦: 1 }, 1000n),
  unit('兆瓦 MW', 'MW', { 瓦: 1 }, 1_000_000n),
  unit('千瓦时 kWh 度', 'kWh', ENERGY, 3_600_000n),
  unit('年', 'years', { 年: 1 }),
  unit('月 个月', 'months', { 月: 1 }),
  unit('天 日', 'days', { 日: 1 }),
  unit('小时', 'hours', { 秒: 1 }, 3600n),
  unit('分钟', 'minutes', { 秒: 1 }, 60n),
  unit('秒', 's', { 秒: 1 }),
  unit('张床 床 张床位', 'beds', ITEM),
];

/** A Chinese numeral in front of a unit, longest first. */
export interface Multiplier {
  readonly name: string;
  readonly en: string;
  readonly factor: Exact;
}

const multiplier = (name: string, en: string, factor: bigint): Multiplier => ({ name, en, factor: exact(factor) });

export const MULTIPLIERS: readonly Multiplier[] = [
  multiplier('万亿', 'trillion', 1_000_000_000_000n),
  multiplier('千亿', '100 billion', 100_000_000_000n),
  multiplier('百亿', '10 billion', 10_000_000_000n),
  multiplier('十亿', 'billion', 1_000_000_000n),
  multiplier('千万', '10 million', 10_000_000n),
  multiplier('百万', 'million', 1_000_000n),
  multiplier('十万', '100,000', 100_000n),
  multiplier('亿', '100 million', 100_000_000n),
  multiplier('万', '10,000', 10_000n),
  multiplier('千', 'thousand', 1000n),
  multiplier('百', 'hundred', 100n),
];

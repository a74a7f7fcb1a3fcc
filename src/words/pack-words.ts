import type { Bilingual, Language } from '../model/language.ts';
import type { IndicatorKind, Level } from '../model/policy.ts';
import { type Place, PLACES } from './check-phrases.ts';

/** What stands before the facts of a rule and of an indicator. */
export const PACK_LABELS = {
  quote: { zh: '原文', en: 'Quote' },
  checks: { zh: '达标条件', en: 'Passes if' },
  when: { zh: '适用条件', en: 'Applies if' },
  concerns: { zh: '适用对象', en: 'Concerns' },
  due: { zh: '期限', en: 'Due' },
  strength: { zh: '力度', en: 'Strength' },
  responsible: { zh: '责任单位', en: 'Responsible' },
  measured: { zh: '评定方式', en: 'Measured' },
  reading: { zh: '口径说明', en: 'Reading' },
} as const satisfies Readonly<Record<string, Bilingual>>;

type Phrase<D> = Readonly<Record<Language, (data: D) => string>>;

/** Every unit of a level. */
const EVERY: Readonly<Record<Level, Bilingual>> = {
  province: { zh: '省（区、市）', en: 'province' },
  city: { zh: '市', en: 'city' },
  county: { zh: '县（市、区）', en: 'county, county-level city and district' },
  town: { zh: '乡镇（街道）', en: 'town, township and subdistrict' },
};

/** All of a unit, in Chinese; a county may be a 县, a 区 or a 市. */
const WHOLE: Readonly<Record<Level, string>> = { province: '全省', city: '全市', county: '全域', town: '全镇域' };

const KINDS: Readonly<Record<string, string>> = { 县: 'county', 县级市: 'county-level city', 区: 'district', 自治县: 'autonomous county', 旗: 'banner' };

const listed = (names: readonly string[], language: Language): string => {
  if (language === 'zh') return names.join('、');
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${String(names[names.length - 1])}`;
};

/** What stands for a unit where values are words. */
export const WORD_UNITS: Readonly<Partial<Record<IndicatorKind, Bilingual>>> = {
  'yes-no': { zh: '是/否', en: 'yes/no' },
  grade: { zh: '等级', en: 'grade' },
  rank: { zh: '名次或“未上榜”', en: 'place or “未上榜”' },
  set: { zh: '逐项列出，用顿号分隔', en: 'names separated by 、' },
};

interface PackPhrases {
  readonly issued: Phrase<{ date: string }>;
  readonly published: Phrase<{ date: string }>;
  readonly rules: Phrase<{ count: number; checklist: number }>;
  readonly ofChecklist: Phrase<string>;
  readonly ticked: Phrase<{ name: string }>;
  readonly answers: Phrase<{ count: number }>;
  readonly unencoded: Phrase<{ count: number }>;
  readonly passage: Phrase<{ clause: string; quote: string }>;
  readonly dueForAll: Phrase<{ date: string }>;
  readonly dueInherited: Phrase<{ date: string }>;
  readonly dueOwn: Phrase<{ date: string }>;
  readonly inForce: Phrase<{ issued: string }>;
  readonly together: Phrase<{ checks: number }>;
  readonly numbered: Phrase<{ number: number; text: string }>;
  readonly whole: Phrase<{ name: string; level: Level }>;
  readonly group: Phrase<{ group: string }>;
  readonly ofClass: Phrase<{ class: string }>;
  readonly named: Phrase<{ names: readonly string[] }>;
  readonly kinds: Phrase<{ region: string; kinds: readonly string[] }>;
  readonly level: Phrase<{ region: string; level: Level }>;
  readonly members: Phrase<{ name: string; members: readonly string[]; most: number }>;
  readonly list: Phrase<readonly string[]>;
  readonly otherwise: Phrase<{ condition: string }>;
  readonly indicators: Phrase<{ count: number }>;
  readonly indicator: Phrase<{ zh: string; en: string; unit: string }>;
  readonly derived: Phrase<{ formula: string }>;
  readonly besides: Phrase<readonly string[]>;
  readonly ofPlace: Phrase<Place>;
  readonly baseYear: Phrase<{ year: string }>;
  readonly yearsSince: Phrase<{ year: string }>;
  readonly previousYear: Phrase<null>;
  readonly definition: Phrase<{ text: string }>;
  readonly grades: Phrase<{ grades: readonly string[] }>;
  readonly broken: Phrase<{ at: string; reason: string }>;
}

/** The phrases of the page of a pack. */
export const PACK_PHRASES: PackPhrases = {
  issued: { zh: ({ date }) => `${date} 印发`, en: ({ date }) => `issued ${date}` },
  published: { zh: ({ date }) => `${date} 发布`, en: ({ date }) => `published ${date}` },
  rules: {
    zh: ({ count, checklist }) => `${String(count)} 项要求${checklist > 0 ? `，其中清单 ${String(checklist)} 项` : ''}`,
    en: ({ count, checklist }) =>
      `${String(count)} ${count === 1 ? 'requirement' : 'requirements'}${checklist > 0 ? `, ${String(checklist)} of them a checklist` : ''}`,
  },
  ofChecklist: { zh: (title) => `${title} · 清单`, en: (title) => `${title} · checklist` },
  ticked: { zh: ({ name }) => `已经落实：“${name}”填报为“是”`, en: ({ name }) => `It is done: “${name}” is reported as “yes”` },
  answers: {
    zh: ({ count }) => `清单（${String(count)} 项，逐项填“是”或“否”）`,
    en: ({ count }) => `Checklist (${String(count)}, each answered yes or no)`,
  },
  unencoded: {
    zh: ({ count }) => `未列入评定的内容（${String(count)} 处）`,
    en: ({ count }) => `Not encoded (${String(count)} ${count === 1 ? 'passage' : 'passages'})`,
  },
  passage: { zh: ({ clause, quote }) => `${clause}：${quote}`, en: ({ clause, quote }) => `${clause}: ${quote}` },
  dueForAll: { zh: ({ date }) => `期限 ${date}`, en: ({ date }) => `due ${date}` },
  dueInherited: { zh: ({ date }) => `${date}（文件统一期限）`, en: ({ date }) => `${date} (for the whole document)` },
  dueOwn: { zh: ({ date }) => `${date}（本条另定）`, en: ({ date }) => `${date} (for this clause)` },
  inForce: { zh: ({ issued }) => `不设到期日，${issued} 印发之日起持续要求`, en: ({ issued }) => `no date: in force since issue on ${issued}` },
  together: {
    zh: ({ checks }) => `同时满足以下 ${String(checks)} 项：`,
    en: ({ checks }) => `${checks === 2 ? 'both' : `all ${String(checks)}`} of these hold:`,
  },
  numbered: { zh: ({ number, text }) => `（${String(number)}）${text}`, en: ({ number, text }) => `(${String(number)}) ${text}` },
  whole: { zh: ({ name, level }) => `${name}（按${WHOLE[level]}评定）`, en: ({ name }) => `${name} as a whole` },
  group: { zh: ({ group }) => `${group}（作为整体评定，不逐个评定）`, en: ({ group }) => `the group ${group} together, not its members one by one` },
  ofClass: { zh: (data) => `各${data.class}（逐个评定）`, en: (data) => `each ${data.class}` },
  named: {
    zh: ({ names }) => `${listed(names, 'zh')}${names.length > 1 ? '（逐个评定）' : ''}`,
    en: ({ names }) => `${listed(names, 'en')}${names.length > 1 ? ', each' : ''}`,
  },
  kinds: {
    zh: ({ region, kinds }) => `${region}各${listed(kinds, 'zh')}（逐个评定）`,
    en: ({ region, kinds }) =>
      `each ${listed(
        kinds.map((kind) => KINDS[kind] ?? kind),
        'en',
      )} of ${region}`,
  },
  level: { zh: ({ region, level }) => `${region}各${EVERY[level].zh}（逐个评定）`, en: ({ region, level }) => `each ${EVERY[level].en} of ${region}` },
  members: {
    zh: ({ name, members, most }) => `${name}（${String(members.length)} 个）：${members.slice(0, most).join('、')}${members.length > most ? '……' : ''}`,
    en: ({ name, members, most }) =>
      `${name} (${String(members.length)}): ${members.length > most ? `${members.slice(0, most).join(', ')} …` : listed(members, 'en')}`,
  },
  list: { zh: (names) => names.join('、'), en: (names) => names.join(', ') },
  otherwise: { zh: ({ condition }) => `${condition}（否则本条不适用）`, en: ({ condition }) => `${condition} (otherwise not applicable)` },
  indicators: { zh: ({ count }) => `所需指标（${String(count)} 个）`, en: ({ count }) => `Indicators needed (${String(count)})` },
  indicator: {
    zh: ({ zh, unit }) => `${zh}${unit === '' ? '' : `（${unit}）`}`,
    en: ({ zh, en, unit }) => `${en} · ${zh}${unit === '' ? '' : ` [${unit}]`}`,
  },
  derived: { zh: ({ formula }) => `未填报时由“${formula}”推算`, en: ({ formula }) => `where not reported, derived from ${formula}` },
  besides: { zh: (needs) => `另需${needs.join('、')}的数据`, en: (needs) => `also needed: ${needs.join(', ')}` },
  ofPlace: { zh: (place) => PLACES[place].zh, en: (place) => PLACES[place].its },
  baseYear: { zh: ({ year }) => `${year}年`, en: ({ year }) => year },
  yearsSince: { zh: ({ year }) => `${year}年以来各年`, en: ({ year }) => `every year since ${year}` },
  previousYear: { zh: () => '上一年', en: () => 'the year before' },
  definition: { zh: ({ text }) => `口径：${text}`, en: ({ text }) => `definition: ${text}` },
  grades: { zh: ({ grades }) => `等级由低到高：${grades.join('、')}`, en: ({ grades }) => `grades, worst to best: ${grades.join(', ')}` },
  broken: {
    zh: ({ at, reason }) => `${at}年起与以前年份不可比：${reason}`,
    en: ({ at, reason }) => `from ${at} not comparable with earlier years: ${reason}`,
  },
};

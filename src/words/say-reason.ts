import type { Language } from '../model/language.ts';
import type { Reason, ReasonData } from '../model/scorecard.ts';
import { LEVEL_WORDS } from './labels.ts';
import { some } from './say.ts';

type Saying<C extends keyof ReasonData> = Readonly<Record<Language, (data: ReasonData[C]) => string>>;

const SAYINGS: { readonly [C in keyof ReasonData]: Saying<C> } = {
  met: { zh: () => '符合要求', en: () => 'meets the requirement' },
  'not-met': {
    zh: ({ due }) => (due === null ? '不符合要求' : `不符合要求，期限 ${due} 已到`),
    en: ({ due }) => (due === null ? 'does not meet the requirement' : `does not meet the requirement, due on ${due}`),
  },
  'not-met-on-old-data': {
    zh: ({ due, period }) => `期限 ${due} 已过，而数据是 ${period} 年的，按此数据不符合要求`,
    en: ({ due, period }) => `the due date ${due} is past; by the data of ${period} the requirement is not met`,
  },
  'not-yet-due': {
    zh: ({ due }) => `尚不符合要求，期限 ${due} 未到`,
    en: ({ due }) => `does not meet the requirement yet; due on ${due}`,
  },
  'not-yet-in-force': {
    zh: ({ issued }) => `不符合要求，但文件 ${issued} 才印发`,
    en: ({ issued }) => `does not meet the requirement, but the document was only issued on ${issued}`,
  },
  'missing-observations': {
    zh: ({ indicators }) => `缺少：${some(indicators, 'zh')}`,
    en: ({ indicators }) => `missing: ${some(indicators, 'en')}`,
  },
  'other-level': {
    zh: ({ level, own }) => `这是对${LEVEL_WORDS[level].zh}总量的要求${own === null ? '' : `，该对象为${LEVEL_WORDS[own].zh}`}`,
    en: ({ level, own }) => `a total required of a ${LEVEL_WORDS[level].en}${own === null ? '' : `; the subject is a ${LEVEL_WORDS[own].en}`}`,
  },
  'other-unit': {
    zh: ({ named }) => `只对${some(named, 'zh')}提出要求`,
    en: ({ named }) => `required of ${some(named, 'en')} only`,
  },
  'judged-as-group': {
    zh: ({ group }) => `这是对${group}整体的要求，不逐个评定`,
    en: ({ group }) => `required of the group ${group} as a whole`,
  },
  'condition-not-met': {
    zh: ({ condition }) => `不具备适用条件：${condition}`,
    en: ({ condition }) => `the condition under which it applies is not met: ${condition}`,
  },
};

/** Why a verdict is what it is, as a sentence without its full stop. */
export const sayReason = (reason: Reason, language: Language): string => {
  const say = SAYINGS[reason.code][language] as (data: Reason['data']) => string;
  return say(reason.data);
};

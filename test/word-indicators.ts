import { indexHeaders } from '../src/dataset/header.ts';
import type { Dictionary, Indicator, IndicatorName } from '../src/model/policy.ts';
import { parseDictionary } from '../src/pack/parse-dictionary.ts';

/** One indicator of each kind whose values are words, and a number beside them. */
const TEXT = `indicators:
  - {name: 一镇一策方案, id: plan, en: Plan, unit: "", kind: yes-no}
  - name: 充电设施水平
    id: charging
    en: Charging
    aliases: [充电基础设施建设水平]
    unit: ""
    kind: grade
    grades: [一星级, 二星级, 三星级, [四星级, 4星级, 四星], 五星级]
  - name: 最差出水水质
    id: water
    en: Water
    unit: ""
    kind: grade
    grades: [[劣Ⅴ类, 劣Ⅴ], [Ⅴ类, Ⅴ], [准Ⅳ类, 准Ⅳ], [Ⅳ类, Ⅳ], [Ⅲ类, Ⅲ], [Ⅱ类, Ⅱ], [Ⅰ类, Ⅰ]]
  - {name: 全国千强镇名次, id: ranking, en: Rank, unit: "", kind: rank}
  - {name: 数字化应用场景, id: scenes, en: Scenes, unit: "", kind: set}
  - {name: 常住人口, id: people, en: People, unit: 人, kind: count, timing: stock}
`;

const load = (): Dictionary => {
  const outcome = parseDictionary('words.yaml', TEXT, '');
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return outcome.value;
};

export const WORD_DICTIONARY = load();
export const WORD_INDEX = indexHeaders(WORD_DICTIONARY);
export const findWord = (name: string): Indicator | undefined => WORD_DICTIONARY.indicators.get(name as IndicatorName);

/** An indicator that is there. */
export const wordIndicator = (name: string): Indicator => {
  const found = findWord(name);
  if (!found) throw new Error(`no indicator ${name}`);
  return found;
};

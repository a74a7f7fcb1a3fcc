import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Strength } from '../../model/policy.ts';
import { NUMERAL_CHARACTERS } from '../../quantity/chinese-numeral.ts';
import { finding, type LintScope, type PlacedRule, placeInQuote } from './lint-scope.ts';
import { tidyQuote } from './tidy-quote.ts';

/** 基本 qualifies a verb; in 基本公共服务, 基本养老保险 it is part of a name. */
const LOOSE = new RegExp(
  `左右|约(?=[\\d${NUMERAL_CHARACTERS}])|基本(?=实现|建成|建立|完成|形成|达到|消除|配置|覆盖|解决|满足|具备|全覆盖|普及|做到|健全|完善|到位|清零|持平|稳定)`,
);

/** What makes a noun of the word before it: 支持计划, 引导基金, 鼓励类产业. */
const NAMES = '类|性|率|力度|计划|基金|资金|目录|政策(?!性)|措施|办法|体系|作用';
/** A verb has something after it. */
const NOTHING = '$|[,。;:)]';

/** The words as predicates only: 强化支持, 资金支持, 予以支持, 政府引导 name what another verb does. */
const ENCOURAGING: readonly string[] = [
  `(?<!给予|予以)鼓励(?!${NAMES}|${NOTHING})`,
  `(?<!的|给予|予以|加大|强化|加强|资金|政策|金融|信贷|技术|财税|要素)支持(?!${NAMES}|${NOTHING})`,
  '(?<!开展|进行)探索(?!性)',
  `(?<!加强|强化)引导(?!${NAMES}|${NOTHING}|员|(?<=政府引导)、)`,
  '有条件的',
];

/** What 推动, 推进 and 加快 lead is an instruction; only these words make less of it. */
const STRENGTHS: readonly (readonly [Exclude<Strength, 'required'>, RegExp])[] = [
  ['expected', /力争|争取(?!资金|支持|上级|中央|省级)/],
  ['encouraged', new RegExp(ENCOURAGING.join('|'))],
];

const looseWords = (scope: LintScope, placed: PlacedRule): readonly Diagnostic[] => {
  const { rule } = placed;
  const { text, offsets } = tidyQuote(rule.quote);
  const match = LOOSE.exec(text);
  if (!match || rule.reading !== null || rule.checks.some(({ tolerance }) => tolerance !== null)) return [];
  const [word] = match;
  return [finding('tolerance-undeclared', { word }, placeInQuote(scope, placed, offsets[match.index] ?? 0, word.length))];
};

const strengthWords = (scope: LintScope, placed: PlacedRule): readonly Diagnostic[] => {
  const { rule } = placed;
  const { text, offsets } = tidyQuote(rule.quote);
  const said = STRENGTHS.flatMap(([expected, words]) => {
    const match = words.exec(text);
    return match ? [{ expected, word: match[0], index: match.index }] : [];
  });
  const [first] = said;
  if (!first || said.some(({ expected }) => expected === rule.strength)) return [];
  const place = placeInQuote(scope, placed, offsets[first.index] ?? 0, first.word.length);
  return [finding('strength-differs', { word: first.word, strength: rule.strength, expected: first.expected }, place)];
};

/** What a quote says of how strictly and how strongly it is meant, where the rule does not take it up. */
export const checkWording = (scope: LintScope, placed: PlacedRule): readonly Diagnostic[] => [...looseWords(scope, placed), ...strengthWords(scope, placed)];

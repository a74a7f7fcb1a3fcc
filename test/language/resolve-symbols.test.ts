import { describe, expect, it } from 'vitest';
import { printCheck } from '../../src/language/print-check.ts';
import { resolveSymbols } from '../../src/language/resolve-symbols.ts';
import { nodesOf } from '../../src/language/walk.ts';
import { findWord } from '../word-indicators.ts';
import { treeOf } from './tree.ts';

const resolved = (check: string) => resolveSymbols(treeOf(check), findWord);
/** The words and figures of a check once it is resolved. */
const wordsOf = (check: string): readonly string[] =>
  nodesOf(resolved(check)).flatMap((node) => (node.kind === 'symbol' ? [node.text] : node.kind === 'quantity' ? [`# ${node.value}${node.unit}`] : []));
const namesIn = (check: string): readonly string[] => nodesOf(resolved(check)).flatMap((node) => (node.kind === 'indicator' ? [node.name] : []));

describe('a name beside an indicator of words', () => {
  it.each([
    ['一镇一策方案 = 是', ['yes']],
    ['一镇一策方案 = 无', ['no']],
    ['一镇一策方案 = yes', ['yes']],
    ['否 != 一镇一策方案', ['no']],
    ['充电设施水平 >= 四星', ['四星级']],
    ['充电设施水平 >= 「4星级」', ['四星级']],
    ['最差出水水质 >= 准IV类', ['准Ⅳ类']],
    ['Ⅴ < 最差出水水质', ['Ⅴ类']],
    ['全国千强镇名次 <= 未入榜', ['未上榜']],
    ['全国千强镇名次 <= 「第35名」', ['# 35']],
    ['全国千强镇名次 <= 35', ['# 35']],
    ['充电设施水平 >= 4星级', ['四星级']],
    ['全国千强镇名次 <= 35名', ['# 35']],
  ])('is the word that it stands for: %s', (check, words) => {
    expect(wordsOf(check)).toEqual(words);
  });

  it.each([
    ['充电设施水平 >= 四星及', ['四星及']],
    ['一镇一策方案 = 完成', ['完成']],
    ['全国千强镇名次 <= 上榜', ['上榜']],
    ['数字化应用场景 = 交通', ['交通']],
    ['充电设施水平 >= 6星级', ['6星级']],
    ['充电设施水平 >= 6人', ['# 6人']],
    ['全国千强镇名次 <= 35人', ['# 35人']],
  ])('is a word that is none, to be told as such: %s', (check, words) => {
    expect(wordsOf(check)).toEqual(words);
  });

  it.each([
    ['max(充电设施水平) >= 四星级', ['四星级'], ['充电设施水平']],
    ['充电设施水平 + 1 >= 四星级', ['# 1', '四星级'], ['充电设施水平']],
    ['max(充电设施水平) >= 常驻人口', [], ['充电设施水平', '常驻人口']],
  ])('is one inside a term only where it has that word: %s', (check, words, names) => {
    expect(wordsOf(check)).toEqual(words);
    expect(namesIn(check)).toEqual(names);
  });

  it.each(['充电设施水平 = 最差出水水质', '常住人口 >= 四星级', '四星级 >= 5人', '常住人口 > 户籍人口', '数字化应用场景 contains 交通'])(
    'is left where it names an indicator, or stands beside none of words: %s',
    (check) => {
      expect(resolved(check)).toEqual(treeOf(check));
    },
  );

  it('is found wherever a comparison may stand', () => {
    const check = 'not count(充电设施水平 >= 四星 and 一镇一策方案 = 是) + 1 > -count(最差出水水质 = Ⅱ) or any(全国千强镇名次 = 榜外)';
    expect(wordsOf(check)).toEqual(['四星级', 'yes', '# 1', 'Ⅱ类', '未上榜']);
    expect(printCheck(resolved(printCheck(resolved(check))))).toBe(printCheck(resolved(check)));
  });

  it('keeps its place', () => {
    expect(nodesOf(resolved('充电设施水平 >= 四星')).map(({ at }) => at.column)).toEqual([8, 1, 11]);
  });
});

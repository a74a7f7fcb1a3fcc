import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCheck, printName } from '../../src/language/print-check.ts';
import { resolveSymbols } from '../../src/language/resolve-symbols.ts';
import type { Indicator } from '../../src/model/policy.ts';
import { anyTree } from './any-tree.ts';
import { placeless, treeOf } from './tree.ts';

describe('printCheck', () => {
  it('prints any tree so that parsing it gives the same tree', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(placeless(treeOf(printCheck(tree)))).toEqual(tree);
      }),
      { numRuns: 2000 },
    );
  });

  it('prints the same again once it has been printed and parsed', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        const text = printCheck(tree);
        expect(printCheck(treeOf(text))).toBe(text);
      }),
    );
  });

  it.each([
    ['二三产业从业人员比重>=95%', '二三产业从业人员比重 >= 95%'],
    ['城乡居民收入比 ≤ 1.6', '城乡居民收入比 <= 1.6'],
    ['「5G基站累计数」＞＝1.2 万个', '「5G基站累计数」 >= 1.2万个'],
    ['「常住人口」 > 1人', '常住人口 > 1人'],
    ['((甲 + 乙)) × 丙 ÷ 丁 ＝ 1', '(甲 + 乙) * 丙 / 丁 = 1'],
    ['甲 - (乙 - 丙) ≠ 1', '甲 - (乙 - 丙) != 1'],
    ['(甲 * 乙) * 丙 > 1', '甲 * 乙 * 丙 > 1'],
    ['not (甲 > 1 and 乙 > 1)', 'not (甲 > 1 and 乙 > 1)'],
    ['(甲 > 1) and ((乙 > 1) or (丙 > 1))', '甲 > 1 and (乙 > 1 or 丙 > 1)'],
    ['-(甲 + 乙) < --1', '-(甲 + 乙) < --1'],
    ['甲 >= target', '甲 >= target'],
    ['change( 甲 ，2019年 )＞3个百分点', 'change(甲, 2019) > 3个百分点'],
    ['change((甲 contains 乙、丙), 2019) > 1', 'change((甲 contains 乙, 丙), 2019) > 1'],
    ['count(甲 contains 乙 and 丙 = yes) >= 1', 'count(甲 contains 乙 and 丙 = yes) >= 1'],
    ['sum > 1', 'sum > 1'],
    ['「yes」 = no', '「yes」 = no'],
    ['数字化应用场景 contains 「12345」、「城管」', '数字化应用场景 contains 「12345」, 城管'],
  ])('prints %s as %s', (text, printed) => {
    expect(printCheck(treeOf(text))).toBe(printed);
  });
});

describe('printCheck of resolved grades, ranks and yes/no', () => {
  const grades = ['1级', 'Ⅱ类', '四星级', 'and', 'sum'].map((name) => ({ name, aliases: [] }));
  const indicators = new Map(
    [
      { name: '等级', kind: 'grade' as const, grades },
      { name: '名次', kind: 'rank' as const, grades: [] },
      { name: '方案', kind: 'yes-no' as const, grades: [] },
    ].map((known) => [known.name, known as unknown as Indicator]),
  );
  const find = (name: string): Indicator | undefined => indicators.get(name);

  it.each([
    ['等级 >= 「1级」', '等级 >= 「1级」'],
    ['Ⅱ类 < 等级', 'Ⅱ类 < 等级'],
    ['等级 = 「and」', '等级 = 「and」'],
    ['等级 = 「sum」', '等级 = sum'],
    ['名次 != 未入榜', '名次 != 未上榜'],
    ['名次 <= 「第35名」', '名次 <= 35'],
    ['方案 = 是', '方案 = yes'],
  ])('prints %s as %s, which gives the same tree again', (text, printed) => {
    const tree = resolveSymbols(treeOf(text), find);
    expect(printCheck(tree)).toBe(printed);
    expect(placeless(resolveSymbols(treeOf(printed), find))).toEqual(placeless(tree));
  });
});

describe('printName', () => {
  it.each(['5G基站累计数', 'and', 'target', 'a-b', '地区生产总值(现价)', '常住 人口', ''])('puts %j in 「…」', (name) => {
    expect(printName(name)).toBe(`「${name}」`);
  });

  it.each(['常住人口', 'GDP', '地区GDP', 'android'])('leaves %s as it is', (name) => {
    expect(printName(name)).toBe(name);
  });
});

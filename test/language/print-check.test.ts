import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printCheck, printName } from '../../src/language/print-check.ts';
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
  ])('prints %s as %s', (text, printed) => {
    expect(printCheck(treeOf(text))).toBe(printed);
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

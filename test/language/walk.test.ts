import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsOf, mapLeaves, nodesOf } from '../../src/language/walk.ts';
import { anyTree } from './any-tree.ts';
import { placeless, quantity, treeOf } from './tree.ts';

describe('nodesOf', () => {
  it('gives the node and everything below it, left to right', () => {
    expect(nodesOf(treeOf('not 甲 + 1 > -乙')).map((node) => node.kind)).toEqual([
      'not',
      'compare',
      'arithmetic',
      'indicator',
      'quantity',
      'negate',
      'indicator',
    ]);
  });
});

describe('indicatorsOf', () => {
  it.each([
    ['甲 / 乙 >= 75%', ['甲', '乙']],
    ['乙 > 1 and 甲 > 1 or 乙 > 2', ['乙', '甲']],
    ['1 < 2', []],
    ['not 「5G基站累计数」 > target', ['5G基站累计数']],
  ])('names each once, in the order of the text: %s', (text, names) => {
    expect(indicatorsOf(treeOf(text))).toEqual(names);
  });
});

describe('mapLeaves', () => {
  it('replaces the leaves that are changed and keeps the rest', () => {
    const filled = mapLeaves(treeOf('甲 >= target and not 乙 > target'), (leaf) => (leaf.kind === 'target' ? quantity('40', '%') : leaf));
    expect(placeless(filled)).toEqual(placeless(treeOf('甲 >= 40% and not 乙 > 40%')));
  });

  it('gives an equal tree where nothing is changed', () => {
    fc.assert(
      fc.property(anyTree, (tree) => {
        expect(mapLeaves(tree, (leaf) => leaf)).toEqual(tree);
      }),
    );
  });
});

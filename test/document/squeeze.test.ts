import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { squeeze } from '../../src/document/squeeze.ts';

describe('what does not matter falls away', () => {
  it.each([
    ['达到 ９５％ 以上，', '达到95%以上'],
    ['“一网\n通办”率', '一网通办率'],
    ['1.6以内。', '1.6以内'],
    ['１．６', '1.6'],
    ['5,000台', '5000台'],
    ['1:1.2', '1:1.2'],
    ['2-3个', '2-3个'],
    ['甲.乙-丙', '甲乙丙'],
    ['（一）', '一'],
  ])('%j becomes %s', (text, expected) => {
    expect(squeeze(text).text).toBe(expected);
  });

  it('and every place is remembered', () => {
    expect(squeeze('达 到，９').at).toEqual([0, 2, 4]);
  });

  it('a character beyond the basic plane keeps two units', () => {
    expect(squeeze('甲𠀀乙')).toEqual({ text: '甲𠀀乙', at: [0, 1, 1, 3] });
  });

  it('for any text there is a place for every unit, in order, and squeezing again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const { text: short, at } = squeeze(text);
        expect(at.length).toBe(short.length);
        expect([...at]).toEqual([...at].sort((a, b) => a - b));
        expect(squeeze(short).text.length).toBeLessThanOrEqual(short.length);
      }),
    );
  });
});

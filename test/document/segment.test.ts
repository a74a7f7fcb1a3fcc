import { describe, expect, it } from 'vitest';
import { segmentsOf } from './parsed.ts';

const read = (sentence: string): readonly (readonly [string, string | null])[] => {
  const text = `一、总则\n${sentence}`;
  return segmentsOf(text).map(({ start, end, kind }) => [text.slice(start, end), kind] as const);
};

describe('a sentence is cut', () => {
  it.each<[string, string, readonly (readonly [string, string | null])[]]>([
    ['not at all where it only appeals', '加快建设，推进治理。', [['加快建设，推进治理。', 'appeal']]],
    [
      'where the next number or duty begins',
      '建立台账，确保更新，覆盖率达到95%。',
      [
        ['建立台账', 'duty'],
        ['确保更新', 'duty'],
        ['覆盖率达到95%。', 'duty'],
      ],
    ],
    ['not between an appeal and what it leads up to', '加强监管，确保不出现流失。', [['加强监管，确保不出现流失。', 'duty']]],
    [
      'before the appeals that follow a duty',
      '制定方案，加强培训，提升能力。',
      [
        ['制定方案', 'duty'],
        ['加强培训，提升能力。', 'appeal'],
      ],
    ],
    [
      'before the date of what follows',
      '实现共享，到2025年底，覆盖率达到90%。',
      [
        ['实现共享', 'duty'],
        ['到2025年底，覆盖率达到90%。', 'duty'],
      ],
    ],
    [
      'at 、 where both sides have a number',
      '配置1家医院、1座图书馆。',
      [
        ['配置1家医院', 'duty'],
        ['1座图书馆。', 'duty'],
      ],
    ],
    ['not at 、 where only one has', '配置包含交通、城管的2个场景。', [['配置包含交通、城管的2个场景。', 'duty']]],
    ['not inside brackets and quotation marks', '建立（市，县）“甲，乙。丙”制度。', [['建立（市，县）“甲，乙。丙”制度。', 'duty']]],
    ['not after a condition', '占用耕地不能实现平衡的，允许调剂。', [['占用耕地不能实现平衡的，允许调剂。', 'appeal']]],
    [
      'at semicolons',
      '甲市达到70%；乙县达到40%。',
      [
        ['甲市达到70%', 'duty'],
        ['乙县达到40%。', 'duty'],
      ],
    ],
  ])('%s', (_, sentence, expected) => {
    expect(read(sentence)).toEqual(expected);
  });
});

describe('nothing is required', () => {
  it.each([
    ['by who is responsible', '（牵头单位：市发展改革委，负责推进；2个县配合）'],
    ['by a definition', '特色小镇是集聚产业的平台。'],
    ['by names', '甲镇、乙镇'],
  ])('%s', (_, sentence) => {
    expect(read(sentence).map(([, kind]) => kind)).toEqual([null]);
  });

  it('by a note in the middle of a paragraph, which stands alone', () => {
    expect(read('推进建设。（单位：市国资委）引导企业。')).toEqual([
      ['推进建设。', 'appeal'],
      ['（单位：市国资委）', null],
      ['引导企业。', 'appeal'],
    ]);
  });
});

describe('the core of a segment', () => {
  it.each([
    ['is the part with the duty', '加强监管，确保不出现流失。', '确保不出现流失。'],
    ['is the whole sentence of an appeal', '加快建设，推进治理。', '加快建设，推进治理。'],
  ])('%s', (_, sentence, core) => {
    const text = `一、总则\n${sentence}`;
    expect(segmentsOf(text).map((segment) => text.slice(segment.core.start, segment.core.end))).toEqual([core]);
  });
});

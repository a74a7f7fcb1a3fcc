import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/document/parse-document.ts';
import { outlineOf } from './parsed.ts';

describe('clauses', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'on three levels, titles ended by a full stop',
      '一、总体要求\n（一）发展目标。建成1所学校。\n1.任务。抓好落实。\n二、保障\n加强领导。',
      [['一 总体要求'], ['一(一) 发展目标', '建成1所学校。'], ['一(一)1 任务', '抓好落实。'], ['二 保障', '加强领导。']],
    ],
    [
      'of half and full width',
      '一、 总则\n(一)目标\n到位。\n（1）甲。乙。\n① 丙。丁。',
      [['一 总则'], ['一(一) 目标', '到位。'], ['一(一)(1) 甲', '乙。'], ['一(一)(1)① 丙', '丁。']],
    ],
    [
      'of articles, which have no title',
      '第一章 总则\n第一条 各镇应当建立台账。\n第二条 不得新增债务。',
      [['第一章 总则'], ['第一章第一条 总则', '各镇应当建立台账。'], ['第一章第二条 总则', '不得新增债务。']],
    ],
    [
      'of dashes',
      '一、目标\n——创富城市。收入提高。\n——宜居城市。绿化达到35%。',
      [['一 目标'], ['一 创富城市', '收入提高。'], ['一 宜居城市', '绿化达到35%。']],
    ],
    [
      'before the first heading',
      '各县：\n请看。\n一、总则\n甲。',
      [
        ['引言', '各县：', '请看。'],
        ['一 总则', '甲。'],
      ],
    ],
    [
      'of annexes',
      '一、总则\n甲。\n附件1\n名单\n一、乙\n丙镇',
      [
        ['一 总则', '甲。'],
        ['附件1', '名单'],
        ['附件1一 乙', '丙镇'],
      ],
    ],
    [
      'glued to the end of a line',
      '一、总则\n(一)甲工程\n乙。（单位：某局）(二)丙工程\n丁。',
      [['一 总则'], ['一(一) 甲工程', '乙。（单位：某局）'], ['一(二) 丙工程', '丁。']],
    ],
  ])('%s', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'is a sentence with a number',
      '一、目标\n1.到2025年，覆盖率达到95%。\n2.建成2所。',
      [['一 目标'], ['一1 目标', '到2025年，覆盖率达到95%。'], ['一2 目标', '建成2所。']],
    ],
    ['has nothing below it', '一、任务\n（1）建立台账；\n（2）报送情况。', [['一 任务'], ['一(1) 任务', '建立台账；'], ['一(2) 任务', '报送情况。']]],
    ['says what must be', '一、各镇应当建立台账\n说明。', [['一', '各镇应当建立台账', '说明。']]],
  ])('whose heading %s keep it as text', (_, text, expected) => {
    expect(outlineOf(text)).toEqual(expected);
  });

  it('take no list in the middle of a line for a heading', () => {
    expect(outlineOf('一、总则\n包括：（一）甲；（二）乙。')).toEqual([['一 总则', '包括：（一）甲；（二）乙。']]);
  });

  it('join lines that a page broke', () => {
    const text = '一、总则\n各镇应当在规定时间内编制完成本镇国土空间总体规划并报县级人民政府\n批准。\n下一段。';
    expect(outlineOf(text)[0]?.slice(1)).toEqual([text.split('\n').slice(1, 3).join('\n'), '下一段。']);
  });
});

describe('what is not searched', () => {
  it.each([
    ['titles and addressees before the first heading', '关于推进建设的通知\n各县（市、区）：\n一、总则\n甲。', [false, false, true]],
    ['the title of an annex', '附件\n提升行动名单\n1.甲。乙。', [false, true]],
    ['the list of annexes', '一、总则\n建立制度。\n附件：1.推进计划', [true, false]],
  ])('%s', (_, text, expected) => {
    expect(parseDocument(text).flatMap(({ blocks }) => blocks.map(({ searched }) => searched))).toEqual(expected);
  });
});

describe('any text', () => {
  const anyLine = fc.constantFrom('一、总则', '（一）目标。甲。', '1.', '——', '第三条 应当', '', '  ', '建立制度，', '附件', '\t1\t2', '“（', '。');
  it('gives clauses in the order of the text, with paragraphs inside it that do not overlap', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyLine, fc.string({ unit: 'grapheme' }))), (lines) => {
        const text = lines.join('\n');
        const clauses = parseDocument(text);
        const blocks = clauses.flatMap((clause) => clause.blocks);
        let reached = 0;
        for (const { start, end } of blocks) {
          expect(start).toBeGreaterThanOrEqual(reached);
          expect(end).toBeGreaterThan(start);
          expect(end).toBeLessThanOrEqual(text.length);
          reached = end;
        }
        expect(clauses.map(({ start }) => start)).toEqual([...clauses.map(({ start }) => start)].sort((a, b) => a - b));
      }),
    );
  });
});

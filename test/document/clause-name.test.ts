import { describe, expect, it } from 'vitest';
import { namesClause } from '../../src/document/clause-name.ts';
import { pathOf } from './parsed.ts';

const TEXT = '通知。\n一、总体要求\n（二）总体目标。力争。\n——创富城市。提高。\n二、任务\n（一）产业工程\n3.畅通商贸。推进。\n十一、其他\n甲。\n第四条 乙。';

describe('a clause as packs write it', () => {
  it.each([
    ['一(二) 创富城市', '一(二) 创富城市', true],
    ['一（二）创富城市', '一(二) 创富城市', true],
    ['一、（二）——创富城市', '一(二) 创富城市', true],
    ['一(二)', '一(二) 创富城市', true],
    ['一(二) 总体目标', '一(二) 创富城市', true],
    ['创富城市', '一(二) 创富城市', true],
    ['一(三) 创富城市', '一(二) 创富城市', false],
    ['一(二) 共享城市', '一(二) 创富城市', false],
    ['二(一)3 畅通商贸', '二(一)3 畅通商贸', true],
    ['二(一)3', '二(一)3 畅通商贸', true],
    ['二(一)4 畅通商贸', '二(一)3 畅通商贸', false],
    ['一(一)3 畅通商贸', '二(一)3 畅通商贸', false],
    ['十一 其他', '十一 其他', true],
    ['一 其他', '十一 其他', false],
    ['引言', '引言', true],
    ['', '引言', false],
    ['', '十一 其他', false],
  ])('%j means %j: %s', (written, name, expected) => {
    expect(namesClause(written, name === '引言' ? [] : pathOf(TEXT, name))).toBe(expected);
  });
});

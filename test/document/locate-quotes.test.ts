import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateQuote, searchable } from '../../src/document/locate-quotes.ts';
import { parseDocument } from '../../src/document/parse-document.ts';

const TEXT = '一、目标\n覆盖率达到９５％ 以上，每镇1个“客厅”。\n二、任务\n（一）设施\n每镇建设1座公园。加快推进甲，支持乙。\n（二）服务\n每镇建设1座公园。\n';
const document = searchable(TEXT, parseDocument(TEXT));
const locate = (quote: string, clause = '一') => locateQuote(document, { quote, clause });
const placesOf = (quote: string, clause = '一'): readonly string[] => {
  const located = locate(quote, clause);
  return located.found ? located.occurrences.map(({ whole }) => TEXT.slice(whole.start, whole.end)) : [];
};

describe('a quote is found', () => {
  it.each([
    ['as it stands', '覆盖率达到９５％ 以上', '覆盖率达到９５％ 以上'],
    ['in another width and spacing', '覆盖率 达到95%以上', '覆盖率达到９５％ 以上'],
    ['without its quotation marks', '1个客厅', '1个“客厅'],
    ['over the end of a line', '客厅。二、任务', '客厅”。\n二、任务'],
  ])('%s', (_, quote, expected) => {
    expect(placesOf(quote)).toEqual([expected]);
  });

  it('in the clause that is named, of several', () => {
    expect(locate('建设1座公园', '二(二) 服务')).toMatchObject({ found: true, inNamedClause: true, occurrences: [{ clause: 3 }] });
  });

  it('in every place where the clause named has none', () => {
    expect(locate('建设1座公园', '三 保障')).toMatchObject({ found: true, inNamedClause: false, occurrences: [{ clause: 2 }, { clause: 3 }] });
  });
});

describe('…… leaves out words', () => {
  it.each(['加快推进……支持乙', '加快推进…支持乙', '加快推进...支持乙'])('%s', (quote) => {
    const located = locate(quote, '二(一)');
    expect(located).toMatchObject({ found: true, inNamedClause: true });
    expect(placesOf(quote, '二(一)')).toEqual(['加快推进甲，支持乙']);
  });

  it('of one clause only', () => {
    expect(locate('支持乙……每镇建设')).toMatchObject({ found: false });
  });

  it('in the order of the text only', () => {
    expect(locate('支持乙……加快')).toMatchObject({ found: false });
  });
});

describe('a quote that is nowhere', () => {
  it('names the place that begins like it', () => {
    const located = locate('每镇建设2座公园');
    expect(!located.found && located.similar && TEXT.slice(located.similar.start, located.similar.end)).toBe('每镇建设1座公园');
  });

  it.each(['完全没有', '，。', '95'.repeat(40)])('and like nothing: %s', (quote) => {
    expect(locate(quote)).toEqual({ found: false, similar: null });
  });

  it('is 1.6 where the text has 16, and 95 where it has 95% only as far as it goes', () => {
    const own = '一、目标\n不高于16。';
    expect(locateQuote(searchable(own, parseDocument(own)), { quote: '不高于1.6', clause: '一' })).toMatchObject({ found: false });
  });
});

describe('any piece of a text', () => {
  it('is found where it was taken from', () => {
    fc.assert(
      fc.property(fc.nat(TEXT.length - 1), fc.integer({ min: 1, max: 30 }), (start, length) => {
        const quote = TEXT.slice(start, start + length);
        const located = locate(quote, '无此条');
        if (!/[\p{L}\p{N}]/u.test(quote)) return;
        expect(located.found && located.occurrences.some(({ whole }) => whole.start <= start + length && whole.end >= start)).toBe(true);
      }),
    );
  });
});

import { describe, expect, it } from 'vitest';
import { accountFor } from '../../src/document/account.ts';
import type { Coverage, CoveredSegment } from '../../src/model/coverage.ts';
import { packText, parsed, ruleText } from '../pack/pack-text.ts';

const TEXT = `一、目标
到2025年，绿化覆盖率达到35%以上，每镇建设1座公园、2所学校。
加快推进城市建设。营造氛围，支持创业。
二、保障
建立台账，加强领导，绿化覆盖率达到35%以上。
（牵头单位：市住房城乡建设局）
`;

interface Quoted {
  readonly clause?: string;
  readonly quote: string;
}

const cover = (rules: readonly Quoted[], unencoded: readonly Quoted[] = [], text = TEXT): Coverage => {
  const entries = unencoded.map(({ clause = '一 目标', quote }) => `  - {clause: ${clause}, quote: ${quote}, because: 只作号召}\n`);
  const list = rules.map(({ clause = '一 目标', quote }, index) => ruleText(`r${String(index)}`, { clause, quote, check: '绿化覆盖率 >= 35%' }));
  const outcome = parsed(`${packText(...list)}${entries.length > 0 ? `unencoded:\n${entries.join('')}` : ''}`);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return accountFor(outcome.value, { file: 'text.txt', encoding: 'utf-8', sha256: '', text });
};
const segmentsOf = ({ clauses }: Coverage): readonly CoveredSegment[] => clauses.flatMap(({ segments }) => segments);
const standingsOf = (coverage: Coverage): readonly string[] => segmentsOf(coverage).map(({ text, standing }) => `${standing ?? '·'} ${text}`);
const codesOf = ({ diagnostics }: Coverage): readonly string[] => diagnostics.map(({ code, severity }) => `${severity} ${code}`);

const NOTHING = [
  'neither 到2025年，绿化覆盖率达到35%以上',
  'neither 每镇建设1座公园',
  'neither 2所学校。',
  'neither 加快推进城市建设。',
  'neither 营造氛围，支持创业。',
  'neither 建立台账',
  'neither 加强领导',
  'neither 绿化覆盖率达到35%以上。',
  '· （牵头单位：市住房城乡建设局）',
];
/** The standings where only the segments that hold these words differ from neither. */
const only = (standing: string, ...words: readonly string[]): readonly string[] =>
  NOTHING.map((line) => (words.some((word) => line.includes(word)) ? line.replace('neither', standing) : line));

describe('every requirement', () => {
  it('is neither where the pack quotes something else', () => {
    expect(standingsOf(cover([{ quote: '建设' }]))).not.toEqual(NOTHING);
    expect(standingsOf(cover([{ clause: '二 保障', quote: '台账' }]))).toEqual(only('covered', '台账'));
  });

  it('is covered by the rule that quotes it, in the clause that the rule names', () => {
    const coverage = cover([{ quote: '绿化覆盖率达到35%以上' }]);
    expect(standingsOf(coverage)).toEqual(only('covered', '到2025年'));
    expect(segmentsOf(coverage)[0]).toMatchObject({ rules: ['r0'], because: [], numbers: [{ text: '35%以上', line: 2, column: 15, standing: 'covered' }] });
    expect(codesOf(coverage)).toEqual([]);
  });

  it('is listed where unencoded quotes it, with the reason', () => {
    const coverage = cover([{ quote: '1座公园' }], [{ quote: '加快推进' }]);
    expect(segmentsOf(coverage)[3]).toMatchObject({ standing: 'unencoded', rules: [], because: ['只作号召'] });
  });

  it('is covered rather than not encoded where both quote it', () => {
    expect(standingsOf(cover([{ quote: '1座公园' }], [{ quote: '建设1座公园' }]))).toEqual(only('covered', '1座公园'));
  });

  it.each([
    ['its number', '每镇建设'],
    ['more than its edge', '园、2'],
  ])('is neither while no quote holds %s', (_, quote) => {
    expect(segmentsOf(cover([{ quote }]))[1]).toMatchObject({ standing: 'neither', numbers: [{ standing: 'neither' }] });
  });

  it('takes its number from one entry and its words from another', () => {
    expect(segmentsOf(cover([{ quote: '每镇建设' }], [{ quote: '1座' }]))[1]).toMatchObject({
      standing: 'covered',
      rules: ['r0'],
      because: ['只作号召'],
      numbers: [{ standing: 'unencoded' }],
    });
  });
});

describe('an entry that quotes', () => {
  const WORDS = '一、目标\n强化管控，推进合一，建立台账，成为样板。定义是说明。\n二、深化全面覆盖\n加强领导。\n';
  const inWords = (rules: readonly string[], unencoded: readonly string[] = []) =>
    segmentsOf(
      cover(
        rules.map((quote) => ({ quote, clause: quote.startsWith('深化') ? '二' : '一 目标' })),
        unencoded.map((quote) => ({ quote })),
        WORDS,
      ),
    );

  it.each([
    ['what leads up to a duty is named beside those that quote the duty', ['强化管控', '推进合一', '建立台账'], [], 'covered', true],
    ['what leads up to a duty covers it, where the duty is listed with a reason', ['强化管控'], ['建立台账'], 'covered', true],
    ['only what leads up to a duty is named, and the duty is still neither', ['强化管控'], [], 'neither', false],
  ])('%s', (_, rules, unencoded, standing, quoted) => {
    const [segment] = inWords(rules, unencoded);
    expect(segment).toMatchObject({ standing, quoted, rules: rules.map((__, index) => `r${String(index)}`), because: unencoded.map(() => '只作号召') });
  });

  it('a sentence that requires nothing, or a title, is named there', () => {
    const named = inWords(['深化全面覆盖', '建立台账'], ['定义是说明']).map(({ text, kind, rules, because }) => [text, kind, ...rules, ...because]);
    expect(named).toEqual([
      ['强化管控，推进合一，建立台账，成为样板。', 'duty', 'r1'],
      ['定义是说明。', null, '只作号召'],
      ['深化全面覆盖', null, 'r0'],
      ['加强领导。', 'appeal'],
    ]);
  });
});

describe('what …… leaves out', () => {
  it('is every appeal to the end of the quote, over paragraphs and the clauses within the one named', () => {
    const text = '一、总则\n（一）甲\n加强领导，建立台账。\n支持创业。\n（二）乙\n营造氛围。\n推进改革。\n二、丙\n加快建设。\n';
    const coverage = cover([{ clause: '二 丙', quote: '加快' }], [{ clause: '一 总则', quote: '加强领导……营造氛围' }], text);
    expect(standingsOf(coverage)).toEqual([
      'neither 加强领导，建立台账。',
      'unencoded 支持创业。',
      'unencoded 营造氛围。',
      'neither 推进改革。',
      'covered 加快建设。',
    ]);
  });

  it('is an appeal only where the reason is given, never a number or a duty', () => {
    const coverage = cover([{ clause: '二 保障', quote: '台账' }], [{ quote: '到2025年……支持创业' }]);
    const neither = segmentsOf(coverage).filter(({ standing }) => standing === 'neither');
    expect(neither.map(({ text }) => text)).toEqual(['到2025年，绿化覆盖率达到35%以上', '每镇建设1座公园', '2所学校。', '加强领导', '绿化覆盖率达到35%以上。']);
  });

  it('is nothing that a rule covers', () => {
    expect(segmentsOf(cover([{ quote: '1座公园……支持创业' }])).map(({ standing }) => standing)).toEqual([
      'neither',
      'covered',
      'neither',
      'neither',
      'covered',
      'neither',
      'neither',
      'neither',
      null,
    ]);
  });
});

describe('problems', () => {
  it.each([
    ['a quote that is nowhere', [{ quote: '2座公园' }, { quote: '1座公园' }], ['error quote-not-found']],
    ['a quote in another clause', [{ clause: '三 附则', quote: '1座公园' }], ['warning quote-elsewhere']],
    ['quotes that are all nowhere', [{ quote: '甲甲' }, { quote: '乙乙' }], ['error document-differs']],
  ])('%s', (_, rules, codes) => {
    expect(codesOf(cover(rules))).toEqual(codes);
  });

  describe('of clauses that differ alike', () => {
    const text = '一、目标\n（一）甲\n建立台账。\n（二）乙\n制定方案。\n印发通知。\n';
    const rules = [
      { clause: '四 支持(一) 甲', quote: '建立台账' },
      { clause: '四 支持(二) 乙', quote: '制定方案' },
    ];
    const packed = (quoted: readonly Quoted[], lint = ''): Coverage => {
      const list = quoted.map(({ clause = '', quote }, index) => ruleText(`r${String(index)}`, { clause, quote, check: '绿化覆盖率 >= 35%' }));
      const outcome = parsed(packText(...list).replace('rules:', `${lint}rules:`));
      if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
      return accountFor(outcome.value, { file: 'text.txt', encoding: 'utf-8', sha256: '', text });
    };
    const ALLOWED = 'lint: [{allow: clause-differs, because: 文本缺标题}]\n';

    it('are said once, with the first rules', () => {
      const { diagnostics } = packed([...rules, { clause: '五(二) 乙', quote: '印发通知' }]);
      expect(diagnostics.map(({ code, data }) => [code, data])).toEqual([
        ['clause-differs', { clause: '四 支持', found: '一', count: 2, rules: ['r0', 'r1'] }],
        ['quote-elsewhere', { quote: '印发通知', clause: '五(二) 乙', found: ['一(二) 乙'] }],
      ]);
    });

    it('may be allowed by the pack, but not a single one', () => {
      expect(codesOf(packed(rules, ALLOWED))).toEqual([]);
      expect(codesOf(packed([{ clause: '五(二) 乙', quote: '印发通知' }], ALLOWED))).toEqual(['warning unused-allowance', 'warning quote-elsewhere']);
    });
  });

  it('have their place in the pack, and what the text has instead', () => {
    const [problem] = cover([{ quote: '每镇建设1座花园' }, { quote: '1座公园' }]).diagnostics;
    expect(problem).toMatchObject({ file: 'sample.yaml', line: 11, data: { rule: 'r0', similar: { line: 2, text: '每镇建设1座公园' } } });
  });

  it('a quote of unencoded has the place of the quote', () => {
    const [problem] = cover([{ quote: '1座公园' }], [{ quote: '没有这句' }]).diagnostics;
    expect(problem).toMatchObject({ code: 'quote-not-found', line: 17, column: 27, data: { rule: null } });
  });

  it('a text without any requirement is no document', () => {
    expect(codesOf(cover([{ quote: '甲镇' }], [], '甲镇、乙镇'))).toContain('error document-without-requirements');
  });
});

describe('totals', () => {
  it('count numbers, and obligations as duties and appeals', () => {
    const { totals, document } = cover([{ quote: '绿化覆盖率达到35%以上' }], [{ quote: '加快推进' }]);
    expect(totals).toEqual({
      numbers: { covered: 1, unencoded: 0, neither: 3 },
      obligations: { covered: 1, unencoded: 1, neither: 6 },
      duties: { covered: 1, unencoded: 0, neither: 4 },
      appeals: { covered: 0, unencoded: 1, neither: 2 },
    });
    expect(document.lines).toBe(6);
  });
});

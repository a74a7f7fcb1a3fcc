import { describe, expect, it } from 'vitest';
import { LINTS } from '../../../src/model/lint.ts';
import { lintPack } from '../../../src/pack/lint/lint-pack.ts';
import { DICTIONARY } from '../shipped-dictionary.ts';
import { codesOf, lintRules, lintText, packText, pointedAt, ruleOf } from './linted.ts';

const GOOD = ruleOf('绿化覆盖率达到35%', '绿化覆盖率 >= 35%');

describe('a word that leaves room', () => {
  const LOOSE = 'tolerance-undeclared';
  it.each([
    ['绿化覆盖率达到35%左右', ['左右']],
    ['绿化覆盖率约35%', ['约']],
    ['基本实现绿化覆盖率35%', ['基本']],
    ['基本公共服务和绿化覆盖率达到35%', []],
    ['约束绿化覆盖率达到35%', []],
  ])('is found in %s', (quote, words) => {
    const { findings } = lintRules(ruleOf(quote, '绿化覆盖率 >= 35%'));
    expect(findings.map((found) => [found.code, pointedAt(found)])).toEqual(words.map((word) => [LOOSE, word]));
  });

  it('is answered by a tolerance or a reading', () => {
    expect(codesOf('绿化覆盖率达到35%左右', '{that: 绿化覆盖率 >= 35%, tolerance: 1个百分点}')).toEqual([]);
    expect(codesOf('绿化覆盖率达到35%左右', '绿化覆盖率 >= 35%', 'reading: 左右只往上')).toEqual([]);
  });
});

describe('a word of strength', () => {
  it.each([
    ['力争绿化覆盖率达到35%', 'required', ['expected']],
    ['争取绿化覆盖率达到35%', 'encouraged', ['expected']],
    ['鼓励绿化覆盖率达到35%', 'required', ['encouraged']],
    ['支持绿化覆盖率达到35%', 'expected', ['encouraged']],
    ['探索绿化覆盖率达到35%', 'required', ['encouraged']],
    ['引导绿化覆盖率达到35%', 'required', ['encouraged']],
    ['有条件的绿化覆盖率达到35%', 'required', ['encouraged']],
    ['力争绿化覆盖率达到35%', 'expected', []],
    ['鼓励绿化覆盖率达到35%', 'encouraged', []],
    ['鼓励并力争绿化覆盖率达到35%', 'expected', []],
    ['推动、推进、加快绿化覆盖率达到35%', 'required', []],
    ['绿化覆盖率达到35%', 'expected', []],
  ])('%s with %s', (quote, strength, expected) => {
    const { findings } = lintRules(ruleOf(quote, '绿化覆盖率 >= 35%', `strength: ${strength}`));
    expect(findings.map(({ data }) => data)).toMatchObject(expected.map((one) => ({ expected: one, strength })));
  });
});

describe('a word of strength that names something', () => {
  const strengthsIn = (quote: string) => lintRules(ruleOf(`${quote}，绿化覆盖率达到35%`, '绿化覆盖率 >= 35%')).findings.map(({ code }) => code);

  it.each([
    '发挥引导基金作用',
    '实施支持计划',
    '加大支持力度',
    '强化土地、金融等支持',
    '争取上级资金支持',
    '享有优惠政策的支持',
    '鼓励类、支持类产业优先供地',
    '设立引导资金',
    '落实支持政策',
    '予以优先支持',
    '给予资金支持和用地保障',
    '坚持政府引导、企业主体',
    '加强引导',
    '按规定给予鼓励',
    '开展探索性改革',
  ])('is no predicate: %s', (quote) => {
    expect(strengthsIn(quote)).toEqual([]);
  });

  it.each(['支持政策性银行放贷', '支持中小企业', '优先支持重点项目', '鼓励、支持、引导民间资本', '引导大城市疏解', '积极探索', '鼓励设立引导基金'])(
    'is one: %s',
    (quote) => {
      expect(strengthsIn(quote)).toEqual(['strength-differs']);
    },
  );
});

describe('an id', () => {
  it.each(['rule-1', 'r12', 'test', 'abc', 'todo', 'a', 'aaa', 'x-1', 'item', 'rule-a', 'shili-3', 'clause-2-1', 'new-rule', 'tmp2'])(
    '%s says nothing',
    (id) => {
      expect(lintRules(ruleOf('绿化覆盖率达到35%', '绿化覆盖率 >= 35%', '', id)).findings.map(({ code }) => code)).toEqual(['meaningless-id']);
    },
  );

  it.each(['green', 'gdp', 'library', 'total-5g-stations', 'five-g', 'ai', 'rank-in-1000', 'test-centre', 'pm25', 'new-5g-stations', 'a-shares'])(
    '%s says something',
    (id) => {
      expect(lintRules(ruleOf('绿化覆盖率达到35%', '绿化覆盖率 >= 35%', '', id)).findings).toEqual([]);
    },
  );

  it('of the pack and of its own indicators is looked at too', () => {
    const indicator = 'indicators:\n  - {name: 桥梁数, id: item-1, en: Bridges, unit: 座, kind: count}\n';
    const text = `${packText('', ruleOf('2座桥梁', '桥梁数 >= 2座', '', 'bridges'))}${indicator}`.replace('policy: shili', 'policy: test');
    const found = lintText(text).findings.filter(({ code }) => code === 'meaningless-id');
    expect(found.map(pointedAt)).toEqual(['test', 'item-1']);
  });
});

describe('what no rule uses', () => {
  const unused = (text: string): readonly (readonly [string, string])[] =>
    lintText(text)
      .findings.filter(({ code }) => code.startsWith('unused-'))
      .map((found) => [found.code, pointedAt(found)] as const);
  const own = (...entries: readonly string[]): string => `indicators:\n${entries.map((entry) => `  - {${entry}}\n`).join('')}`;
  const BRIDGES = 'name: 桥梁数, id: bridges, en: Bridges, unit: 座, kind: count';

  it('is an indicator of the pack', () => {
    expect(unused(packText('', GOOD) + own(BRIDGES))).toEqual([['unused-indicator', '桥梁数']]);
  });

  it('is not one that another derives from, or that is the growth of one', () => {
    const derived = own(
      BRIDGES,
      'name: 桥梁密度, id: bridge-density, en: Bridges per person, unit: 座/人, kind: ratio, formula: 桥梁数 / 常住人口',
      'name: 桥梁长度, id: bridge-length, en: Length of bridges, unit: 米, kind: amount, timing: flow, growth: 桥梁长度增速',
      'name: 桥梁长度增速, id: bridge-growth, en: Growth of bridges, unit: "%", kind: growth',
    );
    const rule = ruleOf('3座/人', '[桥梁密度 >= 3座/人, growth(桥梁长度) > parent(growth(桥梁长度))]', 'when: 常住人口 > 5人');
    expect(unused(packText('', rule) + derived)).toEqual([]);
  });

  it('is a group none of whose members a rule selects', () => {
    const text = packText('', GOOD).replace('rules:', '  中心镇:\n    - {name: 丁镇, county: 乙县}\nrules:');
    expect(unused(text)).toEqual([['unused-group', '中心镇']]);
    expect(
      unused(
        text.replace(
          '  - id:',
          '  - id: other\n    title: {zh: 甲, en: A}\n    clause: 一\n    quote: 1座\n    subject: {named: [丁镇]}\n    check: 公共图书馆数 >= 1座\n  - id:',
        ),
      ),
    ).toEqual([]);
  });

  it('is a class that no rule selects, once', () => {
    expect(
      unused(
        packText('', GOOD)
          .replaceAll('class: 小城市}\n', 'class: [小城市, 卫星镇]}\n')
          .replace('subject: {class: [小城市, 卫星镇]}', 'subject: {class: 小城市}'),
      ),
    ).toEqual([['unused-class', '卫星镇']]);
  });
});

describe('an allowance', () => {
  const rule = (lint: string): string => ruleOf('建成图书馆', '[公共图书馆数 >= 1座, 文化馆数 >= 1个]', `lint: [${lint}]`, 'library');

  it('excuses every finding of its code in its rule, and is counted', () => {
    const { findings, excuses } = lintRules(rule('{allow: number-not-in-quote, because: 有即1座}'), ruleOf('建成博物馆', '博物馆数 >= 1个', '', 'museum'));
    expect(findings.map(pointedAt)).toEqual(['1个']);
    expect(excuses.map(({ allowance, rule: id, findings: excused }) => [allowance.because, id, excused.length])).toEqual([['有即1座', 'library', 2]]);
  });

  it('that allows nothing is a finding, and so is one that is given twice', () => {
    const { findings, excuses } = lintRules(
      rule('{allow: number-not-in-quote, because: 有即1座}, {allow: number-not-in-quote, because: 再说一遍}, {allow: meaningless-id, because: 无}'),
    );
    expect(findings.map((found) => [found.code, pointedAt(found)])).toEqual([
      ['unused-allowance', 'number-not-in-quote'],
      ['unused-allowance', 'meaningless-id'],
    ]);
    expect(excuses).toHaveLength(1);
  });

  it('of the pack excuses what is found in the pack as a whole', () => {
    const text = packText('', GOOD).replace(
      'rules:',
      '  中心镇:\n    - {name: 丁镇, county: 乙县}\nlint: [{allow: unused-group, because: 留待下一批}]\nrules:',
    );
    const { findings, excuses } = lintText(text);
    expect(findings).toEqual([]);
    expect(excuses.map(({ rule: id, allowance }) => [id, allowance.allow])).toEqual([[null, 'unused-group']]);
  });

  it.each([
    ['an unknown code', 'number-not-in-qoute', 'unknown-value'],
    ['a code of the pack in a rule', 'unused-group', 'unknown-value'],
    ['itself', 'unused-allowance', 'unknown-value'],
  ])('of %s is refused', (_, code, problem) => {
    const outcome = lintPack('shili.yaml', packText('', rule(`{allow: ${code}, because: 理由}`)), '', DICTIONARY);
    expect(outcome.ok ? [] : outcome.problems.map((one) => one.code)).toEqual([problem]);
  });

  it('without a reason is refused', () => {
    const outcome = lintPack('shili.yaml', packText('', rule('{allow: meaningless-id}')), '', DICTIONARY);
    expect(outcome.ok ? [] : outcome.problems.map(({ code, data }) => [code, data])).toEqual([['missing-key', { key: 'because' }]]);
  });
});

describe('lint', () => {
  it('gives every finding the severity of its code, in the order of the file', () => {
    const { findings } = lintRules(
      ruleOf('力争达到35%左右', '绿化覆盖率 >= 36%', '', 'rule-1'),
      ruleOf('绿化覆盖率超过30%', '绿化覆盖率 <= 30%', '', 'rule-2'),
    );
    expect(findings.map(({ line }) => line)).toEqual(findings.map(({ line }) => line ?? 0).sort((a, b) => a - b));
    for (const { code, severity } of findings) expect(severity).toBe(LINTS[code as keyof typeof LINTS]);
    expect(new Set(findings.map(({ code }) => code)).size).toBeGreaterThan(4);
  });

  it('looks at a checklist as it looks at rules', () => {
    const text = `${packText('', GOOD)}checklist:\n  - id: item-1\n    title: {zh: 编制规划, en: A plan}\n    clause: 一\n    quote: 鼓励编制规划\n`;
    expect(lintText(text).findings.map((found) => [found.code, pointedAt(found)])).toEqual([
      ['meaningless-id', 'item-1'],
      ['strength-differs', '鼓励'],
    ]);
  });

  it('takes no longer for a long quote, or for many rules of one indicator', () => {
    const started = performance.now();
    const many = Array.from({ length: 400 }, (_, index) =>
      ruleOf(`达到${String(index)}%`, `绿化覆盖率 >= ${String(index % 90)}%`, '', `green-${String(index)}`),
    );
    lintRules(ruleOf('一二三四五六七八九十'.repeat(5000), '绿化覆盖率 >= 35%'), ...many);
    expect(performance.now() - started).toBeLessThan(10_000);
  });

  it('gives the problems of a pack that does not load instead', () => {
    const outcome = lintPack('shili.yaml', packText('', ruleOf('原文', '绿化覆盖律 >= 35%')), '', DICTIONARY);
    expect(outcome.ok ? [] : outcome.problems.map(({ code }) => code)).toEqual(['unknown-indicator']);
  });
});

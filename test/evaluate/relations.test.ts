import { describe, expect, it } from 'vitest';
import { codes, judged, packOf, ruleOf } from './judged.ts';

const HEAD = `groups:
  试点镇:
    - {name: 壶镇镇, county: 缙云县, code: 331122101, class: 小城市}
  各县:
    - {name: 缙云县, code: 331122, level: county}
    - {name: 龙泉市, code: 331181, level: county}`;

const RULES = [
  ruleOf('town-share', '绿化覆盖率 >= 35%', 'subject: town'),
  ruleOf('class-share', '绿化覆盖率 >= 36%', 'subject: {class: 小城市}'),
  ruleOf('county-share', '绿化覆盖率 >= 37%', 'subject: {level: county, kinds: [县, 县级市]}'),
  ruleOf('county-total', '常住人口 >= 1人', 'subject: county'),
  ruleOf('region-total', '常住人口 >= 2人', 'subject: region'),
  ruleOf('per-county', '绿化覆盖率 >= target', 'targets: {缙云县: 30%, 龙泉市: 31%}'),
].join('');

const pack = packOf(RULES, HEAD);

const relationsOf = (file: string, named = true) => {
  const { results } = judged([pack], [file], { policiesNamed: named });
  return Object.fromEntries(
    results.map(({ rule, verdict, binding, counts }) => [
      rule,
      `${verdict === 'not-applicable' ? 'n/a' : binding ? 'binding' : 'reference'}${counts ? '+' : ''}`,
    ]),
  );
};

const HEADER = '区划代码,市,县,乡镇,年份,绿化覆盖率(%),常住人口(人)\n';

describe('what a document is to a subject', () => {
  it.each([
    ['a town that it names', '331122101,丽水市,缙云县,壶镇镇,2025,40,9', ['binding+', 'binding+', 'reference', 'n/a', 'n/a', 'n/a']],
    ['a town of its region', '331122102,丽水市,缙云县,新建镇,2025,40,9', ['binding+', 'reference', 'reference', 'n/a', 'n/a', 'n/a']],
    ['a county that it names', '331122,丽水市,缙云县,,2025,40,9', ['reference', 'reference', 'binding+', 'binding+', 'n/a', 'binding+']],
    ['its region', '331100,丽水市,,,2025,40,9', ['reference', 'reference', 'reference', 'n/a', 'binding+', 'n/a']],
    [
      'a town elsewhere, counted because the policy was named',
      '330782109,义乌市,义乌市,佛堂镇,2025,40,9',
      ['reference+', 'reference+', 'reference+', 'n/a+', 'n/a+', 'n/a+'],
    ],
    ['a city elsewhere', '330700,金华市,,,2025,40,9', ['reference+', 'reference+', 'reference+', 'n/a+', 'reference+', 'n/a+']],
  ])('%s', (_, row, expected) => {
    const ids = ['town-share', 'class-share', 'county-share', 'county-total', 'region-total', 'per-county'];
    expect(relationsOf(`${HEADER}${row}\n`)).toEqual(Object.fromEntries(ids.map((id, index) => [id, expected[index]])));
  });

  it('does not count for a town elsewhere under all policies', () => {
    expect(Object.values(relationsOf(`${HEADER}330782109,义乌市,义乌市,佛堂镇,2025,40,9\n`, false))).toEqual([
      'reference',
      'reference',
      'reference',
      'n/a',
      'n/a',
      'n/a',
    ]);
  });

  it('is not decided by a name that another county has too', () => {
    const { results } = judged([pack], ['县,乡镇,年份,绿化覆盖率(%)\n别县,壶镇镇,2025,40\n']);
    expect(results.some(({ binding }) => binding)).toBe(false);
  });

  it.each([
    ['县', '缙云县', '龙泉市'],
    ['县级市', '龙泉市', '缙云县'],
    ['县级市', '龙泉市', '莲都区'],
  ])('is not decided by the name of a town of a %s that another county of the city has too', (_, named, other) => {
    const own = packOf(
      ruleOf('class-share', '绿化覆盖率 >= 36%', 'subject: {class: 小城市}'),
      `groups: {试点镇: [{name: 新镇, county: ${named}, class: 小城市}]}`,
    );
    const bindingIn = (county: string) =>
      judged([own], [`市,县,乡镇,年份,绿化覆盖率(%)\n丽水市,${county},新镇,2025,40\n`]).results.map(({ binding }) => binding);
    expect([bindingIn(named), bindingIn(named.slice(0, -1)), bindingIn(other), bindingIn(other.slice(0, -1))]).toEqual([[true], [true], [false], [false]]);
  });

  it('is decided by a bare name with a warning', () => {
    const scorecard = judged([pack], ['乡镇,年份,绿化覆盖率(%)\n壶镇镇,2025,40\n']);
    expect(scorecard.results.find(({ rule }) => rule === 'class-share')?.binding).toBe(true);
    expect(codes(scorecard)).toContain('matched-by-name');
  });

  it('knows a county-level city that its list names, although 市 alone tells no level', () => {
    const { results } = judged([pack], ['地区,年份,绿化覆盖率(%)\n龙泉市,2025,40\n']);
    expect(results.filter(({ binding }) => binding).map(({ rule }) => rule)).toEqual(['county-share', 'county-total', 'per-county']);
  });

  it('judges each unit by its own target only', () => {
    const { results } = judged([pack], ['县,年份,绿化覆盖率(%)\n缙云县,2025,30\n龙泉市,2025,30\n']);
    const own = results.filter(({ rule }) => rule === 'per-county');
    expect(own.map(({ verdict, checks }) => [verdict, checks.map((check) => [check.for, check.target?.value])])).toEqual([
      ['pass', [['缙云县', '30']]],
      ['fail', [['龙泉市', '31']]],
    ]);
  });
});

describe('a row that is there only as a parent', () => {
  const towns = packOf(ruleOf('town-share', '绿化覆盖率 >= 35%'));
  const file = `${HEADER}331122,丽水市,缙云县,,2025,40,9\n331122101,丽水市,缙云县,壶镇镇,2025,40,9\n`;

  it('is context and not judged', () => {
    expect(judged([towns], [file]).subjects.map(({ name }) => name)).toEqual(['壶镇镇']);
  });

  it('is judged where the policy concerns its level', () => {
    expect(judged([pack], [file]).subjects.map(({ name }) => name)).toEqual(['缙云县', '壶镇镇']);
  });
});

describe('the summary', () => {
  it('counts over what counts, with denominators, encouraged rules left out', () => {
    const rules = [
      ruleOf('a', '绿化覆盖率 >= 35%'),
      ruleOf('b', '绿化覆盖率 >= 50%'),
      ruleOf('c', '绿化覆盖率 >= 60%', 'strength: encouraged'),
      ruleOf('d', '城市客厅数 >= 1个', 'strength: expected'),
      ruleOf('e', '常住人口 >= 1人', 'subject: county'),
    ].join('');
    const { summary } = judged([packOf(rules)], ['市,县,乡镇,年份,绿化覆盖率(%)\n丽水市,缙云县,壶镇镇,2025,40\n']);
    expect(summary).toEqual([
      {
        subject: '丽水市/缙云县/壶镇镇',
        policy: 'trial',
        pass: 1,
        fail: 1,
        notDue: 0,
        noData: 1,
        notApplicable: 1,
        waived: 0,
        judged: 2,
        applicable: 3,
        score: '0.5000',
        coverage: '0.6667',
      },
    ]);
  });

  it('has no score where nothing was judged', () => {
    const { summary } = judged([packOf(ruleOf('a', '绿化覆盖率 >= 35%'))], ['县,乡镇,年份,绿化覆盖率(%)\n缙云县,壶镇镇,2025,坏\n']);
    expect(summary[0]).toMatchObject({ judged: 0, score: null, coverage: '0.0000' });
  });
});

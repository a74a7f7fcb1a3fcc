import { describe, expect, it } from 'vitest';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { codes, judged, packOf, ruleOf } from './judged.ts';

const GROUP = 'groups: {试点镇: [{name: 壶镇镇, county: 缙云县}, {name: 温溪镇, county: 青田县}, {name: 碧湖镇, county: 莲都区}]}';
const GDP = '地区生产总值';

const pack = (check: string, more = 'subject: {group: 试点镇}') => packOf(ruleOf('r', `'${check}'`, more), GROUP);

const csv = (...rows: readonly string[]): string => `市,县,乡镇,年份,${GDP}(亿元)\n${rows.map((row) => `丽水市,${row}`).join('\n')}\n`;
const ALL = ['缙云县,壶镇镇,2024,150', '青田县,温溪镇,2024,150', '莲都区,碧湖镇,2024,50'];

const groupOf = ({ subjects, results }: Scorecard) => {
  const subject = subjects.find(({ members }) => members);
  return { subject, result: results.find((result) => result.subject === subject?.id) };
};

describe('a group', () => {
  it('is a subject of its own, after those of the data, with its members', () => {
    const scorecard = judged([pack(`sum(${GDP}) > 350亿元`)], [csv(...ALL)]);
    const { subject, result } = groupOf(scorecard);
    expect(scorecard.subjects.map(({ name }) => name)).toEqual(['壶镇镇', '温溪镇', '碧湖镇', '试点镇']);
    expect(subject).toMatchObject({ id: 'group:trial/试点镇', code: null, level: 'town', parents: ['丽水市'], period: '2024' });
    expect(subject?.members).toEqual(scorecard.subjects.slice(0, 3).map(({ name, id }) => ({ name, subject: id })));
    expect(result).toMatchObject({ binding: true, counts: true, checks: [{ actual: { value: '350', unit: '亿元' }, gap: { value: '0', unit: '亿元' } }] });
    expect(result?.checks[0]?.cells.map(({ of, text }) => [of, text])).toEqual([
      ['壶镇镇', '150'],
      ['温溪镇', '150'],
      ['碧湖镇', '50'],
    ]);
  });

  it('is not what its members are judged by', () => {
    const { results } = judged([pack(`sum(${GDP}) > 350亿元`)], [csv(...ALL)]);
    expect(results.filter(({ verdict }) => verdict === 'not-applicable').map(({ reason }) => reason)).toEqual(
      Array.from({ length: 3 }, () => ({ code: 'judged-as-group', data: { group: '试点镇' } })),
    );
  });

  it('is judged where one member is in the data, and not where none is', () => {
    const one = judged([pack(`sum(${GDP}) > 350亿元`)], [csv('缙云县,壶镇镇,2024,150')]);
    const { subject, result } = groupOf(one);
    expect(subject?.members?.map(({ subject: id }) => id !== null)).toEqual([true, false, false]);
    expect(result).toMatchObject({
      verdict: 'no-data',
      checks: [
        {
          missing: [
            { of: '温溪镇', cause: 'unit-absent' },
            { of: '碧湖镇', cause: 'unit-absent' },
          ],
        },
      ],
    });
    expect(groupOf(judged([pack(`sum(${GDP}) > 350亿元`)], [csv('缙云县,新建镇,2024,150')])).subject).toBeUndefined();
  });

  it('that lacks members is no fault of a file with one of them', () => {
    const both = packOf(ruleOf('g', `sum(${GDP}) > 350亿元`, 'subject: {group: 试点镇}') + ruleOf('t', `${GDP} > 100亿元`), GROUP);
    expect(codes(judged([both], [csv('缙云县,壶镇镇,2024,150')]))).toEqual([]);
    expect(codes(judged([both], [csv('缙云县,壶镇镇,2024,150', '青田县,温溪镇,2024,150', '莲都区,碧湖镇,2024,—')]))).toContain('binding-unjudged');
  });

  it('is not joined by a namesake elsewhere', () => {
    const elsewhere = csv(...ALL.slice(0, 2)).concat('赣州市,南康区,碧湖镇,2024,900\n');
    expect(groupOf(judged([pack(`sum(${GDP}) > 350亿元`)], [elsewhere])).result?.verdict).toBe('no-data');
  });

  it('does not take one unit of the data for two of its members', () => {
    const towns = (check: string) =>
      packOf(ruleOf('r', check, 'subject: {group: 两镇}'), 'groups: {两镇: [{name: 新镇, county: 缙云县}, {name: 新镇, county: 青田县}]}');
    const bare = `乡镇,年份,${GDP}(亿元)\n新镇,2024,150\n`;
    expect(groupOf(judged([towns(`sum(${GDP}) >= 200亿元`)], [bare])).result).toMatchObject({
      verdict: 'no-data',
      checks: [{ missing: [{ of: '新镇', cause: 'unit-unclear' }, { cause: 'unit-unclear' }] }],
    });
    const both = judged([towns(`sum(${GDP}) >= 200亿元`)], [csv('缙云县,新镇,2024,150', '青田县,新镇,2024,60')]);
    expect(groupOf(both).result?.checks[0]?.actual?.value).toBe('210');
  });

  it('has the latest period that any member has, and no member an earlier one', () => {
    const { subject, result } = groupOf(judged([pack(`max(${GDP}) > 350亿元`)], [csv('缙云县,壶镇镇,2023,900', '青田县,温溪镇,2024,150')]));
    expect(subject?.period).toBe('2024');
    expect(result).toMatchObject({ verdict: 'no-data' });
    expect(result?.checks[0]?.missing).toMatchObject([
      { of: '壶镇镇', cause: 'absent', nearest: '2023' },
      { of: '碧湖镇', cause: 'unit-absent' },
    ]);
  });

  it.each([
    [`max(${GDP}) >= 150亿元`, true, { value: '150', unit: '亿元', bound: 'at-least' }],
    [`max(${GDP}) < 150亿元`, false, { value: '150', unit: '亿元', bound: 'at-least' }],
    [`max(${GDP}) > 150亿元`, null, null],
    [`min(${GDP}) <= 50亿元`, true, { value: '50', unit: '亿元', bound: 'at-most' }],
    [`min(${GDP}) >= 50亿元`, null, null],
    [`count(${GDP} >= 100亿元) >= 1`, true, { value: '1', unit: '', bound: 'at-least' }],
    [`count(${GDP} >= 100亿元) >= 2`, null, null],
    [`count(${GDP} >= 100亿元) >= 3`, false, { value: '2', unit: '', bound: 'at-most' }],
    [`count(${GDP} >= 100亿元) = 3`, false, null],
    [`count(${GDP} >= 100亿元) != 3`, true, null],
    [`count(${GDP} >= 100亿元) / 3 >= 30%`, true, { value: '33.333333333333', unit: '%', rounded: true, bound: 'at-least' }],
    [`all(${GDP} >= 100亿元)`, false, null],
    [`any(${GDP} >= 100亿元)`, true, null],
    [`mean(${GDP}) >= 0亿元`, null, null],
  ])('with one member missing: %s is %s', (check, holds, actual) => {
    const { result } = groupOf(judged([pack(check)], [csv(...['缙云县,壶镇镇,2024,150', '莲都区,碧湖镇,2024,50'])]));
    expect([result?.checks[0]?.holds, result?.checks[0]?.actual]).toEqual([holds, actual]);
  });

  it.each([`count(${GDP} >= 100亿元) >= 0`, `count(${GDP} >= 100亿元) <= 3`, `not count(${GDP} >= 100亿元) > 3`, `count(${GDP} >= 100亿元) > 3`])(
    'of which nothing is known, neither meets nor misses %s',
    (check) => {
      const { result } = groupOf(judged([pack(check)], [csv('缙云县,壶镇镇,2024,—')]));
      expect(result).toMatchObject({ verdict: 'no-data', checks: [{ holds: null, cells: [] }] });
    },
  );

  it('shows its members one by one where a condition is theirs', () => {
    const { result } = groupOf(judged([pack(`count(${GDP} >= 100亿元) >= 2`)], [csv(...ALL)]));
    expect(result?.checks[0]?.parts?.map(({ of, holds }) => [of, holds])).toEqual([
      ['壶镇镇', true],
      ['温溪镇', true],
      ['碧湖镇', false],
    ]);
  });

  it('has its region above it', () => {
    const data = csv(...ALL).concat('丽水市,,,2024,400\n');
    expect(groupOf(judged([pack(`sum(${GDP}) < parent(${GDP})`)], [data])).result?.checks[0]?.target).toEqual({ value: '400', unit: '亿元' });
    expect(groupOf(judged([pack(`sum(${GDP}) < province(${GDP})`)], [data])).result?.checks[0]?.missing[0]).toMatchObject({ cause: 'unit-absent' });
  });

  it('has the county that its members share above it, by any of its names', () => {
    const two = (check: string) =>
      packOf(ruleOf('r', check, 'subject: {group: 两镇}'), 'groups: {两镇: [{name: 壶镇镇, county: 缙云县}, {name: 新建镇, county: 缙云县}]}');
    const rows = ['缙云县,壶镇镇,2024,150', '缙云县,新建镇,2024,50', '缙云县,,2024,300', '青田县,,2024,900'];
    const targetOf = (check: string) => groupOf(judged([two(check)], [csv(...rows)])).result?.checks[0]?.target?.value;
    expect([targetOf(`sum(${GDP}) < county(${GDP})`), targetOf(`sum(${GDP}) < parent(${GDP})`)]).toEqual(['300', '300']);
    const apart = groupOf(judged([pack(`sum(${GDP}) < county(${GDP})`)], [csv(...rows, ...ALL)])).result;
    expect(apart?.checks[0]?.missing).toMatchObject([{ cause: 'unit-absent' }]);
  });

  it('may judge its own rules under a condition', () => {
    const data = csv(...ALL);
    const when = (check: string) => groupOf(judged([pack(`sum(${GDP}) > 1亿元`, `subject: {group: 试点镇}\n    when: '${check}'`)], [data])).result;
    expect(when(`sum(${GDP}) > 350亿元`)).toMatchObject({ verdict: 'not-applicable', reason: { code: 'condition-not-met' }, when: { holds: false } });
    expect(when(`sum(${GDP}) >= 350亿元`)).toMatchObject({ verdict: 'pass', when: { holds: true } });
    expect(when('sum(固定资产投资) > 1亿元')).toMatchObject({ verdict: 'no-data', when: { holds: null } });
  });
});

describe('growth in a group', () => {
  const own = `indicators:
  - {name: 投资额, id: investment, en: Investment, unit: 亿元, kind: amount, timing: flow, growth: 投资额增速, nominal: allowed}
  - {name: 投资额增速, id: investment-growth, en: Growth of investment, unit: '%', kind: growth}`;

  it('stays reported where what is reported decides, though one member reports none', () => {
    const trial = packOf(ruleOf('r', 'max(growth(投资额)) >= 10%', 'subject: {group: 试点镇}'), `${GROUP}\n${own}`);
    const rows = ['缙云县,壶镇镇,2023,100,', '缙云县,壶镇镇,2024,105,12%', '青田县,温溪镇,2023,100,', '青田县,温溪镇,2024,101,1%'];
    const missing = ['莲都区,碧湖镇,2023,100,', '莲都区,碧湖镇,2024,103,'];
    const data = `市,县,乡镇,年份,投资额(亿元),投资额增速(%)\n${[...rows, ...missing].map((row) => `丽水市,${row}`).join('\n')}\n`;
    const { result } = groupOf(judged([trial], [data], {}, trial.indicators));
    expect(result?.checks[0]).toMatchObject({ holds: true, actual: { value: '12', unit: '%', bound: 'at-least' } });
  });
});

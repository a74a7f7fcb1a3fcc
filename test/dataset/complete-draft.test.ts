import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { TABLE } from '../division/small-table.ts';
import { datasetOf, listingOf, problemsOf, problemsWith } from './dataset-of.ts';

const root = join(import.meta.dirname, '../..');

const placed = (...lines: readonly string[]) => datasetOf({ 'a.csv': `${lines.join('\n')}\n` }, {}, () => TABLE);
const CODED = '区划代码,名称,常住人口（人）';

describe('the table of divisions', () => {
  it.each(['binzhou-counties-2020.csv', 'lishui-town-invented.csv'])('is not asked for %s, which leaves nothing open', (name) => {
    const unread = () => {
      throw new Error('the table was read');
    };
    expect(datasetOf({ [name]: readFileSync(join(root, 'data', name)) }, {}, unread).subjects.length).toBeGreaterThan(0);
  });

  it.each([
    ['a code alone', CODED, '370283105,,5', { name: '南村镇', code: '370283105', level: 'town', parents: ['平度市', '青岛市', '山东省'] }],
    ['a former code alone', CODED, '371626,,5', { name: '邹平市', code: '371681', level: 'county' }],
    ['a name that is unique', '名称,常住人口（人）', '明村镇,5', { code: '370283115', level: 'town', parents: ['平度市', '青岛市', '山东省'] }],
    ['a name that its city makes unique', '地区,常住人口（人）', '平度市,5', { code: '370283', level: 'county', parents: ['青岛市', '山东省'] }],
    ['a historic name', '名称,常住人口（人）', '邹平县,5', { name: '邹平县', code: '371681', otherNames: ['邹平市'] }],
    ['a name without a code', '名称,常住人口（人）', '新蒲新区,5', { code: null, level: 'county', parents: ['遵义市', '贵州省'] }],
    ['a shared name', '名称,常住人口（人）', '南村镇,5', { id: '南村镇', code: null, parents: [], namesakes: 2 }],
    ['a shared name that its city tells apart', '市,乡镇,常住人口（人）', '青岛市,南村镇,5', { code: '370283105', parents: ['平度市', '青岛市', '山东省'] }],
    ['a name with other parents than the table has', '所属市,县,常住人口（人）', '潍坊市,邹平市,5', { code: null, parents: ['潍坊市'] }],
    ['a name it does not know', '名称,常住人口（人）', '无此镇,5', { code: null, parents: [], namesakes: null }],
    ['a code it does not know', CODED, '331122101,甲镇,5', { name: '甲镇', parents: [] }],
  ])('completes %s', (_, header, row, expected) => {
    expect(placed(header, row).subjects).toMatchObject([expected]);
  });

  it('keeps the data’s own name of a parent and knows the others', () => {
    expect(placed('所属市,地区,常住人口（人）', '滨州,邹平市,5').subjects).toMatchObject([
      { name: '邹平市', code: '371681', parents: ['滨州', '山东省'], otherNames: ['邹平县'], otherParents: ['滨州市'] },
    ]);
  });

  it('makes one subject of a unit that the data call by two of its names', () => {
    const dataset = placed('名称,年份,常住人口（人）', '邹平县,2017,5', '邹平市,2020,6');
    expect(dataset.subjects.map(({ id }) => id)).toEqual(['371681']);
    expect(listingOf(dataset)).toEqual(['371681 2017 常住人口 = 5 人', '371681 2020 常住人口 = 6 人']);
  });
});

describe('a name and a code', () => {
  it('that contradict are a warning at the code, and nothing is added', () => {
    const dataset = placed(CODED, '370283,邹平市,5');
    expect(problemsWith(dataset, 'code-name-differs')).toMatchObject([
      { severity: 'warning', line: 2, column: 1, data: { code: '370283', name: '邹平市', official: '平度市', year: 2023 } },
    ]);
    expect(dataset.subjects).toMatchObject([{ name: '邹平市', code: '370283', parents: [] }]);
  });

  it('that change with the years are no conflict where the table knows both', () => {
    const header = '区划代码,名称,年份,常住人口（人）';
    expect(problemsOf(placed(header, '371681,邹平县,2017,5', '371681,邹平市,2020,6'))).toEqual([]);
    expect(problemsWith(placed(header, '371681,惠民县,2017,5', '371681,邹平市,2020,6'), 'code-name-conflict')).toHaveLength(1);
  });

  it.each(['371626,邹平县,5', '371681,邹平县,5', '371681,邹平,5', '370211,西海岸新区,5', '370215010,蓝村镇,5', '520326,务川县,5'])(
    'of one unit are no problem: %s',
    (row) => {
      expect(problemsOf(placed(CODED, row))).toEqual([]);
    },
  );
});

it('a name of no known level has suggestions, but not for thousands of rows', () => {
  expect(problemsWith(placed('名称,常住人口（人）', '平度,5'), 'level-unknown')).toMatchObject([{ data: { suggestions: ['平度市'] } }]);
  const rows = Array.from({ length: 50 }, (_, index) => `平度${String(index)}号,${String(index)}`);
  const suggested = problemsWith(placed('名称,常住人口（人）', '平度,5', ...rows), 'level-unknown').filter(({ data }) => data.suggestions.length > 0);
  expect(suggested.length).toBeLessThanOrEqual(20);
});

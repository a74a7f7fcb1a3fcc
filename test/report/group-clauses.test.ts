import { describe, expect, it } from 'vitest';
import type { Rule } from '../../src/model/policy.ts';
import { groupClauses } from '../../src/report/group-clauses.ts';

const shape = (...clauses: readonly string[]): readonly (readonly [string, string])[] =>
  groupClauses(clauses.map((clause, index) => ({ id: String(index), clause }) as unknown as Rule)).map(({ name, rules }) => [
    name,
    rules.map(({ id }) => id).join(' '),
  ]);

describe('groupClauses', () => {
  it('gathers the rules of a clause, wherever they stand', () => {
    expect(shape('一 目标', '二 任务', '一 目标')).toEqual([
      ['一 目标', '0 2'],
      ['二 任务', '1'],
    ]);
  });

  it('follows the numbers of the document, however the pack has them', () => {
    expect(
      shape(
        '二(二)3 交通',
        '附件',
        '三 保障',
        '二（一）2 商贸',
        '二(一)10 文化',
        '二(十二) 用地',
        '一(二) 共享',
        '总则',
        '十一 附则',
        '一(二) 创富',
        '二十 其他',
      ),
    ).toEqual([
      ['一(二) 共享', '6'],
      ['一(二) 创富', '9'],
      ['二（一）2 商贸', '3'],
      ['二(一)10 文化', '4'],
      ['二(二)3 交通', '0'],
      ['二(十二) 用地', '5'],
      ['三 保障', '2'],
      ['十一 附则', '8'],
      ['二十 其他', '10'],
      ['附件', '1'],
      ['总则', '7'],
    ]);
  });

  it.each(['一(二) 创富城市', '十六(二十三) 用地', '附件', '（三）', '第3条', ''])('%j is a clause of its own', (clause) => {
    expect(shape(clause)).toEqual([[clause, '0']]);
  });
});

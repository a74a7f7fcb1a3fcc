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

  it('keeps the clauses of a part together, in the order of the pack', () => {
    expect(shape('二(一)1 产业', '二(二)3 交通', '二（一）2 商贸', '二(一)4 消费', '二(二)3 交通')).toEqual([
      ['二(一)1 产业', '0'],
      ['二(一)4 消费', '3'],
      ['二(二)3 交通', '1 4'],
      ['二（一）2 商贸', '2'],
    ]);
  });

  it.each(['一(二) 创富城市', '十六(十三) 用地', '附件', '（三）', '第3条'])('%s is a clause of its own', (clause) => {
    expect(shape(clause)).toEqual([[clause, '0']]);
  });
});

import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findByCode, findByName } from '../../src/division/find-division.ts';
import { divisionsIn } from '../../src/division/load-divisions.ts';
import type { DivisionTable } from '../../src/division/table.ts';
import { parseDivisionNames } from '../../src/pack/parse-division-names.ts';

const root = join(import.meta.dirname, '../..');

const shipped = (): DivisionTable => {
  const table = divisionsIn(root)();
  if (table === null) throw new Error('no dist/divisions.json: run npm run build');
  return table;
};

describe('the shipped table', () => {
  it('is compact', () => {
    expect(statSync(join(root, 'dist/divisions.json')).size).toBeLessThan(1_000_000);
  });

  it.each([
    ['南村镇', 6],
    ['新河镇', 9],
    ['朝阳区', 2],
    ['壶镇镇', 1],
    ['嘉峪关市', 1],
    ['北京市', 1],
  ])('has %s %i times', (name, count) => {
    expect(findByName(shipped(), name, { parents: [], level: null })).toHaveLength(count);
  });

  it.each([
    ['110105', '朝阳区', ['北京市']],
    ['419001', '济源市', ['河南省']],
    ['500233', '忠县', ['重庆市']],
    ['331122101', '壶镇镇', ['缙云县', '丽水市', '浙江省']],
  ])('knows %s as %s', (code, name, parents) => {
    const unit = findByCode(shipped(), code);
    expect([unit?.name, unit?.parents.map((parent) => parent.name)]).toEqual([name, parents]);
  });

  it('finds every unit of the table by its name and by its code', () => {
    const table = shipped();
    const names = [...table.names()];
    expect(names.length).toBeGreaterThan(35_000);
    for (const name of names.filter((_, index) => index % 50 === 0)) {
      for (const unit of findByName(table, name, { parents: [], level: null })) expect(findByCode(table, unit.code ?? '')).toEqual(unit);
    }
  });

  it('has no historic name whose unit it does not have, and no former code that is in use', () => {
    const table = shipped();
    for (const alias of table.aliases) {
      expect(findByCode(table, alias.code ?? alias.parent), alias.name).not.toBeNull();
      if (alias.code !== null && alias.formerCode !== null) expect(table.nameOf(alias.formerCode), alias.name).toBeNull();
    }
  });
});

it('searching the text and looking into the index give the same', () => {
  const [table, indexed] = [shipped(), shipped()];
  for (let index = 0; index < 100; index += 1) indexed.prefixesOf('壶镇镇');
  const names = ['县', '市辖区', '城区', '南村镇', '城关镇', '镇', '东莞市', '嘉峪关市', '滨海新区', '朝阳区', '', '1', '37', '山东省', '壶镇', '无此镇'];
  for (const name of names) expect([...table.prefixesOf(name)].sort(), name).toEqual([...indexed.prefixesOf(name)].sort());
});

it('without the file there is no table', () => {
  const empty = mkdtempSync(join(tmpdir(), 'divisions-'));
  expect(divisionsIn(empty)()).toBeNull();
  rmSync(empty, { recursive: true });
});

describe('the file of names', () => {
  it('has a source for every entry', () => {
    expect(parseDivisionNames('data/division-names.yaml', readFileSync(join(root, 'data/division-names.yaml'), 'utf8')).ok).toBe(true);
  });

  it.each([
    ['an entry without a source', 'names:\n  - {name: 甲县, code: 371681}\n'],
    ['an unknown key', 'names:\n  - {name: 甲县, code: 371681, source: 某文, old: 1}\n'],
    ['nothing', 'names: []\n'],
  ])('is refused with %s', (_, text) => {
    expect(parseDivisionNames('names.yaml', text)).toMatchObject({ ok: false });
  });
});

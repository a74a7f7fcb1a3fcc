import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/diagnostic.ts';
import { compileDictionary } from '../../src/pack/compiled.ts';
import { type Home, loadPolicies, type Policies, shippedPolicies } from '../../src/pack/load-policies.ts';
import { parseDictionary } from '../../src/pack/parse-dictionary.ts';
import { SMALL } from '../division/small-table.ts';
import { packText, ruleText } from './pack-text.ts';

const INDICATORS = 'indicators:\n  - {name: 绿化覆盖率, id: green, en: Green, unit: "%", kind: share}\n';
const PACK = packText(ruleText('one', { check: '绿化覆盖率 >= 35%' }));
const own = (name: string, unit: string): string => `indicators:\n  - {name: ${name}, id: own, en: Own, unit: ${unit}, kind: count}\n`;

let home: Home = { root: '', compiled: '' };

const write = (path: string, text: string): string => {
  const file = join(home.root, path);
  writeFileSync(file, text);
  return file;
};

/** The codes of the problems, or the ids of the packs. */
const codesOf = (outcome: Outcome<Policies>): readonly string[] =>
  outcome.ok ? outcome.value.packs.map(({ id }) => id) : outcome.problems.map(({ code }) => code);
const load = async (...wanted: readonly string[]): Promise<readonly string[]> => codesOf(await loadPolicies(home, wanted));

beforeAll(() => {
  const root = mkdtempSync(join(tmpdir(), 'duibiao-'));
  home = { root, compiled: join(root, 'compiled') };
  for (const folder of ['rules', 'data', 'compiled']) mkdirSync(join(root, folder));
  write('data/indicators.yaml', INDICATORS);
  write('rules/beta.yaml', PACK.replace('policy: sample', 'policy: beta'));
  write('rules/alpha.yaml', PACK.replace('policy: sample', 'policy: alpha'));
  write('rules/alpha.cases.yaml', '- cases are not packs\n');
  write('rules/README.md', '# not a pack\n');
});
afterAll(() => {
  rmSync(home.root, { recursive: true });
});

describe('loadPolicies', () => {
  it('finds the shipped packs by the names of their files, sorted', () => {
    expect(shippedPolicies(home)).toEqual(['alpha', 'beta']);
  });

  it.each([
    [['beta'], ['beta']],
    [['all'], ['alpha', 'beta']],
    [
      ['beta', 'alpha'],
      ['beta', 'alpha'],
    ],
    [
      ['beta', 'all', 'beta'],
      ['beta', 'alpha'],
    ],
  ])('loads %j in that order, each once', async (wanted, ids) => {
    expect(await load(...wanted)).toEqual(ids);
  });

  it('says which policies there are where one is unknown, and which is near', async () => {
    const outcome = await loadPolicies(home, ['alpah']);
    expect(outcome).toMatchObject({ ok: false, problems: [{ code: 'unknown-policy', data: { policy: 'alpah', choices: ['alpha', 'beta'], near: 'alpha' } }] });
  });

  it('loads a pack by its path', async () => {
    expect(await load(write('mine.yaml', PACK))).toEqual(['sample']);
  });

  it.each([
    ['a path that leads nowhere', './nowhere.yaml', 'ENOENT'],
    ['a folder', './', 'EISDIR'],
  ])('reports %s', async (_, path, cause) => {
    expect(await loadPolicies(home, [path])).toMatchObject({ ok: false, problems: [{ code: 'pack-unreadable', data: { cause } }] });
  });

  it('tells the problems of all packs at once', async () => {
    const first = write('first.yaml', PACK.replace('绿化覆盖率', '绿化覆率'));
    const second = write('second.yaml', PACK.replace('35%', '35'));
    expect(await load(first, 'gamma', second)).toEqual(['unknown-indicator', 'bare-number', 'unknown-policy']);
  });

  it('refuses two packs of one id', async () => {
    expect(await load('alpha', write('twin.yaml', PACK.replace('policy: sample', 'policy: alpha')))).toEqual(['policy-id-taken']);
  });

  it('lets two packs share an indicator of their own only if they mean the same', async () => {
    const one = write('one.yaml', PACK + own('甲数', '个'));
    const other = (unit: string): string => write(`other-${unit}.yaml`, PACK.replace('policy: sample', 'policy: other') + own('甲数', unit));
    expect(await load(one, other('个'))).toEqual(['sample', 'other']);
    expect(await load(one, other('人'))).toEqual(['indicators-differ']);
  });

  it('adds the packs’ own indicators to the dictionary', async () => {
    const outcome = await loadPolicies(home, [write('adds.yaml', PACK + own('乙数', '个'))]);
    expect(outcome.ok ? [...outcome.value.dictionary.indicators.keys()] : []).toEqual(['绿化覆盖率', '乙数']);
  });

  it('resolves groups given by level from the table that the build left', async () => {
    const group = '  市: {level: city, of: 山东省, year: 2023}\nrules:';
    const path = write('by-level.yaml', PACK.replace('rules:', group));
    expect(await load(path)).toEqual(['no-divisions']);
    mkdirSync(join(home.root, 'dist'));
    write('dist/divisions.json', JSON.stringify(SMALL));
    const outcome = await loadPolicies(home, [path]);
    expect(outcome.ok && outcome.value.packs[0]?.groups['市']?.map(({ name }) => name)).toEqual(['青岛市', '滨州市']);
  });

  it('tells the problems of the dictionary before any pack', async () => {
    write('data/indicators.yaml', INDICATORS.replace('share', 'rate'));
    expect(await load('alpha')).toEqual(['unknown-value']);
    write('data/indicators.yaml', INDICATORS);
  });

  it('uses what was compiled only while the YAML reads the same', async () => {
    const dictionary = parseDictionary('data/indicators.yaml', INDICATORS.replace('绿化覆盖率', '绿化率'), 'sha256 of another');
    if (!dictionary.ok) throw new Error(JSON.stringify(dictionary.problems));
    write('compiled/indicators.json', JSON.stringify(compileDictionary(dictionary.value)));
    const compile = (source: string) => write('compiled/indicators.yaml', source);
    compile('indicators: []\n');
    expect(await load('alpha')).toEqual(['alpha']);
    compile(INDICATORS);
    expect(await load('alpha')).toEqual(['unknown-indicator']);
    compile('');
  });
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { listingOf, problemsOf } from './dataset-of.ts';
import { DICTIONARY } from './shipped-dictionary.ts';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-dataset-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const loaded = (files: readonly string[], hashed = false) => loadDataset(files, DICTIONARY, { layout: null, subjectName: null, hashed, divisions: () => null });

const towns = written('towns.csv', '名称,常住人口（人）\n甲镇,5\n');

describe('files on the disk', () => {
  it('are read with the hash of their bytes where it is asked for', () => {
    const dataset = loaded([towns], true);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = 5 人']);
    expect(dataset.inputs).toMatchObject([{ file: towns, sha256: '52387885e9d703d480aff4ed198fb947dc2b5927df80ec4c140aa47b53e70336' }]);
    expect(loaded([towns]).inputs).toMatchObject([{ file: towns, sha256: null }]);
  });

  it('a missing file is an error that suggests a near name', () => {
    expect(problemsOf(loaded([join(folder, 'town.csv')]))).toMatchObject([
      { code: 'file-missing', severity: 'error', file: join(folder, 'town.csv'), data: { near: towns } },
    ]);
  });

  it('a missing file without a near name is an error without a suggestion', () => {
    expect(problemsOf(loaded([join(folder, 'nothing-like-it')]))).toMatchObject([{ code: 'file-missing', data: { near: null } }]);
  });

  it('a folder is an error', () => {
    expect(problemsOf(loaded([folder]))).toMatchObject([{ code: 'file-is-folder', severity: 'error', file: folder }]);
  });

  it('a file that is missing costs the others nothing', () => {
    expect(listingOf(loaded([join(folder, 'town.csv'), towns, folder]))).toEqual(['甲镇 常住人口 = 5 人']);
  });

  it('a file named twice is read once without a word', () => {
    expect(problemsOf(loaded([towns, towns]))).toEqual([]);
  });

  it('a copy under another name is read once, with a warning', () => {
    const copy = written('towns (1).csv', '名称,常住人口（人）\n甲镇,5\n');
    const dataset = loaded([towns, copy]);
    expect(dataset.inputs).toHaveLength(1);
    expect(problemsOf(dataset)).toMatchObject([{ code: 'same-file-twice', severity: 'warning', file: copy, data: { other: towns } }]);
  });
});

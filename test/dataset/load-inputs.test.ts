import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadInputs } from '../../src/dataset/load-inputs.ts';

const root = mkdtempSync(join(tmpdir(), 'duibiao-inputs-'));
afterAll(() => {
  rmSync(root, { recursive: true });
});

const at = (path: string): string => join(root, path);
const place = (...paths: readonly string[]): void => {
  for (const path of paths) {
    mkdirSync(dirname(at(path)), { recursive: true });
    writeFileSync(at(path), '');
  }
};
place('data/b.csv', 'data/a.xlsx', 'data/Z.CSV', 'data/2024/c.tsv', 'data/2024/d.csv.gz', 'data/old.xls', 'data/e.txt');
place('data/~$a.xlsx', 'data/.~lock.b.csv#', 'data/.hidden.csv', 'data/.git/x.csv', 'data/__MACOSX/b.csv', 'data/Thumbs.db');
place('data/README.md', 'data/2024/scan.pdf', 'odd/a[1].csv', 'odd/a1.csv', 'only/notes.docx', 'one/a.csv');
mkdirSync(at('empty'));
symlinkSync(at('data'), at('one/round'));
symlinkSync(at('one/a.csv'), at('one/linked.csv'));
symlinkSync(at('gone'), at('one/broken.csv'));

const found = async (...names: readonly string[]): Promise<readonly string[]> =>
  (await loadInputs(names.map(at))).files.map((path) => path.slice(root.length + 1));
const problems = async (...names: readonly string[]) => (await loadInputs(names.map(at))).problems;

describe('a folder', () => {
  const all = ['data/2024/c.tsv', 'data/2024/d.csv.gz', 'data/Z.CSV', 'data/a.xlsx', 'data/b.csv', 'data/old.xls'];

  it('means all data files in it and below, by name, without hidden files and locks', async () => {
    expect(await found('data')).toEqual(all);
    expect(await found('data/')).toEqual(all);
  });

  it('names in a warning what it holds besides', async () => {
    const files = [at('data/2024/scan.pdf'), at('data/README.md'), at('data/e.txt')];
    expect(await problems('data')).toMatchObject([{ code: 'folder-files-skipped', severity: 'warning', file: at('data'), data: { files } }]);
  });

  it('without data files is an error', async () => {
    expect(await problems('empty')).toMatchObject([{ code: 'folder-empty', severity: 'error', file: at('empty'), data: { others: [] } }]);
    expect(await problems('only')).toMatchObject([{ code: 'folder-empty', data: { others: [at('only/notes.docx')] } }]);
  });

  it('follows links to files, and none to folders', async () => {
    expect(await found('one')).toEqual(['one/a.csv', 'one/linked.csv']);
  });
});

describe('a pattern', () => {
  it.each([
    ['data/*.csv', ['data/b.csv']],
    ['data/**/*.{tsv,gz}', ['data/2024/c.tsv', 'data/2024/d.csv.gz']],
    ['data/?.xlsx', ['data/a.xlsx']],
    ['data/20*/[cd].*', ['data/2024/c.tsv', 'data/2024/d.csv.gz']],
    ['data/*.xlsx', ['data/a.xlsx']],
  ])('%s means the files that match, by name', async (pattern, files) => {
    expect(await found(pattern)).toEqual(files);
  });

  it('that matches nothing is an error', async () => {
    expect(await problems('data/*.parquet')).toMatchObject([{ code: 'no-match', severity: 'error', file: at('data/*.parquet') }]);
  });

  it('is none where a file bears the name', async () => {
    expect(await found('odd/a[1].csv')).toEqual(['odd/a[1].csv']);
    expect(await found('odd/a[12].csv')).toEqual(['odd/a1.csv']);
  });
});

describe('the files of a call', () => {
  it('are each there once, by name, whatever was given first', async () => {
    expect(await found('data/b.csv', 'data/*.csv', 'one', 'data/2024', 'nothing.csv')).toEqual([
      'data/2024/c.tsv',
      'data/2024/d.csv.gz',
      'data/b.csv',
      'nothing.csv',
      'one/a.csv',
      'one/linked.csv',
    ]);
  });

  it('may be standard input', async () => {
    expect(await loadInputs(['-', '-'])).toEqual({ files: ['-'], problems: [] });
  });
});

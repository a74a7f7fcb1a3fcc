import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { loadDataset } from '../../src/dataset/load-dataset.ts';
import { listingOf, problemsOf } from './dataset-of.ts';
import { sheetXml, workbookBytes } from './workbook/workbook-bytes.ts';
import { DICTIONARY } from './shipped-dictionary.ts';

const folder = mkdtempSync(join(tmpdir(), 'duibiao-dataset-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const written = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const nothing = (): AsyncIterable<Uint8Array> => ReadableStream.from<Uint8Array>([]);
const loaded = (files: readonly string[], hashed = false, stdin: () => AsyncIterable<Uint8Array> = nothing) =>
  loadDataset(files, DICTIONARY, { layout: null, subjectName: null, hashed, divisions: () => null, stdin });

const towns = written('towns.csv', '名称,常住人口（人）\n甲镇,5\n');

describe('files on the disk', () => {
  it('are read with the hash of their bytes where it is asked for', async () => {
    const dataset = await loaded([towns], true);
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = 5 人']);
    expect(dataset.inputs).toMatchObject([{ file: towns, sha256: '52387885e9d703d480aff4ed198fb947dc2b5927df80ec4c140aa47b53e70336' }]);
    expect((await loaded([towns])).inputs).toMatchObject([{ file: towns, sha256: null }]);
  });

  it('a missing file is an error that suggests a near name', async () => {
    expect(problemsOf(await loaded([join(folder, 'town.csv')]))).toMatchObject([
      { code: 'file-missing', severity: 'error', file: join(folder, 'town.csv'), data: { near: towns } },
    ]);
  });

  it('a missing file without a near name is an error without a suggestion', async () => {
    expect(problemsOf(await loaded([join(folder, 'nothing-like-it')]))).toMatchObject([{ code: 'file-missing', data: { near: null } }]);
  });

  it('a file that is missing costs the others nothing', async () => {
    expect(listingOf(await loaded([join(folder, 'town.csv'), towns]))).toEqual(['甲镇 常住人口 = 5 人']);
  });

  it('a file named twice is read once without a word', async () => {
    expect(problemsOf(await loaded([towns, towns]))).toEqual([]);
  });

  it('a copy under another name is read once, with a warning at the later name, whichever was given first', async () => {
    const copy = written('towns copy.csv', '名称,常住人口（人）\n甲镇,5\n');
    for (const files of [
      [towns, copy],
      [copy, towns],
    ]) {
      const dataset = await loaded(files);
      expect(dataset.inputs).toMatchObject([{ file: copy }]);
      expect(problemsOf(dataset)).toMatchObject([{ code: 'same-file-twice', severity: 'warning', file: towns, data: { other: copy } }]);
    }
  });
});

describe('standard input', () => {
  const typed = (...pieces: readonly string[]) =>
    async function* (): AsyncGenerator<Uint8Array> {
      for (const piece of pieces) yield await Promise.resolve(new TextEncoder().encode(piece));
    };

  it('is read like a file called -, once', async () => {
    const dataset = await loaded(['-', '-'], false, typed('名称,常住人口（人）\n甲', '镇,5\n'));
    expect(listingOf(dataset)).toEqual(['甲镇 常住人口 = 5 人']);
    expect(dataset.inputs).toMatchObject([{ file: '-' }]);
  });

  it('may hold nothing, which is an error', async () => {
    expect(problemsOf(await loaded(['-']))).toMatchObject([{ code: 'file-empty', file: '-' }]);
  });

  it('may be a workbook', async () => {
    const bytes = workbookBytes({
      sheets: {
        表: sheetXml([
          ['名称', '常住人口（人）'],
          ['甲镇', 5],
        ]),
      },
    });
    const stream = async function* (): AsyncGenerator<Uint8Array> {
      yield await Promise.resolve(bytes);
    };
    expect(listingOf(await loaded(['-'], false, stream))).toEqual(['甲镇 常住人口 = 5 人']);
  });
});

describe('files in any order', () => {
  it('give the same dataset, byte for byte', async () => {
    const files = [
      written('z.csv', '名称,年份,常住人口（人）\n丙镇,2024,7\n甲镇,2024,5\n'),
      written('y.csv', '名称,年份,常住人口（人）,绿化覆盖率（%）\n甲镇,2024,6,40\n'),
      written('x.csv', '名称,年份,绿化覆盖率（%）\n乙镇,2024,41\n'),
    ];
    const told = async (order: readonly string[]): Promise<string> => {
      const dataset = await loaded(order, true);
      return JSON.stringify([dataset.inputs, dataset.subjects, listingOf(dataset), problemsOf(dataset)]);
    };
    const expected = await told(files);
    expect(await told([...files].reverse())).toBe(expected);
    expect(await told([folder]).then((text) => text.includes('z.csv'))).toBe(true);
  });
});

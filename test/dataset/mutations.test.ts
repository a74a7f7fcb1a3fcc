import { describe, expect, it } from 'vitest';
import { parsedFrom } from './dataset-of.ts';
import { seededRandom } from './seeded-random.ts';

const FILES = {
  wide: '所属县,乡镇,年份,常住人口（万人）,备注\n甲县,甲镇,2024,8.06,"虚构, 仅供测试"\n甲县,乙镇,2024,"1,234.5",\n乙县,丙镇,2023,—,虚构\n',
  long: '区划代码,名称,年份,指标,单位,数值\n331122101,甲镇,2024,常住人口,人,"80,600"\n331122102,乙镇,2024,绿化覆盖率,%,41.5%\n',
  form: '指标,单位,2023年,2024年\n乡镇,,甲镇,\n常住人口,万人,8.06,8.16\n城乡居民收入比,,1.58,2.32:1\n注：虚构\n',
};
const SEEDS = 35;
const MEGABYTE = 1024 * 1024;

type Random = () => number;
type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (text: string): Bytes => new TextEncoder().encode(text);
const pick = (random: Random, below: number): number => Math.floor(random() * below);
const splice = (bytes: Bytes, at: number, removed: number, added: Bytes): Bytes =>
  Uint8Array.from([...bytes.subarray(0, at), ...added, ...bytes.subarray(at + removed)]);

/** Changes one cell of the table of plain commas. */
const atCell = (text: string, random: Random, change: (cells: readonly string[], at: number) => readonly string[]): Bytes => {
  const lines = text.split('\n');
  const line = pick(random, lines.length);
  const cells = (lines[line] ?? '').split(',');
  lines[line] = change(cells, pick(random, cells.length)).join(',');
  return bytesOf(lines.join('\n'));
};

const replaced = (text: string, random: Random, cell: string): Bytes => atCell(text, random, (cells, at) => cells.with(at, cell));

const MUTATIONS: Readonly<Record<string, (text: string, random: Random) => Bytes>> = {
  'cut short': (text, random) => bytesOf(text).slice(0, pick(random, bytesOf(text).length)),
  'with flipped bits': (text, random) => {
    const bytes = bytesOf(text);
    for (let count = 1 + pick(random, 5); count > 0; count -= 1) bytes[pick(random, bytes.length)]! ^= 1 << pick(random, 8);
    return bytes;
  },
  'with random bytes': (text, random) => {
    const bytes = bytesOf(text);
    return splice(
      bytes,
      pick(random, bytes.length),
      pick(random, 4),
      Uint8Array.from({ length: 8 }, () => pick(random, 256)),
    );
  },
  'with NULs': (text, random) => splice(bytesOf(text), pick(random, text.length), 0, new Uint8Array(1 + pick(random, 4))),
  'with a cell too many': (text, random) => atCell(text, random, (cells, at) => cells.toSpliced(at, 0, cells[at] ?? '')),
  'with a cell too few': (text, random) => atCell(text, random, (cells, at) => cells.toSpliced(at, 1)),
  'with a line repeated': (text, random) => {
    const lines = text.split('\n');
    const at = pick(random, lines.length);
    return bytesOf(lines.toSpliced(at, 0, lines[at] ?? '').join('\n'));
  },
  'with a stray quote': (text, random) => splice(bytesOf(text), pick(random, text.length), 0, bytesOf('"')),
  'with deep quotes': (text, random) => replaced(text, random, '"'.repeat(1 + pick(random, 10_000))),
  'with deep brackets': (text, random) => replaced(text, random, '（('.repeat(1 + pick(random, 10_000))),
};

const HUGE: Readonly<Record<string, string>> = {
  digits: '9'.repeat(MEGABYTE),
  letters: 'x'.repeat(MEGABYTE),
  characters: '镇'.repeat(MEGABYTE / 3),
  brackets: '('.repeat(MEGABYTE),
  remarks: '(七普)'.repeat(MEGABYTE / 8),
  underscores: '_人'.repeat(MEGABYTE / 4),
  signs: '%'.repeat(MEGABYTE),
  quotes: '"'.repeat(MEGABYTE),
  colons: '地区：'.repeat(MEGABYTE / 8),
};

/** Whatever the bytes, there is a reading, or a reason why there is none. */
const expectAnswer = (bytes: Bytes): void => {
  const { reading, problems } = parsedFrom('a.csv', bytes);
  const diagnostics = [...problems, ...(reading?.diagnostics ?? [])];
  expect((reading !== null && reading.records.length > 0) || diagnostics.length > 0).toBe(true);
};

describe.each(Object.entries(FILES))('a %s file', (_, text) => {
  it('as it is has a reading and no problem', () => {
    const { reading, problems } = parsedFrom('a.csv', bytesOf(text));
    expect(reading?.records).not.toHaveLength(0);
    expect([...problems, ...(reading?.diagnostics ?? [])]).toEqual([]);
  });

  it.each(Object.entries(MUTATIONS))('%s yields a reading or a diagnostic and never throws', (name, mutate) => {
    for (let seed = 0; seed < SEEDS; seed += 1) expectAnswer(mutate(text, seededRandom(seed * 31 + name.length)));
  });

  it.each(Object.entries(HUGE))('with a megabyte of %s in a header and in a value yields a reading or a diagnostic and never throws', (_name, field) => {
    const lines = text.split('\n');
    for (const line of [0, 3]) {
      const changed = (lines[line] ?? '').split(',').with(-1, field).join(',');
      expectAnswer(bytesOf(lines.with(line, changed).join('\n')));
    }
  });
});

it('twenty thousand columns are read, the known ones used', () => {
  const columns = Array.from({ length: 20_000 }, (_, index) => `某列${String(index)}`);
  const { reading } = parsedFrom('a.csv', `名称,常住人口（人）,${columns.join(',')}\n甲镇,5,${columns.map(() => '6').join(',')}\n`);
  expect(reading?.records).toHaveLength(1);
});

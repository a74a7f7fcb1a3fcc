import { describe, expect, it } from 'vitest';
import type { Diagnostic, DiagnosticCode } from '../../src/model/diagnostic.ts';
import type { Indicator } from '../../src/model/policy.ts';
import { namesOf, parseDictionary } from '../../src/pack/parse-dictionary.ts';
import { parseUnit } from '../../src/quantity/unit.ts';
import { DICTIONARY, findIndicator } from './shipped-dictionary.ts';

const entry = (name: string, keys: Readonly<Record<string, string>> = {}): string => {
  const all = { name, id: `id-${String(name.codePointAt(0))}`, en: 'Name', unit: '个', kind: 'count', ...keys };
  return `  - {${Object.entries(all)
    .map(([key, value]) => `${key}: ${value}`)
    .join(', ')}}\n`;
};
const parsed = (...entries: readonly string[]) => parseDictionary('words.yaml', `indicators:\n${entries.join('')}`, 'sha256');
const problemsIn = (...entries: readonly string[]): readonly Diagnostic[] => {
  const outcome = parsed(...entries);
  return outcome.ok ? [] : outcome.problems;
};
const codesOf = (...entries: readonly string[]): readonly DiagnosticCode[] => problemsIn(...entries).map(({ code }) => code);
const only = (...entries: readonly string[]): Indicator => {
  const outcome = parsed(...entries);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems));
  return [...outcome.value.indicators.values()][0] as Indicator;
};

/** The text that the frame of each problem marks. */
const marks = (...entries: readonly string[]): readonly string[] =>
  problemsIn(...entries).map(({ column, frame }) => frame?.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length) ?? '');

describe('the shipped dictionary', () => {
  it('loads, and has many indicators', () => {
    expect(DICTIONARY.indicators.size).toBeGreaterThan(70);
  });

  it.each([...DICTIONARY.indicators.values()].map((indicator) => [indicator.name, indicator] as const))(
    '%s has a unit, and a range in the same dimension',
    (_, indicator) => {
      const unit = parseUnit(indicator.unit);
      expect(unit).not.toBeNull();
      for (const bound of [indicator.range.min, indicator.range.max]) {
        if (bound) expect(parseUnit(bound.unit)?.dimension).toEqual(unit?.dimension);
      }
    },
  );

  it('writes the range of a share in per cent', () => {
    const shares = [...DICTIONARY.indicators.values()].filter(({ unit }) => unit === '%');
    expect(shares.filter(({ range }) => [range.min, range.max].some((bound) => bound !== null && bound.unit !== '%'))).toEqual([]);
  });

  it('derives the urbanization rate from two populations', () => {
    expect(findIndicator('常住人口城镇化率')?.formula).toMatchObject({
      kind: 'arithmetic',
      operator: '/',
      left: { name: '城镇常住人口' },
      right: { name: '常住人口' },
    });
  });
});

describe('an indicator', () => {
  it('has null or nothing for what is not written', () => {
    expect(only(entry('甲数'))).toMatchObject({ aliases: [], timing: null, range: { min: null, max: null }, definition: null, formula: null, breaks: [] });
  });

  it.each([
    ['share', 'intensive'],
    ['growth', 'intensive'],
    ['ratio', 'intensive'],
    ['index', 'intensive'],
    ['amount', 'extensive'],
    ['count', 'extensive'],
  ])('that is a %s is %s unless it says otherwise', (kind, scale) => {
    expect(only(entry('甲数', { kind })).scale).toBe(scale);
    expect(only(entry('甲数', { kind, scale: 'intensive' })).scale).toBe('intensive');
  });

  it('keeps its range as written', () => {
    expect(only(entry('甲数', { range: '{min: -1.5个, max: 10万个}' })).range).toEqual({
      min: { value: '-1.5', unit: '个' },
      max: { value: '10', unit: '万个' },
    });
  });
});

describe('problems', () => {
  it.each<[string, readonly string[], readonly DiagnosticCode[]]>([
    ['a unit that does not exist', [entry('甲数', { unit: '窝' })], ['unknown-unit']],
    ['an id with capitals', [entry('甲数', { id: 'Number' })], ['bad-id']],
    ['a kind that does not exist', [entry('甲数', { kind: 'number' })], ['unknown-value']],
    ['a formula that does not parse', [entry('甲数', { formula: '1个 +' })], ['check-syntax']],
    ['a formula that is a condition', [entry('甲数', { formula: '1个 > 2个' })], ['not-a-number-term']],
    ['a formula of another dimension', [entry('甲数', { formula: '1个 / 2人' })], ['dimension-mismatch']],
    ['a formula with an unknown indicator', [entry('甲数', { formula: '乙数' })], ['unknown-indicator']],
    ['a formula that leads back to itself', [entry('甲数', { formula: '甲数' })], ['formula-cycle']],
    ['formulas that lead back to each other', [entry('甲数', { formula: '乙数' }), entry('乙数', { formula: '甲数' })], ['formula-cycle', 'formula-cycle']],
    ['a range whose unit does not exist', [entry('甲数', { range: '{max: 10窝}' })], ['unknown-unit']],
    ['a range of another dimension', [entry('甲数', { range: '{max: 10公里}' })], ['dimension-mismatch']],
    ['a range in bare numbers for a share', [entry('甲率', { unit: '"%"', kind: 'share', range: '{max: 100}' })], ['bare-number']],
  ])('%s', (_, entries, codes) => {
    expect(codesOf(...entries)).toEqual(codes);
  });

  it.each([
    ['a name', entry('甲数', { id: 'b' }), '甲数'],
    ['an id', entry('乙数', { id: 'a' }), 'a'],
    ['an alias', entry('乙数', { id: 'b', aliases: '[丙数, 某数]' }), '某数'],
    ['a name as an alias', entry('乙数', { id: 'b', aliases: '[甲数]' }), '甲数'],
    ['an alias in other letters', entry('乙数', { id: 'b', aliases: '[pm2]' }), 'pm2'],
  ])('of two indicators with the same word stand where it is written again: %s', (_, second, word) => {
    const first = entry('甲数', { id: 'a', aliases: '[某数, PM2]' });
    expect(codesOf(first, second)).toEqual(['duplicate-name']);
    expect(marks(first, second)).toEqual([word]);
  });

  const grade = (keys: Readonly<Record<string, string>> = {}): string => entry('甲级', { unit: '""', kind: 'grade', grades: '[差, 好]', ...keys });
  const growth = entry('甲增', { id: 'g', unit: '"%"', kind: 'growth' });

  it.each<[string, readonly string[], readonly DiagnosticCode[], readonly string[]]>([
    ['a grade without grades', [entry('甲级', { unit: '""', kind: 'grade' })], ['missing-key'], ['{']],
    ['grades of what is no grade', [entry('甲数', { grades: '[差, 好]' })], ['misplaced-key'], ['grades']],
    ['a unit of a rank', [entry('甲名', { kind: 'rank', unit: '名' })], ['misplaced-key'], ['名']],
    ['a unit that is none of a grade', [grade({ unit: '星级' })], ['misplaced-key'], ['星级']],
    ['a formula of yes or no', [entry('甲否', { kind: 'yes-no', unit: '""', formula: '1 +' })], ['misplaced-key'], ['formula']],
    ['a range of a set', [entry('甲集', { kind: 'set', unit: '""', range: '{max: 3窝}' })], ['misplaced-key'], ['range']],
    ['nominal growth of a rank', [entry('甲名', { kind: 'rank', unit: '""', nominal: 'allowed' })], ['misplaced-key'], ['nominal']],
    ['the growth of a grade', [grade({ growth: '没有' })], ['misplaced-key'], ['growth']],
    ['the growth of a growth', [entry('甲增', { unit: '"%"', kind: 'growth', growth: '甲增' })], ['misplaced-key'], ['growth']],
    ['a growth that is the indicator itself', [entry('甲数', { growth: '甲数' })], ['not-a-growth'], ['甲数']],
    ['a growth that is none', [entry('甲数', { growth: '乙数' }), entry('乙数', { id: 'b' })], ['not-a-growth'], ['乙数']],
    ['a growth that does not exist', [entry('甲数', { growth: '甲长' }), growth], ['unknown-indicator'], ['甲长']],
    ['a grade twice', [grade({ grades: '[差, 中, 差]' })], ['duplicate-name'], ['差']],
    ['a grade twice in another width', [grade({ grades: '[Ⅴ类, [Ⅳ类, IV 类]]' })], ['duplicate-name'], ['IV 类']],
    ['a break in no year', [entry('甲数', { breaks: '[{at: 2020-01-01, reason: 口径, source: 公报}]' })], ['bad-year'], ['2020-01-01']],
    [
      'a break in an impossible year',
      [entry('甲数', { breaks: '[{at: 2020, reason: 口径, source: 公报}, {at: 9999, reason: 口径, source: 公报}]' })],
      ['bad-year'],
      ['9999'],
    ],
  ])('is %s, once and at its place', (_, entries, codes, words) => {
    expect(codesOf(...entries)).toEqual(codes);
    expect(marks(...entries)).toEqual(words);
  });

  it.each([
    ['a grade with aliases', [grade({ grades: '[[差, 不合格], [好, 合格]]' })]],
    ['the growth of an amount', [entry('甲数', { growth: '甲增' }), growth]],
    ['a rank without a unit', [entry('甲名', { kind: 'rank', unit: '""' })]],
    ['one grade name in two indicators', [grade(), entry('乙级', { id: 'b', unit: '""', kind: 'grade', grades: '[差, 好]' })]],
  ])('is not %s', (_, entries) => {
    expect(problemsIn(...entries)).toEqual([]);
  });

  it('of formulas that cross and grow without bound are found without writing them out', () => {
    const layers = Array.from({ length: 20 }, (_, index) => index);
    const name = (layer: number, side: string): string => `${side}${String(layer)}数`;
    const formula = (layer: number): Readonly<Record<string, string>> =>
      layer === 0 ? {} : { formula: `${name(layer - 1, '左')} + ${name(layer - 1, '右')}` };
    const entries = layers.flatMap((layer) =>
      ['左', '右'].map((side) => entry(name(layer, side), { id: `${side === '左' ? 'l' : 'r'}-${String(layer)}`, ...formula(layer) })),
    );
    expect(new Set(codesOf(...entries))).toEqual(new Set(['check-too-long']));
  });
});

describe('namesOf', () => {
  const names = namesOf(DICTIONARY.indicators.values());

  it.each([
    ['常住人口', '常住人口'],
    ['GDP', undefined],
    ['resident-population', undefined],
  ])('finds indicators by official name only: %s', (name, found) => {
    expect(names.find(name)?.name).toBe(found);
  });

  it.each([
    ['GDP', '地区生产总值'],
    ['gdp', '地区生产总值'],
    ['城镇化率', '常住人口城镇化率'],
    ['resident-population', '常住人口'],
    ['没有这个', undefined],
  ])('knows the official name of %s', (name, official) => {
    expect(names.official(name)).toBe(official);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { toAmount } from '../../src/quantity/exact.ts';
import { toBase } from '../../src/quantity/unit.ts';
import { datasetOf, problemsOf } from './dataset-of.ts';
import { gb18030Bytes } from './gb18030-bytes.ts';
import { shuffled } from './seeded-random.ts';

/** Invented towns; two of them bear one name. */
const TOWNS = [
  { town: '南村镇', county: '甲县' },
  { town: '南村镇', county: '乙县' },
  { town: '北村镇', county: '甲县' },
  { town: '西街道', county: '丙区' },
] as const;
const YEARS = ['2022', '2023', '2024'] as const;
/** Indicators with two units each, and how many base units one step of a generated whole number is worth. */
const INDICATORS = [
  { name: '常住人口', units: ['人', '万人'], places: [0, 4], step: '1' },
  { name: '地区生产总值', units: ['万元', '亿元'], places: [0, 4], step: '10000' },
  { name: '二三产业从业人员比重', units: ['%', '‰'], places: [3, 2], step: '0.00001' },
] as const;

/** One figure: a whole number of steps of town t, year y, indicator i. */
interface Figure {
  readonly town: number;
  readonly year: number;
  readonly indicator: number;
  readonly steps: number;
}

interface Writing {
  /** 0 or 1: which of its two units each indicator is written in. */
  readonly units: readonly number[];
  readonly encoding: 'utf-8' | 'gb18030';
  readonly seed: number;
}

const figures: fc.Arbitrary<readonly Figure[]> = fc.uniqueArray(
  fc.record({
    town: fc.nat(TOWNS.length - 1),
    year: fc.nat(YEARS.length - 1),
    indicator: fc.nat(INDICATORS.length - 1),
    steps: fc.integer({ min: 2000, max: 100_000 }),
  }),
  { minLength: 1, maxLength: 30, selector: ({ town, year, indicator }) => `${String(town)} ${String(year)} ${String(indicator)}` },
);
const writing: fc.Arbitrary<Writing> = fc.record({
  units: fc.tuple(fc.nat(1), fc.nat(1), fc.nat(1)),
  encoding: fc.constantFrom('utf-8', 'gb18030'),
  seed: fc.nat(),
});

/** A whole number of steps as decimal text with that many places. */
const decimal = (steps: number, places: number): string => {
  const digits = String(steps).padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
};

const unitOf = (indicator: number, { units }: Writing): string => INDICATORS[indicator]!.units[units[indicator]!]!;
const textOf = ({ indicator, steps }: Figure, { units }: Writing): string => decimal(steps, INDICATORS[indicator]!.places[units[indicator]!]!);
const grouped = <K>(all: readonly Figure[], key: (figure: Figure) => K): readonly (readonly [K, readonly Figure[]])[] => [
  ...new Map(all.map((figure) => [key(figure), all.filter((other) => key(other) === key(figure))])),
];
const inBytes = (lines: readonly string[], { encoding }: Writing): string | Uint8Array => {
  const text = `${lines.join('\n')}\n`;
  return encoding === 'utf-8' ? text : gb18030Bytes(text);
};

const wide = (all: readonly Figure[], how: Writing): Dataset => {
  const columns = shuffled([...INDICATORS.keys()], how.seed);
  const header = `所属县,乡镇,年份,${columns.map((indicator) => `${INDICATORS[indicator]!.name}（${unitOf(indicator, how)}）`).join(',')}`;
  const rows = grouped(all, ({ town, year }) => `${TOWNS[town]!.county},${TOWNS[town]!.town},${YEARS[year]!}`).map(([start, own]) => {
    const cells = columns.map((indicator) => own.filter((figure) => figure.indicator === indicator).map((figure) => textOf(figure, how))[0] ?? '');
    return `${start},${cells.join(',')}`;
  });
  return datasetOf({ 'wide.csv': inBytes([header, ...shuffled(rows, how.seed)], how) });
};

const long = (all: readonly Figure[], how: Writing): Dataset => {
  const rows = all.map((figure) => {
    const { county, town } = TOWNS[figure.town]!;
    return [INDICATORS[figure.indicator]!.name, unitOf(figure.indicator, how), textOf(figure, how), YEARS[figure.year]!, town, county].join(',');
  });
  return datasetOf({ 'long.csv': inBytes(['指标,单位,数值,年份,乡镇,所属县', ...shuffled(rows, how.seed)], how) });
};

const forms = (all: readonly Figure[], how: Writing): Dataset => {
  const files = grouped(all, ({ town }) => town).map(([town, own]): [string, string | Uint8Array] => {
    const rows = grouped(own, ({ indicator }) => indicator).map(([indicator, line]) => {
      const cells = YEARS.map((_, year) => line.filter((figure) => figure.year === year).map((figure) => textOf(figure, how))[0] ?? '—');
      return [INDICATORS[indicator]!.name, unitOf(indicator, how), ...cells].join(',');
    });
    const head = [`乡镇：${TOWNS[town]!.town}`, `所属县：${TOWNS[town]!.county}`, `指标,单位,${YEARS.map((year) => `${year}年`).join(',')}`];
    return [`form-${String(town)}.csv`, inBytes([...head, ...shuffled(rows, how.seed)], how)];
  });
  return datasetOf(Object.fromEntries(shuffled(files, how.seed)));
};

/** All known observations of a dataset in base units, in one order. */
const observed = (dataset: Dataset): readonly string[] =>
  dataset.subjects
    .flatMap((subject) =>
      [...(dataset.observations.get(subject.id) ?? [])].flatMap(([period, row]) =>
        [...row].flatMap(([indicator, observation]) => {
          if (observation.state !== 'known') return [];
          const { value } = toAmount(toBase(observation.value, observation.unit), '');
          return [`${subject.parents.join('/')} ${subject.name} ${period} ${indicator} ${value}`];
        }),
      ),
    )
    .sort();

/** The same from the figures, by arithmetic of whole numbers alone. */
const expected = (all: readonly Figure[]): readonly string[] =>
  all
    .map(({ town, year, indicator, steps }) => {
      const { name, step } = INDICATORS[indicator]!;
      const inBase = step === '0.00001' ? decimal(steps, 5).replace(/\.?0+$/, '') : (BigInt(steps) * BigInt(step)).toString();
      return `${TOWNS[town]!.county} ${TOWNS[town]!.town} ${YEARS[year]!} ${name} ${inBase}`;
    })
    .sort();

describe('any figures', () => {
  it.each([
    ['wide', wide],
    ['long', long],
    ['form', forms],
  ])('are the same observations, written in %s layout, any encoding, any unit and any order of rows', (_, write) => {
    fc.assert(
      fc.property(figures, writing, (all, how) => {
        const dataset = write(all, how);
        expect(problemsOf(dataset).filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(observed(dataset)).toEqual(expected(all));
      }),
    );
  });

  it('are the same subjects with the same ids in every layout', () => {
    fc.assert(
      fc.property(figures, writing, writing, (all, how, other) => {
        const ids = (dataset: Dataset) => dataset.subjects.map(({ id }) => id).sort();
        expect(ids(long(all, other))).toEqual(ids(wide(all, how)));
        expect(ids(forms(all, other))).toEqual(ids(wide(all, how)));
      }),
    );
  });
});

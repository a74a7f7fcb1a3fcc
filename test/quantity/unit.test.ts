import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Exact, Unit } from '../../src/model/exact.ts';
import { compareExact, exact } from '../../src/quantity/exact.ts';
import {
  dimensionText,
  divideDimensions,
  fromBase,
  isPercentUnit,
  multiplyDimensions,
  parseUnit,
  PERCENTAGE_POINT,
  PURE,
  sameDimension,
  toBase,
  unitNames,
} from '../../src/quantity/unit.ts';
import { BASE_UNITS, MULTIPLIERS } from '../../src/quantity/unit-table.ts';
import { anyFraction } from './any-exact.ts';
import { decimal } from './decimal.ts';

const unit = (text: string): Unit => {
  const parsed = parseUnit(text);
  if (!parsed) throw new Error(`not a unit: ${text}`);
  return parsed;
};

const convert = (value: string, from: string, to: string): Exact => fromBase(toBase(decimal(value), unit(from)), unit(to));

describe('units convert exactly', () => {
  it.each([
    ['1', '万', '', '10000'],
    ['1', '亿元', '元', '100000000'],
    ['1', '十亿元', '亿元', '10'],
    ['1', '万亿元', '亿元', '10000'],
    ['1', '百万元', '万元', '100'],
    ['1', '千万元', '万元', '1000'],
    ['1', '千亿元', '亿元', '1000'],
    ['1', '百亿元', '亿元', '100'],
    ['1', '十万人', '万人', '10'],
    ['1.2', '万个', '个', '12000'],
    ['8.06', '万人', '人', '80600'],
    ['95', '%', '', '0.95'],
    ['5', '‰', '%', '0.5'],
    ['0.962', '小数', '%', '96.2'],
    ['2', '倍', '%', '200'],
    ['3', '亩', '平方米', '2000'],
    ['1', '公顷', '亩', '15'],
    ['1', '平方公里', '公顷', '100'],
    ['1', '公里', '米', '1000'],
    ['320', '万千瓦', '兆瓦', '3200'],
    ['1', '千瓦时', '度', '1'],
    ['1', '吨', '公斤', '1000'],
    ['5', '微克', '毫克', '0.005'],
    ['12', '元/平方米', '万元/亩', '0.8'],
    ['200', '万元/亩', '亿元/公顷', '0.3'],
    ['3', '张/千人', '张/万人', '30'],
    ['400', '人/平方公里', '人/公顷', '4'],
    ['1', '支', '个', '1'],
  ])('%s %s in %j', (value, from, to, expected) => {
    expect(compareExact(convert(value, from, to), decimal(expected))).toBe(0);
  });

  it('takes a mu for 2000/3 square metres, not for 666.67', () => {
    expect(compareExact(convert('1', '亩', '平方米'), exact(2000n, 3n))).toBe(0);
  });

  it('comes back to the value from base units', () => {
    const anyUnit = fc.constantFrom(...unitNames(), '万元', '亿元', '万元/亩', '元/人', '次/年', '张/千人', '个/万人', '亿千瓦时', '');
    fc.assert(
      fc.property(anyFraction, anyUnit, (value, text) => {
        expect(compareExact(fromBase(toBase(value, unit(text)), unit(text)), value)).toBe(0);
        expect(compareExact(toBase(fromBase(value, unit(text)), unit(text)), value)).toBe(0);
      }),
    );
  });

  it('keeps the order of values', () => {
    fc.assert(
      fc.property(anyFraction, anyFraction, fc.constantFrom('亩', '‰', '万元/亩', '亿元'), (a, b, text) => {
        expect(compareExact(toBase(a, unit(text)), toBase(b, unit(text)))).toBe(compareExact(a, b));
      }),
    );
  });
});

describe('dimensions', () => {
  it.each([
    ['个', '家'],
    ['座', '处'],
    ['台', '支'],
    ['张', '床'],
    ['万人', '人'],
    ['公顷', '平方米'],
    ['%', '倍'],
    ['‰', ''],
    ['元/人', '万元/人'],
    ['名', '人'],
    ['平方米', '㎡'],
    ['m²', 'm2'],
    ['人次/年', '万人次/年'],
  ])('are the same for %j and %j', (a, b) => {
    expect(sameDimension(unit(a).dimension, unit(b).dimension)).toBe(true);
  });

  it.each([
    ['万人', '公里'],
    ['人', '人次'],
    ['人', '户'],
    ['人', '个'],
    ['次', '人次'],
    ['元', '美元'],
    ['%', '个百分点'],
    ['', '个百分点'],
    ['公里', '平方公里'],
    ['平方米', '立方米'],
    ['年', '月'],
    ['月', '天'],
    ['元/人', '元'],
    ['元/人', '人/元'],
    ['千瓦', '千瓦时'],
    ['吨', '吨标准煤'],
  ])('differ for %j and %j', (a, b) => {
    expect(sameDimension(unit(a).dimension, unit(b).dimension)).toBe(false);
  });

  it('cancel out in a quotient of like by like', () => {
    expect(dimensionText(divideDimensions(unit('万人').dimension, unit('人').dimension))).toBe('');
  });

  it('add up in a product, whatever the order', () => {
    const [yuan, people] = [unit('元').dimension, unit('人').dimension];
    expect(dimensionText(multiplyDimensions(yuan, people))).toBe(dimensionText(multiplyDimensions(people, yuan)));
  });

  it('read the same for equal dimensions', () => {
    expect(dimensionText(unit('万元/亩').dimension)).toBe(dimensionText(divideDimensions(unit('元').dimension, unit('㎡').dimension)));
  });
});

describe('parseUnit', () => {
  it.each(['', '万', '%', '％', '‰', '个百分点', '百分点', '万元', '元/人', '万元/亩', '次/年', '张/千人', 'km²', 'KM2', 'kWh', '万千瓦', '元 / 人'])(
    'knows %j',
    (text) => {
      expect(parseUnit(text)?.text).toBe(text);
    },
  );

  it.each(['斤', '元/', '/元/', '元//人', '万 元', 'x', '元人', '%%', '人均', '1', '元×人', '城镇'])('does not know %j', (text) => {
    expect(parseUnit(text)).toBeNull();
  });

  it('refuses text too long to be a unit', () => {
    expect(parseUnit('万'.repeat(1000))).toBeNull();
  });

  it('gives the same object for the same text, so that units can be keys', () => {
    expect(parseUnit('万元/亩')).toBe(parseUnit('万元/亩'));
  });

  it('takes no unit for a pure number', () => {
    expect(sameDimension(unit('').dimension, PURE.dimension)).toBe(true);
  });
});

describe('isPercentUnit', () => {
  it.each(['%', '‰', '％', '百分比', '千分比'])('is true of %s', (text) => {
    expect(isPercentUnit(unit(text))).toBe(true);
  });

  it.each(['', '倍', '小数', '个百分点', '万', '元', '%/年'])('is false of %j', (text) => {
    expect(isPercentUnit(unit(text))).toBe(false);
  });

  it('does not take a percentage point for a per cent', () => {
    expect(sameDimension(PERCENTAGE_POINT.dimension, unit('%').dimension)).toBe(false);
  });
});

describe('the table of units', () => {
  it('gives no name, in any case of letters, to two units', () => {
    const names = BASE_UNITS.flatMap((entry) => entry.names.map((name) => name.toLowerCase()));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('has no factor that is zero or negative', () => {
    expect([...BASE_UNITS, ...MULTIPLIERS].filter(({ factor }) => factor.numerator <= 0n)).toEqual([]);
  });

  it('tries a longer multiplier before one that it begins with', () => {
    const wrong = MULTIPLIERS.filter(({ name }, index) => MULTIPLIERS.slice(0, index).some((earlier) => name.startsWith(earlier.name)));
    expect(wrong).toEqual([]);
  });

  it('can read every name that it lists', () => {
    expect(unitNames().filter((name) => parseUnit(name) === null)).toEqual([]);
  });
});

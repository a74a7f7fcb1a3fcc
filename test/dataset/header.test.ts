import { describe, expect, it } from 'vitest';
import { readHeader } from '../../src/dataset/header.ts';
import { DICTIONARY, HEADER_INDEX } from './shipped-dictionary.ts';

/** What a header says, as `name` or `name|unit`, `role:kind`, `unknown` or `empty`. */
const said = (text: string): string => {
  const header = readHeader(HEADER_INDEX, text);
  if (header.kind === 'indicator') return header.indicator.name + (header.unit ? `|${header.unit.text}` : '');
  if (header.kind !== 'role') return header.kind;
  const { role } = header;
  return `role:${role.kind === 'place' ? `${role.level}${role.parent ? ' above' : ''}` : role.kind}`;
};

describe('names of indicators', () => {
  it.each([
    ['its Chinese name', '常住人口', '常住人口'],
    ['its English id', 'resident-population', '常住人口'],
    ['its English id in capitals', 'Resident-Population', '常住人口'],
    ['its English name', 'Resident population', '常住人口'],
    ['an alias', '年末常住人口', '常住人口'],
    ['an alias in Latin letters', 'gdp', '地区生产总值'],
    ['full-width letters', 'ＧＤＰ', '地区生产总值'],
    ['a name that begins with digits', '5G基站累计数', '5G基站累计数'],
    ['a name that holds quotation marks', '依申请政务办件“一网通办”率', '依申请政务办件一网通办率'],
    ['corner brackets for quotation marks', '「一网通办」率', '依申请政务办件一网通办率'],
  ])('an indicator is known by %s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('every name, id and alias of the dictionary is read as its indicator', () => {
    for (const indicator of DICTIONARY.indicators.values()) {
      for (const name of [indicator.name, indicator.id, indicator.en, ...indicator.aliases]) expect(said(name)).toBe(indicator.name);
    }
  });

  it.each(['常住 人口', ' 常住人口 ', '常住人口\t', '常住\n人口', '常住\r\n人口', '\u3000常住人口\u00a0', '“常住人口”', '"常住人口"'])(
    'stray white space and quotation marks do not hide a name: %j',
    (text) => {
      expect(said(text)).toBe('常住人口');
    },
  );

  it.each(['城镇化率（户籍）', '户籍人口城镇化', '常住人口增长率', '常', '2024年', '某指标'])('%j is unknown', (text) => {
    expect(said(text)).toBe('unknown');
  });

  it.each(['', ' ', '\t', '\u3000'])('%j is empty', (text) => {
    expect(said(text)).toBe('empty');
  });
});

describe('units in headers', () => {
  it.each([
    ['half-width brackets', '常住人口(万人)', '常住人口|万人'],
    ['full-width brackets', '常住人口（万人）', '常住人口|万人'],
    ['a half-width bracket closed by a full-width one', '农村人均可支配收入(元）', '农村居民人均可支配收入|元'],
    ['a full-width bracket closed by a half-width one', '常住人口（万人)', '常住人口|万人'],
    ['square brackets', '常住人口[万人]', '常住人口|万人'],
    ['brackets that say 单位', '常住人口（单位：万人）', '常住人口|万人'],
    ['brackets with spaces', '常住人口 ( 万人 )', '常住人口|万人'],
    ['brackets on a line of their own', '常住人口\n（万人）', '常住人口|万人'],
    ['an underscore', 'GDP_亿元', '地区生产总值|亿元'],
    ['a slash', '地区生产总值/亿元', '地区生产总值|亿元'],
    ['_pct', '城镇化率_pct', '常住人口城镇化率|%'],
    ['_千分比', '城镇化率_千分比', '常住人口城镇化率|‰'],
    ['a bare % sign', '城镇化率%', '常住人口城镇化率|%'],
    ['a full-width % sign', '城镇化率（％）', '常住人口城镇化率|%'],
    ['小数', '常住人口城镇化率（小数）', '常住人口城镇化率|小数'],
    ['a sign for square metres', '最大全民健身活动中心建筑面积（㎡）', '最大全民健身活动中心建筑面积|m2'],
    ['two brackets of which the last is the unit', '常住人口（七普）（万人）', '常住人口|万人'],
    ['a name that holds a bracket itself', '省（自治区、直辖市）', 'role:province'],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it('a unit of several parts after an underscore is read whole', () => {
    expect(said('人均地区生产总值_元/人')).toBe('人均地区生产总值|元/人');
  });

  it('a unit of another dimension is still read, so that its column can be refused', () => {
    expect(said('常住人口（亩）')).toBe('常住人口|亩');
  });
});

describe('brackets that are no units', () => {
  it.each([
    ['常住人口（七普）', '常住人口'],
    ['常住人口(七普)', '常住人口'],
    ['常住人口（第七次全国人口普查）', '常住人口'],
    ['常住人口（年末）', '常住人口'],
    ['常住人口（万人）（七普）', '常住人口|万人'],
    ['GDP（初步核算数）_亿元', '地区生产总值|亿元'],
  ])('a remark on when or how is set aside: %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });

  it.each(['常住人口（城区）', '固定资产投资(不含农户)', '常住人口（万仁）', '城镇化率（户籍）', '常住人口（男）', '常住人口()'])(
    'a remark that may change the indicator leaves the header unknown: %s',
    (text) => {
      expect(said(text)).toBe('unknown');
    },
  );

  it('a header of ten thousand remarks is read without exhausting the stack', () => {
    expect(() => said(`常住人口${'(七普)'.repeat(10_000)}`)).not.toThrow();
  });
});

describe('columns beside the indicators', () => {
  it.each([
    ['区划代码', 'role:code'],
    ['行政区划代码', 'role:code'],
    ['名称', 'role:name'],
    ['地区', 'role:name'],
    ['年份', 'role:period'],
    ['年度', 'role:period'],
    ['指标', 'role:indicator-name'],
    ['指标名称', 'role:indicator-name'],
    ['单位', 'role:unit'],
    ['计量单位', 'role:unit'],
    ['数值', 'role:value'],
    ['备注', 'role:note'],
    ['序号', 'role:serial'],
    ['省', 'role:province'],
    ['市', 'role:city'],
    ['县（市、区）', 'role:county'],
    ['县(市、区)', 'role:county'],
    ['县 （市、区）', 'role:county'],
    ['乡镇', 'role:town'],
    ['乡镇（街道）', 'role:town'],
    ['所属县', 'role:county above'],
    ['所在市', 'role:city above'],
    ['County', 'role:county'],
    [' 名 称 ', 'role:name'],
    ['名称（全称）', 'role:name'],
  ])('%s is %s', (text, expected) => {
    expect(said(text)).toBe(expected);
  });
});

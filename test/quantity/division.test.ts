import { describe, expect, it } from 'vitest';
import { codePrefix, kindOfCounty, levelOfCode, levelOfName } from '../../src/quantity/division.ts';

describe('levelOfName', () => {
  it.each([
    ['山东省', 'province'],
    ['内蒙古自治区', 'province'],
    ['新疆维吾尔自治区', 'province'],
    ['延边朝鲜族自治州', 'city'],
    ['大兴安岭地区', 'city'],
    ['喀什地区', 'city'],
    ['锡林郭勒盟', 'city'],
    ['惠民县', 'county'],
    ['景宁畲族自治县', 'county'],
    ['滨城区', 'county'],
    ['神农架林区', 'county'],
    ['阿鲁科尔沁旗', 'county'],
    ['鄂伦春自治旗', 'county'],
    ['壶镇镇', 'town'],
    ['老竹畲族乡', 'town'],
    ['和平街道', 'town'],
    ['和平街道办事处', 'town'],
    ['巴彦乌兰苏木', 'town'],
  ])('of %s is %s', (name, level) => {
    expect(levelOfName(name)).toBe(level);
  });

  it.each(['滨州市', '邹平市', '北京市', '全国', '合计', ''])('cannot be told from %j', (name) => {
    expect(levelOfName(name)).toBeNull();
  });
});

describe('levelOfCode', () => {
  it.each([
    ['370000', 'province'],
    ['371600', 'city'],
    ['371681', 'county'],
    ['110101', 'county'],
    ['012345', 'county'],
    ['331122101', 'town'],
    ['331122101000', 'town'],
    ['331122000', 'county'],
    ['331122000000', 'county'],
    ['331100000000', 'city'],
    ['330000000000', 'province'],
  ])('of %s is %s', (code, level) => {
    expect(levelOfCode(code)).toBe(level);
  });

  it.each(['', '37', '3716', '37168', '3716811', '33112210', '3311221010', '331122101201', '37168a', ' 371681', '３７１６８１'])('is none for %j', (code) => {
    expect(levelOfCode(code)).toBeNull();
  });
});

describe('codePrefix', () => {
  it.each([
    ['370000', '37'],
    ['371600', '3716'],
    ['371681', '371681'],
    ['331122101', '331122101'],
    ['331122101000', '331122101'],
    ['371600000000', '3716'],
    ['not a code', 'not a code'],
  ])('of %s is %s', (code, prefix) => {
    expect(codePrefix(code)).toBe(prefix);
  });

  it.each([
    ['371681', '371600'],
    ['371600', '370000'],
    ['331122101000', '331122'],
  ])('of %s begins with that of %s, which it belongs to', (lower, upper) => {
    expect(codePrefix(lower).startsWith(codePrefix(upper))).toBe(true);
  });
});

describe('kindOfCounty', () => {
  it.each([
    ['惠民县', '县'],
    ['景宁畲族自治县', '自治县'],
    ['邹平市', '县级市'],
    ['滨城区', '区'],
    ['阿鲁科尔沁旗', '旗'],
  ])('of %s is %s', (name, kind) => {
    expect(kindOfCounty(name)).toBe(kind);
  });
});

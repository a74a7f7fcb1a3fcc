import { describe, expect, it } from 'vitest';
import { FIRST_RULE_LINE, packText, parsed, problemsIn, problemsWith, ruleText } from './pack-text.ts';

const SOUND = ruleText('sound', { check: '绿化覆盖率 >= 35%' });
const codesOf = (text: string): readonly string[] => problemsIn(text).map(({ code }) => code);

const own = (...lines: readonly string[]): string => `${packText(SOUND)}indicators:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const FIRST_INDICATOR_LINE = packText(SOUND).split('\n').length + 1;

describe('a sound pack', () => {
  it('becomes plain data, with null for what is not written', () => {
    const outcome = parsed(packText(SOUND));
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        id: 'sample',
        file: 'sample.yaml',
        sha256: 'sha256 of the pack',
        title: { zh: '示例文件', en: 'Sample document' },
        document: { number: null, issuer: '示例市人民政府', issued: '2024-01-01', published: null },
        region: { name: '示例市', code: '331100', level: 'city', parent: null, classes: [] },
        due: '2025-12-31',
        members: [{ name: '甲镇', code: '331122101', level: 'town', parent: '乙县', classes: ['小城市'] }],
        indicators: [],
      },
    });
  });

  it('survives a trip through JSON, so that it can be compiled', () => {
    const outcome = parsed(packText(SOUND));
    expect(JSON.parse(JSON.stringify(outcome))).toEqual(outcome);
  });

  it('may be written with line ends of Windows and a byte order mark', () => {
    expect(problemsIn(`\ufeff${packText(SOUND).replaceAll('\n', '\r\n')}`)).toEqual([]);
  });

  it.each(['region: 示例市', 'region: {name: 示例市}', 'region: {name: 示例市, code: "012300"}'])('may write %s', (region) => {
    expect(problemsIn(packText(SOUND).replace(/region: .*/, region))).toEqual([]);
  });
});

describe('problems of rules', () => {
  it('are all told at once, whatever the order', () => {
    const text = packText(
      ruleText('one', { check: '绿化覆率 >= 35%' }),
      ruleText('Two', { check: '绿化覆盖率 >= 35' }),
      ruleText('one', { check: '绿化覆盖率 >=', strength: 'strong' }),
      ruleText('four', { check: '绿化覆盖率 >= 35%', due: '明年' }),
    );
    expect([...codesOf(text)].sort()).toEqual(['bad-date', 'bad-id', 'bare-number', 'check-syntax', 'duplicate-id', 'unknown-indicator', 'unknown-value']);
  });

  it('name the line of the first rule of the same id, however many follow', () => {
    const rules = [1, 2, 3].map(() => ruleText('twin', { check: '绿化覆盖率 >= 35%' }));
    expect(problemsWith(packText(...rules), 'duplicate-id').map(({ data }) => data.otherLine)).toEqual([FIRST_RULE_LINE, FIRST_RULE_LINE]);
  });
});

describe('one problem does not hide another', () => {
  it('in the head: an unknown key and a bad date', () => {
    const text = packText(SOUND).replace('issued: 2024-01-01', 'issued: 2024-02-30').replace('policy:', 'tilte: x\npolicy:');
    expect([...codesOf(text)].sort()).toEqual(['bad-date', 'unknown-key']);
  });

  it('in the head: a missing key and an unknown class', () => {
    const text = packText(ruleText('one', { check: '绿化覆盖率 >= 35%', subject: '{class: 卫星镇}' })).replace(/title: .*\n/, '');
    expect(codesOf(text)).toEqual(expect.arrayContaining(['missing-key', 'unknown-class']));
  });

  it('in a rule: an unknown key and a bad date', () => {
    const text = packText(ruleText('one', { check: '绿化覆盖率 >= 35%', due: '明年', note: '备注' }));
    expect([...codesOf(text)].sort()).toEqual(['bad-date', 'unknown-key']);
  });

  it('in a rule: a missing key and a bad id', () => {
    const text = packText(ruleText('One', { check: '绿化覆盖率 >= 35%' })).replace('    quote: 原文\n', '');
    expect([...codesOf(text)].sort()).toEqual(['bad-id', 'missing-key']);
  });

  it('in an indicator: an unknown kind and an unknown unit', () => {
    expect([...codesOf(own('{name: 甲数, id: a, en: A, unit: 窝, kind: number}'))].sort()).toEqual(['unknown-unit', 'unknown-value']);
  });

  it('in an indicator: its unknown kind and that a rule uses it', () => {
    const text = `${packText(ruleText('one', { check: '甲数 >= 1个' }))}indicators:\n  - {name: 甲数, id: a, en: A, unit: 个, kind: number}\n`;
    expect(codesOf(text)).toEqual(['unknown-value']);
  });
});

describe('own indicators', () => {
  it('may be used by rules', () => {
    const text = `${packText(ruleText('one', { check: '甲数 / 常住人口 >= 1个/万人' }))}indicators:\n  - {name: 甲数, id: a, en: A, unit: 个, kind: count}\n`;
    expect(problemsIn(text)).toEqual([]);
  });

  it.each([
    ['its name', '{name: 常住人口, id: a, en: A, unit: 人, kind: count}', '常住人口'],
    ['an alias in its name', '{name: GDP, id: a, en: A, unit: 亿元, kind: amount}', 'GDP'],
    ['its id', '{name: 甲数, id: resident-population, en: A, unit: 人, kind: count}', 'resident-population'],
    ['its name in an alias', '{name: 甲数, id: a, en: A, aliases: [乙数, 常住人口], unit: 人, kind: count}', '常住人口'],
    ['an alias in other letters', '{name: 甲数, id: a, en: A, aliases: [gdp], unit: 亿元, kind: amount}', 'gdp'],
  ])('may not redefine one of the dictionary by %s; the place is where that is written', (_, line, name) => {
    const [problem] = problemsWith(own(line), 'redefined-indicator');
    expect([problem?.data.name, problem?.line, problem?.column]).toEqual([name, FIRST_INDICATOR_LINE, line.indexOf(name) + 5]);
  });

  it('are reported in their own line, also after one whose shape is wrong', () => {
    const text = own('{name: 甲数, id: a, en: A, unit: 个}', '{name: 常住人口, id: b, en: B, unit: 人, kind: count}');
    expect(problemsWith(text, 'redefined-indicator').map(({ line }) => line)).toEqual([FIRST_INDICATOR_LINE + 1]);
  });
});

describe('the head', () => {
  it.each([
    ['2024-02-30', ['bad-date']],
    ['2024-02-29', []],
    ['2024', ['bad-date']],
  ])('issued %s: %j', (date, codes) => {
    expect(codesOf(packText(SOUND).replace('issued: 2024-01-01', `issued: ${date}`))).toEqual(codes);
  });

  it.each(['33110', '3311220', '33112210123', '331122101abc', '三三'])('takes no code such as %s', (code) => {
    expect(codesOf(packText(SOUND).replace('331122101', code))).toEqual(['bad-code-in-pack']);
  });

  it.each(['331122', '331122101', '331122101000', '012345'])('takes a code such as %s', (code) => {
    expect(codesOf(packText(SOUND).replace('331122101', code))).toEqual([]);
  });

  it('reports an unknown class of its own subject once, not once per rule', () => {
    const text = packText(SOUND, ruleText('two', { check: '绿化覆盖率 >= 35%' })).replace('subject: town', 'subject: {class: 小城镇}');
    expect(codesOf(text)).toEqual(['unknown-class']);
  });
});

import { describe, expect, it } from 'vitest';
import { type Diagnostic, type DiagnosticCode, type DiagnosticData, error, type NumberFault } from '../../src/model/diagnostic.ts';
import type { Expected } from '../../src/language/parse-check.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Said } from '../../src/words/say.ts';
import { SAYINGS, sayDiagnostic } from '../../src/words/say-diagnostic.ts';
import { SAMPLES } from './samples.ts';

const HAN = /[\u3400-\u9fff]/;
const CODES = Object.keys(SAYINGS) as DiagnosticCode[];
const both = CODES.flatMap((code) => LANGUAGES.map((language) => [code, language] as const));

const diagnosticOf = (code: DiagnosticCode): Diagnostic => error(code, SAMPLES[code]);
const say = <C extends DiagnosticCode>(code: C, data: DiagnosticData[C], language: 'zh' | 'en' = 'zh'): Said => sayDiagnostic(error(code, data), language);
const textOf = ({ message, hint = '' }: Said): string => `${message} → ${hint}`;

describe('every diagnostic', () => {
  it('has words', () => {
    expect([...CODES].sort()).toEqual(Object.keys(SAMPLES).sort());
  });

  it.each(both)('%s says something in %s, without what a program would say', (code, language) => {
    const { message, hint } = sayDiagnostic(diagnosticOf(code), language);
    expect(message.trim()).toBe(message);
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
    expect(textOf({ message, hint: hint ?? '' })).not.toMatch(/undefined|null|NaN|\[object|\$\{/);
  });

  it.each(CODES)('%s is Chinese in Chinese, and English in English', (code) => {
    expect(sayDiagnostic(diagnosticOf(code), 'zh').message).toMatch(HAN);
    expect(sayDiagnostic(diagnosticOf(code), 'en').message).not.toMatch(HAN);
  });

  it.each(both)('%s in %s does not end in a full stop, for others may follow it', (code, language) => {
    expect(sayDiagnostic(diagnosticOf(code), language).message).not.toMatch(/[。.；;，,]$/);
  });

  it.each(CODES)('%s has a next step in both languages or in neither', (code) => {
    const [zh, en] = LANGUAGES.map((language) => sayDiagnostic(diagnosticOf(code), language).hint !== undefined);
    expect(zh).toBe(en);
  });
});

describe('what was written', () => {
  const quoted = CODES.filter((code) => Object.values(SAMPLES[code]).some((value) => value === 'near'));

  it.each(quoted)('may be near to something that is there, which %s names', (code) => {
    for (const language of LANGUAGES) expect(sayDiagnostic(diagnosticOf(code), language).hint).toContain('“near”');
  });

  it.each(quoted)('may be near to nothing, of which %s makes no word', (code) => {
    for (const language of LANGUAGES) {
      const { message, hint } = sayDiagnostic(error(code, { ...SAMPLES[code], near: null }), language);
      expect(textOf({ message, hint: hint ?? '' })).not.toMatch(/near|null|“”|Did you mean|是否指/);
    }
  });

  it('is cut where it is long', () => {
    expect(say('unknown-indicator', { name: '很'.repeat(500), near: null }).message.length).toBeLessThan(80);
  });
});

describe('words inside a sentence', () => {
  const EXPECTED: Readonly<Record<Expected, true>> = {
    condition: true,
    'number-or-indicator': true,
    comparison: true,
    'closing-bracket': true,
    'end-or-connective': true,
    'single-comparison': true,
    shallower: true,
    year: true,
    'one-year': true,
    'set-member': true,
    decimal: true,
  };
  const FAULTS: Readonly<Record<NumberFault, true>> = {
    'not-a-number': true,
    range: true,
    scientific: true,
    'spreadsheet-error': true,
    formula: true,
    date: true,
    grouping: true,
    'too-long': true,
    approximate: true,
  };

  it.each(Object.keys(EXPECTED))('are there for what the parser expected: %s', (expected) => {
    for (const language of LANGUAGES) expect(textOf(say('check-syntax', { expected, found: 'x' }, language))).not.toContain(`${expected}”`);
    expect(say('check-syntax', { expected, found: 'x' }).hint).toMatch(HAN);
  });

  it.each(Object.keys(FAULTS) as NumberFault[])('are there for why a cell is no number: %s', (cause) => {
    const zh = say('bad-number', { text: 'x', cause });
    expect([zh.message, zh.hint].every((text) => text !== undefined && HAN.test(text))).toBe(true);
    expect(textOf(say('bad-number', { text: 'x', cause }, 'en'))).not.toMatch(HAN);
  });

  it.each(['EACCES', 'EPERM', 'ENOENT', 'EISDIR', 'ENOTDIR', 'ENOSPC', 'EROFS'])('are there for a failure of the system: %s', (cause) => {
    for (const language of LANGUAGES) expect(say('file-unreadable', { cause }, language).message).not.toContain(cause);
  });

  it('tell a check that ends too early from one with a wrong word', () => {
    expect(say('check-syntax', { expected: 'number-or-indicator', found: '' }).message).toBe('条件没有写完');
    expect(say('check-syntax', { expected: 'number-or-indicator', found: '<=' }).message).toBe('条件在 “<=” 处读不下去');
  });

  it.each([
    ['35', '请写成 35%'],
    ['-1', '请写成 -1%'],
  ])('advise to write %s as per cent', (value, hint) => {
    expect(say('bare-number', { value, unit: '%' }).hint).toBe(hint);
  });

  it('do not advise to write 0.35 as 0.35%, for 35% is what was meant', () => {
    expect(say('bare-number', { value: '0.35', unit: '%' }).hint).not.toBe('请写成 0.35%');
  });
});

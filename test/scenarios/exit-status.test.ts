import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FORMATS } from '../../src/report/formats.ts';
import { evaluateCommand } from './command.ts';

const BINZHOU = ['data/binzhou-counties-2020.csv', '--policy', 'binzhou'] as const;
const LISHUI = ['data/lishui-town-invented.csv', '--policy', 'lishui'] as const;

const OUTCOMES = [
  ['nothing that counts failed', [...BINZHOU], 0],
  ['a required rule failed', [...LISHUI], 1],
  ['a required rule failed, but failures are not to matter', [...LISHUI, '--fail-on', 'never'], 0],
  ['nothing failed, but data are missing and that is to matter', [...BINZHOU, '--fail-on', 'no-data'], 1],
  ['coverage is too low, although a rule failed too', [...LISHUI, '--min-coverage', '90'], 2],
  ['a file is missing beside a good one', [...LISHUI, 'data/nowhere.csv'], 2],
  ['a bad cell', ['test/scenarios/bad-cells/towns.csv', '--policy', 'lishui'], 2],
  ['the filter matches nothing', [...LISHUI, '--subject', '无此镇'], 2],
  ['no policy is given', ['data/lishui-town-invented.csv'], 2],
] as const;

describe('the exit status', () => {
  it.each(OUTCOMES.flatMap((outcome) => FORMATS.map((format) => [format, ...outcome] as const)))('as %s where %s', (format, _, args, status) => {
    expect(evaluateCommand([...args, '--format', format]).status).toBe(status);
  });
});

describe('JSON', () => {
  const json = (env: Readonly<Record<string, string>>, args: readonly string[] = []) =>
    evaluateCommand([...LISHUI, '--format', 'json', ...args], undefined, env).stdout;

  it('does not depend on the locale, the width or the time zone', () => {
    const here = json({ LANG: 'zh_CN.UTF-8' });
    expect(json({ LANG: 'en_US.UTF-8', COLUMNS: '200', TZ: 'America/New_York', FORCE_COLOR: '1' })).toBe(here);
    expect(JSON.parse(here)).toMatchObject({ schema: 'duibiao/report@1', asOf: '2025-12-31' });
  });

  it('speaks English where asked', () => {
    expect(json({}, ['--lang', 'en'])).toContain('does not meet the requirement, due on 2025-12-31');
  });

  it('holds the same results whatever the order of the files', () => {
    const files = ['data/binzhou-counties-2020.csv', join('test', 'scenarios', 'homonym-elsewhere', 'counties.csv')];
    const resultsOf = (order: readonly string[]) => {
      const { stdout } = evaluateCommand([...order, '--policy', 'binzhou', '--format', 'json']);
      const { results } = JSON.parse(stdout) as { readonly results: readonly { readonly subject: string; readonly rule: string }[] };
      return new Map(results.map((result) => [`${result.subject} ${result.rule}`, result]));
    };
    expect(resultsOf([...files].reverse())).toEqual(resultsOf(files));
  });
});

import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateCommand } from './command.ts';

/**
 * End to end through the built program. Each folder here is a scenario: `args` (one argument a line), perhaps `env`
 * (NAME=value), the input files (`stdin`: what comes from standard input), and what is expected: `stdout`, `stderr` (absent: empty) and `status`.
 * UPDATE_GOLDEN=1 writes them anew, to be read before they are committed.
 */
const here = import.meta.dirname;
const scenarios = readdirSync(here).filter((name) => existsSync(join(here, name, 'args')));

const textOf = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '');
const linesOf = (file: string): readonly string[] =>
  textOf(file)
    .split('\n')
    .filter((line) => line !== '');

const update = (folder: string, name: string, text: string): void => {
  const file = join(folder, name);
  if (text !== '' || existsSync(file)) writeFileSync(file, text);
};

describe('scenarios', () => {
  it('are found', () => {
    expect(scenarios.length).toBeGreaterThan(30);
  });

  it.each(scenarios)('%s', (name) => {
    const folder = join(here, name);
    const env = Object.fromEntries(linesOf(join(folder, 'env')).map((line) => line.split('=') as [string, string]));
    const input = existsSync(join(folder, 'stdin')) ? readFileSync(join(folder, 'stdin')) : null;
    const { stdout, stderr, status } = evaluateCommand(linesOf(join(folder, 'args')), folder, env, input);
    if (process.env['UPDATE_GOLDEN'] === '1') {
      update(folder, 'stdout', stdout);
      update(folder, 'stderr', stderr);
      update(folder, 'status', `${String(status)}\n`);
    }
    expect(stdout).toBe(textOf(join(folder, 'stdout')));
    expect(stderr).toBe(textOf(join(folder, 'stderr')));
    expect(String(status)).toBe(textOf(join(folder, 'status')).trim());
    expect(stdout + stderr).not.toMatch(/\n\s+at .+:\d+:\d+/);
  });
});

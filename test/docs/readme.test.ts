import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COVERAGE_OPTIONS, JUDGE_OPTIONS } from '../../src/cli/options.ts';
import { FAIL_ON } from '../../src/evaluate/run-problems.ts';
import { VERDICT_SIGNS, VERDICT_WORDS } from '../../src/words/labels.ts';
import { evaluateCommand } from '../scenarios/command.ts';

const root = join(import.meta.dirname, '../..');
const READMES = ['README.md', 'README.en.md'] as const;
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

/** ```console blocks: a `$ npx evaluate …` line and what it prints. */
const EXAMPLE = /```console\n\$ npx evaluate ([^\n]+)\n([\s\S]*?)```/g;

const run = (args: string): string => evaluateCommand(args.split(' ')).stdout;

const written = (text: string): string => text.replace(EXAMPLE, (_, args: string) => `\`\`\`console\n$ npx evaluate ${args}\n${run(args)}\`\`\``);

describe.each(READMES)('%s', (name) => {
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(root, name), written(read(name)));

  it('shows what its examples really print', () => {
    const examples = [...read(name).matchAll(EXAMPLE)];
    expect(examples.length).toBeGreaterThan(0);
    for (const [, args = '', output = ''] of examples) expect(output).toBe(run(args));
  });

  it('names only options that exist', () => {
    const known = new Set(['--help', ...[...JUDGE_OPTIONS, ...COVERAGE_OPTIONS].flatMap((option) => option.flags.match(/--[a-z-]+/g) ?? [])]);
    for (const option of read(name).match(/(?<=[ `(])--[a-z][a-z-]+/g) ?? []) expect(known).toContain(option);
  });

  it('explains every verdict that can occur, and every level of --fail-on', () => {
    const language = name === 'README.md' ? 'zh' : 'en';
    for (const verdict of ['pass', 'fail', 'not-due', 'no-data', 'not-applicable'] as const) {
      expect(read(name)).toContain(`| ${VERDICT_SIGNS[verdict]} ${VERDICT_WORDS[verdict][language]} |`);
    }
    for (const level of FAIL_ON) expect(read(name)).toContain(`\`${level === 'never' ? '--fail-on never' : level}\``);
  });

  it('gives the test command that CI runs', () => {
    const command = 'npm ci && npm test';
    expect(read(name)).toContain(`\`\`\`sh\n${command}\n\`\`\``);
    expect(read('.ci/run')).toContain(`\n${command}\n`);
  });
});

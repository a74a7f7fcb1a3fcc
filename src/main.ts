import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './cli/run.ts';
import { error } from './model/diagnostic.ts';
import { renderDiagnostics } from './report/render-diagnostics.ts';
import type { Edge } from './cli/edge.ts';
import { localeLanguage } from './cli/edge.ts';
import { HELP } from './words/help-words.ts';

const root = join(import.meta.dirname, '..');

const versionOf = (): string => (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version;

const edge = (): Edge => ({
  env: process.env,
  // `undefined` where standard output is no terminal, whatever its type says.
  isTerminal: (process.stdout.isTTY as boolean | undefined) === true,
  columns: process.stdout.isTTY ? process.stdout.columns : null,
  root,
  compiled: join(root, 'dist', 'compiled'),
  version: versionOf(),
  openInput: () => ({ isTerminal: (process.stdin.isTTY as boolean | undefined) === true, pieces: process.stdin }),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});

/** A reader that has seen enough closes the pipe; that is no failure. A disk that is full is one, of the call. */
const watch = (stream: NodeJS.WriteStream, fail: () => void): void => {
  stream.on('error', ({ code = '' }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') return;
    fail();
    if (stream === process.stdout)
      process.stderr.write(renderDiagnostics([error('output-failed', { file: '-', cause: code })], localeLanguage(process.env), { width: 80, color: false }));
  });
};

let written = true;
const fail = (): void => {
  written = false;
  process.exitCode = 2;
};
watch(process.stdout, fail);
watch(process.stderr, fail);
run(process.argv.slice(2), edge()).then(
  (status) => {
    process.exitCode = written ? status : 2;
  },
  (bug: unknown) => {
    process.stderr.write(`${HELP.bug[localeLanguage(process.env)]}\n${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
    process.exitCode = 3;
  },
);

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './cli/run.ts';
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
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});

/** A reader that has seen enough closes the pipe; that is no failure. */
const endQuietlyOnClosedPipe = (stream: NodeJS.WriteStream): void => {
  stream.on('error', (failure: NodeJS.ErrnoException) => {
    if (failure.code !== 'EPIPE') throw failure;
  });
};

endQuietlyOnClosedPipe(process.stdout);
endQuietlyOnClosedPipe(process.stderr);
run(process.argv.slice(2), edge()).then(
  (status) => {
    process.exitCode = status;
  },
  (bug: unknown) => {
    process.stderr.write(`${HELP.bug[localeLanguage(process.env)]}\n${bug instanceof Error ? (bug.stack ?? bug.message) : String(bug)}\n`);
    process.exitCode = 3;
  },
);

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../..');

export interface Finished {
  readonly stdout: string;
  readonly stderr: string;
  readonly status: number | null;
}

/** Runs the built program as a user would, from `folder` (the repository's root where none is given), without a terminal; `input` is what it reads from standard input. */
export const evaluateCommand = (
  args: readonly string[],
  folder = root,
  env: Readonly<Record<string, string>> = {},
  input: Uint8Array | null = null,
): Finished => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [join(root, 'dist', 'evaluate.cjs'), ...args], {
    cwd: folder,
    encoding: 'utf8',
    ...(input === null ? {} : { input }),
    env: { PATH: process.env['PATH'] ?? '', LANG: 'zh_CN.UTF-8', NO_COLOR: '1', COLUMNS: '80', ...env },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { stdout, stderr, status };
};

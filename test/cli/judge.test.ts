import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { HELP } from '../../src/words/help-words.ts';

const root = join(import.meta.dirname, '../..');
const CSV = '名称,年份,二三产业从业人员比重（%）\n甲镇,2024,96.2\n';

/** A call that reads `text` from standard input; what it printed, and how it ended. */
const typed = async (text: string, isTerminal: boolean, ...args: readonly string[]) => {
  const [out, err]: [string[], string[]] = [[], []];
  const pieces = async function* (): AsyncGenerator<Uint8Array> {
    yield await Promise.resolve(new TextEncoder().encode(text));
  };
  let opened = 0;
  const openInput = () => {
    opened += 1;
    return { isTerminal, pieces: pieces() };
  };
  const print = (lines: string[]) => (line: string) => {
    lines.push(line);
  };
  const edge = {
    env: {},
    isTerminal: false,
    columns: null,
    root,
    compiled: join(root, 'dist', 'compiled'),
    version: '0',
    openInput,
    out: print(out),
    err: print(err),
  };
  const status = await run([...args, '--policy', 'lishui', '--rule', 'nonfarm-employment-share'], edge);
  return { status, out: out.join(''), err: err.join(''), opened };
};

describe('standard input', () => {
  it('of a pipe is read without a word', async () => {
    expect(await typed(CSV, false, '-')).toMatchObject({ status: 0, err: '', opened: 1 });
  });

  it('of a terminal is waited for, which is said', async () => {
    expect(await typed(CSV, true, '-')).toMatchObject({ status: 0, err: `${HELP.typing.zh}\n` });
    expect(await typed(CSV, true, '-', '--lang', 'en')).toMatchObject({ status: 0, err: `${HELP.typing.en}\n` });
  });

  it('is not touched where nobody names it', async () => {
    expect(await typed(CSV, true, 'data/lishui-town-invented.csv')).toMatchObject({ opened: 0 });
  });
});

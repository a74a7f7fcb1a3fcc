import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { byPlace, type Diagnostic } from '../../src/model/diagnostic.ts';
import { parsePack } from '../../src/pack/parse-pack.ts';
import { displayWidth } from '../../src/report/display-width.ts';
import { renderDiagnostics } from '../../src/report/render-diagnostics.ts';
import { visible } from '../../src/words/visible.ts';
import { TABLE } from '../division/small-table.ts';
import { DICTIONARY } from './shipped-dictionary.ts';

/**
 * Packs as authors write them: those in `ok` load without a problem, those in `bad` give what stands in the `.out` beside them.
 * UPDATE_GOLDEN=1 writes the `.out` files anew, to be read before they are committed.
 */
const packs = join(import.meta.dirname, '../fixtures/packs');
const WIDTH = 100;

const namesIn = (folder: string): readonly string[] =>
  readdirSync(join(packs, folder))
    .filter((name) => name.endsWith('.yaml'))
    .sort();

const problemsOf = (folder: string, name: string): readonly Diagnostic[] => {
  const outcome = parsePack(name, readFileSync(join(packs, folder, name), 'utf8'), 'sha256', DICTIONARY, () => TABLE);
  return outcome.ok ? outcome.warnings : [...outcome.problems].sort(byPlace);
};

const render = (problems: readonly Diagnostic[]): string => renderDiagnostics(problems, 'zh', { width: WIDTH, color: false });

/** The part of the source line that stands above the carets, by columns of the terminal. */
const underCarets = (shown: string): string => {
  const lines = shown.split('\n');
  const index = lines.findIndex((line) => /^ *\^+$/.test(line));
  const [start, end] = [lines[index]?.indexOf('^') ?? 0, lines[index]?.length ?? 0];
  let column = 0;
  return [...(lines[index - 1] ?? '')]
    .filter((character) => {
      const from = column;
      column += displayWidth(character);
      return from >= start && column <= end;
    })
    .join('');
};

describe('packs without a problem', () => {
  it('are found', () => {
    expect(namesIn('ok').length).toBeGreaterThan(3);
  });

  it.each(namesIn('ok'))('%s loads', (name) => {
    expect(render(problemsOf('ok', name))).toBe('');
  });
});

describe('packs with problems', () => {
  const names = namesIn('bad');

  it('are found', () => {
    expect(names.length).toBeGreaterThan(30);
  });

  it.each(names)('%s is refused, with at least one problem', (name) => {
    expect(problemsOf('bad', name).length).toBeGreaterThan(0);
  });

  it.each(names)('%s gives what its .out says', (name) => {
    const out = join(packs, 'bad', name.replace('.yaml', '.out'));
    const shown = render(problemsOf('bad', name));
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(out, shown);
    expect(shown).toBe(existsSync(out) ? readFileSync(out, 'utf8') : '');
  });

  it.each(names)('%s names a line and a column that exist for every problem', (name) => {
    const lines = readFileSync(join(packs, 'bad', name), 'utf8').split('\n');
    for (const { file, line, column } of problemsOf('bad', name)) {
      expect(file).toBe(name);
      expect(lines[(line ?? 0) - 1]?.length).toBeGreaterThanOrEqual((column ?? 0) - 1);
    }
  });

  it.each(names)('%s is shown within the width of the page', (name) => {
    const wide = render(problemsOf('bad', name))
      .split('\n')
      .filter((line) => displayWidth(line) > WIDTH);
    expect(wide).toEqual([]);
  });

  it.each(names)('%s has carets under the words that are meant, wide characters counting two', (name) => {
    for (const problem of problemsOf('bad', name)) {
      const { frame, column } = problem;
      const meant = frame?.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length) ?? '';
      expect(underCarets(render([problem]))).toBe(visible(meant));
    }
  });

  it.each(names)('%s says each thing once', (name) => {
    const said = problemsOf('bad', name).map(({ code, data, line, column }) => JSON.stringify([code, data, line, column]));
    expect(said).toEqual([...new Set(said)]);
  });

  it('may make thirty different mistakes, which give thirty messages at thirty places', () => {
    const problems = problemsOf('bad', 'thirty-mistakes.yaml');
    expect(problems).toHaveLength(30);
    expect(new Set(problems.map(({ code }) => code)).size).toBe(30);
    expect(new Set(problems.map(({ line, column }) => `${String(line)}:${String(column)}`)).size).toBe(30);
    expect(new Set(problems.map(({ line }) => line)).size).toBe(30);
  });

  it('leave no .out behind that belongs to none of them', () => {
    const outs = readdirSync(join(packs, 'bad')).filter((name) => name.endsWith('.out'));
    expect(outs.sort()).toEqual(names.map((name) => name.replace('.yaml', '.out')));
  });
});

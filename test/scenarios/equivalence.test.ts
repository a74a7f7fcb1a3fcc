import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { evaluateCommand } from './command.ts';

interface Report {
  inputs: readonly { encoding: string }[];
  results: { checks: { cells: readonly { text: string }[] }[] }[];
}

const reportOf = (file: string): Report => {
  const { stdout } = evaluateCommand([file, '--policy', 'binzhou', '--format', 'json']);
  return JSON.parse(stdout) as Report;
};

const withoutDescription = (report: Report) => ({
  ...report,
  inputs: [],
  results: report.results.map((result) => ({ ...result, checks: result.checks.map((check) => ({ ...check, cells: check.cells.length })) })),
});

describe('the same figures in GB18030, CRLF and 万人', () => {
  const plain = reportOf('data/binzhou-counties-2020.csv');
  const other = reportOf('test/fixtures/binzhou-counties-2020-wanren-gb18030.csv');

  it('are really written otherwise', () => {
    const bytes = readFileSync(join(import.meta.dirname, '../fixtures/binzhou-counties-2020-wanren-gb18030.csv'));
    expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
    expect([plain.inputs[0]?.encoding, other.inputs[0]?.encoding]).toEqual(['utf-8', 'gb18030']);
    expect(plain.results.flatMap(({ checks }) => checks.flatMap(({ cells }) => cells.map(({ text }) => text)))).toContain('774517');
    expect(other.results.flatMap(({ checks }) => checks.flatMap(({ cells }) => cells.map(({ text }) => text)))).toContain('77.4517');
  });

  it('give the same report but for inputs and cells', () => {
    expect(withoutDescription(other)).toEqual(withoutDescription(plain));
  });
});

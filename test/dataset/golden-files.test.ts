import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/model/dataset.ts';
import { renderDiagnostics } from '../../src/report/render-diagnostics.ts';
import { datasetFrom, listingOf, problemsOf } from './dataset-of.ts';

const FOLDER = new URL('../fixtures/files/', import.meta.url);

const filesOf = (kind: 'ok' | 'bad'): readonly string[] => readdirSync(new URL(kind, FOLDER)).filter((name) => !name.endsWith('.out'));
const read = (kind: 'ok' | 'bad', name: string): Promise<Dataset> => datasetFrom({ [name]: readFileSync(new URL(`${kind}/${name}`, FOLDER)) });
const rendered = (dataset: Dataset): string => renderDiagnostics(problemsOf(dataset), 'zh', { width: 100, color: false });

const describeInputs = (dataset: Dataset): readonly string[] =>
  dataset.inputs.map(({ sheet, encoding, layout, rows }) => `${sheet === undefined ? '' : `${sheet}: `}${encoding}, ${layout}, ${String(rows)} rows`);
const describeSubjects = (dataset: Dataset): readonly string[] =>
  dataset.subjects.map(({ id, level, parents }) => `${id} ${level ?? 'level unknown'}${parents.length > 0 ? ` in ${parents.join(', ')}` : ''}`);
const listed = (dataset: Dataset): string =>
  [describeInputs(dataset), describeSubjects(dataset), listingOf(dataset)].map((lines) => `${lines.join('\n')}\n`).join('\n') +
  (problemsOf(dataset).length > 0 ? `\n${rendered(dataset)}` : '');

/** Compares with `NAME.out` beside the file; UPDATE_GOLDEN=1 writes it instead, to be read before it is committed. */
const expectGolden = (kind: 'ok' | 'bad', name: string, text: string): void => {
  const out = new URL(`${kind}/${name}.out`, FOLDER);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(out, text);
  expect(existsSync(out) ? readFileSync(out, 'utf8') : `no ${name}.out: run with UPDATE_GOLDEN=1 and read it`).toBe(text);
};

describe('files that people have', () => {
  it.each(filesOf('ok'))('%s is read as it says, without an error', async (name) => {
    const dataset = await read('ok', name);
    expect(listingOf(dataset)).not.toEqual([]);
    expect(problemsOf(dataset).filter(({ severity }) => severity === 'error')).toEqual([]);
    expectGolden('ok', name, listed(dataset));
  });
});

describe('files with something wrong', () => {
  it.each(filesOf('bad'))('%s has the problems it is known for, each with its file', async (name) => {
    const dataset = await read('bad', name);
    expect(problemsOf(dataset)).not.toEqual([]);
    expectGolden('bad', name, rendered(dataset));
    for (const problem of problemsOf(dataset)) if (problem.severity === 'error') expect(problem).toMatchObject({ file: name });
  });
});

it.each(['ok', 'bad'] as const)('every .out of %s stands beside its file', (kind) => {
  const outs = readdirSync(new URL(kind, FOLDER)).filter((name) => name.endsWith('.out'));
  expect(outs.map((name) => name.slice(0, -4))).toEqual(filesOf(kind));
});

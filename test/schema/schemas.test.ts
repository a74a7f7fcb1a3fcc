import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { jsonSchemas } from '../../src/schema/json-schemas.ts';
import { writeSchemas } from '../../src/schema/write-schemas.ts';
import { evaluateCommand } from '../scenarios/command.ts';

const folder = join(import.meta.dirname, '../../data/schemas');
const ajv = new Ajv2020({ strict: false });
const validatorOf = (name: string) => ajv.compile(JSON.parse(jsonSchemas().get(name) ?? '') as object);

if (process.env['UPDATE_GOLDEN'] === '1') writeSchemas(folder);

describe('JSON Schemas', () => {
  it.each([...jsonSchemas()])('%s as committed is what the code generates', (name, text) => {
    expect(existsSync(join(folder, name))).toBe(true);
    expect(readFileSync(join(folder, name), 'utf8')).toBe(text);
  });

  const validate = validatorOf('report.schema.json');
  it.each([
    ['a wide file of counties', ['data/binzhou-counties-2020.csv', '--policy', 'binzhou']],
    ['a form of a town', ['data/lishui-town-invented.csv', '--policy', 'lishui']],
    ['every policy, from a later day, in English', ['data/lishui-town-invented.csv', '--policy', 'all', '--as-of', '2026-06-01', '--lang', 'en']],
    ['a file with problems', ['test/scenarios/bad-cells/towns.csv', '--policy', 'lishui']],
    ['a workbook with problems', ['test/scenarios/workbook-json/towns.xlsx', '--policy', 'lishui']],
  ])('holds for the report of %s', (_, args) => {
    const { stdout } = evaluateCommand([...args, '--format', 'json']);
    expect(validate(JSON.parse(stdout)), JSON.stringify(validate.errors?.slice(0, 3))).toBe(true);
  });

  const validateCoverage = validatorOf('coverage.schema.json');
  it.each(['coverage-json', 'coverage-quote-not-found', 'coverage-other-document'])('holds for the coverage of the document of the scenario %s', (name) => {
    const folderOf = join(import.meta.dirname, '../scenarios', name);
    const { stdout } = evaluateCommand(['coverage', './mine.yaml', '--document', '示例.txt', '--format', 'json'], folderOf);
    expect(validateCoverage(JSON.parse(stdout)), JSON.stringify(validateCoverage.errors?.slice(0, 3))).toBe(true);
  });

  const validateInspection = validatorOf('inspect.schema.json');
  it.each([
    ['a wide file of counties under a policy', ['data/binzhou-counties-2020.csv', '--policy', 'binzhou']],
    ['a form', ['data/lishui-town-invented.csv']],
    ['files with problems beside one that is missing', ['test/scenarios/bad-cells/towns.csv', 'test/fixtures/files/bad/workbook.csv', 'nothing.csv']],
    ['notes, totals and units', ['test/fixtures/files/ok/title-unit-notes.csv', 'test/fixtures/files/bad/unknown-indicator.csv', '--lang', 'en']],
  ])('holds for the inspection of %s', (_, args) => {
    const { stdout } = evaluateCommand(['inspect', ...args, '--format', 'json']);
    expect(validateInspection(JSON.parse(stdout)), JSON.stringify(validateInspection.errors?.slice(0, 3))).toBe(true);
  });
});

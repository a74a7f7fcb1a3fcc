import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINTS } from '../../src/model/lint.ts';
import { LINT_FORMATS } from '../../src/report/lint-formats.ts';

const PAGES = [
  { page: 'rules/lint.md', severities: { error: '错误', warning: '提示' } },
  { page: 'rules/lint.en.md', severities: { error: 'error', warning: 'warning' } },
] as const;

describe.each(PAGES)('$page', ({ page, severities }) => {
  const text = readFileSync(join(import.meta.dirname, '../..', page), 'utf8');

  it('lists every finding with its severity, and no other', () => {
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| (\S+) \|/gm)].map(([, code, severity]) => [code, severity]);
    expect(listed).toEqual(Object.entries(LINTS).map(([code, severity]) => [code, severities[severity]]));
  });

  it('names every format', () => {
    for (const format of LINT_FORMATS) expect(text).toContain(format);
  });
});

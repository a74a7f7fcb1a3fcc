import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { LINTS } from '../../src/model/lint.ts';
import { LINT_FORMATS } from '../../src/report/lint-formats.ts';

const text = readFileSync(join(import.meta.dirname, '../../rules/lint.md'), 'utf8');
const SEVERITY = { error: '错误', warning: '提示' } as const;

describe('rules/lint.md', () => {
  it('lists every finding with its severity, and no other', () => {
    const listed = [...text.matchAll(/^\| `([a-z-]+)` \| (\S+) \|/gm)].map(([, code, severity]) => [code, severity]);
    expect(listed).toEqual(Object.entries(LINTS).map(([code, severity]) => [code, SEVERITY[severity]]));
  });

  it('names every format', () => {
    expect(text).toContain(LINT_FORMATS.join('、'));
  });
});

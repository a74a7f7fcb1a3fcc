import { describe, expect, it } from 'vitest';
import { packText, parsed, problemsIn, ruleText } from './pack-text.ts';

const SOUND = packText(ruleText('sound', { check: '绿化覆盖率 >= 35%' }));
const withEntries = (...lines: readonly string[]): string => `${SOUND}unencoded:\n${lines.map((line) => `  - ${line}\n`).join('')}`;
const LINE = SOUND.split('\n').length + 1;

describe('unencoded', () => {
  it('may be left out', () => {
    expect(parsed(SOUND)).toMatchObject({ ok: true, value: { unencoded: [] } });
  });

  it('is kept with the place of each quote', () => {
    expect(parsed(withEntries('{clause: 一, quote: 加快建设……支持, because: 只作号召}'))).toMatchObject({
      ok: true,
      value: { unencoded: [{ clause: '一', quote: '加快建设……支持', because: '只作号召', at: { line: LINE, column: 24 } }] },
    });
  });

  it.each([
    ['{clause: 一, quote: 加快建设}', 'missing-key'],
    ['{clause: 一, quote: "", because: 只作号召}', 'empty-text'],
    ['{clause: 一, quotes: 加快, quote: 加快, because: 只作号召}', 'unknown-key'],
    ['只作号召', 'wrong-shape'],
  ])('has its problems told: %s', (line, code) => {
    expect(problemsIn(withEntries('{clause: 一, quote: 甲, because: 乙}', line)).map((problem) => [problem.code, problem.line])).toEqual([[code, LINE + 1]]);
  });
});

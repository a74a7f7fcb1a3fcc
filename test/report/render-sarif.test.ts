import { describe, expect, it } from 'vitest';
import { error, warning } from '../../src/model/diagnostic.ts';
import { renderSarif, type SarifResult } from '../../src/report/render-sarif.ts';

interface Log {
  readonly version: string;
  readonly runs: readonly [
    {
      readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string; readonly shortDescription?: { readonly text: string } }[] } };
      readonly results: readonly {
        readonly ruleId: string;
        readonly ruleIndex: number;
        readonly level: string;
        readonly message: { readonly text: string };
        readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: unknown } }[];
        readonly suppressions?: unknown;
      }[];
    },
  ];
}

const known = [{ id: 'meaningless-id', title: 'an id that says nothing', level: 'warning' }] as const;
const logOf = (...results: readonly SarifResult[]): Log => JSON.parse(renderSarif(results, known, 'en', { name: 'duibiao', version: '1.0.0' })) as Log;
const at = (file: string) => ({ file, line: 3, column: 7, frame: { text: '  id: rule-1', length: 6 } });

describe('SARIF', () => {
  it('lists the known rules, and those that occur besides; results refer to them', () => {
    const [run] = logOf(
      { diagnostic: warning('meaningless-id', { id: 'rule-1' }, at('a.yaml')), because: null },
      { diagnostic: error('pack-encoding', {}, { file: 'b.yaml' }), because: null },
    ).runs;
    expect(run.tool.driver.rules.map(({ id }) => id)).toEqual(['meaningless-id', 'pack-encoding']);
    for (const { ruleId, ruleIndex } of run.results) expect(run.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('gives lines and columns from 1, the end after the last character', () => {
    const [result] = logOf({ diagnostic: warning('meaningless-id', { id: 'rule-1' }, at('a.yaml')), because: null }).runs[0].results;
    expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 3, startColumn: 7, endColumn: 13, snippet: { text: 'rule-1' } });
  });

  it.each([
    ['rules/a.yaml', 'rules/a.yaml'],
    ['./a.yaml', 'a.yaml'],
    ['../规则 包/a#1.yaml', '../%E8%A7%84%E5%88%99%20%E5%8C%85/a%231.yaml'],
    ['rules\\a.yaml', 'rules/a.yaml'],
    ['/srv/a.yaml', 'file:///srv/a.yaml'],
    ['C:\\rules\\a.yaml', 'file:///C:/rules/a.yaml'],
    ['50%.yaml', '50%25.yaml'],
  ])('writes the path %s as a URI', (file, uri) => {
    const [result] = logOf({ diagnostic: warning('meaningless-id', { id: 'rule-1' }, at(file)), because: null }).runs[0].results;
    expect(result?.locations[0]?.physicalLocation.artifactLocation.uri).toBe(uri);
  });

  it('keeps what is excused, with the reason', () => {
    const [result] = logOf({ diagnostic: warning('meaningless-id', { id: 'rule-1' }, at('a.yaml')), because: '沿用旧编号' }).runs[0].results;
    expect(result?.suppressions).toEqual([{ kind: 'inSource', justification: '沿用旧编号' }]);
  });

  it('has no location for a problem of no file', () => {
    const [result] = logOf({ diagnostic: error('unknown-policy', { policy: 'x', choices: [], near: null }), because: null }).runs[0].results;
    expect(result?.locations).toEqual([]);
  });
});

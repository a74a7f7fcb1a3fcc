import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { sayDiagnostic } from '../words/say-diagnostic.ts';
import { visible } from '../words/visible.ts';
import type { Tool } from './render-json.ts';

/** A problem, and why it is excused where it is. */
export interface SarifResult {
  readonly diagnostic: Diagnostic;
  readonly because: string | null;
}

/** What a code is about, and how much it weighs by default; null where a code has no words of its own. */
export interface SarifRule {
  readonly id: string;
  readonly title: string | null;
  readonly level: Diagnostic['severity'];
}

/** A path as a URI: each part escaped; an absolute one as file:, a relative one relative. */
const uriOf = (file: string): string => {
  const parts = file.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  const path = parts.join('/').replace(/^\.\//, '');
  if (/^[A-Za-z]%3A\//.test(path)) return `file:///${path.replace('%3A', ':')}`;
  return path.startsWith('/') ? `file://${path}` : path;
};

const regionOf = ({ line, column, frame }: Diagnostic) => {
  if (line === null) return {};
  const start = column === null ? {} : { startColumn: column, ...(frame ? { endColumn: column + frame.length } : {}) };
  return {
    region: { startLine: line, ...start, ...(frame ? { snippet: { text: frame.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length) } } : {}) },
  };
};

const locationsOf = (diagnostic: Diagnostic) =>
  diagnostic.file === null ? [] : [{ physicalLocation: { artifactLocation: { uri: uriOf(diagnostic.file) }, ...regionOf(diagnostic) } }];

const resultOf = ({ diagnostic, because }: SarifResult, ruleIndex: number, language: Language) => {
  const { message, hint } = sayDiagnostic(diagnostic, language);
  return {
    ruleId: diagnostic.code,
    ruleIndex,
    level: diagnostic.severity,
    message: { text: visible(hint === undefined ? message : `${message} → ${hint}`) },
    locations: locationsOf(diagnostic),
    ...(because === null ? {} : { suppressions: [{ kind: 'inSource', justification: visible(because) }] }),
  };
};

const ruleOf = ({ id, title, level }: SarifRule) => ({
  id,
  ...(title === null ? {} : { shortDescription: { text: title } }),
  defaultConfiguration: { level },
});

/** Problems as SARIF 2.1.0. `known` are the codes that are always listed; any other that occurs is added to them. */
export const renderSarif = (results: readonly SarifResult[], known: readonly SarifRule[], language: Language, tool: Tool): string => {
  const byCode = new Map<string, SarifRule>(known.map((rule) => [rule.id, rule]));
  for (const { diagnostic } of results) {
    if (!byCode.has(diagnostic.code)) byCode.set(diagnostic.code, { id: diagnostic.code, title: null, level: diagnostic.severity });
  }
  const order = [...byCode.keys()];
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: tool.name, version: tool.version, rules: [...byCode.values()].map(ruleOf) } },
        language: language === 'zh' ? 'zh-CN' : 'en',
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => resultOf(result, order.indexOf(result.diagnostic.code), language)),
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
};

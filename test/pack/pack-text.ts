import type { Diagnostic, DiagnosticCode, Outcome } from '../../src/model/diagnostic.ts';
import type { Rule, RulePack } from '../../src/model/policy.ts';
import { parsePack } from '../../src/pack/parse-pack.ts';
import { DICTIONARY } from './shipped-dictionary.ts';

/** The head of a small pack; its first rule begins in line 11. */
const HEAD = `policy: sample
title: {zh: 示例文件, en: Sample document}
document: {issuer: 示例市人民政府, issued: 2024-01-01}
region: {name: 示例市, code: 331100}
subject: town
due: 2025-12-31
groups:
  试点镇:
    - {name: 甲镇, county: 乙县, code: 331122101, class: 小城市}
rules:
`;

/** The line in which the first rule of a pack made by `packText` begins. */
export const FIRST_RULE_LINE = 11;

/** A rule with all that is required, as lines; `keys` replaces or adds to them, in the order given. */
export const ruleText = (id: string, keys: Readonly<Record<string, string>>): string => {
  const all = { title: '{zh: 标题, en: Title}', clause: '一', quote: '原文', ...keys };
  return [`  - id: ${id}`, ...Object.entries(all).map(([key, value]) => `    ${key}: ${value}`), ''].join('\n');
};

/** A pack of rules that are sound but for what a test puts into them. */
export const packText = (...rules: readonly string[]): string => HEAD + rules.join('');

/** The outcome of parsing a pack against the shipped dictionary. */
export const parsed = (text: string): Outcome<RulePack> => parsePack('sample.yaml', text, 'sha256 of the pack', DICTIONARY);

/** The rules of a pack that must be sound. */
export const rulesOf = (text: string): readonly Rule[] => {
  const outcome = parsed(text);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value.rules;
};

/** The problems of a pack; none where it is sound. */
export const problemsIn = (text: string): readonly Diagnostic[] => {
  const outcome = parsed(text);
  return outcome.ok ? [] : outcome.problems;
};

/** The problems of one code. */
export const problemsWith = <C extends DiagnosticCode>(text: string, code: C): readonly Extract<Diagnostic, { code: C }>[] =>
  problemsIn(text).filter((problem): problem is Extract<Diagnostic, { code: C }> => problem.code === code);

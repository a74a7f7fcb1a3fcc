import type { Diagnostic, DiagnosticCode } from '../../../src/model/diagnostic.ts';
import type { LintedPack } from '../../../src/model/linted-pack.ts';
import { lintPack } from '../../../src/pack/lint/lint-pack.ts';
import { DICTIONARY } from '../shipped-dictionary.ts';

/** A pack with indicators of every kind; its rules are those that a test puts into it. */
const HEAD = `policy: shili
title: {zh: 示例文件, en: Sample document}
document: {issuer: 示例市人民政府, issued: 2024-01-01}
region: {name: 示例市, code: 331100}
subject: {class: 小城市}
due: 2025-12-31
groups:
  试点镇:
    - {name: 甲镇, county: 乙县, class: 小城市}
    - {name: 丙镇, county: 乙县, class: 小城市}
`;

const INDICATORS = `indicators:
  - {name: 亩均投资, id: investment-per-mu, en: Investment per mu, unit: 万元/亩, kind: ratio}
  - {name: 充电设施等级, id: charging-level, en: Level of charging, unit: '', kind: grade, grades: [一星级, 三星级, [四星级, 4星], 五星级]}
  - {name: 出水水质, id: effluent, en: Effluent quality, unit: '', kind: grade, grades: [劣Ⅴ类, Ⅴ类, [准Ⅳ类, 准四类], Ⅳ类]}
  - {name: 千强镇名次, id: national-rank, en: Rank among the thousand, unit: '', kind: rank}
  - {name: 应用场景, id: digital-scenes, en: Digital scenes, unit: '', kind: set}
  - {name: 镇规划, id: own-plan, en: A plan of its own, unit: '', kind: yes-no}
  - {name: 公路里程, id: rural-road, en: Rural roads, unit: 公里, kind: amount, timing: flow, range: {min: 0公里}}
  - {name: 等候时间, id: waiting-time, en: Waiting time, unit: 分钟, kind: amount, range: {min: 0分钟, max: 1000分钟}}
  - {name: 集群产值, id: cluster-output, en: Output of the cluster, unit: 亿元, kind: amount, range: {min: 0亿元}}
`;

/** One rule with a quote and checks as lines of YAML; `more` adds keys. */
export const ruleOf = (quote: string, check: string, more = '', id = 'green-coverage'): string =>
  `  - id: ${id}\n    title: {zh: 标题, en: Title}\n    clause: 一\n    quote: "${quote}"\n    check: ${check}\n${more === '' ? '' : `    ${more}\n`}`;

export const lintText = (text: string): LintedPack => {
  const outcome = lintPack('shili.yaml', text, 'sha256', DICTIONARY);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

/** What lint finds in a pack of these rules; that they do not use all that the pack defines goes without saying. */
export const lintRules = (...rules: readonly string[]): LintedPack => {
  const linted = lintText(`${HEAD}rules:\n${rules.join('')}${INDICATORS}`);
  return { ...linted, findings: linted.findings.filter(({ code }) => !code.startsWith('unused-') || code === 'unused-allowance') };
};

/** The findings of one rule, as codes. */
export const codesOf = (quote: string, check: string, more = ''): readonly DiagnosticCode[] =>
  lintRules(ruleOf(quote, check, more)).findings.map(({ code }) => code);

/** The text of a pack of these rules, with `head` in the place of the usual one where it is given. */
export const packText = (head: string, ...rules: readonly string[]): string => `${head === '' ? HEAD : head}rules:\n${rules.join('')}`;

/** What a finding points at in the file. */
export const pointedAt = ({ frame, column }: Diagnostic): string => frame?.text.slice((column ?? 1) - 1, (column ?? 1) - 1 + frame.length) ?? '';

import type { Divisions } from '../../division/table.ts';
import { byPlace, type Diagnostic, type Outcome } from '../../model/diagnostic.ts';
import { type Allowance, COVERAGE_LINTS } from '../../model/lint.ts';
import type { Excuse, LintedPack } from '../../model/linted-pack.ts';
import { type Dictionary, type RulePack, SECTIONS } from '../../model/policy.ts';
import { namesOf } from '../parse-dictionary.ts';
import { resolvePack } from '../parse-pack.ts';
import { readYaml, type YamlText } from '../read-yaml.ts';
import { checkContradictions } from './check-contradictions.ts';
import { checkPackIds, checkRuleId } from './check-ids.ts';
import { checkPossible } from './check-possible.ts';
import { checkQuote } from './check-quote.ts';
import { checkUnused } from './check-unused.ts';
import { checkWording } from './check-wording.ts';
import { finding, type LintScope, type PlacedRule } from './lint-scope.ts';

/** The checks of one rule that need no other. */
const RULE_CHECKS = [checkRuleId, checkQuote, checkWording, checkPossible];

const unique = (findings: readonly Diagnostic[]): readonly Diagnostic[] => [...new Map(findings.map((found) => [JSON.stringify(found), found])).values()];

/** Findings set apart by the allowances for them; an allowance that none needs is a finding itself. */
const excuse = (
  scope: LintScope,
  found: readonly Diagnostic[],
  allowances: readonly Allowance[],
  rule: Excuse['rule'],
): { readonly findings: readonly Diagnostic[]; readonly excuses: readonly Excuse[] } => {
  const excuses = allowances.map((allowance, index) => {
    const isFirst = allowances.findIndex(({ allow }) => allow === allowance.allow) === index;
    return { allowance, rule, findings: isFirst ? found.filter(({ code }) => code === allowance.allow) : [] };
  });
  const unused = excuses
    .filter(({ findings }) => findings.length === 0)
    .map(({ allowance: { allow, at } }) => finding('unused-allowance', { allow }, scope.yaml.placeAt(at, allow.length)));
  const left = found.filter(({ code }) => !allowances.some(({ allow }) => allow === code));
  return { findings: [...left, ...unused], excuses: excuses.filter(({ findings }) => findings.length > 0) };
};

const lintRules = (pack: RulePack, yaml: YamlText, dictionary: Dictionary): LintedPack => {
  const scope: LintScope = { yaml, pack, find: namesOf([...dictionary.indicators.values(), ...pack.indicators]).find };
  const rules = SECTIONS.flatMap((section) =>
    pack.rules.filter((rule) => rule.section === section).map((rule, index): PlacedRule => ({ rule, path: [section, index] })),
  );
  const contradictions = checkContradictions(scope, rules);
  const perRule = rules.map((placed) => {
    const found = [...RULE_CHECKS.flatMap((check) => check(scope, placed)), ...(contradictions.get(placed) ?? [])];
    return excuse(scope, unique(found), placed.rule.lint, placed.rule.id);
  });
  const ofPack = excuse(
    scope,
    [...checkPackIds(scope), ...checkUnused(scope)],
    pack.lint.filter(({ allow }) => !(allow in COVERAGE_LINTS)),
    null,
  );
  const all = [...perRule, ofPack];
  return { pack, findings: all.flatMap(({ findings }) => findings).sort(byPlace), excuses: all.flatMap(({ excuses }) => excuses) };
};

/** The pack in a YAML text with all that lint finds in it, or every problem that keeps it from loading; `divisions` as for parsePack. */
export const lintPack = (file: string, text: string, sha256: string, dictionary: Dictionary, divisions: Divisions = () => null): Outcome<LintedPack> => {
  const read = readYaml(file, text);
  if (!read.ok) return read;
  const pack = resolvePack(file, read.value, sha256, dictionary, divisions);
  return pack.ok ? { ok: true, value: lintRules(pack.value, read.value, dictionary), warnings: [] } : pack;
};

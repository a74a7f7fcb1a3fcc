import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gather } from '../../src/dataset/gather.ts';
import { indexHeaders } from '../../src/dataset/header.ts';
import { parseFile } from '../../src/dataset/parse-file.ts';
import { evaluate } from '../../src/evaluate/evaluate.ts';
import type { Question } from '../../src/evaluate/question.ts';
import type { Period } from '../../src/model/dataset.ts';
import type { Dictionary, Indicator, RulePack } from '../../src/model/policy.ts';
import type { Result, Scorecard } from '../../src/model/scorecard.ts';
import { parseDictionary } from '../../src/pack/parse-dictionary.ts';
import { parsePack } from '../../src/pack/parse-pack.ts';

const dictionaryText = readFileSync(join(import.meta.dirname, '../../data/indicators.yaml'), 'utf8');

const must = <T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

export const dictionary: Dictionary = must(parseDictionary('data/indicators.yaml', dictionaryText, 'd'));

/** A pack of 丽水市 for its towns, due at the end of 2025, with the rules given as YAML list items. */
export const packOf = (rules: string, head = ''): RulePack => {
  const text = `policy: trial
title: {zh: 试行办法, en: Trial measures}
document: {issuer: 某市, issued: 2022-12-27}
region: {name: 丽水市, code: 331100, level: city}
subject: town
due: 2025-12-31
${head}
rules:
${rules}`;
  return must(parsePack('trial.yaml', text, 'p', dictionary));
};

/** One rule as YAML: id, its check, and further keys. */
export const ruleOf = (id: string, check: string, more = ''): string => `  - id: ${id}
    title: {zh: 标题, en: Title}
    clause: 一
    quote: 达到
    check: ${check}
${more === '' ? '' : `    ${more}\n`}`;

/** What the call may say beside the pack and the data. */
export interface Call {
  readonly period?: string;
  readonly asOf?: string;
  readonly policiesNamed?: boolean;
  readonly bindingOnly?: boolean;
  readonly minCoverage?: bigint;
}

/** Judges CSV texts by packs, as the command does; `own` are the indicators that the packs add. */
export const judged = (packs: readonly RulePack[], files: readonly string[], call: Call = {}, own: readonly Indicator[] = []): Scorecard => {
  const known: Dictionary = { ...dictionary, indicators: new Map([...dictionary.indicators, ...own.map((indicator) => [indicator.name, indicator] as const)]) };
  const index = indexHeaders(known);
  const parsed = files.map((text, position) =>
    parseFile(`file${String(position + 1)}.csv`, Buffer.from(text), 'h', index, { layout: null, subjectName: null }),
  );
  const dataset = gather(
    parsed.flatMap((file) => file.input ?? []),
    parsed.flatMap((file) => file.reading ?? []),
    parsed.flatMap((file) => file.problems),
    () => null,
  );
  const question: Question = {
    packs,
    dictionary: known,
    selectsRule: () => true,
    selectsSubject: null,
    namesPolicy: () => call.policiesNamed ?? true,
    bindingOnly: call.bindingOnly ?? false,
    time: { period: (call.period ?? null) as Period | null, asOf: call.asOf ?? null },
    gate: { failOn: 'required', minCoverage: call.minCoverage === undefined ? null : { numerator: call.minCoverage, denominator: 1n } },
  };
  return evaluate(question, dataset);
};

/** The only result of a run with one rule and one subject. */
export const onlyResult = (scorecard: Scorecard): Result => {
  const [result, ...others] = scorecard.results;
  if (!result || others.length > 0) throw new Error(`expected one result, got ${String(scorecard.results.length)}`);
  return result;
};

/** A town of 缙云县 with one row: headers and values as in CSV. */
export const town = (headers: string, ...rows: readonly string[]): string => `县,乡镇,年份,${headers}\n${rows.map((row) => `缙云县,甲镇,${row}`).join('\n')}\n`;

/** Codes of a run's diagnostics. */
export const codes = (scorecard: Scorecard): readonly string[] => scorecard.diagnostics.map(({ code }) => code);

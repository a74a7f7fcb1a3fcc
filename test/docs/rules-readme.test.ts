import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { AGGREGATES, COMPARISONS, FUNCTIONS } from '../../src/model/expression.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Outcome } from '../../src/model/diagnostic.ts';
import { loadPolicies } from '../../src/pack/load-policies.ts';
import { parsePack } from '../../src/pack/parse-pack.ts';
import { checkSentence, settingOf } from '../../src/report/check-sentences.ts';
import { evaluateCommand } from '../scenarios/command.ts';

const root = join(import.meta.dirname, '../..');
const fixture = 'test/fixtures/language/every-construct.yaml';
const READMES = { zh: 'rules/README.md', en: 'rules/README.en.md' } as const;
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

/** ```lang file=NAME blocks are files; ```console blocks are commands run beside them, with what they print. */
const FILE = /```[a-z]+ file=(\S+)\n([\s\S]*?)```/g;
const EXAMPLE = /```console\n\$ npx evaluate ([^\n]+)\n([\s\S]*?)```/g;
/** A line of a table of checks: the check and how it reads. */
const ROW = /^\| `([^`]+)` \|([^|\n]*)\|$/gm;
/** The part of the page whose tables are of checks. */
const LANGUAGE_PART = /\n## [^\n]*(?:规则语言|The rule language)\n([\s\S]*?)\n## /;

const { dictionary } = must(await loadPolicies({ root, compiled: join(root, 'dist/compiled') }, [join(root, fixture)]));
const ownIndicators = /\nindicators:\n[\s\S]*?(?=\n\nrules:)/.exec(read(fixture))?.[0] ?? '';
const shipped = { ...dictionary, indicators: new Map([...dictionary.indicators].filter(([name]) => !ownIndicators.includes(`name: ${name}`))) };

/** The sentence that a check reads as, in a pack of which every indicator in the tables is known. */
const sentenceOf = (check: string, language: 'zh' | 'en'): string => {
  const ofGroup = AGGREGATES.some((name) => check.includes(`${name}(`));
  const text = `policy: trial
title: {zh: 试行办法, en: Trial measures}
document: {issuer: 某市, issued: 2022-12-27}
region: {name: 示例市, level: city}
subject: ${ofGroup ? '{group: 试点镇}' : 'town'}
groups: {试点镇: [{name: 甲镇, county: 一县}, {name: 乙镇, county: 二县}]}
${ownIndicators}
rules:
  - {id: trial-rule, title: {zh: 标题, en: Title}, clause: 一, quote: 达到, check: '${check}'}
`;
  const pack = must(parsePack('trial.yaml', text, 'p', shipped, () => null));
  const [rule] = pack.rules;
  const [first] = rule?.checks ?? [];
  if (!rule || !first) throw new Error('no check');
  const all = new Map([...shipped.indicators, ...pack.indicators.map((indicator) => [indicator.name, indicator] as const)]);
  return checkSentence(
    first,
    settingOf(rule, language, (name) => all.get(name as never)),
  );
};

const folder = mkdtempSync(join(tmpdir(), 'duibiao-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const run = (args: string, language: string): string => {
  const { stdout, stderr } = evaluateCommand(args.split(' '), folder, { LANG: language === 'zh' ? 'zh_CN.UTF-8' : 'en_US.UTF-8' });
  return stdout + stderr;
};

const written = (text: string, language: 'zh' | 'en'): string =>
  text
    .replace(EXAMPLE, (_, args: string) => `\`\`\`console\n$ npx evaluate ${args}\n${run(args, language)}\`\`\``)
    .replace(LANGUAGE_PART, (part) => part.replace(ROW, (_, check: string) => `| \`${check}\` | ${sentenceOf(check, language)} |`));

describe.each(LANGUAGES)('the page for those who write packs, %s', (language) => {
  const name = READMES[language];
  for (const [, file = '', content = ''] of read(name).matchAll(FILE)) writeFileSync(join(folder, file), content);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(join(root, name), written(read(name), language));
  const text = read(name);

  it.each([...text.matchAll(EXAMPLE)].map(([, args = '', output = '']) => ({ args, output })))('prints what it shows: evaluate $args', ({ args, output }) => {
    expect(output).toBe(run(args, language));
  });

  const rows = [...(LANGUAGE_PART.exec(text)?.[1] ?? '').matchAll(ROW)].map(([, check = '', words = '']) => ({ check, words: words.trim() }));

  it.each(rows)('reads $check as it says', ({ check, words }) => {
    expect(words).toBe(sentenceOf(check, language));
  });

  it('has an example of every comparison, connective and function', () => {
    const all = rows.map(({ check }) => check).join('\n');
    for (const sign of COMPARISONS.filter((sign) => sign !== '!=')) expect(all).toContain(` ${sign} `);
    for (const word of [' and ', ' or ', 'not ', ' contains ', ' = yes']) expect(all).toContain(word);
    for (const name of FUNCTIONS) expect(all).toContain(`${name}(`);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCases } from '../../src/cli/run-cases.ts';
import type { Case, CaseSubject } from '../../src/model/case.ts';
import { UNDATED } from '../../src/model/dataset.ts';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { Rule, RulePack } from '../../src/model/policy.ts';
import type { Verdict } from '../../src/model/scorecard.ts';
import { loadPolicies, shippedPolicies } from '../../src/pack/load-policies.ts';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.problems, null, 1));
  return outcome.value;
};

const root = join(import.meta.dirname, '../..');
const home = { root, compiled: join(root, 'dist/compiled') };
const fixture = join(root, 'test/fixtures/language/every-construct.yaml');

const INVENTED: Readonly<Record<Rule['subject']['level'], string>> = { province: '某省', city: '某市', county: '某县', town: '某镇' };

/** Units that a rule of the checklist binds: those it names or lists, else an invented one of its level in the region. */
const boundBy = (pack: RulePack, { subject }: Rule): readonly string[] => {
  if (subject.group !== null) return (pack.groups[subject.group] ?? []).map(({ name }) => name);
  if (subject.named.length > 0) return subject.named.slice(0, 1);
  const wanted = subject.class;
  const member = pack.members.find(({ classes, level }) => (wanted === null ? level === subject.level : classes.includes(wanted)));
  if (subject.kinds.length > 0) return ['某县'];
  return [member?.name ?? INVENTED[subject.level]];
};

const subjectOf = (pack: RulePack, rule: Rule, name: string, answer: string): CaseSubject => {
  const at = { file: 'answers', line: 1, column: 1 };
  const isListed = name === pack.region.name || pack.members.some((member) => member.name === name);
  const value = { indicator: rule.title.zh as CaseSubject['values'][number]['indicator'], period: UNDATED, written: rule.title.zh, text: answer, at };
  return { name, code: null, parents: isListed ? [] : [pack.region.name], values: [value], at };
};

const verdictOf = (pack: RulePack, rule: Rule, answer: string, dictionary: Parameters<typeof runCases>[1]): readonly [Verdict, boolean] => {
  const names = boundBy(pack, rule);
  const subject = rule.subject.group ?? names[0] ?? '';
  const worked: Case = {
    title: `${rule.id} ${answer}`,
    file: 'answers',
    line: 1,
    period: null,
    asOf: null,
    subjects: names.map((name) => subjectOf(pack, rule, name, answer)),
    expectations: [{ subject, rule: rule.id, verdict: 'pass', line: 1 }],
  };
  const result = must(runCases(pack, dictionary, [worked]))[0]?.compared[0]?.result;
  if (!result) throw new Error(`no result for ${rule.id}`);
  return [result.verdict, result.binding];
};

const packs = await Promise.all(
  [...shippedPolicies(home), fixture].map(async (id) => {
    const { packs: loaded, dictionary } = must(await loadPolicies(home, [id]));
    const [pack] = loaded;
    if (!pack) throw new Error(`no pack ${id}`);
    return { id: pack.id, pack, dictionary, entries: pack.rules.filter(({ section, when }) => section === 'checklist' && when === null) };
  }),
);

describe.each(packs.filter(({ entries }) => entries.length > 0))('the checklist of $id', ({ pack, dictionary, entries }) => {
  it.each(entries)('$id binds whom it concerns, and passes on yes, fails on no, and is unknown where nothing is answered', (rule) => {
    const answers = ['是', '否', ''].map((answer) => verdictOf(pack, rule, answer, dictionary));
    expect(answers).toEqual([
      ['pass', true],
      ['fail', true],
      ['no-data', true],
    ]);
  });
});

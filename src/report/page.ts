import type { Result, ScoredPolicy, ScoredRule, ScoredSubject, Scorecard, Summary } from '../model/scorecard.ts';

/** One subject under one policy. */
export interface Page {
  readonly policy: ScoredPolicy;
  readonly subject: ScoredSubject;
  readonly summary: Summary;
  readonly results: readonly Result[];
  readonly rules: ReadonlyMap<string, ScoredRule>;
}

/** The pages of a scorecard, in the order of its summary. */
export const pagesOf = (scorecard: Scorecard): readonly Page[] => {
  const byKey = new Map<string, Result[]>();
  for (const result of scorecard.results) {
    const key = `${result.policy}\n${result.subject}`;
    const list = byKey.get(key) ?? [];
    list.push(result);
    byKey.set(key, list);
  }
  return scorecard.summary.flatMap((summary) => {
    const policy = scorecard.policies.find(({ id }) => id === summary.policy);
    const subject = scorecard.subjects.find(({ id }) => id === summary.subject);
    const results = byKey.get(`${summary.policy}\n${summary.subject}`) ?? [];
    return policy && subject ? [{ policy, subject, summary, results, rules: new Map(policy.ruleTexts.map((rule) => [rule.id, rule])) }] : [];
  });
};

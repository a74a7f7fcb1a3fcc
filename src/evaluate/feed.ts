import type { Diagnostic } from '../model/diagnostic.ts';
import type { Fed, FedRule, Feed } from '../model/inspection.ts';
import type { CheckResult, Result, Scorecard } from '../model/scorecard.ts';

const judgedBy = ({ when, checks }: Result): readonly CheckResult[] => (when?.holds === null ? [when] : checks);

const fedRule = (result: Result): FedRule => {
  const fed = result.verdict !== 'no-data';
  const cells = [...result.checks, ...(result.when ? [result.when] : [])].flatMap((check) => check.cells);
  return {
    rule: result.rule,
    section: result.section,
    counts: result.counts,
    fed,
    files: [...new Set(cells.map(({ file }) => file))].sort(),
    missing: fed ? [] : judgedBy(result).flatMap(({ missing }) => missing),
  };
};

const byPolicyAndSubject = (results: readonly Result[]): ReadonlyMap<string, readonly Result[]> => {
  const byPage = new Map<string, Result[]>();
  for (const result of results) {
    const key = `${result.policy}\n${result.subject}`;
    const page = byPage.get(key);
    if (page) page.push(result);
    else byPage.set(key, [result]);
  }
  return byPage;
};

/** What the data of a run can feed: per subject and policy the rules that could be judged, and what the others lack. Verdicts are left out. */
export const feedOf = ({ policies, subjects, summary, results }: Scorecard): Fed => {
  const byPage = byPolicyAndSubject(results);
  const periods = new Map(subjects.map(({ id, period }) => [id, period]));
  const feeds = summary.map(({ policy, subject }): Feed => {
    const all = byPage.get(`${policy}\n${subject}`) ?? [];
    const concerned = all.filter(({ verdict }) => verdict !== 'not-applicable');
    return { policy, subject, period: periods.get(subject) ?? null, rules: concerned.map(fedRule), notApplicable: all.length - concerned.length };
  });
  return { policies, subjects, feeds };
};

/** Problems that follow from verdicts; who asks how files were read has none. */
const OF_VERDICTS: ReadonlySet<Diagnostic['code']> = new Set(['stale-data', 'nothing-judged', 'binding-unjudged', 'coverage-below']);

export const isOfData = ({ code }: Diagnostic): boolean => !OF_VERDICTS.has(code);

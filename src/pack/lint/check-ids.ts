import type { Diagnostic } from '../../model/diagnostic.ts';
import type { RulePack } from '../../model/policy.ts';
import { finding, type LintScope, ownIndicators, type PlacedRule } from './lint-scope.ts';

/** Words that name no requirement, alone or with a number. */
const EMPTY_WORDS = new Set(
  (
    'a an the rule rules item items check checks test tests tmp temp todo tbd fixme foo bar baz qux abc xyz asdf qwerty new old clause clauses article section ' +
    'chapter paragraph para requirement requirements req reqs indicator indicators ind target targets no nr num number id example sample demo untitled unnamed ' +
    'name misc other others thing things stuff part point entry row line one two three first second third last next pack policy policies document doc xx xxx'
  ).split(' '),
);

/** `rule-1`, `r12`, `aaa`, `3-2`: nothing of it tells what is required. */
const saysNothing = (id: string, packId: string): boolean =>
  id.split('-').every((part) => {
    const word = part.replace(/^\d+|\d+$/g, '');
    // Letters and digits together can be a name (5g, pm25); one letter with a number is none.
    return word.length < 2 ? !/^\d+[a-z]$/.test(part) : EMPTY_WORDS.has(word) || /^(.)\1*$/.test(word) || word === packId;
  });

/** A rule whose id says nothing of what it requires. */
export const checkRuleId = (scope: LintScope, { rule, path }: PlacedRule): readonly Diagnostic[] =>
  saysNothing(rule.id, scope.pack.id) ? [finding('meaningless-id', { id: rule.id }, scope.yaml.placeOf([...path, 'id']))] : [];

/** The same of the pack itself and of its own indicators. */
export const checkPackIds = (scope: LintScope): readonly Diagnostic[] => {
  const { yaml, pack } = scope;
  const ids: readonly (readonly [string, RulePack['id'] | '', readonly (string | number)[]])[] = [
    [pack.id, '', ['policy']],
    ...ownIndicators(scope).map(({ id }, index) => [id, pack.id, ['indicators', index, 'id']] as const),
  ];
  return ids.flatMap(([id, packId, path]) => (saysNothing(id, packId) ? [finding('meaningless-id', { id }, yaml.placeOf(path))] : []));
};

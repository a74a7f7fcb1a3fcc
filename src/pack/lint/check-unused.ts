import { indicatorsOf, nodesOf } from '../../language/walk.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Expression } from '../../model/expression.ts';
import type { Member, Rule } from '../../model/policy.ts';
import { mapOf } from '../raw.ts';
import { finding, type LintScope, ownIndicators } from './lint-scope.ts';

const expressionsOf = ({ checks, when }: Rule): readonly Expression[] => [...checks, ...(when ? [when] : [])].map(({ expression }) => expression);

/** The indicators that rules use, with those that theirs derive from, and the growth of what they ask the growth of. */
const usedIndicators = ({ pack, find }: LintScope): ReadonlySet<string> => {
  const used = new Set<string>();
  const note = (name: string): void => {
    if (used.has(name)) return;
    used.add(name);
    const { formula = null } = find(name) ?? {};
    if (formula) indicatorsOf(formula).forEach(note);
  };
  for (const expression of pack.rules.flatMap(expressionsOf)) {
    indicatorsOf(expression).forEach(note);
    for (const node of nodesOf(expression)) {
      const growth = node.kind === 'call' && node.function === 'growth' && node.argument.kind === 'indicator' ? find(node.argument.name)?.growth : null;
      if (growth) note(growth);
    }
  }
  return used;
};

const unusedIndicators = (scope: LintScope): readonly Diagnostic[] => {
  const used = usedIndicators(scope);
  return ownIndicators(scope).flatMap(({ name }, index) =>
    used.has(name) ? [] : [finding('unused-indicator', { name }, scope.yaml.placeOf(['indicators', index, 'name']))],
  );
};

/** Whether a rule is for a member: by its name, its class, or a target of its own. */
const concerns = ({ subject, checks }: Rule, { name, classes }: Member): boolean =>
  subject.named.includes(name) || (subject.class !== null && classes.includes(subject.class)) || checks.some((check) => check.for === name);

/** A group that no rule judges, and whose members no rule singles out. */
const unusedGroups = ({ yaml, pack }: LintScope): readonly Diagnostic[] =>
  Object.entries(pack.groups).flatMap(([group, members]) => {
    const used = pack.rules.some((rule) => rule.subject.group === group || members.some((member) => concerns(rule, member)));
    return used ? [] : [finding('unused-group', { group }, yaml.placeOfKey(['groups'], group))];
  });

/** Classes that members have and no rule asks for, each at the first member that has it. */
const unusedClasses = ({ yaml, pack }: LintScope): readonly Diagnostic[] => {
  const seen = new Set(pack.rules.map(({ subject }) => subject.class));
  return Object.entries(pack.groups).flatMap(([group, members]) =>
    members.flatMap(({ classes }, index) =>
      classes.flatMap((name, position) => {
        if (seen.has(name)) return [];
        seen.add(name);
        const path = ['groups', group, index, 'class'];
        const isList = Array.isArray(mapOf((mapOf(mapOf(yaml.value)['groups'])[group] as readonly unknown[])[index])['class']);
        return [finding('unused-class', { class: name }, yaml.placeOf(isList ? [...path, position] : path))];
      }),
    ),
  );
};

/** What a pack defines and no rule uses: indicators of its own, groups, classes. */
export const checkUnused = (scope: LintScope): readonly Diagnostic[] => [...unusedIndicators(scope), ...unusedGroups(scope), ...unusedClasses(scope)];

import { childrenOf, indicatorsOf, nodesOf } from '../language/walk.ts';
import type { CallNode, Expression } from '../model/expression.ts';
import type { Dictionary, Indicator, IndicatorName, Level, Rule } from '../model/policy.ts';
import type { Place } from '../words/check-phrases.ts';
import { levelOfPlace, placeAbove } from '../words/term-words.ts';

/** How an indicator is found by its official name. */
export type Find = (name: string) => Indicator | undefined;

export const finderOf =
  (dictionary: Dictionary): Find =>
  (name) =>
    dictionary.indicators.get(name as IndicatorName);

/** What a function of an indicator looks at besides or instead: the indicator of its growth, the parts of a pooled ratio. */
const impliedBy = (node: Expression, find: Find): readonly string[] => {
  if (node.kind !== 'call' || node.argument.kind !== 'indicator') return [];
  const indicator = find(node.argument.name);
  if (node.function === 'growth') return indicator?.growth ? [indicator.growth] : [];
  return node.function === 'pooled' && indicator?.formula ? indicatorsOf(indicator.formula) : [];
};

/** Every indicator that a tree names or implies, each once. */
export const indicatorsNamed = (node: Expression, find: Find): readonly string[] => [
  ...new Set(nodesOf(node).flatMap((part) => [...(part.kind === 'indicator' ? [part.name] : []), ...impliedBy(part, find)])),
];

const expressionsOf = (rule: Rule): readonly Expression[] => [...rule.checks, ...(rule.when ? [rule.when] : [])].map(({ expression }) => expression);

/** The indicators that the checks of the rules name or imply, in the order of the rules. */
export const indicatorsMentioned = (rules: readonly Rule[], find: Find): readonly Indicator[] => {
  const names = new Set(rules.flatMap((rule) => expressionsOf(rule).flatMap((expression) => indicatorsNamed(expression, find))));
  return [...names].flatMap((name) => find(name) ?? []);
};

/** Years needed besides the one judged: a base year, all since one, or the year before. */
export type OtherYears = { readonly kind: 'base' | 'since'; readonly year: string } | { readonly kind: 'previous' };

/** Of whom, and of which other years, an indicator is looked at; null for the subject itself, and the year judged. */
interface View {
  readonly level: Level | null;
  readonly place: Place | null;
  readonly years: OtherYears | null;
}

interface Look extends View {
  readonly name: string;
}

const viewOf = (node: CallNode, view: View): View => {
  switch (node.function) {
    case 'parent':
    case 'county':
    case 'city':
    case 'province': {
      const place = placeAbove(view.level, node.function);
      return { ...view, level: levelOfPlace(place), place };
    }
    case 'change':
      return { ...view, years: { kind: 'base', year: node.year ?? '' } };
    case 'since':
      return { ...view, years: { kind: 'since', year: node.year ?? '' } };
    case 'growth':
      return { ...view, years: { kind: 'previous' } };
    case 'sum':
    case 'mean':
    case 'max':
    case 'min':
    case 'pooled':
    case 'count':
    case 'all':
    case 'any':
      return view;
  }
};

/** A statistic of which only the reported growth counts is not looked at itself. */
const looksIn = (node: Expression, view: View, find: Find): readonly Look[] => {
  if (node.kind === 'indicator') return [{ ...view, name: node.name }];
  if (node.kind !== 'call') return childrenOf(node).flatMap((child) => looksIn(child, view, find));
  const implied = impliedBy(node, find).map((name): Look => ({ ...view, name }));
  const nominal = node.function === 'growth' && node.argument.kind === 'indicator' && find(node.argument.name)?.nominal === true;
  return implied.length > 0 && !nominal ? implied : [...implied, ...looksIn(node.argument, viewOf(node, view), find)];
};

/** An indicator that the data must give, and for what besides the subject and the year judged. */
export interface Need {
  readonly indicator: Indicator;
  readonly places: readonly Place[];
  readonly years: readonly OtherYears[];
}

const distinct = <T>(items: readonly (T | null)[]): readonly T[] => [
  ...new Map(items.flatMap((item) => (item === null ? [] : [[JSON.stringify(item), item] as const]))).values(),
];

/** What the data must give to judge the rules, in their order. */
export const indicatorsNeeded = (rules: readonly Rule[], find: Find): readonly Need[] => {
  const looks = rules.flatMap((rule) =>
    expressionsOf(rule).flatMap((expression) => looksIn(expression, { level: rule.subject.level, place: null, years: null }, find)),
  );
  return distinct(looks.map(({ name }) => name)).flatMap((name) => {
    const indicator = find(name);
    const own = looks.filter((look) => look.name === name);
    return indicator ? [{ indicator, places: distinct(own.map(({ place }) => place)), years: distinct(own.map(({ years }) => years)) }] : [];
  });
};

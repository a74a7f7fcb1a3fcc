import { type Diagnostic, error, type Place, warning } from '../model/diagnostic.ts';
import type { RulePack } from '../model/policy.ts';
import type { Position } from '../model/position.ts';
import { clauseName, ordinalsOf } from './clause-name.ts';
import type { Located, QuotedEntry, Searchable } from './locate-quotes.ts';

/** Whatever of a pack has a clause and a quote: `rule` where it is encoded, `because` where it is not. */
export interface Entry extends QuotedEntry {
  readonly rule: string | null;
  readonly because: string | null;
  readonly at: Position;
}

/** An entry with where it stands. */
export interface Placed {
  readonly entry: Entry;
  readonly located: Located;
}

/** An entry whose quote stands in other clauses than the one that it names. */
interface Astray {
  readonly entry: Entry;
  readonly found: readonly string[];
}

type LineAt = (offset: number) => number;

const placeIn = (pack: RulePack, { at }: Entry): Place => ({ file: pack.file, line: at.line, column: at.column });

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

const notFound = (pack: RulePack, { text }: Searchable, lineAt: LineAt, { entry, located }: Placed): readonly Diagnostic[] => {
  if (located.found) return [];
  const { quote, rule } = entry;
  const similar = located.similar && { line: lineAt(located.similar.start), text: oneLine(text.slice(located.similar.start, located.similar.end)) };
  return [error('quote-not-found', { quote, rule, similar }, placeIn(pack, entry))];
};

const astray = ({ clauses }: Searchable, { entry, located }: Placed): readonly Astray[] => {
  if (!located.found || located.inNamedClause) return [];
  return [{ entry, found: [...new Set(located.occurrences.map(({ clause }) => clauseName(clauses[clause]?.path ?? [])))] }];
};

/** In what a clause differs: 四(二) that is found in 三(二) differs as 四(三) does that is found in 三(三). */
const differenceOf = ({ entry: { clause }, found }: Astray): string => {
  const [own, other] = [[...ordinalsOf(clause)], [...ordinalsOf(found[0] ?? '')]];
  if (found.length > 1 || own.join() === other.join()) return JSON.stringify([clause, found]);
  while (own.length > 0 && own.at(-1) === other.at(-1)) [own, other].forEach((ordinals) => ordinals.pop());
  return JSON.stringify([own, other]);
};

/** Those that differ in the same way together. */
const alike = (all: readonly Astray[]): readonly (readonly Astray[])[] => {
  const groups = new Map<string, Astray[]>();
  for (const one of all) {
    const difference = differenceOf(one);
    const group = groups.get(difference);
    if (group) group.push(one);
    else groups.set(difference, [one]);
  }
  return [...groups.values()];
};

/** What all of the names begin with, without the mark that a next ordinal would begin with. */
const beginningOf = ([first = '', ...others]: readonly string[]): string => {
  const length = [...first].findIndex((_, index) => others.some((other) => !other.startsWith(first.slice(0, index + 1))));
  return (length === -1 ? first : first.slice(0, length)).replace(/[\s(（]+$/, '');
};

/** The entry alone; several that differ in one way are one hint, which the pack may allow. */
const elsewhere = (pack: RulePack, group: readonly Astray[]): readonly Diagnostic[] => {
  const [first] = group;
  if (!first) return [];
  const { quote, clause } = first.entry;
  if (group.length === 1) return [warning('quote-elsewhere', { quote, clause, found: first.found }, placeIn(pack, first.entry))];
  if (pack.lint.some(({ allow }) => allow === 'clause-differs')) return [];
  const data = {
    clause: beginningOf(group.map(({ entry }) => entry.clause)) || clause,
    found: beginningOf(group.flatMap(({ found }) => found)) || (first.found[0] ?? ''),
    count: group.length,
    rules: group.flatMap(({ entry }) => entry.rule ?? []),
  };
  return [warning('clause-differs', data, placeIn(pack, first.entry))];
};

/** An allowance for clauses that differ is the coverage's to use: lint has no text to see whether they do. */
const unusedAllowances = ({ file, lint }: RulePack, groups: readonly (readonly Astray[])[]): readonly Diagnostic[] =>
  lint
    .filter(({ allow }) => allow === 'clause-differs' && groups.every(({ length }) => length === 1))
    .map(({ allow, at }) => warning('unused-allowance', { allow }, { file, ...at }));

/** Quotes that are not in the text, or not in the clause that their entry names; where hardly any is, that alone. */
export const checkQuotes = (pack: RulePack, document: Searchable, lineAt: LineAt, placed: readonly Placed[]): readonly Diagnostic[] => {
  const found = placed.filter(({ located }) => located.found).length;
  // A few words may stand in any document: fewer than one quote in ten is another document, not a pack with mistakes.
  if (placed.length > 1 && found * 10 < placed.length) {
    return [error('document-differs', { policy: pack.id, quotes: placed.length, found }, { file: pack.file })];
  }
  const groups = alike(placed.flatMap((one) => astray(document, one)));
  return [
    ...placed.flatMap((one) => notFound(pack, document, lineAt, one)),
    ...groups.flatMap((group) => elsewhere(pack, group)),
    ...unusedAllowances(pack, groups),
  ];
};

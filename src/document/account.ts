import type { Coverage, CoverageTotals, CoveredClause, CoveredNumber, CoveredSegment, Standing, Tally } from '../model/coverage.ts';
import { byPlace, error } from '../model/diagnostic.ts';
import type { RulePack } from '../model/policy.ts';
import type { Position } from '../model/position.ts';
import { checkQuotes, type Entry, type Placed } from './check-quotes.ts';
import { clauseName } from './clause-name.ts';
import { locateQuote, type Occurrence, searchable } from './locate-quotes.ts';
import { parseDocument } from './parse-document.ts';
import { plainSegment, type Segment, segmentBlock } from './segment.ts';
import { overlap, type Span, within } from './span.ts';
import { squeeze } from './squeeze.ts';

/** A document as read from disk. */
export interface DocumentText {
  readonly file: string;
  readonly encoding: string;
  readonly sha256: string;
  readonly text: string;
}

const entriesOf = ({ rules, unencoded }: RulePack): readonly Entry[] => [
  ...rules.map(({ id, clause, quote, at }) => ({ clause, quote, at, rule: id, because: null })),
  ...unencoded.map(({ clause, quote, at, because }) => ({ clause, quote, at, rule: null, because })),
];

/** A place of a quote, with the entry that quotes it. */
type Mark = Occurrence & Pick<Entry, 'rule' | 'because'>;

interface LineIndex {
  readonly at: (place: number) => Position;
  readonly count: number;
}

const indexLines = (text: string): LineIndex => {
  const starts = [0];
  for (let place = text.indexOf('\n'); place !== -1; place = text.indexOf('\n', place + 1)) starts.push(place + 1);
  const at = (place: number): Position => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= place) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: place - (starts[low] ?? 0) + 1 };
  };
  return { at, count: text.endsWith('\n') ? starts.length - 1 : starts.length };
};

/** Two characters that count, or all that the shorter one has: a touch at the edge is no quotation. */
const touches = (text: string, core: Span, piece: Span): boolean => {
  const shared = overlap(core, piece);
  return shared.start < shared.end && squeeze(text.slice(shared.start, shared.end)).text.length >= Math.min(2, piece.end - piece.start);
};

const standingOf = (marks: readonly Mark[]): Standing => {
  if (marks.some(({ rule }) => rule !== null)) return 'covered';
  return marks.length > 0 ? 'unencoded' : 'neither';
};

const uniqueOf = (items: readonly (string | null)[]): readonly string[] => [...new Set(items.flatMap((item) => item ?? []))];

/**
 * A number is accounted for where a quote holds its figures; an obligation where a quote lies in it; …… only passes over
 * appeals. Every entry that quotes some of the segment is named, and a rule among them covers what is accounted for.
 */
const account = (text: string, lines: LineIndex, segment: Segment, marks: readonly Mark[]): CoveredSegment => {
  const { kind, core } = segment;
  const numbers = segment.numbers.map(({ start, end, figures }): CoveredNumber => {
    const holding = marks.filter(({ pieces }) => pieces.some((piece) => within(figures, piece)));
    return { text: text.slice(start, end), ...lines.at(start), standing: standingOf(holding) };
  });
  const touching = (span: Span) => (mark: Mark) =>
    mark.pieces.some((piece) => touches(text, span, piece)) || (kind === 'appeal' && mark.rule === null && touches(text, span, mark.whole));
  const naming = marks.filter(touching(segment));
  const quoted = kind !== null && marks.some(touching(core));
  const isOpen = !quoted || numbers.some(({ standing }) => standing === 'neither');
  return {
    text: text.slice(segment.start, segment.end),
    ...lines.at(segment.start),
    kind,
    standing: kind && (isOpen ? 'neither' : standingOf(naming)),
    quoted,
    predicates: segment.predicates,
    numbers,
    rules: uniqueOf(naming.map(({ rule }) => rule)),
    because: uniqueOf(naming.map(({ because }) => because)),
  };
};

/** A title is one where an entry quotes it, and says nothing of its own where none does. */
const isNamed = ({ rules, because }: CoveredSegment): boolean => rules.length + because.length > 0;

/** The marks that reach into a span, for spans that are asked for in the order of the text. */
const sweep = (marks: readonly Mark[]): ((span: Span) => readonly Mark[]) => {
  const waiting = [...marks].sort((a, b) => b.whole.start - a.whole.start);
  let open: readonly Mark[] = [];
  return ({ start, end }) => {
    const begun: Mark[] = [];
    while ((waiting.at(-1)?.whole.start ?? end) < end) begun.push(...waiting.splice(-1));
    open = [...open, ...begun].filter(({ whole }) => whole.end > start);
    return open;
  };
};

const tally = (standings: readonly (Standing | null)[]): Tally => {
  const count = (wanted: Standing): number => standings.filter((standing) => standing === wanted).length;
  return { covered: count('covered'), unencoded: count('unencoded'), neither: count('neither') };
};

const totalsOf = (segments: readonly CoveredSegment[]): CoverageTotals => {
  const of = (kind: CoveredSegment['kind']) => tally(segments.filter((segment) => segment.kind === kind).map(({ standing }) => standing));
  return {
    numbers: tally(segments.flatMap(({ numbers }) => numbers.map(({ standing }) => standing))),
    obligations: tally(segments.map(({ standing }) => standing)),
    duties: of('duty'),
    appeals: of('appeal'),
  };
};

/** Holds a document against its pack: every number and obligation of every clause with what has become of it. */
export const accountFor = (pack: RulePack, document: DocumentText): Coverage => {
  const { text } = document;
  const [clauses, lines] = [parseDocument(text), indexLines(text)];
  const place = searchable(text, clauses);
  const placed = entriesOf(pack).map((entry): Placed => ({ entry, located: locateQuote(place, entry) }));
  const marks = placed.flatMap(({ entry: { rule, because }, located }): readonly Mark[] =>
    located.found ? located.occurrences.map((occurrence) => ({ ...occurrence, rule, because })) : [],
  );
  const reaching = sweep(marks);
  const covered = clauses.map((clause): CoveredClause => {
    const titles = clause.title ? [plainSegment(clause.title)].map((title) => account(text, lines, title, reaching(title))) : [];
    const segments = clause.blocks.flatMap((block) => segmentBlock(text, block).map((segment) => account(text, lines, segment, reaching(segment))));
    return { clause: clauseName(clause.path), line: lines.at(clause.start).line, segments: [...titles.filter(isNamed), ...segments] };
  });
  const totals = totalsOf(covered.flatMap(({ segments }) => segments));
  const none = totals.obligations.covered + totals.obligations.unencoded + totals.obligations.neither === 0;
  const problems = [
    ...checkQuotes(pack, place, (offset) => lines.at(offset).line, placed),
    ...(none ? [error('document-without-requirements', {}, { file: document.file })] : []),
  ];
  return {
    policy: { id: pack.id, title: pack.title, sha256: pack.sha256 },
    document: { file: document.file, encoding: document.encoding, sha256: document.sha256, lines: lines.count },
    clauses: covered,
    totals,
    diagnostics: problems.sort(byPlace),
  };
};

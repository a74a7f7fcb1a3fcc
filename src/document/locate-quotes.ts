import { namesClause } from './clause-name.ts';
import type { Clause } from './parse-document.ts';
import type { Span } from './span.ts';
import { squeeze, type Squeezed } from './squeeze.ts';

/** A quote of the pack with what it stands for. */
export interface QuotedEntry {
  readonly clause: string;
  readonly quote: string;
}

/** A place where a quote stands. `pieces` are its words, `whole` reaches over what …… leaves out. */
export interface Occurrence {
  readonly pieces: readonly Span[];
  readonly whole: Span;
  readonly clause: number;
}

/** Where a quote stands that is there; else the place in the text that begins like it, if one does. */
export type Located =
  | { readonly found: true; readonly occurrences: readonly Occurrence[]; readonly inNamedClause: boolean }
  | { readonly found: false; readonly similar: Span | null };

/** A document made ready to be searched. */
export interface Searchable {
  readonly text: string;
  readonly squeezed: Squeezed;
  readonly clauses: readonly Clause[];
}

export const searchable = (text: string, clauses: readonly Clause[]): Searchable => ({ text, squeezed: squeeze(text), clauses });

const ELISION = /…+|⋯+|\.{3,}|。{3,}/;
/** A common beginning shorter than this is chance. */
const LEAST_SIMILAR = 4;

const clauseAt = (clauses: readonly Clause[], place: number): number => {
  let [low, high] = [0, clauses.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((clauses[middle]?.start ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
};

/** From the squeezed text back to the document's. */
const spanOf = ({ at }: Squeezed, start: number, length: number): Span => ({ start: at[start] ?? 0, end: (at[start + length - 1] ?? 0) + 1 });

/** Where a piece stands next, asked with places that only grow, so that a long text is gone through once. */
const nextOf = (text: string, piece: string): ((from: number) => number) => {
  let found = 0;
  let asked = false;
  return (from) => {
    if (asked && (found === -1 || found >= from)) return found;
    asked = true;
    found = text.indexOf(piece, from);
    return found;
  };
};

const occurrencesOf = ({ squeezed, clauses }: Searchable, pieces: readonly string[], isNamed: (clause: number) => boolean): readonly Occurrence[] => {
  const [first = '', ...rest] = pieces;
  const next = rest.map((piece) => ({ length: piece.length, after: nextOf(squeezed.text, piece) }));
  const found: Occurrence[] = [];
  for (let start = squeezed.text.indexOf(first); start !== -1; start = squeezed.text.indexOf(first, start + first.length)) {
    const spans = [spanOf(squeezed, start, first.length)];
    const clause = clauseAt(clauses, spans[0]?.start ?? 0);
    let from = start + first.length;
    for (const { length, after } of next) {
      const place = after(from);
      if (place === -1) return found;
      spans.push(spanOf(squeezed, place, length));
      from = place + length;
    }
    const whole = { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
    const last = clauseAt(clauses, whole.end - 1);
    if (rest.length === 0 || last === clause || (isNamed(clause) && isNamed(last))) found.push({ pieces: spans, whole, clause });
  }
  return found;
};

/** The place that shares the longest beginning with a quote that is nowhere. */
const similarTo = ({ squeezed }: Searchable, quote: string): Span | null => {
  let [low, high] = [0, quote.length];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (squeezed.text.includes(quote.slice(0, middle))) low = middle;
    else high = middle - 1;
  }
  if (low < LEAST_SIMILAR) return null;
  const start = squeezed.text.indexOf(quote.slice(0, low));
  return spanOf(squeezed, start, Math.min(quote.length, squeezed.text.length - start));
};

/**
 * Finds a quote whatever its spaces, punctuation and width; …… leaves out what lies between two pieces of one clause, or of
 * the clauses within the one that the entry names.
 * Of several places those in the clause that the entry names count; where none is in it, all do.
 */
export const locateQuote = (document: Searchable, { quote, clause }: QuotedEntry): Located => {
  const pieces = quote
    .split(ELISION)
    .map((piece) => squeeze(piece).text)
    .filter((piece) => piece !== '');
  const isNamed = (index: number): boolean => namesClause(clause, document.clauses[index]?.path ?? []);
  const all = pieces.length === 0 ? [] : occurrencesOf(document, pieces, isNamed);
  if (all.length === 0) return { found: false, similar: similarTo(document, squeeze(quote.split(ELISION)[0] ?? '').text) };
  const named = all.filter((occurrence) => isNamed(occurrence.clause));
  return { found: true, occurrences: named.length > 0 ? named : all, inNamedClause: named.length > 0 };
};

import { findNumbers, type FoundNumber } from './find-numbers.ts';
import { findPredicates, requiresNothing } from './find-predicates.ts';
import { type Enclosure, enclosuresIn, foldWidth, insideOf, mask } from './mask.ts';
import type { ObligationKind } from '../model/coverage.ts';
import type { Block } from './parse-document.ts';
import type { Span } from './span.ts';

/**
 * A sentence, or the part of it with a requirement of its own. `core` is where a quote must lie: the part with the
 * number or the duty; for an appeal the whole sentence. `kind` is null where nothing is required.
 */
export interface Segment extends Span {
  readonly core: Span;
  readonly kind: ObligationKind | null;
  readonly predicates: readonly string[];
  readonly numbers: readonly FoundNumber[];
}

/** Pieces of a span between separators at no depth of brackets or quotation marks; a separator stays with what it ends. */
const cut = (text: string, { start, end }: Span, separator: RegExp, inside: (place: number) => boolean): readonly Span[] => {
  const pieces: Span[] = [];
  let from = start;
  for (let place = start; place < end; place += 1) {
    if (!separator.test(text[place] ?? '') || inside(place)) continue;
    pieces.push({ start: from, end: place + 1 });
    from = place + 1;
  }
  return from < end ? [...pieces, { start: from, end }] : pieces;
};

const trim = (text: string, { start, end }: Span): Span => {
  const own = text.slice(start, end);
  return { start: start + (own.length - own.trimStart().length), end: start + own.trimEnd().length };
};

/** Brackets at the beginning of a sentence that are more than an ordinal: who is responsible, notes of the editor. */
const noteAt = ({ start, end }: Span, brackets: ReadonlyMap<number, Span>): Span | null => {
  const note = brackets.get(start);
  return note && note.end <= end && note.end - note.start > 5 ? note : null;
};

/** Sentences of a block; notes in brackets stand on their own. */
const sentencesOf = (text: string, block: Span, enclosures: readonly Enclosure[]): readonly (Span & { readonly note: boolean })[] => {
  const brackets = new Map(enclosures.filter(({ kind }) => kind === 'bracket').map((bracket) => [bracket.start, bracket]));
  return cut(text, block, /[。！？!?;]/, insideOf(enclosures)).flatMap((piece) => {
    let rest = trim(text, piece);
    const found: (Span & { note: boolean })[] = [];
    for (let note = noteAt(rest, brackets); note; note = noteAt(rest, brackets)) {
      found.push({ ...note, note: true });
      rest = trim(text, { start: note.end, end: rest.end });
    }
    return /[\p{L}\p{N}]/u.test(text.slice(rest.start, rest.end)) ? [...found, { ...rest, note: false }] : found;
  });
};

interface Part extends Span {
  readonly numbers: readonly FoundNumber[];
  readonly duties: readonly string[];
  readonly appeals: readonly string[];
}

interface Reader {
  readonly text: string;
  readonly inside: (place: number) => boolean;
  readonly forNumbers: string;
  readonly forPredicates: string;
  readonly numbers: readonly FoundNumber[];
}

/** A part that ends in 的, 中, 后 says when something is required, not what. */
const CONDITION = /(?:[的中后时]|前提下|基础上)\s*,?$/;
/** 到2025年底， belongs to what follows; the year is masked. */
const BY_WHEN = /^(?:力争|争取)?(?:到|至|在)?\s*□+\s*[初中底末前年内以]*\s*,?$/;

/** The numbers that begin in a span; all are in the order of the text. */
const numbersIn = (numbers: readonly FoundNumber[], { start, end }: Span): readonly FoundNumber[] => {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((numbers[middle]?.start ?? 0) < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while ((numbers[last]?.start ?? end) < end) last += 1;
  return numbers.slice(low, last);
};

const partOf = ({ forPredicates, numbers }: Reader, span: Span): Part => {
  const words = forPredicates.slice(span.start, span.end);
  return {
    ...span,
    ...(CONDITION.test(words) ? { duties: [], appeals: [] } : findPredicates(words)),
    numbers: numbersIn(numbers, span),
  };
};

/** Joins pieces so that each has a number: 1家…医院、1座…图书馆 are two, 交通、城管 are not. */
const byNumber = (reader: Reader, part: Part): readonly Part[] => {
  if (part.numbers.length < 2) return [part];
  const groups: Span[] = [];
  let numbered = false;
  for (const piece of cut(reader.text, part, /、/, reader.inside)) {
    const own = numbersIn(part.numbers, piece).length > 0;
    const last = groups.at(-1);
    if (last && !(own && numbered)) groups.splice(-1, 1, { start: last.start, end: piece.end });
    else groups.push(piece);
    numbered ||= own;
  }
  return groups.map((group) => partOf(reader, group));
};

const isDuty = ({ numbers, duties }: Part): boolean => numbers.length > 0 || duties.length > 0;

const toSegment = (text: string, parts: readonly Part[], sentence: Span): Segment => {
  const core = parts.find(isDuty);
  const predicates = [...new Set(core ? parts.flatMap(({ duties }) => duties) : parts.flatMap(({ appeals }) => appeals))];
  const numbers = parts.flatMap((part) => part.numbers);
  const whole = trim(text, { start: parts[0]?.start ?? sentence.start, end: parts.at(-1)?.end ?? sentence.end });
  const span = { start: whole.start, end: whole.end - (/[,、;]$/.test(text.slice(whole.start, whole.end)) ? 1 : 0) };
  return { ...span, core: core ?? span, kind: core ? 'duty' : predicates.length > 0 ? 'appeal' : null, predicates, numbers };
};

/** Pieces of a sentence, a date alone with the piece after it. */
const joinDates = ({ forNumbers }: Reader, pieces: readonly Span[]): readonly Span[] => {
  const joined: Span[] = [];
  let from: number | null = null;
  for (const [index, piece] of pieces.entries()) {
    const start: number = from ?? piece.start;
    from = BY_WHEN.test(forNumbers.slice(piece.start, piece.end).trim()) && index < pieces.length - 1 ? start : null;
    if (from === null) joined.push({ start, end: piece.end });
  }
  return joined;
};

/**
 * A sentence in segments. Each number or duty begins one; appeals that lead up to the first are the means to it and go
 * along, those that come after it are one of their own.
 */
const segmentsOf = (reader: Reader, sentence: Span): readonly Segment[] => {
  const { text } = reader;
  if (requiresNothing(reader.forPredicates.slice(sentence.start, sentence.end))) {
    return [plainSegment(sentence)];
  }
  const parts = joinDates(reader, cut(text, sentence, /,/, reader.inside))
    .map((span) => partOf(reader, span))
    .flatMap((part) => byNumber(reader, part));
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const leading = groups.length === 1 && !last?.some(isDuty);
    const plain = !isDuty(part) && part.appeals.length === 0;
    const goesOn = leading || plain || (!isDuty(part) && !last?.some(isDuty));
    if (last && goesOn) last.push(part);
    else groups.push([part]);
  }
  return groups.map((group) => toSegment(text, group, sentence));
};

/** A stretch that requires nothing. */
export const plainSegment = (span: Span): Segment => ({ ...span, core: span, kind: null, predicates: [], numbers: [] });

/** The segments of a block, in a document's text; notes and what is not searched are segments that require nothing. */
export const segmentBlock = (document: string, block: Block): readonly Segment[] => {
  const text = foldWidth(document.slice(block.start, block.end));
  const whole: Span = { start: 0, end: text.length };
  const enclosures = enclosuresIn(text);
  const masked = mask(text, enclosures);
  const reader: Reader = { text, inside: insideOf(enclosures), ...masked, numbers: findNumbers(masked.forNumbers) };
  const segments = block.searched
    ? sentencesOf(text, whole, enclosures).flatMap(({ note, ...sentence }) => (note ? [plainSegment(sentence)] : segmentsOf(reader, sentence)))
    : [plainSegment(whole)];
  const move = ({ start, end }: Span): Span => ({ start: start + block.start, end: end + block.start });
  return segments.map((segment) => ({
    ...segment,
    ...move(segment),
    core: move(segment.core),
    numbers: segment.numbers.map((number) => ({ ...move(number), figures: move(number.figures) })),
  }));
};

/** A stretch of the document's text in UTF-16 units, end not included. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export const within = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;
export const overlap = (a: Span, b: Span): Span => ({ start: Math.max(a.start, b.start), end: Math.min(a.end, b.end) });

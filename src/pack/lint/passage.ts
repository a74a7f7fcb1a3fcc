import type { Limit } from './quote-limits.ts';
import { limitAround } from './quote-limits.ts';
import type { Figure } from './figure.ts';

/** The part of a quote that a check rests on: all of it, or what follows the name of the unit that has its own target. */
export interface Passage {
  readonly text: string;
  readonly figures: readonly Figure[];
}

const passageFrom = (text: string, start: number, end: number, figures: readonly Figure[]): Passage => ({
  text,
  figures: figures.filter((figure) => figure.start >= start && figure.end <= end),
});

/** From the unit's name to the next name that has a target; further where names stand together (甲市、乙市达到66%). */
export const passageFor = (text: string, name: string | null, names: readonly string[], figures: readonly Figure[]): Passage => {
  const start = name === null ? -1 : text.indexOf(name);
  if (name === null || start < 0) return { text, figures };
  const ends = names
    .map((other) => (other === name ? -1 : text.indexOf(other, start + name.length)))
    .filter((index) => index > start)
    .sort((a, b) => a - b);
  const passages = [...ends, text.length].map((end) => passageFrom(text, start, end, figures));
  return passages.find((passage) => passage.figures.length > 0) ?? { text, figures };
};

const IMPLIED: ReadonlySet<string> = new Set<Figure['unit']['kind']>(['whole', 'none', 'some', 'change']);

/** A figure that stands in the quote as a number, not one that 全 or 清零 means. */
export const isWritten = ({ unit }: Figure): boolean => !IMPLIED.has(unit.kind);

/** What the words around a figure, or the figure's own, say of the limit; null where that is not clear. */
export const limitOf = (figure: Figure, { text, figures }: Passage): Limit | null => {
  if (!isWritten(figure)) return figure.limit && { words: figure.text, operator: figure.limit };
  const written = figures.filter(isWritten);
  const from = Math.max(0, ...written.map(({ end }) => (end <= figure.start ? end : 0)));
  const to = Math.min(text.length, ...written.map(({ start }) => (start >= figure.end ? start : text.length)));
  const around = limitAround(text.slice(from, figure.start), text.slice(figure.end, to));
  return around ?? (figure.limit === null ? null : { words: figure.text, operator: figure.limit });
};

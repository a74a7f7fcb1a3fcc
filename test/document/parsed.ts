import { type Clause, parseDocument } from '../../src/document/parse-document.ts';
import { clauseName } from '../../src/document/clause-name.ts';
import { segmentBlock, type Segment } from '../../src/document/segment.ts';

/** The clauses of a text by name, each with its paragraphs. */
export const outlineOf = (text: string): readonly (readonly [string, ...string[]])[] =>
  parseDocument(text).map((clause) => [clauseName(clause.path), ...clause.blocks.map(({ start, end }) => text.slice(start, end))] as const);

/** The path of the clause of a text that is called so. */
export const pathOf = (text: string, name: string): Clause['path'] => parseDocument(text).find(({ path }) => clauseName(path) === name)?.path ?? [];

/** The segments of a text. */
export const segmentsOf = (text: string): readonly Segment[] =>
  parseDocument(text).flatMap(({ blocks }) => blocks.flatMap((block) => segmentBlock(text, block)));

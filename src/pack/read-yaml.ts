import { type Document, isMap, isScalar, LineCounter, type Node, parseDocument, visit } from 'yaml';
import { type Diagnostic, error, type Outcome, type Place } from '../model/diagnostic.ts';
import type { Position } from '../model/position.ts';

export type Path = readonly (string | number)[];

/** A YAML file as plain text values (every scalar a string), with the place of everything in it. */
export interface YamlText {
  readonly value: unknown;
  /** The place of the value at a path, or of the nearest thing around it that exists. */
  readonly placeOf: (path: Path) => Place;
  /** The place of a key of the map at a path. */
  readonly placeOfKey: (path: Path, key: string) => Place;
  /** The place of `length` characters at an offset inside the text at a path. */
  readonly placeInside: (path: Path, offset: number, length: number) => Place;
  /** The place of `length` characters at a position that is known. */
  readonly placeAt: (at: Position, length: number) => Place;
}

const MAX_ALIASES = 100;

interface Source {
  readonly file: string;
  readonly text: string;
  readonly lines: LineCounter;
  readonly document: Document;
}

const placeAt = (source: Source, offset: number, length: number): Place => {
  const { line, col } = source.lines.linePos(offset);
  const start = offset - (col - 1);
  const end = source.text.indexOf('\n', start);
  const text = source.text.slice(start, end === -1 ? undefined : end).replace(/\r$/, '');
  return { file: source.file, line, column: col, frame: { text, length: Math.max(1, Math.min(length, text.length - col + 1)) } };
};

const nodeAt = (source: Source, path: Path): Node | null => {
  for (let depth = path.length; depth >= 0; depth -= 1) {
    const node = depth === 0 ? source.document.contents : source.document.getIn(path.slice(0, depth), true);
    if (node !== null && typeof node === 'object' && 'range' in node) return node as Node;
  }
  return null;
};

const placeOfNode = (source: Source, node: Node | null): Place => {
  const [start = 0, end = 1] = node?.range ?? [];
  return placeAt(source, start, isScalar(node) ? end - start : 1);
};

const placeOfKey = (source: Source, path: Path, key: string): Place => {
  const node = nodeAt(source, path);
  const pair = isMap(node) ? node.items.find((item) => isScalar(item.key) && item.key.value === key) : undefined;
  return placeOfNode(source, pair && isScalar(pair.key) ? pair.key : node);
};

/** Exact inside plain and quoted text that stands in the file as it reads; else the beginning of the text. */
const placeInside = (source: Source, path: Path, offset: number, length: number): Place => {
  const node = nodeAt(source, path);
  const start = node?.range?.[0] ?? 0;
  if (!isScalar(node) || typeof node.value !== 'string') return placeOfNode(source, node);
  const opening = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE' ? 1 : 0;
  return source.text.startsWith(node.value, start + opening) ? placeAt(source, start + opening + offset, length) : placeOfNode(source, node);
};

interface Fault {
  readonly code: string;
  readonly pos: readonly [number, number];
}

/** The first error of structure, which causes most that follow it; keys written twice stand on their own. */
const ownFaults = (faults: readonly Fault[]): readonly Fault[] => {
  const structural = faults.findIndex(({ code }) => code !== 'DUPLICATE_KEY');
  return structural === -1 ? faults : faults.slice(0, structural + 1);
};

/** Aliases of anchors that are nowhere. */
const loneAliases = (document: Document): readonly Fault[] => {
  const lone: Fault[] = [];
  visit(document, {
    Alias: (_, alias) => {
      const [start = 0, end = 0] = alias.range ?? [];
      if (!alias.resolve(document)) lone.push({ code: 'BAD_ALIAS', pos: [start, end] });
    },
  });
  return lone;
};

/** Where an error is said to be: a quotation that is never closed, where it opens and not at the end of the file. */
const startOf = ({ document }: Source, code: string, offset: number): number => {
  if (code !== 'MISSING_CHAR') return offset;
  let start = offset;
  visit(document, {
    Scalar: (_, { type, range }) => {
      if ((type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') && range && range[0] < offset && offset <= range[1] + 1) start = range[0];
    },
  });
  return start;
};

/** Reads YAML with every scalar as text (`012` stays `012`), or gives every syntax error with its place. */
export const readYaml = (file: string, written: string): Outcome<YamlText> => {
  const text = written.replace(/^\ufeff/, '');
  const lines = new LineCounter();
  const document = parseDocument(text, { schema: 'failsafe', lineCounter: lines, prettyErrors: false });
  const source: Source = { file, text, lines, document };
  const faults = [...ownFaults([...document.errors, ...document.warnings]), ...loneAliases(document)];
  const problems: Diagnostic[] = faults.map(({ code, pos }) =>
    error('yaml-syntax', { cause: code }, placeAt(source, startOf(source, code, pos[0]), pos[1] - pos[0])),
  );
  if (problems.length > 0) return { ok: false, problems };
  try {
    return { ok: true, value: yamlText(source, document.toJS({ maxAliasCount: MAX_ALIASES })), warnings: [] };
  } catch {
    return { ok: false, problems: [error('yaml-syntax', { cause: 'ALIASES' }, { file, line: 1, column: 1 })] };
  }
};

const yamlText = (source: Source, value: unknown): YamlText => ({
  value,
  placeOf: (path) => placeOfNode(source, nodeAt(source, path)),
  placeOfKey: (path, key) => placeOfKey(source, path, key),
  placeInside: (path, offset, length) => placeInside(source, path, offset, length),
  placeAt: ({ line, column }, length) => placeAt(source, (source.lines.lineStarts[line - 1] ?? 0) + column - 1, length),
});

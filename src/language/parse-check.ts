import { type Expression, type FunctionName, FUNCTIONS } from '../model/expression.ts';
import type { Position } from '../model/position.ts';
import { isYear } from '../quantity/calendar.ts';
import { lex, type Token } from './lexer.ts';

/** What the parser wanted where it gave up. Words for them are in words/. */
export type Expected =
  | 'condition'
  | 'number-or-indicator'
  | 'comparison'
  | 'closing-bracket'
  | 'end-or-connective'
  | 'single-comparison'
  | 'shallower'
  | 'year'
  | 'one-year'
  | 'set-member'
  | 'decimal';

export type ParsedCheck =
  | { readonly ok: true; readonly expression: Expression }
  | { readonly ok: false; readonly expected: Expected; readonly found: string; readonly start: number; readonly length: number };

const MAX_DEPTH = 60;
export const MAX_CHECK_LENGTH = 2000;
const DECIMAL = /^\d+(?:\.\d+)?$/;

class Refusal extends Error {
  readonly expected: Expected;
  readonly token: Token;
  constructor(expected: Expected, token: Token) {
    super(expected);
    this.expected = expected;
    this.token = token;
  }
}

interface Reader {
  readonly tokens: readonly Token[];
  readonly place: (offset: number) => Position;
  index: number;
  depth: number;
}

const peek = (reader: Reader): Token => reader.tokens[reader.index] as Token;

const take = (reader: Reader): Token => {
  const token = peek(reader);
  if (token.kind !== 'end') reader.index += 1;
  return token;
};

const isWord = (token: Token, word: string): boolean => token.kind === 'word' && token.word === word;

const nested = <T>(reader: Reader, read: () => T): T => {
  reader.depth += 1;
  if (reader.depth > MAX_DEPTH) throw new Refusal('shallower', peek(reader));
  const result = read();
  reader.depth -= 1;
  return result;
};

const parseOr = (reader: Reader): Expression => parseConnective(reader, 'or', parseAnd);
const parseAnd = (reader: Reader): Expression => parseConnective(reader, 'and', parseNot);

const parseConnective = (reader: Reader, kind: 'and' | 'or', next: (reader: Reader) => Expression): Expression => {
  let left = next(reader);
  while (isWord(peek(reader), kind)) {
    const at = reader.place(take(reader).start);
    left = { kind, left, right: next(reader), at };
  }
  return left;
};

const parseNot = (reader: Reader): Expression => {
  if (!isWord(peek(reader), 'not')) return parseComparison(reader);
  const at = reader.place(take(reader).start);
  return { kind: 'not', operand: nested(reader, () => parseNot(reader)), at };
};

const parseComparison = (reader: Reader): Expression => {
  const left = parseSum(reader);
  const token = peek(reader);
  if (isWord(token, 'contains')) return parseContains(reader, left);
  if (token.kind !== 'comparison') return left;
  const at = reader.place(take(reader).start);
  const right = parseSum(reader);
  if (peek(reader).kind === 'comparison') throw new Refusal('single-comparison', peek(reader));
  return { kind: 'compare', operator: token.operator, left, right, at };
};

/** `A contains 甲, 乙`: names separated by commas. */
const parseContains = (reader: Reader, left: Expression): Expression => {
  const at = reader.place(take(reader).start);
  const members = [parseMember(reader)];
  while (peek(reader).kind === 'comma') {
    take(reader);
    members.push(parseMember(reader));
  }
  return { kind: 'contains', left, members, at };
};

const parseMember = (reader: Reader): string => {
  const token = take(reader);
  if (token.kind !== 'name') throw new Refusal('set-member', token);
  return token.name;
};

type NameToken = Extract<Token, { kind: 'name' }>;

/** The function of a name; what stands in 「…」 is never one. */
const functionOf = ({ name, start, end }: NameToken): FunctionName | undefined =>
  end - start === name.length ? FUNCTIONS.find((known) => known === name) : undefined;

/** The argument of a function, after its opening bracket; change and since take a year besides. */
const parseCall = (reader: Reader, name: FunctionName, start: number): Expression => {
  const at = reader.place(start);
  take(reader);
  const argument = parseOr(reader);
  const dated = name === 'change' || name === 'since';
  let year: string | null = null;
  if (peek(reader).kind === 'comma') {
    take(reader);
    const token = take(reader);
    if (!dated) throw new Refusal('closing-bracket', token);
    if (token.kind !== 'number' || !isYear(token.value) || (token.unit !== '' && token.unit !== '年')) throw new Refusal('year', token);
    year = token.value;
  } else if (dated) throw new Refusal('one-year', peek(reader));
  const token = take(reader);
  if (token.kind !== 'close') throw new Refusal('closing-bracket', token);
  return { kind: 'call', function: name, argument, year, at };
};

const parseSum = (reader: Reader): Expression => parseArithmetic(reader, ['+', '-'], parseProduct);
const parseProduct = (reader: Reader): Expression => parseArithmetic(reader, ['*', '/'], parseSigned);

const parseArithmetic = (reader: Reader, operators: readonly string[], next: (reader: Reader) => Expression): Expression => {
  let left = next(reader);
  for (;;) {
    const token = peek(reader);
    if (token.kind !== 'arithmetic' || !operators.includes(token.operator)) return left;
    const at = reader.place(take(reader).start);
    left = { kind: 'arithmetic', operator: token.operator, left, right: next(reader), at };
  }
};

const parseSigned = (reader: Reader): Expression => {
  const token = peek(reader);
  if (token.kind !== 'arithmetic' || token.operator !== '-') return parseAtom(reader);
  const at = reader.place(take(reader).start);
  return { kind: 'negate', operand: nested(reader, () => parseSigned(reader)), at };
};

const parseAtom = (reader: Reader): Expression => {
  const token = take(reader);
  const at = reader.place(token.start);
  switch (token.kind) {
    case 'number':
      if (!DECIMAL.test(token.value)) throw new Refusal('decimal', token);
      return { kind: 'quantity', value: token.value, unit: token.unit, at };
    case 'name':
      return parseNamed(reader, token);
    case 'open':
      return nested(reader, () => parseBracketed(reader));
    case 'word':
      if (token.word === 'target') return { kind: 'target', at };
      if (token.word === 'yes' || token.word === 'no') return { kind: 'symbol', text: token.word, at };
      throw new Refusal('number-or-indicator', token);
    case 'comparison':
    case 'arithmetic':
    case 'close':
    case 'comma':
    case 'end':
    case 'unknown':
      throw new Refusal('number-or-indicator', token);
  }
};

/** A function where a bracket opens after its name, else an indicator. */
const parseNamed = (reader: Reader, token: NameToken): Expression => {
  const called = functionOf(token);
  if (called && peek(reader).kind === 'open') return nested(reader, () => parseCall(reader, called, token.start));
  return { kind: 'indicator', name: token.name, at: reader.place(token.start) };
};

const parseBracketed = (reader: Reader): Expression => {
  const inner = parseOr(reader);
  const token = take(reader);
  if (token.kind !== 'close') throw new Refusal('closing-bracket', token);
  return inner;
};

const parseWhole = (reader: Reader): Expression => {
  const expression = parseOr(reader);
  if (peek(reader).kind !== 'end') throw new Refusal('end-or-connective', peek(reader));
  return expression;
};

/**
 * Parses a check or a formula by recursive descent. `place` turns an offset in the text into a place in the file.
 * Gives the tree, or what was expected and the offset and length of what stands there instead.
 */
export const parseCheck = (text: string, place: (offset: number) => Position): ParsedCheck => {
  const reader: Reader = { tokens: lex(text), place, index: 0, depth: 0 };
  try {
    return { ok: true, expression: parseWhole(reader) };
  } catch (refusal) {
    if (!(refusal instanceof Refusal)) throw refusal;
    const { start, end } = refusal.token;
    return { ok: false, expected: refusal.expected, found: text.slice(start, end), start, length: Math.max(1, end - start) };
  }
};

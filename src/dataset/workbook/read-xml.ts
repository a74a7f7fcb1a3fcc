import { Parser } from 'saxen';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

export type Attributes = Readonly<Record<string, string>>;

/** What a reader of one part hears, names without their prefixes. */
export interface XmlListener {
  readonly open: (name: string, attributes: () => Attributes) => void;
  readonly close?: (name: string) => void;
  readonly text?: (text: string) => void;
}

/** Bytes decoded at a time, so that a large sheet is never a second time in memory as one text. */
const PIECE = 4 * 1024 * 1024;

/** Attribute values with their entities resolved, which few have. */
const resolved = (attributes: Attributes, decodeEntities: (text: string) => string): Attributes => {
  for (const key in attributes) {
    if (attributes[key]?.includes('&') === true) return Object.fromEntries(Object.entries(attributes).map(([name, text]) => [name, decodeEntities(text)]));
  }
  return attributes;
};

const local = (name: string): string => (name.includes(':') ? name.slice(name.indexOf(':') + 1) : name);

/** The attribute of that name, whatever its prefix: writers choose their own for `r:id`. */
export const prefixed = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key !== name && local(key) === name)?.[1];

/** Reads one part of a workbook. A part that is no UTF-8 or no well-formed XML is damaged. */
export const readXml = (bytes: Uint8Array, { open, close, text }: XmlListener): void => {
  const parser = new Parser();
  parser.on('openTag', (name, attributes, decodeEntities) => {
    open(local(name), () => resolved(attributes(), decodeEntities));
  });
  parser.on('error', () => {
    throw new UnreadableWorkbook('damaged');
  });
  if (close)
    parser.on('closeTag', (name) => {
      close(local(name));
    });
  if (text) {
    parser.on('text', (written, decodeEntities) => {
      text(decodeEntities(written));
    });
    parser.on('cdata', text);
  }
  const decoder = new TextDecoder('utf-8', { fatal: true });
  const decode = (from: number): string => {
    try {
      return decoder.decode(bytes.subarray(from, from + PIECE), { stream: from + PIECE < bytes.length });
    } catch {
      throw new UnreadableWorkbook('damaged');
    }
  };
  for (let from = 0; from < bytes.length; from += PIECE) parser.write(decode(from));
  parser.end();
};

import { readXml } from './read-xml.ts';

/** What Excel writes for signs that XML has no place for: `_x000D_`. */
export const unescaped = (text: string): string =>
  text.includes('_x') ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : text;

/** Gathers the text of a string that may be in runs; how it is pronounced is left out. */
export const textGatherer = () => {
  let text = '';
  let inText = false;
  let spoken = false;
  return {
    open: (name: string): void => {
      if (name === 'rPh') spoken = true;
      if (name === 't') inText = !spoken;
    },
    close: (name: string): void => {
      if (name === 'rPh') spoken = false;
      if (name === 't') inText = false;
    },
    text: (piece: string): void => {
      if (inText) text += piece;
    },
    take: (): string => {
      const taken = unescaped(text);
      text = '';
      return taken;
    },
  };
};

/** Reads the texts that cells share, in their order. */
export const readStrings = (bytes: Uint8Array | null): readonly string[] => {
  const strings: string[] = [];
  if (!bytes) return strings;
  const gatherer = textGatherer();
  readXml(bytes, {
    open: gatherer.open,
    text: gatherer.text,
    close: (name) => {
      gatherer.close(name);
      if (name === 'si') strings.push(gatherer.take());
    },
  });
  return strings;
};

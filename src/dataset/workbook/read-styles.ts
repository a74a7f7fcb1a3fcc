import { parseNumberFormat, type Section } from './number-format.ts';
import { readXml } from './read-xml.ts';

/** The sections of the number format of a cell, by the number of its style. */
export type Formats = (style: number) => readonly Section[];

/**
 * The formats that every workbook has without naming them: ECMA-376-1 18.8.30, with those of Chinese Excel for 27–36
 * and 50–58. What is not here shows the number as it is.
 */
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [1, '0'],
  [9, '0%'],
  [10, '0.00%'],
  ...[14, 15, 22, 30, 31].map((id) => [id, 'yyyy-mm-dd'] as const),
  ...[16, 28, 29, 53, 54, 58].map((id) => [id, 'm"月"d"日"'] as const),
  ...[17, 27, 36, 50, 52, 57].map((id) => [id, 'yyyy-mm'] as const),
  ...[18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56].map((id) => [id, 'h:mm:ss'] as const),
  [51, 'm"月"d"日"'],
]);

/** Reads the part with the styles; without one every cell shows what it holds. */
export const readStyles = (bytes: Uint8Array | null): Formats => {
  const own = new Map<number, string>();
  const styles: number[] = [];
  let inCells = false;
  if (bytes) {
    readXml(bytes, {
      open: (name, attributes) => {
        if (name === 'cellXfs') inCells = true;
        if (name === 'numFmt') own.set(Number(attributes()['numFmtId']), attributes()['formatCode'] ?? '');
        if (name === 'xf' && inCells) styles.push(Number(attributes()['numFmtId'] ?? 0));
      },
      close: (name) => {
        if (name === 'cellXfs') inCells = false;
      },
    });
  }
  const parsed = new Map<number, readonly Section[]>();
  return (style) => {
    const id = styles[style] ?? 0;
    const known = parsed.get(id) ?? parseNumberFormat(own.get(id) ?? BUILT_IN.get(id) ?? '');
    parsed.set(id, known);
    return known;
  };
};

import { eastAsianWidth } from 'get-east-asian-width';

const ESCAPES = /\u001b\[[0-9;]*m/g;

/** Marks that sit on the character before them. */
const isCombining = (point: number): boolean =>
  (point >= 0x300 && point <= 0x36f) || (point >= 0x20d0 && point <= 0x20ff) || (point >= 0xfe00 && point <= 0xfe0f);

const widthOf = (point: number): number => {
  if (point < 0x300) return point < 0x20 ? 0 : 1;
  if (point >= 0x4e00 && point <= 0x9fff) return 2;
  return isCombining(point) ? 0 : eastAsianWidth(point);
};

const measure = (text: string): number => {
  let width = 0;
  for (const character of text.includes('\u001b') ? text.replace(ESCAPES, '') : text) width += widthOf(character.codePointAt(0) ?? 0);
  return width;
};

const measured = new Map<string, number>();
const REMEMBERED = 5000;

/** Columns that a text takes on a terminal: a Chinese character two, colour codes none. Drawing asks for the same text many times. */
export const displayWidth = (text: string): number => {
  const known = measured.get(text);
  if (known !== undefined) return known;
  if (measured.size >= REMEMBERED) measured.clear();
  const width = measure(text);
  measured.set(text, width);
  return width;
};

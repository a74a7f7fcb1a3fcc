import { eastAsianWidth } from 'get-east-asian-width';

const ESCAPES = /\u001b\[[0-9;]*m/g;

/** Marks that sit on the character before them. */
const isCombining = (point: number): boolean =>
  (point >= 0x300 && point <= 0x36f) || (point >= 0x20d0 && point <= 0x20ff) || (point >= 0xfe00 && point <= 0xfe0f);

const widthOf = (character: string): number => {
  const point = character.codePointAt(0) ?? 0;
  if (point < 0x300) return point < 0x20 ? 0 : 1;
  return isCombining(point) ? 0 : eastAsianWidth(point);
};

/** Columns that a text takes on a terminal: a Chinese character two, colour codes none. */
export const displayWidth = (text: string): number => {
  let width = 0;
  for (const character of text.includes('\u001b') ? text.replace(ESCAPES, '') : text) width += widthOf(character);
  return width;
};

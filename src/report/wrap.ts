import { displayWidth } from './display-width.ts';

/** What must stay together: words and figures; closing marks with what is before them, opening marks with what follows. */
const UNBREAKABLE =
  /\s+|（[^（）\s]{1,6}）|[（《「『“‘(]*(?:[^\s\u3000-\u9fff\uf900-\ufaff\uff00-\uffef\u{20000}-\u{3ffff}“”‘’—…]+|.)[，。、；：？！）》」』”’）),;:?!]*/gsu;

/** Pieces of a word that is wider than a whole line. */
const chop = (word: string, width: number): readonly string[] => {
  const pieces: string[] = [];
  let piece = '';
  for (const character of word) {
    if (piece !== '' && displayWidth(piece + character) > width) {
      pieces.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...pieces, piece];
};

/** Where a line is full: at its last space if all that is left then fits on the next line, else right there. */
const breakLine = (line: string, rest: string, width: number): readonly [kept: string, carried: string] => {
  const space = line.lastIndexOf(' ');
  const carried = line.slice(space + 1);
  return space > 0 && displayWidth(carried) * 2 <= width && displayWidth(carried + rest) <= width ? [line.slice(0, space), carried] : [line, ''];
};

/** Breaks plain text into lines of at most `width` columns: at spaces, between Chinese characters, never before a closing mark. */
export const wrap = (text: string, width: number): readonly string[] => {
  if (displayWidth(text) <= width) return [text];
  const lines: string[] = [];
  let line = '';
  const pieces = (text.match(UNBREAKABLE) ?? []).flatMap((token) => (displayWidth(token) > width ? chop(token, width) : [token]));
  pieces.forEach((piece, index) => {
    if (displayWidth(line + piece.trimEnd()) > width) {
      const [kept, carried] = breakLine(line, pieces.slice(index, index + width).join(''), width);
      lines.push(kept.trimEnd());
      line = carried === '' ? piece.trimStart() : carried + piece;
    } else line += piece;
  });
  return [...lines, line.trimEnd()].filter((part, index) => part !== '' || index === 0);
};

/** The same with the first line indented by `indent`, the others by `hanging`, and all within `width`. */
export const wrapIndented = (text: string, width: number, indent: number, hanging = indent): string => {
  const lines = wrap(text, Math.max(8, width - Math.max(indent, hanging)));
  return lines.map((line, index) => ' '.repeat(index === 0 ? indent : hanging) + line).join('\n');
};

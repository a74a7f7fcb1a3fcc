import type { Diagnostic, Frame } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { PAGE } from '../words/page-words.ts';
import { fileWords, sheetPlace } from '../words/place-words.ts';
import { sayDiagnostic } from '../words/say-diagnostic.ts';
import { visible } from '../words/visible.ts';
import { displayWidth } from './display-width.ts';
import { type Palette, paletteFor, type Paper } from './paint.ts';
import { wrapIndented } from './wrap.ts';

const placeOf = ({ file, sheet, line, column, header }: Diagnostic, language: Language): string => {
  const name = file === null ? '' : fileWords(file, language);
  const at = sheet === undefined ? [name, line ?? '', column ?? ''].filter((part) => part !== '').join(':') : `${name} ${sheetPlace(sheet, line, column)}`;
  const under = header === undefined || header === '' ? '' : ` [${header}]`;
  return visible(at + under);
};

/** The start of the text cut so that what follows still fits the page. */
const cutStart = (text: string, column: number, room: number): number => {
  let start = column - 1;
  while (start > 0 && displayWidth(visible(text.slice(start - 1, column - 1))) <= room) start -= 1;
  return start;
};

const cutEnd = (text: string, room: number): string => {
  const characters = [...text];
  while (characters.length > 0 && displayWidth(characters.join('')) > room) characters.pop();
  return characters.join('');
};

/** The line with a caret under what is meant, aligned for wide characters; a long line is cut to what stands around it. */
const drawFrame = ({ text, length }: Frame, column: number, lineNumber: number, width: number, palette: Palette): string => {
  const room = Math.max(20, width - 4 - String(lineNumber).length - 3);
  const start = cutStart(text, column, Math.floor(room / 2));
  const shown = cutEnd(visible(text.slice(start, start + room * 2)), room);
  const before = visible(text.slice(start, column - 1));
  const gutter = `${String(lineNumber)} | `;
  const meant = displayWidth(visible(text.slice(column - 1, column - 1 + Math.min(length, room))));
  const caret = '^'.repeat(Math.max(1, Math.min(meant, room - displayWidth(before))));
  const margin = ' '.repeat(gutter.length + displayWidth(before));
  return `    ${palette.faint(gutter)}${shown}\n    ${margin}${palette.error(caret)}`;
};

const drawOne = (diagnostic: Diagnostic, language: Language, { width }: Paper, palette: Palette): string => {
  const { message, hint } = sayDiagnostic(diagnostic, language);
  const paint = diagnostic.severity === 'error' ? palette.error : palette.warning;
  const label = PAGE[diagnostic.severity === 'error' ? 'errors' : 'warnings'][language];
  const place = placeOf(diagnostic, language);
  const { frame, column, line } = diagnostic;
  const text = `${label}${place === '' ? '' : ` ${place}`} ${visible(message)}`;
  return [
    paint(wrapIndented(text, width, 0, 4)),
    ...(frame && column !== null && line !== null ? [drawFrame(frame, column, line, width, palette)] : []),
    ...(hint === undefined ? [] : [wrapIndented(`→ ${visible(hint)}`, width, 4, 6)]),
  ].join('\n');
};

/** Problems for people: each with its place, the fact, the source line where there is one, and what to do. */
export const renderDiagnostics = (diagnostics: readonly Diagnostic[], language: Language, paper: Paper): string => {
  const palette = paletteFor(paper);
  return diagnostics.map((diagnostic) => `${drawOne(diagnostic, language, paper, palette)}\n`).join('');
};

import { STANDARD_INPUT } from '../model/dataset.ts';
import type { Language } from '../model/language.ts';

/** A file as people call it. */
export const fileWords = (file: string, language: Language): string => (file !== STANDARD_INPUT ? file : language === 'zh' ? '标准输入' : 'standard input');

/** The letters of a column, from 1: A, Z, AA. */
export const columnLetters = (column: number): string =>
  column <= 26 ? String.fromCharCode(64 + column) : columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);

/** A sheet as formulas write it: in marks where its name is not one word. */
const sheetWords = (sheet: string): string => (/^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`);

/** A place in a sheet as Excel writes it: `数据!C5`; a row of it as `数据!5:5`, the sheet alone by its name. */
export const sheetPlace = (sheet: string, line: number | null, column: number | null): string => {
  if (line === null) return sheetWords(sheet);
  return `${sheetWords(sheet)}!${column === null ? `${String(line)}:${String(line)}` : `${columnLetters(column)}${String(line)}`}`;
};

/** The file and line of another cell, in the middle of a sentence. */
export const otherPlace = (file: string, sheet: string | undefined, line: number, column: number, language: Language): string => {
  const name = fileWords(file, language);
  if (sheet !== undefined) return `${name} ${sheetPlace(sheet, line, column)}${language === 'zh' ? ' ' : ''}`;
  return language === 'zh' ? `${name} 第 ${String(line)} 行` : `line ${String(line)} of ${name}`;
};

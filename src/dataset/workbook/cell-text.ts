import { decimalText, isPlain, parseStored } from './decimal-text.ts';
import { type Showing, showingFor } from './number-format.ts';
import { unescaped } from './read-strings.ts';
import type { Formats } from './read-styles.ts';
import { serialText } from './serial-date.ts';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** A cell as a sheet stores it. */
export interface StoredCell {
  readonly type: string;
  readonly style: number;
  /** null where nothing is stored, as with a formula that no program has worked out yet. */
  readonly value: string | null;
  readonly formula: string | null;
}

/** What the cells of a workbook share. */
export interface BookContext {
  readonly strings: readonly string[];
  readonly formats: Formats;
  readonly from1904: boolean;
}

const LONGEST_FORMULA = 60;

const numberText = (stored: string, showing: Showing, from1904: boolean): string => {
  if (showing.kind === 'plain' && isPlain(stored)) return stored;
  const decimal = parseStored(stored);
  if (!decimal) return stored;
  switch (showing.kind) {
    case 'plain':
      return decimalText(decimal);
    case 'date':
      return serialText(Number(stored), showing.parts, from1904);
    case 'words':
      return showing.text;
    case 'unclear':
      return `${decimalText(decimal)}（显示格式不明）`;
    case 'number': {
      const text = decimalText(decimal, showing.shift);
      const filled = /^\d+$/.test(text) ? text.padStart(showing.digits, '0') : text;
      return showing.prefix + filled + showing.suffix;
    }
  }
};

const sharedText = (stored: string, strings: readonly string[]): string => {
  const text = strings[Number(stored)];
  if (text === undefined) throw new UnreadableWorkbook('damaged');
  return text;
};

/** A formula whose result nobody stored; `=""` stores an empty text, which is a result. */
export const isUncomputed = ({ formula, value, type }: StoredCell): boolean => formula !== null && (value === null || (value === '' && type !== 'str'));

/**
 * The text that stands in a cell for its reader: numbers exact, in the unit that their format shows (0.704 as 0.0% is
 * 70.4%), dates in ISO form, errors and formulas without a result as themselves.
 */
export const cellText = (cell: StoredCell, { strings, formats, from1904 }: BookContext): string => {
  if (isUncomputed(cell)) return `=${cell.formula?.slice(0, LONGEST_FORMULA) ?? ''}`;
  const value = cell.value ?? '';
  if (value === '') return '';
  switch (cell.type) {
    case 's':
      return sharedText(value, strings).trim();
    case 'b':
      return value === '1' || value === 'true' ? 'TRUE' : 'FALSE';
    case 'd':
      return value.slice(0, 10);
    case '':
    case 'n':
      return numberText(value, showingFor(formats(cell.style), Number(value)), from1904);
    default:
      return unescaped(value).trim();
  }
};

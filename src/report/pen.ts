import type { Language } from '../model/language.ts';
import type { NameIndicators } from '../words/indicator-words.ts';
import type { Palette, Paper } from './paint.ts';

/** How a table is wanted. */
export interface TableOptions {
  readonly language: Language;
  readonly paper: Paper;
  readonly details: boolean;
}

/** The same with what drawing needs at hand. */
export interface Pen extends TableOptions {
  readonly palette: Palette;
  readonly named: NameIndicators;
}

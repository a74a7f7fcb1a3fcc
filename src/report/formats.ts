import type { Language } from '../model/language.ts';
import type { Scorecard } from '../model/scorecard.ts';
import type { Paper } from './paint.ts';
import { renderJson, type Tool } from './render-json.ts';
import { renderTable } from './render-table.ts';

/** What a format may use besides the scorecard. `languageGiven` is the language asked for, if any. */
export interface RenderOptions {
  readonly language: Language;
  readonly languageGiven: Language | null;
  readonly paper: Paper;
  readonly details: boolean;
  readonly tool: Tool;
}

/** Gives the report in pieces, which together are the text. */
type Render = (scorecard: Scorecard, options: RenderOptions) => Iterable<string>;

/** Every format, each a pure function of the scorecard. Files for machines ignore the locale: zh unless asked. */
export const RENDERERS = {
  table: (scorecard, options) => [renderTable(scorecard, options)],
  json: (scorecard, { languageGiven, tool }) => renderJson(scorecard, languageGiven ?? 'zh', tool),
} as const satisfies Readonly<Record<string, Render>>;

export type Format = keyof typeof RENDERERS;

/** The formats that are read by people on the spot and name no hashes. */
export const UNHASHED: ReadonlySet<Format> = new Set(['table']);
export const FORMATS = Object.keys(RENDERERS) as readonly Format[];

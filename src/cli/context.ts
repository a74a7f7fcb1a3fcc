import type { Diagnostic } from '../model/diagnostic.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { RenderOptions } from '../report/formats.ts';
import { type Paper } from '../report/paint.ts';
import { renderDiagnostics } from '../report/render-diagnostics.ts';
import { type Edge, languageOf, paperOf } from './edge.ts';
import { textOf, type Values } from './options.ts';

/** What every command has at hand: its surroundings, its language and page, and how to report problems. */
export interface Context {
  readonly edge: Edge;
  readonly language: Language;
  readonly paper: Paper;
  readonly tell: (diagnostics: readonly Diagnostic[]) => void;
  /** Tells the problems and gives status 2. */
  readonly refuse: (diagnostics: readonly Diagnostic[]) => 2;
  readonly renderOptions: (details: boolean, toFile: boolean) => RenderOptions;
}

const colorOf = (values: Values): boolean | undefined => (typeof values['color'] === 'boolean' ? values['color'] : undefined);

/** Settles language, width and colour from the call and its surroundings. */
export const contextOf = (edge: Edge, values: Values): Context => {
  const given = LANGUAGES.find((language) => language === textOf(values, 'lang')) ?? null;
  const language = languageOf(given ?? undefined, edge.env);
  const paper = paperOf(edge, colorOf(values));
  const tell = (diagnostics: readonly Diagnostic[]): void => {
    if (diagnostics.length > 0) edge.err(renderDiagnostics(diagnostics, language, paper));
  };
  return {
    edge,
    language,
    paper,
    tell,
    refuse: (diagnostics) => {
      tell(diagnostics);
      return 2;
    },
    renderOptions: (details, toFile) => ({
      language,
      languageGiven: given,
      paper: toFile ? { ...paper, color: colorOf(values) ?? false } : paper,
      details,
      tool: { name: 'duibiao', version: edge.version },
    }),
  };
};

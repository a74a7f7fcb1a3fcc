import { LANGUAGES, type Language } from '../model/language.ts';
import type { Paper } from '../report/paint.ts';

/** All that a run takes from its surroundings, read once in main. */
export interface Edge {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isTerminal: boolean;
  /** Columns of the terminal; null where there is none. */
  readonly columns: number | null;
  /** Where the package is installed, and where its build is. */
  readonly root: string;
  readonly compiled: string;
  readonly version: string;
  /** Opens standard input, which costs time where nobody reads it. */
  readonly openInput: () => { readonly isTerminal: boolean; readonly pieces: AsyncIterable<Uint8Array> };
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
}

const DEFAULT_WIDTH = 80;
const LEAST_WIDTH = 40;
const MOST_WIDTH = 160;

/** zh where the locale is Chinese, C, POSIX or none; else en. */
export const localeLanguage = (env: Edge['env']): Language => {
  const locale = [env['LC_ALL'], env['LC_MESSAGES'], env['LANG']].find((value) => value !== undefined && value !== '') ?? '';
  return locale === '' || /^(?:zh|C$|C\.|POSIX)/i.test(locale) ? 'zh' : 'en';
};

/** The language given, else the locale's. */
export const languageOf = (given: string | undefined, env: Edge['env']): Language => LANGUAGES.find((language) => language === given) ?? localeLanguage(env);

/** The page to draw on: the terminal's width (COLUMNS where there is no terminal), and colour where it is wanted. */
export const paperOf = ({ env, isTerminal, columns }: Edge, color: boolean | undefined): Paper => {
  const wanted = columns ?? Number.parseInt(env['COLUMNS'] ?? '', 10);
  const width = Number.isFinite(wanted) && wanted > 0 ? Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, wanted)) : DEFAULT_WIDTH;
  if (color !== undefined) return { width, color };
  if ((env['NO_COLOR'] ?? '') !== '') return { width, color: false };
  if ((env['FORCE_COLOR'] ?? '0') !== '0') return { width, color: true };
  return { width, color: isTerminal && env['TERM'] !== 'dumb' };
};

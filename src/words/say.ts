import type { DiagnosticCode, DiagnosticData } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';

/** What a diagnostic says: the fact, and what to do about it. */
export interface Said {
  readonly message: string;
  readonly hint?: string;
}

/** One voice in two languages: per code the words for its data. */
export type Sayings<C extends DiagnosticCode> = { readonly [K in C]: Readonly<Record<Language, (data: DiagnosticData[K]) => Said>> };

/** Text from outside, quoted; long text is cut. */
export const q = (text: string): string => {
  const characters = [...text];
  return `“${characters.length > 60 ? `${characters.slice(0, 57).join('')}…` : text}”`;
};

/** 、-separated or comma-separated, with the rest counted. */
export const some = (items: readonly string[], language: Language, most = 10): string => {
  const shown = items.slice(0, most).join(language === 'zh' ? '、' : ', ');
  const rest = items.length - most;
  if (rest <= 0) return shown;
  return language === 'zh' ? `${shown}等 ${String(items.length)} 项` : `${shown} and ${String(rest)} more`;
};

/** “Did you mean …?” where something is near. */
export const meant = (near: string | null, language: Language): string => {
  if (near === null) return '';
  return language === 'zh' ? `是否指 ${q(near)}？` : `Did you mean ${q(near)}?`;
};

/** A hint only where there is something to say. */
export const hint = (text: string): { readonly hint?: string } => (text === '' ? {} : { hint: text });

export const n = String;

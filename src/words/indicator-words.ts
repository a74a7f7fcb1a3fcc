import type { Language } from '../model/language.ts';
import type { ScoredIndicator } from '../model/scorecard.ts';

/** Writes indicator names in a text as the reader's language has them. */
export type NameIndicators = (text: string) => string;

const escape = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Chinese names stay; for English each name in the text (「…」 or bare, longest first) gives way to its English one. */
export const nameIndicators = (indicators: readonly ScoredIndicator[], language: Language): NameIndicators => {
  if (language === 'zh' || indicators.length === 0) return (text) => text;
  const english = new Map<string, string>(indicators.map(({ zh, en }) => [zh, en]));
  const names = [...english.keys()].sort((a, b) => b.length - a.length).map(escape);
  const pattern = new RegExp(`「(${names.join('|')})」|(${names.join('|')})`, 'gu');
  return (text) => text.replace(pattern, (found, quoted?: string, bare?: string) => english.get(quoted ?? bare ?? '') ?? found);
};

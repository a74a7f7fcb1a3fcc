/** The languages of everything a person reads, in order of preference. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The same words in both languages. */
export type Bilingual = Readonly<Record<Language, string>>;

/** A quote as it is compared: without spaces, digits and punctuation in half width; `offsets` lead back to what was written. */
export interface TidyQuote {
  readonly text: string;
  readonly offsets: readonly number[];
}

const PUNCTUATION: Readonly<Record<string, string>> = {
  '，': ',',
  '；': ';',
  '：': ':',
  '∶': ':',
  '（': '(',
  '）': ')',
  '．': '.',
  '％': '%',
  '－': '-',
  '—': '-',
  '–': '-',
  '～': '-',
  '~': '-',
  '／': '/',
  '＋': '+',
  '＞': '>',
  '＜': '<',
  '＝': '=',
};
const FULL_DIGIT = /[０-９]/;
const BLANK = /[\s\u3000\ufeff\u200b]/;

const halfWidth = (character: string): string =>
  PUNCTUATION[character] ?? (FULL_DIGIT.test(character) ? String.fromCharCode(character.charCodeAt(0) - 0xfee0) : character);

/** No quote is longer; what follows is not looked at. */
const LONGEST = 5000;

/** Drops what does not matter when a quote is compared with a check: white space and the width of digits and punctuation. */
export const tidyQuote = (written: string): TidyQuote => {
  const kept = [...written.slice(0, LONGEST).split('').entries()].filter(([, character]) => !BLANK.test(character));
  return { text: kept.map(([, character]) => halfWidth(character)).join(''), offsets: kept.map(([offset]) => offset) };
};

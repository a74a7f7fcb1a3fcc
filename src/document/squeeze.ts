/** A text without what does not matter when a quote is compared: `at[i]` is where its character i stands in the text. */
export interface Squeezed {
  readonly text: string;
  readonly at: readonly number[];
}

/** White space, line ends and punctuation fall away; what belongs to a number stays: % ‰, and . : - between digits. */
const DROPPED = /[\s\p{P}\p{Cf}]/u;
const KEPT = /[%‰]/;
const INSIDE_NUMBER = /[.:-]/;
const isDigit = (character: string | undefined): boolean => character !== undefined && /[0-9]/.test(character);

/** Folds full and half width (NFKC) and drops spaces and punctuation, remembering where everything stood. */
export const squeeze = (source: string): Squeezed => {
  const characters: string[] = [];
  const places: number[] = [];
  let offset = 0;
  for (const character of source) {
    for (const folded of character.normalize('NFKC')) {
      characters.push(folded);
      places.push(offset);
    }
    offset += character.length;
  }
  const kept = characters.map(
    (character, index) =>
      !DROPPED.test(character) || KEPT.test(character) || (INSIDE_NUMBER.test(character) && isDigit(characters[index - 1]) && isDigit(characters[index + 1])),
  );
  // A character beyond the basic plane takes two units, as its place must.
  const units = characters.flatMap((character, index) => (kept[index] ? [...character.split('')].map((unit) => [unit, places[index] ?? 0] as const) : []));
  return { text: units.map(([unit]) => unit).join(''), at: units.map(([, at]) => at) };
};

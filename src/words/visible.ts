const INVISIBLE = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\u{e0000}-\u{e007f}]/gu;

/** Makes text from outside safe to print: control, direction and invisible characters become a visible mark, line ends a space. */
export const visible = (text: string): string =>
  text
    .replace(/\s*[\r\n]+\s*/g, ' ')
    .replace(/\t/g, ' ')
    .replace(INVISIBLE, '\ufffd');

const LONGEST = 60;

/** The same, cut where it is longer than any name: for headings and tables. */
export const brief = (text: string): string => {
  const shown = visible(text.length > 10 * LONGEST ? text.slice(0, 10 * LONGEST) : text);
  const characters = [...shown];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST - 1).join('')}…` : shown;
};

import { foldWidth } from './mask.ts';
import type { Heading } from './parse-document.ts';
import { squeeze } from './squeeze.ts';

/** What stands before the first heading. */
export const PREAMBLE = '引言';

const ORDINAL =
  /^\s*(附件\d*|第[一二三四五六七八九十百零\d]+[编章节条]|\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}(?=[、(.\s\d]|$)|\(?\d{1,2}\)|\d{1,3}(?!\d)|[①-⑳])[、.]?/;

/** The ordinals of a clause as a pack writes it, and what follows them: 一(二) 创富城市 has 一, (二) and 创富城市. */
const readName = (name: string): { readonly ordinals: readonly string[]; readonly rest: string } => {
  const ordinals: string[] = [];
  let rest = foldWidth(name);
  for (let match = ORDINAL.exec(rest); match; match = ORDINAL.exec(rest)) {
    ordinals.push(match[1] ?? '');
    rest = rest.slice(match[0].length);
  }
  return { ordinals, rest };
};

/** The ordinals of a clause as packs write it, from the outside in; in 四 政策支持(二) 加大金融支持 a title stands between them. */
export const ordinalsOf = (name: string): readonly string[] => {
  const { ordinals, rest } = readName(name);
  return [...ordinals, ...[...rest.matchAll(/\([一二三四五六七八九十]{1,3}\)/g)].map(([ordinal]) => ordinal)];
};

const isSubsequence = (wanted: readonly string[], whole: readonly string[]): boolean => {
  let from = 0;
  return wanted.every((item) => {
    const found = whole.indexOf(item, from);
    from = found + 1;
    return found !== -1;
  });
};

/** A clause of the document as packs write it: ordinals from the outside in, then the innermost title. */
export const clauseName = (path: readonly Heading[]): string => {
  const title = path.findLast((heading) => heading.title !== '')?.title ?? '';
  const ordinals = path.map(({ ordinal }) => ordinal).join('');
  return path.length === 0 ? PREAMBLE : `${ordinals} ${title}`.trim();
};

/** True where a pack's `clause:` means this clause or one that it lies in: its ordinals in order, and a title if it gives one. */
export const namesClause = (name: string, path: readonly Heading[]): boolean => {
  if (path.length === 0) return squeeze(name).text === PREAMBLE;
  const { ordinals, rest } = readName(name);
  const title = squeeze(rest).text;
  if (
    !isSubsequence(
      ordinals,
      path.map(({ ordinal }) => ordinal).filter((ordinal) => ordinal !== ''),
    )
  )
    return false;
  const titles = path.map((heading) => squeeze(heading.title).text).filter((own) => own !== '');
  return title === '' ? ordinals.length > 0 : titles.some((own) => own.includes(title) || title.includes(own)) || (titles.length === 0 && ordinals.length > 0);
};

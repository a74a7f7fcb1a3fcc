import type { Exact } from '../../model/exact.ts';
import { exact, ONE, ZERO } from '../../quantity/exact.ts';
import type { Figure } from './figure.ts';

/** What a word implies: the number, in which units, and how that is compared. */
interface Implication {
  readonly words: RegExp;
  readonly kind: 'count' | 'whole' | 'none' | 'some' | 'change';
  readonly says: readonly (readonly [number: Exact, limit: Figure['limit']])[];
  /** Whether a number that follows takes the place of the one implied: before the next comma, or in the sentence. */
  readonly unlessBefore?: RegExp;
}

/** 全 and 均 where they say that nothing is left out, not where they are part of another word (全市, 平均). */
const WHOLE =
  /应.{1,2}尽.|按需|普遍|全额|全[省市县区镇村乡域]{1,4}(?=覆盖)|(?<![安健齐保周成])全(?!国|省|市|县|区|镇|乡|村|域|民|年|程|力|球|科|新|日|州|社会|产业|链|周期|要素|过程|方位)|(?<![平人亩户月日年地])均(?!衡|等|价)/g;
const EACH = /每个|每(?=[县镇乡村市区家所座处条户])/g;

/** That nothing of the kind is left, or may be; 不得低于 sets another limit, and 无 is part of many words. */
const NONE =
  /全[面部](?:取消|放开)|坚决(?:避免|防止|杜绝)|严防|杜绝|消除|不得(?!不|低于|少于|小于|高于|超过|大于|多于|突破|超)|(?<![有毫并全从绝独虚])无(?![论线障害缝偿锡纸人证条形土废烟效关法力需须限间数接触感])/g;

/** That there are any: 一批, 均有图书馆. Many words have 有 in them, and 有条件的 is a condition. */
const SOME = /一批|一定(?:比例|数量|规模)/g;
const HAVE = /(?<![没未国所私公共享持具占特固现原如还])有(?=[\u4e00-\u9fffA-Za-z"“])(?![一效关序力条利机意限所色余助害形偿望无的着待需])/g;

/** Which way something is to move. 提高到60% and 提高3个百分点 say by how much themselves. */
const NOT_LESS = /不(?:减少|降低|下降)|保值增值|只增不减/g;
const NOT_MORE = /不(?:增加|扩大|提高|增长)/g;
const MORE = /(?<![不零负只])(?:增加|提高|扩大|加大|增长|提升|扩面|上升)/g;
const LESS = /(?<!不)(?:减少|下降|降低|缩小)/g;

const NEXT_COMMA = /[,。;、]/;
const NEXT_SENTENCE = /[。;]/;

const change = (words: RegExp, limit: Figure['limit']): Implication => ({ words, kind: 'change', says: [[ZERO, limit]], unlessBefore: NEXT_COMMA });
const ANY: Implication['says'] = [
  [ONE, '>='],
  [ZERO, '>'],
];

const IMPLICATIONS: readonly Implication[] = [
  { words: WHOLE, kind: 'whole', says: [[exact(100n), '>=']] },
  { words: EACH, kind: 'count', says: [[ONE, null]], unlessBefore: NEXT_SENTENCE },
  { words: NONE, kind: 'none', says: [[ZERO, '<=']] },
  { words: SOME, kind: 'some', says: ANY },
  { words: HAVE, kind: 'some', says: ANY, unlessBefore: NEXT_COMMA },
  change(NOT_LESS, '>='),
  change(NOT_MORE, '<='),
  change(MORE, '>'),
  change(LESS, '<'),
];

/** True where a figure in digits or numerals follows before such a mark: then 每个 says whose it is, not how many. */
const isFollowed = (text: string, from: number, mark: RegExp, figures: readonly Figure[]): boolean => {
  const end = text.slice(from).search(mark);
  return figures.some(({ start }) => start >= from && (end < 0 || start < from + end));
};

/** The numbers that words imply beside those that stand there: 全 says 100 %, 严防 0, 一批 and 每个 at least 1, 提高 more than no change. */
export const impliedFigures = (text: string, explicit: readonly Figure[]): readonly Figure[] =>
  IMPLICATIONS.flatMap(({ words, kind, says, unlessBefore }) =>
    [...text.matchAll(words)].flatMap(({ index, 0: word }): readonly Figure[] => {
      const end = index + word.length;
      if (unlessBefore && isFollowed(text, end, unlessBefore, explicit)) return [];
      return says.map(([number, limit]) => ({ start: index, end, text: word, number, values: [kind === 'whole' ? ONE : number], unit: { kind }, limit }));
    }),
  );

import type { Comparison } from '../../model/expression.ts';

/** What a quote says of a figure: the words, and the comparison that they mean. */
export interface Limit {
  readonly words: string;
  readonly operator: Exclude<Comparison, '!='>;
}

/** Words before a figure. What they negate comes first: 不超过 is no 超过. */
const BEFORE: readonly (readonly [Limit['operator'], string])[] = [
  ['>=', '不[得应能宜可]?(?:低于|少于|小于)|大于或?等于|≥|>='],
  ['<=', '不[得应能宜可]?(?:超过|高于|大于|多于|突破|超)|小于或?等于|至多|最多|≤|<='],
  ['>', '超过|大于|高于|多于|突破|超|逾|>'],
  ['<', '小于|低于|少于|<'],
];
/** Words that only lead to a figure: what stands after it (以上, 以内) may say more. */
const LEADING: readonly (readonly [Limit['operator'], string])[] = [
  ['<=', '控制在|压减到|压减至|降低到|降低至|下降到|下降至|减少到|减少至|缩小到|缩小至|降到|降至'],
  ['>=', '提高到|提高至|提升到|提升至|增加到|增加至|增长到|上升到|扩大到|增至|升至|达到|达'],
];
const AFTER: readonly (readonly [Limit['operator'], string])[] = [
  ['>=', '以上|之上'],
  ['<=', '以内|之内|以下|之下'],
];

/** Between a word and its figure: 达到了, 不少于约 … */
const FILLER = '(?:了|约|近|其)?["“‘]?';
const AT_LEAST = /(至少)[^\d,.。;、]{0,6}$/;

const found = (table: typeof BEFORE, text: string, pattern: (words: string) => RegExp): Limit | null => {
  for (const [operator, words] of table) {
    const match = pattern(words).exec(text)?.[1];
    if (match !== undefined) return { words: match, operator };
  }
  return null;
};

const isUpward = ({ operator }: Limit): boolean => operator === '>=' || operator === '>';

/** How many characters on either side can belong to a figure. */
const REACH = 20;

/**
 * The limit that the words around a figure set: those between the figure before it and the one after it. null where there
 * is none, or where the words before and after do not go together (超过…以上).
 */
export const limitAround = (before: string, after: string): Limit | null => limitOf(before.slice(-REACH), after.slice(0, REACH));

const limitOf = (left: string, right: string): Limit | null => {
  const after = found(AFTER, right, (words) => new RegExp(`^(?:\\((?:含|含本数)\\)|及|或|含)?(${words})`));
  const before = found(BEFORE, left, (words) => new RegExp(`(${words})${FILLER}$`));
  if (before) {
    if (after && after.operator !== before.operator) return null;
    return before;
  }
  const atLeast = AT_LEAST.exec(left)?.[1];
  const leading =
    atLeast === undefined ? found(LEADING, left, (words) => new RegExp(`(?<![不未没])(${words})${FILLER}$`)) : { words: atLeast, operator: '>=' as const };
  if (!after || !leading) return after ?? leading;
  return isUpward(after) === isUpward(leading) || leading.words.startsWith('达')
    ? { words: leading.words + '…' + after.words, operator: after.operator }
    : null;
};

/** The comparison with something that is no figure (高于全市平均水平), where the quote has just one. */
export const relationIn = (text: string): Limit | null => {
  const words = /不低于|不高于|不超过|不少于|不大于|不小于|高于|低于|超过|大于|小于|少于|多于/g;
  const [only, ...others] = [...text.matchAll(words)].map(([word]) => word);
  if (only === undefined || others.length > 0) return null;
  return found(BEFORE, only, (known) => new RegExp(`^(${known})$`));
};

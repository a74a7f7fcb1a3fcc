import type { CallNode, CompareNode, Comparison, Expression } from '../model/expression.ts';
import type { WrittenAmount } from '../model/policy.ts';
import { amountWords, unitWords } from './amounts.ts';
import { CHECK_PHRASES } from './check-phrases.ts';
import { BESIDE_FIGURE, BESIDE_GRADE, BESIDE_NOUGHT, BESIDE_TERM, PLACED } from './comparison-words.ts';
import { type CheckSetting, isConstant, mannerOf, samePlaceWords, type Speaker, termWords, verbOf } from './term-words.ts';

const FLIPPED: Readonly<Record<Comparison, Comparison>> = { '>=': '<=', '>': '<', '<=': '>=', '<': '>', '=': '=', '!=': '!=' };
const OPPOSITE: Readonly<Record<Comparison, Comparison>> = { '>=': '<', '>': '<=', '<=': '>', '<': '>=', '=': '!=', '!=': '=' };

/** The comparison with what is judged on the left: `95% <= X` is said as `X >= 95%`. */
export const facing = (node: CompareNode): CompareNode =>
  isConstant(node.left) && !isConstant(node.right) ? { ...node, left: node.right, right: node.left, operator: FLIPPED[node.operator] } : node;

interface Figure {
  readonly value: string;
  readonly unit: string;
}

/** The figure of `3个百分点` or `-3个百分点`. */
export const figureOf = (node: Expression): Figure | null => {
  if (node.kind === 'quantity') return node;
  return node.kind === 'negate' && node.operand.kind === 'quantity' ? { value: `-${node.operand.value}`, unit: node.operand.unit } : null;
};

const isNought = ({ value }: Figure): boolean => /^-?[0.]+$/.test(value);

/** `X较2019年提高不少于3个百分点`. */
const stepWords = (speaker: Speaker, call: CallNode, op: Comparison, figure: Figure): string => {
  const { language } = speaker;
  const manner = mannerOf(speaker, call.argument);
  const said = { left: termWords(speaker, call.argument), verb: verbOf(speaker, call.argument), year: call.year ?? '', manner };
  if (isNought(figure)) return CHECK_PHRASES.unmoved[language]({ ...said, op });
  const down = figure.value.startsWith('-');
  const amount = amountWords({ value: figure.value.replace('-', ''), unit: figure.unit }, language);
  return CHECK_PHRASES.step[language]({ ...said, op: down ? FLIPPED[op] : op, amount, down });
};

/** `试点镇中满足“…”的成员不少于1个`. */
const membersWords = (speaker: Speaker, call: CallNode, op: Comparison, figure: Figure): string => {
  const { language, group } = speaker;
  const condition = CHECK_PHRASES.quoted[language](speaker.condition(call.argument, { ...speaker, ofMember: true }));
  if (isNought(figure) && (op === '=' || op === '<=')) return CHECK_PHRASES.noMember[language]({ group, condition });
  return CHECK_PHRASES.members[language]({ group, condition, words: BESIDE_FIGURE.count[language][op], amount: figure.value });
};

/** Beside 是 or 否, a grade, 未上榜. */
const symbolWords = (speaker: Speaker, { left, operator }: CompareNode, text: string): string => {
  const { language } = speaker;
  const [said, verb, manner] = [termWords(speaker, left), verbOf(speaker, left), mannerOf(speaker, left)];
  if (manner === 'grade') {
    const words = language === 'zh' ? BESIDE_FIGURE.grade.zh[operator] : '';
    return CHECK_PHRASES.stands[language]({ left: said, verb, words, right: language === 'zh' ? text : BESIDE_GRADE[operator](text) });
  }
  if (operator === '=' || operator === '!=') {
    if (manner === 'rank') return CHECK_PHRASES.listed[language]({ left: said, not: operator === '=' });
    const word = amountWords({ value: text, unit: '' }, language);
    return CHECK_PHRASES.answer[language]({ left: said, verb, not: operator === '!=', word });
  }
  const words = manner === 'rank' ? BESIDE_TERM.rank : BESIDE_FIGURE[manner];
  return CHECK_PHRASES.stands[language]({
    left: said,
    verb,
    words: words[language][operator],
    right: CHECK_PHRASES.quoted[language](amountWords({ value: text, unit: '' }, language)),
  });
};

const figureWords = (speaker: Speaker, { left, operator }: CompareNode, figure: Figure): string => {
  const { language } = speaker;
  const manner = mannerOf(speaker, left);
  const said = termWords(speaker, left, figure.unit === '%');
  // Nought of 0 × 100 million yuan is nought.
  const bare = isNought(figure) && /^\d/.test(unitWords(figure.unit, language));
  const right = amountWords(bare ? { value: '0', unit: '' } : figure, language);
  if (manner === 'rank') return CHECK_PHRASES.stands[language]({ left: said, verb: 'is', words: PLACED[language][operator](right), right: '' });
  const words = (isNought(figure) ? BESIDE_NOUGHT : BESIDE_FIGURE[manner])[language][operator];
  const text = CHECK_PHRASES.stands[language]({ left: said, verb: verbOf(speaker, left), words, right });
  const none = isNought(figure) && operator === '=' && (manner === 'count' || manner === 'amount');
  return none ? CHECK_PHRASES.none[language](text) : text;
};

/** Beside another term and a figure more or less: `比所在市高不少于1个百分点`. */
const apartWords = (speaker: Speaker, { left, right, operator }: CompareNode): string | null => {
  if (right.kind !== 'arithmetic' || right.right.kind !== 'quantity' || isConstant(right.left)) return null;
  if (right.operator !== '+' && right.operator !== '-') return null;
  const other = samePlaceWords(speaker, left, right.left) ?? termWords(speaker, right.left);
  return CHECK_PHRASES.apart[speaker.language]({
    left: termWords(speaker, left),
    verb: verbOf(speaker, left),
    side: right.operator === '+' ? 'above' : 'below',
    op: operator,
    amount: amountWords(right.right, speaker.language),
    right: other,
  });
};

const compareWords = (speaker: Speaker, written: CompareNode): string => {
  const node = facing(written);
  const { left, right, operator } = node;
  if (right.kind === 'symbol') return symbolWords(speaker, node, right.text);
  const figure = figureOf(right);
  if (figure && left.kind === 'call' && left.function === 'change') return stepWords(speaker, left, operator, figure);
  if (figure && left.kind === 'call' && left.function === 'count') return membersWords(speaker, left, operator, figure);
  if (figure) return figureWords(speaker, node, figure);
  const apart = apartWords(speaker, node);
  if (apart !== null) return apart;
  const { language } = speaker;
  const manner = mannerOf(speaker, left);
  const toTarget = right.kind === 'target' && manner !== 'rank';
  return CHECK_PHRASES.stands[language]({
    left: termWords(speaker, left),
    verb: toTarget ? verbOf(speaker, left) : verbOf(speaker, left) === 'is' ? 'is' : 'are',
    words: (toTarget ? BESIDE_FIGURE[manner] : BESIDE_TERM[manner])[language][operator],
    right: samePlaceWords(speaker, left, right) ?? termWords(speaker, right),
  });
};

/** The conditions that one connective joins. */
const joined = (node: Expression, kind: 'and' | 'or'): readonly Expression[] =>
  node.kind === kind ? [...joined(node.left, kind), ...joined(node.right, kind)] : [node];

const connectiveWords = (speaker: Speaker, node: Extract<Expression, { kind: 'and' | 'or' }>): string => {
  const parts = joined(node, node.kind).map((part) => {
    const text = conditionWords(part, speaker);
    return part.kind === 'and' || part.kind === 'or' ? CHECK_PHRASES.bracketed[speaker.language](text) : text;
  });
  return CHECK_PHRASES[node.kind === 'and' ? 'both' : 'either'][speaker.language](parts);
};

const containsWords = (speaker: Speaker, node: Extract<Expression, { kind: 'contains' }>, not: boolean): string =>
  CHECK_PHRASES.contains[speaker.language]({ left: termWords(speaker, node.left), verb: verbOf(speaker, node.left), not, members: node.members });

/** The opposite of one comparison is a comparison; of anything else it is said that it does not hold. */
const notWords = (speaker: Speaker, { operand }: Extract<Expression, { kind: 'not' }>): string => {
  if (operand.kind === 'not') return conditionWords(operand.operand, speaker);
  if (operand.kind === 'compare') return compareWords(speaker, { ...operand, operator: OPPOSITE[operand.operator] });
  if (operand.kind === 'contains') return containsWords(speaker, operand, true);
  return CHECK_PHRASES.untrue[speaker.language](CHECK_PHRASES.quoted[speaker.language](conditionWords(operand, speaker)));
};

const conditionWords = (node: Expression, speaker: Speaker): string => {
  switch (node.kind) {
    case 'compare':
      return compareWords(speaker, node);
    case 'contains':
      return containsWords(speaker, node, false);
    case 'and':
    case 'or':
      return connectiveWords(speaker, node);
    case 'not':
      return notWords(speaker, node);
    case 'call': {
      if (node.function !== 'all' && node.function !== 'any') return termWords(speaker, node);
      const condition = CHECK_PHRASES.quoted[speaker.language](conditionWords(node.argument, { ...speaker, ofMember: true }));
      return CHECK_PHRASES[node.function][speaker.language]({ group: speaker.group, condition });
    }
    case 'quantity':
    case 'indicator':
    case 'target':
    case 'symbol':
    case 'negate':
    case 'arithmetic':
      return termWords(speaker, node);
  }
};

/** A check as a sentence that an official would write, without its full stop; with its tolerance, where it has one. */
export const checkWords = (expression: Expression, setting: CheckSetting, tolerance: WrittenAmount | null = null): string => {
  const said = conditionWords(expression, { ...setting, ofMember: false, condition: conditionWords });
  const check = setting.language === 'en' ? said.charAt(0).toUpperCase() + said.slice(1) : said;
  if (tolerance === null) return check;
  const bothWays = expression.kind === 'compare' && expression.operator === '=';
  return CHECK_PHRASES.tolerance[setting.language]({ check, amount: amountWords(tolerance, setting.language), bothWays });
};

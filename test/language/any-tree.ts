import fc from 'fast-check';
import { ARITHMETIC, COMPARISONS, type Expression, type FunctionName, FUNCTIONS } from '../../src/model/expression.ts';
import { AT } from './tree.ts';

const at = fc.constant(AT);

const anyValue = fc
  .tuple(fc.nat({ max: 1_000_000 }), fc.option(fc.nat({ max: 9999 })))
  .map(([whole, fraction]) => (fraction === null ? String(whole) : `${String(whole)}.${String(fraction)}`));

const anyUnit = fc.constantFrom('', '%', '‰', '人', '万人', '亿元', '个百分点', '万元/亩', '元/人', '次/年', 'km²', 'm2', '斤');

/** Names that read as one word, and names that must stand in 「…」: with signs, digits in front, spaces, or words of the language. */
const anyName = fc.oneof(
  fc.constantFrom('常住人口', 'GDP', 'PM2', '城乡居民收入比', '人', 'R_D'),
  fc.constantFrom('sum', 'change', 'parent', 'contains', 'yes', 'no', 'Ⅳ类'),
  fc.constantFrom('5G基站累计数', 'and', 'or', 'not', 'target', 'a-b', 'a / b', '(x)', '95%', '地区生产总值(现价)', '', 'C919'),
  fc
    .string({ maxLength: 12 })
    .map((text) => text.trim())
    .filter((text) => !/[「」]/.test(text)),
);

const isDated = (name: FunctionName): boolean => name === 'change' || name === 'since';

const anyYear = fc.integer({ min: 1900, max: 2199 }).map(String);

/** Functions of any argument; those that look back take a year. */
const anyCall = (argument: fc.Arbitrary<Expression>): fc.Arbitrary<Expression> =>
  fc
    .record({ kind: fc.constant('call' as const), function: fc.constantFrom(...FUNCTIONS), argument, year: anyYear, at })
    .map((call) => ({ ...call, year: isDated(call.function) ? call.year : null }));

/** Any tree that the parser can give, well typed or not, with every node at the same place. */
export const anyTree: fc.Arbitrary<Expression> = fc.letrec<{ tree: Expression }>((tie) => {
  const [left, right, operand] = [tie('tree'), tie('tree'), tie('tree')];
  return {
    tree: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      fc.record({ kind: fc.constant('quantity' as const), value: anyValue, unit: anyUnit, at }),
      fc.record({ kind: fc.constant('indicator' as const), name: anyName, at }),
      fc.record({ kind: fc.constant('target' as const), at }),
      fc.record({ kind: fc.constant('symbol' as const), text: fc.constantFrom('yes', 'no'), at }),
      anyCall(operand),
      fc.record({ kind: fc.constant('contains' as const), left, members: fc.array(anyName, { minLength: 1, maxLength: 3 }), at }),
      fc.record({ kind: fc.constant('negate' as const), operand, at }),
      fc.record({ kind: fc.constant('not' as const), operand, at }),
      fc.record({ kind: fc.constant('arithmetic' as const), operator: fc.constantFrom(...ARITHMETIC), left, right, at }),
      fc.record({ kind: fc.constant('compare' as const), operator: fc.constantFrom(...COMPARISONS), left, right, at }),
      fc.record({ kind: fc.constantFrom('and' as const, 'or' as const), left, right, at }),
    ),
  };
}).tree;

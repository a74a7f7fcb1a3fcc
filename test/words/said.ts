import { resolveSymbols } from '../../src/language/resolve-symbols.ts';
import type { Expression } from '../../src/model/expression.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Indicator, WrittenAmount } from '../../src/model/policy.ts';
import { checkWords } from '../../src/words/check-words.ts';
import type { CheckSetting } from '../../src/words/term-words.ts';
import { treeOf } from '../language/tree.ts';
import { findIndicator } from '../pack/shipped-dictionary.ts';

const known = (name: string, en: string, kind: Indicator['kind'], unit = '', more: Partial<Indicator> = {}): Indicator => ({
  name: name as Indicator['name'],
  id: name,
  en,
  aliases: [],
  unit,
  kind,
  timing: null,
  scale: kind === 'count' || kind === 'amount' ? 'extensive' : 'intensive',
  range: { min: null, max: null },
  definition: null,
  formula: null,
  growth: null,
  nominal: false,
  grades: [],
  breaks: [],
  ...more,
});

const OWN = [
  known('产值', 'Output', 'amount', '亿元', { growth: '产值增速' as Indicator['name'] }),
  known('产值增速', 'Growth of output', 'growth', '%'),
  known('投资', 'Investment', 'amount', '亿元', { nominal: true }),
  known('一镇一策方案', 'Plan of its own', 'yes-no'),
  known('名次', 'Place in the list', 'rank'),
  known('去年名次', 'Last place', 'rank'),
  known('出水水质', 'Effluent quality', 'grade', '', { grades: ['Ⅴ类', '准Ⅳ类', 'Ⅳ类'].map((name) => ({ name, aliases: [] })) }),
  known('场景', 'Digital scenes', 'set'),
  known('道路里程', 'Length of roads', 'amount', '公里'),
];

/** The indicators of these tests, and the shipped ones. */
export const find = (name: string): Indicator | undefined => OWN.find((own) => own.name === name) ?? findIndicator(name);
/** The tree of a check as a pack has it. */
export const resolved = (text: string): Expression => resolveSymbols(treeOf(text), find);

/** A check of a town, and one of a group of towns. */
export const TOWN: Omit<CheckSetting, 'language'> = { find, level: 'town', group: null };
export const GROUP: Omit<CheckSetting, 'language'> = { ...TOWN, group: '试点镇' };

/** A check in Chinese and English. */
export const said = (text: string, setting: Omit<CheckSetting, 'language'>, tolerance: WrittenAmount | null = null): readonly string[] =>
  LANGUAGES.map((language) => checkWords(resolved(text), { ...setting, language }, tolerance));

import { LAYOUTS } from '../model/dataset.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import { LANGUAGES } from '../model/language.ts';
import { parseDate, parsePeriod } from '../quantity/calendar.ts';
import { compareExact, exact, parseDecimal, ZERO } from '../quantity/exact.ts';
import { FAIL_ON } from '../evaluate/run-problems.ts';
import { FORMATS } from '../report/formats.ts';
import { LINT_FORMATS } from '../report/lint-formats.ts';
import type { HELP } from '../words/help-words.ts';
import { suggest } from '../words/suggest.ts';

/** An option: how it is written, what it is for, and what its value must be. */
export interface OptionSpec {
  readonly flags: string;
  readonly words: keyof typeof HELP;
  readonly list?: true;
  readonly choices?: readonly string[];
  readonly expected?: 'date' | 'period' | 'percent';
  readonly fallback?: string;
}

const LANG: OptionSpec = { flags: '--lang <LANG>', words: 'lang', choices: LANGUAGES };
const COLOR: readonly OptionSpec[] = [
  { flags: '--color', words: 'color' },
  { flags: '--no-color', words: 'noColor' },
];
/** The formats of `evaluate inspect`. */
const INSPECT_FORMATS = ['table', 'json'] as const;
const FORMAT: OptionSpec = { flags: '-f, --format <FORMAT>', words: 'format', choices: FORMATS, fallback: 'table' };

/** The options of judging, in the order of the help. */
export const JUDGE_OPTIONS: readonly OptionSpec[] = [
  { flags: '-p, --policy <ID>', words: 'policy', list: true },
  FORMAT,
  { flags: '-o, --output <FILE>', words: 'output' },
  { flags: '-d, --details', words: 'details' },
  { flags: '--period <PERIOD>', words: 'period', expected: 'period' },
  { flags: '--as-of <DATE>', words: 'asOf', expected: 'date' },
  { flags: '--subject <NAME>', words: 'subject', list: true },
  { flags: '--rule <ID>', words: 'rule', list: true },
  { flags: '--subject-name <NAME>', words: 'subjectName' },
  { flags: '--layout <LAYOUT>', words: 'layout', choices: LAYOUTS },
  { flags: '--fail-on <LEVEL>', words: 'failOn', choices: FAIL_ON, fallback: 'required' },
  { flags: '--min-coverage <PERCENT>', words: 'minCoverage', expected: 'percent' },
  { flags: '--binding-only', words: 'bindingOnly' },
  LANG,
  ...COLOR,
  { flags: '-q, --quiet', words: 'quiet' },
];

/** The options of the commands that only show. */
export const SHOW_OPTIONS: readonly OptionSpec[] = [FORMAT, LANG, ...COLOR];

/** The options of `evaluate lint`. */
export const LINT_OPTIONS: readonly OptionSpec[] = [{ ...FORMAT, choices: LINT_FORMATS }, { flags: '--strict', words: 'strict' }, LANG, ...COLOR];

/** The options of `coverage`. */
export const COVERAGE_OPTIONS: readonly OptionSpec[] = [
  { flags: '--document <FILE>', words: 'document' },
  { flags: '-d, --details', words: 'coverageDetails' },
  ...SHOW_OPTIONS,
];

/** The options of `inspect`: those of judging that say how files are read, and by which policies. */
export const INSPECT_OPTIONS: readonly OptionSpec[] = [
  { flags: '-p, --policy <ID>', words: 'policy', list: true },
  { flags: '-d, --details', words: 'inspectDetails' },
  { flags: '--subject-name <NAME>', words: 'subjectName' },
  { flags: '--layout <LAYOUT>', words: 'layout', choices: LAYOUTS },
  { ...FORMAT, choices: INSPECT_FORMATS },
  LANG,
  ...COLOR,
];

/** The values of options as commander gives them, by camel-case name. */
export type Values = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

const longName = (spec: OptionSpec): string => /--[a-z-]+/.exec(spec.flags)?.[0] ?? spec.flags;

const keyOf = (spec: OptionSpec): string =>
  longName(spec)
    .slice(2)
    .replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** A percentage from 0 to 100, exactly; null for anything else. */
export const parsePercent = (text: string) => {
  const value = parseDecimal(text.replace(/%$/, ''));
  return value && compareExact(value, ZERO) >= 0 && compareExact(value, exact(100n)) <= 0 ? value : null;
};

const ACCEPTS = {
  date: (text: string) => parseDate(text) !== null,
  period: (text: string) => parsePeriod(text) !== null,
  percent: (text: string) => parsePercent(text) !== null,
} as const;

/** Every option value that is none of its choices or not of its form. */
export const valueProblems = (specs: readonly OptionSpec[], values: Values): readonly Diagnostic[] =>
  specs.flatMap((spec): readonly Diagnostic[] => {
    const value = values[keyOf(spec)];
    const option = longName(spec);
    const items = Array.isArray(value) ? (value as readonly string[]) : typeof value === 'string' ? [value] : [];
    if (items.some((item) => item.startsWith('-') && item !== '-')) return [error('missing-option-value', { option })];
    if (items.some((item) => item.split(/[,，]/).every((part) => part.trim() === ''))) return [error('missing-option-value', { option })];
    if (typeof value !== 'string') return [];
    if (spec.choices && !spec.choices.includes(value)) {
      return [error('unknown-choice', { option, value, choices: spec.choices, near: suggest(value, spec.choices) })];
    }
    return spec.expected && !ACCEPTS[spec.expected](value) ? [error('bad-option-value', { option, value, expected: spec.expected })] : [];
  });

export const textOf = (values: Values, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

/** The items of a list option, given once with commas or several times. */
export const listOf = (values: Values, key: string): readonly string[] => {
  const value = values[key];
  return Array.isArray(value)
    ? value
        .flatMap((item: string) => item.split(/[,，]/))
        .map((item) => item.trim())
        .filter((item) => item !== '')
    : [];
};

export const isSet = (values: Values, key: string): boolean => values[key] === true;

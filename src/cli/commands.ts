import type { Bilingual } from '../model/language.ts';
import { COVERAGE_NOTES, type HELP, INSPECT_NOTES } from '../words/help-words.ts';
import type { Context } from './context.ts';
import { COVERAGE_OPTIONS, INSPECT_OPTIONS, LINT_OPTIONS, type OptionSpec, SHOW_OPTIONS, type Values } from './options.ts';
import { policies } from './policies.ts';
import { testPacks } from './test-packs.ts';

/** A command beside judging. What only few calls need is imported where it is run. */
export interface CommandSpec {
  readonly name: 'policies' | 'show' | 'test' | 'lint' | 'coverage' | 'inspect';
  readonly options: readonly OptionSpec[];
  /** How its arguments are written, what they are, and whether there may be several. */
  readonly argument?: { readonly term: string; readonly words: keyof typeof HELP; readonly several: boolean };
  /** What stands below its options. */
  readonly notes?: Bilingual;
  readonly run: (context: Context, wanted: readonly string[], values: Values) => Promise<number>;
}

/** The commands, in the order of the help. */
export const COMMANDS: readonly CommandSpec[] = [
  { name: 'policies', options: SHOW_OPTIONS, run: (context, _, values) => policies(context, values) },
  {
    name: 'show',
    options: SHOW_OPTIONS,
    argument: { term: '<POLICY[/RULE]>', words: 'showArgument', several: false },
    run: async (context, [wanted = ''], values) => (await import('./show.ts')).show(context, wanted, values),
  },
  {
    name: 'test',
    options: SHOW_OPTIONS,
    argument: { term: '<PACK...>', words: 'testArgument', several: true },
    run: (context, wanted, values) => testPacks(context, wanted, values),
  },
  {
    name: 'lint',
    options: LINT_OPTIONS,
    argument: { term: '<PACK...>', words: 'lintArgument', several: true },
    run: async (context, wanted, values) => (await import('./lint-packs.ts')).lintPacks(context, wanted, values),
  },
  {
    name: 'coverage',
    options: COVERAGE_OPTIONS,
    argument: { term: '<PACK>', words: 'coverageArgument', several: false },
    notes: COVERAGE_NOTES,
    run: async (context, [wanted = ''], values) => (await import('./coverage.ts')).coverage(context, wanted, values),
  },
  {
    name: 'inspect',
    options: INSPECT_OPTIONS,
    argument: { term: '[FILES...]', words: 'files', several: true },
    notes: INSPECT_NOTES,
    run: async (context, wanted, values) => (await import('./inspect.ts')).inspect(context, wanted, values),
  },
];

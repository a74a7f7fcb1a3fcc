import { Command, CommanderError } from 'commander';
import { fileExists } from '../dataset/load-dataset.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { COVERAGE_NOTES, EXAMPLES, HELP } from '../words/help-words.ts';
import { suggest } from '../words/suggest.ts';
import { type Context, contextOf } from './context.ts';
import { dressCommand } from './dress-command.ts';
import { type Edge, languageOf } from './edge.ts';
import { judge } from './judge.ts';
import { COVERAGE_OPTIONS, JUDGE_OPTIONS, LINT_OPTIONS, type OptionSpec, SHOW_OPTIONS, type Values, valueProblems } from './options.ts';
import { policies } from './policies.ts';
import { testPacks } from './test-packs.ts';

const COMMANDS = ['policies', 'show', 'test', 'lint', 'coverage'] as const;
type Action = (context: Context) => Promise<number>;

/** The options that a misspelt one may have meant: those of the command that is called. */
const optionsOf = (args: readonly string[]): readonly OptionSpec[] => {
  if (args.includes('lint')) return LINT_OPTIONS;
  return args.includes('coverage') ? COVERAGE_OPTIONS : JUDGE_OPTIONS;
};

/** A call as parsed: what to do, with which option values, and what is wrong with it. */
interface Call {
  readonly values: Values;
  readonly action: Action;
  readonly problems: readonly Diagnostic[];
}

const misplaced = (program: Command, command: string): readonly Diagnostic[] => {
  const given = program.options.filter((option) => program.getOptionValueSource(option.attributeName()) === 'cli');
  const options = [...new Set(given.map((option) => option.long ?? option.flags))];
  return options.length > 0 ? [error('misplaced-options', { command, options })] : [];
};

const surplus = (words: readonly string[]): readonly Diagnostic[] => (words.length > 0 ? [error('surplus-arguments', { words })] : []);

/** A lone word that is no file but nearly a command was meant as one. */
const mistakenCommand = (files: readonly string[]): readonly Diagnostic[] => {
  const [word = ''] = files;
  const near = /^[\p{L}-]+$/u.test(word) && !fileExists(word) ? suggest(word, COMMANDS) : null;
  return near === null ? [] : [error('unknown-command', { word, near })];
};

/** The words of packs are loaded only where one is shown. */
const show = async (context: Context, wanted: string, values: Values): Promise<number> => (await import('./show.ts')).show(context, wanted, values);

/** Documents are read only where one is held against its pack. */
const coverage = async (context: Context, wanted: string, values: Values): Promise<number> => (await import('./coverage.ts')).coverage(context, wanted, values);

const buildProgram = (edge: Edge, language: Language, accept: (call: Call) => void): Command => {
  const program = new Command('evaluate').description(HELP.about[language]).version(edge.version, '-V, --version', HELP.version[language]);
  program.enablePositionalOptions().helpCommand(false);
  dressCommand(program, JUDGE_OPTIONS, language, edge.out)
    .argument('[FILES...]', HELP.files[language])
    .usage(language === 'zh' ? '文件… --policy 政策 [选项]' : 'FILES… --policy ID [options]')
    .addHelpText('after', EXAMPLES[language])
    .action((files: string[], values: Values) => {
      accept({ values, action: (context) => judge(context, files, values), problems: [...mistakenCommand(files), ...valueProblems(JUDGE_OPTIONS, values)] });
    });
  const add = (name: (typeof COMMANDS)[number], specs: readonly OptionSpec[] = SHOW_OPTIONS): Command =>
    dressCommand(program.command(name).description(HELP[name][language]), specs, language, edge.out);
  const problemsOf = (command: Command, taken: number, values: Values, specs: readonly OptionSpec[] = SHOW_OPTIONS): readonly Diagnostic[] => [
    ...misplaced(program, command.name()),
    ...surplus(command.args.slice(taken)),
    ...valueProblems(specs, values),
  ];
  add('policies').action((values: Values, command: Command) => {
    accept({ values, action: (context) => policies(context, values), problems: problemsOf(command, 0, values) });
  });
  add('show')
    .argument('<POLICY[/RULE]>', HELP.showArgument[language])
    .action((wanted: string, values: Values, command: Command) => {
      accept({ values, action: (context) => show(context, wanted, values), problems: problemsOf(command, 1, values) });
    });
  add('test')
    .argument('<PACK...>', HELP.testArgument[language])
    .action((wanted: string[], values: Values, command: Command) => {
      accept({ values, action: (context) => testPacks(context, wanted, values), problems: problemsOf(command, wanted.length, values) });
    });
  add('lint', LINT_OPTIONS)
    .argument('<PACK...>', HELP.lintArgument[language])
    .action((wanted: string[], values: Values, command: Command) => {
      accept({ values, action: (context) => lint(context, wanted, values), problems: problemsOf(command, wanted.length, values, LINT_OPTIONS) });
    });
  add('coverage', COVERAGE_OPTIONS)
    .argument('<PACK>', HELP.coverageArgument[language])
    .addHelpText('after', COVERAGE_NOTES[language])
    .action((wanted: string, values: Values, command: Command) => {
      accept({ values, action: (context) => coverage(context, wanted, values), problems: problemsOf(command, 1, values, COVERAGE_OPTIONS) });
    });
  return program;
};

/** Those who judge need none of what lint needs, so it is read only here. */
const lint = async (context: Context, wanted: readonly string[], values: Values): Promise<number> => {
  const { lintPacks } = await import('./lint-packs.ts');
  return lintPacks(context, wanted, values);
};

const quotedIn = (message: string): string => /'([^']*)'/.exec(message)?.[1] ?? '';

/** What commander found wrong, in our words. */
const fromCommander = ({ code, message }: CommanderError, specs: readonly OptionSpec[]): Diagnostic => {
  const flags = specs.flatMap((spec) => spec.flags.match(/--[a-z-]+/g) ?? []).concat('--help', '--version');
  const named = quotedIn(message);
  switch (code) {
    case 'commander.unknownOption':
      return error('unknown-option', { option: named, near: suggest(named, flags) });
    case 'commander.optionMissingArgument':
      return error('missing-option-value', { option: /--[a-z-]+/.exec(named)?.[0] ?? named });
    case 'commander.missingArgument':
      return error('missing-argument', { argument: named });
    default:
      return error('bad-option-value', { option: named, value: message, expected: '' });
  }
};

const languageIn = (args: readonly string[]): string | undefined => {
  const index = args.indexOf('--lang');
  return index === -1 ? args.find((arg) => arg.startsWith('--lang='))?.slice('--lang='.length) : args[index + 1];
};

/** Runs the tool on its arguments; everything that it takes from its surroundings is in `edge`. Gives the exit status. */
export const run = async (args: readonly string[], edge: Edge): Promise<number> => {
  const language = languageOf(languageIn(args), edge.env);
  const fallback = contextOf(edge, { lang: language });
  let call: Call | null = null;
  try {
    buildProgram(edge, language, (accepted) => {
      call = accepted;
    }).parse([...args], { from: 'user' });
  } catch (failure) {
    if (!(failure instanceof CommanderError)) throw failure;
    if (failure.exitCode === 0) return 0;
    return fallback.refuse([fromCommander(failure, optionsOf(args))]);
  }
  const { values, action, problems } = call as unknown as Call;
  const context = contextOf(edge, values);
  return problems.length > 0 ? context.refuse(problems) : action(context);
};

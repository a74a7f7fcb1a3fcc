import { Command, CommanderError } from 'commander';
import { fileExists } from '../dataset/load-dataset.ts';
import { type Diagnostic, error } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { EXAMPLES, HELP } from '../words/help-words.ts';
import { suggest } from '../words/suggest.ts';
import { COMMANDS, type CommandSpec } from './commands.ts';
import { type Context, contextOf } from './context.ts';
import { dressCommand } from './dress-command.ts';
import { type Edge, languageOf } from './edge.ts';
import { judge } from './judge.ts';
import { JUDGE_OPTIONS, type OptionSpec, type Values, valueProblems } from './options.ts';

type Action = (context: Context) => Promise<number>;

/** The options that a misspelt one may have meant: those of the command that is called. */
const optionsOf = (args: readonly string[]): readonly OptionSpec[] => COMMANDS.find(({ name }) => args.includes(name))?.options ?? JUDGE_OPTIONS;

/** A call as parsed: what to do, with which option values, and what is wrong with it. */
interface Call {
  readonly values: Values;
  readonly action: Action;
  readonly problems: readonly Diagnostic[];
}

type Accept = (call: Call) => void;

const misplaced = (program: Command, command: string): readonly Diagnostic[] => {
  const given = program.options.filter((option) => program.getOptionValueSource(option.attributeName()) === 'cli');
  const options = [...new Set(given.map((option) => option.long ?? option.flags))];
  return options.length > 0 ? [error('misplaced-options', { command, options })] : [];
};

const surplus = (words: readonly string[]): readonly Diagnostic[] => (words.length > 0 ? [error('surplus-arguments', { words })] : []);

/** A lone word that is no file but nearly a command was meant as one. */
const mistakenCommand = (files: readonly string[]): readonly Diagnostic[] => {
  const [word = ''] = files;
  const near =
    /^[\p{L}-]+$/u.test(word) && !fileExists(word)
      ? suggest(
          word,
          COMMANDS.map(({ name }) => name),
        )
      : null;
  return near === null ? [] : [error('unknown-command', { word, near })];
};

const addCommand = (program: Command, { name, options, argument, notes, run: action }: CommandSpec, language: Language, edge: Edge, accept: Accept): void => {
  const command = dressCommand(program.command(name).description(HELP[name][language]), options, language, edge.out);
  if (argument) command.argument(argument.term, HELP[argument.words][language]);
  if (notes) command.addHelpText('after', notes[language]);
  command.action((...given: unknown[]) => {
    // commander hands over the argument, if there is one, the options and the command.
    const values = given[argument ? 1 : 0] as Values;
    const { args } = command;
    const taken = argument ? (argument.several ? args.length : 1) : 0;
    const problems = [...misplaced(program, name), ...surplus(args.slice(taken)), ...valueProblems(options, values)];
    accept({ values, action: (context) => action(context, args.slice(0, taken), values), problems });
  });
};

const buildProgram = (edge: Edge, language: Language, accept: Accept): Command => {
  const program = new Command('evaluate').description(HELP.about[language]).version(edge.version, '-V, --version', HELP.version[language]);
  program.enablePositionalOptions().helpCommand(false);
  dressCommand(program, JUDGE_OPTIONS, language, edge.out)
    .argument('[FILES...]', HELP.files[language])
    .usage(language === 'zh' ? '文件… --policy 政策 [选项]' : 'FILES… --policy ID [options]')
    .addHelpText('after', EXAMPLES[language])
    .action((files: string[], values: Values) => {
      accept({ values, action: (context) => judge(context, files, values), problems: [...mistakenCommand(files), ...valueProblems(JUDGE_OPTIONS, values)] });
    });
  for (const spec of COMMANDS) addCommand(program, spec, language, edge, accept);
  return program;
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

import { type Command, Option } from 'commander';
import type { Language } from '../model/language.ts';
import { HELP } from '../words/help-words.ts';
import type { OptionSpec } from './options.ts';

const TITLES: Readonly<Record<string, keyof typeof HELP>> = {
  'Usage:': 'usageTitle',
  'Arguments:': 'argumentsTitle',
  'Options:': 'optionsTitle',
  'Commands:': 'commandsTitle',
};

const collect = (value: string, earlier: readonly string[] | undefined): readonly string[] => [...(earlier ?? []), value];

/** What an option is for, its choices and its default. */
const describe = ({ words, choices, fallback }: OptionSpec, language: Language): string => {
  const colon = language === 'zh' ? '：' : ': ';
  const list = choices ? colon + choices.join(' | ') : '';
  if (fallback === undefined) return HELP[words][language] + list;
  return HELP[words][language] + list + (language === 'zh' ? `（默认 ${fallback}）` : ` (default ${fallback})`);
};

const toOption = (spec: OptionSpec, language: Language): Option => {
  const option = new Option(spec.flags, describe(spec, language));
  if (spec.list) option.argParser(collect);
  return spec.fallback === undefined ? option : option.default(spec.fallback);
};

/** Gives a command its options and its help in the reader's language; its errors are thrown, not printed. */
export const dressCommand = (command: Command, specs: readonly OptionSpec[], language: Language, out: (text: string) => void): Command => {
  for (const spec of specs) command.addOption(toOption(spec, language));
  return command
    .exitOverride()
    .allowExcessArguments(true)
    .configureOutput({ writeOut: out, writeErr: () => undefined, outputError: () => undefined })
    .configureHelp({
      styleTitle: (title) => HELP[TITLES[title] ?? 'usageTitle'][language],
      optionDescription: (option) => option.description,
      subcommandTerm: (subcommand) => [subcommand.name(), ...subcommand.registeredArguments.map((argument) => argument.name())].join(' '),
    })
    .helpOption('-h, --help', HELP.help[language]);
};

import type { Diagnostic } from '../model/diagnostic.ts';
import type { Language } from '../model/language.ts';
import { sayDiagnostic } from '../words/say-diagnostic.ts';
import { visible } from '../words/visible.ts';

/** What would end a message or begin another command. */
const escapeMessage = (text: string): string => visible(text).replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');

/** In a property colons and commas end the value too. */
const escapeProperty = (text: string): string => escapeMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');

const propertiesOf = ({ code, file, line, column, frame }: Diagnostic): string => {
  const end = frame && column !== null ? column + frame.length : null;
  const properties: readonly (readonly [string, string | number | null])[] = [
    ['file', file],
    ['line', line],
    ['col', column],
    ['endColumn', end],
    ['title', code],
  ];
  return properties.flatMap(([name, value]) => (value === null ? [] : [`${name}=${escapeProperty(String(value))}`])).join(',');
};

const drawOne = (diagnostic: Diagnostic, language: Language): string => {
  const { message, hint } = sayDiagnostic(diagnostic, language);
  const text = hint === undefined ? message : `${message} → ${hint}`;
  return `::${diagnostic.severity} ${propertiesOf(diagnostic)}::${escapeMessage(text)}\n`;
};

/** Problems as workflow commands of GitHub Actions, which it shows at their lines; nothing from a file can become a command. */
export const renderGithub = (diagnostics: readonly Diagnostic[], language: Language): string =>
  diagnostics.map((diagnostic) => drawOne(diagnostic, language)).join('');

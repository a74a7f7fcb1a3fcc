import type { Allowance } from '../model/lint.ts';
import type { Path, YamlText } from './read-yaml.ts';

/** The allowances under `lint:` of a rule, or of the pack where the path is empty, each with its place. */
export const placeAllowances = <C extends Allowance['allow']>(
  yaml: YamlText,
  path: Path,
  authored: readonly { readonly allow: C; readonly because: string }[],
): readonly Allowance<C>[] =>
  authored.map(({ allow, because }, index) => {
    const { line = 1, column = 1 } = yaml.placeOf([...path, 'lint', index, 'allow']);
    return { allow, because, at: { line, column } };
  });

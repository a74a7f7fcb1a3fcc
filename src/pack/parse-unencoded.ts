import type { Diagnostic } from '../model/diagnostic.ts';
import type { Unencoded } from '../model/policy.ts';
import { authoredUnencoded } from './authored.ts';
import { checkShape } from './check-shape.ts';
import type { Path, YamlText } from './read-yaml.ts';

/** One entry of `unencoded:` with the place of its quote, or all its problems. */
export const parseUnencoded = (
  yaml: YamlText,
  input: unknown,
  index: number,
): { readonly value: Unencoded | null; readonly problems: readonly Diagnostic[] } => {
  const path: Path = ['unencoded', index];
  const { value, problems } = checkShape(authoredUnencoded, yaml, path, input);
  const { line = 1, column = 1 } = yaml.placeOf([...path, 'quote']);
  return { value: value && { ...value, at: { line, column } }, problems };
};

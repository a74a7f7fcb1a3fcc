import { divisionsIn } from '../division/load-divisions.ts';
import { byPlace, type Diagnostic, type Outcome } from '../model/diagnostic.ts';
import type { LintedPack } from '../model/linted-pack.ts';
import { sha256 } from '../quantity/sha256.ts';
import { clashes, type Home, loadDictionary, readPack } from './load-policies.ts';

/** Packs that were linted, and the problems of those that do not load. */
export interface Linted {
  readonly packs: readonly LintedPack[];
  readonly problems: readonly Diagnostic[];
}

/** Lints the packs named by id or path, always from their YAML. A pack that does not load keeps no other from being linted. */
export const loadLinted = async (home: Home, wanted: readonly string[]): Promise<Linted> => {
  const dictionary = await loadDictionary(home);
  if (!dictionary.ok) return { packs: [], problems: dictionary.problems };
  const { lintPack } = await import('./authoring.ts');
  const divisions = divisionsIn(home.root);
  const outcomes = wanted.map((policy): Outcome<LintedPack> => {
    const read = readPack(home, policy);
    return read.ok ? lintPack(read.value.file, read.value.text, sha256(read.value.bytes), dictionary.value, divisions) : read;
  });
  const packs = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const problems = [...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), ...clashes(packs.map(({ pack }) => pack))];
  return { packs, problems: problems.sort(byPlace) };
};

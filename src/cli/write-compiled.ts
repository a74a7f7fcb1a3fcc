import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionsIn } from '../division/load-divisions.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseDictionary, parsePack } from '../pack/authoring.ts';
import { sha256 } from '../quantity/sha256.ts';
import { compileDictionary, type CompiledPack } from '../pack/compiled.ts';
import { shippedPolicies } from '../pack/load-policies.ts';
import { renderDiagnostics } from '../report/render-diagnostics.ts';

interface Source {
  readonly bytes: Buffer;
  readonly text: string;
  readonly sha256: string;
}

const read = (root: string, file: string): Source => {
  const bytes = readFileSync(join(root, file));
  return { bytes, text: bytes.toString('utf8'), sha256: sha256(bytes) };
};

/** What was made of a YAML file, with a copy of the file that it was made of. */
const write = (compiled: string, name: string, { bytes }: Source, made: unknown): void => {
  writeFileSync(join(compiled, `${name}.json`), JSON.stringify(made));
  writeFileSync(join(compiled, `${name}.yaml`), bytes);
};

const failed = (problems: readonly Diagnostic[]): string => renderDiagnostics(problems, 'en', { width: 120, color: false });

/** Compiles the shipped dictionary and packs into `compiled`, for judging without YAML; groups given by level become their members. Gives all problems as text, or ''. */
export const writeCompiled = (root: string, compiled: string): string => {
  const source = read(root, 'data/indicators.yaml');
  const dictionary = parseDictionary('data/indicators.yaml', source.text, source.sha256);
  if (!dictionary.ok) return failed(dictionary.problems);
  mkdirSync(compiled, { recursive: true });
  write(compiled, 'indicators', source, compileDictionary(dictionary.value));
  const divisions = divisionsIn(root);
  return shippedPolicies({ root, compiled })
    .map((id) => {
      const file = `rules/${id}.yaml`;
      const own = read(root, file);
      const pack = parsePack(file, own.text, own.sha256, dictionary.value, divisions);
      if (!pack.ok) return failed(pack.problems);
      const made: CompiledPack = { dictionary: dictionary.value.sha256, pack: pack.value };
      write(compiled, id, own, made);
      return '';
    })
    .join('');
};

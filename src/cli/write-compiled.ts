import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { divisionsIn } from '../division/load-divisions.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { parseDictionary, parsePack } from '../pack/authoring.ts';
import { sha256 } from '../quantity/sha256.ts';
import { compileDictionary, type CompiledPack } from '../pack/compiled.ts';
import { shippedPolicies } from '../pack/load-policies.ts';
import { renderDiagnostics } from '../report/render-diagnostics.ts';

const read = (root: string, file: string): { readonly text: string; readonly sha256: string } => {
  const bytes = readFileSync(join(root, file));
  return { text: bytes.toString('utf8'), sha256: sha256(bytes) };
};

const failed = (problems: readonly Diagnostic[]): string => renderDiagnostics(problems, 'en', { width: 120, color: false });

/** Compiles the shipped dictionary and packs into `compiled`, for judging without YAML; groups given by level become their members. Gives all problems as text, or ''. */
export const writeCompiled = (root: string, compiled: string): string => {
  const source = read(root, 'data/indicators.yaml');
  const dictionary = parseDictionary('data/indicators.yaml', source.text, source.sha256);
  if (!dictionary.ok) return failed(dictionary.problems);
  mkdirSync(compiled, { recursive: true });
  writeFileSync(join(compiled, 'indicators.json'), JSON.stringify(compileDictionary(dictionary.value, source.text)));
  const divisions = divisionsIn(root);
  return shippedPolicies({ root, compiled })
    .map((id) => {
      const file = `rules/${id}.yaml`;
      const { text, sha256 } = read(root, file);
      const pack = parsePack(file, text, sha256, dictionary.value, divisions);
      if (!pack.ok) return failed(pack.problems);
      const result: CompiledPack = { source: text, dictionary: dictionary.value.sha256, pack: pack.value };
      writeFileSync(join(compiled, `${id}.json`), JSON.stringify(result));
      return '';
    })
    .join('');
};

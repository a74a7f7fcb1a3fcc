import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { divisionsIn } from '../division/load-divisions.ts';
import type { Divisions } from '../division/table.ts';
import { byPlace, type Diagnostic, error, type Outcome } from '../model/diagnostic.ts';
import type { Dictionary, Indicator, RulePack } from '../model/policy.ts';
import { sha256 } from '../quantity/sha256.ts';
import { suggest } from '../words/suggest.ts';
import { type CompiledDictionary, type CompiledPack, revive } from './compiled.ts';

/** Where the package's own files are: YAML under `rules/` and `data/`, what the build made of it in `compiled`. */
export interface Home {
  readonly root: string;
  readonly compiled: string;
}

export interface Policies {
  readonly packs: readonly RulePack[];
  /** The shipped dictionary with what the packs add. */
  readonly dictionary: Dictionary;
}

const PACK_FILE = /^([a-z][a-z0-9-]*)\.yaml$/;
const RULES = 'rules';
const DICTIONARY = 'data/indicators.yaml';

const readJson = (file: string): unknown => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as unknown;
  } catch {
    return null;
  }
};

/** What the build made of a YAML file; null where the file is no longer the one that it was made of. */
const readCompiled = (home: Home, name: string, bytes: Buffer): unknown => {
  try {
    return bytes.equals(readFileSync(join(home.compiled, `${name}.yaml`))) ? readJson(join(home.compiled, `${name}.json`)) : null;
  } catch {
    return null;
  }
};

/** The shipped dictionary: as compiled where the YAML is unchanged, else parsed. */
export const loadDictionary = async (home: Home): Promise<Outcome<Dictionary>> => {
  const bytes = readFileSync(join(home.root, DICTIONARY));
  const compiled = readCompiled(home, 'indicators', bytes) as CompiledDictionary | null;
  if (compiled) return { ok: true, value: revive(compiled), warnings: [] };
  const { parseDictionary } = await import('./authoring.ts');
  return parseDictionary(DICTIONARY, bytes.toString('utf8'), sha256(bytes));
};

/** The ids of the shipped packs, sorted. */
export const shippedPolicies = (home: Home): readonly string[] =>
  readdirSync(join(home.root, RULES))
    .flatMap((name) => PACK_FILE.exec(name)?.[1] ?? [])
    .sort();

/** The text of a pack: the file as problems name it, and its bytes for the hash. */
interface PackText {
  readonly file: string;
  readonly text: string;
  readonly bytes: Buffer;
}

const shippedFile = (id: string): string => `${RULES}/${id}.yaml`;

const readShipped = (home: Home, id: string): PackText => {
  const file = shippedFile(id);
  const bytes = readFileSync(join(home.root, file));
  return { file, text: bytes.toString('utf8'), bytes };
};

const loadShipped = async (home: Home, id: string, dictionary: Dictionary, divisions: Divisions): Promise<Outcome<RulePack>> => {
  const bytes = readFileSync(join(home.root, shippedFile(id)));
  const compiled = readCompiled(home, id, bytes) as CompiledPack | null;
  if (compiled?.dictionary === dictionary.sha256) return { ok: true, value: compiled.pack, warnings: [] };
  const { parsePack } = await import('./authoring.ts');
  return parsePack(shippedFile(id), bytes.toString('utf8'), sha256(bytes), dictionary, divisions);
};

const causeOf = (failure: unknown): string => (failure as NodeJS.ErrnoException).code ?? 'UNKNOWN';

const MEGABYTE = 1024 * 1024;
/** The largest pack: far beyond any document, and read in no time. */
const LIMIT = 5;

const packText = (bytes: Buffer): string | null => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
};

const readFromPath = (file: string): Outcome<PackText> => {
  const refused = (problem: Diagnostic): Outcome<PackText> => ({ ok: false, problems: [problem] });
  try {
    const stats = statSync(file);
    if (!stats.isDirectory() && (!stats.isFile() || stats.size > LIMIT * MEGABYTE)) return refused(error('pack-too-large', { limit: LIMIT }, { file }));
    const bytes = readFileSync(file);
    const text = packText(bytes);
    return text === null ? refused(error('pack-encoding', {}, { file })) : { ok: true, value: { file, text, bytes }, warnings: [] };
  } catch (failure) {
    if ((failure as NodeJS.ErrnoException).syscall === undefined) throw failure;
    return refused(error('pack-unreadable', { cause: causeOf(failure) }, { file }));
  }
};

/** True where a policy is named by the path of its file. */
export const isPath = (policy: string): boolean => /[\\/]|\.ya?ml$/i.test(policy);

const unknownPolicy = (home: Home, policy: string): Diagnostic | null => {
  const choices = shippedPolicies(home);
  return choices.includes(policy) ? null : error('unknown-policy', { policy, choices, near: suggest(policy, choices) });
};

/** The YAML of a policy named by id or path. */
export const readPack = (home: Home, policy: string): Outcome<PackText> => {
  if (isPath(policy)) return readFromPath(policy);
  const unknown = unknownPolicy(home, policy);
  return unknown ? { ok: false, problems: [unknown] } : { ok: true, value: readShipped(home, policy), warnings: [] };
};

const loadOne = async (home: Home, policy: string, dictionary: Dictionary, divisions: Divisions): Promise<Outcome<RulePack>> => {
  if (isPath(policy)) {
    const read = readFromPath(policy);
    if (!read.ok) return read;
    const { parsePack } = await import('./authoring.ts');
    return parsePack(read.value.file, read.value.text, sha256(read.value.bytes), dictionary, divisions);
  }
  const unknown = unknownPolicy(home, policy);
  return unknown ? { ok: false, problems: [unknown] } : loadShipped(home, policy, dictionary, divisions);
};

const isSame = (a: Indicator, b: Indicator): boolean => (a.kind === 'yes-no' && b.kind === 'yes-no') || JSON.stringify(a) === JSON.stringify(b);

/** Two packs may share an indicator of their own only if they mean the same, as two checklists that ask one thing do; two packs may not share an id. */
export const clashes = (packs: readonly RulePack[]): readonly Diagnostic[] =>
  packs.flatMap((pack, index) =>
    packs
      .slice(0, index)
      .flatMap((other) => [
        ...(pack.id === other.id ? [error('policy-id-taken', { id: pack.id, otherFile: other.file }, { file: pack.file })] : []),
        ...pack.indicators
          .filter((own) => other.indicators.some((theirs) => theirs.name === own.name && !isSame(own, theirs)))
          .map((own) => error('indicators-differ', { name: own.name, otherFile: other.file }, { file: pack.file })),
      ]),
  );

const merge = (dictionary: Dictionary, packs: readonly RulePack[]): Dictionary => ({
  sha256: dictionary.sha256,
  indicators: new Map([...dictionary.indicators, ...packs.flatMap((pack) => pack.indicators.map((own) => [own.name, own] as const))]),
});

/** Loads the policies named by id, path or `all`, in that order, each once; or gives every problem of all of them. */
export const loadPolicies = async (home: Home, wanted: readonly string[]): Promise<Outcome<Policies>> => {
  const dictionary = await loadDictionary(home);
  if (!dictionary.ok) return dictionary;
  const ids = [...new Set(wanted.flatMap((policy) => (policy === 'all' ? shippedPolicies(home) : [policy])))];
  const divisions = divisionsIn(home.root);
  const outcomes: Outcome<RulePack>[] = [];
  for (const id of ids) outcomes.push(await loadOne(home, id, dictionary.value, divisions));
  const packs = outcomes.flatMap((outcome) => (outcome.ok ? [outcome.value] : []));
  const problems = [...outcomes.flatMap((outcome) => (outcome.ok ? [] : outcome.problems)), ...clashes(packs)];
  if (problems.length > 0) return { ok: false, problems: problems.sort(byPlace) };
  return { ok: true, value: { packs, dictionary: merge(dictionary.value, packs) }, warnings: [] };
};

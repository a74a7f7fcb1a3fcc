import { readFileSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Case } from '../model/case.ts';
import { error, type Outcome } from '../model/diagnostic.ts';
import type { Dictionary, RulePack } from '../model/policy.ts';

const LIMIT = 5 * 1024 * 1024;

/** The cases of a pack stand beside it: rules/lishui.cases.yaml for rules/lishui.yaml. */
export const casesFileOf = (packFile: string): string => packFile.replace(/(\.ya?ml)?$/i, '.cases$1');

const readText = (path: string): { readonly text: string } | { readonly cause: string } => {
  try {
    const stats = statSync(path);
    if (!stats.isDirectory() && (!stats.isFile() || stats.size > LIMIT)) return { cause: 'size' };
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(readFileSync(path)) };
  } catch (failure) {
    const { syscall, code = 'UNKNOWN' } = failure as NodeJS.ErrnoException;
    return { cause: syscall === undefined ? 'encoding' : code };
  }
};

/** The cases beside a pack, whose own file stands in `folder`; or every problem they have. */
export const loadCases = async (folder: string, pack: RulePack, dictionary: Dictionary): Promise<Outcome<readonly Case[]>> => {
  const file = casesFileOf(pack.file);
  const read = readText(resolve(folder, file));
  if ('cause' in read) {
    return {
      ok: false,
      problems: [read.cause === 'ENOENT' ? error('cases-missing', {}, { file }) : error('cases-unreadable', { cause: read.cause }, { file })],
    };
  }
  const { parseCases } = await import('./authoring.ts');
  return parseCases(file, read.text, pack, dictionary);
};

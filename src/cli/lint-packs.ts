import { loadLinted } from '../pack/load-linted.ts';
import type { LintFormat } from '../report/lint-formats.ts';
import type { LintReport } from '../report/lint-json.ts';
import { LINT_RENDERERS } from '../report/render-lint.ts';
import type { Context } from './context.ts';
import { isSet, textOf, type Values } from './options.ts';
import { packsMeant } from './packs-meant.ts';

/** 2 where something is wrong; `strict` takes warnings for errors. */
const statusOf = ({ packs, problems }: LintReport, strict: boolean): 0 | 2 => {
  const all = [...problems, ...packs.flatMap(({ findings }) => findings)];
  return all.some(({ severity }) => strict || severity === 'error') ? 2 : 0;
};

/** Lints packs, prints all that was found in them, and gives the exit status. */
export const lintPacks = async (context: Context, wanted: readonly string[], values: Values): Promise<number> => {
  const report = await loadLinted(context.edge, packsMeant(context, wanted));
  context.edge.out(LINT_RENDERERS[textOf(values, 'format') as LintFormat](report, context.renderOptions(false, false)));
  return statusOf(report, isSet(values, 'strict'));
};

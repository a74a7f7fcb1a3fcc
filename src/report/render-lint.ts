import type { Diagnostic } from '../model/diagnostic.ts';
import { type Lint, LINTS } from '../model/lint.ts';
import type { Language } from '../model/language.ts';
import type { Excuse, LintedPack } from '../model/linted-pack.ts';
import { LINT_TITLES } from '../words/diagnostics-lint.ts';
import { LINT_PHRASES } from '../words/lint-words.ts';
import { visible } from '../words/visible.ts';
import type { RenderOptions } from './formats.ts';
import type { LintFormat } from './lint-formats.ts';
import { countLint, lintJson, type LintReport } from './lint-json.ts';
import { paletteFor, type Paper } from './paint.ts';
import { renderDiagnostics } from './render-diagnostics.ts';
import { renderGithub } from './render-github.ts';
import { renderSarif, type SarifRule } from './render-sarif.ts';
import { wrapIndented } from './wrap.ts';

type LintOptions = Pick<RenderOptions, 'language' | 'languageGiven' | 'paper' | 'tool'>;

const colon = (language: Language): string => (language === 'zh' ? '：' : ': ');

const allowanceLine = ({ allowance, rule, findings }: Excuse, language: Language, { width }: Paper): string => {
  const words = LINT_PHRASES.allowance[language]({ rule, code: allowance.allow, because: visible(allowance.because), findings: findings.length });
  return wrapIndented(words, width, 2, 4);
};

const drawPack = (linted: LintedPack, language: Language, paper: Paper): string => {
  const { pack, findings, excuses } = linted;
  const palette = paletteFor(paper);
  const counts = LINT_PHRASES.rules[language]({ rules: pack.rules.length }) + colon(language) + LINT_PHRASES.counts[language](countLint([linted]));
  return [
    palette.title(wrapIndented(`${visible(pack.title[language])} (${pack.id})`, paper.width, 0)),
    wrapIndented(counts, paper.width, 2, 4),
    ...excuses.map((excuse) => palette.faint(allowanceLine(excuse, language, paper))),
    renderDiagnostics(findings, language, paper),
  ].join('\n');
};

/** The packs that have problems and so were not linted, by file or by name. */
const unread = ({ packs, problems }: LintReport): number => {
  const linted = new Set(packs.map(({ pack }) => pack.file));
  return new Set(problems.filter(({ file }) => file === null || !linted.has(file)).map(({ file, data }) => file ?? JSON.stringify(data))).size;
};

/** How many packs, findings and allowances in all; it holds no text of the packs. */
const summaryOf = (report: LintReport, language: Language): string => {
  const missing = unread(report);
  const packs = LINT_PHRASES.packs[language]({ packs: report.packs.length + missing, unread: missing });
  return packs + colon(language) + LINT_PHRASES.counts[language](countLint(report.packs, report.problems));
};

const drawPage = (report: LintReport, language: Language, paper: Paper): string => {
  const { packs, problems } = report;
  return [
    ...(problems.length > 0 ? [renderDiagnostics(problems, language, paper)] : []),
    ...packs.map((linted) => drawPack(linted, language, paper)),
    `${wrapIndented(summaryOf(report, language), paper.width, 0, 2)}\n`,
  ].join('\n');
};

const rulesIn = (language: Language): readonly SarifRule[] =>
  (Object.keys(LINTS) as Lint[]).map((id) => ({ id, title: LINT_TITLES[id][language], level: LINTS[id] }));

const allOf = ({ packs, problems }: LintReport): readonly Diagnostic[] => [...problems, ...packs.flatMap(({ findings }) => findings)];

const sarifOf = (report: LintReport, language: Language, { tool }: LintOptions): string => {
  const found = allOf(report).map((diagnostic) => ({ diagnostic, because: null }));
  const excused = report.packs.flatMap(({ excuses }) =>
    excuses.flatMap(({ findings, allowance: { because } }) => findings.map((diagnostic) => ({ diagnostic, because }))),
  );
  return renderSarif([...found, ...excused], rulesIn(language), language, tool);
};

/** Every format of lint. Files for machines ignore the locale: zh unless asked. */
export const LINT_RENDERERS: Readonly<Record<LintFormat, (report: LintReport, options: LintOptions) => string>> = {
  table: (report, { language, paper }) => drawPage(report, language, paper),
  json: (report, { languageGiven, tool }) => `${JSON.stringify(lintJson(report, languageGiven ?? 'zh', tool), null, 2)}\n`,
  github: (report, { language }) => `${renderGithub(allOf(report), language)}${summaryOf(report, language)}\n`,
  sarif: (report, options) => sarifOf(report, options.languageGiven ?? 'zh', options),
};

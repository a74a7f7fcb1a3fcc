import type { TermKind } from './expression.ts';
import type { IndicatorKind, Level } from './policy.ts';
import type { Severity } from './severity.ts';

/** What each diagnostic knows, by code. The words are in words/diagnostics-*.ts; a code is never reused. */
export interface DiagnosticData extends CallProblems, FileProblems, CellProblems, PackProblems, LintProblems, CaseProblems, DocumentProblems, RunProblems {}

type Near = string | null;
/** No data beside the code. */
type Nothing = Readonly<Record<string, never>>;

interface CallProblems {
  'unknown-option': { option: string; near: Near };
  'missing-option-value': { option: string };
  'bad-option-value': { option: string; value: string; expected: string };
  'unknown-choice': { option: string; value: string; choices: readonly string[]; near: Near };
  'unknown-command': { word: string; near: Near };
  'misplaced-options': { command: string; options: readonly string[] };
  'surplus-arguments': { words: readonly string[] };
  'missing-argument': { argument: string };
  'no-files': Nothing;
  'no-policy': { choices: readonly string[] };
  'unknown-policy': { policy: string; choices: readonly string[]; near: Near };
  'unknown-rule': { rule: string; policies: readonly string[]; near: Near };
  'unknown-subject': { subject: string; near: Near };
  'output-failed': { file: string; cause: string };
  'output-is-folder': { file: string };
}

interface FileProblems {
  'file-missing': { near: Near };
  'file-unreadable': { cause: string };
  'file-is-device': Nothing;
  'file-too-large': { megabytes: number; limit: number };
  'file-empty': Nothing;
  'folder-empty': { others: readonly string[] };
  'folder-files-skipped': { files: readonly string[] };
  'no-match': Nothing;
  'gzip-damaged': Nothing;
  'unpacked-too-large': { limit: number };
  'workbook-unreadable': { cause: WorkbookCause };
  'sheet-hidden': Nothing;
  'sheet-unused': Nothing;
  'hidden-cells': { rows: readonly number[]; columns: readonly string[] };
  'file-binary': { kind: 'xlsx' | 'xls' | 'gzip' | 'pdf' | 'other' };
  'file-encoding': Nothing;
  'file-is-json': Nothing;
  'file-is-html': Nothing;
  'csv-syntax': { cause: 'quote-not-closed' | 'quote-misplaced' | 'other'; detail: string };
  'no-header': { layout: string | null };
  'no-rows': Nothing;
  'second-table': Nothing;
  'blank-period': Nothing;
  'no-subject-column': { rows: number };
  'no-indicator-column': { headers: readonly string[] };
  'unknown-header': { header: string; near: Near };
  'unknown-indicator-row': { name: string; near: Near };
  'duplicate-header': { indicator: string; otherColumn: number };
  'unit-assumed': { units: readonly { indicator: string; unit: string }[] };
  'ragged-row': { expected: number; found: number };
  'short-row': { expected: number; found: number };
  'row-without-subject': Nothing;
  'name-not-computed': { text: string };
  'row-without-indicator': Nothing;
  'total-row-skipped': { name: string };
  'bad-period': { text: string };
  'bad-code': { text: string };
  'subject-from-file-name': { name: string; sheet: boolean };
  'subject-name-unused': { name: string };
  'level-unknown': { subject: string; suggestions: readonly string[] };
  'matched-by-name': { subject: string; policy: string; parent: string; namesakes: number | null };
  'same-name-elsewhere': { subject: string; policy: string; region: string };
  'ambiguous-name': { name: string; units: number };
  'code-name-conflict': { code: string; name: string; otherName: string };
  'code-name-differs': { code: string; name: string; official: string; year: number };
  'same-file-twice': { other: string };
}

interface CellProblems {
  'bad-number': { text: string; cause: NumberFault };
  'bad-word': { indicator: string; text: string; choices: readonly string[]; near: Near };
  'unknown-cell-unit': { unit: string; near: Near };
  'unit-mismatch': { indicator: string; unit: string; expected: string };
  'share-as-fraction': { indicator: string };
  'conflicting-values': OtherCell & { otherText: string };
  'repeated-value': OtherCell;
  'implausible-value': { indicator: string; text: string; min: string | null; max: string | null; cells: number };
}

/** An observation, and another cell that gives it. */
interface OtherCell {
  indicator: string;
  subject: string;
  period: string;
  otherFile: string;
  /** The sheet of the other cell, where its file is a workbook. */
  otherSheet?: string;
  otherLine: number;
  otherColumn: number;
}

/** Why a text is not a number. */
export type NumberFault = 'not-a-number' | 'range' | 'scientific' | 'spreadsheet-error' | 'formula' | 'date' | 'grouping' | 'too-long' | 'approximate';

/** Why a file that begins as a workbook cannot be read as one. */
export type WorkbookCause = 'damaged' | 'too-large' | 'encrypted' | 'old' | 'binary-workbook' | 'open-document' | 'document' | 'archive';

interface PackProblems {
  'pack-unreadable': { cause: string };
  'yaml-syntax': { cause: string };
  'unknown-key': { key: string; near: Near; known: readonly string[] };
  'missing-key': { key: string };
  'wrong-shape': { expected: string; found: string };
  'unknown-value': { value: string; choices: readonly string[]; near: Near };
  'bad-id': { id: string };
  'pack-encoding': Nothing;
  'pack-too-large': { limit: number };
  'constant-check': { text: string };
  'kinds-without-county': Nothing;
  'target-missing': { name: string };
  'duplicate-id': { id: string; otherLine: number };
  'duplicate-name': { name: string; otherLine: number };
  'bad-date': { text: string };
  'bad-year': { text: string };
  'misplaced-key': { key: string; kind: IndicatorKind };
  'not-a-growth': { name: string };
  'bad-code-in-pack': { text: string };
  'empty-text': { key: string };
  'too-few': { key: string; least: number };
  'check-syntax': { expected: string; found: string };
  'check-too-long': { limit: number };
  'unknown-indicator': { name: string; near: Near };
  'unknown-unit': { unit: string; near: Near };
  'dimension-mismatch': { left: string; right: string };
  'point-or-percent': Nothing;
  'bare-number': { value: string; unit: string };
  'not-a-condition': { text: string; kind: TermKind };
  'not-a-number-term': { text: string; kind: TermKind };
  'target-without-targets': Nothing;
  'aggregate-without-group': Nothing;
  'nested-aggregate': Nothing;
  'member-outside-aggregate': { name: string; examples: readonly string[] };
  'function-argument': { function: string; found: string; wanted: 'indicator' | 'flow' | 'growth' | 'quotient' | 'amount' };
  'unknown-grade': { grade: string; choices: readonly string[]; near: Near };
  unordered: { operator: string; kind: 'yes-no' | 'set' };
  'not-a-set': { text: string };
  'bad-tolerance': { text: string };
  'unknown-group': { group: string; near: Near };
  'division-year': { year: string; tableYear: number };
  'unknown-division': { name: string; near: Near };
  'ambiguous-division': { name: string; units: number };
  'no-such-members': { name: string; level: Level };
  'no-divisions': { name: string };
  'targets-without-target': Nothing;
  'unknown-class': { class: string; near: Near };
  'unknown-named': { name: string; near: Near };
  'formula-cycle': { name: string };
  'redefined-indicator': { name: string };
  'indicators-differ': { name: string; otherFile: string };
  'policy-id-taken': { id: string; otherFile: string };
}

/** What lint finds; model/lint.ts has the severities. */
interface LintProblems {
  /** `words` is how the quote says it (不低于, 以上); `expected` the comparisons that it can mean. */
  'operator-contradicts-quote': { check: string; operator: string; words: string; expected: readonly string[] };
  'number-not-in-quote': { figure: string; found: readonly string[] };
  'unit-not-in-quote': { figure: string; found: readonly string[] };
  'word-not-in-quote': { word: string };
  /** `also` is the condition that must hold together with it, where it could hold alone. */
  'check-never-holds': { check: string; also: string | null };
  'check-never-fails': { check: string };
  'rules-contradict': { check: string; other: string; otherCheck: string; otherLine: number };
  'tolerance-undeclared': { word: string };
  'strength-differs': { word: string; strength: string; expected: string };
  'meaningless-id': { id: string };
  'unused-indicator': { name: string };
  'unused-group': { group: string };
  'unused-class': { class: string };
  'unused-allowance': { allow: string };
}

interface CaseProblems {
  'cases-missing': Nothing;
  'cases-unreadable': { cause: string };
  'no-cases': Nothing;
  'duplicate-case': { title: string; otherLine: number };
  'bad-case-period': { text: string };
  'case-expects-nothing': Nothing;
}

/** Why a policy document cannot be read; other causes are those of the operating system. */
export const DOCUMENT_FAULTS = ['folder', 'device', 'size', 'empty', 'office', 'pdf', 'archive', 'control', 'encoding', 'html'] as const;
export type DocumentFault = (typeof DOCUMENT_FAULTS)[number];

interface DocumentProblems {
  'document-missing': { near: Near };
  'document-unreadable': { cause: string };
  'document-differs': { policy: string; quotes: number; found: number };
  'document-without-requirements': Nothing;
  'quote-not-found': { quote: string; rule: string | null; similar: { line: number; text: string } | null };
  'quote-elsewhere': { quote: string; clause: string; found: readonly string[] };
  'clause-differs': { clause: string; found: string; count: number; rules: readonly string[] };
}

interface RunProblems {
  'file-unused': { policies: readonly string[] };
  'stale-data': { subject: string; policy: string; period: string; due: string; rules: number };
  'nothing-judged': { cause: 'no-subject' | 'no-rule' | 'not-applicable' | 'no-data' };
  'binding-unjudged': { subject: string; policies: readonly string[]; rules: number };
  'coverage-below': { subject: string; policy: string; coverage: string; minimum: string };
}

export type DiagnosticCode = keyof DiagnosticData;

/** The source line of a problem in a pack, and how many characters of it are meant. */
export interface Frame {
  readonly text: string;
  readonly length: number;
}

/** A problem with its place. Lines and columns count from 1; columns are fields in data, characters in packs. */
export type Diagnostic = {
  readonly [C in DiagnosticCode]: {
    readonly code: C;
    readonly severity: Severity;
    readonly data: Readonly<DiagnosticData[C]>;
    readonly file: string | null;
    /** The sheet, where the file is a workbook. */
    readonly sheet?: string;
    readonly line: number | null;
    readonly column: number | null;
    /** The header above the cell, for problems in data. */
    readonly header?: string;
    readonly frame?: Frame;
  };
}[DiagnosticCode];

/** Where a problem is; what is left out is unknown. */
export interface Place {
  readonly file?: string;
  readonly sheet?: string;
  readonly line?: number;
  readonly column?: number;
  readonly header?: string;
  readonly frame?: Frame;
}

const problem = <C extends DiagnosticCode>(severity: Severity, code: C, data: DiagnosticData[C], place: Place) =>
  ({
    code,
    severity,
    data,
    file: place.file ?? null,
    ...(place.sheet === undefined ? {} : { sheet: place.sheet }),
    line: place.line ?? null,
    column: place.column ?? null,
    ...(place.header === undefined ? {} : { header: place.header }),
    ...(place.frame === undefined ? {} : { frame: place.frame }),
  }) as Extract<Diagnostic, { code: C }>;

/** A problem that makes the run end with status 2. */
export const error = <C extends DiagnosticCode>(code: C, data: DiagnosticData[C], place: Place = {}): Diagnostic => problem('error', code, data, place);

/** Something a reader must know, which never changes the status. */
export const warning = <C extends DiagnosticCode>(code: C, data: DiagnosticData[C], place: Place = {}): Diagnostic => problem('warning', code, data, place);

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sorts after every file name. */
const LAST = '\u{10ffff}';

/** Orders by file, sheet, line, column, then code; problems of no file, which follow from the others, come last. */
export const byPlace = (a: Diagnostic, b: Diagnostic): number =>
  byText(a.file ?? LAST, b.file ?? LAST) ||
  byText(a.sheet ?? '', b.sheet ?? '') ||
  (a.line ?? 0) - (b.line ?? 0) ||
  (a.column ?? 0) - (b.column ?? 0) ||
  byText(a.code, b.code);

/** The good value, or every problem that stands in its way. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Diagnostic[] }
  | { readonly ok: false; readonly problems: readonly Diagnostic[] };

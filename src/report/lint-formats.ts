/** The formats of `evaluate lint`; render-lint.ts has a renderer for each. */
export const LINT_FORMATS = ['table', 'json', 'github', 'sarif'] as const;
export type LintFormat = (typeof LINT_FORMATS)[number];

/** Errors stand in the way; warnings are what a reader must know. */
export type Severity = 'error' | 'warning';

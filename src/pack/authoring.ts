/** Everything that needs yaml and zod, in one place that is loaded only when YAML must be read. */
export { lintPack } from './lint/lint-pack.ts';
export { parseCases } from './parse-cases.ts';
export { parseDictionary } from './parse-dictionary.ts';
export { parsePack } from './parse-pack.ts';

import * as z from 'zod';
import { casesShape, dictionaryShape, packShape } from '../pack/authored.ts';
import { coverageSchema } from './coverage-schema.ts';
import { inspectSchema } from './inspect-schema.ts';
import { reportSchema } from './report-schema.ts';

const SHAPES = {
  report: { shape: reportSchema, title: 'duibiao report' },
  coverage: { shape: coverageSchema, title: 'duibiao coverage of a document by its pack' },
  inspect: { shape: inspectSchema, title: 'duibiao inspection of data files' },
  pack: { shape: packShape, title: 'duibiao rule pack' },
  cases: { shape: casesShape, title: 'duibiao worked cases of a rule pack' },
  dictionary: { shape: dictionaryShape, title: 'duibiao dictionary of indicators' },
} as const;

/** The JSON Schemas of everything that others read or write, by file name. */
export const jsonSchemas = (): ReadonlyMap<string, string> =>
  new Map(
    Object.entries(SHAPES).map(([name, { shape, title }]) => {
      const schema = { title, ...z.toJSONSchema(shape, { io: 'input', target: 'draft-2020-12' }) };
      return [`${name}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`];
    }),
  );

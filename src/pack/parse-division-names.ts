import * as z from 'zod';
import type { DivisionName } from '../division/table.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { LEVELS } from '../model/policy.ts';
import { checkShape } from './check-shape.ts';
import { readYaml } from './read-yaml.ts';

const text = z.string().trim().min(1);
const source = text.describe('where the name is from');
const withCode = z.strictObject({ name: text, code: text, formerCode: text.optional(), source });
const withoutCode = z.strictObject({ name: text, parent: text, level: z.enum(LEVELS), source });
const shape = z.strictObject({ names: z.array(z.union([withCode, withoutCode])).min(1) });

const toName = (authored: z.infer<typeof withCode> | z.infer<typeof withoutCode>): DivisionName =>
  'code' in authored
    ? { name: authored.name, code: authored.code, formerCode: authored.formerCode ?? null }
    : { name: authored.name, code: null, parent: authored.parent, level: authored.level };

/** The historic and colloquial names of divisions, or all problems of their file. */
export const parseDivisionNames = (file: string, written: string): Outcome<readonly DivisionName[]> => {
  const yaml = readYaml(file, written);
  if (!yaml.ok) return yaml;
  const { value, problems } = checkShape(shape, yaml.value, [], yaml.value.value);
  return value ? { ok: true, value: value.names.map(toName), warnings: [] } : { ok: false, problems };
};

import type { Diagnostic } from '../model/diagnostic.ts';
import type { ParsedFile } from './parse-file.ts';
import type { Record } from './table-row.ts';

/**
 * Names the sheet in every problem of what was read from it, so that what finds problems need not know that files can
 * have sheets. Cells have theirs from their rows.
 */
export const inSheet = (parsed: ParsedFile, sheet: string): ParsedFile => {
  // One problem may spoil many cells and is told once: it must stay one object.
  const placed = new Map<Diagnostic, Diagnostic>();
  const place = (problem: Diagnostic): Diagnostic => {
    const known = placed.get(problem) ?? { ...problem, sheet };
    placed.set(problem, known);
    return known;
  };
  const placedIn = (record: Record): Record => {
    const { observation } = record;
    if (observation.state !== 'spoilt') return record;
    return { ...record, observation: { ...observation, problem: place(observation.problem), others: observation.others.map(place) } };
  };
  const { input, reading, problems } = parsed;
  return {
    input: input && { ...input, sheet },
    reading: reading && { ...reading, records: reading.records.map(placedIn), diagnostics: reading.diagnostics.map(place) },
    problems: problems.map(place),
  };
};

import type { InspectedIndicator, Match } from '../model/inspection.ts';
import type { Indicator } from '../model/policy.ts';
import { parseUnit } from '../quantity/unit.ts';
import { headerKey } from './header.ts';
import type { Taken } from './table-row.ts';

/** What may be written behind a name: in brackets, after `_`, `/` or `:`, or a sign. */
const BEHIND = /\(([^()]*)\)|\[([^[\]]*)\]|_([^_(]+)|[/:]([^/:(]+)|([%‰])/g;

const namesOf = ({ name, id, en, aliases }: Indicator): readonly (readonly [Match, string])[] => [
  ['exact', name],
  ['id', id],
  ['english', en],
  ...aliases.map((alias) => ['alias', alias] as const),
];

const isEnd = (rest: string): boolean => rest === '' || /^[([_/:%‰]/.test(rest);

/** The longest of the indicator's names that the text begins with, and what stands behind it. */
const longestName = (indicator: Indicator, key: string): { readonly by: Match; readonly name: string; readonly rest: string } | null => {
  const found = namesOf(indicator).flatMap(([by, name]) => {
    const own = headerKey(name);
    const rest = key.slice(own.length);
    return key.startsWith(own) && isEnd(rest) ? [{ by, name, rest }] : [];
  });
  return found.reduce<(typeof found)[number] | null>((best, next) => (best === null || next.rest.length < best.rest.length ? next : best), null);
};

const isUnit = (text: string): boolean => parseUnit(text.replace(/^单位:?/, '')) !== null;

/** Why a text was taken for an indicator: by which of its names, and what was split off. */
export const explainMatch = ({ written, unitFrom }: Taken, indicator: Indicator): InspectedIndicator['match'] => {
  const found = longestName(indicator, headerKey(written));
  if (!found) return { by: 'other', name: indicator.name, unit: null, remarks: [] };
  const { by, name, rest } = found;
  const pieces = [...rest.matchAll(BEHIND)].map((match) => match.slice(1).find(Boolean) ?? '').filter((piece) => piece !== '');
  const inName = unitFrom === 'header' || unitFrom === 'name';
  const known = pieces.findLastIndex(isUnit);
  const unit = inName ? (known === -1 ? pieces.length - 1 : known) : -1;
  const isExact = by === 'exact' && (rest === '' ? written === name : written.startsWith(name));
  return {
    by: by === 'exact' && !isExact ? 'spelling' : by,
    name,
    unit: pieces[unit] ?? null,
    remarks: pieces.filter((_, index) => index !== unit),
  };
};

import type { NumberFault } from '../model/diagnostic.ts';
import type { Exact } from '../model/exact.ts';
import { divide, parseDecimal } from './exact.ts';
import { parseUnit } from './unit.ts';

/** What a cell that should hold a number says. `decimals` counts the digits written after the point; `ratio` marks `2.32:1`. */
export type NumberText =
  | { readonly kind: 'number'; readonly value: Exact; readonly unit: string; readonly decimals: number; readonly ratio: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: NumberFault }
  | { readonly kind: 'unknown-unit'; readonly unit: string };

const MAX_LENGTH = 120;
const BLANKS = new Set([
  '',
  '—',
  '——',
  '–',
  '-',
  '--',
  '－',
  '―',
  '…',
  '……',
  '...',
  '..',
  '.',
  '/',
  'na',
  'n/a',
  '#n/a',
  'n.a.',
  'n.d.',
  'nan',
  'null',
  'none',
  '无数据',
  '缺失',
  '暂无',
  '不详',
]);
const SPREADSHEET_ERROR = /^#(?:value|ref|div\/0|name|null|num|spill|calc)[!?]?/i;
const SCIENTIFIC = /^[+-]?\d+(?:\.\d+)?e[+-]?\d+$/i;
const FORMULA = /^=(?!")/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const RANGE = /^\d[\d.,]*\s*[%‰]?\s*(?:~|至|—|–|-)\s*\d/;
const APPROXIMATE = /^(?:约|近|±|≈|>|<|≥|≤)|左右$|以上$|余$/;
const NUMBER = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s*(\D.*)?$/;
const RATIO = /^(\d+(?:\.\d+)?)\s*:\s*(\d+(?:\.\d+)?)$/;

const FULL_WIDTH = /[０-９．，％－＋：∶～]/g;
const HALF: Readonly<Record<string, string>> = { '．': '.', '，': ',', '％': '%', '－': '-', '＋': '+', '：': ':', '∶': ':', '～': '~' };

/** Maps full-width digits and number signs to ASCII, and nothing else: `12.5²` must not become 12.52. */
const halve = (text: string): string => text.replace(FULL_WIDTH, (sign) => HALF[sign] ?? String.fromCharCode(sign.charCodeAt(0) - 0xfee0)).replace(/−/g, '-');

const tidy = (written: string): string =>
  halve(written)
    .replace(/[\s ﻿]+/g, ' ')
    .trim();

/** True for a cell that says nothing: empty, or a placeholder for a missing value. Never zero, never no. */
export const isBlankText = (written: string): boolean => BLANKS.has(tidy(written).toLowerCase());

const faultOf = (text: string): NumberFault => {
  if (SPREADSHEET_ERROR.test(text)) return 'spreadsheet-error';
  if (SCIENTIFIC.test(text)) return 'scientific';
  if (FORMULA.test(text)) return 'formula';
  if (DATE.test(text)) return 'date';
  if (RANGE.test(text)) return 'range';
  if (APPROXIMATE.test(text)) return 'approximate';
  return /^[+-]?[\d.,\s]+$/.test(text) ? 'grouping' : 'not-a-number';
};

const parseRatio = (text: string): NumberText | null => {
  const match = RATIO.exec(text);
  const [above, below] = [parseDecimal(match?.[1] ?? ''), parseDecimal(match?.[2] ?? '')];
  const value = above && below && divide(above, below);
  return value && { kind: 'number', value, unit: '', decimals: (match?.[1]?.split('.')[1] ?? '').length, ratio: true };
};

const parsePlain = (text: string): NumberText => {
  const match = NUMBER.exec(text);
  const [, sign = '', whole = '', fraction = '', unit = ''] = match ?? [];
  const value = match && parseDecimal(sign + whole.replaceAll(',', '') + fraction);
  if (!value || /^[\d.,]/.test(unit) || SCIENTIFIC.test(text)) return { kind: 'fault', fault: faultOf(text) };
  if (parseUnit(unit.trim()) === null) return unsuitable(text, unit.trim());
  return { kind: 'number', value, unit: unit.trim(), decimals: Math.max(0, fraction.length - 1), ratio: false };
};

const unsuitable = (text: string, unit: string): NumberText => {
  const fault = faultOf(text);
  return fault === 'not-a-number' && /^[\u3400-\u9fffa-zA-Z/]+$/.test(unit) ? { kind: 'unknown-unit', unit } : { kind: 'fault', fault };
};

/**
 * Reads a cell by one strict grammar: an optional sign, digits (grouped in threes or not), decimals, an optional unit.
 * Placeholders are blank, never zero. No exponents, no hexadecimal, no Infinity. Ratios such as `2.32:1` are quotients.
 */
export const parseNumberText = (written: string): NumberText => {
  const text = tidy(written);
  if (isBlankText(text)) return { kind: 'blank' };
  if (text.length > MAX_LENGTH) return { kind: 'fault', fault: 'too-long' };
  return parseRatio(text) ?? parsePlain(text);
};

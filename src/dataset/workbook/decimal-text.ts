/** A decimal number as its digits without leading zeros, and the power of ten of the last of them. */
export interface Decimal {
  readonly negative: boolean;
  readonly digits: string;
  readonly power: number;
}

/** What Excel keeps and shows; what stands behind is left over from binary arithmetic (0.70500000000000007 for 70.5%). */
const PRECISION = 15;
/** Numbers that are already as plain as they get. */
const PLAIN = /^-?(?:0|[1-9]\d*)(?:\.\d*[1-9])?$/;
const LARGEST_POWER = 400;

const roundDigits = (digits: string, power: number): { readonly digits: string; readonly power: number } => {
  if (digits.length <= PRECISION) return { digits, power };
  const up = (digits[PRECISION] ?? '0') >= '5' ? 1n : 0n;
  return { digits: String(BigInt(digits.slice(0, PRECISION)) + up), power: power + digits.length - PRECISION };
};

/** Reads the number of a cell as it is stored (`0.70500000000000007`, `1E-3`), rounded to fifteen digits; null for anything else. */
export const parseStored = (text: string): Decimal | null => {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text.trim());
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match ?? [];
  if (!match || whole + fraction === '') return null;
  const written = (whole + fraction).replace(/^0+/, '');
  const power = Number(exponent) - fraction.length;
  if (Math.abs(power) > LARGEST_POWER || written.length > LARGEST_POWER) return null;
  return written === '' ? { negative: false, digits: '0', power: 0 } : { negative: sign === '-', ...roundDigits(written, power) };
};

/** Plain decimal text of the number times a power of ten, without zeros that say nothing. */
export const decimalText = ({ negative, digits, power }: Decimal, shift = 0): string => {
  const places = -(power + shift);
  const padded = places > 0 ? digits.padStart(places + 1, '0') : digits + (digits === '0' ? '' : '0'.repeat(-places));
  const whole = places > 0 ? padded.slice(0, -places) : padded;
  const fraction = places > 0 ? padded.slice(-places).replace(/0+$/, '') : '';
  return `${negative ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
};

/** True for a stored number that is its own decimal text. */
export const isPlain = (text: string): boolean => text.length <= PRECISION && text !== '-0' && PLAIN.test(text);

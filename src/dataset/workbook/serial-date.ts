/** What a date format shows of a date. */
export interface DateParts {
  readonly year: boolean;
  readonly month: boolean;
  readonly day: boolean;
  readonly time: boolean;
}

const DAY = 86_400_000;
/** 9999-12-31 in the system of 1900. */
const LAST_SERIAL = 2_958_465;
/** The 29th of February 1900, which Excel counts though it never was. */
const NO_DAY = 60;

const dateOf = (serial: number, from1904: boolean): string => {
  if (!from1904 && serial === NO_DAY) return '1900-02-29';
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial > NO_DAY ? 30 : 31);
  return new Date(start + serial * DAY).toISOString().slice(0, 10);
};

const timeOf = (serial: number): string => {
  const seconds = Math.round(serial * 86_400);
  return [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60].map((part) => String(part).padStart(2, '0')).join(':');
};

/** The date of a serial number as far as its format shows it (`2024`, `2024-06`, `2024-06-30`), or the time where it shows no date. */
export const serialText = (serial: number, { year, month, day, time }: DateParts, from1904: boolean): string => {
  // Excel itself shows such cells as a row of number signs.
  if (!Number.isFinite(serial) || serial < 0 || serial > LAST_SERIAL) return '#####';
  if (!year && !month && !day && time) return timeOf(serial);
  const date = dateOf(Math.floor(serial), from1904);
  if (year && !day) return date.slice(0, month ? 7 : 4);
  return date;
};

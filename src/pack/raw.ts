/** Looking into authored values that may have any shape, so that one mistake does not hide the next. */

/** The value as a map; an empty one where it is none. */
export const mapOf = (value: unknown): Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value) ? (value as Record<string, unknown>) : {};

/** The text under a key; undefined where there is none. */
export const textAt = (map: Readonly<Record<string, unknown>>, key: string): string | undefined => {
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
};

/** The list under a key; empty where there is none. */
export const listAt = (map: Readonly<Record<string, unknown>>, key: string): readonly unknown[] => {
  const value = Object.hasOwn(map, key) ? map[key] : undefined;
  return Array.isArray(value) ? value : [];
};

export const textsAt = (map: Readonly<Record<string, unknown>>, key: string): readonly string[] =>
  listAt(map, key).filter((item): item is string => typeof item === 'string');

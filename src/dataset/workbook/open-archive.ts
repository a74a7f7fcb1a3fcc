import { crc32, inflateRawSync } from 'node:zlib';
import { UnreadableWorkbook } from './unreadable-workbook.ts';

/** The parts of a zip file by name. `read` gives null where there is no such part. */
export interface Archive {
  readonly names: ReadonlySet<string>;
  readonly read: (name: string) => Uint8Array | null;
}

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

// The layout of a zip file: PKWARE's APPNOTE.TXT 4.3.7 (local header), 4.3.12 (central directory), 4.3.16 (its end), 4.5.3 (zip64).
const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_LENGTH = 22;
const LONGEST_COMMENT = 0xffff;
const IN_ZIP64 = 0xffffffff;

const damaged = (): never => {
  throw new UnreadableWorkbook('damaged');
};

const findEnd = (view: DataView): number => {
  const least = Math.max(0, view.byteLength - END_LENGTH - LONGEST_COMMENT);
  for (let at = view.byteLength - END_LENGTH; at >= least; at -= 1) if (view.getUint32(at, true) === END) return at;
  return damaged();
};

/** The sizes and the place that are too long for their fields, or that a careful writer always puts beside them. */
const fromZip64 = (view: DataView, from: number, length: number, fields: readonly number[]): readonly number[] => {
  if (!fields.includes(IN_ZIP64)) return fields;
  for (let at = from; at + 4 <= from + length; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    return fields.map((field) => {
      if (field !== IN_ZIP64) return field;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    });
  }
  return damaged();
};

const readDirectory = (view: DataView): ReadonlyMap<string, Entry> => {
  const end = findEnd(view);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== CENTRAL) damaged();
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [number, number, number];
    const name = new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, nameLength));
    const written = [24, 20, 42].map((field) => view.getUint32(at + field, true));
    const [size, packed, place] = fromZip64(view, at + 46 + nameLength, extraLength, written) as [number, number, number];
    const [flags, method] = [view.getUint16(at + 8, true), view.getUint16(at + 10, true)];
    if (!entries.has(name)) entries.set(name, { method, flags, crc: view.getUint32(at + 16, true), packed, size, at: place });
    at += 46 + nameLength + extraLength + commentLength;
  }
  return entries;
};

const unpack = (packed: Uint8Array, { method, size }: Entry): Uint8Array => {
  if (method === 0) return packed;
  if (method !== 8) return damaged();
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch {
    return damaged();
  }
};

const readEntry = (bytes: Uint8Array, view: DataView, entry: Entry): Uint8Array => {
  if (view.getUint32(entry.at, true) !== LOCAL) damaged();
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) damaged();
  const unpacked = unpack(bytes.subarray(start, start + entry.packed), entry);
  return unpacked.length === entry.size && crc32(unpacked) === entry.crc ? unpacked : damaged();
};

/** Places that lie outside the file are those of one cut short. */
const withinFile = <T>(read: () => T): T => {
  try {
    return read();
  } catch (failure) {
    if (failure instanceof RangeError) return damaged();
    throw failure;
  }
};

/** Opens a zip file whose parts may unpack to `limit` bytes together; what does not agree with its own checksum is damaged. */
export const openArchive = (bytes: Uint8Array, limit: number): Archive => {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = withinFile(() => readDirectory(view));
  let left = limit;
  const read = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (!entry) return null;
    if ((entry.flags & 1) === 1) throw new UnreadableWorkbook('encrypted');
    left -= entry.size;
    if (left < 0) throw new UnreadableWorkbook('too-large');
    return withinFile(() => readEntry(bytes, view, entry));
  };
  return { names: new Set(entries.keys()), read };
};

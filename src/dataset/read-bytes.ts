import { type BinaryKind, binaryKind } from '../encoding/decode-bytes.ts';
import type { HeaderIndex } from './header.ts';
import { failed, type FileOptions, type ParsedFile, parseFile } from './parse-file.ts';
import { parseWorkbook } from './parse-workbook.ts';

/** The megabytes to which packed files may unpack: 100,000 rows of 20 formatted columns are 70. */
const UNPACKED_LIMIT = 128;
const MEGABYTE = 1024 * 1024;

const WORKBOOKS: ReadonlySet<BinaryKind | null> = new Set(['xlsx', 'xls']);

/** Reads the bytes of one file, whatever its name ends in: text, a workbook, or either packed by gzip. A workbook gives one table per sheet. */
export const readBytes = async (
  file: string,
  bytes: Uint8Array,
  sha256: string | null,
  index: HeaderIndex,
  options: FileOptions,
  packed = false,
): Promise<readonly ParsedFile[]> => {
  const kind = binaryKind(bytes);
  if (kind === 'gzip' && !packed) {
    const { gunzip } = await import('./gunzip.ts');
    const unpacked = gunzip(file, bytes, UNPACKED_LIMIT);
    return unpacked.ok ? readBytes(file, unpacked.bytes, sha256, index, options, true) : [failed(unpacked.problem)];
  }
  if (!WORKBOOKS.has(kind)) return [parseFile(file, bytes, sha256, index, options)];
  // What reads workbooks is loaded only where there is one.
  const { readWorkbook } = await import('./workbook/read-workbook.ts');
  return parseWorkbook(file, readWorkbook(bytes, UNPACKED_LIMIT * MEGABYTE), sha256, index, options);
};

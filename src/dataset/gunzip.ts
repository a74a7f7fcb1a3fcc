import { gunzipSync } from 'node:zlib';
import { type Diagnostic, error } from '../model/diagnostic.ts';

export type Unpacked = { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: Diagnostic };

const MEGABYTE = 1024 * 1024;

/** Unpacks a gzip file that holds `limit` megabytes at most: a few bytes can stand for as many as one likes. */
export const gunzip = (file: string, bytes: Uint8Array, limit: number): Unpacked => {
  try {
    return { ok: true, bytes: gunzipSync(bytes, { maxOutputLength: limit * MEGABYTE }) };
  } catch (failure) {
    const tooLarge = (failure as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
    return { ok: false, problem: tooLarge ? error('unpacked-too-large', { limit }, { file }) : error('gzip-damaged', {}, { file }) };
  }
};

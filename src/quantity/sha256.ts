/** The SHA-256 of bytes, in hexadecimal. node:crypto takes milliseconds to load, so it is asked for only here. */
export const sha256 = (bytes: Uint8Array): string => process.getBuiltinModule('node:crypto').createHash('sha256').update(bytes).digest('hex');

const decoder = new TextDecoder('gb18030', { fatal: true });

const decodePair = (lead: number, trail: number): string | null => {
  try {
    return decoder.decode(Uint8Array.of(lead, trail));
  } catch {
    return null;
  }
};

/** The two-byte characters of GB18030, found by decoding every pair, since Node has no encoder for it. */
const invert = (): ReadonlyMap<string, readonly number[]> => {
  const pairs = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const text = decodePair(lead, trail);
      if (text?.length === 1) pairs.set(text, [lead, trail]);
    }
  }
  return pairs;
};

const PAIRS = invert();

const bytesOf = (character: string): readonly number[] => {
  const code = character.charCodeAt(0);
  if (code < 0x80) return [code];
  const pair = PAIRS.get(character);
  if (!pair) throw new Error(`${character} has no two bytes in GB18030`);
  return pair;
};

/** A text in GB18030; its characters must be ASCII or of the two-byte part. */
export const gb18030Bytes = (text: string): Uint8Array => Uint8Array.from([...text].flatMap(bytesOf));

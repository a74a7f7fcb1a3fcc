import leven from 'leven';

/** Two letters in the wrong order are one slip, not two. */
const isSwap = (a: string, b: string): boolean => a !== b && [...a].sort().join('') === [...b].sort().join('');

/** The candidate nearest to what was written, where it is near enough to be meant; ties go to the first. */
export const suggest = (written: string, candidates: Iterable<string>): string | null => {
  const wanted = written.normalize('NFKC').toLowerCase();
  // A single character says too little to guess from.
  if ([...wanted].length < 2) return null;
  const limit = Math.max(1, Math.floor([...wanted].length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const name of candidates) {
    const candidate = name.normalize('NFKC').toLowerCase();
    const edits = leven(wanted, candidate, { maxDistance: limit + 2 });
    const distance = edits === 2 && isSwap(wanted, candidate) ? 1 : edits;
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
};

/** The one candidate that is near; null where a second is too: 六星级 may be meant as any of 一星级 to 五星级. */
export const suggestOnly = (written: string, candidates: readonly string[]): string | null => {
  const near = suggest(written, candidates);
  const other = suggest(
    written,
    candidates.filter((candidate) => candidate !== near),
  );
  return other === null ? near : null;
};

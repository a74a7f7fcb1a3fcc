import leven from 'leven';

/** The candidate nearest to what was written, where it is near enough to be meant; ties go to the first. */
export const suggest = (written: string, candidates: Iterable<string>): string | null => {
  const wanted = written.normalize('NFKC').toLowerCase();
  const limit = Math.max(1, Math.floor([...wanted].length / 3));
  let best: { name: string; distance: number } | null = null;
  for (const name of candidates) {
    const distance = leven(wanted, name.normalize('NFKC').toLowerCase(), { maxDistance: limit + 1 });
    if (distance <= limit && (best === null || distance < best.distance)) best = { name, distance };
  }
  return best?.name ?? null;
};

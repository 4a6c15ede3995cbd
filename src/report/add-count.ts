/** So many more under a key. */
export function addCount<K>(counts: Map<K, number>, key: K, n = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}

/** The counts of both, in the first. */
export function addCounts<K>(a: Map<K, number>, b: ReadonlyMap<K, number>): Map<K, number> {
  for (const [key, n] of b) addCount(a, key, n);
  return a;
}

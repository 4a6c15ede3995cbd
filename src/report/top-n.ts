import { KefuError } from "../base";
import { addCount, addCounts } from "./add-count";
import { itself } from "./finite";
import type { Fold } from "./fold";

/** One of the most frequent keys. */
export interface TopEntry<K> {
  readonly key: K;
  readonly count: number;
  /** count ÷ all. */
  readonly share: number;
  /** This one and all before it ÷ all: the Pareto line. */
  readonly cumulativeShare: number;
}

/**
 * The n most frequent keys with their shares of all items that have a key; ties by count, then key.
 *
 * Shares are of all keys, not of the n; a cumulative share is one division, so that the last of all is exactly 1.
 * An item without a key (`undefined`) is skipped.
 *
 * @throws KefuError `invalid_argument` for an n below 0 or NaN.
 *
 * @example
 * ```ts
 * runFold(topN(1, (word: string) => word), ["b", "a", "b", "c"]); // => [{ key: "b", count: 2, share: 0.5, cumulativeShare: 0.5 }]
 * ```
 */
export function topN(
  n: number,
): Fold<string | number | undefined, Map<string | number, number>, readonly TopEntry<string | number>[]>;
export function topN<T, K extends string | number>(
  n: number,
  keyOf: (item: T) => K | undefined,
): Fold<T, Map<K, number>, readonly TopEntry<K>[]>;
export function topN(
  n: number,
  keyOf: (item: unknown) => string | number | undefined = itself,
): Fold<unknown, Map<string | number, number>, readonly TopEntry<string | number>[]> {
  if (!(n >= 0)) throw new KefuError("invalid_argument", "n must be 0 or more");
  return {
    init: () => new Map(),
    step(counts, item) {
      const key = keyOf(item);
      if (key !== undefined) addCount(counts, key);
      return counts;
    },
    merge: addCounts,
    done: (counts) => topEntries(counts).slice(0, n),
  };
}

/** All keys, the most frequent first. */
export function topEntries<K extends string | number>(counts: ReadonlyMap<K, number>): TopEntry<K>[] {
  const ranked = [...counts].sort(([keyA, a], [keyB, b]) => b - a || byKey(keyA, keyB));
  const all = ranked.reduce((total, [, n]) => total + n, 0);
  let soFar = 0;
  return ranked.map(([key, count]) => {
    soFar += count;
    return { key, count, share: count / all, cumulativeShare: soFar / all };
  });
}

/** Numbers by size, before texts; texts by code unit, the same in every runtime and language. */
export const byKey = (a: string | number, b: string | number): number =>
  inOrder(typeof a, typeof b) || inOrder(a, b);

const inOrder = (a: string | number, b: string | number): number => (a < b ? -1 : a > b ? 1 : 0);

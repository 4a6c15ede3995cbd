import type { Fold } from "./fold";

/**
 * One figure for each key; keys stand in the order in which they first came.
 *
 * An item without a key (`undefined`) is skipped.
 *
 * @example
 * ```ts
 * runFold(groupBy((call: { line: string }) => call.line, count()), [{ line: "A" }, { line: "B" }, { line: "A" }]); // => new Map([["A", 2], ["B", 1]])
 * ```
 */
export function groupBy<T, K, A, R>(
  keyOf: (item: T) => K | undefined,
  fold: Fold<T, A, R>,
): Fold<T, Map<K, A>, ReadonlyMap<K, R>> {
  return {
    init: () => new Map(),
    step(groups, item) {
      const key = keyOf(item);
      if (key === undefined) return groups;
      const held = groups.get(key);
      const acc = held === undefined && !groups.has(key) ? fold.init() : (held as A);
      const next = fold.step(acc, item);
      if (next !== held || held === undefined) groups.set(key, next);
      return groups;
    },
    merge(a, b) {
      for (const [key, acc] of b) a.set(key, fold.merge(a.has(key) ? (a.get(key) as A) : fold.init(), acc));
      return a;
    },
    done: (groups) => new Map(Array.from(groups, ([key, acc]) => [key, fold.done(acc)])),
  };
}

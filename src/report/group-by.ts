import { blockFold, type Fold } from "./fold";
import { stepEach } from "./step-each";

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
  const heldIn = (groups: Map<K, A>, key: K) => (groups.has(key) ? (groups.get(key) as A) : fold.init());
  return blockFold<T, Map<K, A>, ReadonlyMap<K, R>>({
    init: () => new Map(),
    stepAll(groups, items, from, to) {
      for (const [key, part] of partsOf(keyOf, items, from, to))
        groups.set(key, stepEach(fold, heldIn(groups, key), part, 0, part.length));
      return groups;
    },
    merge(a, b) {
      for (const [key, acc] of b) a.set(key, fold.merge(heldIn(a, key), acc));
      return a;
    },
    done: (groups) => new Map(Array.from(groups, ([key, acc]) => [key, fold.done(acc)])),
  });
}

/** Items by key, so that each group's fold runs over its own items in one go. */
function partsOf<T, K>(
  keyOf: (item: T) => K | undefined,
  items: readonly T[],
  from: number,
  to: number,
): ReadonlyMap<K, readonly T[]> {
  const parts = new Map<K, T[]>();
  for (let i = from; i < to; i++) {
    const item = items[i] as T;
    const key = keyOf(item);
    if (key === undefined) continue;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [item]);
    else part.push(item);
  }
  return parts;
}

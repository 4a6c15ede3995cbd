import type { Fold } from "./fold";
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
    stepAll: (groups, items, count) => stepGroups(groups, keyOf, fold, items, count),
    merge(a, b) {
      for (const [key, acc] of b) a.set(key, fold.merge(a.has(key) ? (a.get(key) as A) : fold.init(), acc));
      return a;
    },
    done: (groups) => new Map(Array.from(groups, ([key, acc]) => [key, fold.done(acc)])),
  };
}

/** Sorts a block of items by group first, so that each fold runs over its own items in one go. */
function stepGroups<T, K, A>(
  groups: Map<K, A>,
  keyOf: (item: T) => K | undefined,
  fold: Fold<T, A, unknown>,
  items: readonly T[],
  count: number,
): Map<K, A> {
  const parts = new Map<K, T[]>();
  for (let i = 0; i < count; i++) {
    const item = items[i] as T;
    const key = keyOf(item);
    if (key === undefined) continue;
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [item]);
    else part.push(item);
  }
  for (const [key, part] of parts) {
    const acc = groups.has(key) ? (groups.get(key) as A) : fold.init();
    groups.set(key, stepEach(fold, acc, part, part.length));
  }
  return groups;
}

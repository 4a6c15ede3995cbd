import { blockFold, type Fold } from "./fold";
import { stepEach } from "./step-each";

/** Items of one key, on their way to its fold. */
interface Part<T> {
  readonly items: T[];
  n: number;
}

/** So many items are gathered before they are handed on; what holds them is used again. */
const PART = 64;

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
  const heldIn = (groups: Map<K, A>, key: K): A => {
    if (!groups.has(key)) groups.set(key, fold.init());
    return groups.get(key) as A;
  };
  return blockFold<T, Map<K, A>, ReadonlyMap<K, R>>({
    init: () => new Map(),
    stepAll(groups, items, from, to) {
      const parts = new Map<K, Part<T>>();
      const handOn = (part: Part<T>, key: K) => {
        groups.set(key, stepEach(fold, groups.get(key) as A, part.items, 0, part.n));
        part.n = 0;
      };
      for (let i = from; i < to; i++) {
        const item = items[i] as T;
        const key = keyOf(item);
        if (key === undefined) continue;
        const part = parts.get(key);
        if (part === undefined) {
          heldIn(groups, key);
          parts.set(key, { items: [item], n: 1 });
        } else {
          part.items[part.n++] = item;
          if (part.n === PART) handOn(part, key);
        }
      }
      parts.forEach(handOn);
      return groups;
    },
    merge(a, b) {
      for (const [key, acc] of b) a.set(key, fold.merge(heldIn(a, key), acc));
      return a;
    },
    done: (groups) => new Map(Array.from(groups, ([key, acc]) => [key, fold.done(acc)])),
  });
}

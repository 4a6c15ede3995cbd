import { blockFold, type Fold } from "./fold";

/**
 * How many items there are.
 *
 * @example
 * ```ts
 * runFold(count(), ["a", "b"]); // => 2
 * ```
 */
export function count(): Fold<unknown, number, number> {
  return blockFold({
    init: () => 0,
    stepAll: (n, _, from, to) => n + to - from,
    merge: (a, b) => a + b,
    done: (n) => n,
  });
}

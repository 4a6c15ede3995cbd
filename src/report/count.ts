import type { Fold } from "./fold";

/**
 * How many items there are.
 *
 * @example
 * ```ts
 * runFold(count(), ["a", "b"]); // => 2
 * ```
 */
export function count(): Fold<unknown, number, number> {
  return {
    init: () => 0,
    step: (n) => n + 1,
    stepAll: (n, _, from, to) => n + to - from,
    merge: (a, b) => a + b,
    done: (n) => n,
  };
}

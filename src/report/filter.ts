import type { Fold } from "./fold";

/**
 * A figure of those items alone for which `isIn` holds.
 *
 * @example
 * ```ts
 * runFold(filter((n: number) => n > 1, count()), [1, 2, 3]); // => 2
 * ```
 */
export function filter<T, A, R>(isIn: (item: T) => boolean, fold: Fold<T, A, R>): Fold<T, A, R> {
  const { init, merge, done } = fold;
  return { init, step: (acc, item) => (isIn(item) ? fold.step(acc, item) : acc), merge, done };
}

/**
 * A figure of something that each item holds.
 *
 * @example
 * ```ts
 * runFold(mapped((call: { waitMs: number }) => call.waitMs, max()), [{ waitMs: 4 }, { waitMs: 7 }]); // => 7
 * ```
 */
export function mapped<T, U, A, R>(to: (item: T) => U, fold: Fold<U, A, R>): Fold<T, A, R> {
  const { init, merge, done } = fold;
  return { init, step: (acc, item) => fold.step(acc, to(item)), merge, done };
}

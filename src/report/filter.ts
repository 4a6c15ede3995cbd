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
  return withStep(fold, (acc, item) => (isIn(item) ? fold.step(acc, item) : acc));
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
  return withStep(fold, (acc, item) => fold.step(acc, to(item)));
}

/** The same figure of other items. */
const withStep = <T, A, R>(
  { init, merge, done }: Fold<never, A, R>,
  step: (acc: A, item: T) => A,
): Fold<T, A, R> => ({ init, step, merge, done });

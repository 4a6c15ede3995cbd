import { itself } from "./finite";
import type { Fold, ValueOf } from "./fold";
import { valueFold } from "./value-fold";

/**
 * The smallest value; `undefined` where no item has one.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(min(), [3, 1, 2]); // => 1
 * ```
 */
export function min(): Fold<number | undefined, number | undefined, number | undefined>;
export function min<T>(of: ValueOf<T>): Fold<T, number | undefined, number | undefined>;
export function min(of: ValueOf<unknown> = itself): Fold<unknown, number | undefined, number | undefined> {
  return extreme(of, 1);
}

/**
 * The largest value; `undefined` where no item has one.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(max(), [3, 1, 2]); // => 3
 * ```
 */
export function max(): Fold<number | undefined, number | undefined, number | undefined>;
export function max<T>(of: ValueOf<T>): Fold<T, number | undefined, number | undefined>;
export function max(of: ValueOf<unknown> = itself): Fold<unknown, number | undefined, number | undefined> {
  return extreme(of, -1);
}

function extreme(of: ValueOf<unknown>, sign: 1 | -1): Fold<unknown, number | undefined, number | undefined> {
  const better = (held: number | undefined, value: number | undefined): number | undefined =>
    value !== undefined && (held === undefined || value * sign < held * sign) ? value : held;
  return valueFold(of, better, { init: () => undefined, merge: better, done: itself });
}

import { addProduct, addTo, type ExactSum, emptySum, mergeSums, POINT, totalOf } from "./exact-sum";
import { itself } from "./finite";
import type { Fold, ValueOf } from "./fold";
import { ratio } from "./ratio";
import { valueFold } from "./value-fold";

/** The exact sums of a value and of its square. */
export interface MomentState {
  n: number;
  readonly sum: ExactSum;
  readonly squares: ExactSum;
}

/**
 * The sample variance (n − 1) of a value, computed exactly and rounded once.
 *
 * `undefined` below two values.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(variance(), [10000001, 10000003, 10000002]); // => 1
 * ```
 */
export function variance(): Fold<number | undefined, MomentState, number | undefined>;
export function variance<T>(of: ValueOf<T>): Fold<T, MomentState, number | undefined>;
export function variance(of: ValueOf<unknown> = itself): Fold<unknown, MomentState, number | undefined> {
  return momentFold(of, (squared) => squared);
}

/**
 * The sample standard deviation (n − 1) of a value.
 *
 * `undefined` below two values.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(stdDev(), [2, 4, 4, 4, 5, 5, 7, 9, 5]); // => 2
 * ```
 */
export function stdDev(): Fold<number | undefined, MomentState, number | undefined>;
export function stdDev<T>(of: ValueOf<T>): Fold<T, MomentState, number | undefined>;
export function stdDev(of: ValueOf<unknown> = itself): Fold<unknown, MomentState, number | undefined> {
  return momentFold(of, Math.sqrt);
}

/** n Σxy − Σx Σy: n² times the covariance, exactly, times 4^POINT. */
export const spread = (n: number, xy: ExactSum, x: ExactSum, y: ExactSum): bigint =>
  ((BigInt(n) * totalOf(xy)) << BigInt(POINT)) - totalOf(x) * totalOf(y);

function momentFold(
  of: ValueOf<unknown>,
  ofVariance: (squared: number) => number,
): Fold<unknown, MomentState, number | undefined> {
  const take = (state: MomentState, value: number) => {
    state.n++;
    addTo(state.sum, value);
    addProduct(state.squares, value, value);
    return state;
  };
  return valueFold(of, take, {
    init: () => ({ n: 0, sum: emptySum(), squares: emptySum() }),
    merge: mergeSums,
    done: ({ n, sum, squares }) =>
      n < 2
        ? undefined
        : ofVariance(ratio(spread(n, squares, sum, sum), BigInt(n) * BigInt(n - 1), 2 * POINT)),
  });
}

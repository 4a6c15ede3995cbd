import { type Dyadic, integer, minus, ratio, times } from "./dyadic";
import { addProduct, addTo, type ExactSum, emptySum, mergeSums, totalOf } from "./exact-sum";
import { finite, itself } from "./finite";
import type { Fold, ValueOf } from "./fold";

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
  return momentFold(of, varianceOf);
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
  return momentFold(of, (state) => {
    const squared = varianceOf(state);
    return squared === undefined ? undefined : Math.sqrt(squared);
  });
}

/** n Σxy − Σx Σy: n² times the covariance, exactly. */
export const spread = (n: number, xy: ExactSum, x: ExactSum, y: ExactSum): Dyadic =>
  minus(times(integer(n), totalOf(xy)), times(totalOf(x), totalOf(y)));

function varianceOf({ n, sum, squares }: MomentState): number | undefined {
  return n < 2 ? undefined : ratio(spread(n, squares, sum, sum), times(integer(n), integer(n - 1)));
}

function momentFold(
  of: ValueOf<unknown>,
  done: (state: MomentState) => number | undefined,
): Fold<unknown, MomentState, number | undefined> {
  return {
    init: () => ({ n: 0, sum: emptySum(), squares: emptySum() }),
    step(state, item) {
      const value = of(item);
      if (value === undefined) return state;
      addTo(state.sum, finite(value));
      addProduct(state.squares, value, value);
      state.n++;
      return state;
    },
    merge: mergeSums,
    done,
  };
}

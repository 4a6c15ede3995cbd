import { addTo, type ExactSum, emptySum, mergeSums, POINT, totalOf } from "./exact-sum";
import { finite, itself } from "./finite";
import { blockFold, type Fold, type ValueOf } from "./fold";
import { ratio } from "./ratio";

/** How many values there were, and their exact sum. */
export interface SumState {
  n: number;
  readonly sum: ExactSum;
}

/**
 * The sum of a value, correctly rounded: neither order nor splits change a bit of it.
 *
 * `undefined` where no item has a value. A sum beyond the doubles is ±Infinity.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(sum(), [0.1, 0.2, 0.3, -0.3, -0.2]); // => 0.1
 * ```
 */
export function sum(): Fold<number | undefined, SumState, number | undefined>;
export function sum<T>(of: ValueOf<T>): Fold<T, SumState, number | undefined>;
export function sum(of: ValueOf<unknown> = itself): Fold<unknown, SumState, number | undefined> {
  return sumFold(of, () => 1);
}

/**
 * The mean of a value: the exact sum divided by the number of values, rounded once.
 *
 * `undefined` where no item has a value.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(mean((call: { waitMs: number }) => call.waitMs), [{ waitMs: 4 }, { waitMs: 7 }]); // => 5.5
 * ```
 */
export function mean(): Fold<number | undefined, SumState, number | undefined>;
export function mean<T>(of: ValueOf<T>): Fold<T, SumState, number | undefined>;
export function mean(of: ValueOf<unknown> = itself): Fold<unknown, SumState, number | undefined> {
  return sumFold(of, (n) => n);
}

/** The exact sum divided by something of the number of values. */
function sumFold(
  of: ValueOf<unknown>,
  divisorOf: (n: number) => number,
): Fold<unknown, SumState, number | undefined> {
  return blockFold({
    init: () => ({ n: 0, sum: emptySum() }),
    stepAll(state, items, from, to) {
      // Whole numbers are added up here, where the processor can keep them at hand.
      let { n } = state;
      let whole = 0;
      for (let i = from; i < to; i++) {
        const value = of(items[i]);
        if (value === undefined) continue;
        n++;
        if (Number.isInteger(value) && Number.isSafeInteger(whole + value)) whole += value;
        else addTo(state.sum, finite(value));
      }
      state.n = n;
      addTo(state.sum, whole);
      return state;
    },
    merge: mergeSums,
    done: ({ n, sum }) => (n === 0 ? undefined : quotient(sum, divisorOf(n))),
  });
}

/** Of whole numbers the runtime's own division is rounded just as well. */
const quotient = (sum: ExactSum, by: number): number =>
  sum.limbs === undefined ? sum.whole / by : ratio(totalOf(sum), BigInt(by), POINT);

import { addProduct, addTo, type ExactSum, emptySum, mergeSums } from "./exact-sum";
import { finite } from "./finite";
import type { Fold, ValueOf } from "./fold";
import { ratio } from "./ratio";
import { spread } from "./variance";

/** The exact sums of pairs. */
export interface PairState {
  n: number;
  readonly x: ExactSum;
  readonly y: ExactSum;
  readonly xx: ExactSum;
  readonly yy: ExactSum;
  readonly xy: ExactSum;
}

/**
 * Pearson's correlation over items that have both values, from exact sums.
 *
 * `undefined` below three pairs, or where one side does not vary.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(pearson((p: [number, number]) => p[0], (p) => p[1]), [[1, 2], [2, 4], [3, 6]]); // => 1
 * ```
 */
export function pearson<T>(xOf: ValueOf<T>, yOf: ValueOf<T>): Fold<T, PairState, number | undefined> {
  return {
    init: () => ({ n: 0, x: emptySum(), y: emptySum(), xx: emptySum(), yy: emptySum(), xy: emptySum() }),
    step(state, item) {
      const [x, y] = [xOf(item), yOf(item)];
      if (x === undefined || y === undefined) return state;
      finite(x);
      finite(y);
      state.n++;
      addTo(state.x, x);
      addTo(state.y, y);
      addProduct(state.xx, x, x);
      addProduct(state.yy, y, y);
      addProduct(state.xy, x, y);
      return state;
    },
    merge: mergeSums,
    done({ n, x, y, xx, yy, xy }) {
      const varies = spread(n, xx, x, x) * spread(n, yy, y, y);
      if (n < 3 || varies === 0n) return undefined;
      const together = spread(n, xy, x, y);
      const r = Math.sqrt(ratio(together * together, varies));
      return together < 0n ? -r : r;
    },
  };
}

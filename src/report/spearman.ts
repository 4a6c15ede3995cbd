import { append, concatenate, emptyColumn, piecesOf, type ValueColumn } from "./column";
import { pearson } from "./correlation";
import { countUpTo } from "./count-up-to";
import { finite, itself } from "./finite";
import type { Fold, ValueOf } from "./fold";

/**
 * Spearman's rank correlation over items that have both values; tied values share their mean rank.
 *
 * `undefined` below three pairs, or where one side does not vary.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(spearman((p: [number, number]) => p[0], (p) => p[1]), [[1, 1], [2, 10], [3, 1000]]); // => 1
 * ```
 */
export function spearman<T>(xOf: ValueOf<T>, yOf: ValueOf<T>): Fold<T, ValueColumn, number | undefined> {
  return {
    init: emptyColumn,
    step(column, item) {
      const x = xOf(item);
      const y = yOf(item);
      // One after the other in one column, so that they stay in step.
      return x === undefined || y === undefined
        ? column
        : append(column, itself, [finite(x), finite(y)], 0, 2);
    },
    merge: concatenate,
    done: (column) => spearmanOf(piecesOf(column).flatMap((piece) => [...piece])),
  };
}

/** Spearman's correlation of pairs that stand one after the other. */
function spearmanOf(values: readonly number[]): number | undefined {
  const [x, y] = [0, 1].map((side) => doubledRanks(values.filter((_, i) => i % 2 === side))) as [
    number[],
    number[],
  ];
  const ofRanks = pearson<number>(
    (i) => x[i],
    (i) => y[i],
  );
  return ofRanks.done(x.reduce((pairs, _, i) => ofRanks.step(pairs, i), ofRanks.init()));
}

/** Twice the mean rank of each value but for a constant, and whole: how many are at or below, less how many are at or above. */
function doubledRanks(values: readonly number[]): number[] {
  const ascending = Float64Array.from(values).sort();
  const negated = ascending.map((value) => -value).reverse();
  return values.map((value) => countUpTo(ascending, value) - countUpTo(negated, -value));
}

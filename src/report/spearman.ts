import { append, concatenate, emptyColumn, piecesOf, type ValueColumn } from "./column";
import { addPair, emptyPairs, pearsonOf } from "./correlation";
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
  const [x, y] = [0, 1].map((side) => doubledRanks(values.filter((_, i) => i % 2 === side)));
  const pairs = emptyPairs();
  x?.forEach((rank, i) => {
    addPair(pairs, rank, y?.[i] as number);
  });
  return pearsonOf(pairs);
}

/** Twice the mean rank of each value: a whole number, so that all sums are exact. */
function doubledRanks(values: readonly number[]): Float64Array {
  const order = Uint32Array.from(values, (_, i) => i).sort(
    (a, b) => (values[a] as number) - (values[b] as number),
  );
  const ranks = new Float64Array(values.length);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && values[order[to] as number] === values[order[from] as number]) to++;
    for (let i = from; i < to; i++) ranks[order[i] as number] = from + to - 1;
    from = to;
  }
  return ranks;
}

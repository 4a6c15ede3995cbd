import { append, concatenate, emptyColumn, piecesOf, type ValueColumn } from "./column";
import { addPair, emptyPairs, pearsonOf } from "./correlation";
import { finite } from "./finite";
import type { Fold, ValueOf } from "./fold";

/** All pairs: the values of both sides, in step. */
export interface PairColumns {
  readonly x: ValueColumn;
  readonly y: ValueColumn;
}

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
export function spearman<T>(xOf: ValueOf<T>, yOf: ValueOf<T>): Fold<T, PairColumns, number | undefined> {
  return {
    init: () => ({ x: emptyColumn(), y: emptyColumn() }),
    step(state, item) {
      const x = xOf(item);
      const y = yOf(item);
      if (x === undefined || y === undefined) return state;
      // Both are looked at before either is kept: the columns stay in step.
      finite(y);
      append(state.x, x);
      append(state.y, y);
      return state;
    },
    merge(a, b) {
      concatenate(a.x, b.x);
      concatenate(a.y, b.y);
      return a;
    },
    done: ({ x, y }) => spearmanOf(joined(x), joined(y)),
  };
}

const joined = (column: ValueColumn): Float64Array =>
  Float64Array.from(piecesOf(column).flatMap((piece) => [...piece]));

/** Spearman's correlation of two lists in step. */
function spearmanOf(x: Float64Array, y: Float64Array): number | undefined {
  const ofX = doubledRanks(x);
  const ofY = doubledRanks(y);
  const pairs = emptyPairs();
  for (let i = 0; i < ofX.length; i++) addPair(pairs, ofX[i] as number, ofY[i] as number);
  return pearsonOf(pairs);
}

/** Twice the mean rank of each value: a whole number, so that all sums are exact. */
function doubledRanks(values: Float64Array): Float64Array {
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

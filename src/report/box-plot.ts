import { type ColumnFold, columnFold } from "./column";
import type { ValueOf } from "./fold";
import { quantileAt } from "./quantile";
import type { Selection } from "./selection";

/** Tukey's five numbers with whiskers at real values, never at the fences. */
export interface BoxPlot {
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  /** The smallest value that lies no more than 1.5 IQR below the box. */
  readonly whiskerLow: number;
  /** The largest value that lies no more than 1.5 IQR above the box. */
  readonly whiskerHigh: number;
  /** Values beyond the whiskers, ascending. */
  readonly outliers: readonly number[];
}

/**
 * The box plot of a value: quartiles of type 7, whiskers at the furthest value within 1.5 IQR.
 *
 * Whiskers are values, as in R's `boxplot.stats`: of 0, 0, 0, 100 the upper one ends at 0 and the box at 25, as
 * that quartile is drawn towards the outlier. `undefined` where no item has a value.
 *
 * @throws KefuError `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(boxPlot(), [1, 2, 3, 4, 100])?.outliers; // => [100]
 * ```
 */
export function boxPlot(): ColumnFold<number | undefined, BoxPlot | undefined>;
export function boxPlot<T>(of: ValueOf<T>): ColumnFold<T, BoxPlot | undefined>;
export function boxPlot(of?: ValueOf<unknown>): ColumnFold<unknown, BoxPlot | undefined> {
  return columnFold(boxOf, of);
}

/** The box plot of values at hand. */
function boxOf(selection: Selection): BoxPlot | undefined {
  const { n, at } = selection;
  const q1 = quantileAt(selection, 0.25);
  const median = quantileAt(selection, 0.5);
  const q3 = quantileAt(selection, 0.75);
  if (q1 === undefined || median === undefined || q3 === undefined) return undefined;
  // Two values always lie within reach, but so near one another that both quartiles are rounded to the same.
  const reach = n === 2 ? at(1) - at(0) : 1.5 * (q3 - q1);
  const outliers: number[] = [];
  let first = 0;
  while (at(first) < q1 - reach) outliers.push(at(first++));
  let last = n - 1;
  while (at(last) > q3 + reach) last--;
  for (let rank = last + 1; rank < n; rank++) outliers.push(at(rank));
  return {
    n,
    min: at(0),
    q1,
    median,
    q3,
    max: at(n - 1),
    whiskerLow: at(first),
    whiskerHigh: at(last),
    outliers,
  };
}

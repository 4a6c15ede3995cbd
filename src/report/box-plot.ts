import { type ColumnFold, columnFold } from "./column";
import type { ValueOf } from "./fold";
import { quantileAt } from "./quantile";
import { type Selection, valueAt } from "./selection";

/** Tukey's five numbers with whiskers at real values, never at the fences. */
export interface BoxPlot {
  readonly n: number;
  readonly min: number;
  readonly q1: number;
  readonly median: number;
  readonly q3: number;
  readonly max: number;
  /** The smallest value within 1.5 IQR below the box. */
  readonly whiskerLow: number;
  /** The largest value within 1.5 IQR above the box. */
  readonly whiskerHigh: number;
  /** Values beyond the whiskers, ascending. */
  readonly outliers: readonly number[];
}

/**
 * The box plot of a value: quartiles of type 7, whiskers at the furthest value within 1.5 IQR.
 *
 * `undefined` where no item has a value.
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
  return columnFold(of, boxOf);
}

/** The box plot of values at hand. */
function boxOf(selection: Selection): BoxPlot | undefined {
  const n = selection.values.length;
  const q1 = quantileAt(selection, 0.25);
  const median = quantileAt(selection, 0.5);
  const q3 = quantileAt(selection, 0.75);
  if (q1 === undefined || median === undefined || q3 === undefined) return undefined;
  const reach = 1.5 * (q3 - q1);
  let first = 0;
  while (valueAt(selection, first) < q1 - reach) first++;
  let last = n - 1;
  while (valueAt(selection, last) > q3 + reach) last--;
  return {
    n,
    min: valueAt(selection, 0),
    q1,
    median,
    q3,
    max: valueAt(selection, n - 1),
    whiskerLow: valueAt(selection, first),
    whiskerHigh: valueAt(selection, last),
    outliers: [...selection.values.subarray(0, first), ...selection.values.subarray(last + 1)],
  };
}

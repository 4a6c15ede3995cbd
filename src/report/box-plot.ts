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
export function boxOf(selection: Selection): BoxPlot | undefined {
  const n = selection.values.length;
  const q1 = quantileAt(selection, 0.25);
  const median = quantileAt(selection, 0.5);
  const q3 = quantileAt(selection, 0.75);
  if (q1 === undefined || median === undefined || q3 === undefined) return undefined;
  const min = valueAt(selection, 0);
  const max = valueAt(selection, n - 1);
  const reach = 1.5 * (q3 - q1);
  // Ranks up to the lower quartile hold all that lies below it, wherever they stand among themselves.
  const low = selection.values.subarray(0, Math.ceil((n - 1) * 0.25) + 1);
  const high = selection.values.subarray(Math.floor((n - 1) * 0.75));
  const whiskerLow = nearest(low, q1 - reach, 1);
  const whiskerHigh = nearest(high, q3 + reach, -1);
  const outliers = [...beyond(low, whiskerLow, 1), ...beyond(high, whiskerHigh, -1)];
  return { n, min, q1, median, q3, max, whiskerLow, whiskerHigh, outliers };
}

/** The value nearest to a fence on its inner side; `inward` is 1 for the lower fence and −1 for the upper one. */
function nearest(values: Float64Array, fence: number, inward: 1 | -1): number {
  let found = Number.POSITIVE_INFINITY;
  for (let i = 0; i < values.length; i++) {
    const distance = (values[i] as number) * inward;
    if (distance >= fence * inward && distance < found) found = distance;
  }
  return found * inward;
}

/** The values outside a whisker, ascending. */
function beyond(values: Float64Array, whisker: number, inward: 1 | -1): Float64Array {
  const limit = whisker * inward;
  let n = 0;
  for (let i = 0; i < values.length; i++) if ((values[i] as number) * inward < limit) n++;
  const found = new Float64Array(n);
  for (let i = 0, at = 0; at < n; i++)
    if ((values[i] as number) * inward < limit) found[at++] = values[i] as number;
  return found.sort();
}

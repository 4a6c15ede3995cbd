import { KefuError } from "../base";
import { type ColumnFold, columnFold } from "./column";
import type { ValueOf } from "./fold";
import type { Selection } from "./selection";

/** Hyndman and Fan's nine definitions of a sample quantile, by their numbers; 7 is R's default. */
export type QuantileType = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;

/**
 * The p-quantile of a value, exact: type 7 (R's default, as NumPy and spreadsheets) unless another
 * of Hyndman and Fan's types is asked for.
 *
 * Keeps every value, eight bytes each. `undefined` where no item has a value; a single value is every quantile.
 *
 * @throws KefuError `out_of_range` for a p outside 0…1; `invalid_argument` for a value that is NaN or infinite.
 *
 * @example
 * ```ts
 * runFold(quantile(0.9), [1, 2, 3, 4]); // => 3.7
 * ```
 */
export function quantile(
  p: number,
  of?: undefined,
  type?: QuantileType,
): ColumnFold<number | undefined, number | undefined>;
export function quantile<T>(
  p: number,
  of: ValueOf<T>,
  type?: QuantileType,
): ColumnFold<T, number | undefined>;
export function quantile(
  p: number,
  of?: ValueOf<unknown>,
  type: QuantileType = 7,
): ColumnFold<unknown, number | undefined> {
  if (!(Number.isFinite(p) && p >= 0 && p <= 1)) throw new KefuError("out_of_range", "p must be from 0 to 1");
  return columnFold((selection) => quantileAt(selection, p, type), of);
}

/** The p-quantile of values at hand. */
export function quantileAt(selection: Selection, p: number, type: QuantileType = 7): number | undefined {
  const { n } = selection;
  if (n === 0) return undefined;
  const position = Math.min(Math.max(positionOf(n, p, type), 0), n - 1);
  const low = selection.at(Math.floor(position));
  const high = selection.at(Math.ceil(position));
  return between(low, high, position % 1);
}

/** The value a part of the way from one to another; halves, as a gap may be too wide for a double. */
export const between = (low: number, high: number, part: number): number =>
  Number.isFinite(high - low) ? low + (high - low) * part : 2 * (low / 2 + (high / 2 - low / 2) * part);

/** Types 4 to 9 interpolate at rank a + p (n + 1 − a − b), counted from 1; b is a but for type 4, where it is 1. */
const A = [0, 1 / 2, 0, 1, 1 / 3, 3 / 8];

/** Where a quantile lies between the ranks 0 … n − 1; a whole number where the definition does not interpolate. */
function positionOf(n: number, p: number, type: QuantileType): number {
  const np = n * p;
  const a = A[type - 4];
  if (a !== undefined) return p * (n + 1 - a - (type === 4 ? 1 : a)) + (a - 1);
  if (type === 3) return Math.round(np) - (np % 2 === 0.5 ? 2 : 1); // halves go to the even neighbour
  return type === 2 && Number.isInteger(np) ? np - 0.5 : Math.ceil(np) - 1;
}

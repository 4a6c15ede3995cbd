import type { Bounds } from "./bounds";

/**
 * The open stretches of one page of time, for look-up in either direction; all times count from its start.
 *
 * `rows` holds a pair for each stretch, its start and the open time before it, and a last pair of
 * `Infinity` and the total. The two indexes guess a row from a time or from a sum; from the guess the
 * answer is a step or two ahead, never behind.
 */
export interface Table {
  readonly total: number;
  readonly rows: Float64Array;
  readonly byTime: Int32Array;
  readonly bySum: Int32Array;
  readonly timeScale: number;
  readonly sumScale: number;
}

/** With four buckets to a stretch most guesses are the answer. */
const BUCKETS = 4;

/** A table of stretches that lie in order between two instants. */
export function tableOf(bounds: Bounds, start: number, end: number): Table {
  const edges = bounds.length;
  const rows = new Float64Array(edges + 4).fill(Infinity);
  let total = 0;
  for (let row = 0; row < edges; row += 2) {
    rows[row] = (bounds[row] as number) - start;
    rows[row + 1] = total;
    total += (bounds[row + 1] as number) - (bounds[row] as number);
  }
  rows[edges + 1] = total;
  rows[edges + 3] = total;
  const buckets = (edges / 2) * BUCKETS;
  const timeScale = buckets / (end - start);
  const sumScale = buckets / (total || 1);
  return {
    total,
    rows,
    byTime: guesses(rows, 0, timeScale, buckets),
    bySum: guesses(rows, 1, sumScale, buckets),
    timeScale,
    sumScale,
  };
}

/** For each bucket of keys the last row whose key lies in an earlier one. */
function guesses(rows: Float64Array, column: 0 | 1, scale: number, buckets: number): Int32Array {
  const index = new Int32Array(buckets + 1);
  let row = 0;
  for (let bucket = 1; bucket <= buckets; bucket++) {
    while (row < rows.length - 4 && (((rows[row + column] as number) * scale) | 0) < bucket) row += 2;
    index[bucket] = row > 0 ? row - 2 : 0;
  }
  return index;
}

/** The row of the last stretch that starts at or before a time; the first row before all of them. */
function rowAt({ rows, byTime, timeScale }: Table, time: number): number {
  let row = byTime[(time * timeScale) | 0] as number;
  while ((rows[row + 2] as number) <= time) row += 2;
  return row;
}

/** The open time of the page that lies before a time in it. */
export function sumAt(table: Table, time: number): number {
  const { rows } = table;
  const row = rowAt(table, time);
  const before = rows[row + 1] as number;
  return before + Math.max(0, Math.min(time - (rows[row] as number), (rows[row + 3] as number) - before));
}

/** The end of the stretch around an open time. */
export function endIn(table: Table, time: number): number {
  const { rows } = table;
  const row = rowAt(table, time);
  return (rows[row] as number) + (rows[row + 3] as number) - (rows[row + 1] as number);
}

/** The time up to which a sum of open time lies, in the first stretch that ends at `least` or more. */
export function timeWith(table: Table, sum: number, least: number): number {
  const { rows } = table;
  let row = table.bySum[(least * table.sumScale) | 0] as number;
  while ((rows[row + 3] as number) < least) row += 2;
  return (rows[row] as number) + sum - (rows[row + 1] as number);
}

import type { EpochMs } from "../base";
import type { Bounds } from "./plan";

/**
 * The open stretches of one page of time, for look-up in either direction.
 *
 * `rows` holds a pair for each stretch, its start and the open time before it, and a last pair of
 * `Infinity` and the total. The two indexes guess a row from an instant or from a sum; from the guess
 * the answer is a step or two ahead, never behind.
 */
export interface Table {
  readonly start: EpochMs;
  readonly total: number;
  readonly rows: Float64Array;
  readonly byTime: Uint32Array;
  readonly bySum: Uint32Array;
  readonly timeScale: number;
  readonly sumScale: number;
}

const NOTHING = new Uint32Array(1);

/** A table of stretches that lie in order within `[start, end)`. */
export function tableOf(bounds: Bounds, start: EpochMs, end: EpochMs): Table {
  const count = bounds.length / 2;
  const rows = new Float64Array(2 * count + 4);
  let total = 0;
  for (let i = 0; i < 2 * count; i += 2) {
    rows[i] = bounds[i] as number;
    rows[i + 1] = total;
    total += (bounds[i + 1] as number) - (bounds[i] as number);
  }
  rows[2 * count] = Number.POSITIVE_INFINITY;
  rows[2 * count + 1] = total;
  rows[2 * count + 2] = Number.POSITIVE_INFINITY;
  rows[2 * count + 3] = total;
  if (count === 0) return { start, total, rows, byTime: NOTHING, bySum: NOTHING, timeScale: 0, sumScale: 0 };
  const timeScale = count / (end - start);
  const sumScale = count / total;
  return {
    start,
    total,
    rows,
    byTime: guesses(rows, 0, start, timeScale),
    bySum: guesses(rows, 1, 0, sumScale),
    timeScale,
    sumScale,
  };
}

/** For each bucket the last row whose key lies in an earlier one. */
function guesses(rows: Float64Array, column: 0 | 1, origin: number, scale: number): Uint32Array {
  const count = rows.length / 2 - 2;
  const index = new Uint32Array(count + 1);
  let row = 0;
  for (let bucket = 0; bucket <= count; bucket++) {
    while (row < count && Math.floor(((rows[2 * row + column] as number) - origin) * scale) < bucket) row++;
    index[bucket] = row > 0 ? row - 1 : 0;
  }
  return index;
}

/** The row of the last stretch that starts at or before an instant; the first row before all of them. */
export function rowAt(table: Table, at: EpochMs): number {
  const { rows } = table;
  let row = (table.byTime[((at - table.start) * table.timeScale) | 0] as number) * 2;
  while ((rows[row + 2] as number) <= at) row += 2;
  return row;
}

/** The open time of the page that lies before an instant. */
export function sumAt(table: Table, at: EpochMs): number {
  const row = rowAt(table, at);
  const { rows } = table;
  const into = at - (rows[row] as number);
  const before = rows[row + 1] as number;
  if (into <= 0) return before;
  const length = (rows[row + 3] as number) - before;
  return before + (into < length ? into : length);
}

/** The first instant before which a sum of open time lies, 0 < sum ≤ total. */
export function firstWith(table: Table, sum: number): EpochMs {
  const { rows } = table;
  let row = (table.bySum[(sum * table.sumScale) | 0] as number) * 2;
  while ((rows[row + 3] as number) < sum) row += 2;
  return (rows[row] as number) + sum - (rows[row + 1] as number);
}

/** The last instant before which no more than a sum of open time lies, 0 ≤ sum < total. */
export function lastWith(table: Table, sum: number): EpochMs {
  const { rows } = table;
  let row = (table.bySum[(sum * table.sumScale) | 0] as number) * 2;
  while ((rows[row + 3] as number) <= sum) row += 2;
  return (rows[row] as number) + sum - (rows[row + 1] as number);
}

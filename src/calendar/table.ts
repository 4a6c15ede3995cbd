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
  readonly byTime: Uint32Array;
  readonly bySum: Uint32Array;
  readonly timeScale: number;
  readonly sumScale: number;
}

/** A table of stretches that lie in order between two instants. */
export function tableOf(bounds: Bounds, start: number, end: number): Table {
  const count = bounds.length / 2;
  const rows = new Float64Array(2 * count + 4).fill(Number.POSITIVE_INFINITY);
  let total = 0;
  for (let i = 0; i < 2 * count; i += 2) {
    rows[i] = (bounds[i] as number) - start;
    rows[i + 1] = total;
    total += (bounds[i + 1] as number) - (bounds[i] as number);
  }
  rows[2 * count + 1] = total;
  rows[2 * count + 3] = total;
  const timeScale = count / (end - start);
  const sumScale = count / (total || 1);
  return {
    total,
    rows,
    byTime: guesses(rows, 0, timeScale),
    bySum: guesses(rows, 1, sumScale),
    timeScale,
    sumScale,
  };
}

/** For each bucket of keys the last row whose key lies in an earlier one. */
function guesses(rows: Float64Array, column: 0 | 1, scale: number): Uint32Array {
  const count = rows.length / 2 - 2;
  const index = new Uint32Array(count + 1);
  let row = 0;
  for (let bucket = 1; bucket <= count; bucket++) {
    while (row < count && Math.floor((rows[2 * row + column] as number) * scale) < bucket) row++;
    index[bucket] = row > 0 ? 2 * (row - 1) : 0;
  }
  return index;
}

/** The open time of the page that lies before a time in it. */
export function sumAt({ rows, byTime, timeScale }: Table, time: number): number {
  let row = byTime[(time * timeScale) | 0] as number;
  while ((rows[row + 2] as number) <= time) row += 2;
  const into = time - (rows[row] as number);
  const before = rows[row + 1] as number;
  if (into <= 0) return before;
  const after = rows[row + 3] as number;
  return before + into < after ? before + into : after;
}

/** The time up to which a sum of open time lies, in the first stretch that ends at `least` or more. */
export function timeWith({ rows, bySum, sumScale }: Table, sum: number, least: number): number {
  let row = bySum[(least * sumScale) | 0] as number;
  while ((rows[row + 3] as number) < least) row += 2;
  return (rows[row] as number) + sum - (rows[row + 1] as number);
}

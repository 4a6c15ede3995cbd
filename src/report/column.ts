import { finite, itself } from "./finite";
import type { Fold, ValueOf } from "./fold";
import { type Selection, selectionOf } from "./selection";

/**
 * All values of one figure, eight bytes each.
 *
 * Chunks double up to 512 KB and are never copied, so that growing costs neither time nor a second
 * copy. All but the last are full.
 */
export interface ValueColumn {
  n: number;
  chunks: Float64Array[];
  /** How much of the last chunk is taken. */
  fill: number;
}

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 65_536;

export const emptyColumn = (): ValueColumn => ({ n: 0, chunks: [], fill: 0 });

export function append(column: ValueColumn, value: number): void {
  let last = column.chunks[column.chunks.length - 1];
  if (last === undefined || column.fill === last.length) last = grow(column);
  last[column.fill++] = value;
  column.n++;
}

function grow(column: ValueColumn): Float64Array {
  const size = Math.min(Math.max(FIRST_CHUNK, column.n), LARGEST_CHUNK);
  const chunk = new Float64Array(size);
  column.chunks.push(chunk);
  column.fill = 0;
  return chunk;
}

/** The values of both, a's first; b's full chunks are taken over as they are. */
export function concatenate(a: ValueColumn, b: ValueColumn): ValueColumn {
  if (b.n === 0) return a;
  const last = a.chunks.pop();
  if (last !== undefined) a.chunks.push(last.slice(0, a.fill));
  a.chunks.push(...b.chunks);
  a.chunks.push((a.chunks.pop() as Float64Array).slice());
  a.fill = b.fill;
  a.n += b.n;
  return a;
}

/** A copy of all values in one piece. */
export function valuesOf(column: ValueColumn): Float64Array {
  const values = new Float64Array(column.n);
  let at = 0;
  for (const chunk of column.chunks) {
    const taken = Math.min(chunk.length, column.n - at);
    values.set(taken === chunk.length ? chunk : chunk.subarray(0, taken), at);
    at += taken;
  }
  return values;
}

/** A fold over a column; several over the same accessor share one column inside `combine`. */
export interface ColumnFold<T, R> extends Fold<T, ValueColumn, R> {
  /** What the column is taken of. */
  readonly columnOf: ValueOf<T>;
  /** The answer from a column that has been copied out and partly ordered already. */
  finish(selection: Selection): R;
}

/** A fold that keeps all values, and answers from the ranks that it asks for. */
export function columnFold<R>(
  of: ValueOf<unknown> | undefined,
  finish: (selection: Selection) => R,
): ColumnFold<unknown, R> {
  const columnOf = of ?? itself;
  return {
    columnOf,
    finish,
    init: emptyColumn,
    step: (column, item) => appendAll(column, columnOf, [item], 1),
    stepAll: (column, items, count) => appendAll(column, columnOf, items, count),
    merge: concatenate,
    done: (column) => finish(selectionOf(valuesOf(column))),
  };
}

function appendAll(
  column: ValueColumn,
  of: ValueOf<unknown>,
  items: readonly unknown[],
  count: number,
): ValueColumn {
  let last = column.chunks[column.chunks.length - 1] ?? grow(column);
  let fill = column.fill;
  let n = column.n;
  for (let i = 0; i < count; i++) {
    const value = of(items[i]);
    if (value === undefined) continue;
    if (fill === last.length) {
      column.n = n;
      last = grow(column);
      fill = 0;
    }
    last[fill++] = value - value === 0 ? value : finite(value);
    n++;
  }
  column.fill = fill;
  column.n = n;
  return column;
}

import { finite, itself } from "./finite";
import { blockFold, type Fold, type ValueOf } from "./fold";
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

/** The values of both, a's first. */
export function concatenate(a: ValueColumn, b: ValueColumn): ValueColumn {
  for (const piece of piecesOf(b)) append(a, itself, [...piece], 0, piece.length);
  return a;
}

/** All values, as they stand in the chunks. */
export const piecesOf = ({ chunks, fill }: ValueColumn): Float64Array[] =>
  chunks.map((chunk, i) => (i < chunks.length - 1 ? chunk : chunk.subarray(0, fill)));

/** A fold over a column; several over the same accessor share one column inside `combine`. */
export interface ColumnFold<T, R> extends Fold<T, ValueColumn, R> {
  /** What the column is taken of. */
  readonly columnOf: ValueOf<T>;
  /** The answer from a column of which any rank can be asked. */
  finish(selection: Selection): R;
}

/** A fold that keeps all values, and answers from the ranks that it asks for. */
export function columnFold<R>(
  of: ValueOf<unknown> | undefined,
  finish: (selection: Selection) => R,
): ColumnFold<unknown, R> {
  const columnOf = of ?? itself;
  const fold = blockFold<unknown, ValueColumn, R>({
    init: emptyColumn,
    stepAll: (column, items, from, to) => append(column, columnOf, items, from, to),
    merge: concatenate,
    done: (column) => finish(selectionOf(piecesOf(column))),
  });
  return { ...fold, columnOf, finish };
}

/** Puts the values of some items at the end. */
export function append(
  column: ValueColumn,
  of: ValueOf<unknown>,
  items: readonly unknown[],
  from: number,
  to: number,
): ValueColumn {
  for (let at = from; at < to; ) {
    const room = roomIn(column);
    let fill = column.fill;
    for (; at < to && fill < room.length; at++) {
      const value = of(items[at]);
      if (value !== undefined) room[fill++] = finite(value);
    }
    column.n += fill - column.fill;
    column.fill = fill;
  }
  return column;
}

/** A chunk that is not full. */
function roomIn(column: ValueColumn): Float64Array {
  const last = column.chunks[column.chunks.length - 1];
  if (last !== undefined && column.fill < last.length) return last;
  const chunk = new Float64Array(Math.min(Math.max(FIRST_CHUNK, column.n), LARGEST_CHUNK));
  column.chunks.push(chunk);
  column.fill = 0;
  return chunk;
}

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

/** A chunk with room for at least one more. */
function roomIn(column: ValueColumn): Float64Array {
  const last = column.chunks[column.chunks.length - 1];
  if (last !== undefined && column.fill < last.length) return last;
  const chunk = new Float64Array(Math.min(Math.max(FIRST_CHUNK, column.n), LARGEST_CHUNK));
  column.chunks.push(chunk);
  column.fill = 0;
  return chunk;
}

/** The value at the end of the column: −0 as 0, so that the order of input decides nothing. */
export function append(column: ValueColumn, value: number): void {
  roomIn(column)[column.fill++] = finite(value) + 0;
  column.n++;
}

/** The values of both, a's first. */
export function concatenate(a: ValueColumn, b: ValueColumn): ValueColumn {
  for (const piece of piecesOf(b))
    for (let at = 0; at < piece.length; ) {
      const room = roomIn(a);
      const part = piece.subarray(at, at + room.length - a.fill);
      room.set(part, a.fill);
      a.fill += part.length;
      a.n += part.length;
      at += part.length;
    }
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
    stepAll: (column, items, from, to) => appendAll(column, columnOf, items, from, to),
    merge: concatenate,
    done: (column) => finish(selectionOf(piecesOf(column))),
  });
  return { ...fold, columnOf, finish };
}

function appendAll(
  column: ValueColumn,
  of: ValueOf<unknown>,
  items: readonly unknown[],
  from: number,
  to: number,
): ValueColumn {
  let room = roomIn(column);
  let fill = column.fill;
  for (let i = from; i < to; i++) {
    const value = of(items[i]);
    if (value === undefined) continue;
    if (fill === room.length) {
      column.n += fill - column.fill;
      column.fill = fill;
      room = roomIn(column);
      fill = 0;
    }
    room[fill++] = Number.isFinite(value) ? value + 0 : finite(value);
  }
  column.n += fill - column.fill;
  column.fill = fill;
  return column;
}

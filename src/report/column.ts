import { finite, itself } from "./finite";
import { blockFold, type Fold, type ValueOf } from "./fold";
import { roomLike, type Selection, selectionOf, type Values } from "./selection";

/**
 * All values of one figure: four bytes each while they are whole numbers of 32 bits, eight from the first other one on.
 *
 * Chunks double up to 65,536 values and are not copied but for that one time, so that growing costs neither time
 * nor a second copy. All but the last are full.
 */
export interface ValueColumn {
  n: number;
  chunks: Values[];
  /** How much of the last chunk is taken. */
  fill: number;
}

const FIRST_CHUNK = 16;
const LARGEST_CHUNK = 65_536;

export const emptyColumn = (): ValueColumn => ({ n: 0, chunks: [], fill: 0 });

/** The values of both, a's first. */
export function concatenate(a: ValueColumn, b: ValueColumn): ValueColumn {
  for (const piece of piecesOf(b)) append(a, itself, piece, 0, piece.length);
  return a;
}

/** All values, as they stand in the chunks. */
export const piecesOf = ({ chunks, fill }: ValueColumn): Values[] =>
  chunks.map((chunk, i) => (i < chunks.length - 1 ? chunk : chunk.subarray(0, fill)));

/** A fold over a column; several over the same accessor share one column inside `combine`. */
export interface ColumnFold<T, R> extends Fold<T, ValueColumn, R> {
  /** What the column is taken of. */
  readonly columnOf: ValueOf<T>;
  /** A column of which any rank can be asked. */
  select(column: ValueColumn): Selection;
  /** The answer from it. */
  finish(selection: Selection): R;
}

/** A fold that keeps all values, and answers from the ranks that it asks for. */
export function columnFold<R>(
  finish: (selection: Selection) => R,
  columnOf: ValueOf<unknown> = itself,
): ColumnFold<unknown, R> {
  const select = (column: ValueColumn) => selectionOf(column.n, piecesOf(column));
  const fold = blockFold<unknown, ValueColumn, R>({
    init: emptyColumn,
    stepAll: (column, items, from, to) => append(column, columnOf, items, from, to),
    merge: concatenate,
    done: (column) => finish(select(column)),
  });
  return { ...fold, columnOf, select, finish };
}

/** Puts the values of some items at the end. */
export function append(
  column: ValueColumn,
  of: ValueOf<unknown>,
  items: ArrayLike<unknown>,
  from: number,
  to: number,
): ValueColumn {
  for (let at = from; at < to; ) {
    const room = roomIn(column);
    let fill = column.fill;
    for (; at < to && fill < room.length; at++) {
      const value = of(items[at]);
      if (value === undefined) continue;
      room[fill] = finite(value);
      if (room[fill] !== value) break;
      fill++;
    }
    column.n += fill - column.fill;
    column.fill = fill;
    // It stopped at a value that four bytes do not hold: once they are eight, that one is taken again.
    if (at < to && fill < room.length) column.chunks = column.chunks.map((chunk) => Float64Array.from(chunk));
  }
  return column;
}

/** A chunk that is not full. */
function roomIn(column: ValueColumn): Values {
  const { chunks, fill, n } = column;
  const last = chunks[chunks.length - 1];
  if (last !== undefined && fill < last.length) return last;
  const size = Math.min(FIRST_CHUNK + n, LARGEST_CHUNK);
  const chunk = roomLike(last, size);
  chunks.push(chunk);
  column.fill = 0;
  return chunk;
}

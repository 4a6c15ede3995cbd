import type { Label } from "../base";
import type { Sink } from "./sheet-issue";

/** A row while it is being read. */
export interface RowState {
  /** By the place of the column in its form. */
  readonly cells: unknown[];
  /** The row of each cell, on sheets that give every value a row of its own. */
  cellRows: readonly number[] | undefined;
  row: number;
  record: Record<string, unknown>;
  /** By the place of the `day` column; `NaN` for none, `REFUSED_DAY` for one that could not be read. */
  readonly days: number[];
  readonly at: Sink;
}

export const REFUSED_DAY = Number.NEGATIVE_INFINITY;

/** One thing to do for a row. */
export type Step = (state: RowState) => void;

/** Stands the sink at a cell. */
export function standAt(
  state: RowState,
  slot: number,
  header: Label,
  path: readonly (string | number)[],
): Sink {
  const { at } = state;
  at.header = header;
  at.path = path;
  if (state.cellRows !== undefined) at.row = state.cellRows[slot] || state.row;
  return at;
}

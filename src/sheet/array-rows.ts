import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { headerBinder } from "./header-row";
import { holds } from "./holds";
import type { RowReader } from "./row-reader";
import { reportRow } from "./sheet-issue";
import type { ArrayView, SheetMode } from "./sheet-mode";

/** Takes rows of cells below a header row; `headRows` begins with the keys of object rows, if they had any. */
export function arrayMode(
  reader: RowReader,
  headRows: readonly (readonly unknown[])[],
  headerIndex: number,
  view: ArrayView,
  find: FindColumn,
  known: readonly string[],
): SheetMode {
  const { at, cells } = reader;
  const shift = view.keys === undefined ? 0 : 1;
  const headers = headRows[headerIndex] ?? [];
  // The row's own number is known once the row itself comes by; keys stand in row 1.
  const headerRow = headerIndex < shift ? 1 : view.numberOf(undefined, headerIndex - shift);
  const binder = headerBinder(find, at, headerRow, known);
  const slots = Array.from(headers, binder.bind);
  const first = slots.findIndex((slot) => slot >= 0);
  const spelled = Array.from(headers, headerText);
  reader.bind(binder.columns, headerRow);
  return { take, finish: () => null };

  function take(row: unknown, index: number): object | undefined | null {
    if (index + shift <= headerIndex || row === undefined || row === null) return null;
    const number = view.numberOf(row, index);
    const values = view.cellsOf(row);
    if (values === undefined) return reader.refuse(number);
    cells.fill(undefined);
    let filled = false;
    let count = 0;
    for (let i = 0; i < values.length; i++) {
      const cell = values[i];
      const slot = slots[i];
      if (slot === undefined) count += Number(holds(cell));
      else if (slot < 0) binder.passOver(cell, slot);
      else {
        cells[slot] = cell;
        filled ||= holds(cell);
      }
    }
    if (count > 0) reportRow(at, number, "extra_cells", { count });
    return filled && !isHeaderAgain(values) ? reader.read(number) : null;
  }

  /** A printed sheet repeats its header on every page. */
  function isHeaderAgain(values: readonly unknown[]): boolean {
    const cell = values[first];
    if (typeof cell !== "string" || cell.trim() !== spelled[first]) return false;
    return slots.every((slot, i) => slot < 0 || headerText(values[i]) === spelled[i]);
  }
}

import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { bindHeaders } from "./header-row";
import { holds } from "./keyed-rows";
import type { RowReader } from "./row-reader";
import { report } from "./sheet-issue";
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
  at.row = headerRow;
  const binding = bindHeaders(headers, find, at, known);
  reader.bind(binding.columns, headerRow);
  const places: number[] = [];
  const slots: number[] = [];
  binding.slots.forEach((slot, place) => {
    if (slot < 0) return;
    places.push(place);
    slots.push(slot);
  });
  const spelled = places.map((place) => headerText(headers[place]));
  return { take, finish: () => null };

  function take(row: unknown, index: number): object | undefined | null {
    if (index + shift <= headerIndex || row === undefined || row === null) return null;
    const number = view.numberOf(row, index);
    const values = view.cellsOf(row);
    if (values === undefined) {
      at.row = number;
      at.path = [];
      at.header = { "zh-CN": "", en: "" };
      return report(at, "unreadable_row");
    }
    cells.fill(undefined);
    let filled = false;
    for (let i = 0; i < places.length; i++) {
      const cell = values[places[i] as number];
      cells[slots[i] as number] = cell;
      filled ||= holds(cell);
    }
    return filled && !isHeaderAgain(values) ? reader.read(number) : null;
  }

  /** A printed sheet repeats its header on every page. */
  function isHeaderAgain(values: readonly unknown[]): boolean {
    const cell = values[places[0] as number];
    if (typeof cell !== "string" || cell.trim() !== spelled[0]) return false;
    return places.every((place, i) => headerText(values[place]) === spelled[i]);
  }
}

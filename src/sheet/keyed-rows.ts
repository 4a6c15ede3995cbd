import type { FindColumn } from "./header-finder";
import { headerBinder } from "./header-row";
import { holds } from "./holds";
import type { RowReader } from "./row-reader";
import { reportRow } from "./sheet-issue";
import type { SheetMode } from "./sheet-mode";

type Keyed = Readonly<Record<string, unknown>>;

/** Whether a row is an object keyed by header, as Papa Parse and SheetJS deliver them. */
export function isRecordLike(row: unknown): row is Keyed {
  if (typeof row !== "object" || row === null || Array.isArray(row) || row instanceof Date) return false;
  return !("values" in row && Array.isArray(row.values));
}

/** What Papa Parse calls cells beyond the last header. */
const EXTRA = "__parsed_extra";

/** Every key of these rows, in the order in which they come up; SheetJS leaves empty cells out. */
export function keysOf(rows: readonly unknown[]): string[] {
  const keys = new Set<string>();
  for (const row of rows) if (isRecordLike(row)) for (const key in row) if (key !== EXTRA) keys.add(key);
  return [...keys];
}

/**
 * The number of an object row: SheetJS' own, or, counted from the header in row 1, two for the first.
 */
export function rowNumberOf(row: unknown, index: number): number {
  const own = (row as { readonly __rowNum__?: unknown } | null)?.__rowNum__;
  return typeof own === "number" ? own + 1 : index + 2;
}

/** Takes rows keyed by header. */
export function keyedMode(
  reader: RowReader,
  keys: readonly string[],
  find: FindColumn,
  known: readonly string[],
): SheetMode {
  const { at, cells } = reader;
  const binder = headerBinder(find, at, 1, known);
  const slots = keys.map(binder.bind);
  reader.bind(binder.columns, 1);
  const order = [...keys];
  const slotOf = new Map(keys.map((key, i) => [key, slots[i] as number]));
  return { take, finish: () => null };

  function take(row: unknown, index: number): object | undefined | null {
    if (row === undefined || row === null) return null;
    const number = rowNumberOf(row, index);
    if (!isRecordLike(row)) return reader.refuse(number);
    cells.fill(undefined);
    let filled = false;
    let i = 0;
    for (const key in row) {
      const slot = key === order[i] ? (slots[i] as number) : (slotOf.get(key) ?? newKey(key, row, number));
      i++;
      const cell = row[key];
      if (slot < 0) {
        binder.passOver(cell, slot);
        continue;
      }
      cells[slot] = cell;
      filled ||= holds(cell);
    }
    return filled ? reader.read(number) : null;
  }

  /** A key that the first rows did not have. */
  function newKey(key: string, row: Keyed, number: number): number {
    if (key === EXTRA) {
      const extra = row[EXTRA];
      reportRow(at, number, "extra_cells", { count: Array.isArray(extra) ? extra.length : 1 });
      return -1;
    }
    const slot = binder.bind(key, order.length);
    slotOf.set(key, slot);
    order.push(key);
    slots.push(slot);
    if (slot >= 0) reader.bindLate(slot);
    return slot;
  }
}

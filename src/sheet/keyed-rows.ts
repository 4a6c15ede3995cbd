import type { FindColumn } from "./header-finder";
import { bindHeaders } from "./header-row";
import type { RowReader } from "./row-reader";
import { report } from "./sheet-issue";
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
  at.row = 1;
  const binding = bindHeaders(keys, find, at, known);
  reader.bind(binding.columns, 1);
  const bound = new Set(binding.columns);
  const slotOf = new Map(keys.map((key, i) => [key, binding.slots[i] ?? -1]));
  const order = [...keys];
  const slots = [...binding.slots];
  return { take, finish: () => null };

  function take(row: unknown, index: number): object | undefined | null {
    if (row === undefined || row === null) return null;
    const number = rowNumberOf(row, index);
    if (!isRecordLike(row)) return refused(number);
    cells.fill(undefined);
    let filled = false;
    let i = 0;
    for (const key in row) {
      const slot = key === order[i] ? (slots[i] as number) : (slotOf.get(key) ?? newKey(key, row, number));
      i++;
      if (slot < 0) continue;
      const cell = row[key];
      cells[slot] = cell;
      filled ||= holds(cell);
    }
    return filled ? reader.read(number) : null;
  }

  function refused(row: number): undefined {
    at.row = row;
    at.path = [];
    at.header = { "zh-CN": "", en: "" };
    return report(at, "unreadable_row");
  }

  /** A key that the first rows did not have. */
  function newKey(key: string, row: Keyed, number: number): number {
    if (key === EXTRA) {
      refusedExtra(row[EXTRA], number);
      return -1;
    }
    at.row = 1;
    const late = bindHeaders(
      [key],
      (header) => {
        const column = find(header);
        return column !== undefined && bound.has(column) ? undefined : column;
      },
      at,
      known,
    );
    const slot = late.slots[0] ?? -1;
    slotOf.set(key, slot);
    order.push(key);
    slots.push(slot);
    if (slot >= 0) {
      bound.add(slot);
      reader.bindLate(slot);
    }
    return slot;
  }

  function refusedExtra(extra: unknown, number: number): void {
    at.row = number;
    at.path = [];
    at.header = { "zh-CN": "", en: "" };
    report(at, "extra_cells", { count: Array.isArray(extra) ? extra.length : 1 });
  }
}

/** Whether anything stands in a cell. */
export function holds(cell: unknown): boolean {
  return typeof cell === "string"
    ? cell.charCodeAt(0) > 32 || cell.trim() !== ""
    : cell !== undefined && cell !== null;
}

import { columnLetters } from "./column-letters";
import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { report, type Sink } from "./sheet-issue";

/** Which cell of a row fills which column of the form. */
interface Binding {
  /** By the cell's place in the row: the column's place in the form, or −1. */
  readonly slots: readonly number[];
  readonly columns: readonly number[];
}

/** What a header row says, with the faults it has. */
export function bindHeaders(
  headers: readonly unknown[],
  find: FindColumn,
  at: Sink,
  known: readonly string[],
): Binding {
  const slots: number[] = [];
  const columns: number[] = [];
  for (let i = 0; i < headers.length; i++) {
    slots.push(-1);
    const text = headerText(headers[i]);
    if (text === "") continue;
    const column = find(text);
    const place = { position: i + 1, letters: columnLetters(i) };
    at.path = [];
    at.header = { "zh-CN": "", en: "" };
    if (column === undefined) {
      const closest = closestOf(text, known);
      report(at, "unknown_column", closest === undefined ? place : { ...place, closest });
    } else if (columns.includes(column)) {
      report(at, "duplicate_column", { ...place, known: known[column] ?? "" });
    } else {
      slots[i] = column;
      columns.push(column);
    }
  }
  return { slots, columns };
}

/** The form's header that a mistyped one probably means. */
function closestOf(text: string, known: readonly string[]): string | undefined {
  let best: string | undefined;
  let least = Math.min(3, Math.ceil(text.length / 2));
  for (const header of known) {
    const d = distance(text, header, least);
    if (d < least) {
      least = d;
      best = header;
    }
  }
  return best;
}

/** Edits between two short texts, or `limit` when there are as many or more. */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) >= limit || a.length > 40) return limit;
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      row.push(Math.min(swap, (previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    previous = row;
  }
  return Math.min(limit, previous[b.length] ?? limit);
}

/** How many columns of a form a row's cells name. */
export function headerScore(row: readonly unknown[], find: FindColumn): number {
  const found = new Set<number>();
  for (let i = 0; i < row.length; i++) {
    const text = headerText(row[i]);
    const column = text === "" || text.length > 60 ? undefined : find(text);
    if (column !== undefined) found.add(column);
  }
  return found.size;
}

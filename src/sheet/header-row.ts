import type { IssueParams } from "../base";
import { columnLetters } from "./column-letters";
import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { holds } from "./holds";
import { reportRow, type SheetIssueCode, type Sink } from "./sheet-issue";

/** Which cell of a row fills which column of the form, learned header by header. */
export interface HeaderBinder {
  readonly columns: ReadonlySet<number>;
  /** The place in the form of the column that a header names; negative for none, and then {@link passOver} takes it. */
  bind(header: unknown, place: number): number;
  /** Names the column of a cell that none of the form's columns takes, once, if it has no header. */
  passOver(cell: unknown, slot: number): void;
}

/** A binder of the headers of a row. */
export function headerBinder(
  find: FindColumn,
  at: Sink,
  row: number,
  known: readonly string[],
): HeaderBinder {
  const columns = new Set<number>();
  const named = new Set<number>();
  return {
    columns,
    bind(header, place) {
      const text = headerText(header);
      const column = text === "" ? undefined : find(text);
      if (text === "") return -2 - place;
      if (column === undefined) {
        const closest = closestOf(text, known);
        refuse("unknown_column", place, closest ? { closest } : undefined);
      } else if (columns.has(column)) refuse("duplicate_column", place, { known: known[column] as string });
      else {
        columns.add(column);
        return column;
      }
      return -1;
    },
    passOver(cell, slot) {
      if (slot === -1 || named.has(slot) || !holds(cell)) return;
      named.add(slot);
      refuse("unknown_column", -2 - slot);
    },
  };

  function refuse(code: SheetIssueCode, place: number, more?: IssueParams): void {
    reportRow(at, row, code, { position: place + 1, letters: columnLetters(place), ...more });
  }
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

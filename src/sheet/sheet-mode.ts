import { headerOf } from "../forms/column-facts";
import type { Form } from "../forms/form";
import { arrayMode } from "./array-rows";
import { headerText } from "./header-cell";
import type { FindColumn } from "./header-finder";
import { headerScore } from "./header-row";
import { isRecordLike, keyedMode, keysOf, rowNumberOf } from "./keyed-rows";
import { labelScore, labelValueMode, tableHead } from "./label-value";
import type { RowReader } from "./row-reader";
import { reportRow } from "./sheet-issue";
import type { ReadOptions } from "./sheet-options";

/** A way of taking rows: each answers a record, `undefined` for one with errors, `null` for nothing yet. */
export interface SheetMode {
  take(row: unknown, index: number): object | undefined | null;
  /** What the last rows were building. */
  finish(): object | undefined | null;
}

/** A row as an array of cells, and the number that the sheet gives it. */
export interface ArrayView {
  cellsOf(row: unknown): readonly unknown[] | undefined;
  numberOf(row: unknown, index: number): number;
  /** The row that the keys of object rows once were. */
  readonly keys?: readonly string[];
}

/** Finds out how a sheet is laid out from its first rows, and binds its headers. */
export function openSheet(
  form: Form<object>,
  head: readonly unknown[],
  options: ReadOptions,
  reader: RowReader,
  find: FindColumn,
): SheetMode {
  const first = head.find((row) => row !== undefined && row !== null);
  const known = form.columns.map((column) => headerOf(form, column)[options.locale ?? "zh-CN"]);
  if (first === undefined) return nothing;
  const keyed = isRecordLike(first);
  const keys = keyed ? keysOf(head) : [];
  const enough = Math.min(2, form.columns.length);
  if (keyed && options.layout !== "labelValue" && headerScore(keys, find) >= enough)
    return keyedMode(reader, keys, find, known);
  const view = keyed ? keyedView(keys) : arrayView(head);
  const rows = head.map((row) => view.cellsOf(row) ?? []);
  if (view.keys !== undefined) rows.unshift(view.keys);
  const scores = rows.map((row) => headerScore(row, find));
  const best = Math.max(0, ...scores);
  const table = tableHead(rows, find);
  // Below a row of headers, the words of such a head are somebody's data.
  const isTable = table !== undefined && (best < enough || table.row < scores.indexOf(best));
  const labels = isTable ? Number.POSITIVE_INFINITY : labelScore(rows, find);
  if (options.layout === "labelValue" || (options.layout === undefined && labels >= 2 && labels > best))
    return labelValueMode(reader, rows, view, find);
  if (best >= enough) return arrayMode(reader, rows, scores.indexOf(best), view, find, known);
  if (keyed && headerScore(keys, find) > 0) return keyedMode(reader, keys, find, known);
  reportRow(reader.at, 1, "no_header");
  return nothing;
}

const nothing: SheetMode = { take: () => null, finish: () => null };

function arrayView(head: readonly unknown[]): ArrayView {
  // exceljs' getSheetValues() counts its rows from 1 and leaves a hole at 0.
  const firstNumber = head.length > 0 && head[0] === undefined ? 0 : 1;
  return {
    cellsOf: (row) => (Array.isArray(row) ? row : valuesOf(row)),
    numberOf: (row, index) => {
      const own = Array.isArray(row) ? undefined : (row as { number?: unknown } | null)?.number;
      return typeof own === "number" ? own : index + firstNumber;
    },
  };
}

/** The cells of an exceljs row. */
function valuesOf(row: unknown): readonly unknown[] | undefined {
  const values = typeof row === "object" && row !== null && "values" in row ? row.values : undefined;
  return Array.isArray(values) ? values : undefined;
}

function keyedView(keys: readonly string[]): ArrayView {
  return {
    keys: keys.map(headerText),
    cellsOf: (row) =>
      isRecordLike(row) ? keys.map((key) => (row as Readonly<Record<string, unknown>>)[key]) : undefined,
    numberOf: rowNumberOf,
  };
}

import { KefuError } from "../base";
import type { Form } from "../forms/form";
import { columnFinder } from "./header-finder";
import { type RowReader, rowReader } from "./row-reader";
import type { SheetIssue } from "./sheet-issue";
import { openSheet } from "./sheet-mode";
import type { ReadOptions } from "./sheet-options";

/** What a sheet holds. */
export interface SheetReading<R> {
  /** The records of all rows without an error. */
  readonly records: R[];
  /** `rowNumbers[i]` is the row of `records[i]`, as the sheet counts. */
  readonly rowNumbers: number[];
  /** Everything that was wrong, row by row. */
  readonly issues: SheetIssue[];
}

/** One row of a sheet, read. */
export interface RowReading<R> {
  /** As the sheet counts: its first line is 1. */
  readonly row: number;
  /** `undefined` when the row has an error. */
  readonly record: R | undefined;
  readonly issues: readonly SheetIssue[];
}

/**
 * The records of a sheet, with every fault of every row; one bad row never hides the good ones.
 *
 * Rows are objects keyed by header (Papa Parse, SheetJS) or arrays of cells with the header row somewhere
 * among the first hundred (exceljs, SheetJS with `header: 1`); sheets with a label before each value are
 * read as well. Times are local to `timeZone`. Rows with an error give no record, rows with warnings do.
 * Object rows count from 2, below their header, unless SheetJS gives their own number.
 *
 * @throws KefuError `unknown_zone` · `invalid_argument` for options or rows that are none
 *
 * @example
 * ```ts
 * const rows = [{ 问题类型: "业务咨询", 处理方式: "当场解答", 责任人: "一线客服", 升级标准: "无" }];
 * readRows(handlingGuide, rows).records[0]?.escalateWhen; // => null
 * ```
 */
export function readRows<R>(
  form: Form<R>,
  rows: Iterable<unknown>,
  options: ReadOptions = {},
): SheetReading<R> {
  const reader = rowReader(form as Form<object>, options);
  const records: R[] = [];
  const rowNumbers: number[] = [];
  for (const record of recordsOf(form as Form<object>, rows, options, reader)) {
    if (record === undefined) continue;
    records.push(record as R);
    rowNumbers.push(reader.row());
  }
  return { records, rowNumbers, issues: reader.at.issues };
}

/**
 * The rows of a sheet one after another, as they are read; a million rows need no second copy.
 *
 * Faults of the header come first, with the header's row and no record. Only the record numbers are
 * remembered, to tell duplicates.
 *
 * @throws KefuError as {@link readRows}
 *
 * @example
 * ```ts
 * const rows = [["问题类型", "处理方式", "责任人"], ["操作故障", "引导排查", "技术"]];
 * Array.from(readRowsFrom(handlingGuide, rows), ({ row }) => row); // => [2]
 * ```
 */
export function* readRowsFrom<R>(
  form: Form<R>,
  rows: Iterable<unknown>,
  options: ReadOptions = {},
): Generator<RowReading<R>> {
  const reader = rowReader(form as Form<object>, options);
  for (const record of recordsOf(form as Form<object>, rows, options, reader))
    yield { row: reader.row(), record: record as R | undefined, issues: reader.at.issues.splice(0) };
}

/** How many rows are looked at to find the header. */
const HEAD_ROWS = 100;

/** The record of every row; `undefined` for a row (or a header) with faults and no record. */
function* recordsOf(
  form: Form<object>,
  rows: Iterable<unknown>,
  options: ReadOptions,
  reader: RowReader,
): Generator<object | undefined> {
  if (typeof rows?.[Symbol.iterator] !== "function" || typeof rows === "string")
    throw new KefuError("invalid_argument", "rows must be an array or another iterable of rows");
  const iterator = rows[Symbol.iterator]();
  const head: unknown[] = [];
  let next = iterator.next();
  for (; next.done !== true && head.length < HEAD_ROWS; next = iterator.next()) head.push(next.value);
  const mode = openSheet(form, head, options, reader, columnFinder(form));
  if (reader.at.issues.length > 0) yield undefined;
  let index = 0;
  for (const row of head) {
    const record = mode.take(row, index++);
    if (record !== null) yield record;
  }
  for (; next.done !== true; next = iterator.next()) {
    const record = mode.take(next.value, index++);
    if (record !== null) yield record;
  }
  const last = mode.finish();
  if (last !== null) yield last;
  else if (reader.at.issues.length > 0) yield undefined;
}

import { checkedLocale, type Locale } from "../base";
import { isAbsent } from "./absent";
import { plainCell } from "./cell";
import { columnLetters } from "./column-letters";
import { guarded } from "./formula-guard";
import { issueText } from "./issue-text";
import { isRecordLike, keysOf, rowNumberOf } from "./keyed-rows";
import { type SheetIssue, sink } from "./sheet-issue";
import type { WrittenCell } from "./value-writer";
import type { CellRow } from "./write-rows";

/** What is wrong with one row, for the last column of an error sheet. */
const HEADER: Readonly<Record<Locale, string>> = { "zh-CN": "问题说明", en: "What is wrong" };
const ROW_HEADER: Readonly<Record<Locale, string>> = { "zh-CN": "原行号", en: "Row" };

/** How an error sheet is to be written. */
export interface ErrorSheetOptions {
  readonly locale?: Locale;
  /** Only rows with an error (the default), or those with a warning as well. */
  readonly severity?: "error" | "warning";
}

/**
 * The rows that have issues, as they were, with their row number before and what is wrong behind them.
 *
 * The first row is the header of object rows; faults of the sheet as a whole stand in rows of their own.
 * Texts that a spreadsheet would take for a formula stand behind a quote.
 *
 * @example
 * ```ts
 * const rows = [{ 问题类型: "业务咨询", 处理方式: "", 责任人: "一线客服" }];
 * errorSheet(rows, readRows(handlingGuide, rows).issues)[1]; // => [2, "业务咨询", "", "一线客服", "第2行“处理方式”:必填,不能为空"]
 * ```
 */
export function errorSheet(
  rows: readonly unknown[],
  issues: readonly SheetIssue[],
  options: ErrorSheetOptions = {},
): CellRow[] {
  const { severity = "error" } = options;
  const locale = checkedLocale(options.locale);
  const keyed = rows.some(isRecordLike);
  const keys = keyed ? keysOf(rows) : [];
  const width = keyed
    ? keys.length
    : rows.reduce<number>((most, row) => Math.max(most, cellsOf(row).length), 0);
  const byRow = new Map<number, SheetIssue[]>();
  for (const issue of issues)
    if (severity === "warning" || issue.severity === "error") {
      const known = byRow.get(issue.row ?? 0);
      if (known === undefined) byRow.set(issue.row ?? 0, [issue]);
      else known.push(issue);
    }
  const said = (row: number): string =>
    (byRow.get(row) ?? []).map((issue) => issueText(issue, locale)).join("\n");
  const headers = keyed ? keys : Array.from({ length: width }, (_, i) => columnLetters(i));
  const sheet: CellRow[] = [[ROW_HEADER[locale], ...headers.map(guarded), HEADER[locale]]];
  const firstNumber = rows[0] === undefined ? 0 : 1;
  rows.forEach((row, index) => {
    const number = keyed ? rowNumberOf(row, index) : index + firstNumber;
    const text = said(number);
    if (text === "") return;
    byRow.delete(number);
    const values = keyed
      ? keys.map((key) => (row as Readonly<Record<string, unknown>> | null)?.[key])
      : cellsOf(row);
    sheet.push([number, ...padded(values.map(shown), width), text]);
  });
  for (const row of byRow.keys()) sheet.splice(1, 0, [row, ...padded([], width), said(row)]);
  return sheet;
}

const cellsOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : []);

const padded = (cells: readonly WrittenCell[], width: number): WrittenCell[] =>
  Array.from({ length: width }, (_, i) => cells[i] ?? null);

function shown(cell: unknown): WrittenCell {
  // A dash says that there is nothing, and is to say so again when the sheet comes back.
  if (typeof cell === "string") return isAbsent(cell.trim()) ? cell : guarded(cell);
  const plain = plainCell(cell, sink("zh-CN"));
  if (plain === null || plain === undefined) return null;
  if (plain instanceof Date)
    return Number.isNaN(plain.getTime()) ? null : plain.toISOString().slice(0, 16).replace("T", " ");
  return typeof plain === "boolean" ? String(plain) : plain;
}

import { checkedLocale, KefuError, type Locale } from "../base";
import type { Column } from "../forms/column";
import { filledBy, headerOf } from "../forms/column-facts";
import type { Form } from "../forms/form";
import { columnWriter, type WriteColumn } from "./column-writer";
import { labelValueRows } from "./label-value-rows";
import { cellContext } from "./sheet-options";
import type { WrittenCell } from "./value-writer";

/** How records are to be written. */
export interface WriteOptions {
  /** The language of headers and options; `zh-CN` when left out. */
  readonly locale?: Locale;
  /** The zone on whose clock times are written; `Asia/Shanghai` when left out. */
  readonly timeZone?: string;
  /** Columns of our own that no record fills: left out (`used`, the default) or written all the same. */
  readonly columns?: "used" | "all";
}

/** A row keyed by header, as Papa Parse's `unparse` and SheetJS' `json_to_sheet` take it. */
export type KeyedRow = Record<string, WrittenCell>;

/** Rows as arrays of cells, as exceljs' `addRows` takes them. */
export type CellRow = WrittenCell[];

/** What stands under one header. */
export interface WrittenColumn {
  readonly header: string;
  readonly column: Column;
  readonly write: WriteColumn;
}

/**
 * The rows of records, keyed by header; reading them gives the same records.
 *
 * With `layout: "arrays"` the header is the first row, with `"labelValue"` every value stands beside its
 * label, under the sections of the form, with an empty row between records. Moments are written as the
 * wall shows them, texts that a spreadsheet would take for a formula behind a quote.
 *
 * @throws KefuError `unknown_zone` · `invalid_argument` for a layout or locale that is none · `invalid_instant` for an
 * Invalid Date and `out_of_range` for a moment outside the years 1970–9998; `issues` name record and column
 *
 * @example
 * ```ts
 * const guide = { category: "业务咨询", scenarios: ["套餐内容", "账单明细"], approach: "当场解答", owner: "一线客服", escalateWhen: null };
 * writeRows(handlingGuide, [guide])[0]?.["常见场景举例"]; // => "套餐内容、账单明细"
 * ```
 */
export function writeRows<R>(
  form: Form<R>,
  records: Iterable<R>,
  options?: WriteOptions & { readonly layout?: "rows" },
): KeyedRow[];
export function writeRows<R>(
  form: Form<R>,
  records: Iterable<R>,
  options: WriteOptions & { readonly layout: "arrays" | "labelValue" },
): CellRow[];
export function writeRows<R>(
  form: Form<R>,
  records: Iterable<R>,
  options: WriteOptions & { readonly layout?: "rows" | "arrays" | "labelValue" } = {},
): KeyedRow[] | CellRow[] {
  const all = [...records] as readonly Readonly<Record<string, unknown>>[];
  const columns = writtenColumns(form as Form<object>, all, options);
  switch (options.layout ?? "rows") {
    case "rows":
      return all.map((record) => {
        const row: KeyedRow = {};
        for (const { header, write } of columns) row[header] = write(record);
        return row;
      });
    case "arrays":
      return [
        columns.map(({ header }) => header),
        ...all.map((record) => columns.map(({ write }) => write(record))),
      ];
    case "labelValue":
      return labelValueRows(form as Form<object>, all, columns, options.locale ?? "zh-CN");
    default:
      throw new KefuError("invalid_argument", 'layout must be "rows", "arrays" or "labelValue"');
  }
}

/** The columns that a sheet of these records has. */
function writtenColumns(
  form: Form<object>,
  records: readonly Readonly<Record<string, unknown>>[],
  options: WriteOptions,
): WrittenColumn[] {
  const locale = checkedLocale(options.locale);
  const context = cellContext(options.timeZone === undefined ? {} : { timeZone: options.timeZone });
  return (form.columns as readonly Column[])
    .filter((column) => options.columns === "all" || column.extra !== true || isUsed(column, records))
    .map((column) => {
      const header = headerOf(form, column)[locale];
      return { header, column, write: located(columnWriter(form, column, context, locale), header, records) };
    });
}

/** A writer that says in which record it met what it cannot write. */
function located(
  write: WriteColumn,
  header: string,
  records: readonly Readonly<Record<string, unknown>>[],
): WriteColumn {
  return (record) => {
    try {
      return write(record);
    } catch (error) {
      if (!(error instanceof KefuError)) throw error;
      const { code, message } = error;
      const place = records.indexOf(record);
      const issue = { code, severity: "error", path: [place], column: header, params: {} } as const;
      throw new KefuError(code, `${message} (record ${place}, column ${header})`, [issue]);
    }
  };
}

function isUsed(column: Column, records: readonly Readonly<Record<string, unknown>>[]): boolean {
  if (column.kind === "part")
    return records.some((record) =>
      (record[column.field] as readonly Readonly<Record<string, unknown>>[] | null)?.some(
        (part) => part[column.part] !== null && part[column.part] !== undefined,
      ),
    );
  const fields = filledBy(column);
  return records.some((record) =>
    fields.some((field) => record[field] !== null && record[field] !== undefined),
  );
}

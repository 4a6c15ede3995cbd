import { checkedLocale } from "../base";
import type { Form } from "../forms/form";
import { type RowPlan, rowPlan } from "./row-plan";
import type { RowState } from "./row-state";
import { report, reportRow, type Sink, sink } from "./sheet-issue";
import { cellContext, type ReadOptions } from "./sheet-options";

/** Reads one row after another, once it is told which columns the sheet has. */
export interface RowReader {
  readonly at: Sink;
  readonly cells: unknown[];
  /** Says that the sheet has these columns; those of required fields that it lacks are reported. */
  bind(columns: Iterable<number>, headerRow: number): void;
  /** Adds a column that turned up late. */
  bindLate(column: number): void;
  /** Says that a row is no row. */
  refuse(row: number): undefined;
  /** The row that was read last, or the header's. */
  row(): number;
  /** The record of the cells that have been laid down; `undefined` when the row has an error. */
  read(row: number, cellRows?: readonly number[]): object | undefined;
}

/** A reader of the rows of a form. */
export function rowReader(form: Form<object>, options: ReadOptions): RowReader {
  const context = cellContext(options);
  const at = sink(checkedLocale(options.locale));
  const cells: unknown[] = new Array(form.columns.length).fill(undefined);
  const bound = new Set<number>();
  const firstRows = new Map<unknown, number>();
  const keyPath = form.key === undefined ? [] : [form.key];
  const keyColumn = form.columns.findIndex((column) => column.kind === "value" && column.field === form.key);
  const state: RowState = {
    cells,
    cellRows: undefined,
    row: 0,
    record: {},
    days: cells.map(() => Number.NaN),
    at,
  };
  let plan: RowPlan = rowPlan(form, () => false, context);
  const replan = (): void => {
    plan = rowPlan(form, (column) => bound.has(column), context);
  };
  return {
    at,
    cells,
    bind(columns, headerRow) {
      for (const column of columns) bound.add(column);
      replan();
      at.row = headerRow;
      state.row = headerRow;
      for (const { field, header } of plan.missing) {
        at.header = header;
        at.path = [field];
        report(at, "missing_column");
      }
    },
    bindLate(column) {
      bound.add(column);
      replan();
    },
    refuse(row) {
      state.row = row;
      return reportRow(at, row, "unreadable_row");
    },
    row: () => state.row,
    read(row, cellRows) {
      const record: Record<string, unknown> = { ...plan.blank };
      state.record = record;
      state.row = row;
      state.cellRows = cellRows;
      at.row = row;
      at.failed = plan.missing.length > 0;
      const { steps } = plan;
      for (let i = 0; i < steps.length; i++) (steps[i] as (typeof steps)[number])(state);
      if (keyColumn >= 0 && form.key !== undefined) noteKey(record[form.key], row);
      return at.failed ? undefined : record;
    },
  };

  function noteKey(key: unknown, row: number): void {
    if (key === null) return;
    const first = firstRows.get(key);
    if (first === undefined) {
      firstRows.set(key, row);
      return;
    }
    at.row = row;
    at.path = keyPath;
    const column = plan.keyHeader;
    if (column !== undefined) at.header = column;
    report(at, "duplicate_key", { firstRow: first });
  }
}

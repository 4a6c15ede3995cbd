import { type Issue, type IssueParams, type Label, type Locale, NO_LABEL, type Severity } from "../base";

/** What can be wrong with a sheet, and how bad it is: an `error` leaves its record out. */
export const SEVERITY_OF = {
  no_header: "error",
  missing_column: "error",
  unknown_column: "warning",
  duplicate_column: "warning",
  extra_cells: "warning",
  unreadable_row: "error",
  required: "error",
  cell_error: "error",
  cell_without_value: "error",
  unreadable_cell: "error",
  digits_lost: "error",
  unreadable_number: "error",
  not_integer: "error",
  out_of_range: "error",
  unreadable_date: "error",
  ambiguous_date: "error",
  date_out_of_range: "error",
  unreadable_time: "error",
  day_missing: "error",
  time_missing: "warning",
  unreadable_span: "error",
  unknown_option: "error",
  pattern_mismatch: "error",
  too_long: "error",
  too_few_items: "error",
  too_many_items: "error",
  unreadable_parts: "error",
  uneven_lists: "error",
  unreadable_phone: "error",
  phone_unmasked: "warning",
  phone_stars_restored: "warning",
  phone_incomplete: "warning",
  zeros_restored: "warning",
  word_as_points: "warning",
  item_skipped: "warning",
  times_out_of_order: "warning",
  next_day_taken: "warning",
  contradicts_times: "warning",
  duplicate_key: "warning",
} as const satisfies Record<string, Severity>;

/** The name of a fault in a sheet. */
export type SheetIssueCode = keyof typeof SEVERITY_OF;

type Warning = {
  [C in SheetIssueCode]: (typeof SEVERITY_OF)[C] extends "warning" ? C : never;
}[SheetIssueCode];

/** The warnings among the codes, for the reader: without the errors it is a smaller table to carry. */
const WARNINGS: Readonly<Record<Warning, 1>> = {
  unknown_column: 1,
  duplicate_column: 1,
  extra_cells: 1,
  time_missing: 1,
  phone_unmasked: 1,
  phone_stars_restored: 1,
  phone_incomplete: 1,
  zeros_restored: 1,
  word_as_points: 1,
  item_skipped: 1,
  times_out_of_order: 1,
  next_day_taken: 1,
  contradicts_times: 1,
  duplicate_key: 1,
};

/** One fault in a sheet: row, column and code, without the value itself; safe to log. */
export type SheetIssue = Issue<SheetIssueCode>;

/** Where the faults of a sheet are gathered, and at which cell the reading stands. */
export interface Sink {
  readonly issues: SheetIssue[];
  readonly locale: Locale;
  row: number;
  header: Label;
  path: readonly (string | number)[];
  /** Whether the row has an error. */
  failed: boolean;
}

const NO_PARAMS: IssueParams = Object.freeze({});

/** A place to gather faults. */
export const sink = (locale: Locale): Sink => ({
  issues: [],
  locale,
  row: 0,
  header: NO_LABEL,
  path: [],
  failed: false,
});

/** Notes a fault of the cell at which the reading stands; answers `undefined`, the refused value. */
export function report(at: Sink, code: SheetIssueCode, params: IssueParams = NO_PARAMS): undefined {
  const severity: Severity = code in WARNINGS ? "warning" : "error";
  if (severity === "error") at.failed = true;
  const { issues, path, row } = at;
  const column = at.header[at.locale];
  issues.push(
    column === "" ? { code, severity, path, row, params } : { code, severity, path, row, column, params },
  );
  return undefined;
}

/** Notes a fault of a row that is no fault of one of the form's columns. */
export function reportRow(at: Sink, row: number, code: SheetIssueCode, params?: IssueParams): undefined {
  at.row = row;
  at.path = [];
  at.header = NO_LABEL;
  return report(at, code, params);
}

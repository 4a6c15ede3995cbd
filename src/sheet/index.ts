export { type RowReading, readRows, readRowsFrom, type SheetReading } from "./read-rows";
export type { SheetIssue, SheetIssueCode } from "./sheet-issue";
export type { ReadOptions } from "./sheet-options";

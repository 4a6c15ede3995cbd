export {
  type Issue,
  type IssueParams,
  KefuError,
  type KefuErrorCode,
  type Label,
  type Locale,
  type Severity,
} from "../base";
export { type ErrorSheetOptions, errorSheet } from "./error-sheet";
export { type ImportTemplate, importTemplate, type TemplateColumn } from "./import-template";
export { issueText } from "./issue-text";
export { type RowReading, readRows, readRowsFrom, type SheetReading } from "./read-rows";
export type { SheetIssue, SheetIssueCode } from "./sheet-issue";
export type { ReadOptions } from "./sheet-options";
export type { WrittenCell } from "./value-writer";
export { type CellRow, type KeyedRow, type WriteOptions, writeRows } from "./write-rows";

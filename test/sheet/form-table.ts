import type { SheetIssueCode } from "../../src/sheet";

/** One form as its print has it: a whole row, the headers that must be filled, cells that pass and cells that fail. */
export interface FormTable {
  readonly row: Readonly<Record<string, string>>;
  readonly required: readonly string[];
  /** Header, cell, field, and what the field then holds. */
  readonly good: readonly (readonly [string, string, string, unknown])[];
  readonly bad: readonly (readonly [string, string, SheetIssueCode])[];
}

/** The words of a closed list, each a cell that passes. */
export const words = (
  header: string,
  field: string,
  codes: Readonly<Record<string, string>>,
): FormTable["good"] => Object.entries(codes).map(([word, code]) => [header, word, field, code]);

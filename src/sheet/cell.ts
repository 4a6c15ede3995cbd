import { isAbsent } from "./absent";
import { isErrorText } from "./error-text";
import { unguarded } from "./formula-guard";
import { report, type Sink } from "./sheet-issue";

/** What a cell holds once the reader's wrappings are off; `null` where there is nothing. */
export type Plain = string | number | boolean | Date | null;

/**
 * The value of a cell, whichever library delivered it; `undefined` when it was refused.
 *
 * Knows exceljs' `{ formula, result }`, `{ richText }`, `{ text, hyperlink }` and `{ error }`, and
 * SheetJS' cell objects `{ t, v }`.
 */
export function plainCell(cell: unknown, at: Sink): Plain | undefined {
  switch (typeof cell) {
    case "string":
      return plainText(cell, at);
    case "number":
      if (Number.isFinite(cell)) return cell;
      // NaN is how tables of numbers say that there is none.
      return Number.isNaN(cell) ? null : report(at, "unreadable_cell");
    case "boolean":
      return cell;
    case "undefined":
      return null;
    case "bigint":
      return String(cell);
    case "object":
      return cell === null ? null : cell instanceof Date ? cell : unwrapped(cell, at, 0);
    default:
      return report(at, "unreadable_cell");
  }
}

/** Trimmed, `null` for a mark of absence, and without the quote that keeps formulas off; CSV has errors as texts. */
function plainText(cell: string, at: Sink): string | null | undefined {
  const text = cell.trim();
  if (isErrorText(text)) return report(at, "cell_error");
  return isAbsent(text) ? null : unguarded(text);
}

function unwrapped(cell: object, at: Sink, depth: number): Plain | undefined {
  if (depth > 3) return report(at, "unreadable_cell");
  const inner = (value: unknown): Plain | undefined =>
    typeof value === "object" && value !== null && !(value instanceof Date)
      ? unwrapped(value, at, depth + 1)
      : plainCell(value, at);
  if ("error" in cell) return report(at, "cell_error");
  if ("richText" in cell && Array.isArray(cell.richText))
    return plainText(cell.richText.map((run: { text?: unknown }) => String(run?.text ?? "")).join(""), at);
  if ("formula" in cell || "sharedFormula" in cell) {
    const result = "result" in cell ? cell.result : undefined;
    return result === undefined || result === null ? report(at, "cell_without_value") : inner(result);
  }
  if ("hyperlink" in cell && "text" in cell) return inner(cell.text);
  if ("t" in cell && "v" in cell) return cell.t === "e" ? report(at, "cell_error") : inner(cell.v);
  return report(at, "unreadable_cell");
}

import { plainCell } from "./cell";
import { sink } from "./sheet-issue";

/** The text of a cell that may be a header; empty for anything that cannot be one. */
export function headerText(cell: unknown): string {
  if (typeof cell === "string") return cell.trim();
  if (typeof cell !== "object" || cell === null || cell instanceof Date) return "";
  const plain = plainCell(cell, sink("zh-CN"));
  return typeof plain === "string" ? plain : "";
}

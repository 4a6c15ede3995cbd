/** Whether anything stands in a cell. */
export function holds(cell: unknown): boolean {
  return typeof cell === "string"
    ? cell.charCodeAt(0) > 32 || cell.trim() !== ""
    : cell !== undefined && cell !== null;
}

/** How many columns of a terminal a text takes: Chinese signs take two. */
const widthOf = (text: string) =>
  [...text].reduce((sum, sign) => sum + (/[\u2e80-\uffef]/u.test(sign) ? 2 : 1), 0);

/** Rows as columns of a terminal. */
export function printTable(rows: readonly (readonly (string | number)[])[]): string {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      widths[index] = Math.max(widths[index] ?? 0, widthOf(String(cell)));
    });
  return rows
    .map((row) =>
      row
        .map((cell, index) => `${cell}${" ".repeat((widths[index] ?? 0) - widthOf(String(cell)))}`)
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

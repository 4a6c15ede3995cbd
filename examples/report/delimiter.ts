import Papa from "papaparse";

const DELIMITERS = [",", "\t", ";", "|"] as const;

/** Enough lines to find the header below a title or two. */
const PREVIEW = 20;

/**
 * What parts the cells of a CSV: the mark that cuts its header, the first line of more than one cell, into
 * the most.
 *
 * The lines below say less: steps such as `1.…;2.…` hold more semicolons than a row has cells.
 */
export function delimiterOf(text: string): string {
  let best: string = DELIMITERS[0];
  let most = 1;
  for (const delimiter of DELIMITERS) {
    const { data } = Papa.parse<string[]>(text, { delimiter, preview: PREVIEW });
    const header = data.find((cells) => cells.filter((cell) => cell.trim() !== "").length > 1);
    const cells = header?.length ?? 0;
    if (cells > most) {
      most = cells;
      best = delimiter;
    }
  }
  return best;
}

import { readFile } from "node:fs/promises";
import { hotlineRows, type Row, ticketRows } from "./synthetic";

/** The sheets that ship with the demo: the example rows of every form, and some months of invented calls. */
export async function sampleSheets(): Promise<Record<string, Row[]>> {
  const file = new URL("./example-rows.json", import.meta.url);
  const { about: _, ...sheets } = JSON.parse(await readFile(file, "utf8"));
  return {
    ...sheets,
    hotlineCall: [...sheets.hotlineCall, ...hotlineRows()],
    issueTicket: [...sheets.issueTicket, ...ticketRows()],
  };
}

import { readFile } from "node:fs/promises";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import { delimiterOf } from "./delimiter";

/** A sheet as rows of cells, its header row among them. */
export type Table = readonly (readonly unknown[])[];

/** A CSV as Chinese Excel saves it is either UTF-8 or GB 18030. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("gb18030").decode(bytes);
  }
}

/** The cells of a CSV file or of an XLSX file's first sheet. */
export async function readTable(file: string): Promise<Table> {
  if (!file.toLowerCase().endsWith(".xlsx")) {
    const text = textOf(await readFile(file)).replace(/^\uFEFF/, "");
    return Papa.parse<string[]>(text, { delimiter: delimiterOf(text) }).data;
  }
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const rows: unknown[][] = [];
  workbook.worksheets[0]?.eachRow({ includeEmpty: true }, (row) => {
    rows.push(Array.from({ length: row.cellCount }, (_, index) => row.getCell(index + 1).value));
  });
  return rows;
}

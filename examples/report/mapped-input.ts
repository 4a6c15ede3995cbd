import { readFile } from "node:fs/promises";
import { issueText } from "kefu/sheet";
import { type Input, type InputArguments, periodFrom, receivedMs } from "./input";
import { type Mapping, readMapped } from "./mapping";
import { readTable } from "./read-table";

/** A sheet of somebody else's, read through a mapping of its columns. */
export async function mappedInput(
  mappingFile: string,
  { file, from, to, onProgress }: InputArguments,
): Promise<Input> {
  if (file === undefined) throw new Error("--mapping needs a sheet");
  const mapping: Mapping = JSON.parse(await readFile(mappingFile, "utf8"));
  const reading = readMapped(await readTable(file), mapping, (rows) => onProgress(`${rows}`));
  const moments = reading.cases.flatMap(({ history }) => history.map(({ at }) => at.getTime()));
  const first = reading.cases.reduce((least, each) => Math.min(least, receivedMs(each)), Infinity);
  // The sheet is a snapshot: its present is just after the last thing it tells of.
  const asOf = new Date(moments.reduce((last, at) => Math.max(last, at), first) + 1);
  return {
    title: mapping.title,
    lead: "",
    timeZone: mapping.timeZone,
    cases: reading.cases,
    records: reading.cases.length,
    period: periodFrom({ from, to }, mapping.timeZone, { from: first, to: asOf }),
    asOf,
    notes: [
      {
        title: "读入",
        table: [
          ["行", "完全重复的行", "请求"],
          [reading.rows, reading.duplicates.length, reading.cases.length],
        ],
      },
      {
        title: "表格问题",
        table: [
          ["行", "列", "说明"],
          ...reading.issues.map((issue) => [issue.row ?? "", issue.column ?? "", issueText(issue, "zh-CN")]),
        ],
      },
    ],
    policies: [],
    options: { trendUnit: "month" },
  };
}

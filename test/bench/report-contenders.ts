import { DuckDBInstance } from "@duckdb/node-api";
import { op, table } from "arquero";
import { ascending, mean, quantileSorted, rollup } from "d3-array";
import * as simple from "simple-statistics";
import { runFold } from "../../dist/report.js";
import { byHand, FLAT_REPORT, ROW_REPORT, type Row } from "./report-rows";

/** Makes ready what need not be measured, and gives what is: n, mean, p50, p90 and the quartiles. */
type Contender = (
  rows: readonly Row[],
  isGrouped: boolean,
) => (() => unknown) | Promise<() => Promise<unknown>>;

const categoryOf = ({ category }: Row) => category;

function byD3(rows: readonly Row[]) {
  const sorted = rows.map(({ waitMs }) => waitMs).sort(ascending);
  return [mean(sorted), [0, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantileSorted(sorted, p))];
}

function bySimple(rows: readonly Row[]) {
  const sorted = rows.map(({ waitMs }) => waitMs).sort((a, b) => a - b);
  return [simple.mean(sorted), [0.25, 0.5, 0.75, 0.9].map((p) => simple.quantileSorted(sorted, p))];
}

function grouped(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.category);
    if (group === undefined) groups.set(row.category, [row]);
    else group.push(row);
  }
  return groups;
}

/** All of them from the same rows; only kefu and the hand-written loop list the outliers as well. */
export const CONTENDERS: Readonly<Record<string, Contender>> = {
  kefu: (rows, isGrouped) => () => (isGrouped ? runFold(ROW_REPORT, rows) : runFold(FLAT_REPORT, rows)),
  "by hand": (rows, isGrouped) => () => byHand(rows, isGrouped ? categoryOf : () => ""),
  "d3-array": (rows, isGrouped) => () => (isGrouped ? rollup(rows, byD3, categoryOf) : byD3([...rows])),
  "simple-statistics": (rows, isGrouped) => () =>
    isGrouped ? [...grouped(rows).values()].map(bySimple) : bySimple(rows),
  arquero: (rows, isGrouped) => {
    const columns = table({ category: rows.map(categoryOf), waitMs: rows.map(({ waitMs }) => waitMs) });
    const quantile = (p: number) => op.quantile("waitMs", p);
    const figures = {
      n: op.count(),
      mean: op.mean("waitMs"),
      q1: quantile(0.25),
      p50: quantile(0.5),
      q3: quantile(0.75),
      p90: quantile(0.9),
    };
    return () => (isGrouped ? columns.groupby("category") : columns).rollup(figures).objects();
  },
  // On one thread, its table of the same distributions loaded before.
  DuckDB: async (rows, isGrouped) => {
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run("SET threads TO 1");
    await connection.run(
      `CREATE TABLE calls AS SELECT 'category ' || CAST(floor(24 * pow(random(), 2)) AS INT) AS category,
        CAST(round(-600000 * ln(1 - random())) AS DOUBLE) AS waitMs FROM range(${rows.length})`,
    );
    const figures = "count(*), avg(waitMs), quantile_cont(waitMs, [0.25, 0.5, 0.75, 0.9])";
    const query = isGrouped
      ? `SELECT category, ${figures} FROM calls GROUP BY category`
      : `SELECT ${figures} FROM calls`;
    return () => connection.runAndReadAll(query);
  },
};

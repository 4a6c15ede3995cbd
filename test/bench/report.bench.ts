import { deepStrictEqual } from "node:assert";
import { DuckDBInstance } from "@duckdb/node-api";
import { op, table } from "arquero";
import { ascending, mean, quantileSorted, rollup } from "d3-array";
import * as simple from "simple-statistics";
import { bench, describe } from "vitest";
import { runFold } from "../../dist/report.js";
import { byHand, ROW_REPORT, type Row, rowsOf } from "./report-rows";

// Measured is what is shipped: `npm run build` comes first.
// 100,000 and a million rows; KEFU_LONG=1 adds five million.
const SIZES = process.env["KEFU_LONG"] === "1" ? [100_000, 1_000_000, 5_000_000] : [100_000, 1_000_000];

for (const n of SIZES) {
  const rows = rowsOf(n);
  deepStrictEqual(runFold(ROW_REPORT, rows), byHand(rows));
  const options = { iterations: n > 1_000_000 ? 3 : 7, warmupIterations: 2, time: 0 };

  describe(`per category: n, mean, p50, p90, box plot with outliers; ${n.toLocaleString("en")} rows`, () => {
    bench("kefu", () => void runFold(ROW_REPORT, rows), options);

    bench("by hand, typed arrays sorted natively: the limit", () => void byHand(rows), options);

    bench(
      "d3-array: rollup, each group sorted, quantileSorted (no outliers)",
      () => {
        rollup(
          rows,
          (group) => {
            const sorted = group.map(({ waitMs }) => waitMs).sort(ascending);
            const quantiles = [0, 0.25, 0.5, 0.75, 0.9, 1].map((p) => quantileSorted(sorted, p));
            return { n: sorted.length, mean: mean(sorted), quantiles };
          },
          ({ category }: Row) => category,
        );
      },
      options,
    );

    bench(
      "simple-statistics: groups by hand, sorted once each (no outliers)",
      () => {
        const groups = Map.groupBy?.(rows, (row) => row.category) ?? new Map<string, Row[]>();
        if (groups.size === 0)
          for (const row of rows) {
            const group = groups.get(row.category);
            if (group === undefined) groups.set(row.category, [row]);
            else group.push(row);
          }
        for (const group of groups.values()) {
          const sorted = group.map(({ waitMs }) => waitMs).sort((a, b) => a - b);
          simple.mean(sorted);
          for (const p of [0.25, 0.5, 0.75, 0.9]) simple.quantileSorted(sorted, p);
        }
      },
      options,
    );

    const columns = { category: rows.map((row) => row.category), waitMs: rows.map((row) => row.waitMs) };
    bench(
      "arquero: columns given, groupby and rollup (no outliers)",
      () => {
        table(columns)
          .groupby("category")
          .rollup({
            n: op.count(),
            mean: op.mean("waitMs"),
            q1: op.quantile("waitMs", 0.25),
            p50: op.quantile("waitMs", 0.5),
            q3: op.quantile("waitMs", 0.75),
            p90: op.quantile("waitMs", 0.9),
          })
          .objects();
      },
      options,
    );
  });
}

describe("DuckDB, its table already loaded, a million rows", async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("SET threads TO 1");
  await connection.run(
    "CREATE TABLE calls AS SELECT 'category ' || CAST(floor(24 * pow(random(), 2)) AS INT) AS category, CAST(round(-600000 * ln(1 - random())) AS DOUBLE) AS waitMs FROM range(1000000)",
  );
  const rows = rowsOf(1_000_000);
  bench("kefu, from objects", () => void runFold(ROW_REPORT, rows), { iterations: 7, time: 0 });
  bench(
    "DuckDB, one thread (no outliers)",
    async () => {
      await connection.runAndReadAll(
        "SELECT category, count(*), avg(waitMs), quantile_cont(waitMs, [0.25, 0.5, 0.75, 0.9]) FROM calls GROUP BY category",
      );
    },
    { iterations: 7, time: 0 },
  );
});

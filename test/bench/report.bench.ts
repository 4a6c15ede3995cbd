import { deepStrictEqual } from "node:assert";
import { bench, describe } from "vitest";
import { runFold } from "../../dist/report.js";
import { CONTENDERS } from "./report-contenders";
import { byHand, ROW_REPORT, rowsOf } from "./report-rows";

// Measured is what is shipped: `npm run build` comes first. More sizes, and memory: report-scale.ts.

for (const n of [100_000, 1_000_000]) {
  const rows = rowsOf(n);
  deepStrictEqual(runFold(ROW_REPORT, rows), byHand(rows));

  describe(`per category: n, mean, p50, p90, box plot; ${n.toLocaleString("en")} rows`, async () => {
    for (const [name, contender] of Object.entries(CONTENDERS)) {
      const run = await contender(rows, true);
      bench(name, async () => void (await run()), { iterations: 7, warmupIterations: 2, time: 0 });
    }
  });
}

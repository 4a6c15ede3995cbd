/**
 * Time and peak memory of the report over rows at growing sizes, beside its peers:
 * `npm run build && npx tsx test/bench/report-scale.ts [sizes]`.
 *
 * Every measurement has a process of its own; the contenders take turns, and the best round counts.
 */
import { execFileSync } from "node:child_process";
import { CONTENDERS } from "./report-contenders";
import { rowsOf } from "./report-rows";

const ROUNDS = 2;
/** In every process, also for five million rows: the first ones pay for memory that was never touched before. */
const FEWEST_RUNS = 8;
/** Few rows are run over so often that together they are as many as a million eight times: the runtime warms up first. */
const ROWS_IN_ALL = 8_000_000;

/** Best time of a few runs, and how far memory rose above the rows themselves. */
async function measured(name: string, n: number, isGrouped: boolean) {
  const rows = rowsOf(n);
  const run = await CONTENDERS[name]?.(rows, isGrouped);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  let best = Number.POSITIVE_INFINITY;
  let peak = 0;
  for (let i = 0; i < Math.max(FEWEST_RUNS, ROWS_IN_ALL / n); i++) {
    const start = performance.now();
    await run?.();
    best = Math.min(best, performance.now() - start);
    if (i === 0) peak = process.resourceUsage().maxRSS * 1024;
  }
  return { ms: best, bytes: Math.max(0, peak - before) / n };
}

type Measured = Awaited<ReturnType<typeof measured>>;

function inOwnProcess(name: string, n: number, isGrouped: boolean): Measured {
  const flags = ["--expose-gc", "--max-old-space-size=8000", "--import", "tsx"];
  const options = { encoding: "utf8" } as const;
  const text = execFileSync(
    process.execPath,
    [...flags, import.meta.filename, name, String(n), String(isGrouped)],
    options,
  );
  return JSON.parse(text) as Measured;
}

const [first, ...rest] = process.argv.slice(2);
if (rest.length === 2) {
  console.log(JSON.stringify(await measured(String(first), Number(rest[0]), rest[1] === "true")));
} else {
  const sizes = (first ?? "100000,1000000,5000000").split(",").map(Number);
  for (const isGrouped of [true, false])
    for (const n of sizes) {
      const found = new Map<string, Measured>();
      for (let round = 0; round < ROUNDS; round++)
        for (const name of Object.keys(CONTENDERS)) {
          const next = inOwnProcess(name, n, isGrouped);
          const held = found.get(name) ?? next;
          found.set(name, { ms: Math.min(held.ms, next.ms), bytes: Math.min(held.bytes, next.bytes) });
        }
      const own = found.get("kefu")?.ms ?? Number.NaN;
      console.log(`${n} rows, ${isGrouped ? "24 categories" : "as a whole"}`);
      for (const [name, { ms, bytes }] of found)
        console.log(
          `  ${name}: ${ms.toFixed(0)} ms, ${(ms / own).toFixed(2)} × kefu; peak ${bytes.toFixed(0)} B a row`,
        );
    }
}

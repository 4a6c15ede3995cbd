/**
 * Time and memory of the service report at growing numbers of cases:
 * `npm run build && npx tsx test/bench/service-report-scale.ts [sizes]`.
 *
 * The cases come from a generator, so that they are never all alive: what memory rises by is the report's own. Every
 * measurement has a process of its own, with Node's default heap; what the cases and their clocks cost to make is
 * measured apart and taken off.
 */
import { execFileSync } from "node:child_process";
import { accumulatorToJson, type ReportOptions, serviceReport } from "../../dist/report.js";
import { casesOf, clocksOf, FROM, TO } from "./service-report-cases";

const WARM = 5_000;

const OPTIONS = {
  period: { from: FROM, to: TO },
  timeZone: "Asia/Shanghai",
  asOf: TO,
  clocksOf,
} satisfies ReportOptions;

const heldBytes = () => {
  globalThis.gc?.();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
};

/** Processor time of this process, with the threads that collect its garbage. */
function timed<T>(run: () => T): { readonly ms: number; readonly cpuMs: number; readonly answer: T } {
  const cpu = process.cpuUsage();
  const start = performance.now();
  const answer = run();
  const ms = performance.now() - start;
  const { user, system } = process.cpuUsage(cpu);
  return { ms, cpuMs: (user + system) / 1_000, answer };
}

function measured(n: number) {
  const fold = serviceReport(OPTIONS);
  const stepped = (size: number) => {
    let acc = fold.init();
    for (const serviceCase of casesOf(size)) acc = fold.step(acc, serviceCase);
    return acc;
  };
  fold.done(stepped(WARM));
  let clocks = 0;
  const making = timed(() => {
    for (const serviceCase of casesOf(n)) clocks += clocksOf(serviceCase).length;
  });
  globalThis.gc?.();
  const { rss } = process.memoryUsage();
  const before = heldBytes();
  const step = timed(() => stepped(n));
  const stepPeak = process.resourceUsage().maxRSS * 1_024 - rss;
  const held = heldBytes() - before;
  const done = timed(() => fold.done(step.answer));
  const peak = process.resourceUsage().maxRSS * 1_024 - rss;
  const jsonBytes = n > 100_000 ? undefined : accumulatorToJson(step.answer).length / n;
  return {
    clocks: clocks / n,
    makingMs: making.ms,
    stepMs: step.ms - making.ms,
    doneMs: done.ms,
    cpuMs: step.cpuMs - making.cpuMs + done.cpuMs,
    heldBytes: held / n,
    stepPeakBytes: stepPeak / n,
    peakBytes: peak / n,
    jsonBytes,
    p90Ms: done.answer.response.calendar.p90Ms,
  };
}

type Measured = ReturnType<typeof measured>;

const [first, only] = process.argv.slice(2);
if (only !== undefined) console.log(JSON.stringify(measured(Number(first))));
else {
  let previous: { readonly n: number; readonly cpuMs: number } | undefined;
  for (const n of (first ?? "10000,100000,1000000").split(",").map(Number)) {
    const text = execFileSync(
      process.execPath,
      ["--expose-gc", "--import", "tsx", import.meta.filename, String(n), "only"],
      { encoding: "utf8" },
    );
    const found = JSON.parse(text) as Measured;
    const us = (ms: number) => `${((1_000 * ms) / n).toFixed(1)} µs`;
    const bytes = (of: number) => `${of.toFixed(0)} B`;
    console.log(
      `${n} cases, ${found.clocks} clocks each: step ${us(found.stepMs)}, done ${us(found.doneMs)}, processor ${us(found.cpuMs)} a case;`,
      `accumulator ${bytes(found.heldBytes)}, peak of step ${bytes(found.stepPeakBytes)}, peak ${bytes(found.peakBytes)} a case`,
      found.jsonBytes === undefined ? "" : `; as JSON ${bytes(found.jsonBytes)}`,
      previous === undefined
        ? ""
        : `; ${(n / previous.n).toFixed(0)} × the cases, ${(found.cpuMs / previous.cpuMs).toFixed(1)} × the processor time`,
    );
    previous = { n, cpuMs: found.cpuMs };
  }
}

/** The report over worker threads: each folds its share, the accumulators come back and are merged. */
const { deepStrictEqual } = require("node:assert");
const { availableParallelism } = require("node:os");
const { Worker, isMainThread, parentPort, workerData } = require("node:worker_threads");
const { fold, allCases, runFold, stepThrough } = require("./job.cjs");

const CASES = 60_000;

if (isMainThread) main();
else parentPort.postMessage(stepThrough(fold, fold.init(), allCases(workerData.from, workerData.to)));

async function main() {
  const workers = Math.max(2, availableParallelism());
  const share = Math.ceil(CASES / workers);
  const accumulators = await Promise.all(
    Array.from({ length: workers }, (_, i) => part(i * share, Math.min(CASES, (i + 1) * share))),
  );
  const report = fold.done(accumulators.reduce((a, b) => fold.merge(a, b), fold.init()));
  deepStrictEqual(report, runFold(fold, allCases(0, CASES)));
  console.log(`${workers} workers and a single pass agree on every figure of ${report.volumes.cases} cases`);
}

function part(from, to) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(__filename, { workerData: { from, to } });
    worker.once("message", resolve);
    worker.once("error", reject);
  });
}

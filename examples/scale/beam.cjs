/** The report as the CombineFn of an Apache Beam pipeline, on Beam's own direct runner. */
const { deepStrictEqual } = require("node:assert");
const beam = require("apache-beam");
const { directRunner } = require("apache-beam/runners/direct_runner");
const { requireForSerialization } = require("apache-beam/serialization");
const job = require("./job.cjs");
const combineFn = require("./combine-fn.cjs");

// Beam sends functions to its workers; these it shall find there by name instead of writing them out.
requireForSerialization("./job.cjs", job);
requireForSerialization("./combine-fn.cjs", { ...combineFn, ...combineFn.serviceReportFn });

const CASES = 3_000;
let found;

async function main() {
  await directRunner().run((root) =>
    root
      .apply(beam.create(Array.from({ length: CASES }, (_, n) => n)))
      .map(job.caseNumber)
      .apply(
        beam
          .groupBy(combineFn.oneKey, "key")
          .combining(combineFn.itself, combineFn.serviceReportFn, "report"),
      )
      .map(combineFn.keep),
  );
  found = combineFn.kept.text;
  const expected = job.accumulatorToJson(job.runFold(job.fold, job.allCases(0, CASES)));
  deepStrictEqual(JSON.parse(found), JSON.parse(expected));
  console.log(`Apache Beam and a single pass agree on every figure of ${CASES} cases`);
}

main().catch((error) => {
  console.error(error);
  process.exit(1);
});

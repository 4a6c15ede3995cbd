/**
 * Mutation testing of one folder or file: `npm run mutate -- src/status`, `npm run mutate -- src/sla/judge.ts`.
 *
 * Without a name it goes through `src/status`, `src/calendar`, `src/sla`, `src/privacy` and `src/report`, one after the other.
 * The tests of the same folder judge; surviving mutants are listed, and the score per file.
 */

import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);
const stryker = join(dirname(require.resolve("@stryker-mutator/core/package.json")), "bin/stryker.js");
const names = process.argv.slice(2);
const targets =
  names.length > 0 ? names : ["src/status", "src/calendar", "src/sla", "src/privacy", "src/report"];

for (const target of targets) {
  const folder = target.split("/")[1];
  const config = `out/mutation/${folder}`;
  mkdirSync(config, { recursive: true });
  writeFileSync(
    `${config}/vitest.config.mjs`,
    `export default { test: { include: ["test/${folder}/**/*.test.ts"], testTimeout: 20_000 } };\n`,
  );
  writeFileSync(
    `${config}/stryker.config.json`,
    JSON.stringify({
      testRunner: "vitest",
      plugins: [require.resolve("@stryker-mutator/vitest-runner")],
      vitest: { configFile: `${config}/vitest.config.mjs`, related: true },
      mutate: [target.endsWith(".ts") ? target : `${target}/**/*.ts`],
      ignoreStatic: true,
      disableTypeChecks: false,
      reporters: ["clear-text", "progress"],
      clearTextReporter: { allowColor: false, reportTests: false },
      coverageAnalysis: "perTest",
      concurrency: 2,
      timeoutMS: 20_000,
      tempDirName: ".stryker-tmp",
      thresholds: { high: 95, low: 85, break: null },
    }),
  );
  const { status } = spawnSync(process.execPath, [stryker, "run", `${config}/stryker.config.json`], {
    stdio: "inherit",
  });
  if (status !== 0) process.exitCode = 1;
}

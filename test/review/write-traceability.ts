import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { namingTests, traceabilityPage, unnamedRules } from "./traceability";

const tests = namingTests();
writeFileSync(resolve(import.meta.dirname, "../../docs/traceability.md"), traceabilityPage(tests));
const left = unnamedRules(tests).map(({ id, folder }) => `${id} (${folder})`);
process.stdout.write(
  left.length === 0 ? "Every rule has its test.\n" : `No test names:\n${left.join("\n")}\n`,
);

/** Writes down what each built subpath exports now; the diff is the line to review. */
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const dist = join(import.meta.dirname, "../../dist");
const folders = readdirSync(dist)
  .filter((file) => file.endsWith(".cjs") && !file.startsWith("chunk") && file !== "index.cjs")
  .map((file) => file.slice(0, -4));
const names = {};
for (const folder of folders.sort())
  names[folder] = Object.keys(await import(join(dist, `${folder}.js`))).sort();
writeFileSync(join(import.meta.dirname, "exports.json"), `${JSON.stringify(names, null, 2)}\n`);

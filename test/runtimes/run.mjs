/**
 * Asks the built package the same questions in every runtime; the answers must be the same to the letter.
 *
 *     npm run runtimes
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import ts from "typescript";

const here = import.meta.dirname;
const root = resolve(here, "../..");
execFileSync("npm", ["install", "--no-audit", "--no-fund"], { cwd: here, stdio: "inherit" });

const source = readFileSync(join(root, "test/browser/answers.ts"), "utf8");
const script = ts.transpileModule(source, {
  compilerOptions: { target: "es2022", module: "esnext" },
}).outputText;
const home = mkdtempSync(join(tmpdir(), "kefu-runtimes-"));
const program = join(home, "ask.mjs");
writeFileSync(
  program,
  `${script}\nconst kefu = await import(${JSON.stringify(pathToFileURL(join(root, "dist/index.js")).href)});\nconsole.log(JSON.stringify(answers(kefu)));\n`,
);

const bin = (name, path) => join(here, "node_modules", name, path);
const runtimes = [
  ["node (this one)", process.execPath, []],
  ...["node20", "node22", "node24", "node26"].map((name) => [name, bin(name, "bin/node"), []]),
  ["bun", bin("bun", "bin/bun"), ["run"]],
  ["deno", bin("deno", "deno"), ["run", "--allow-all", "--node-modules-dir=manual"]],
];

let expected;
let failed = 0;
for (const [name, command, args] of runtimes)
  for (const TZ of ["UTC", "Asia/Shanghai", "America/New_York"]) {
    if (!existsSync(command)) {
      console.log(`${name}: not installed, skipped`);
      break;
    }
    const answer = execFileSync(command, [...args, program], {
      encoding: "utf8",
      cwd: root,
      env: { ...process.env, TZ },
    });
    expected ??= answer;
    if (answer !== expected) failed++;
    console.log(`${name}, TZ=${TZ}: ${answer === expected ? "the same" : "DIFFERENT"}`);
  }
rmSync(home, { recursive: true });
process.exitCode = failed === 0 ? 0 : 1;

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "../..");
const home = mkdtempSync(join(tmpdir(), "kefu-consumer-"));
const run = (command: string, args: readonly string[], cwd = home) =>
  execFileSync(command, args, { cwd, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });

/** What somebody would write in the first minute. */
const PROGRAM = `
const rows = [{ 记录编号: "CS20240520001", 日期: "2024-05-20", 来电时间: "14:15", 首次接听时间: "14:17", 客户称呼: "*女士",
  来电事由: "订单物流异常", 问题分类: "订单类", 处理负责人: "客服*主管", 处理步骤: "1.查单;2.改址", 处理结果: "已解决" }];
const { records, issues } = readRows(hotlineCall, rows);
const json = z.encode(hotlineCallSchema, hotlineCallSchema.parse(z.encode(hotlineCallSchema, records[0])));
console.log(JSON.stringify([issues.length, json.calledAt, maskPhone("13812345678"), transition("pending", "start").status]));
`;
const IMPORTS: Record<string, readonly string[]> = {
  "kefu/sheet": ["readRows"],
  "kefu/forms": ["hotlineCall"],
  "kefu/schema": ["hotlineCallSchema"],
  "kefu/privacy": ["maskPhone"],
  "kefu/status": ["transition"],
};
const EXPECTED = '[0,"2024-05-20T06:15:00.000Z","138****5678","processing"]\n';

const esm = `${Object.entries(IMPORTS)
  .map(([from, names]) => `import { ${names.join(", ")} } from "${from}";`)
  .join("\n")}\nimport * as z from "zod";${PROGRAM}`;
const cjs = `${Object.entries(IMPORTS)
  .map(([from, names]) => `const { ${names.join(", ")} } = require("${from}");`)
  .join("\n")}\nconst z = require("zod");${PROGRAM}`;

const TYPED = `
import { type HotlineCall, addOpenTime, workCalendar, maskPhone, readRows, hotlineCall, transition } from "kefu";
import { hotlineCallSchema } from "kefu/schema";
const calendar = workCalendar({ holidays: ["2024-10-01"], workdays: [] });
export const due: Date | undefined = addOpenTime(calendar, new Date(0), 1000);
export const dueMs: number | undefined = addOpenTime(calendar, 0, 1000);
export const records: readonly HotlineCall[] = readRows(hotlineCall, []).records;
export const parsed: HotlineCall = hotlineCallSchema.parse({});
export const masked: string = maskPhone("13812345678");
transition("pending", "start");
// @ts-expect-error a pending case cannot be confirmed
transition("pending", "confirm");
`;

beforeAll(() => {
  const [packed] = JSON.parse(run("npm", ["pack", "--json", "--pack-destination", home], ROOT));
  writeFileSync(join(home, "package.json"), JSON.stringify({ name: "consumer", private: true }));
  run("npm", [
    "install",
    "--no-audit",
    "--no-fund",
    "--prefer-offline",
    join(home, packed.filename),
    "zod@4.6.7",
  ]);
}, 240_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe("the packed tarball, installed in an empty project", () => {
  it("holds the build, the licence and both READMEs, and no source or test", () => {
    const top = readdirSync(join(home, "node_modules/kefu")).sort();
    expect(top).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "README.zh-CN.md", "dist", "package.json"]);
  });

  it("works by import", () => {
    writeFileSync(join(home, "main.mjs"), esm);
    expect(run("node", ["main.mjs"])).toBe(EXPECTED);
  });

  it("works by require", () => {
    writeFileSync(join(home, "main.cjs"), cjs);
    expect(run("node", ["main.cjs"])).toBe(EXPECTED);
  });

  it.each([
    ["nodenext", "nodenext", "module"],
    ["nodenext", "nodenext", "commonjs"],
    ["bundler", "esnext", "module"],
  ])("is typed for TypeScript with %s resolution of %s as %s", (moduleResolution, module, type) => {
    const dir = join(home, `${moduleResolution}-${type}`);
    mkdirSync(dir);
    writeFileSync(join(dir, "package.json"), JSON.stringify({ type }));
    writeFileSync(join(dir, "main.ts"), TYPED);
    writeFileSync(
      join(dir, "tsconfig.json"),
      JSON.stringify({
        compilerOptions: {
          module,
          moduleResolution,
          target: "es2022",
          strict: true,
          noEmit: true,
          skipLibCheck: false,
          types: [],
        },
      }),
    );
    expect(run(join(ROOT, "node_modules/.bin/tsc"), ["-p", dir])).toBe("");
  });
});

import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import Papa from "papaparse";
import { afterAll, describe, expect, it } from "vitest";
import { delimiterOf } from "../examples/report/delimiter";
import rows from "../examples/report/example-rows.json" with { type: "json" };

const ROOT = resolve(import.meta.dirname, "..");
const folder = mkdtempSync(join(tmpdir(), "kefu-demo-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the demo prints for a sheet, and how it ends. */
function demo(name: string, csv: string, ...more: readonly string[]) {
  const file = join(folder, name);
  writeFileSync(file, csv);
  const out = join(folder, `${name}.html`);
  const script = [
    "--tsconfig",
    "examples/tsconfig.json",
    "examples/report/main.ts",
    file,
    "--out",
    out,
    ...more,
  ];
  return new Promise<{ code: number; stdout: string; stderr: string }>((done) => {
    const tsx = join(ROOT, "node_modules/.bin/tsx");
    execFile(tsx, script, { cwd: ROOT }, (error, stdout, stderr) =>
      done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

const calls = rows.hotlineCall as readonly Record<string, unknown>[];

describe("a CSV of the example rows", () => {
  it.each([",", ";", "\t", "|"])("is parted by what parts its header: %j", (delimiter) => {
    expect(delimiterOf(Papa.unparse([...calls], { delimiter }))).toBe(delimiter);
    const titled = `客户服务响应时间与处理记录表\r\n\r\n${Papa.unparse([...calls], { delimiter })}`;
    expect(delimiterOf(titled)).toBe(delimiter);
  });

  it("is read by the demo, every row of it", async () => {
    const { code, stdout } = await demo("calls.csv", Papa.unparse([...calls]));
    expect(code).toBe(0);
    expect(stdout).toContain("2024-05-01 至 2024-05-31");
    expect(stdout).not.toContain("没有找到表头");
    expect(stdout).toMatch(/客户服务响应时间与处理记录表\s*\|?\s*3\s*\|?\s*3/);
  });
});

describe("a sheet of which nothing is read", () => {
  it("ends the demo with the reason and without a report", async () => {
    const { code, stdout, stderr } = await demo("other.csv", "姓名,年龄\n甲,1\n");
    expect(code).toBe(1);
    expect(stderr).toContain("没有读到任何记录");
    expect(stdout).toContain("没有找到表头");
    expect(stdout).not.toContain("1970");
  });
});

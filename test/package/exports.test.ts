import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { FOLDERS } from "../../tsup.config";

const ROOT = resolve(import.meta.dirname, "../..");
const require = createRequire(import.meta.url);
/** The names that each subpath promises; changing this file is the reviewed line. */
const promised: Record<string, string[]> = JSON.parse(
  readFileSync(join(import.meta.dirname, "exports.json"), "utf8"),
);

describe("each subpath exports what it promises, no more and no less", () => {
  it("every public folder has its list", () => {
    expect(Object.keys(promised).sort()).toEqual([...FOLDERS].sort());
  });

  it.each(FOLDERS)("kefu/%s by import", async (folder) => {
    const names = Object.keys(await import(join(ROOT, `dist/${folder}.js`)));
    expect(names.sort()).toEqual(promised[folder]);
  });

  it.each(FOLDERS)("kefu/%s by require", (folder) => {
    expect(Object.keys(require(join(ROOT, `dist/${folder}.cjs`))).sort()).toEqual(promised[folder]);
  });

  it("kefu itself passes all of them on and holds nothing of its own", async () => {
    const all = [...new Set(Object.values(promised).flat())].sort();
    expect(Object.keys(await import(join(ROOT, "dist/index.js"))).sort()).toEqual(all);
    expect(Object.keys(require(join(ROOT, "dist/index.cjs"))).sort()).toEqual(all);
  });
});

/** A built file and all chunks it loads, as one text. */
function loadedBy(file: string, seen = new Set<string>()): string {
  if (seen.has(file)) return "";
  seen.add(file);
  const text = readFileSync(file, "utf8");
  const next = [...text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g)].map((match) =>
    resolve(file, "..", match[1] as string),
  );
  return text + next.map((each) => loadedBy(each, seen)).join("\n");
}

describe("whoever imports one folder gets nothing of the others", () => {
  it.each(FOLDERS.filter((folder) => folder !== "schema"))("kefu/%s loads not a byte of zod", (folder) => {
    expect(loadedBy(join(ROOT, `dist/${folder}.js`))).not.toMatch(/from\s*"zod/);
  });

  it("kefu/schema asks for zod", () => {
    expect(loadedBy(join(ROOT, "dist/schema.js"))).toMatch(/from\s*"zod/);
  });

  it("kefu/privacy and kefu/report/charts know no zones", () => {
    for (const folder of ["privacy", "status", "charts", "tier"]) {
      expect(loadedBy(join(ROOT, `dist/${folder}.js`)), folder).not.toContain("formatInTimeZone");
    }
  });
});

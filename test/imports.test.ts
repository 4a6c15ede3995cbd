import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const SRC = resolve(import.meta.dirname, "../src");

/** Which folders and packages a folder may import at run time; `import type` is free. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  base: [],
  time: ["base", "date-fns-tz"],
  rules: ["base"],
  privacy: [],
  forms: ["base"],
  schema: ["base", "forms", "zod"],
  sheet: ["base", "forms", "time"],
  cases: ["base", "forms", "time"],
  tier: ["base", "rules"],
  calendar: ["base", "time"],
  status: ["base", "time"],
  sla: ["base", "rules", "time", "calendar"],
  review: ["base", "rules", "time", "forms", "privacy"],
  report: ["base", "time"],
  charts: ["base"],
};

const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));

interface Import {
  readonly file: string;
  readonly target: string;
}

/** The imports that are left when types are gone. */
function runtimeImportsOf(file: string): Import[] {
  const source = ts.createSourceFile(file, readFileSync(join(SRC, file), "utf8"), ts.ScriptTarget.ES2022);
  return source.statements.flatMap((statement) => {
    if (ts.isImportDeclaration(statement)) {
      const clause = statement.importClause;
      const named = clause?.namedBindings;
      const onlyTypes =
        clause?.phaseModifier === ts.SyntaxKind.TypeKeyword ||
        (clause !== undefined &&
          clause.name === undefined &&
          named !== undefined &&
          ts.isNamedImports(named) &&
          named.elements.every((element) => element.isTypeOnly));
      return onlyTypes ? [] : [{ file, target: (statement.moduleSpecifier as ts.StringLiteral).text }];
    }
    if (ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined) {
      const named = statement.exportClause;
      const onlyTypes =
        statement.isTypeOnly ||
        (named !== undefined &&
          ts.isNamedExports(named) &&
          named.elements.every((element) => element.isTypeOnly));
      return onlyTypes ? [] : [{ file, target: (statement.moduleSpecifier as ts.StringLiteral).text }];
    }
    return [];
  });
}

const imports = files.flatMap(runtimeImportsOf);

const folderOf = (path: string) => path.split(sep)[0] as string;

/** The folder or package that an import leads to. */
const leadsTo = ({ file, target }: Import): string =>
  target.startsWith(".")
    ? folderOf(relative(SRC, resolve(SRC, dirname(file), target)))
    : target.split("/", target.startsWith("@") ? 2 : 1).join("/");

describe("the flow is the folder list, and no arrow points back", () => {
  it.each(Object.entries(MAY_IMPORT))("%s imports at run time only %j", (folder, allowed) => {
    const wrong = imports
      .filter((each) => folderOf(each.file) === folder)
      .filter((each) => ![folder, ...allowed].includes(leadsTo(each)))
      .map((each) => `${each.file} -> ${each.target}`);
    expect(wrong).toEqual([]);
  });

  it("no folder stands outside the table", () => {
    expect([...new Set(files.filter((file) => file.includes(sep)).map(folderOf))].sort()).toEqual(
      Object.keys(MAY_IMPORT).sort(),
    );
  });

  it("the zone database is asked in one file alone", () => {
    expect(imports.filter((each) => leadsTo(each) === "date-fns-tz").map((each) => each.file)).toEqual([
      join("time", "zone.ts"),
    ]);
  });

  it("the package's own index only passes on", () => {
    const index = readFileSync(join(SRC, "index.ts"), "utf8");
    expect(index.split("\n").filter((line) => !/^(export \* from "\.\/[a-z]+";)?$/.test(line))).toEqual([]);
  });

  it("no file leads back to itself", () => {
    const edges = new Map<string, string[]>();
    for (const { file, target } of imports) {
      if (!target.startsWith(".")) continue;
      const base = relative(SRC, resolve(SRC, dirname(file), target));
      const to = [`${base}.ts`, join(base, "index.ts")].find((each) => files.includes(each));
      expect(to, `${file} imports ${target}`).toBeDefined();
      edges.set(file, [...(edges.get(file) ?? []), to as string]);
    }
    const done = new Set<string>();
    const cycles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) cycles.push([...path.slice(path.indexOf(file)), file].join(" -> "));
      if (done.has(file) || path.includes(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of files) visit(file, []);
    expect(cycles).toEqual([]);
  });
});

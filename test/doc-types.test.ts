import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";

const ROOT = resolve(import.meta.dirname, "..");
const INDEX = join(ROOT, "src/index.ts");
const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  lib: ["lib.es2022.d.ts"],
  module: ts.ModuleKind.Preserve,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  noUnusedLocals: true,
  resolveJsonModule: true,
  noEmit: true,
  types: [],
  paths: { kefu: [INDEX], "kefu/*": [join(ROOT, "src/*/index.ts")] },
};

/** The fenced examples of a page, each as a module of its own. */
function snippetsOf(page: string): (readonly [name: string, code: string])[] {
  const text = readFileSync(join(ROOT, page), "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(({ 1: code = "", index }) => {
    const line = text.slice(0, index).split("\n").length;
    return [`${page}:${line}`, code] as const;
  });
}

/** What the compiler has against modules that stand in no file. */
function complaints(modules: ReadonlyMap<string, string>): string[] {
  const host = ts.createCompilerHost(OPTIONS);
  const { fileExists, getSourceFile, readFile } = host;
  host.fileExists = (file) => modules.has(file) || fileExists(file);
  host.readFile = (file) => modules.get(file) ?? readFile(file);
  host.getSourceFile = (file, version, ...rest) => {
    const code = modules.get(file);
    return code === undefined
      ? getSourceFile(file, version, ...rest)
      : ts.createSourceFile(file, code, version, true);
  };
  const program = ts.createProgram([...modules.keys()], OPTIONS, host);
  return [...modules.keys()].flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)].map(
      ({ code, messageText }) =>
        `${file.slice(ROOT.length + 1)} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`,
    );
  });
}

const asModules = (snippets: readonly (readonly [string, string])[]) =>
  new Map(
    snippets.map(([name, code]) => [join(ROOT, `${name.replaceAll("/", "-")}.ts`), `${code}\nexport {};`]),
  );

const pages = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => `docs/${file}`),
];

describe("what the READMEs and the pages of docs show", () => {
  it("compiles as it stands, under every strict option", () => {
    const snippets = pages.flatMap(snippetsOf);
    expect(snippets.length).toBeGreaterThan(40);
    expect(complaints(asModules(snippets))).toEqual([]);
  });
});

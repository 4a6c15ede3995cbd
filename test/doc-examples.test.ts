import { readdirSync, readFileSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import * as kefu from "../src";

const ROOT = resolve(import.meta.dirname, "..");

interface Example {
  readonly name: string;
  readonly code: string;
}

/** The fenced examples that stand in the doc comments of a source file. */
function examplesInComments(file: string): Example[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/\/\*\*[\s\S]*?\*\//g)].flatMap(({ 0: comment, index }) => {
    const body = comment.replace(/^[ \t]*\* ?/gm, "");
    const line = text.slice(0, index).split("\n").length;
    return [...body.matchAll(/```ts\n([\s\S]*?)```/g)].map((match) => ({
      name: `${relative(ROOT, file)}:${line}`,
      code: match[1] as string,
    }));
  });
}

/** The fenced examples of a page. */
function examplesInPage(file: string): Example[] {
  const text = readFileSync(file, "utf8");
  return [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(({ 1: code, index }) => ({
    name: `${relative(ROOT, file)}:${text.slice(0, index).split("\n").length}`,
    code: code as string,
  }));
}

/** `expression; // => value` becomes a check of the one against the other. */
function checked(code: string): string {
  const source = ts.createSourceFile("example.ts", code, ts.ScriptTarget.ES2022, true);
  let out = "";
  for (const statement of source.statements) {
    const after = code.slice(statement.end);
    const claim = /^[ \t]*(?:\n[ \t]*)?\/\/ =>(.*(?:\n[ \t]*\/\/(?! =>).*)*)/
      .exec(after)?.[1]
      ?.replace(/\n[ \t]*\/\//g, "\n");
    if (ts.isImportDeclaration(statement)) {
      out += imported(statement);
      continue;
    }
    const text = statement.getText(source);
    if (claim === undefined) out += `${text}\n`;
    else if (ts.isExpressionStatement(statement))
      out += `__check(${statement.expression.getText(source)}, () => (${exact(claim)}), ${claim.includes("…")});\n`;
    else if (ts.isVariableStatement(statement)) {
      const name = statement.declarationList.declarations[0]?.name.getText(source);
      out += `${text}\n__check(${name}, () => (${exact(claim)}), ${claim.includes("…")});\n`;
    } else throw new Error(`No value to compare: ${text}`);
  }
  return out;
}

/** What an example takes from another package; the names of this one are there as they are. */
function imported({ importClause, moduleSpecifier }: ts.ImportDeclaration): string {
  const from = (moduleSpecifier as ts.StringLiteral).text;
  const names = importClause?.namedBindings;
  if (/^kefu(?:\/|$)/.test(from)) return "";
  if (names === undefined || !ts.isNamespaceImport(names))
    throw new Error(`Write import * as … from "${from}"`);
  return `const ${names.name.text} = await __load(${JSON.stringify(from)});\n`;
}

/** A claim without the dots that stand for what it leaves out. */
const exact = (claim: string) =>
  claim
    .trim()
    .replace(/;$/, "")
    .replace(/,?\s*…/g, "");

/** Examples may await. */
const AsyncFunction = (async () => undefined).constructor as FunctionConstructor;

async function run({ code }: Example): Promise<void> {
  const names = Object.keys(kefu);
  const script = ts.transpileModule(checked(code), {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      module: ts.ModuleKind.ESNext,
      verbatimModuleSyntax: false,
    },
  }).outputText;
  const declared = new Set([...script.matchAll(/^(?:const|let|function) (\w+)/gm)].map((match) => match[1]));
  const visible = names.filter((name) => !declared.has(name));
  const check = (actual: unknown, claimed: () => unknown, partly: boolean) => {
    const value = claimed();
    if (partly) expect(actual).toMatchObject(value as object);
    else expect(plain(actual)).toEqual(plain(value));
  };
  const body = script.replace(/^export \{\};?$/m, "");
  await new AsyncFunction("__check", "__load", ...visible, `"use strict";\n${body}`)(
    check,
    (from: string) => import(from),
    ...visible.map((name) => (kefu as Record<string, unknown>)[name]),
  );
}

/** Lazy answers are compared by what they yield. */
const plain = (value: unknown): unknown =>
  typeof value === "object" &&
  value !== null &&
  Symbol.iterator in value &&
  !Array.isArray(value) &&
  !(value instanceof Map)
    ? [...(value as Iterable<unknown>)]
    : value;

const sources = readdirSync(join(ROOT, "src"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts"))
  .map((file) => join(ROOT, "src", file));
const pages = [
  "README.md",
  "README.zh-CN.md",
  ...readdirSync(join(ROOT, "docs"))
    .filter((file) => file.endsWith(".md"))
    .map((file) => join("docs", file)),
].map((file) => join(ROOT, file));

const examples = [...sources.flatMap(examplesInComments), ...pages.flatMap(examplesInPage)];

describe("what the documentation shows is what happens", () => {
  it.each(examples.map((example) => [example.name, example] as const))("%s", (_, example) => run(example));

  it("every example of a doc comment ends in a claim", () => {
    const silent = sources.flatMap(examplesInComments).filter(({ code }) => !code.includes("// =>"));
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

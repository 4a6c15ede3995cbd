import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import ts from "typescript";
import { DOMAIN_RULES, type DomainRule, sections } from "./domain-rules";

const TESTS = resolve(import.meta.dirname, "..");
const TAG = /\[(\d(?:\.\d)? [a-z0-9-]+)\]\s*/g;

/** A test whose title names a rule. */
export interface NamingTest {
  readonly rule: string;
  readonly file: string;
  readonly title: string;
}

/** Every test under `test/` whose title names a rule in brackets, in the order of files and lines. */
export function namingTests(): readonly NamingTest[] {
  return readdirSync(TESTS, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && !file.includes("node_modules"))
    .map((file) => file.replaceAll("\\", "/"))
    .sort()
    .flatMap((file) => titlesIn(join(TESTS, file)).flatMap((title) => namesIn(file, title)));
}

const namesIn = (file: string, title: string): NamingTest[] =>
  [...title.matchAll(TAG)].map(([, rule]) => ({
    rule: rule as string,
    file,
    title: title.replace(TAG, "").trim(),
  }));

/** The texts of a test file that begin with a rule's name: titles, and the first column of tables. */
function titlesIn(path: string): string[] {
  const text = readFileSync(path, "utf8");
  if (text.search(TAG) < 0) return [];
  const titles: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteralLike(node) && node.text.search(TAG) === 0) titles.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.ES2022));
  return titles;
}

/** The rules that no test names. */
export function unnamedRules(tests: readonly NamingTest[]): readonly DomainRule[] {
  const named = new Set(tests.map(({ rule }) => rule));
  return DOMAIN_RULES.filter(({ id }) => !named.has(id));
}

const cell = (text: string): string => text.replaceAll("|", "\\|");

function row({ id, says, by }: DomainRule, tests: readonly NamingTest[]): string {
  const own = tests.filter(({ rule }) => rule === id);
  const named = [...new Set(own.map(({ file, title }) => `${title} (\`${file}\`)`))];
  return `| ${id.slice(id.indexOf(" ") + 1)} | ${cell(says)} | ${by.map((name) => `\`${name}\``).join(", ")} | ${cell(named.join("<br>")) || "**none**"} |`;
}

/** The page: every rule of the forms, what carries it out, and the tests that name it. */
export function traceabilityPage(tests: readonly NamingTest[]): string {
  const parts = sections().map(([number, title]) => {
    const rules = DOMAIN_RULES.filter(({ id }) => id.startsWith(`${number} `));
    return [
      `## ${number} ${title}`,
      "",
      "| rule | says | by | tests |",
      "| --- | --- | --- | --- |",
      ...rules.map((rule) => row(rule, tests)),
      "",
    ].join("\n");
  });
  return `# From rule to test

Every rule of the printed forms and of what they have in common, the exported names that carry it out, and the tests that name it. A test names a rule
in its title: \`[1.1 vague-steps] a step that is only “已处理” is vague\`. The rules stand in \`test/review/domain-rules.ts\`.

This page is generated; a test fails when it is out of date. To write it anew:

\`\`\`sh
npx tsx test/review/write-traceability.ts
\`\`\`

${parts.join("\n")}`;
}

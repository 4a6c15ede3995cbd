import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import * as kefu from "../../src";
import { DOMAIN_RULES } from "./domain-rules";
import { namingTests, traceabilityPage, unnamedRules } from "./traceability";

const tests = namingTests();

describe("every rule of the forms can be traced to the test that names it", () => {
  it("each rule stands once", () => {
    const ids = DOMAIN_RULES.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  it("each rule has a test", () => {
    expect(unnamedRules(tests).map(({ id }) => id)).toEqual([]);
  });

  it("no test names a rule that is not there", () => {
    const known = new Set(DOMAIN_RULES.map(({ id }) => id));
    expect(tests.filter(({ rule }) => !known.has(rule))).toEqual([]);
  });

  it("each rule is carried out by names that are exported", () => {
    const names = new Set(Object.keys(kefu));
    expect(DOMAIN_RULES.flatMap(({ by }) => by).filter((name) => !names.has(name))).toEqual([]);
  });

  it("the page is up to date: npx tsx test/review/write-traceability.ts", () => {
    const page = readFileSync(resolve(import.meta.dirname, "../../docs/traceability.md"), "utf8");
    expect(page).toBe(traceabilityPage(tests));
  });
});

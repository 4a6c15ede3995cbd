import fc from "fast-check";
import { expect, it } from "vitest";
import { checkCondition } from "../../src/rules/check-condition";
import { compileCondition, factsIn } from "../../src/rules/compile-condition";
import type { Condition, Facts } from "../../src/rules/condition";
import { ruleSet } from "../../src/rules/first-match";

const name = fc.constantFrom("a", "b", "c");
const plain = fc.oneof(fc.constantFrom("x", "y", "支付失败"), fc.integer({ min: 0, max: 3 }));
const list = fc.array(plain, { minLength: 1, maxLength: 3 });
const tests = fc.oneof(
  plain,
  fc.boolean(),
  list,
  fc.record({ any: list }),
  fc.record({ all: list }),
  fc.record({ none: list }),
  fc.record({ atLeast: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ below: fc.integer({ min: 0, max: 3 }) }),
  fc.record({ known: fc.boolean() }),
  fc.record({ startsWith: fc.constantFrom("x", "支付") }),
  fc.record({ mentions: fc.constant(["支付失败"]) }),
);
const { condition } = fc.letrec<{ condition: Condition; leaf: Condition }>((tie) => ({
  leaf: fc.dictionary(name, tests, { maxKeys: 2 }) as fc.Arbitrary<Condition>,
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    tie("leaf"),
    fc.record({ anyOf: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ allOf: fc.array(tie("condition"), { minLength: 1, maxLength: 3 }) }),
    fc.record({ not: tie("condition") }),
  ) as fc.Arbitrary<Condition>,
}));
const facts = fc.dictionary(
  name,
  fc.oneof(plain, fc.boolean(), fc.constant(null), fc.constant("没有支付失败"), list, fc.constant([])),
) as fc.Arbitrary<Facts>;

/** The meaning of conditions once more, as the documentation words it. */
function means(each: Condition, known: Facts): boolean {
  return Object.entries(each).every(([key, test]): boolean => {
    if (key === "anyOf") return (test as Condition[]).some((part) => means(part, known));
    if (key === "allOf") return (test as Condition[]).every((part) => means(part, known));
    if (key === "not") return !means(test as Condition, known);
    const value = known[key] ?? undefined;
    const values: unknown[] = value === undefined ? [] : Array.isArray(value) ? value : [value];
    if (Array.isArray(test)) return test.some((wanted) => values.includes(wanted));
    if (typeof test !== "object") return values.includes(test);
    return Object.entries(test as object).every(([operator, wanted]): boolean => {
      const wish = wanted as (string | number)[];
      switch (operator) {
        case "any":
          return wish.some((one) => values.includes(one));
        case "all":
          return value !== undefined && wish.every((one) => values.includes(one));
        case "none":
          return !wish.some((one) => values.includes(one));
        case "atLeast":
          return typeof value === "number" && value >= Number(wanted);
        case "below":
          return typeof value === "number" && value < Number(wanted);
        case "known":
          return (values.length > 0 && value !== "") === wanted;
        case "startsWith":
          return values.some((one) => typeof one === "string" && one.indexOf(String(wanted)) === 0);
        default:
          return values.some((one) => one === "支付失败");
      }
    });
  });
}

it("a condition holds when its words say so", () => {
  fc.assert(
    fc.property(condition, facts, (each, known) => {
      expect(compileCondition(each)(known)).toBe(means(each, known));
    }),
    { numRuns: process.env["KEFU_LONG"] ? 20_000 : 1000 },
  );
});

it("a condition looks at nothing but the facts it names", () => {
  fc.assert(
    fc.property(condition, facts, (each, known) => {
      const named = new Set(factsIn(each));
      const seen = Object.fromEntries(Object.entries(known).filter(([key]) => named.has(key)));
      expect(compileCondition(each)(seen)).toBe(compileCondition(each)(known));
    }),
  );
});

it("the facts by which a rule holds are facts that it names", () => {
  fc.assert(
    fc.property(condition, facts, (when, known) => {
      const set = ruleSet([{ id: "one", when }]);
      if (set.indexOf(known) < 0) return;
      for (const { fact } of set.evidence(0, known)) expect(factsIn(when)).toContain(fact);
    }),
  );
});

it("conditions come back from JSON as they were", () => {
  fc.assert(
    fc.property(condition, facts, (each, known) => {
      const loaded = JSON.parse(JSON.stringify(each)) as Condition;
      expect(checkCondition(loaded)).toEqual([]);
      expect(compileCondition(loaded)(known)).toBe(compileCondition(each)(known));
    }),
  );
});

it("whatever is no condition is reported, and what passes the check can be asked of anything", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), fc.jsonValue(), (data, known) => {
      const issues = checkCondition(data);
      for (const { path, params } of issues) expect([Array.isArray(path), params]).toEqual([true, {}]);
      if (issues.length === 0 && typeof known === "object" && known !== null)
        expect(typeof compileCondition(data as Condition)(known)).toBe("boolean");
    }),
    { numRuns: process.env["KEFU_LONG"] ? 10_000 : 500 },
  );
});

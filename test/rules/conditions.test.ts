import { describe, expect, it } from "vitest";
import { checkCondition } from "../../src/rules/check-condition";
import { compileCondition, factsIn } from "../../src/rules/compile-condition";
import type { Condition, Facts } from "../../src/rules/condition";
import { ruleSet } from "../../src/rules/first-match";

const holds = (condition: Condition, facts: Facts): boolean => compileCondition(condition)(facts);

describe("a condition holds", () => {
  it.each<[string, Condition, Facts]>([
    ["when it asks nothing", {}, {}],
    ["when the fact is equal", { serviceType: "complaint" }, { serviceType: "complaint" }],
    ["when the list contains the value", { topics: "outage" }, { topics: ["login", "outage"] }],
    ["when the fact is one of several", { tier: ["urgent", "high"] }, { tier: "high" }],
    ["when the list has one of several", { topics: ["outage", "fire"] }, { topics: ["fire"] }],
    ["for one of more than a handful", { n: [1, 2, 3, 4, 5, 6, 7, 8, 9] }, { n: 9 }],
    ["for a truth", { repeated: true }, { repeated: true }],
    ["for a denied truth", { repeated: false }, { repeated: false }],
    ["when any is there", { topics: { any: ["a", "b"] } }, { topics: ["b"] }],
    ["when all are there", { topics: { all: ["a", "b"] } }, { topics: ["b", "c", "a"] }],
    ["when none is there", { topics: { none: ["a", "b"] } }, { topics: ["c"] }],
    ["when nothing is known of what must not be there", { topics: { none: ["a"] } }, {}],
    ["at the lower bound", { amount: { atLeast: 10 } }, { amount: 10 }],
    ["at the upper bound", { amount: { atMost: 10 } }, { amount: 10 }],
    ["between two bounds", { amount: { above: 1, below: 3 } }, { amount: 2 }],
    ["when the fact is known", { amount: { known: true } }, { amount: 0 }],
    ["when the fact is unknown as asked", { amount: { known: false } }, { amount: null }],
    ["when a list is empty and nothing is wanted", { category: { known: false } }, { category: [] }],
    ["when a text names a keyword", { text: { mentions: ["支付失败"] } }, { text: "提示支付失败" }],
    [
      "when a text says words together",
      { text: { together: { words: [["支付"], ["失败"]] } } },
      { text: "支付又失败" },
    ],
    [
      "when one text of a list says words together",
      { text: { together: { words: [["支付"], ["失败"]] } } },
      { text: ["x", "支付又失败"] },
    ],
    [
      "when two texts name a keyword each",
      { allOf: [{ text: { mentions: ["支付"] } }, { text: { mentions: ["退款"] } }] },
      { text: ["支付", "退款"] },
    ],
    ["when a list's text names a keyword", { text: { mentions: ["支付失败"] } }, { text: ["x", "支付失败"] }],
    ["when a text starts so", { id: { startsWith: "CS" } }, { id: "CS001" }],
    ["when a text starts in one of two ways", { id: { startsWith: ["C", "D"] } }, { id: "D1" }],
    ["when all tests of all facts hold", { a: 1, b: 2, c: { above: 2 } }, { a: 1, b: 2, c: 3 }],
    ["when one of the alternatives holds", { anyOf: [{ a: 1 }, { b: 1 }] }, { b: 1 }],
    ["when all parts hold", { allOf: [{ a: 1 }, { b: 1 }] }, { a: 1, b: 1 }],
    ["when the opposite does not", { not: { a: 1 } }, { a: 2 }],
    ["when the opposite is not known", { not: { a: 1 } }, {}],
  ])("%s", (_, condition, facts) => {
    expect(checkCondition(condition)).toEqual([]);
    expect(holds(condition, facts)).toBe(true);
  });
});

describe("a condition does not hold", () => {
  it.each<[string, Condition, Facts]>([
    ["when the fact is unknown", { serviceType: "complaint" }, {}],
    ["when the fact is null", { serviceType: "complaint" }, { serviceType: null }],
    ["when a number stands for a text", { risk: 1 }, { risk: "1" }],
    ["when nothing is equal", { repeated: true }, { repeated: "true" }],
    ["when one of all is missing", { topics: { all: ["a", "b"] } }, { topics: ["a"] }],
    ["when one of none is there", { topics: { none: ["a"] } }, { topics: ["a"] }],
    ["when an unknown fact is compared", { amount: { atMost: 10 } }, {}],
    ["when a text is compared as a number", { amount: { atLeast: 1 } }, { amount: "5" }],
    ["when the number is none", { amount: { atMost: 10 } }, { amount: Number.NaN }],
    ["above its own bound", { amount: { above: 10 } }, { amount: 10 }],
    ["below its own bound", { amount: { below: 10 } }, { amount: 10 }],
    ["when an empty text should be something", { name: { known: true } }, { name: "" }],
    ["when the text denies it", { text: { mentions: ["支付失败"] } }, { text: "没有支付失败" }],
    ["when a text starts otherwise", { id: { startsWith: "CS" } }, { id: "DS001" }],
    ["when one of several tests fails", { a: 1, b: 2, c: 3 }, { a: 1, b: 2, c: 4 }],
    ["when no alternative holds", { anyOf: [{ a: 1 }, { b: 1 }] }, { a: 2 }],
    ["when the opposite holds", { not: { a: 1 } }, { a: 1 }],
    ["for names that every object inherits", { constructor: { known: true } }, {}],
    ["for the prototype of the facts", JSON.parse('{"__proto__":{"known":true}}') as Condition, {}],
  ])("%s", (_, condition, facts) => {
    expect(holds(condition, facts)).toBe(false);
  });
});

it("a fact may bear a name that every object inherits", () => {
  expect(holds({ constructor: "x" } as unknown as Condition, { constructor: "x" } as unknown as Facts)).toBe(
    true,
  );
});

it("the facts that a condition looks at are named once, in order", () => {
  expect(
    factsIn({ b: 1, anyOf: [{ a: 1 }, { b: 2 }], not: { c: 1 }, allOf: [{ d: { known: true } }] }),
  ).toEqual(["b", "a", "c", "d"]);
});

describe("the first rule that holds wins", () => {
  const set = ruleSet([
    { id: "funds", when: { text: { mentions: ["支付失败", "资金"] } } },
    { id: "either", when: { anyOf: [{ a: 1 }, { b: 1, c: 1 }] } },
    { id: "rest" },
  ]);
  it("and says by which facts and which keyword", () => {
    const facts = { text: "客户资金异常", b: 1, c: 1 };
    expect(set.indexOf(facts)).toBe(0);
    expect(set.evidence(0, facts)).toEqual([{ fact: "text", word: "资金" }]);
  });
  it("and the search goes on from where it is told", () => {
    const facts = { text: "客户资金异常", b: 1, c: 1 };
    expect(set.indexOf(facts, 1)).toBe(1);
    expect(set.evidence(1, facts)).toEqual([{ fact: "b" }, { fact: "c" }]);
    expect(set.indexOf(facts, 2)).toBe(2);
    expect(set.indexOf(facts, 3)).toBe(-1);
  });
});

describe("every fault of a condition is named with its place", () => {
  it.each<[string, unknown, string, (string | number)[]]>([
    ["a text instead of a condition", "a", "not_a_condition", []],
    ["a list instead of a condition", [], "not_a_condition", []],
    ["null inside of not", { not: null }, "not_a_condition", ["not"]],
    ["no list of alternatives", { anyOf: {} }, "wrong_value", ["anyOf"]],
    ["no alternatives", { anyOf: [] }, "empty_list", ["anyOf"]],
    ["a wrong part", { allOf: [{}, 1] }, "not_a_condition", ["allOf", 1]],
    ["no test", { a: null }, "not_a_test", ["a"]],
    ["not a number", { a: Number.NaN }, "not_a_test", ["a"]],
    ["an empty test", { a: {} }, "empty_test", ["a"]],
    ["a misspelt test", { a: { atleast: 3 } }, "unknown_test", ["a", "atleast"]],
    ["an inherited name as a test", { a: { toString: 3 } }, "unknown_test", ["a", "toString"]],
    ["an empty list", { a: [] }, "empty_list", ["a"]],
    ["a list of lists", { a: [["b"]] }, "wrong_value", ["a"]],
    ["any of nothing", { a: { any: [] } }, "empty_list", ["a", "any"]],
    ["a bound that is a text", { a: { atLeast: "3" } }, "wrong_value", ["a", "atLeast"]],
    ["an endless bound", { a: { atMost: Infinity } }, "wrong_value", ["a", "atMost"]],
    ["known that is neither", { a: { known: 1 } }, "wrong_value", ["a", "known"]],
    [
      "words together in one list only",
      { a: { together: { words: [["x"]] } } },
      "wrong_value",
      ["a", "together"],
    ],
    ["words together in no list", { a: { together: { words: [] } } }, "empty_list", ["a", "together"]],
    [
      "an empty list of words together",
      { a: { together: { words: [["x"], []] } } },
      "wrong_value",
      ["a", "together"],
    ],
    [
      "words together at no distance",
      { a: { together: { words: [["x"], ["y"]], within: -1 } } },
      "wrong_value",
      ["a", "together"],
    ],
    [
      "words together and more",
      { a: { together: { words: [["x"], ["y"]], near: 1 } } },
      "wrong_value",
      ["a", "together"],
    ],
    ["an empty keyword", { a: { mentions: [""] } }, "wrong_value", ["a", "mentions"]],
    ["one keyword without a list", { a: { mentions: "支付" } }, "wrong_value", ["a", "mentions"]],
    ["an empty beginning", { a: { startsWith: "" } }, "wrong_value", ["a", "startsWith"]],
    ["bounds that leave nothing", { a: { above: 3, atMost: 3 } }, "never_holds", ["a"]],
  ])("%s", (_, condition, code, path) => {
    expect(checkCondition(condition)).toEqual([{ code, severity: "error", path, params: {} }]);
  });

  it("all of them at once, below the path that was given", () => {
    const issues = checkCondition({ a: {}, anyOf: [{ b: [] }], not: { c: { any: 1 } } }, [
      "rules",
      0,
      "when",
    ]);
    expect(issues.map((issue) => issue.path.join("."))).toEqual([
      "rules.0.when.a",
      "rules.0.when.anyOf.0.b",
      "rules.0.when.not.c.any",
    ]);
  });
  it("bounds that leave one number are no fault", () => {
    expect(checkCondition({ a: { atLeast: 3, atMost: 3 } })).toEqual([]);
  });
  it("a misspelt fact, where the names are known", () => {
    expect(checkCondition({ servicetype: "x" }, [], ["serviceType"])).toMatchObject([
      { code: "unknown_fact" },
    ]);
  });
  it("a condition as deep as 32 parts is taken, a deeper one is not", () => {
    const deep = (levels: number): unknown => (levels === 0 ? { a: 1 } : { not: deep(levels - 1) });
    expect(checkCondition(deep(32))).toEqual([]);
    expect(checkCondition(deep(33))).toMatchObject([{ code: "too_deep" }]);
  });
  it("a condition without end", () => {
    const loop: Record<string, unknown> = {};
    loop["not"] = loop;
    expect(checkCondition(loop)).toMatchObject([{ code: "too_deep" }]);
  });
});

import fc from "fast-check";
import { expect, it } from "vitest";
import type { Condition, Tests } from "../../src/rules/condition";
import { classifyTier } from "../../src/tier/classify-tier";
import { DEFAULT_TIER_RULES } from "../../src/tier/default-tier-rules";
import { higherTier, TIERS } from "../../src/tier/tier";
import type { TierFacts } from "../../src/tier/tier-facts";
import { ITIL_MATRIX, TIER_FLOORS, tierRulesOf } from "../../src/tier/tier-matrix";

const topic = fc.constantFrom(
  "outage",
  "core-business-stopped",
  "payment-failed",
  "order-at-risk",
  "funds-at-risk",
  "funds-moved",
  "safety",
  "function-impaired",
  "repeated-complaint",
  "contract-dispute",
  "usage",
  "function-doubt",
  "process-suggestion",
  "slow-logistics",
  "look-up",
  "feedback",
);
/** What the rules that ship look for: single keywords, and the words of one clause put together. */
const phrases = (condition: Condition): readonly string[] =>
  Object.entries(condition).flatMap(([name, part]): readonly string[] => {
    if (name === "anyOf" || name === "allOf") return (part as readonly Condition[]).flatMap(phrases);
    if (name !== "description") return [];
    const { mentions = [], together } = part as Tests;
    const pairs = together?.words.map((list) => list.slice(0, 12)) ?? [];
    return [...mentions, ...joined(pairs)];
  });
const joined = ([first, ...rest]: readonly (readonly string[])[]): readonly string[] =>
  first === undefined
    ? []
    : rest.length === 0
      ? first
      : first.flatMap((word) => joined(rest).map((others) => `${word}${others}`));

const word = fc.constantFrom(...new Set(DEFAULT_TIER_RULES.flatMap(({ when = {} }) => phrases(when))));
const topics = fc.array(topic, { maxLength: 4 });
const sentence = fc
  .array(word, { maxLength: 4 })
  .map((words) => words.map((each) => `客户说${each}。`).join(""));

it("two matters told at once are as pressing as the more pressing one, at least", () => {
  fc.assert(
    fc.property(topics, topics, sentence, sentence, (topicsA, topicsB, a, b) => {
      const both = classifyTier({ topics: [...topicsA, ...topicsB], description: a + b });
      const alone = [
        classifyTier({ topics: topicsA, description: a }),
        classifyTier({ topics: topicsB, description: b }),
      ].filter(({ rule }) => rule !== undefined);
      for (const { tier } of alone) expect(higherTier(both.tier, tier)).toBe(both.tier);
    }),
    { numRuns: process.env["KEFU_LONG"] ? 6_000 : 300 },
  );
});

it("the tier is the highest of all rules that hold, whatever their order", () => {
  fc.assert(
    fc.property(
      topics,
      sentence,
      fc.option(fc.constantFrom("complaint", "suggestion", "repair")),
      (marks, text, type) => {
        const facts: TierFacts = { topics: marks, description: text, serviceType: type };
        const holding = DEFAULT_TIER_RULES.filter((rule) => classifyTier(facts, [rule]).rule !== undefined);
        const highest = TIERS.find((tier) => holding.some((rule) => rule.tier === tier));
        expect(classifyTier(facts).tier).toBe(highest ?? "medium");
      },
    ),
    { numRuns: process.env["KEFU_LONG"] ? 1_000 : 60 },
  );
});

it("what would have been decided without the rule is what is decided without it", () => {
  fc.assert(
    fc.property(topics, sentence, (marks, text) => {
      const facts: TierFacts = { topics: marks, description: text };
      const { rule, otherwise } = classifyTier(facts);
      if (rule === undefined) return;
      const rest = classifyTier(
        facts,
        DEFAULT_TIER_RULES.filter(({ id }) => id !== rule),
      );
      expect(otherwise).toEqual({ tier: rest.tier, rule: rest.rule });
    }),
    { numRuns: process.env["KEFU_LONG"] ? 800 : 40 },
  );
});

const level = fc.nat({ max: 2 });
const rules = tierRulesOf(ITIL_MATRIX);
const factsAt = (impact: number, urgency: number): TierFacts => ({
  impact: ITIL_MATRIX.impact[impact],
  urgency: ITIL_MATRIX.urgency[urgency],
});

it("more impact or more urgency never lowers the tier", () => {
  fc.assert(
    fc.property(level, level, level, level, (i, j, k, l) => {
      const graver = classifyTier(factsAt(Math.min(i, k), Math.min(j, l)), rules).tier;
      expect(higherTier(graver, classifyTier(factsAt(i, j), rules).tier)).toBe(graver);
    }),
  );
});

it("a floor lifts a matter to its tier and never lowers one", () => {
  fc.assert(
    fc.property(level, level, topics, fc.boolean(), (i, j, marks, repeated) => {
      const facts: TierFacts = { ...factsAt(i, j), topics: marks, serviceType: "complaint", repeated };
      const floor = classifyTier(facts, TIER_FLOORS);
      const cell = classifyTier(factsAt(i, j), rules).tier;
      expect(classifyTier(facts, rules).tier).toBe(
        floor.rule === undefined ? cell : higherTier(floor.tier, cell),
      );
    }),
  );
});

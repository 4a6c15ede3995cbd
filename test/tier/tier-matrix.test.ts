import { describe, expect, it } from "vitest";
import { classifyTier } from "../../src/tier/classify-tier";
import type { Tier } from "../../src/tier/tier";
import type { TierFacts } from "../../src/tier/tier-facts";
import { ITIL_MATRIX, type TierMatrix, tierRulesOf } from "../../src/tier/tier-matrix";

describe("impact and urgency decide the tier, and floors hold it up", () => {
  const rules = tierRulesOf(ITIL_MATRIX);
  it.each<[string, TierFacts, Tier]>([
    ["much impact, much urgency", { impact: "high", urgency: "high" }, "urgent"],
    ["much impact, little urgency", { impact: "high", urgency: "low" }, "medium"],
    ["some impact, much urgency", { impact: "medium", urgency: "high" }, "high"],
    ["little of both", { impact: "low", urgency: "low" }, "low"],
    ["little of both, but funds at risk", { impact: "low", urgency: "low", amountAtRisk: 5 }, "urgent"],
    ["little of both, but safety at risk", { impact: "low", urgency: "low", topics: ["safety"] }, "urgent"],
    ["little of both, but risk level 1", { impact: "low", urgency: "low", risk: 1 }, "urgent"],
    [
      "little of both, but an unresolved repeat",
      { impact: "low", urgency: "low", serviceType: "complaint", repeated: true },
      "high",
    ],
    [
      "little of both, and a repeat that was settled",
      { impact: "low", urgency: "low", serviceType: "complaint", repeated: true, resolved: true },
      "low",
    ],
    [
      "much of both and an unresolved repeat",
      { impact: "high", urgency: "high", serviceType: "complaint", repeated: true },
      "urgent",
    ],
    ["a contract dispute", { impact: "low", urgency: "medium", topics: ["contract-dispute"] }, "high"],
    ["unknown urgency", { impact: "high" }, "medium"],
    ["some of both", { impact: "medium", urgency: "medium" }, "medium"],
    [
      "little of both, but funds marked at risk",
      { impact: "low", urgency: "low", topics: ["funds-at-risk"] },
      "urgent",
    ],
    ["little of both, but funds moved", { impact: "low", urgency: "low", topics: ["funds-moved"] }, "urgent"],
    [
      "little of both, but marked a repeat",
      { impact: "low", urgency: "low", topics: ["repeated-complaint"] },
      "high",
    ],
  ])("%s", (_, facts, tier) => {
    expect(classifyTier(facts, rules).tier).toBe(tier);
  });
  it("the rule is named after its cell", () => {
    expect(classifyTier({ impact: "low", urgency: "high" }, rules)).toMatchObject({
      rule: "low-impact-high-urgency",
      facts: ["impact", "urgency"],
    });
  });
});

describe("a matrix with faults is refused", () => {
  it.each<[string, Partial<TierMatrix>, { code: string; path: (string | number)[] }]>([
    [
      "one that gives the graver matter the lower tier",
      {
        tiers: [
          ["urgent", "high", "medium"],
          ["high", "medium", "low"],
          ["medium", "low", "medium"],
        ],
      },
      { code: "not_monotone", path: ["tiers", 2, 2] },
    ],
    [
      "one that gives the more urgent matter the lower tier",
      {
        tiers: [
          ["urgent", "medium", "high"],
          ["high", "medium", "medium"],
          ["medium", "low", "low"],
        ],
      },
      { code: "not_monotone", path: ["tiers", 0, 2] },
    ],
    ["one that is not full", { tiers: ITIL_MATRIX.tiers.slice(1) }, { code: "wrong_size", path: ["tiers"] }],
    [
      "one with a short row",
      {
        tiers: [
          ["urgent", "high", "medium"],
          ["high", "medium"],
          ["medium", "low", "low"],
        ],
      },
      { code: "wrong_size", path: ["tiers", 1] },
    ],
    [
      "one with a tier of another name",
      {
        tiers: [
          ["urgent", "high", "top" as Tier],
          ["high", "medium", "low"],
          ["medium", "low", "low"],
        ],
      },
      { code: "wrong_value", path: ["tiers", 0, 2] },
    ],
    [
      "one that names a level twice",
      { impact: ["high", "low", "low"] },
      { code: "duplicate_level", path: ["impact"] },
    ],
    [
      "one that names a level of urgency twice",
      { urgency: ["high", "high", "low"] },
      { code: "duplicate_level", path: ["urgency"] },
    ],
    [
      "one that is less pressing where the impact is greater",
      {
        tiers: [
          ["high", "high", "medium"],
          ["urgent", "medium", "low"],
          ["medium", "low", "low"],
        ],
      },
      { code: "not_monotone", path: ["tiers", 1, 0] },
    ],
  ])("%s", (_, part, issue) => {
    expect(() => tierRulesOf({ ...ITIL_MATRIX, ...part })).toThrow(
      expect.objectContaining({
        code: "invalid_config",
        issues: expect.arrayContaining([expect.objectContaining(issue)]),
      }),
    );
  });
});

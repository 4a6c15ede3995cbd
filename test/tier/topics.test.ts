import { describe, expect, it } from "vitest";
import { classifyTier } from "../../src/tier/classify-tier";
import { DEFAULT_DISPATCH_RULES } from "../../src/tier/default-dispatch-rules";
import { DEFAULT_TIER_RULES } from "../../src/tier/default-tier-rules";
import { dispatch } from "../../src/tier/dispatch";
import { higherTier, TIERS, type Tier } from "../../src/tier/tier";
import type { TierFacts } from "../../src/tier/tier-facts";

describe("a matter that is marked as a topic needs no words", () => {
  it.each<[string, Tier, string]>([
    ["safety", "urgent", "safety"],
    ["outage", "urgent", "outage"],
    ["core-business-stopped", "urgent", "core-business-stopped"],
    ["funds-moved", "urgent", "funds-moved"],
    ["funds-at-risk", "urgent", "funds-at-risk"],
    ["repeated-complaint", "high", "repeated-complaint"],
    ["contract-dispute", "high", "contract-dispute"],
    ["payment-failed", "high", "payment-failed"],
    ["function-impaired", "high", "function-impaired"],
    ["slow-logistics", "medium", "slow-logistics"],
    ["process-suggestion", "medium", "process-suggestion"],
    ["usage", "medium", "usage"],
    ["function-doubt", "medium", "function-doubt"],
    ["look-up", "low", "look-up"],
    ["feedback", "low", "suggestion"],
  ])("%s", (topic, tier, rule) => {
    expect(classifyTier({ topics: [topic] })).toMatchObject({ tier, rule, facts: ["topics"], words: [] });
  });

  it.each<[string, TierFacts, string]>([
    ["a function is impaired for everyone", { topics: ["function-impaired"], scope: "everyone" }, "outage"],
    [
      "a payment failed and money is at risk",
      { topics: ["payment-failed"], amountAtRisk: 1 },
      "payment-at-risk",
    ],
    ["and an order is", { topics: ["payment-failed", "order-at-risk"] }, "payment-at-risk"],
    [
      "a payment is told of, and an order at risk",
      { description: "充值成功", topics: ["order-at-risk"] },
      "payment-at-risk",
    ],
    ["an order at risk alone is no failed payment", { topics: ["order-at-risk", "usage"] }, "usage"],
    [
      "a repeated complaint that was settled",
      { topics: ["repeated-complaint", "usage"], resolved: true },
      "usage",
    ],
    ["a complaint about a contract", { serviceType: "complaint", description: "合同" }, "contract-dispute"],
    ["a question about a contract is no dispute", { topics: ["usage"], description: "合同" }, "usage"],
    ["a suggestion, whatever it is about", { serviceType: "suggestion" }, "suggestion"],
  ])("%s", (_, facts, rule) => {
    expect(classifyTier(facts).rule).toBe(rule);
  });

  it.each([["look-up"], ["feedback"]])("%s is no complaint's", (topic) => {
    expect(classifyTier({ topics: [topic], serviceType: "complaint" }).rule).toBeUndefined();
  });

  it.each([
    ["technical", "technical"],
    ["complaint", "complaint"],
    ["repeated-complaint", "complaint"],
    ["contract-dispute", "complaint"],
    ["outage", "technical-fault"],
    ["payment-failed", "technical-fault"],
    ["function-impaired", "technical-fault"],
    ["usage", "first-line"],
  ])("%s goes by the rule %s", (topic, rule) => {
    expect(dispatch({ topics: [topic] }).rule).toBe(rule);
  });

  it.each(["产品功能类", "产品功能", "支付模块", "操作故障"])(
    "and %s is a category of faults",
    (category) => {
      expect(dispatch({ category }).rule).toBe("technical-fault");
    },
  );
});

describe("the rules that ship", () => {
  it("have a name in either language, each its own", () => {
    const labels = [...DEFAULT_TIER_RULES, ...DEFAULT_DISPATCH_RULES].map(({ label }) => label);
    for (const locale of ["zh-CN", "en"] as const) {
      const names = labels.map((label) => label?.[locale]);
      expect(names.every((name) => name !== undefined && name !== "")).toBe(true);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe("the higher of two tiers", () => {
  it("is the one nearer to the top, in either order", () => {
    for (const [i, a] of TIERS.entries())
      for (const [j, b] of TIERS.entries()) expect(higherTier(a, b)).toBe(TIERS[Math.min(i, j)]);
  });
});

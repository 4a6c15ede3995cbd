import { describe, expect, it } from "vitest";
import {
  classifyTier,
  dispatch,
  dispatchRulesOf,
  handlingGuide,
  readRows,
  type Tier,
  type TierFacts,
} from "../../../src";
import examples from "../../fixtures/examples.json" with { type: "json" };

describe("the guide's four tiers", () => {
  it.each<[string, TierFacts, Tier]>([
    ["[1.2 tier-urgent] an outage of a system", { description: "系统瘫痪,所有用户无法使用" }, "urgent"],
    ["[1.2 tier-urgent] core business stopped", { topics: ["core-business-stopped"] }, "urgent"],
    ["[1.2 tier-urgent] funds moved abnormally", { topics: ["funds-moved"] }, "urgent"],
    ["[1.2 tier-high] a function impaired", { topics: ["function-impaired"] }, "high"],
    [
      "[1.2 tier-high] a repeated complaint still unresolved",
      { serviceType: "complaint", repeated: true },
      "high",
    ],
    ["[1.2 tier-high] a dispute about contract or terms", { topics: ["contract-dispute"] }, "high"],
    ["[1.2 tier-medium] a usual question about use", { description: "请问怎么使用优惠券" }, "medium"],
    ["[1.2 tier-medium] a doubt about a function", { topics: ["function-doubt"] }, "medium"],
    ["[1.2 tier-low] a look-up of product parameters", { description: "查询产品参数" }, "low"],
    [
      "[1.2 tier-low] feedback and suggestions",
      { serviceType: "suggestion", description: "希望多搞活动" },
      "low",
    ],
    [
      "[1.2 higher-tier-holds] a look-up within an outage is urgent",
      { description: "系统瘫痪,无法查询订单", topics: ["look-up", "outage"] },
      "urgent",
    ],
    [
      "[1.2 higher-tier-holds] whatever the order of the topics",
      { topics: ["look-up", "function-impaired"] },
      "high",
    ],
    [
      "[1.2 suggestion-tier] one that names the process to change",
      { serviceType: "suggestion", description: "建议简化退款流程" },
      "medium",
    ],
    [
      "[1.2 suggestion-tier] one that names none",
      { serviceType: "suggestion", description: "建议你们态度好一点" },
      "low",
    ],
    ["[1.2 failed-payment] with money at risk", { topics: ["payment-failed"], amountAtRisk: 200 }, "urgent"],
    ["[1.2 failed-payment] with an order at risk", { topics: ["payment-failed", "order-at-risk"] }, "urgent"],
    ["[1.2 failed-payment] as an operating fault", { topics: ["payment-failed"] }, "high"],
    ["[1.2 default-medium] nothing fits", { description: "你好" }, "medium"],
    ["[1.2 default-medium] nothing known", {}, "medium"],
  ])("%s", (_, facts, tier) => {
    expect(classifyTier(facts).tier).toBe(tier);
  });
});

describe("who takes a matter", () => {
  it.each<[string, TierFacts, string]>([
    ["[1.4 dispatch] 技术类 goes to technical support", { category: ["技术类"] }, "技术支持组"],
    ["[1.4 dispatch] 投诉类 goes to a senior agent", { category: ["投诉类"] }, "资深客服专员"],
    ["[1.4 dispatch] 紧急 goes to the supervisor first", { category: ["技术类"], tier: "urgent" }, "主管"],
  ])("%s", (_, facts, assignTo) => {
    expect(dispatch(facts).assignTo).toBe(assignTo);
  });

  it("[1.3 guide-dispatch] the guide's own lines say who, and to whom it goes up", () => {
    const rules = dispatchRulesOf(readRows(handlingGuide, examples.handlingGuide).records);
    expect(dispatch({ category: ["业务咨询"] }, rules)).toMatchObject({
      assignTo: "一线客服",
      rule: "业务咨询",
    });
    expect(dispatch({ category: ["业务咨询"] }, rules).escalateWhen).toBeUndefined();
    expect(dispatch({ description: "APP无法登录" }, rules)).toMatchObject({
      assignTo: "一线客服",
      rule: "操作故障",
      escalateTo: "技术",
      escalateWhen: "客户按引导仍无法解决",
    });
  });
});

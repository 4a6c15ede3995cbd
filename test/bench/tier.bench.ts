import { bench, describe } from "vitest";
import type { Condition, Tests } from "../../src/rules/condition";
import { classifyTier as importedClassify } from "../../src/tier/classify-tier";
import { DEFAULT_TIER_RULES } from "../../src/tier/default-tier-rules";
import type { TierFacts } from "../../src/tier/tier-facts";
import { defineTierRules } from "../../src/tier/tier-rule";
import { readDescriptions } from "../tier/descriptions/confusion";

const classifyTier = importedClassify;

const TEXTS = [
  "支付时提示银行卡状态异常,订单未生成",
  "查询物流时提示单号不存在",
  "APP无法登录,客户很着急,要求尽快处理",
  "客户表示没有出现支付失败,只是想了解账单明细",
  "建议简化退款流程",
  "话费套餐变更流程怎么办理",
];
const CASES: TierFacts[] = Array.from({ length: 600 }, (_, i) => ({
  serviceType: ["consultation", "complaint", "suggestion", "repair"][i % 4] ?? null,
  description: `${TEXTS[i % TEXTS.length]}(第${i}通)`,
  repeated: i % 7 === 0,
}));

const wordsOf = (condition: Condition): readonly string[] =>
  Object.entries(condition).flatMap(([name, part]): readonly string[] => {
    if (name === "anyOf" || name === "allOf") return (part as readonly Condition[]).flatMap(wordsOf);
    if (name !== "description") return [];
    const { mentions = [], together } = part as Tests;
    return [...mentions, ...(together?.words.flat() ?? [])];
  });
const ALL_WORDS = [...new Set(DEFAULT_TIER_RULES.flatMap(({ when = {} }) => wordsOf(when)))];
let sink = 0;

describe("600 descriptions against the rules that ship", () => {
  bench("a search for every keyword, denials not looked at", () => {
    for (const { description } of CASES)
      for (const word of ALL_WORDS) if (String(description).includes(word)) sink++;
  });
  bench("classifyTier", () => {
    for (const facts of CASES) if (classifyTier(facts).tier === "urgent") sink++;
  });
});

const TOLD: readonly TierFacts[] = Object.values(readDescriptions("tuning"))
  .flat()
  .map((description) => ({ description }));

describe("the descriptions that the rules were tuned to", () => {
  bench("a search for every keyword, denials not looked at", () => {
    for (const { description } of TOLD)
      for (const word of ALL_WORDS) if (String(description).includes(word)) sink++;
  });
  bench("classifyTier", () => {
    for (const facts of TOLD) if (classifyTier(facts).tier === "urgent") sink++;
  });
});

const plain: TierFacts[] = CASES.map(({ serviceType, repeated }, i) => ({
  serviceType,
  repeated,
  topics: [i % 3 === 0 ? "payment-failed" : "usage"],
}));
const own = defineTierRules([
  { id: "funds", when: { topics: { any: ["payment-failed", "funds-moved"] } }, tier: "urgent" },
  { id: "repeat", when: { serviceType: "complaint", repeated: true }, tier: "high" },
]);

describe("600 marked matters against two rules", () => {
  bench("the same two rules written by hand", () => {
    for (const { topics, serviceType, repeated } of plain) {
      const funds = topics?.includes("payment-failed") || topics?.includes("funds-moved");
      const tier = funds ? "urgent" : serviceType === "complaint" && repeated ? "high" : "medium";
      if (tier === "urgent") sink++;
    }
  });
  bench("classifyTier", () => {
    for (const facts of plain) if (classifyTier(facts, own).tier === "urgent") sink++;
  });
});

export const total = () => sink;

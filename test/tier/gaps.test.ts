import { describe, expect, it } from "vitest";
import { classifyTier } from "../../src/tier";

describe("ways of saying it that once fell through", () => {
  it.each([
    ["urgent", "safety", "The adapter caught fire last night"],
    ["urgent", "safety", "smoke was coming out of the battery pack"],
    ["urgent", "safety", "煤气灶老是漏气"],
    ["urgent", "funds-moved", "我的账户今天早上莫名其妙少了三千块"],
    ["urgent", "funds-moved", "我没授权过,卡里被扣走了五百"],
    ["urgent", "payment-at-risk", "显示退款成功,钱却没有退回来"],
    ["high", "contract-dispute", "协议里写的上门服务你们不承认"],
    ["low", "suggestion", "希望以后款式多一些"],
    ["low", "suggestion", "問題解決了,多謝"],
    ["low", "suggestion", "昨天的事不用处理了"],
    ["low", "look-up", "把这款的参数发我"],
    ["low", "look-up", "这台主机有哪些接口"],
  ])("%s by %s: %s", (tier, rule, description) => {
    expect(classifyTier({ description })).toMatchObject({ tier, rule });
  });

  it.each([
    ["你们的系统会不会经常宕机", "what may happen often is no outage"],
    ["气垫床漏气了", "air that leaks is no danger"],
    ["How does the smoke detector work?", "smoke in a name is none"],
  ])("%s: %s", (description) => {
    expect(classifyTier({ description }).tier).not.toBe("urgent");
  });

  it("what somebody sees and asks about is an outage still", () => {
    expect(classifyTier({ description: "会不会是你们系统崩了,全公司都登不上" }).tier).toBe("urgent");
  });
});

import { describe, expect, it } from "vitest";
import { classifyTier } from "../../src/tier/classify-tier";
import { DEFAULT_TIER_RULES } from "../../src/tier/default-tier-rules";
import type { Tier } from "../../src/tier/tier";
import type { TierFacts } from "../../src/tier/tier-facts";
import { defineTierRules, type TierRule } from "../../src/tier/tier-rule";

describe("the guide's criteria decide the tier (1.2)", () => {
  it.each<[string, TierFacts, Tier, string | undefined]>([
    ["一级: an outage of a system", { description: "系统瘫痪,所有门店无法开单" }, "urgent", "outage"],
    ["一级: an outage, as marked", { topics: ["outage"] }, "urgent", "outage"],
    ["一级: a fault that hits everyone", { scope: "everyone", description: "APP打不开" }, "urgent", "outage"],
    ["一级: core business stopped", { description: "业务停摆两小时" }, "urgent", "core-business-stopped"],
    ["一级: funds moved abnormally", { description: "账户余额异常,少了钱" }, "urgent", "funds-moved"],
    ["一级: card abused", { description: "银行卡被盗刷" }, "urgent", "funds-moved"],
    ["一级: property at risk, as marked", { topics: ["funds-at-risk"] }, "urgent", "funds-at-risk"],
    [
      "一级: a failed payment with an order at risk",
      { description: "支付时提示银行卡状态异常,订单未生成" },
      "urgent",
      "payment-at-risk",
    ],
    [
      "一级: a failed payment with money at risk",
      { topics: ["payment-failed"], amountAtRisk: 300 },
      "urgent",
      "payment-at-risk",
    ],
    ["一级: paid, and no order", { description: "支付成功,但订单没有生成" }, "urgent", "payment-at-risk"],
    [
      "二级: a failed payment with nothing at risk",
      { description: "支付失败,没有被扣款" },
      "high",
      "payment-failed",
    ],
    ["二级: a failed payment, as marked", { topics: ["payment-failed"] }, "high", "payment-failed"],
    ["二级: a function impaired", { description: "APP无法登录" }, "high", "function-impaired"],
    ["二级: something to repair", { serviceType: "repair" }, "high", "function-impaired"],
    [
      "二级: a repeated complaint",
      { serviceType: "complaint", repeated: true },
      "high",
      "repeated-complaint",
    ],
    ["二级: a repeated complaint in words", { description: "已多次投诉" }, "high", "repeated-complaint"],
    [
      "二级: a dispute about the contract",
      { description: "对合同条款有异议,认为单方变更" },
      "high",
      "contract-dispute",
    ],
    ["三级: a usual question about use", { description: "如何修改登录密码" }, "medium", "usage"],
    ["三级: a doubt about a function", { description: "这个功能是什么意思" }, "medium", "function-doubt"],
    [
      "三级: a suggestion that names a process",
      { serviceType: "suggestion", description: "建议简化退款流程" },
      "medium",
      "process-suggestion",
    ],
    [
      "四级: a suggestion that names none",
      { serviceType: "suggestion", description: "建议态度再好些" },
      "low",
      "suggestion",
    ],
    ["四级: a look-up of product parameters", { description: "查询产品参数" }, "low", "look-up"],
    ["四级: a look-up of past orders", { description: "想看一下历史订单" }, "low", "look-up"],
    ["四级: feedback", { description: "客户表扬物流小哥" }, "low", "suggestion"],
    ["no rule fits: medium", { serviceType: "complaint" }, "medium", undefined],
    ["nothing is known: medium", {}, "medium", undefined],
  ])("%s", (_, facts, tier, rule) => {
    expect(classifyTier(facts)).toMatchObject({ tier, rule });
  });
});

describe("the risk levels of complaints decide the tier (1.4)", () => {
  it.each<[string, TierFacts, Tier]>([
    ["一级: a safety hazard", { serviceType: "complaint", risk: 1 }, "urgent"],
    ["一级: a safety hazard in words", { description: "充电器漏电" }, "urgent"],
    ["二级", { serviceType: "complaint", risk: 2 }, "high"],
    ["三级: slow logistics", { serviceType: "complaint", risk: 3 }, "medium"],
    ["三级: slow logistics in words", { description: "快递太慢了" }, "medium"],
  ])("%s", (_, facts, tier) => {
    expect(classifyTier(facts).tier).toBe(tier);
  });
});

describe("where two tiers fit, the higher one holds", () => {
  it.each<[TierFacts, Tier]>([
    [{ description: "如何查询历史订单" }, "medium"],
    [{ description: "建议修复APP闪退" }, "high"],
    [{ serviceType: "suggestion", description: "资金异常,建议加强风控流程" }, "urgent"],
    [{ serviceType: "complaint", repeated: true, risk: 1 }, "urgent"],
    [{ topics: ["look-up", "contract-dispute", "usage"] }, "high"],
  ])("%o is %s", (facts, tier) => {
    expect(classifyTier(facts).tier).toBe(tier);
  });
  it("because the rules stand from the top tier down", () => {
    const order: readonly Tier[] = ["urgent", "high", "medium", "low"];
    const ranks = DEFAULT_TIER_RULES.map((rule) => order.indexOf(rule.tier));
    expect(ranks).toEqual([...ranks].sort());
  });
});

describe("what is denied does not count", () => {
  it.each(["没有出现系统故障", "账户资金没有异常,未发现盗刷", "客户不投诉,并无合同纠纷"])(
    "%s",
    (description) => {
      expect(classifyTier({ description }).tier).toBe("medium");
    },
  );
  it("an earlier complaint that was settled is no unresolved repeat", () => {
    expect(classifyTier({ serviceType: "complaint", repeated: true, resolved: true }).rule).toBeUndefined();
  });
});

describe("what customers say in other words", () => {
  it.each<[string, Tier, string]>([
    ["资金被异常转出", "urgent", "funds-moved"],
    ["我的资金被异常划转到别处", "urgent", "funds-moved"],
    ["账户余额莫名减少", "urgent", "funds-moved"],
    ["余额突然少了三千", "urgent", "funds-moved"],
    ["卡里的钱莫名其妙被扣", "urgent", "funds-moved"],
    ["全公司的系统都用不了了", "urgent", "outage"],
    ["系统又崩溃了", "urgent", "outage"],
    ["你们系统再次瘫痪", "urgent", "outage"],
    ["系统挂了,大家都在等", "urgent", "outage"],
    ["全公司都打不开", "urgent", "outage"],
    ["门店没法营业", "urgent", "core-business-stopped"],
    ["业务全部停了", "urgent", "core-business-stopped"],
    ["支付没有成功", "high", "payment-failed"],
    ["没办法支付", "high", "payment-failed"],
    ["未能支付成功", "high", "payment-failed"],
    ["订单没有支付成功", "high", "payment-failed"],
    ["付款又失败", "high", "payment-failed"],
    ["充值没成功", "high", "payment-failed"],
    ["支付没有成功,但钱被扣了", "urgent", "payment-at-risk"],
    ["一个功能崩溃", "high", "function-impaired"],
    ["导出功能用不了", "high", "function-impaired"],
    ["无法查询订单", "high", "function-impaired"],
    ["帮我查下订单历史", "low", "look-up"],
    ["查一下订单", "low", "look-up"],
    ["想要去年的消费记录", "low", "look-up"],
  ])("%s is %s", (description, tier, rule) => {
    expect(classifyTier({ description })).toMatchObject({ tier, rule });
  });
  it.each(
    [
      [
        "支付没有问题",
        "支付没有失败",
        "并不是没办法支付",
        "请问有没有支付成功",
        "支付有没有成功",
        "付款没有异常",
      ],
      ["系统没有崩溃", "系统没有又崩溃", "避免系统再次瘫痪", "业务没有停"],
      ["资金没有被异常转出", "资金没有异常", "账户余额没有莫名减少", "余额没有减少", "没有莫名扣款"],
      ["不用帮我查订单"],
    ].flat(),
  )("%s says nothing of the kind", (description) => {
    expect(classifyTier({ description }).rule).toBeUndefined();
  });
});

describe("what is over, asked about or part of another name is not urgent", () => {
  it.each([
    "咨询防触电插座的参数",
    "请问这款插座漏电保护参数是什么",
    "之前的宕机已经恢复了,谢谢",
    "系统崩溃的问题已经解决了,非常感谢",
    "宕机补偿活动什么时候开始",
    "查询历史订单里是否有盗刷记录",
    "想了解盗刷险怎么买",
  ])("%s", (description) => {
    expect(classifyTier({ description }).tier).not.toBe("urgent");
  });
  it("a keyword does not begin within another word: 功能不能用", () => {
    expect(classifyTier({ description: "上传功能不能用了" })).toMatchObject({
      tier: "high",
      rule: "function-impaired",
    });
  });
  it.each(["我的银行卡在哪里挂失", "业务员停止联系我了,请换一个"])(
    "nor end within one: %s",
    (description) => {
      expect(classifyTier({ description }).tier).toBe("medium");
    },
  );
  it("says which words mean something together", () => {
    expect(classifyTier({ description: "你们平台好像崩了" })).toMatchObject({
      rule: "outage",
      words: ["平台", "崩了"],
    });
  });
});

describe("the answer says why", () => {
  it("by which rule, which facts and which keywords, and what would have been decided without it", () => {
    expect(classifyTier({ description: "支付失败,订单未生成", channel: "app" })).toEqual({
      tier: "urgent",
      rule: "payment-at-risk",
      facts: ["description"],
      words: ["支付失败", "订单未生成"],
      otherwise: { tier: "high", rule: "payment-failed" },
    });
  });
  it("and that no rule fits", () => {
    expect(classifyTier({})).toEqual({
      tier: "medium",
      rule: undefined,
      facts: [],
      words: [],
      otherwise: undefined,
    });
  });
});

describe("rules of one's own", () => {
  const written: TierRule[] = [
    {
      id: "funds-at-risk",
      when: { topics: { any: ["payment-failed", "funds-moved"] } },
      tier: "urgent",
    },
    { id: "vip", when: { customerClass: "vip", amountAtRisk: { atLeast: 1000 } }, tier: "high" },
    { id: "repeat-complaint", when: { serviceType: "complaint", repeated: true }, tier: "high" },
    { id: "rest", tier: "low" },
  ];
  const rules = defineTierRules(written);
  it("decide in their own order", () => {
    expect(classifyTier({ serviceType: "complaint", repeated: true }, rules)).toEqual({
      tier: "high",
      rule: "repeat-complaint",
      facts: ["serviceType", "repeated"],
      words: [],
      otherwise: { tier: "low", rule: "rest" },
    });
  });
  it("come back from JSON as they were", () => {
    const loaded = JSON.parse(JSON.stringify(rules)) as TierRule[];
    expect(loaded).toEqual(written);
    expect(classifyTier({ customerClass: "vip", amountAtRisk: 1000 }, loaded).rule).toBe("vip");
  });
  it("so do the rules that ship", () => {
    const loaded = JSON.parse(JSON.stringify(DEFAULT_TIER_RULES)) as TierRule[];
    expect(loaded).toEqual(DEFAULT_TIER_RULES);
    expect(defineTierRules(loaded)).toEqual(DEFAULT_TIER_RULES);
  });
  it("cannot be changed once they are defined", () => {
    expect(Object.isFrozen(rules) && Object.isFrozen(rules[0]?.when)).toBe(true);
    const changed = [...written];
    const defined = defineTierRules(changed);
    changed.length = 0;
    expect(classifyTier({ customerClass: "vip", amountAtRisk: 1000 }, defined).rule).toBe("vip");
  });
  it("that change between two calls are read anew", () => {
    const list: TierRule[] = [{ id: "a", tier: "low" }];
    expect(classifyTier({}, list).tier).toBe("low");
    list[0] = { id: "a", tier: "high" };
    expect(classifyTier({}, list).tier).toBe("high");
  });
  it("with faults are refused, every fault with its place", () => {
    const wrong = [
      { id: "a", tier: "top" },
      { id: "a", tier: "low", when: { x: {} }, wen: {} },
      { tier: "low" },
      null,
    ] as unknown as TierRule[];
    expect(() => defineTierRules(wrong)).toThrow(
      expect.objectContaining({
        code: "invalid_config",
        issues: [
          { code: "wrong_value", severity: "error", path: [0, "tier"], params: {} },
          { code: "duplicate_id", severity: "error", path: [1, "id"], params: {} },
          { code: "empty_test", severity: "error", path: [1, "when", "x"], params: {} },
          { code: "unknown_field", severity: "error", path: [1, "wen"], params: {} },
          { code: "missing_id", severity: "error", path: [2, "id"], params: {} },
          { code: "not_a_rule", severity: "error", path: [3], params: {} },
        ],
      }),
    );
    expect(() => defineTierRules("rules" as unknown as TierRule[])).toThrow(
      expect.objectContaining({
        message: expect.stringContaining("faults"),
        issues: [{ code: "not_a_list", severity: "error", path: [], params: {} }],
      }),
    );
  });
  it.each<[string, unknown, string[]]>([
    ["a name that is no text", { id: 7 }, ["id"]],
    ["a name of nothing", { id: "" }, ["id"]],
    ["a label in one language", { label: { "zh-CN": "甲" } }, ["label"]],
    ["a label in the other language", { label: { en: "A" } }, ["label"]],
    ["a label of other things than texts", { label: { "zh-CN": 1, en: 2 } }, ["label"]],
    ["a text as a label", { label: "甲" }, ["label"]],
    ["a label in both languages", { label: { "zh-CN": "甲", en: "A" } }, []],
    ["no label", {}, []],
  ])("with %s hear of it", (_, part, paths) => {
    const define = () => defineTierRules([{ id: "a", tier: "low", ...(part as object) } as TierRule]);
    if (paths.length === 0) expect(define).not.toThrow();
    else
      expect(define).toThrow(
        expect.objectContaining({
          issues: paths.map((path) => expect.objectContaining({ path: [0, path] })),
        }),
      );
  });
  it.each(["text", 7, []])("with %o for a rule hear that it is none", (rule) => {
    expect(() => defineTierRules([rule as unknown as TierRule])).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ code: "not_a_rule" })] }),
    );
  });
});

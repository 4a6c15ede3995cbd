import { describe, expect, it } from "vitest";
import type { HandlingGuide } from "../../src/forms/handling-guide";
import { DEFAULT_DISPATCH_RULES } from "../../src/tier/default-dispatch-rules";
import { dispatch } from "../../src/tier/dispatch";
import { type DispatchRule, defineDispatchRules } from "../../src/tier/dispatch-rule";
import { dispatchRulesOf } from "../../src/tier/guide-rules";
import type { TierFacts } from "../../src/tier/tier-facts";

describe("a matter goes to those who can handle it (1.4)", () => {
  it.each<[string, TierFacts, string, string]>([
    ["技术类", { category: "技术类" }, "技术支持组", "technical"],
    ["技术类 as the widest level", { category: ["技术类", "支付模块"] }, "技术支持组", "technical"],
    ["投诉类", { category: "投诉类" }, "资深客服专员", "complaint"],
    ["a complaint by its service type", { serviceType: "complaint" }, "资深客服专员", "complaint"],
    ["a repair", { serviceType: "repair" }, "技术支持组", "technical-fault"],
    ["a fault in words", { description: "APP无法登录" }, "技术支持组", "technical-fault"],
    ["anything else", { serviceType: "consultation" }, "一线客服", "first-line"],
    ["nothing known", {}, "一线客服", "first-line"],
  ])("%s", (_, facts, assignTo, rule) => {
    expect(dispatch(facts)).toMatchObject({ assignTo, rule });
  });
});

describe("what is urgent goes to the supervisor first (1.4)", () => {
  it.each<[TierFacts, string]>([
    [{ tier: "urgent", category: "技术类" }, "技术支持组"],
    [{ tier: "urgent", serviceType: "complaint" }, "资深客服专员"],
    [{ tier: "urgent" }, "一线客服"],
  ])("and then on: %o", (facts, next) => {
    const answer = dispatch(facts);
    expect(answer).toMatchObject({ assignTo: "主管", rule: "urgent-first", next: { assignTo: next } });
    expect(answer.facts).toEqual(["tier"]);
  });
  it("urgent and high are told to the supervisor, medium and low are not (1.2)", () => {
    expect(["urgent", "high", "medium", "low"].map((tier) => dispatch({ tier }).tellSupervisor)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe("rules of one's own", () => {
  const rules = defineDispatchRules([
    { id: "first-look", when: { risk: 1 }, assignTo: "主管", first: true },
    { id: "second-look", when: { risk: 1 }, assignTo: "法务", first: true },
    { id: "known", when: { customer: { startsWith: "V" } }, assignTo: "大客户组", agent: "K007" },
    { id: "group", when: { customer: { known: true } }, assignTo: "一线客服" },
  ]);
  it("name the agent where the code is known, and the group alone where it is not", () => {
    expect(dispatch({ customer: "V1" }, rules)).toEqual({
      assignTo: "大客户组",
      agent: "K007",
      rule: "known",
      tellSupervisor: false,
      facts: ["customer"],
      words: [],
      otherwise: { assignTo: "一线客服", rule: "group" },
    });
    expect(dispatch({ customer: "C1" }, rules)).not.toHaveProperty("agent");
  });
  it("hold nothing that was not said", () => {
    expect(Object.keys(dispatch({ customer: "W1" }, rules))).toEqual([
      "assignTo",
      "rule",
      "tellSupervisor",
      "facts",
      "words",
      "otherwise",
    ]);
  });
  it("pass over those who only look first", () => {
    expect(dispatch({ customer: "V1", risk: 1 }, rules).next).toEqual({
      assignTo: "大客户组",
      rule: "known",
    });
  });
  it("may fit nobody", () => {
    expect(dispatch({}, rules)).toEqual({
      assignTo: undefined,
      rule: undefined,
      tellSupervisor: false,
      facts: [],
      words: [],
      otherwise: undefined,
    });
    expect(dispatch({ risk: 1 }, rules).next).toEqual({ assignTo: undefined, rule: undefined });
  });
  it("come back from JSON as they were", () => {
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    expect(defineDispatchRules(JSON.parse(JSON.stringify(DEFAULT_DISPATCH_RULES)) as DispatchRule[])).toEqual(
      DEFAULT_DISPATCH_RULES,
    );
  });
  it("with faults are refused", () => {
    expect(() => defineDispatchRules([{ id: "a" } as DispatchRule])).toThrow(
      expect.objectContaining({ issues: [expect.objectContaining({ path: [0, "assignTo"] })] }),
    );
    const wrong = {
      id: "a",
      assignTo: "",
      agent: "",
      first: "yes",
      escalateTo: 1,
      escalateWhen: "",
      approach: [],
    };
    expect(() => defineDispatchRules([wrong as unknown as DispatchRule])).toThrow(
      expect.objectContaining({
        issues: ["assignTo", "agent", "first", "escalateTo", "escalateWhen", "approach"].map((name) =>
          expect.objectContaining({ code: "wrong_value", path: [0, name] }),
        ),
      }),
    );
  });
});

describe("the handling guide becomes rules (1.3, table 2)", () => {
  const guide: HandlingGuide[] = [
    {
      category: "业务咨询",
      scenarios: ["套餐内容", "账单明细", "活动规则"],
      approach: "知识库查询,当场解答",
      owner: "一线客服",
      escalateWhen: null,
    },
    {
      category: "操作故障",
      scenarios: ["APP无法登录", "支付失败"],
      approach: "引导排查,无法解决则升级技术",
      owner: "一线客服/技术",
      escalateWhen: "客户按引导仍无法解决",
    },
    { category: "其他", scenarios: null, approach: "登记", owner: "一线客服", escalateWhen: "无" },
  ];
  const rules = dispatchRulesOf(guide);
  it("by category", () => {
    expect(dispatch({ category: "操作故障" }, rules)).toMatchObject({
      assignTo: "一线客服",
      rule: "操作故障",
      escalateTo: "技术",
      escalateWhen: "客户按引导仍无法解决",
      approach: "引导排查,无法解决则升级技术",
    });
  });
  it("by the usual cases it names", () => {
    expect(dispatch({ description: "客户的app无法登录" }, rules)).toMatchObject({
      rule: "操作故障",
      words: ["APP无法登录"],
    });
    expect(dispatch({ description: "想了解账单明细" }, rules).rule).toBe("业务咨询");
    expect(dispatch({ description: "没有支付失败" }, rules).rule).toBeUndefined();
  });
  it("of one owner or several, with or without blanks and empty cases", () => {
    const line = (owner: string, scenarios: string[] | null = null): HandlingGuide => ({
      category: "其他",
      scenarios,
      approach: "登记",
      owner,
      escalateWhen: null,
    });
    const own = (each: HandlingGuide) => dispatchRulesOf([each])[0];
    expect(own(line("一线客服 / 技术"))).toMatchObject({ assignTo: "一线客服", escalateTo: "技术" });
    expect(own(line("一线客服、技术"))).toMatchObject({ assignTo: "一线客服", escalateTo: "技术" });
    expect(own(line("一线客服"))).not.toHaveProperty("escalateTo");
    expect(own(line("一线客服/"))).not.toHaveProperty("escalateTo");
    expect(own(line("一线客服"))?.when).toEqual({ category: "其他" });
    expect(own(line("一线客服", ["", ""]))?.when).toEqual({ category: "其他" });
    expect(dispatch({ topics: ["套餐"] }, [own(line("一线客服", ["", "套餐"])) as DispatchRule]).rule).toBe(
      "其他",
    );
  });
  it("that say nothing of an escalation where there is none", () => {
    expect(rules[0]).not.toHaveProperty("escalateWhen");
    expect(rules[2]).not.toHaveProperty("escalateWhen");
  });
  it("and stand before the rules that ship where a company wants both", () => {
    const both = defineDispatchRules([...rules, ...DEFAULT_DISPATCH_RULES]);
    expect(dispatch({ category: "业务咨询" }, both).rule).toBe("业务咨询");
    expect(dispatch({ serviceType: "complaint" }, both).assignTo).toBe("资深客服专员");
  });
});

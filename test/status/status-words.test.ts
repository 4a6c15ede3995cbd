import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { toCase } from "../../src/cases/to-case";
import { callLog } from "../../src/forms/call-log";
import { followUp } from "../../src/forms/follow-up";
import { type HotlineCall, hotlineCall } from "../../src/forms/hotline-call";
import { qaRecord } from "../../src/forms/qa-record";
import { applyAction } from "../../src/status/apply-action";
import { OUTCOME_STATUS } from "../../src/status/outcome-status";
import { readStanding, type StandingWords } from "../../src/status/read-standing";
import { statusDiagram } from "../../src/status/status-diagram";
import { STATUS_GUARDS } from "../../src/status/status-guard";
import { actionLabel, refusalText, statusFaultText } from "../../src/status/status-text";
import { type StatusAction, TABLE } from "../../src/status/table";

const WORDS: Record<string, StandingWords> = {
  followUp: followUp.fields.status.options,
  callLog: callLog.fields.status.options,
  hotlineCall: hotlineCall.fields.outcome.options,
  qaRecord: qaRecord.fields.outcome.options,
};

describe("the words of every form become one vocabulary (2)", () => {
  it.each([
    ["followUp", "待处理", { status: "pending" }],
    ["followUp", "处理中", { status: "processing" }],
    ["followUp", "待验证", { status: "verify" }],
    ["followUp", "已关闭", { status: "closed" }],
    ["callLog", "待处理", { status: "pending" }],
    ["callLog", "处理中", { status: "processing" }],
    ["callLog", "已完成", { status: "closed" }],
    ["hotlineCall", "已解决", { status: "closed", outcome: "solved" }],
    ["hotlineCall", "处理中(需跟进)", { status: "processing", outcome: "followUp" }],
    ["hotlineCall", "处理中(需跟进)", { status: "processing", outcome: "followUp" }],
    ["hotlineCall", "无法解决(需解释说明)", { status: "closed", outcome: "unsolvable" }],
    ["hotlineCall", "无法解决", { status: "closed", outcome: "unsolvable" }],
    ["qaRecord", "已解决", { status: "closed", outcome: "solved" }],
    ["qaRecord", "未解决", { status: "processing", outcome: "unsolved" }],
    ["qaRecord", "需跟进", { status: "processing", outcome: "followUp" }],
    ["qaRecord", "已完成", undefined],
    ["callLog", "待验证", undefined],
    ["hotlineCall", "", undefined],
    ["hotlineCall", "已解决".repeat(1000), undefined],
  ])("%s: %s", (form, word, standing) => {
    expect(readStanding(word, WORDS[form] ?? {})).toEqual(standing);
  });

  it("an outcome means the same standing here as where records become cases", () => {
    for (const outcome of ["solved", "followUp", "unsolvable"] as const) {
      const { status } = toCase(hotlineCall, { ...CALL, outcome });
      expect(OUTCOME_STATUS[outcome]).toBe(status);
    }
  });
});

const CALL = {
  recordNo: "CS20240520001",
  calledAt: new Date("2024-05-20T14:15+08:00"),
  answeredAt: null,
  responseMinutes: null,
  customerName: "*女士",
  contact: null,
  reason: "订单物流异常",
  category: "订单类",
  transferredTo: null,
  transferredAt: null,
  secondResponseMinutes: null,
  handler: "客服*主管",
  steps: ["核对地址,门牌号填错"],
  feedback: null,
  feedbackNote: null,
  remark: null,
  serviceType: null,
  pickedUpAt: null,
  nextFollowUpAt: null,
  followUpOwner: null,
  unresolvedReason: null,
  customerDemand: null,
  promisedAt: null,
  dissatisfiedReason: null,
  escalatedAt: null,
} satisfies Omit<HotlineCall, "outcome">;

describe("the picture of the table", () => {
  it("stands in the docs as it comes from the table", () => {
    const page = readFileSync(new URL("../../docs/status.md", import.meta.url), "utf8");
    expect(/```mermaid\n([\s\S]*?)\n```/.exec(page)?.[1]).toBe(statusDiagram());
  });
  it("has one arrow for every move", () => {
    const arrows = statusDiagram().match(/^ {2}\w+ --> \w+: \w+$/gm);
    expect(arrows).toHaveLength(Object.values(TABLE).flatMap((row) => Object.keys(row)).length);
  });
  it("bears the names that one gives it", () => {
    const lines = statusDiagram(
      (code) => ({ pending: "待处理", start: "开始处理" })[code as string] ?? code,
    ).split("\n");
    expect(lines).toContain("  pending: 待处理");
    expect(lines).toContain("  pending --> processing: 开始处理");
  });
});

describe("whatever a person may read exists in Chinese and English", () => {
  const at = new Date("2024-05-20T14:17+08:00");
  it("actions", () => {
    const actions = [...new Set(Object.values(TABLE).flatMap((row) => Object.keys(row)))] as StatusAction[];
    for (const action of actions) {
      expect(actionLabel(action)).toMatch(/^\p{Script=Han}+$/u);
      expect(actionLabel(action, "en")).toMatch(/^[A-Z][a-z ]+$/);
    }
  });
  it("refusals", () => {
    const refused = applyAction({ history: [], status: "verify" }, "confirm", { at });
    expect(!refused.ok && refusalText(refused)).toBe("缺少必要信息:关闭前需完成验证;关闭前需征询客户反馈");
    expect(!refused.ok && refusalText(refused, "en")).toBe(
      "Something is missing: The result must be verified before closing; The customer must be asked for feedback before closing",
    );
    const notAllowed = applyAction({ history: [] }, "confirm", { at });
    expect(!notAllowed.ok && refusalText(notAllowed, "en")).toBe(
      "The present status does not allow this; allowed: Start, Cancel",
    );
    const early = applyAction({ history: [{ type: "received", at }] }, "start", { at: 0 });
    expect(!early.ok && refusalText(early)).toBe("该时间之后已有记录");
  });
  it("faults", () => {
    expect(statusFaultText("no_change")).toBe("状态未发生变化");
    expect(statusFaultText("no_change", "en")).toBe("The status was the same before");
  });
  it("guards", () => {
    for (const { label } of STATUS_GUARDS)
      expect(label).toMatchObject({ "zh-CN": expect.any(String), en: expect.any(String) });
  });
});

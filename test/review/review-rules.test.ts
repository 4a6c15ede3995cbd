import { describe, expect, it } from "vitest";
import { KefuError, label } from "../../src/base";
import type { Form } from "../../src/forms";
import { hotlineCall } from "../../src/forms/hotline-call";
import { reviewRecord } from "../../src/review/review-record";
import { defineReviewRules, type ReviewRules } from "../../src/review/review-rules";

const OPTIONS = { asOf: new Date("2024-05-20T18:00+08:00"), timeZone: "Asia/Shanghai" };

/** A call with a vague step, an action without result, and a category. */
const call = {
  recordNo: "CS20240520001",
  calledAt: new Date("2024-05-20T14:15+08:00"),
  answeredAt: new Date("2024-05-20T14:17+08:00"),
  customerName: "*女士",
  reason: "充值未到账",
  category: "订单类",
  handler: "客服*主管",
  responseMinutes: 2,
  steps: ["已处理", "致歉"],
  outcome: "solved",
  feedback: "satisfied",
};

const review = (rules: ReviewRules, changes: object = {}) =>
  reviewRecord(hotlineCall as unknown as Form<unknown>, { ...call, ...changes }, { ...OPTIONS, rules });

describe("rules can be switched, weighed and added", () => {
  it("as they come", () => {
    expect(review({}).map(({ code, severity }) => [code, severity])).toEqual([
      ["vague_step", "error"],
      ["contact_without_content", "error"],
    ]);
  });

  it("switched off by code", () => {
    expect(review({ codes: { vague_step: false } }).map(({ code }) => code)).toEqual([
      "contact_without_content",
    ]);
  });

  it("given another severity", () => {
    expect(review({ codes: { vague_step: "warning" } })[0]).toMatchObject({
      code: "vague_step",
      severity: "warning",
    });
  });

  const text = label("退款类要写订单号。", "A refund needs its order number.");

  it.each<[string, NonNullable<ReviewRules["own"]>[number], boolean]>([
    [
      "by keyword, where it is said",
      { code: "x-own", when: { reason: { mentions: ["到账"] } }, text },
      false,
    ],
    [
      "by keyword, of what is denied",
      { code: "x-own", when: { reason: { mentions: ["充值"] } }, text },
      true,
    ],
    ["by option", { code: "x-own", when: { outcome: "solved" }, text }, true],
    ["by item of a list", { code: "x-own", when: { steps: "致歉" }, text }, true],
    ["by moment, in epoch milliseconds", { code: "x-own", when: { calledAt: { above: 0 } }, text }, true],
    ["by number", { code: "x-own", when: { responseMinutes: { above: 1 } }, text }, true],
    ["by absence", { code: "x-own", when: { remark: { known: false } }, text }, true],
    ["for other forms only", { code: "x-own", when: {}, forms: ["callLog"], text }, false],
  ])("a rule of the caller's own finds %s", (_, rule, expected) => {
    const findings = review({ own: [rule] }).filter(({ code }) => code === "x-own");
    expect(findings).toEqual(expected ? [{ code: "x-own", severity: "warning", path: [], params: {} }] : []);
  });

  it("with its own severity and place", () => {
    const own = [{ code: "x-own", when: {}, severity: "error", path: ["reason"], text }] as const;
    expect(review({ own }).at(-1)).toEqual({
      code: "x-own",
      severity: "error",
      path: ["reason"],
      params: {},
    });
  });

  it("a definition is plain data: it survives JSON and is frozen", () => {
    const rules = defineReviewRules({
      codes: { vague_step: false },
      limits: { lowScore: 2 },
      own: [{ code: "x-own", when: { outcome: "solved" }, text }],
    });
    expect(JSON.parse(JSON.stringify(rules))).toEqual(rules);
    expect(Object.isFrozen(rules) && Object.isFrozen(rules.own)).toBe(true);
    expect(review(JSON.parse(JSON.stringify(rules)))).toEqual(review(rules));
  });

  it("every fault of a definition is named with its place", () => {
    const wrong = {
      codes: { no_such_code: false, vague_step: "fatal" },
      limits: { lowScore: Number.NaN, workEndsAt: "25:00", colour: 1, revisitHours: -1 },
      own: [
        { code: "own", when: {}, text },
        { code: "x-a", when: { reason: { mentions: [] } }, text },
        { code: "x-a", when: {}, text: { "zh-CN": "甲" } },
      ],
    } as unknown as ReviewRules;
    let error: unknown;
    try {
      defineReviewRules(wrong);
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(KefuError);
    const issues = error instanceof KefuError ? error.issues : [];
    expect(issues.map(({ code, path }) => `${path.join(".")}: ${code}`)).toEqual([
      "codes.no_such_code: unknown_code",
      "codes.vague_step: not_a_severity",
      "limits.lowScore: wrong_limit",
      "limits.workEndsAt: wrong_limit",
      "limits.colour: unknown_limit",
      "limits.revisitHours: wrong_limit",
      "own.0.code: not_an_own_code",
      "own.1.when.reason.mentions: empty_list",
      "own.2.code: repeated_code",
      "own.2.text: missing_text",
    ]);
  });
});

describe("forms of the caller's own", () => {
  interface Visit {
    readonly visitNo: string;
    readonly steps: readonly string[];
    readonly outcome: "solved" | "followUp";
    readonly revisitedAt: Date | null;
    readonly travelMinutes: number | null;
    readonly leftAt: Date | null;
    readonly arrivedAt: Date | null;
    readonly phone: string | null;
  }
  const visit: Form<Visit> = {
    name: "visit",
    title: label("上门记录", "Visit"),
    columns: [],
    fields: {
      visitNo: {
        kind: "text",
        label: label("编号", "No."),
        required: true,
        privacy: "public",
        example: "V1",
      },
      steps: {
        kind: "list",
        list: "steps",
        label: label("步骤", "Steps"),
        required: true,
        privacy: "freeText",
        example: ["…"],
      },
      outcome: {
        kind: "enum",
        label: label("结果", "Outcome"),
        required: true,
        privacy: "public",
        example: "solved",
        options: {
          solved: { label: label("已解决", "Solved") },
          followUp: { label: label("需跟进", "To follow up") },
        },
      },
      revisitedAt: {
        kind: "instant",
        precision: "minute",
        label: label("回访", "Revisited"),
        required: false,
        privacy: "internal",
        example: "2024-05-20T10:00+08:00",
      },
      travelMinutes: {
        kind: "number",
        unit: "minutes",
        elapsed: [{ from: "leftAt", to: "arrivedAt" }],
        label: label("路程", "Travel"),
        required: false,
        privacy: "public",
        example: 20,
      },
      leftAt: {
        kind: "instant",
        precision: "minute",
        label: label("出发", "Left"),
        required: false,
        privacy: "internal",
        example: "2024-05-20T10:00+08:00",
      },
      arrivedAt: {
        kind: "instant",
        precision: "minute",
        label: label("到达", "Arrived"),
        required: false,
        privacy: "internal",
        example: "2024-05-20T10:20+08:00",
      },
      phone: {
        kind: "text",
        label: label("电话", "Phone"),
        required: false,
        privacy: "phone",
        example: "138****5678",
      },
    },
  };
  const record: Visit = {
    visitNo: "V1",
    steps: ["更换主板,开机正常"],
    outcome: "followUp",
    revisitedAt: null,
    travelMinutes: 20,
    leftAt: new Date("2024-05-20T10:00+08:00"),
    arrivedAt: new Date("2024-05-20T10:20+08:00"),
    phone: null,
  };

  it("are asked for nothing that they cannot hold: no follow-up time where there is no column for it", () => {
    expect(reviewRecord(visit, record, OPTIONS)).toEqual([]);
  });

  it("are held to every rule whose fields they have", () => {
    const wrong: Visit = {
      ...record,
      visitNo: "",
      steps: ["已处理"],
      travelMinutes: 50,
      phone: "13812345678",
    };
    expect(reviewRecord(visit, wrong, OPTIONS).map(({ code, path }) => [code, ...path])).toEqual([
      ["missing_field", "visitNo"],
      ["vague_step", "steps", 0],
      ["duration_contradicts_times", "travelMinutes"],
      ["not_masked", "phone"],
    ]);
  });
});

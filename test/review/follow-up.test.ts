import { describe, expect, it } from "vitest";
import type { CaseEvent } from "../../src/cases";
import { type FollowUp, followUp } from "../../src/forms/follow-up";
import { type ResponseRecord, responseRecord } from "../../src/forms/response-record";
import { type ReviewOptions, reviewRecord } from "../../src/review/review-record";
import type { SlaClock } from "../../src/sla/sla-clock";

const at = (time: string) => new Date(`2023-08-15T${time}+08:00`);
const OPTIONS: ReviewOptions = { asOf: at("18:00"), timeZone: "Asia/Shanghai" };
const NOTHING = {
  nextFollowUpAt: null,
  followUpOwner: null,
  unresolvedReason: null,
  customerDemand: null,
  promisedAt: null,
  dissatisfiedReason: null,
  escalatedAt: null,
};

/** The example response record, with its escalation on record, changed as a test says. */
const received = (changes: Partial<ResponseRecord> = {}): ResponseRecord => ({
  recordNo: "20230815001",
  createdAt: at("14:32:18"),
  customerName: "陈*",
  customerNo: "C0001024",
  contact: "138****5678",
  channel: "website",
  category: ["产品功能", "支付模块", "退款失败"],
  tier: "urgent",
  risk: null,
  phenomenon: "退款提交后一直处理中",
  impact: "货款未到账",
  expectation: "今日到账",
  responseDueAt: at("14:47"),
  responseMinutes: 12,
  handler: "技术支持组",
  ...NOTHING,
  escalatedAt: at("14:33"),
  ...changes,
});

/** The example tracking, changed as a test says. */
const tracked = (changes: Partial<FollowUp> = {}): FollowUp => ({
  recordNo: "20230815001",
  status: "verify",
  solution: "开通临时支付通道,修复版本 v2.3.1",
  fixVersion: null,
  resources: [
    { department: "技术", hours: 3.5, trackingNo: null },
    { department: "财务", hours: 0.5, trackingNo: null },
  ],
  contacts: [
    { at: at("14:44"), summary: "已告知原因" },
    { at: at("17:10"), summary: "已请客户核对到账" },
  ],
  satisfaction: 4,
  ...NOTHING,
  ...changes,
});

const ofRecord = (changes: Partial<ResponseRecord>) =>
  reviewRecord(responseRecord, received(changes), OPTIONS).map(({ code }) => code);
const ofTracking = (changes: Partial<FollowUp>, options: Partial<ReviewOptions> = {}) =>
  reviewRecord(followUp, tracked(changes), { ...OPTIONS, ...options });

describe("a response record", () => {
  it("nothing is wrong with the example", () => {
    expect(ofRecord({})).toEqual([]);
  });

  it.each<[number, string[]]>([
    [12, []],
    [14, []],
    [15, ["response_after_limit"]],
  ])("[1.4 response-compared] limit and actual are compared: %i minutes", (responseMinutes, expected) => {
    expect(ofRecord({ responseMinutes })).toEqual(expected);
  });

  it("a minute holds all its seconds: created at 14:32:18 and escalated at 14:32 is in order", () => {
    expect(ofRecord({ escalatedAt: at("14:32") })).toEqual([]);
    expect(ofRecord({ escalatedAt: at("14:31") })).toEqual(["times_out_of_order"]);
  });

  it("[1.4 description-parts] a description has its three parts", () => {
    expect(
      reviewRecord(
        responseRecord,
        received({ impact: null, expectation: "", escalatedAt: null, tier: "low" }),
        OPTIONS,
      ),
    ).toEqual([
      { code: "missing_field", severity: "warning", path: ["impact"], params: expect.anything() },
      { code: "missing_field", severity: "warning", path: ["expectation"], params: expect.anything() },
    ]);
    expect(ofRecord({ phenomenon: "" })).toContain("missing_field");
  });

  it("an ID-card number in the description is found by its place, not by its text", () => {
    const phenomenon = "身份证11010519491231002X被占用";
    const findings = reviewRecord(responseRecord, received({ phenomenon }), OPTIONS);
    expect(findings).toEqual([
      {
        code: "personal_data",
        severity: "error",
        path: ["phenomenon"],
        params: { kind: "idCard", what: "身份证号", whatEn: "an ID-card number", start: 3, end: 21 },
      },
    ]);
  });
});

describe("the tracking of a response record", () => {
  it("[1.4 contact-summary] a contact without its content is found", () => {
    expect(ofTracking({})).toEqual([]);
    expect(
      ofTracking({
        contacts: [
          { at: at("14:44"), summary: "已联系" },
          { at: null, summary: "" },
        ],
      }).map(({ code, path }) => [code, ...path]),
    ).toEqual([
      ["contact_without_content", "contacts", 0, "summary"],
      ["contact_without_content", "contacts", 1, "summary"],
    ]);
  });

  it("a contact that has not taken place yet is found", () => {
    expect(ofTracking({ contacts: [{ at: at("18:01"), summary: "已请客户核对到账" }] })).toMatchObject([
      { code: "time_in_future", path: ["contacts", 0, "at"] },
    ]);
  });

  it.each<[string, Partial<FollowUp>, string[]]>([
    ["to verify without a solution", { solution: null }, ["missing_when_done"]],
    ["closed without a solution", { status: "closed", solution: null }, ["missing_when_done"]],
    ["closed without a score", { status: "closed", satisfaction: null }, ["missing_when_done"]],
    [
      "processed without time and owner",
      { status: "processing", solution: null, satisfaction: null },
      ["follow_up_without_time", "follow_up_without_owner"],
    ],
  ])("a matter %s is found", (_, changes, expected) => {
    expect(ofTracking(changes).map(({ code }) => code)).toEqual(expected);
  });

  const rated = (time: string) => ({ type: "rated", score: 3, scale: "points5", at: at(time) }) as const;
  const revisited = (when: Date) => ({ type: "revisited", by: "supervisor", at: when }) as const;
  const nextDay = new Date("2023-08-16T17:30+08:00");

  it.each<[string, number, Partial<ReviewOptions>, unknown[]]>([
    ["4 points need none", 4, {}, []],
    ["3 points, rated at an unknown time", 3, {}, [["low_score_without_revisit", "warning"]]],
    ["3 points, still within 24 hours", 3, { history: [rated("17:30")] }, []],
    ["3 points, exactly 24 hours ago", 3, { history: [rated("17:30")], asOf: nextDay }, []],
    [
      "3 points, more than 24 hours ago",
      3,
      { history: [rated("17:29")], asOf: nextDay },
      [["low_score_without_revisit", "error"]],
    ],
    ["3 points, revisited in time", 3, { history: [rated("17:30"), revisited(nextDay)], asOf: nextDay }, []],
    [
      "3 points, revisited too late",
      3,
      { history: [rated("17:29"), revisited(nextDay)], asOf: nextDay },
      [["low_score_revisit_late", "error"]],
    ],
    [
      "3 points, revisited before the rating only",
      3,
      { history: [revisited(at("16:00")), rated("17:29")], asOf: nextDay },
      [["low_score_without_revisit", "error"]],
    ],
    [
      "a revisit by an agent is none by the supervisor",
      3,
      { history: [rated("17:00"), { type: "revisited", by: "agent", at: nextDay }], asOf: nextDay },
      [["low_score_without_revisit", "error"]],
    ],
    ["with another limit", 3, { rules: { limits: { lowScore: 2 } } }, []],
    [
      "with other hours",
      3,
      { history: [rated("15:00")], rules: { limits: { revisitHours: 2 } } },
      [["low_score_without_revisit", "error"]],
    ],
  ])(
    "[1.4 low-score-revisit] a score of 3 or less needs the supervisor within 24 hours: %s",
    (_, satisfaction, options, expected) => {
      expect(ofTracking({ satisfaction }, options).map(({ code, severity }) => [code, severity])).toEqual(
        expected,
      );
    },
  );

  it.each<[SlaClock["state"], string[]]>([
    ["met", []],
    ["running", []],
    ["breached", ["low_score_without_revisit", "clock_breached"]],
  ])("[1.4 low-score-revisit] a clock of the revisit that is %s tells as much", (state, expected) => {
    const revisit: SlaClock = {
      policy: "tracker",
      target: "revisit",
      cycle: 1,
      state,
      limitMs: 86_400_000,
      assumed: [],
    };
    expect(ofTracking({ satisfaction: 3 }, { clocks: [revisit] }).map(({ code }) => code)).toEqual(expected);
    const window = { ...revisit, limitMs: 3 * 86_400_000, state: "met" } as const;
    expect(ofTracking({ satisfaction: 3 }, { clocks: [window] }).map(({ code }) => code)).toEqual([
      "low_score_without_revisit",
    ]);
  });

  it("[1.2 plan-approval] a plan of several departments needs an approval, where the history can tell", () => {
    const history = [{ type: "planned", at: at("15:00") }] as const;
    expect(ofTracking({}, { history }).map(({ code }) => code)).toEqual(["plan_without_approval"]);
    expect(ofTracking({}, { history: [...history, { type: "approved", at: at("15:10") }] })).toEqual([]);
    expect(
      ofTracking({ resources: [{ department: "技术", hours: 1, trackingNo: null }] }, { history }),
    ).toEqual([]);
  });

  it.each<[string, string, NonNullable<CaseEvent["by"]>, string[]]>([
    ["by the supervisor, of the plan", "15:10", "supervisor", []],
    ["in the minute of the plan", "15:00", "supervisor", []],
    ["by an agent", "15:10", "agent", ["plan_without_approval"]],
    ["by a bot", "15:10", "bot", ["plan_without_approval"]],
    ["before there was this plan", "14:59", "supervisor", ["plan_without_approval"]],
  ])("[1.2 plan-approval] an approval is the supervisor's, of this plan: %s", (_, time, by, expected) => {
    const history = [
      { type: "planned", at: at("15:00") },
      { type: "approved", at: at(time), by },
    ] as const;
    expect(ofTracking({}, { history }).map(({ code }) => code)).toEqual(expected);
  });

  it("[1.2 plan-approval] a plan that was made anew needs a new approval", () => {
    const history = [
      { type: "planned", at: at("15:00") },
      { type: "approved", at: at("15:10"), by: "supervisor" },
      { type: "planned", at: at("15:20") },
    ] as const;
    expect(ofTracking({}, { history }).map(({ code }) => code)).toEqual(["plan_without_approval"]);
  });
});

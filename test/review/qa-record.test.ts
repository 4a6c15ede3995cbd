import { describe, expect, it } from "vitest";
import { type QaRecord, qaRecord } from "../../src/forms/qa-record";
import { type ReviewOptions, reviewRecord } from "../../src/review/review-record";

const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
const OPTIONS: ReviewOptions = { asOf: at("18:00"), timeZone: "Asia/Shanghai" };
const ANSWER = "请登录后在我的订单中查看物流;若提示不存在,请刷新或稍后再试。";

/** The example record, changed as a test says. */
const asked = (changes: Partial<QaRecord> = {}): QaRecord => ({
  customerNo: "C20240520001",
  customerName: "*女士",
  contact: "139",
  channel: "chat",
  servedAt: at("15:20"),
  handler: "CS003",
  category: ["产品功能类", "订单查询"],
  question: "查询物流时提示单号不存在",
  tier: "medium",
  answer: ANSWER,
  feedback: "刷新后已查到",
  outcome: "solved",
  remark: null,
  recordedBy: "*客服专员",
  reviewedBy: "*主管",
  reviewedAt: at("16:00"),
  nextFollowUpAt: null,
  followUpOwner: null,
  unresolvedReason: null,
  customerDemand: null,
  promisedAt: null,
  dissatisfiedReason: null,
  escalatedAt: null,
  ...changes,
});

const codes = (changes: Partial<QaRecord>, options: Partial<ReviewOptions> = {}) =>
  reviewRecord(qaRecord, asked(changes), { ...OPTIONS, ...options }).map(({ code }) => code);

describe("a Q&A record", () => {
  it("nothing is wrong with the example", () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<QaRecord>, string[]]>([
    ["neither", {}, ["unresolved_without_next_step", "unresolved_without_next_time"]],
    ["a step without its time", { remark: "转技术核查" }, ["unresolved_without_next_time"]],
    [
      "technicians, reply within 24 h",
      { remark: "转技术核查,24小时内回复", nextFollowUpAt: new Date("2024-05-21T15:20+08:00") },
      [],
    ],
    [
      "a promised time will do",
      { followUpOwner: "技术*工", promisedAt: new Date("2024-05-21T15:20+08:00") },
      [],
    ],
  ])(
    "[1.5 unresolved-next-step] an unresolved record needs its next step and time: %s",
    (_, changes, expected) => {
      expect(codes({ outcome: "unsolved", feedback: "仍报错", ...changes })).toEqual(expected);
    },
  );

  it.each<[string, Partial<QaRecord>, Partial<ReviewOptions>, string[]]>([
    ["later the same day", { reviewedAt: at("23:59") }, { asOf: at("23:59") }, []],
    ["not yet, and the day is not over", { reviewedAt: null, reviewedBy: null }, { asOf: at("23:59") }, []],
    [
      "not, and the day is over",
      { reviewedAt: null, reviewedBy: null },
      { asOf: new Date("2024-05-21T00:00+08:00") },
      ["not_reviewed"],
    ],
    [
      "at midnight, which is the next day",
      { reviewedAt: new Date("2024-05-21T00:00+08:00") },
      { asOf: new Date("2024-05-21T08:00+08:00") },
      ["reviewed_late"],
    ],
    ["at the end of work", { reviewedAt: at("18:00") }, { rules: { limits: { workEndsAt: "18:00" } } }, []],
    [
      "after the end of work",
      { reviewedAt: at("18:01") },
      { asOf: at("19:00"), rules: { limits: { workEndsAt: "18:00" } } },
      ["reviewed_late"],
    ],
    [
      "not by the end of work",
      { reviewedAt: null, reviewedBy: null },
      { rules: { limits: { workEndsAt: "18:00" } } },
      ["not_reviewed"],
    ],
    [
      "in the evening, of a call after work",
      { servedAt: at("19:00"), reviewedAt: at("20:00") },
      { asOf: at("21:00"), rules: { limits: { workEndsAt: "18:00" } } },
      [],
    ],
    ["by nobody in particular", { reviewedBy: null }, {}, ["missing_when_done"]],
  ])("[1.5 same-day-review] reviewed the same day before work ends: %s", (_, changes, options, expected) => {
    expect(codes(changes, options)).toEqual(expected);
  });

  it("[1.5 same-day-review] the day is the local one: 00:30 in Shanghai is still yesterday in London", () => {
    const record = { servedAt: at("23:50"), reviewedAt: new Date("2024-05-21T00:30+08:00") };
    const options = { asOf: new Date("2024-05-21T01:00+08:00") };
    expect(codes(record, options)).toEqual(["reviewed_late"]);
    expect(codes(record, { ...options, timeZone: "Europe/London" })).toEqual([]);
  });

  const replies = [
    { id: "r1", type: ["产品功能类", "订单查询"], question: "查询物流", text: ANSWER },
    { id: "r2", type: ["产品功能类"], question: "功能", text: "请在{page}中查看。" },
    { id: "r3", type: ["售后政策类"], question: "退货", text: "七天内可退。" },
  ];

  it.each<[string, Partial<QaRecord>, string[]]>([
    ["the reply as it stands", {}, []],
    ["in other widths and spaces", { answer: ` ${ANSWER.replace(";", ";")} ` }, []],
    ["the reply of the type above, filled", { answer: "请在我的订单中查看。" }, []],
    ["changed, without a reason", { answer: "请稍后再试。" }, ["reply_changed_without_reason"]],
    ["changed, with a reason", { answer: "请稍后再试。", remark: "客户无法登录,改为人工代查" }, []],
    ["another type's reply", { answer: "七天内可退。" }, ["reply_changed_without_reason"]],
    ["a type without a standard reply", { category: ["账户操作类"], answer: "请稍后再试。" }, []],
  ])("[1.5 changed-reply-reason] a changed standard reply needs a reason: %s", (_, changes, expected) => {
    expect(codes(changes, { replies })).toEqual(expected);
  });

  it("without the standard replies nobody knows whether one was changed", () => {
    expect(codes({ answer: "请稍后再试。" })).toEqual([]);
  });

  it.each([
    ["an ID-card number", "身份证11010519491231002X"],
    ["a phone number", "电话13812345678"],
  ])("[1.5 no-personal-data] never %s in any text", (_, text) => {
    expect(codes({ remark: text })).toEqual(["personal_data"]);
    expect(codes({ question: text })).toEqual(["personal_data"]);
    expect(codes({ answer: text })).toEqual(["personal_data"]);
    expect(codes({ recordedBy: text })).toEqual(["personal_data"]);
  });
});

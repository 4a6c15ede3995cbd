import { describe, expect, it } from "vitest";
import { type CallLog, callLog } from "../../src/forms/call-log";
import { type ReviewOptions, reviewRecord } from "../../src/review/review-record";

const at = (time: string) => new Date(`2023-10-01T${time}+08:00`);
const OPTIONS: ReviewOptions = { asOf: at("18:00"), timeZone: "Asia/Shanghai" };

/** The first example line, changed as a test says. */
const line = (changes: Partial<CallLog> = {}): CallLog => ({
  sequence: 1,
  calledAt: at("09:30"),
  customerName: "*女士",
  contact: "138****5678",
  serviceType: "consultation",
  summary: "话费套餐变更流程",
  result: "告知线上及线下办理渠道",
  handler: "001",
  status: "closed",
  tier: null,
  expectedBy: null,
  satisfactionKey: null,
  background: null,
  attempts: null,
  nextFollowUpAt: null,
  followUpOwner: null,
  unresolvedReason: null,
  customerDemand: null,
  promisedAt: null,
  dissatisfiedReason: null,
  escalatedAt: null,
  ...changes,
});

const codes = (changes: Partial<CallLog>) =>
  reviewRecord(callLog, line(changes), OPTIONS).map(({ code }) => code);

describe("a line of the call log", () => {
  it("nothing is wrong with the first example", () => {
    expect(codes({})).toEqual([]);
  });

  it("the second is being processed: its 跟进人 is the owner, the time is missing", () => {
    const second = {
      calledAt: at("10:15"),
      customerName: "*先生",
      contact: "139",
      serviceType: "complaint",
      summary: "产品质量问题",
      result: "转接售后专员*工号002",
      status: "processing",
    } as const;
    expect(codes(second)).toEqual(["follow_up_without_time"]);
    expect(codes({ ...second, handler: null })).toEqual([
      "follow_up_without_time",
      "follow_up_without_owner",
    ]);
    expect(codes({ ...second, expectedBy: at("20:00") })).toEqual([]);
  });

  it("[1.3 overdue-cross-department] work across departments past its 预计完成时间 is found", () => {
    expect(codes({ status: "processing", expectedBy: at("17:00") })).toEqual(["promise_overdue"]);
    expect(codes({ status: "closed", expectedBy: at("17:00") })).toEqual([]);
  });

  it.each<[string, Partial<CallLog>, string[]]>([
    [
      "none of them",
      {},
      ["escalated_without_background", "escalated_without_attempts", "escalated_without_demand"],
    ],
    [
      "attempts that say nothing",
      { background: "手机三次返修", attempts: "已处理", customerDemand: "换新机" },
      ["vague_step", "escalated_without_attempts"],
    ],
    [
      "all three",
      { background: "手机三次返修", attempts: "两次返厂,故障依旧", customerDemand: "换新机" },
      [],
    ],
  ])(
    "[1.3 before-escalation] an escalation needs background, attempts and demand on record: %s",
    (_, changes, expected) => {
      expect(codes({ escalatedAt: at("11:00"), ...changes })).toEqual(expected);
    },
  );

  it.each<[string, Partial<CallLog>, string[]]>([
    ["without its result", { result: null }, ["missing_when_done"]],
    ["without who followed up", { handler: null }, ["missing_when_done"]],
    ["with a result that says nothing", { result: "已处理" }, ["vague_step"]],
  ])("a finished call %s is found", (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it.each<[string, Partial<CallLog>, unknown[]]>([
    ["a whole number", { contact: "13812345678" }, [["not_masked", "error"]]],
    ["a number whose stars may be lost", { contact: "1385678" }, [["not_masked", "warning"]]],
    ["what is left of a lost one", { contact: "139" }, []],
    ["a masked number that is written with dashes", { contact: "138-****-5678" }, []],
    ["a name", { customerName: "王小明" }, [["not_masked", "warning"]]],
  ])("[1.3 masked-contact] %s", (_, changes, expected) => {
    expect(
      reviewRecord(callLog, line(changes), OPTIONS).map(({ code, severity }) => [code, severity]),
    ).toEqual(expected);
  });
});

import { describe, expect, it } from "vitest";
import { type IssueTicket, issueTicket } from "../../src/forms/issue-ticket";
import { type ReviewOptions, reviewRecord } from "../../src/review/review-record";

const at = (time: string) => new Date(`2023-10-01T${time}+08:00`);
const OPTIONS: ReviewOptions = { asOf: at("18:00"), timeZone: "Asia/Shanghai" };

/** The example ticket, with its escalation on record, changed as a test says. */
const ticket = (changes: Partial<IssueTicket> = {}): IssueTicket => ({
  sequence: 1,
  ticketNo: "C20231001001",
  customer: "张某(VIP客户)",
  contact: "138****5678",
  description: "支付时提示银行卡状态异常,订单未生成",
  tier: "urgent",
  receivedAt: at("10:00"),
  responseDueAt: at("10:10"),
  respondedAt: at("10:05"),
  handler: "李某",
  solution: "协调技术修复接口,客户重新支付成功",
  executionStartedAt: at("10:05"),
  executionEndedAt: at("10:30"),
  completedAt: at("10:30"),
  satisfaction: 5,
  remark: "客户对响应速度满意",
  occurredAt: null,
  expectedBy: null,
  customerClass: "vip",
  channel: null,
  phase: null,
  serviceType: null,
  planMeasures: null,
  planExecutor: null,
  planDueAt: null,
  compensation: null,
  timelinessScore: null,
  professionalismScore: null,
  effectScore: null,
  attitudeScore: null,
  nextFollowUpAt: null,
  followUpOwner: null,
  unresolvedReason: null,
  customerDemand: "完成支付",
  promisedAt: null,
  dissatisfiedReason: null,
  escalatedAt: at("10:02"),
  ...changes,
});

const codes = (changes: Partial<IssueTicket>, options: Partial<ReviewOptions> = {}) =>
  reviewRecord(issueTicket, ticket(changes), { ...OPTIONS, ...options }).map(({ code }) => code);

describe("an issue ticket", () => {
  it("nothing is wrong with the example once its escalation is on record", () => {
    expect(codes({})).toEqual([]);
  });

  it.each<[string, Partial<IssueTicket>, string[]]>([
    ["the print has no escalation", { escalatedAt: null }, ["urgent_without_escalation"]],
    ["high, too", { tier: "high", escalatedAt: null }, ["urgent_without_escalation"]],
    ["no limit", { responseDueAt: null }, ["urgent_without"]],
    ["no owner, still open", { handler: null, completedAt: null, satisfaction: null }, ["urgent_without"]],
    ["the agent handles a medium one", { tier: "medium", escalatedAt: null, responseDueAt: null }, []],
  ])(
    "[1.2 urgent-to-supervisor] urgent and high go up at once, with owner and limit: %s",
    (_, changes, expected) => {
      expect(codes(changes)).toEqual(expected);
    },
  );

  it("[1.2 urgent-to-supervisor] an escalation in the history counts", () => {
    expect(codes({ escalatedAt: null }, { history: [{ type: "escalated", at: at("10:02") }] })).toEqual([]);
  });

  it.each<[string, Partial<IssueTicket>, string[]]>([
    ["at the limit", { respondedAt: at("10:10"), executionStartedAt: at("10:10") }, []],
    [
      "a minute late",
      { respondedAt: at("10:11"), executionStartedAt: at("10:11") },
      ["response_after_limit"],
    ],
  ])(
    "[1.2 response-limit] the actual response is held against the stated limit: %s",
    (_, changes, expected) => {
      expect(codes(changes)).toEqual(expected);
    },
  );

  it.each<[string, Partial<IssueTicket>, string[]]>([
    ["no tier", { tier: null }, ["missing_when_done"]],
    ["no plan", { solution: null }, ["missing_when_done", "escalated_without_attempts"]],
    ["no owner", { handler: null }, ["missing_when_done", "urgent_without"]],
    ["no feedback", { satisfaction: null }, ["missing_when_done"]],
    ["no description", { description: "" }, ["missing_field", "escalated_without_background"]],
    ["no customer", { customer: "" }, ["missing_field"]],
  ])(
    "[1.2 archive-content] an archive holds customer, description, tier, plan, owner and feedback: %s",
    (_, changes, expected) => {
      expect(codes(changes)).toEqual(expected);
    },
  );

  it.each<[string, Partial<ReviewOptions>, string[]]>([
    [
      "nothing followed",
      {},
      ["dissatisfied_without_reason", "dissatisfied_without_second_handling", "low_score_without_revisit"],
    ],
    [
      "it was reopened after the rating",
      {
        history: [
          { type: "rated", score: 1, scale: "points5", at: at("11:00") },
          { type: "reopened", at: at("12:00") },
        ],
      },
      ["dissatisfied_without_reason"],
    ],
    [
      "it had been reopened before the rating only",
      {
        history: [
          { type: "reopened", at: at("10:40") },
          { type: "rated", score: 1, scale: "points5", at: at("11:00") },
        ],
      },
      ["dissatisfied_without_reason", "dissatisfied_without_second_handling"],
    ],
  ])(
    "[1.2 dissatisfied-second-round] a dissatisfied customer starts a second round: %s",
    (_, options, expected) => {
      expect(codes({ satisfaction: 1 }, options)).toEqual(expected);
    },
  );

  it("[1.2 dissatisfied-second-round] and goes up to the supervisor", () => {
    expect(codes({ satisfaction: 2, tier: "low", escalatedAt: null, dissatisfiedReason: "太慢" })).toEqual([
      "dissatisfied_without_second_handling",
      "dissatisfied_without_escalation",
      "low_score_without_revisit",
    ]);
  });

  it.each<[string, Partial<IssueTicket>, string]>([
    ["answered before it came in", { respondedAt: at("09:59") }, "respondedAt"],
    ["carried out backwards", { executionEndedAt: at("10:04") }, "executionEndedAt"],
    ["done before it was carried out", { completedAt: at("10:20") }, "completedAt"],
    ["reported before it occurred", { occurredAt: at("10:01") }, "receivedAt"],
  ])("a ticket %s is out of order", (_, changes, place) => {
    const [first, ...others] = reviewRecord(issueTicket, ticket(changes), OPTIONS);
    expect([first?.code, first?.path, others]).toEqual(["times_out_of_order", [place], []]);
  });

  it.each<[string, Partial<IssueTicket>, string[]]>([
    ["all of it", { planMeasures: "修复接口", planExecutor: "技术部", planDueAt: at("20:00") }, []],
    ["nobody to carry it out", { planMeasures: "修复接口", planDueAt: at("20:00") }, ["plan_incomplete"]],
    ["nothing but a name", { planExecutor: "技术部" }, ["plan_incomplete", "plan_incomplete"]],
    [
      "its time has gone by, and the ticket is open",
      {
        planMeasures: "修复接口",
        planExecutor: "技术部",
        planDueAt: at("17:00"),
        completedAt: null,
        satisfaction: null,
      },
      ["follow_up_overdue"],
    ],
  ])("[1.2 plan-parts] a plan has measures, executor and time: %s", (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  const plan = { planMeasures: "修复接口并补发", planDueAt: at("20:00") };
  const planned = [{ type: "planned", at: at("10:20") }] as const;

  it.each<[string, string, number | undefined]>([
    ["two departments", "技术部、物流部", 2],
    ["three, with their people", "技术部张工,物流部李工;财务部", 3],
    ["two by their tasks", "技术/物流", 2],
    ["two in a sentence", "技术支持组和质量管理中心", 2],
    ["two in English", "IT department, logistics", 2],
    ["one department", "技术支持组", undefined],
    ["two people of one department", "技术部张工、技术部李工", undefined],
    ["a department and its own task", "技术部、技术", undefined],
    ["two people", "张某、李某", undefined],
    ["two officials", "张处、李处", undefined],
  ])(
    "[1.2 plan-approval] a plan of several departments needs an approval: %s",
    (_, planExecutor, departments) => {
      const find = (more: Partial<ReviewOptions>) =>
        reviewRecord(issueTicket, ticket({ ...plan, planExecutor }), { ...OPTIONS, ...more });
      expect(find({ history: planned }).map(({ code, path, params }) => [code, path, params])).toEqual(
        departments === undefined ? [] : [["plan_without_approval", ["planExecutor"], { departments }]],
      );
      const approved = { type: "approved", at: at("10:30"), by: "supervisor" } as const;
      expect(find({ history: [...planned, approved] })).toEqual([]);
      expect(find({})).toEqual([]);
    },
  );

  it("the customer's own expected time that has gone by is found while the ticket is open", () => {
    const open = { completedAt: null, satisfaction: null, expectedBy: at("17:00") };
    expect(codes(open)).toEqual(["promise_overdue"]);
    expect(codes({ expectedBy: at("17:00") })).toEqual([]);
  });

  it.each(["ticket@example.com", "13812345678"])("a contact that is not masked is found: %s", (contact) => {
    expect(codes({ contact })).toHaveLength(1);
  });
});

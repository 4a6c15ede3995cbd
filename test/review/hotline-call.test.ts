import { describe, expect, it } from "vitest";
import { type HotlineCall, hotlineCall } from "../../src/forms/hotline-call";
import { reviewRecord } from "../../src/review/review-record";

const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
const OPTIONS = { asOf: at("18:00"), timeZone: "Asia/Shanghai" };

/** A call with which nothing is wrong, changed as a test says. */
const call = (changes: Partial<HotlineCall> = {}): HotlineCall => ({
  recordNo: "CS20240520001",
  calledAt: at("14:15"),
  answeredAt: at("14:17"),
  responseMinutes: 2,
  customerName: "*女士",
  contact: "5678",
  reason: "订单物流异常",
  category: "订单类",
  transferredTo: null,
  transferredAt: null,
  secondResponseMinutes: null,
  handler: "客服*主管",
  steps: ["查到订单号20240520001,系统已签收", "核对地址,门牌号填错", "联系物流改址,客户已确认。"],
  outcome: "solved",
  feedback: "satisfied",
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
  ...changes,
});

const codes = (changes: Partial<HotlineCall>, options = OPTIONS) =>
  reviewRecord(hotlineCall, call(changes), options).map(({ code }) => code);

describe("the example rows of the hotline form", () => {
  it("nothing is wrong with the first", () => {
    expect(reviewRecord(hotlineCall, call(), OPTIONS)).toEqual([]);
  });

  it("[1.1 follow-up-needs] the second is to be followed up, and says neither when nor by whom", () => {
    const second = call({
      recordNo: "CS20240520002",
      calledAt: at("15:30"),
      answeredAt: at("15:35"),
      responseMinutes: 5,
      customerName: "*先生",
      transferredTo: "技术*工",
      transferredAt: at("15:40"),
      secondResponseMinutes: 5,
      handler: "技术*工",
      steps: ["远程检查电源,连接正常", "疑为主板故障,安排上门", "约定明日10-12点上门,客户同意。"],
      outcome: "followUp",
      feedback: "fair",
      remark: "需明日回访",
    });
    expect(reviewRecord(hotlineCall, second, OPTIONS)).toEqual([
      { code: "follow_up_without_time", severity: "error", path: ["nextFollowUpAt"], params: {} },
      { code: "follow_up_without_owner", severity: "error", path: ["followUpOwner"], params: {} },
    ]);
  });

  it("[1.1 transfer-recorded] the third mentions a transfer in its steps and fills no transfer column", () => {
    const third = call({
      recordNo: "CS20240520003",
      calledAt: at("16:45"),
      answeredAt: at("16:45"),
      responseMinutes: 0,
      contact: "9012",
      reason: "投诉服务态度",
      category: "服务类",
      steps: ["向客户致歉并说明原因", "转接至资深客服专员安抚", "记录建议,加强培训。"],
      remark: "需跟进客服*培训",
    });
    expect(reviewRecord(hotlineCall, third, OPTIONS)).toEqual([
      { code: "step_without_result", severity: "warning", path: ["steps", 0], params: { step: 1 } },
      { code: "step_without_result", severity: "warning", path: ["steps", 1], params: { step: 2 } },
      { code: "transfer_not_recorded", severity: "error", path: ["steps", 1], params: {} },
    ]);
  });
});

describe("what a call must say", () => {
  it("[1.1 vague-steps] a step that is only 已处理 is found, with its number", () => {
    expect(reviewRecord(hotlineCall, call({ steps: ["已处理", "核对地址,门牌号填错"] }), OPTIONS)).toEqual([
      { code: "vague_step", severity: "error", path: ["steps", 0], params: { step: 1 } },
    ]);
  });

  it("[1.1 contact-content] a contact without its content is found", () => {
    expect(codes({ steps: ["已联系客户"] })).toEqual(["contact_without_content"]);
  });

  it.each<[string, Partial<HotlineCall>, string[]]>([
    ["no step at all", { steps: [] }, ["missing_field"]],
    ["only an empty step", { steps: ["—"] }, ["missing_field", "vague_step"]],
    ["no handler", { handler: " " }, ["missing_field"]],
    ["what is no handler", { handler: {} as unknown as string }, ["missing_field"]],
    [
      "a solved call that nobody answered",
      { answeredAt: null, responseMinutes: null },
      ["missing_when_done"],
    ],
    ["a solved call without feedback", { feedback: null }, ["missing_when_done"]],
  ])("[1.1 mandatory-fields] %s is found", (_, changes, expected) => {
    expect(codes(changes)).toEqual(expected);
  });

  it.each<[string, Partial<HotlineCall>, string[]]>([
    ["with time and owner nothing is missing", { nextFollowUpAt: at("20:00"), followUpOwner: "技术*工" }, []],
    ["without a time", { followUpOwner: "技术*工" }, ["follow_up_without_time"]],
    ["without an owner", { nextFollowUpAt: at("20:00") }, ["follow_up_without_owner"]],
  ])("[1.1 follow-up-needs] 处理中 needs a follow-up time and an owner: %s", (_, changes, expected) => {
    expect(codes({ outcome: "followUp", ...changes })).toEqual(expected);
  });

  it("a follow-up whose time has gone by is overdue, and one that is just due is not", () => {
    const open = { outcome: "followUp", followUpOwner: "技术*工" } as const;
    expect(codes({ ...open, nextFollowUpAt: at("17:59") })).toEqual(["follow_up_overdue"]);
    expect(codes({ ...open, nextFollowUpAt: at("18:00") })).toEqual([]);
  });

  it("[1.1 promised-time] a matter still open after the promised time is found", () => {
    const open = { outcome: "followUp", followUpOwner: "技术*工", nextFollowUpAt: at("20:00") } as const;
    expect(reviewRecord(hotlineCall, call({ ...open, promisedAt: at("17:00") }), OPTIONS)).toEqual([
      {
        code: "promise_overdue",
        severity: "error",
        path: ["promisedAt"],
        params: { label: "承诺完成时间", labelEn: "Promised by", dueAt: "2024-05-20T09:00:00.000Z" },
      },
    ]);
    expect(codes({ ...open, promisedAt: at("18:00") })).toEqual([]);
    expect(codes({ promisedAt: at("17:00") })).toEqual([]);
  });

  it.each<[string, Partial<HotlineCall>, string[]]>([
    [
      "nothing of it",
      {},
      ["unsolvable_without_reason", "unsolvable_without_demand", "unsolvable_without_escalation"],
    ],
    [
      "reason and demand, not escalated",
      { unresolvedReason: "型号停产", customerDemand: "更换新机" },
      ["unsolvable_without_escalation"],
    ],
    ["all of it", { unresolvedReason: "型号停产", customerDemand: "更换新机", escalatedAt: at("15:00") }, []],
  ])(
    "[1.1 unsolvable-needs] 无法解决 needs reason, demand and where necessary an escalation: %s",
    (_, changes, expected) => {
      expect(codes({ outcome: "unsolvable", feedback: "fair", ...changes })).toEqual(expected);
    },
  );

  it.each<[string, Partial<HotlineCall>, string[]]>([
    [
      "no reason, nothing done",
      {},
      [
        "dissatisfied_without_reason",
        "dissatisfied_without_second_handling",
        "dissatisfied_without_escalation",
      ],
    ],
    [
      "the reason stands in the feedback",
      { feedbackNote: "等待时间太长" },
      ["dissatisfied_without_second_handling", "dissatisfied_without_escalation"],
    ],
    [
      "all of it",
      {
        dissatisfiedReason: "等待时间太长",
        nextFollowUpAt: at("19:00"),
        escalatedAt: at("15:00"),
        customerDemand: "退款",
      },
      [],
    ],
  ])(
    "[1.1 dissatisfied-reason] a dissatisfied customer's reason is mandatory: %s",
    (_, changes, expected) => {
      expect(codes({ feedback: "dissatisfied", ...changes })).toEqual(expected);
    },
  );
});

describe("a dissatisfied customer", () => {
  it("without a reason or a second round breaks a rule; whether the supervisor must know is for a person to say", () => {
    expect(
      reviewRecord(hotlineCall, call({ feedback: "dissatisfied" }), OPTIONS).map(({ severity }) => severity),
    ).toEqual(["error", "error", "warning"]);
  });
});

describe("transfers", () => {
  it.each([
    "已转接技术部,对方已接听",
    "转给售后专员,客户同意",
    "转技术*工处理,已接手",
    "转二线工程师,正在排查",
  ])("[1.1 transfer-recorded] “%s” is a transfer", (step) => {
    expect(codes({ steps: [step] })).toContain("transfer_not_recorded");
  });

  it.each([
    "无需转接,当场解答,客户明白",
    "客户未转接,直接挂断,已回拨",
    "指导客户转账到新账户,已到账",
    "客户情绪好转,已接受方案",
    "核对后转发短信,客户收到",
    "截图转发给技术部,已收到",
    "转告主管,主管知晓",
    "没有转给技术部,客户自行解决",
  ])("[1.1 transfer-recorded] “%s” is none", (step) => {
    expect(codes({ steps: [step] })).not.toContain("transfer_not_recorded");
  });

  it("[1.1 transfer-recorded] half a transfer is incomplete, which is an error", () => {
    expect(reviewRecord(hotlineCall, call({ transferredTo: "技术*工" }), OPTIONS)).toMatchObject([
      { code: "transfer_incomplete", severity: "error", path: ["transferredAt"] },
    ]);
    expect(codes({ transferredTo: "技术*工" })).toEqual(["transfer_incomplete"]);
    expect(codes({ transferredAt: at("14:20") })).toEqual(["transfer_incomplete"]);
  });

  it("[1.1 transfer-recorded] a transfer in the history belongs into the columns", () => {
    const history = [{ type: "transferred", at: at("14:20") }] as const;
    expect(codes({}, { ...OPTIONS, ...{ history } })).toEqual(["transfer_not_recorded"]);
  });
});

describe("stored durations and times", () => {
  it.each<[number, string[]]>([
    [0, ["duration_contradicts_times"]],
    [1, []],
    [2, []],
    [3, []],
    [4, ["duration_contradicts_times"]],
  ])(
    "[1.1 response-minutes] [2 precision] two minutes by the clock and %i stored",
    (responseMinutes, expected) => {
      expect(codes({ responseMinutes })).toEqual(expected);
    },
  );

  it("[1.1 response-minutes] says both figures", () => {
    expect(reviewRecord(hotlineCall, call({ responseMinutes: 20 }), OPTIONS)[0]?.params).toMatchObject({
      stored: 20,
      computed: 2,
      from: "来电时间",
      to: "首次接听时间",
    });
  });

  it.each<[string, Partial<HotlineCall>, string[]]>([
    ["from the first answer where no pick-up is known", { secondResponseMinutes: 5 }, []],
    ["from the transfer where one is", { secondResponseMinutes: 1, pickedUpAt: at("14:23") }, []],
    [
      "by the pick-up, not by the first answer",
      { secondResponseMinutes: 5, pickedUpAt: at("14:23") },
      ["duration_contradicts_times"],
    ],
  ])("[1.1 second-response-stored] the second response is measured %s", (_, changes, expected) => {
    expect(codes({ transferredTo: "技术*工", transferredAt: at("14:22"), ...changes })).toEqual(expected);
  });

  it("an answer before the call is out of order", () => {
    expect(
      reviewRecord(hotlineCall, call({ answeredAt: at("14:10"), responseMinutes: null }), OPTIONS),
    ).toEqual([
      {
        code: "times_out_of_order",
        severity: "error",
        path: ["answeredAt"],
        params: {
          label: "首次接听时间",
          labelEn: "First answered at",
          earlier: "来电时间",
          earlierEn: "Called at",
          earlierAt: "2024-05-20T06:15:00.000Z",
          at: "2024-05-20T06:10:00.000Z",
        },
      },
    ]);
  });

  it("[1.1 past-midnight] a call that runs past midnight is in order", () => {
    const night = {
      calledAt: at("23:58"),
      answeredAt: new Date("2024-05-21T00:01+08:00"),
      responseMinutes: 3,
    };
    expect(codes(night, { ...OPTIONS, asOf: new Date("2024-05-21T00:05+08:00") })).toEqual([]);
  });

  it("what happened lies before the review", () => {
    expect(codes({}, { ...OPTIONS, asOf: at("14:16") })).toEqual(["time_in_future"]);
  });
});

describe("personal data in a call", () => {
  it.each<[string, Partial<HotlineCall>, unknown[]]>([
    ["a full name", { customerName: "张三丰" }, [["not_masked", "customerName"]]],
    ["a full phone number", { contact: "13812345678" }, [["not_masked", "contact"]]],
    ["more than the last four digits", { contact: "138****5678" }, [["not_masked", "contact"]]],
    ["the last four behind stars", { contact: "****5678" }, []],
    ["a phone number in the reason", { reason: "请回电13812345678" }, [["personal_data", "reason"]]],
    [
      "a phone number in a step",
      { steps: ["按客户要求改留13812345678,已确认"] },
      [["personal_data", "steps", 0]],
    ],
    ["an order number in a step", { steps: ["查到订单号20240520001,系统已签收"] }, []],
  ])("[1.1 last-four] [1.1 masked-name] %s", (_, changes, expected) => {
    expect(
      reviewRecord(hotlineCall, call(changes), OPTIONS).map(({ code, path }) => [code, ...path]),
    ).toEqual(expected);
  });

  it("is found under names that the form does not know, too", () => {
    const extra = { ...call(), 内部备注: "手机13812345678" };
    expect(reviewRecord(hotlineCall, extra, OPTIONS).map(({ path }) => path)).toEqual([["内部备注"]]);
  });
});

describe("personal data in the name of a column", () => {
  it("is kept out of the path", () => {
    const extra = { ...call(), "13812345678": "手机13987654321" };
    expect(reviewRecord(hotlineCall, extra, OPTIONS).map(({ code, path }) => [code, ...path])).toEqual([
      ["personal_data"],
    ]);
  });
});

describe("facts that disagree", () => {
  it("[2 status-outcome] a case that is still being processed is not solved", () => {
    expect(reviewRecord(hotlineCall, call(), { ...OPTIONS, status: "processing" })).toEqual([
      {
        code: "status_outcome_disagree",
        severity: "error",
        path: ["outcome"],
        params: { status: "处理中", statusEn: "Processing", outcome: "已解决", outcomeEn: "Solved" },
      },
    ]);
    expect(codes({}, { ...OPTIONS, ...{ status: "closed" } })).toEqual([]);
  });

  it.each(["没有解决不了的问题", "没有未解决的问题", "都解决了", "以前没处理好,这次很好"])(
    "a customer who says “%s” is content",
    (feedbackNote) => {
      expect(codes({ feedbackNote })).toEqual([]);
    },
  );

  it.each<[string, Partial<HotlineCall>]>([
    ["a reason why it could not be solved", { unresolvedReason: "缺货" }],
    ["a customer who says that it is not solved", { feedbackNote: "问题还是没有解决" }],
    ["a satisfied customer's reason to be dissatisfied", { dissatisfiedReason: "太慢" }],
  ])("a solved call contradicts %s", (_, changes) => {
    expect(codes(changes)).toEqual(["outcome_contradicted"]);
  });
});

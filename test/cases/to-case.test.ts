import { describe, expect, it } from "vitest";
import { type CaseEvent, type CaseRecord, toCase } from "../../src/cases";
import {
  callLog,
  type FollowUp,
  type Form,
  followUp,
  handlingGuide,
  hotlineCall,
  issueTicket,
  qaRecord,
  responseRecord,
} from "../../src/forms";
import {
  callLogSchema,
  followUpSchema,
  hotlineCallSchema,
  issueTicketSchema,
  qaRecordSchema,
  responseRecordSchema,
  serviceCaseSchema,
} from "../../src/schema";

/** The example of every field of a form, as JSON. */
const example = (form: { readonly fields: object }): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(form.fields as Record<string, { example: unknown }>).map(([name, field]) => [
      name,
      field.example,
    ]),
  );

const bareCall = {
  recordNo: "CS20240520001",
  calledAt: "2024-05-20T14:15+08:00",
  customerName: "*女士",
  reason: "订单物流异常",
  category: "订单类",
  handler: "客服*主管",
  steps: ["联系物流改址"],
  outcome: "solved",
};
const bareTicket = {
  ticketNo: "C20231001001",
  customer: "张某(VIP客户)",
  description: "支付时提示银行卡状态异常",
  receivedAt: "2023-10-01T10:00+08:00",
};
const bareLine = {
  calledAt: "2023-10-01T09:30+08:00",
  customerName: "*女士",
  serviceType: "consultation",
  summary: "话费套餐变更流程",
  status: "closed",
};
const bareRecord = {
  recordNo: "20230815001",
  createdAt: "2023-08-15T14:32:18+08:00",
  customerName: "陈*",
  channel: "website",
  category: ["产品功能", "支付模块", "退款失败"],
  tier: "urgent",
  phenomenon: "退款提交后一直处理中",
};
const bareQuestion = {
  customerName: "*女士",
  channel: "chat",
  servedAt: "2024-05-20T15:20+08:00",
  handler: "CS003",
  category: ["产品功能类", "订单查询"],
  question: "查询物流时提示单号不存在",
  tier: "medium",
  answer: "请登录后在我的订单中查看物流。",
  outcome: "solved",
};

const at = (event: CaseEvent) => [event.type, event.at.toISOString().slice(11, 16)];

describe("a call on the hotline", () => {
  const read = (more: object) => toCase(hotlineCall, hotlineCallSchema.parse({ ...bareCall, ...more }));

  it("that nobody is known to have answered is received, and that is all", () => {
    expect(read({}).history).toEqual([
      { type: "received", by: "customer", at: new Date("2024-05-20T06:15:00Z") },
    ]);
  });

  it("that says solved is closed, but no event says when", () => {
    const { status, outcome, history } = read({ answeredAt: "2024-05-20T14:17+08:00" });
    expect([status, outcome, history.map(({ type }) => type)]).toEqual([
      "closed",
      "solved",
      ["received", "responded"],
    ]);
  });

  it.each([
    ["solved", "closed", "solved"],
    ["followUp", "processing", "followUp"],
    ["unsolvable", "closed", "unsolvable"],
  ])("with outcome %s stands at %s", (written, status, outcome) => {
    expect(read({ outcome: written })).toMatchObject({ status, outcome });
  });

  it("is picked up after the transfer, and only then", () => {
    const call = read({
      answeredAt: "2024-05-20T14:17+08:00",
      transferredTo: "技术*工",
      transferredAt: "2024-05-20T14:20+08:00",
      pickedUpAt: "2024-05-20T14:23+08:00",
      escalatedAt: "2024-05-20T14:21+08:00",
    });
    expect(call.history.map(at)).toEqual([
      ["received", "06:15"],
      ["responded", "06:17"],
      ["transferred", "06:20"],
      ["escalated", "06:21"],
      ["pickedUp", "06:23"],
    ]);
    expect(call.history[2]).toEqual({
      type: "transferred",
      to: "技术*工",
      by: "agent",
      at: new Date("2024-05-20T06:20:00Z"),
    });
  });

  it("whose transfer has no moment has no transfer in its history", () => {
    expect(read({ transferredTo: "技术*工" }).history.map(({ type }) => type)).toEqual(["received"]);
  });

  it.each([
    ["satisfied", 5],
    ["fair", 4],
    ["dissatisfied", 1],
  ])("rated %s keeps the word, its scale and %i points", (feedback, score) => {
    expect(read({ feedback }).rating).toEqual({ scale: "satisfaction", raw: feedback, score });
  });

  it("whose customer is dissatisfied keeps the reason with the rating", () => {
    expect(read({ feedback: "dissatisfied", dissatisfiedReason: "等待时间太长" }).rating).toEqual({
      scale: "satisfaction",
      raw: "dissatisfied",
      score: 1,
      reason: "等待时间太长",
    });
  });

  it("is to be done by what was promised", () => {
    expect(read({ promisedAt: "2024-05-22T18:00+08:00" }).expectedBy).toEqual(
      new Date("2024-05-22T10:00:00Z"),
    );
  });
});

describe("an issue ticket", () => {
  const read = (more: object) => toCase(issueTicket, issueTicketSchema.parse({ ...bareTicket, ...more }));

  it("of the template becomes a case of the first tier, answered after five minutes, done after thirty", () => {
    const ticket = read({
      tier: "urgent",
      responseDueAt: "2023-10-01T10:10+08:00",
      respondedAt: "2023-10-01T10:05+08:00",
      handler: "李某",
      executionStartedAt: "2023-10-01T10:05+08:00",
      executionEndedAt: "2023-10-01T10:30+08:00",
      completedAt: "2023-10-01T10:30+08:00",
      satisfaction: 5,
      customerClass: "vip",
    });
    expect(ticket.history.map(at)).toEqual([
      ["received", "02:00"],
      ["responded", "02:05"],
      ["executed", "02:30"],
      ["solved", "02:30"],
      ["closed", "02:30"],
    ]);
    expect({ ...ticket, history: [] }).toEqual({
      id: "C20231001001",
      history: [],
      precisionMs: 60_000,
      tier: "urgent",
      status: "closed",
      outcome: "solved",
      rating: { scale: "1-5", raw: 5, score: 5 },
      category: [],
      customerClass: "vip",
      handler: "李某",
    });
  });

  it("still open has neither status nor outcome", () => {
    const ticket = read({});
    expect(ticket).not.toHaveProperty("status");
    expect(ticket).not.toHaveProperty("outcome");
    expect(ticket).not.toHaveProperty("tier");
    expect(ticket).not.toHaveProperty("rating");
  });

  it("is to be done by what the customer expects, before what was promised", () => {
    const promisedAt = "2023-10-02T18:00+08:00";
    expect(read({ promisedAt, expectedBy: "2023-10-01T12:00+08:00" }).expectedBy).toEqual(
      new Date("2023-10-01T04:00:00Z"),
    );
    expect(read({ promisedAt }).expectedBy).toEqual(new Date("2023-10-02T10:00:00Z"));
  });

  it("keeps the survey's answers, those that were given", () => {
    expect(read({ timelinessScore: 5, attitudeScore: 2 }).rating).toEqual({
      scale: "1-5",
      dimensions: { timeliness: 5, attitude: 2 },
    });
  });

  it("never names the customer", () => {
    expect(JSON.stringify(read({}))).not.toContain("张某");
  });
});

describe("a line of the call log", () => {
  const read = (more: object) => toCase(callLog, callLogSchema.parse({ ...bareLine, ...more }));

  it("that is done is closed, with no outcome and no answer made up", () => {
    const line = read({ sequence: 1, handler: "001" });
    expect(line).toEqual({
      id: "2023-10-01T01:30:00.000Z#1",
      history: [{ type: "received", by: "customer", at: new Date("2023-10-01T01:30:00Z") }],
      precisionMs: 60_000,
      status: "closed",
      channel: "phone",
      serviceType: "consultation",
      category: [],
      handler: "001",
    });
  });

  it("rated with key 1 has five points, with key 2 a suggestion and no points", () => {
    expect(read({ satisfactionKey: "satisfied" }).rating).toEqual({
      scale: "key",
      raw: "satisfied",
      score: 5,
    });
    expect(read({ satisfactionKey: "suggestion" }).rating).toEqual({ scale: "key", raw: "suggestion" });
  });
});

describe("a response record and its follow-up", () => {
  const record = (more: object = {}) => responseRecordSchema.parse({ ...bareRecord, ...more });
  const tracked = (more: object): FollowUp =>
    followUpSchema.parse({ recordNo: "20230815001", status: "verify", ...more });

  it("without its follow-up has no status, and is exact to the second", () => {
    expect(toCase(responseRecord, record({ customerNo: "C0001024", risk: "1" }))).toEqual({
      id: "20230815001",
      history: [{ type: "received", by: "customer", at: new Date("2023-08-15T06:32:18Z") }],
      precisionMs: 1_000,
      tier: "urgent",
      risk: 1,
      channel: "website",
      category: ["产品功能", "支付模块", "退款失败"],
      customer: "C0001024",
    });
  });

  it("was answered as many minutes after its creation as it states", () => {
    expect(toCase(responseRecord, record({ responseMinutes: 12 })).history[1]).toEqual({
      type: "responded",
      by: "agent",
      at: new Date("2023-08-15T06:44:18Z"),
    });
  });

  it("takes status, contacts, score and promise from the follow-up", () => {
    const joined = toCase(responseRecord, record(), {
      followUp: tracked({
        contacts: [
          { at: "2023-08-15T17:10+08:00", summary: "已请客户核对到账" },
          { at: "2023-08-15T14:44+08:00", summary: "已告知原因" },
          { summary: "未记时间" },
        ],
        satisfaction: 4,
        promisedAt: "2023-08-16T12:00+08:00",
      }),
    });
    expect(joined.history.map(at)).toEqual([
      ["received", "06:32"],
      ["customerContacted", "06:44"],
      ["customerContacted", "09:10"],
    ]);
    expect(joined).toMatchObject({
      precisionMs: 60_000,
      status: "verify",
      rating: { scale: "1-5", raw: 4, score: 4 },
      expectedBy: new Date("2023-08-16T04:00:00Z"),
    });
    expect(joined).not.toHaveProperty("outcome");
  });

  it("went to the supervisor once, if both say the same moment", () => {
    const escalatedAt = "2023-08-15T15:00+08:00";
    const types = (own: object, tracking: object) =>
      toCase(responseRecord, record(own), { followUp: tracked(tracking) }).history.map(({ type }) => type);
    expect(types({ escalatedAt }, { escalatedAt })).toEqual(["received", "escalated"]);
    expect(types({}, { escalatedAt })).toEqual(["received", "escalated"]);
    expect(types({ escalatedAt }, { escalatedAt: "2023-08-15T16:00+08:00" })).toEqual([
      "received",
      "escalated",
      "escalated",
    ]);
  });

  it("refuses the follow-up of another record", () => {
    const other = followUpSchema.parse({ recordNo: "20230815002", status: "closed" });
    expect(() => toCase(responseRecord, record(), { followUp: other })).toThrow(
      expect.objectContaining({ name: "KefuError", code: "invalid_argument" }),
    );
  });
});

describe("a question and its standard answer", () => {
  const read = (more: object) => toCase(qaRecord, qaRecordSchema.parse({ ...bareQuestion, ...more }));

  it("of the template is reviewed by the supervisor forty minutes later", () => {
    expect(
      read({ customerNo: "C20240520001", reviewedBy: "*主管", reviewedAt: "2024-05-20T16:00+08:00" }),
    ).toEqual({
      id: "C20240520001@2024-05-20T07:20:00.000Z",
      history: [
        { type: "received", by: "customer", at: new Date("2024-05-20T07:20:00Z") },
        { type: "reviewed", by: "supervisor", at: new Date("2024-05-20T08:00:00Z") },
      ],
      precisionMs: 60_000,
      tier: "medium",
      status: "closed",
      outcome: "solved",
      channel: "chat",
      category: ["产品功能类", "订单查询"],
      handler: "CS003",
      customer: "C20240520001",
    });
  });

  it.each([
    ["solved", "closed"],
    ["unsolved", "processing"],
    ["followUp", "processing"],
  ])("that is %s stands at %s", (outcome, status) => {
    expect(read({ outcome })).toMatchObject({ status, outcome });
  });
});

describe("a response time that no record can mean", () => {
  const record = responseRecordSchema.parse(bareRecord);

  it.each([Number.POSITIVE_INFINITY, Number.NaN, 1e15, 13_812_345_678e3, -1e15])(
    "makes no event and no Invalid Date: %d minutes",
    (responseMinutes) => {
      const made = toCase(responseRecord, { ...record, responseMinutes });
      expect(made.history.map(({ type }) => type)).toEqual(["received"]);
      expect(serviceCaseSchema.parse(serviceCaseSchema.encode(made))).toEqual(made);
    },
  );

  it.each([13_812_345_678, 525_601])("is refused by the schema: %d minutes", (responseMinutes) => {
    const { error } = responseRecordSchema.safeParse({ ...bareRecord, responseMinutes });
    expect(error?.issues.map(({ code, path }) => [code, ...path])).toEqual([["too_big", "responseMinutes"]]);
  });
});

describe("whatever the form", () => {
  const all: readonly (readonly [string, () => ReturnType<typeof toCase>, Record<string, unknown>])[] = [
    [
      "hotlineCall",
      () => toCase(hotlineCall, hotlineCallSchema.parse(example(hotlineCall))),
      example(hotlineCall),
    ],
    [
      "issueTicket",
      () => toCase(issueTicket, issueTicketSchema.parse(example(issueTicket))),
      example(issueTicket),
    ],
    ["callLog", () => toCase(callLog, callLogSchema.parse(example(callLog))), example(callLog)],
    [
      "responseRecord",
      () =>
        toCase(
          responseRecord,
          responseRecordSchema.parse({ ...example(responseRecord), responseMinutes: null }),
          {
            followUp: followUpSchema.parse(example(followUp)),
          },
        ),
      { ...example(responseRecord), ...example(followUp) },
    ],
    ["qaRecord", () => toCase(qaRecord, qaRecordSchema.parse(example(qaRecord))), example(qaRecord)],
  ];

  it.each(all)("every moment of the history of %s stands on the form, oldest first", (_, made, written) => {
    const moments = JSON.stringify(written)
      .match(/\d{4}-\d\d-\d\dT[^"]*/g)
      ?.map((text) => Date.parse(text));
    const history = made().history.map((event) => event.at.getTime());
    expect(history.length).toBeGreaterThan(1);
    for (const moment of history) expect(moments).toContain(moment);
    expect(history).toEqual([...history].sort((a, b) => a - b));
  });

  it.each(all)("no name and no contact goes from %s into its case", (_, made, written) => {
    const text = JSON.stringify(made());
    for (const field of ["customerName", "contact"])
      expect(text).not.toContain(JSON.stringify(written[field]));
  });

  it("events that other systems saw join the history in their place, the application's own too", () => {
    const events: CaseEvent[] = [
      { type: "hungUp", at: new Date("2024-05-20T06:30:00Z") },
      { type: "x-ivr-menu", at: new Date("2024-05-20T06:15:30Z"), by: "bot" },
      { type: "rated", score: 9, scale: "nps", at: new Date("2024-05-20T07:00:00Z"), by: "customer" },
    ];
    const call = hotlineCallSchema.parse({ ...bareCall, answeredAt: "2024-05-20T14:17+08:00" });
    const made = toCase(hotlineCall, call, { events, id: "case-1", customer: "key-1" });
    expect(made.history.map(({ type }) => type)).toEqual([
      "received",
      "x-ivr-menu",
      "responded",
      "hungUp",
      "rated",
    ]);
    expect(made).toMatchObject({ id: "case-1", customer: "key-1" });
    expect(events.map(({ type }) => type)).toEqual(["hungUp", "x-ivr-menu", "rated"]);
  });

  it("satisfaction counts as the caller's table says", () => {
    const call = hotlineCallSchema.parse({ ...bareCall, feedback: "fair" });
    const satisfaction = { satisfaction: { satisfied: 5, fair: 3, dissatisfied: 1 } };
    expect(toCase(hotlineCall, call, { satisfaction }).rating?.score).toBe(3);
  });

  it("an Invalid Date is called one, wherever it stands", () => {
    const none = new Date(Number.NaN);
    const invalid = expect.objectContaining({ code: "invalid_instant" });
    const line = callLogSchema.parse(bareLine);
    const question = qaRecordSchema.parse(bareQuestion);
    const call = hotlineCallSchema.parse(bareCall);
    expect(() => toCase(callLog, { ...line, calledAt: none })).toThrow(invalid);
    expect(() => toCase(callLog, { ...line, expectedBy: none })).toThrow(invalid);
    expect(() => toCase(qaRecord, { ...question, servedAt: none })).toThrow(invalid);
    expect(() => toCase(hotlineCall, { ...call, transferredAt: none })).toThrow(invalid);
    expect(() => toCase(hotlineCall, call, { events: [{ type: "solved", at: none }] })).toThrow(invalid);
  });

  it("the record is left as it was", () => {
    const call = Object.freeze(hotlineCallSchema.parse(example(hotlineCall)));
    const before = structuredClone(call);
    toCase(hotlineCall, call);
    expect(call).toEqual(before);
  });

  it("a form that makes no cases says so", () => {
    const form = handlingGuide as unknown as Form<CaseRecord>;
    expect(() => toCase(form, {} as CaseRecord)).toThrow(
      expect.objectContaining({ code: "invalid_argument" }),
    );
    const hostile = { ...hotlineCall, name: "constructor" };
    expect(() => toCase(hostile, {} as never)).toThrow(expect.objectContaining({ code: "invalid_argument" }));
  });
});

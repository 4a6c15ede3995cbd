import { describe, expect, it } from "vitest";
import {
  callLog,
  followUp,
  hotlineCall,
  issueTicket,
  qaRecord,
  readRows,
  responseRecord,
} from "../../../src";
import examples from "../../fixtures/examples.json" with { type: "json" };

const [firstCall] = examples.hotlineCall;
const [firstTicket] = examples.issueTicket;

const call = (changes: object) => readRows(hotlineCall, [{ ...firstCall, ...changes }]).records[0];
const ticket = (changes: object) => readRows(issueTicket, [{ ...firstTicket, ...changes }]).records[0];

describe("what the columns of the forms hold", () => {
  it("[1.1 day-of-the-row] 日期 gives its day to the times beside it", () => {
    expect(call({})).toMatchObject({
      calledAt: new Date("2024-05-20T14:15+08:00"),
      answeredAt: new Date("2024-05-20T14:17+08:00"),
    });
  });

  it("[1.1 day-of-the-row] a call that is answered past midnight is answered the next day", () => {
    expect(call({ 来电时间: "23:58", 首次接听时间: "00:01", "响应时长(分钟)": "3" })?.answeredAt).toEqual(
      new Date("2024-05-21T00:01+08:00"),
    );
  });

  it("[1.1 absent-cell] a dash is nothing", () => {
    expect(call({})).toMatchObject({ transferredTo: null, transferredAt: null, secondResponseMinutes: null });
  });

  it("[1.1 step-list] steps are read one by one", () => {
    expect(call({})?.steps).toHaveLength(3);
    expect(call({})?.steps[1]).toBe("核对地址,门牌号填错");
  });

  it("[1.1 feedback-cell] 客户反馈 is an option, then free text", () => {
    expect(call({ "客户反馈(满意度/备注)": "不满意,等待时间太长" })).toMatchObject({
      feedback: "dissatisfied",
      feedbackNote: "等待时间太长",
    });
    expect(call({})).toMatchObject({ feedback: "satisfied", feedbackNote: null });
  });

  it("[1.1 service-types] the line's kinds of service are 咨询, 投诉, 建议, 报修", () => {
    const labels = Object.values(hotlineCall.fields.serviceType.options).map(({ label }) => label["zh-CN"]);
    expect(labels).toEqual(["咨询", "投诉", "建议", "报修"]);
  });

  it("[1.1 open-category] a category of the company's own is taken as it is", () => {
    expect(call({ 问题分类: "会员类" })?.category).toBe("会员类");
  });

  it.each([hotlineCall, issueTicket, callLog, responseRecord, followUp, qaRecord])(
    "[1.1 follow-through] $name has an optional column for what the rules ask for and no printed one holds",
    ({ fields }) => {
      const all: Readonly<Record<string, { readonly label: object; readonly required: boolean }>> = fields;
      const asked = Object.entries({
        nextFollowUpAt: "下次跟进时间",
        followUpOwner: "跟进责任人",
        unresolvedReason: "未解决原因",
        customerDemand: "客户诉求",
        promisedAt: "承诺完成时间",
        dissatisfiedReason: "不满意原因",
        escalatedAt: "升级时间",
      });
      for (const [name, header] of asked)
        expect(all[name]).toMatchObject({ label: { "zh-CN": header }, required: false });
    },
  );

  it("[1.2 times-inherit-day] the times after 接收时间 have its day", () => {
    expect(ticket({})).toMatchObject({
      receivedAt: new Date("2023-10-01T10:00+08:00"),
      respondedAt: new Date("2023-10-01T10:05+08:00"),
      completedAt: new Date("2023-10-01T10:30+08:00"),
    });
  });

  it("[1.2 times-inherit-day] and roll over midnight", () => {
    expect(
      ticket({
        接收时间: "2023-10-01 23:55",
        响应时限: "00:05",
        实际响应时间: "00:01",
        执行时间: "00:01-00:20",
        完成时间: "00:20",
      }),
    ).toMatchObject({
      responseDueAt: new Date("2023-10-02T00:05+08:00"),
      respondedAt: new Date("2023-10-02T00:01+08:00"),
      completedAt: new Date("2023-10-02T00:20+08:00"),
    });
  });

  it("[1.2 execution-span] 执行时间 is two moments", () => {
    expect(ticket({})).toMatchObject({
      executionStartedAt: new Date("2023-10-01T10:05+08:00"),
      executionEndedAt: new Date("2023-10-01T10:30+08:00"),
    });
  });

  it("[1.2 kinds-phases-channels] kinds, phases and channels are those of the guide", () => {
    const { serviceType, phase, channel } = issueTicket.fields;
    const codes = (options: object) => Object.keys(options);
    expect(codes(serviceType.options)).toEqual(["consultation", "complaint", "repair"]);
    expect(Object.values(phase.options).map(({ label }) => label["zh-CN"])).toEqual(["售前", "售中", "售后"]);
    expect(codes(channel.options)).toEqual(
      expect.arrayContaining([
        "website",
        "app",
        "miniProgram",
        "phone",
        "wechat",
        "weibo",
        "douyin",
        "afterSales",
      ]),
    );
  });

  it("[1.2 survey-dimensions] four dimensions of one to five points", () => {
    const { timelinessScore, professionalismScore, effectScore, attitudeScore } = issueTicket.fields;
    const scores = [timelinessScore, professionalismScore, effectScore, attitudeScore];
    expect(scores.map(({ label }) => label["zh-CN"])).toEqual([
      expect.stringContaining("响应及时性"),
      expect.stringContaining("专业性"),
      expect.stringContaining("解决效果"),
      expect.stringContaining("服务态度"),
    ]);
    for (const { min, max } of scores) expect([min, max]).toEqual([1, 5]);
  });

  const [received] = readRows(responseRecord, examples.responseRecord).records;

  it("[1.4 second-precision] 创建时间 is exact to the second", () => {
    const read = readRows(responseRecord, [
      { ...examples.responseRecord[0], 创建时间: "2023-08-15 14:32:18" },
    ]);
    expect(read.records[0]?.createdAt).toEqual(new Date("2023-08-15T14:32:18+08:00"));
  });

  it("[1.4 three-levels] a category has up to three levels", () => {
    expect(received?.category).toEqual(["产品功能", "支付模块", "退款失败"]);
    const four = { ...examples.responseRecord[0], 问题分类: "甲/乙/丙/丁" };
    expect(readRows(responseRecord, [four]).issues.map(({ column }) => column)).toContain("问题分类");
  });

  it("[1.4 risk-apart] the risk level of a complaint is not its tier", () => {
    const risky = readRows(responseRecord, [
      { ...examples.responseRecord[0], 紧急程度: "低", 风险等级: "一级" },
    ]);
    expect(risky.records[0]).toMatchObject({ tier: "low", risk: "1" });
  });

  it("[1.4 resources] 资源投入 is departments and hours", () => {
    expect(readRows(followUp, examples.followUp).records[0]?.resources).toMatchObject([
      { department: "技术", hours: 3.5 },
      { department: "财务", hours: 0.5 },
    ]);
  });

  const [asked] = examples.qaRecord;

  it("[1.5 two-level-type] 产品功能类-订单查询 is two levels", () => {
    expect(readRows(qaRecord, [asked]).records[0]?.category).toEqual(["产品功能类", "订单查询"]);
  });

  it("[1.5 label-value-sheet] the print's labels and values, section by section, are the same record", () => {
    const lines = Object.entries({ ...asked, 服务时间: "2024-05-20 15:20", 审核时间: "2024-05-20 16:00" });
    const sheet = [
      ["基础信息"],
      ...lines.slice(0, 6),
      ["问题信息"],
      ...lines.slice(6, 9),
      ["处理过程"],
      ...lines.slice(9, 13),
      ["审核信息"],
      ...lines.slice(13),
    ];
    expect(readRows(qaRecord, sheet, { layout: "labelValue" }).records).toEqual(
      readRows(qaRecord, [Object.fromEntries(lines)]).records,
    );
  });
});

import { describe, expect, it } from "vitest";
import {
  ALWAYS_OPEN,
  addOpenTime,
  addWorkingDays,
  callLog,
  EIGHTY_TWENTY_POLICY,
  followUp,
  GOVERNMENT_HOTLINE_POLICY,
  GUIDE_POLICY,
  hotlineCall,
  isWorkingDay,
  qaRecord,
  readRows,
  responseRecord,
  type ServiceCase,
  type SlaPolicy,
  satisfactionScore,
  slaClocks,
  strictest,
  TRACKER_POLICY,
  tierFrom,
  toCase,
  workCalendar,
} from "../../../src";
import examples from "../../fixtures/examples.json" with { type: "json" };

const [firstCall] = examples.hotlineCall;
const [, secondLine] = examples.callLog;
const [asked] = examples.qaRecord;

describe("one vocabulary over five forms", () => {
  it("[2 tier-scales] 紧急 is the top of one scale and the middle of another", () => {
    expect([tierFrom("紧急", "urgency"), tierFrom("紧急", "qa"), tierFrom("特急", "qa")]).toEqual([
      "urgent",
      "high",
      "urgent",
    ]);
    expect([tierFrom("普通", "urgency"), tierFrom("一级", "level"), tierFrom("四级", "level")]).toEqual([
      undefined,
      "urgent",
      "low",
    ]);
  });

  it.each([
    ["已解决", "closed", "solved"],
    ["处理中(需跟进)", "processing", "followUp"],
    ["无法解决(需解释说明)", "closed", "unsolvable"],
  ])("[2 standing] %s on the hotline is %s and %s", (处理结果, status, outcome) => {
    const [record] = readRows(hotlineCall, [{ ...firstCall, 处理结果 }]).records;
    expect(record && toCase(hotlineCall, record)).toMatchObject({ status, outcome });
  });

  it.each([
    ["未解决", "processing", "unsolved"],
    ["需跟进", "processing", "followUp"],
  ])("[2 standing] %s on the Q&A form is %s and %s", (处理结果, status, outcome) => {
    const [record] = readRows(qaRecord, [{ ...asked, 处理结果 }]).records;
    expect(record && toCase(qaRecord, record)).toMatchObject({ status, outcome });
  });

  it.each([
    ["待处理", "pending"],
    ["处理中", "processing"],
    ["已完成", "closed"],
  ])("[2 standing] %s in the call log is %s", (跟进状态, status) => {
    const row = { ...secondLine, "跟进状态(待处理/处理中/已完成)": 跟进状态 };
    const [record] = readRows(callLog, [row]).records;
    expect(record && toCase(callLog, record).status).toBe(status);
  });

  it("[2 snapshots] a solved call tells nothing of when it was solved", () => {
    const [record] = readRows(hotlineCall, [firstCall]).records;
    expect(record && toCase(hotlineCall, record).history.map(({ type }) => type)).toEqual([
      "received",
      "responded",
    ]);
  });

  it("[2 prefixes] CS is a record in one form and a staff number in another", () => {
    const [call] = readRows(hotlineCall, [firstCall]).records;
    const [question] = readRows(qaRecord, [asked]).records;
    expect(call && toCase(hotlineCall, call)).toMatchObject({ id: "CS20240520001" });
    expect(question && toCase(qaRecord, question)).toMatchObject({
      handler: "CS003",
      customer: "C20240520001",
    });
  });

  it("[2 satisfaction-scale] words and points come to one scale, and the table can be replaced", () => {
    expect(["满意", "基本满意", "不满意"].map((word) => satisfactionScore(word, "satisfaction"))).toEqual([
      5, 4, 1,
    ]);
    expect([1, 2, 3, 4, 5].map((points) => satisfactionScore(points, "1-5"))).toEqual([1, 2, 3, 4, 5]);
    expect(satisfactionScore("基本满意", "satisfaction", { satisfaction: { 基本满意: 3 } })).toBe(3);
  });

  it("[2 two-policies] urgent is ten minutes here and fifteen there, and the stricter one can be asked for", () => {
    const at = (time: string) => new Date(`2024-05-20T${time}+08:00`);
    const urgent: ServiceCase = {
      id: "1",
      history: [{ type: "received", at: at("10:00") }],
      precisionMs: 1,
      category: [],
      tier: "urgent",
    };
    const options = { calendar: ALWAYS_OPEN, asOf: at("10:05") };
    const due = (policy: SlaPolicy) =>
      slaClocks(policy, urgent, options).find(({ target }) => target === "respond")?.dueAt;
    expect([due(GUIDE_POLICY), due(TRACKER_POLICY)]).toEqual([at("10:10"), at("10:15")]);
    expect(
      strictest([TRACKER_POLICY, GUIDE_POLICY], urgent, options).find(({ target }) => target === "respond"),
    ).toMatchObject({ policy: "guide", dueAt: at("10:10") });
  });

  it("[1.3 type-is-service] 问题类型 of the call log is the service type", () => {
    expect(callLog.fields.serviceType.label["zh-CN"]).toContain("问题类型");
    expect(Object.values(callLog.fields.serviceType.options).map(({ label }) => label["zh-CN"])).toEqual([
      "咨询",
      "投诉",
      "建议",
      "业务办理",
    ]);
  });

  it("[1.4 channels] telephone, chat, mail, social media and the store reach the response record", () => {
    const words = ["电话", "在线客服", "邮件", "社交媒体", "实体门店"];
    const rows = words.map((渠道, index) => ({
      ...examples.responseRecord[0],
      记录编号: `2023081500${index + 1}`,
      渠道,
    }));
    expect(readRows(responseRecord, rows).records.map(({ channel }) => channel)).toEqual([
      "phone",
      "chat",
      "email",
      "social",
      "store",
    ]);
  });

  it("[1.5 channels] telephone, chat, mail and tickets reach the Q&A record", () => {
    const rows = ["电话", "在线聊天", "邮件", "工单"].map((服务渠道) => ({ ...asked, 服务渠道 }));
    expect(readRows(qaRecord, rows).records.map(({ channel }) => channel)).toEqual([
      "phone",
      "chat",
      "email",
      "ticket",
    ]);
  });

  it("[1.5 customer-if-any] a record without a customer's number and contact is a record", () => {
    const [record] = readRows(qaRecord, [{ ...asked, 客户编号: "", "联系方式(脱敏)": "-" }]).records;
    expect(record).toMatchObject({ customerNo: null, contact: null });
  });

  it("[1.4 department-data] technicians add the version that mends it, logistics the new parcel's number", () => {
    expect(followUp.fields.fixVersion.label["zh-CN"]).toContain("版本");
    expect(followUp.fields.resources.parts).toHaveProperty("trackingNo");
  });
});

describe("calendars in China", () => {
  const holidays = [
    "2024-10-01",
    "2024-10-02",
    "2024-10-03",
    "2024-10-04",
    "2024-10-05",
    "2024-10-06",
    "2024-10-07",
  ];
  const makeUp = [
    "2024-02-04",
    "2024-02-18",
    "2024-04-07",
    "2024-04-28",
    "2024-05-11",
    "2024-09-14",
    "2024-09-29",
    "2024-10-12",
  ];
  const office = workCalendar({ holidays, workdays: makeUp });

  it.each([
    ["2024-09-27T17:30", "2024-09-29T10:30"],
    ["2024-10-11T17:00", "2024-10-12T10:00"],
    ["2024-09-30T17:30", "2024-10-08T10:30"],
    ["2024-10-08T16:00", "2024-10-08T18:00"],
  ])("[3 make-up-days] %s and two hours of open time is %s", (from, to) => {
    expect(addOpenTime(office, new Date(`${from}+08:00`), 7_200_000)).toEqual(new Date(`${to}+08:00`));
  });

  it("[3 working-days] three working days from a Friday: the make-up Sunday, the Monday, and the first day after the holidays", () => {
    expect(addWorkingDays(office, new Date("2024-09-27T10:00+08:00"), 3)).toEqual(
      new Date("2024-10-08T18:00+08:00"),
    );
  });

  it("[3 coverage] nobody knows the holidays of a year that was not announced", () => {
    expect(isWorkingDay(office, "2024-10-01")).toBe(false);
    expect(isWorkingDay(office, "2024-10-12")).toBe(true);
    expect(isWorkingDay(office, "2031-10-01")).toBeUndefined();
  });
});

describe("norms for hotlines", () => {
  const START = Date.parse("2024-05-20T10:00+08:00");
  const dueAfter = (policy: SlaPolicy, channel: string) => {
    const serviceCase: ServiceCase = {
      id: "1",
      history: [{ type: "received", at: new Date(START) }],
      precisionMs: 1,
      category: [],
      channel,
    };
    const clocks = slaClocks(policy, serviceCase, { calendar: ALWAYS_OPEN, asOf: START + 1 });
    return clocks.flatMap(({ dueAt }) => (dueAt === undefined ? [] : [dueAt.getTime() - START]));
  };

  it.each<[string, SlaPolicy, string, number]>([
    ["[4 norms] a government hotline answers within 15 s", GOVERNMENT_HOTLINE_POLICY, "phone", 15_000],
    ["[4 norms] another channel within 3 min", GOVERNMENT_HOTLINE_POLICY, "chat", 180_000],
    ["[4 norms] the mailbox within 24 h", GOVERNMENT_HOTLINE_POLICY, "email", 86_400_000],
    ["[4 norms] the trade's usual level is 20 s", EIGHTY_TWENTY_POLICY, "phone", 20_000],
  ])("%s", (_, policy, channel, ms) => {
    expect(dueAfter(policy, channel)).toEqual([ms]);
  });
});

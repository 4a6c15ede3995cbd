import { describe, expect, it } from "vitest";
import { hotlineCall, improvement, issueTicket } from "../../src/forms";
import { issueText, readRows, writeRows } from "../../src/sheet";

const TICKET = {
  问题编号: "C1",
  "客户信息(名称/ID)": "张某",
  "问题描述(含截图/附件)": "支付失败",
  接收时间: "2024-05-20 10:00",
};
const ticket = (cells: Record<string, unknown>, options = {}) => {
  const { records, issues } = readRows(issueTicket, [{ ...TICKET, ...cells }], options);
  return { record: records[0], codes: issues.map(({ code }) => code) };
};
const CALL = {
  记录编号: "CS20240520001",
  日期: "2024-05-20",
  来电时间: "14:15",
  客户称呼: "*女士",
  来电事由: "物流",
  问题分类: "订单类",
  处理负责人: "客服",
  处理步骤: "1.查单",
  处理结果: "已解决",
};
const call = (cells: Record<string, unknown>, options = {}) => {
  const { records, issues } = readRows(hotlineCall, [{ ...CALL, ...cells }], options);
  return { record: records[0], codes: issues.map(({ code }) => code) };
};

describe("a date as people type it", () => {
  it.each<[string, unknown, string]>([
    ["with hyphens", "2024-05-20 14:30", "2024-05-20T14:30+08:00"],
    ["with slashes and no zeros", "2024/5/20 9:05", "2024-05-20T09:05+08:00"],
    ["with dots", "2024.5.20 14:30", "2024-05-20T14:30+08:00"],
    ["in Chinese", "2024年5月20日14时30分", "2024-05-20T14:30+08:00"],
    ["in Chinese, on the hour", "2024年5月20日 14点", "2024-05-20T14:00+08:00"],
    ["in Chinese, at half past", "2024年5月20日下午2点半", "2024-05-20T14:30+08:00"],
    ["in the Chinese afternoon", "2024年5月20日 下午2:30", "2024-05-20T14:30+08:00"],
    ["with a half of the day that the hour says again", "2024-05-20 下午14:30", "2024-05-20T14:30+08:00"],
    ["at noon", "2024-05-20 中午12:10", "2024-05-20T12:10+08:00"],
    ["with a weekday", "2024-05-20(周一)14:30", "2024-05-20T14:30+08:00"],
    ["in one piece", "20240520", "2024-05-20T00:00+08:00"],
    ["in one piece with a time", "20240520 14:30", "2024-05-20T14:30+08:00"],
    ["in fourteen digits", "20240520143015", "2024-05-20T14:30:15+08:00"],
    ["as a number of eight digits", 20240520, "2024-05-20T00:00+08:00"],
    ["with seconds", "2024-05-20 14:30:15", "2024-05-20T14:30:15+08:00"],
    [
      "in full width",
      "\uff12\uff10\uff12\uff14\uff0d\uff10\uff15\uff0d\uff12\uff10\u3000\uff11\uff14\uff1a\uff13\uff10",
      "2024-05-20T14:30+08:00",
    ],
    ["with PM", "2024-05-20 2:30 PM", "2024-05-20T14:30+08:00"],
    ["as ISO with an offset", "2024-05-20T14:30:00+09:00", "2024-05-20T14:30+09:00"],
    ["as ISO in UTC", "2024-05-20T06:30:00.000Z", "2024-05-20T14:30+08:00"],
    ["as ISO behind UTC", "2024-05-20T14:30-05:00", "2024-05-20T14:30-05:00"],
    ["as RFC 3339, behind UTC", "2024-05-20 14:30:00-05:00", "2024-05-20T14:30-05:00"],
    ["as PostgreSQL prints it", "2024-05-20 14:30:00-05", "2024-05-20T14:30-05:00"],
    ["with an offset ahead of UTC", "2024-05-20 14:30+08:00", "2024-05-20T14:30+08:00"],
    ["with blanks around its colon", "2024-05-20 14 : 30", "2024-05-20T14:30+08:00"],
    ["glued, with a blank before its colon", "2024-05-2014 :30", "2024-05-20T14:30+08:00"],
    ["glued, where two digits before the colon are no day", "2024-5-41:30", "2024-05-04T01:30+08:00"],
    ["at 24:00, which is the next day", "2024-05-20 24:00", "2024-05-21T00:00+08:00"],
    ["glued to its time", "2024-05-2014:30", "2024-05-20T14:30+08:00"],
    ["glued to its time, with seconds", "2024-05-2014:30:18", "2024-05-20T14:30:18+08:00"],
    ["glued, where only one reading is a day", "2024-5-412:30", "2024-05-04T12:30+08:00"],
    ["glued after one piece", "2024052014:30", "2024-05-20T14:30+08:00"],
    ["as Excel's serial number", 45432.6041666667, "2024-05-20T14:30+08:00"],
    ["as Excel's serial number in a text", "45432.6041666667", "2024-05-20T14:30+08:00"],
    ["on a leap day", "2024-02-29 00:00", "2024-02-29T00:00+08:00"],
  ])("%s", (_how, cell, expected) => {
    const { record, codes } = ticket({ 接收时间: cell });
    expect(codes).toEqual([]);
    expect(record?.receivedAt).toEqual(new Date(expected));
  });

  it.each<[string, unknown, string]>([
    ["glued so that it could be the 1st or the 11th", "2024-5-114:30", "ambiguous_date"],
    ["glued so that it could be the 2nd or the 21st", "2024-5-212:30", "ambiguous_date"],
    ["glued so that it could be a day whose hour was lost", "2024-5-20:23", "ambiguous_date"],
    ["a day whose hour was lost", "2024-05-20 :23", "unreadable_date"],
    ["a day whose hour was lost, in Chinese", "2024年5月20日 :23", "unreadable_date"],
    ["a span with a day", "2024-05-20 10:05-10:30", "unreadable_date"],
    ["a span whose end would do for an offset", "2024-05-20 10:05-11:00", "unreadable_date"],
    ["a span in full width", "2024-05-20 10\uff1a05\uff0d11\uff1a00", "unreadable_date"],
    ["a span in Chinese", "2024年5月20日10时05分-11时", "unreadable_date"],
    ["a span with seconds", "2024-05-20 10:05:00-11:00:00", "unreadable_date"],
    ["a span of halves of the day", "2024-05-20 10:05:00 AM-11:00", "unreadable_date"],
    ["a span in one piece", "20240520 10:05-11:00", "unreadable_date"],
    ["a span behind a glued day", "2024-05-2010:05-11:00", "unreadable_date"],
    ["an offset that no clock has", "2024-05-20T10:05-13:30", "unreadable_date"],
    ["glued so that it is no day at all", "2024-05-9914:30", "unreadable_date"],
    ["the 30th of February", "2024-02-30", "unreadable_date"],
    ["the 29th of February of a common year", "2023-02-29", "unreadable_date"],
    ["a thirteenth month", "2024-13-01", "unreadable_date"],
    ["a 25th hour", "2024-05-20 25:00", "unreadable_date"],
    ["day and month in an order nobody knows", "05/06/2024", "unreadable_date"],
    ["no year", "5月20日", "unreadable_date"],
    ["before 1970", "1969-12-31", "date_out_of_range"],
    ["words", "昨天下午", "unreadable_date"],
    ["a time alone", "14:30", "day_missing"],
    ["true", true, "unreadable_date"],
    ["an Invalid Date", new Date(Number.NaN), "unreadable_date"],
  ])("is reported, not guessed: %s", (_what, cell, code) => {
    const { record, codes } = ticket({ 接收时间: cell });
    expect(codes).toContain(code);
    expect(record).toBeUndefined();
  });

  it("is taken on the clock of the zone that the caller names", () => {
    expect(ticket({}, { timeZone: "America/New_York" }).record?.receivedAt).toEqual(
      new Date("2024-05-20T10:00-04:00"),
    );
  });

  it("that happens twice is the first one, and one that never happens moves forward", () => {
    const zone = { timeZone: "America/New_York" };
    expect(ticket({ 接收时间: "2024-11-03 01:30" }, zone).record?.receivedAt).toEqual(
      new Date("2024-11-03T01:30-04:00"),
    );
    expect(ticket({ 接收时间: "2024-03-10 02:30" }, zone).record?.receivedAt).toEqual(
      new Date("2024-03-10T03:30-04:00"),
    );
  });

  it("counts serial numbers from 1904 where the workbook does", () => {
    expect(ticket({ 接收时间: 43970.6041666667 }, { date1904: true }).record?.receivedAt).toEqual(
      new Date("2024-05-20T14:30+08:00"),
    );
  });
});

describe("a time without a date", () => {
  it("takes its day from the date column", () => {
    expect(call({ 首次接听时间: "14:17" }).record?.answeredAt).toEqual(new Date("2024-05-20T14:17+08:00"));
  });

  it("rolls over midnight with the call", () => {
    const { record, codes } = call({
      来电时间: "23:50",
      首次接听时间: "23:55",
      转接时间: "0:05",
      转接后接听时间: "0:08",
    });
    expect(codes).toEqual([]);
    expect(record?.transferredAt).toEqual(new Date("2024-05-21T00:05+08:00"));
    expect(record?.pickedUpAt).toEqual(new Date("2024-05-21T00:08+08:00"));
  });

  it("a little before the call is somebody's mistake, and reported", () => {
    const { record, codes } = call({ 来电时间: "14:15", 首次接听时间: "14:10" });
    expect(codes).toEqual(["times_out_of_order"]);
    expect(record?.answeredAt).toEqual(new Date("2024-05-20T14:10+08:00"));
  });

  it("takes its day from the moment of reception where there is no date column", () => {
    const { record } = ticket({
      响应时限: "10:10",
      实际响应时间: "10:05",
      执行时间: "10:05-10:30",
      完成时间: "00:20",
    });
    expect(record?.responseDueAt).toEqual(new Date("2024-05-20T10:10+08:00"));
    expect(record?.executionStartedAt).toEqual(new Date("2024-05-20T10:05+08:00"));
    expect(record?.executionEndedAt).toEqual(new Date("2024-05-20T10:30+08:00"));
    expect(record?.completedAt).toEqual(new Date("2024-05-21T00:20+08:00"));
  });

  it("is the next day's where a term would end as it begins", () => {
    expect(ticket({ 响应时限: "10:00" }).record?.responseDueAt).toEqual(new Date("2024-05-21T10:00+08:00"));
  });

  it.each([
    ["10分钟", "10:10"],
    ["30 min", "10:30"],
    ["2小时", "12:00"],
    ["1小时30分钟", "11:30"],
  ])("may be a term of %s", (term, until) => {
    const { record, codes } = ticket({ 响应时限: term });
    expect(codes).toEqual([]);
    expect(record?.responseDueAt).toEqual(new Date(`2024-05-20T${until}+08:00`));
  });

  it("is no term where a moment is asked for", () => {
    expect(ticket({ 实际响应时间: "10分钟" }).codes).toEqual(["unreadable_time"]);
    expect(ticket({ 响应时限: "10" }).codes).toEqual(["unreadable_time"]);
  });

  it.each([
    "10:05-10:30",
    "10:05-11:00",
    "10:05:00-05:00",
    "10:05+08:00",
    "10:05Z",
    "2024-05-20 10:05-10:30",
  ])("is not what begins a span or carries an offset: %s", (cell) => {
    const { record, codes } = ticket({ 完成时间: cell });
    expect(codes).toEqual(["unreadable_time"]);
    expect(record).toBeUndefined();
  });

  it("that was taken for the next day and lies far away is worth a look", () => {
    const { record, codes } = ticket({ 完成时间: "09:30" });
    expect(codes).toEqual(["next_day_taken"]);
    expect(record?.completedAt).toEqual(new Date("2024-05-21T09:30+08:00"));
  });

  it("may be a fraction of a day, or exceljs' 1899-12-30", () => {
    expect(call({ 首次接听时间: 0.59375 }).record?.answeredAt).toEqual(new Date("2024-05-20T14:15+08:00"));
    expect(call({ 首次接听时间: new Date("1899-12-30T14:17:00Z") }).record?.answeredAt).toEqual(
      new Date("2024-05-20T14:17+08:00"),
    );
  });

  it("with a date of its own is taken as it is", () => {
    expect(call({ 转接时间: "2024-05-22 09:00" }).record?.transferredAt).toEqual(
      new Date("2024-05-22T09:00+08:00"),
    );
  });

  it("without any day is reported once", () => {
    expect(call({ 日期: "" }).codes).toEqual(["day_missing"]);
    expect(call({ 日期: "某天" }).codes).toEqual(["unreadable_date"]);
  });
});

describe("a span of time", () => {
  it.each([
    ["10:05-10:30"],
    ["10:05~10:30"],
    ["10:05 — 10:30"],
    ["10:05至10:30"],
    ["10\uff1a05\uff0d10\uff1a30"],
    ["2024-05-20 10:05 - 2024-05-20 10:30"],
    ["2024/5/20 10:05~10:30"],
  ])("%s", (cell) => {
    const { record, codes } = ticket({ 执行时间: cell });
    expect(codes).toEqual([]);
    expect(record?.executionStartedAt).toEqual(new Date("2024-05-20T10:05+08:00"));
    expect(record?.executionEndedAt).toEqual(new Date("2024-05-20T10:30+08:00"));
  });

  it("across midnight ends on the next day", () => {
    const { record } = ticket({ 接收时间: "2024-05-20 23:30", 执行时间: "23:50-00:30" });
    expect(record?.executionEndedAt).toEqual(new Date("2024-05-21T00:30+08:00"));
  });

  it("may still be open, and is refused where it is none", () => {
    expect(ticket({ 执行时间: "10:05-" }).record).toMatchObject({ executionEndedAt: null });
    expect(ticket({ 执行时间: "上午" }).codes).toEqual(["unreadable_span"]);
    expect(ticket({ 执行时间: "~" }).codes).toEqual(["unreadable_span"]);
  });

  it.each(["10:05-10:30-11:00", "10:05~10:30~11:00", "10:05-10:30+08:00"])("has two ends: %s", (cell) => {
    const { record, codes } = ticket({ 执行时间: cell });
    expect(codes).toEqual(["unreadable_time"]);
    expect(record).toBeUndefined();
  });

  it("says what is wrong with either end", () => {
    const { issues } = readRows(issueTicket, [{ ...TICKET, 执行时间: "25:00-26:00" }]);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["unreadable_time", "executionStartedAt"],
      ["unreadable_time", "executionEndedAt"],
    ]);
  });

  it("in the hour that comes twice is read as it was written", () => {
    const span = {
      executionStartedAt: new Date("2024-11-03T01:30-05:00"),
      executionEndedAt: new Date("2024-11-03T01:45-05:00"),
    };
    const zone = { timeZone: "America/New_York" };
    const { record } = ticket({ 接收时间: "2024-11-03T01:10-05:00" }, zone);
    const written = record === undefined ? [] : writeRows(issueTicket, [{ ...record, ...span }], zone);
    expect(readRows(issueTicket, written, zone).records[0]).toMatchObject(span);
  });
});

describe("a number", () => {
  it.each<[unknown, number]>([
    ["2", 2],
    [2, 2],
    ["2分钟", 2],
    ["2 min", 2],
    ["\uff12\u5206", 2],
    ["1小时5分钟", 65],
    ["1h 5min", 65],
    ["90秒", 1.5],
    ["1,200", 1200],
    ["2.5", 2.5],
  ])("of minutes may stand as %j", (cell, expected) => {
    expect(call({ "响应时长(分钟)": cell }).record?.responseMinutes).toBe(expected);
  });

  it.each<[unknown, string]>([
    ["两分钟", "unreadable_number"],
    ["1.2.3", "unreadable_number"],
    ["2分钟3小时", "unreadable_number"],
    [true, "unreadable_number"],
    ["-1", "out_of_range"],
    ["1e400", "unreadable_number"],
    ["9e9小时", "unreadable_number"],
    [Number.POSITIVE_INFINITY, "unreadable_cell"],
    ["1e15", "out_of_range"],
    ["13812345678", "out_of_range"],
    [13812345678, "out_of_range"],
    ["366天", "out_of_range"],
  ])("of minutes is not %j", (cell, code) => {
    expect(call({ "响应时长(分钟)": cell }).codes).toEqual([code]);
  });

  it.each<[unknown, number, string[]]>([
    ["5", 5, []],
    [5, 5, []],
    ["5分", 5, []],
    ["\uff15\u5206", 5, []],
    ["满意", 5, ["word_as_points"]],
    ["基本满意", 4, ["word_as_points"]],
    ["不满意", 1, ["word_as_points"]],
  ])("of points may stand as %j", (cell, points, codes) => {
    const read = ticket({ "客户满意度(1-5分)": cell });
    expect(read.record?.satisfaction).toBe(points);
    expect(read.codes).toEqual(codes);
  });

  it.each<[unknown, string]>([
    ["6", "out_of_range"],
    ["0", "out_of_range"],
    ["4.5", "not_integer"],
    ["很好", "unreadable_number"],
  ])("of points is not %j", (cell, code) => {
    expect(ticket({ 客户满意度: cell }).codes).toEqual([code]);
  });

  it("says between which bounds it must lie", () => {
    const { issues } = readRows(hotlineCall, [{ ...CALL, "响应时长(分钟)": "13812345678" }]);
    expect(issues.map((issue) => issueText(issue))).toEqual(["第2行“响应时长(分钟)”:超出允许范围(0–525600)"]);
    expect(ticket({ 序号: "12345678901234567890" }).codes).toEqual(["out_of_range"]);
  });

  it.each<[unknown, number | undefined]>([
    ["32%", 0.32],
    ["\uff13\uff12\uff05", 0.32],
    ["0.32", 0.32],
    [0.32, 0.32],
    ["29.5%", 0.295],
    ["32", undefined],
  ])("as a share may stand as %j", (cell, share) => {
    const { records } = readRows(improvement, [{ 问题类型: "发票", 出现次数: 3, 占比: cell }]);
    expect(records[0]?.share).toBe(share);
  });
});

describe("an option", () => {
  it.each([
    ["处理中(需跟进)"],
    ["处理中\uff08需跟进\uff09"],
    ["处理中"],
    ["需跟进"],
    [" 处理中 (需跟进) "],
    ["followUp"],
    ["in progress (to follow up)"],
  ])("may stand as %j", (cell) => {
    expect(call({ 处理结果: cell }).record?.outcome).toBe("followUp");
  });

  it("that is none is refused", () => {
    expect(call({ 处理结果: "差不多" }).codes).toEqual(["unknown_option"]);
  });

  it.each<[string, string | null, string | null]>([
    ["满意", "satisfied", null],
    ["基本满意", "fair", null],
    ["不满意/等太久", "dissatisfied", "等太久"],
    ["不满意,等太久", "dissatisfied", "等太久"],
    ["不满意(等太久)", "dissatisfied", "等太久"],
    ["满意 希望加快", "satisfied", "希望加快"],
    ["满意度还行", null, "满意度还行"],
    ["下次快点", null, "下次快点"],
    ["-", null, null],
  ])("with words behind it: %s", (cell, feedback, feedbackNote) => {
    expect(call({ "客户反馈(满意度/备注)": cell }).record).toMatchObject({ feedback, feedbackNote });
  });
});

describe("a contact", () => {
  it.each<[unknown, string | null, string[]]>([
    ["138****5678", "138****5678", []],
    ["138\uff0a\uff0a\uff0a\uff0a5678", "138****5678", []],
    ["138xxxx5678", "138****5678", []],
    ["1385678", "138****5678", ["phone_stars_restored"]],
    [1385678, "138****5678", ["phone_stars_restored"]],
    ["139", "139********", ["phone_incomplete"]],
    ["139…", "139********", ["phone_incomplete"]],
    ["139********", "139********", []],
    ["5678", "5678", []],
    ["13812345678", "138****5678", ["phone_unmasked"]],
    [13812345678, "138****5678", ["phone_unmasked"]],
    ["138 1234 5678", "138****5678", ["phone_unmasked"]],
    ["+86 138-1234-5678", "138****5678", ["phone_unmasked"]],
    ["010-88886666", "****6666", ["phone_unmasked"]],
    ["张先生13812345678", "张先生138****5678", ["phone_unmasked"]],
    ["138***45678", "138****5678", ["phone_unmasked"]],
    ["a***@example.com", "a***@example.com", []],
    ["", null, []],
    ["-", null, []],
  ])("of which a masked one may stand: %j", (cell, contact, codes) => {
    const read = ticket({ 联系方式: cell });
    expect(read.codes).toEqual(codes);
    expect(read.record?.contact).toBe(contact);
  });

  it.each<[unknown, string | undefined, string[]]>([
    ["5678", "5678", []],
    [5678, "5678", []],
    [12, "0012", ["zeros_restored"]],
    ["****5678", "5678", []],
    ["138****5678", "5678", ["phone_unmasked"]],
    ["13812345678", "5678", ["phone_unmasked"]],
    ["567", undefined, ["unreadable_phone"]],
    [-1, undefined, ["unreadable_phone"]],
    [1.5, undefined, ["unreadable_phone"]],
  ])("of which only the last four may be kept: %j", (cell, contact, codes) => {
    const read = call({ "联系方式(后四位)": cell });
    expect(read.codes).toEqual(codes);
    expect(read.record?.contact).toBe(contact);
  });
});

describe("an error of the spreadsheet", () => {
  it.each([
    "#N/A",
    " #REF! ",
    "#VALUE!",
    "#DIV/0!",
    "#NAME?",
    "#NULL!",
    "#NUM!",
    "#SPILL!",
    "#n/a",
    "###",
    "########",
    { richText: [{ text: "#N/" }, { text: "A" }] },
  ])("that came as a text is no content: %j", (cell) => {
    for (const header of ["客户称呼", "首次接听时间", "响应时长(分钟)", "处理步骤", "客户反馈", "联系方式"]) {
      const { record, codes } = call({ [header]: cell });
      expect(codes).toEqual(["cell_error"]);
      expect(record).toBeUndefined();
    }
  });

  it.each(["#1", "# N/A", "#N/A 已处理", "##", "工单#N/A", "'#N/A"])("is not %j", (cell) => {
    expect(call({ 备注: cell })).toMatchObject({ codes: [], record: { remark: cell.replace(/^'/, "") } });
  });
});

describe("an absent cell", () => {
  it.each(["", " ", "-", "--", "—", "——", "\uff0d", "无", null, undefined])("may be %j", (cell) => {
    expect(call({ 备注: cell }).record?.remark).toBeNull();
    expect(call({ 来电事由: cell }).codes).toEqual(["required"]);
  });
});

describe("what sheets say and their own times contradict", () => {
  it("is reported, and kept as it was stated", () => {
    const { record, codes } = call({ 首次接听时间: "14:17", "响应时长(分钟)": "9" });
    expect(codes).toEqual(["contradicts_times"]);
    expect(record?.responseMinutes).toBe(9);
  });

  it("is not contradicted by the seconds that minutes leave out", () => {
    expect(call({ 首次接听时间: "14:17", "响应时长(分钟)": "2.9" }).codes).toEqual([]);
  });

  it("takes the second response from the pick-up where that is known, else from the first answer", () => {
    const times = { 首次接听时间: "14:17", 转接时间: "14:22" };
    expect(call({ ...times, "二次响应时长(分钟)": "5" }).codes).toEqual([]);
    expect(call({ ...times, 转接后接听时间: "14:24", "二次响应时长(分钟)": "5" }).codes).toEqual([
      "contradicts_times",
    ]);
    expect(call({ ...times, 转接后接听时间: "14:24", "二次响应时长(分钟)": "2" }).codes).toEqual([]);
  });
});

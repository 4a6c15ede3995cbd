import { describe, expect, it } from "vitest";
import { ALWAYS_OPEN } from "../../src/calendar";
import { toCase } from "../../src/cases";
import { callLog, issueTicket, qaRecord, responseRecord } from "../../src/forms";
import type { Field } from "../../src/forms/field";
import { reviewRecord } from "../../src/review";
import { importTemplate, readRows, writeRows } from "../../src/sheet";
import { GUIDE_POLICY, slaClocks } from "../../src/sla";
import { FORMS } from "./all-forms";

const TICKET = {
  问题编号: "C1",
  "客户信息(名称/ID)": "张某",
  "问题描述(含截图/附件)": "支付失败",
  接收时间: "2023-10-01 10:00",
};
const read = (cells: Record<string, unknown>, options = {}) => {
  const { records, issues } = readRows(issueTicket, [{ ...TICKET, ...cells }], options);
  return { record: records[0], codes: issues.map(({ code }) => code) };
};

describe("a term", () => {
  it.each<[string, unknown]>([
    ["as a text", "2023-10-01"],
    ["in Chinese", "2023年10月1日"],
    ["in one piece", "20231001"],
    ["as the cell of a day, which stands at midnight", new Date("2023-10-01T00:00:00Z")],
    ["as Excel's serial number of a day", 45_200],
    ["as such a number in a text", "45200"],
  ])("that names a day alone ends with that day: %s", (_how, cell) => {
    for (const header of ["客户期望解决时限", "响应时限", "承诺完成时间", "下次跟进时间", "方案完成时间"]) {
      const { record, codes } = read({ [header]: cell });
      expect(codes).toEqual([]);
      const terms = [
        record?.expectedBy,
        record?.responseDueAt,
        record?.promisedAt,
        record?.nextFollowUpAt,
        record?.planDueAt,
      ].filter((at) => at !== null);
      expect(terms).toEqual([new Date("2023-10-02T00:00+08:00")]);
    }
  });

  it.each(["2023-10-01 00:00", "2023-10-01T00:00:00+08:00"])("that says midnight means it: %s", (cell) => {
    expect(read({ 客户期望解决时限: cell }).record?.expectedBy).toEqual(new Date("2023-10-01T00:00+08:00"));
  });

  it("on a day on which the clocks change ends where the next day begins", () => {
    const zone = { timeZone: "America/New_York" };
    expect(read({ 客户期望解决时限: "2024-11-03" }, zone).record?.expectedBy).toEqual(
      new Date("2024-11-04T00:00-05:00"),
    );
    // Beirut's clocks skip the first hour of this day.
    expect(read({ 客户期望解决时限: "2022-03-26" }, { timeZone: "Asia/Beirut" }).record?.expectedBy).toEqual(
      new Date("2022-03-27T01:00+03:00"),
    );
  });

  it("is written as it was read, whether it ends with a day or not", () => {
    const cells = {
      客户期望解决时限: "2023-10-01",
      响应时限: "2023-10-03",
      承诺完成时间: "2023-10-02 12:00",
    };
    const { record } = read(cells);
    const [row] = writeRows(issueTicket, record === undefined ? [] : [record]);
    expect(row).toMatchObject(cells);
    expect(readRows(issueTicket, [row]).records).toEqual([record]);
  });

  it("is what the forms' own terms are, and no moment that has happened", () => {
    const terms = Object.values(FORMS).flatMap((form) =>
      Object.entries(form.fields as Record<string, Field>).flatMap(([name, field]) =>
        field.kind === "instant" && field.term === true ? [name] : [],
      ),
    );
    expect(new Set(terms)).toEqual(
      new Set(["responseDueAt", "expectedBy", "planDueAt", "promisedAt", "nextFollowUpAt"]),
    );
  });

  it("may be filled in as a day alone, and the template says what that means", () => {
    const noteOf = (header: string) =>
      importTemplate(callLog).columns.find((column) => column.header === header)?.note;
    expect(noteOf("预计完成时间")).toContain("只填日期则到当天结束为止");
    expect(noteOf("来电时间*")).toBe("日期和时间,如 2024-05-20 14:30");
    const record = importTemplate(responseRecord).columns.find(({ header }) => header === "响应时限");
    expect(record?.note).toContain("只填日期则到当天结束为止");
  });
});

describe("a matter that is due on a day", () => {
  it("is not overdue before the day is over", () => {
    const [record] = readRows(qaRecord, [
      {
        客户姓名: "*女士",
        服务渠道: "在线聊天",
        服务时间: "2024-05-20 15:20",
        服务人员工号: "CS003",
        问题类型: "产品功能类-订单查询",
        问题描述: "单号不存在",
        问题紧急程度: "普通",
        标准回复内容: "请刷新",
        处理结果: "需跟进",
        承诺完成时间: "2024-05-22",
        下次跟进时间: "2024-05-22",
        跟进责任人: "001",
      },
    ]).records;
    const overdueAt = (asOf: string) =>
      record === undefined
        ? undefined
        : reviewRecord(qaRecord, record, { asOf: new Date(asOf), timeZone: "Asia/Shanghai" })
            .map(({ code }) => code)
            .filter((code) => code.endsWith("_overdue"));
    expect(overdueAt("2024-05-22T09:00+08:00")).toEqual([]);
    expect(overdueAt("2024-05-22T23:59+08:00")).toEqual([]);
    expect(overdueAt("2024-05-23T00:01+08:00")).toEqual(["follow_up_overdue", "promise_overdue"]);
  });

  it("and was solved on it is solved in time", () => {
    const { record } = read({ 客户期望解决时限: "2023-10-01", 完成时间: "10:30" });
    const clocks =
      record === undefined
        ? []
        : slaClocks(GUIDE_POLICY, toCase(issueTicket, record), {
            calendar: ALWAYS_OPEN,
            asOf: new Date("2023-10-05T00:00+08:00"),
          });
    const resolve = clocks.find(({ target }) => target === "resolve");
    expect(resolve).toMatchObject({ state: "met", limitMs: 14 * 3_600_000 });
  });
});

import { describe, expect, it } from "vitest";
import { callLog, hotlineCall, improvement } from "../../src/forms";
import { readRows } from "../../src/sheet";

const CALL = {
  来电时间: "2024-05-20 14:30",
  客户姓名: "*女士",
  问题类型: "咨询",
  问题描述摘要: "套餐",
  跟进状态: "已完成",
};
const call = (cells: Readonly<Record<string, unknown>>, options = {}) => {
  const { records, issues } = readRows(callLog, [{ ...CALL, ...cells }], options);
  return [records[0]?.calledAt ?? null, ...issues.map(({ code }) => code)];
};

describe("an hour that its half of the day does not have", () => {
  it.each(["晚上12点", "晚上12:10", "晚上1点", "晚上4:30", "傍晚2点", "早上12点", "早晨12:05", "中午5点"])(
    "%s is asked about, not taken for another",
    (time) => {
      expect(call({ 来电时间: `2024-05-20 ${time}` })).toEqual([null, "unreadable_date"]);
    },
  );

  it.each([
    ["晚上5点", "17:00"],
    ["晚上11:50", "23:50"],
    ["晚上20:30", "20:30"],
    ["傍晚6点半", "18:30"],
    ["中午12:10", "12:10"],
    ["中午11:50", "11:50"],
    ["中午1点", "13:00"],
    ["凌晨12:05", "00:05"],
    ["上午12:05", "00:05"],
    ["下午12:05", "12:05"],
    ["下午11:05", "23:05"],
  ])("but %s is %s", (time, clock) => {
    expect(call({ 来电时间: `2024-05-20 ${time}` })).toEqual([new Date(`2024-05-20T${clock}+08:00`)]);
  });
});

describe("a day that comes with an offset is the day of the sheet's own zone", () => {
  const row = {
    记录编号: "CS20240520001",
    来电时间: "14:15",
    客户称呼: "*女士",
    来电事由: "物流",
    问题分类: "订单类",
    处理负责人: "客服",
    处理步骤: "1.查单",
    处理结果: "已解决",
  };

  it.each([
    ["midnight in Shanghai, as JSON has it", "2024-05-19T16:00:00.000Z"],
    ["the same with its own offset", "2024-05-20T00:00:00+08:00"],
    ["an evening in UTC that is the next morning", "2024-05-19T23:30Z"],
  ])("%s", (_, day) => {
    const { records, issues } = readRows(hotlineCall, [{ ...row, 日期: day }]);
    expect(issues).toEqual([]);
    expect(records[0]?.calledAt).toEqual(new Date("2024-05-20T14:15+08:00"));
  });

  it("in a field that is a day, and in a month", () => {
    const line = {
      问题类型: "发票",
      出现次数: 1,
      改进措施: "修复",
      时间节点: "2024-05-31T16:00:00.000Z",
      月份: "2024-05-31T16:00:00.000Z",
    };
    const [read] = readRows(improvement, [line]).records;
    expect([read?.measures?.[0]?.dueOn, read?.month]).toEqual(["2024-06-01", "2024-06"]);
  });
});

describe("a month", () => {
  it.each<[string, unknown, string]>([
    ["as six digits", "202308", "2023-08"],
    ["as a number of six digits, not the serial number of a day in 2453", 202308, "2023-08"],
    ["as a serial number", 45139, "2023-08"],
    ["as a serial number that came as text", "45139", "2023-08"],
    ["in Chinese", "2023年8月", "2023-08"],
    ["with a hyphen", "2023-8", "2023-08"],
    ["far ahead", "2150-03", "2150-03"],
  ])("%s", (_, cell, month) => {
    const { records, issues } = readRows(improvement, [{ 问题类型: "发票", 出现次数: 1, 月份: cell }]);
    expect([records[0]?.month, ...issues]).toEqual([month]);
  });
});

describe("a serial number counts from 1904 where the workbook does", () => {
  it.each([43970.5, "43970.5"])("%o", (cell) => {
    expect(call({ 来电时间: cell }, { date1904: true })).toEqual([new Date("2024-05-20T12:00+08:00")]);
  });
});

describe("signs that nobody sees do not matter", () => {
  const unseen = (text: string) => [...text].join("\u200b");

  it("in headers, moments, options and numbers", () => {
    const row = Object.fromEntries(Object.entries(CALL).map(([header, cell]) => [unseen(header), cell]));
    const { records, issues } = readRows(callLog, [
      {
        ...row,
        [unseen("来电时间")]: "\u200e2024/\u200e5/\u200e20 14:30",
        [unseen("问题类型")]: "咨询\ufeff",
        序号: "\u202d12\u202c",
      },
    ]);
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      { calledAt: new Date("2024-05-20T14:30+08:00"), serviceType: "consultation", sequence: 12 },
    ]);
  });

  it("but a text keeps its own", () => {
    const [read] = readRows(callLog, [{ ...CALL, 问题描述摘要: "👩\u200d👧" }]).records;
    expect(read?.summary).toBe("👩\u200d👧");
  });
});

describe("a contact", () => {
  const contact = (text: string) => {
    const { records, issues } = readRows(callLog, [{ ...CALL, 联系方式: text }]);
    return [records[0]?.contact, ...issues.map(({ code }) => code)];
  };

  it.each(["+86 138****5678", "0086-138****5678", "(86)138****5678"])("%s is masked already", (text) => {
    expect(contact(text)).toEqual(["138****5678"]);
  });

  it.each([
    "138,1234,5678",
    "138.1234.5678",
    "138_1234_5678",
    "138–1234–5678",
    "138·1234·5678",
    "138/1234/5678",
  ])("%s is a number, whatever parts it", (text) => {
    expect(contact(text)).toEqual(["138****5678", "phone_unmasked"]);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { followUp, handlingGuide, hotlineCall, improvement, qaRecord, responseRecord } from "../../src/forms";
import { readRows, writeRows } from "../../src/sheet";
import { itemsOfText, itemsText } from "../../src/sheet/list-text";
import { stepsOfText } from "../../src/sheet/step-text";

describe("steps as people write them", () => {
  it.each<[string, string[]]>([
    ["1.查单;2.核对;3.改址", ["查单", "核对", "改址"]],
    ["1.查单\uff1b2.核对\uff1b", ["查单", "核对"]],
    ["1、查单\n2、核对", ["查单", "核对"]],
    ["1\uff0e查单\r\n2\uff0e核对", ["查单", "核对"]],
    ["(1)查单 (2)核对", ["查单", "核对"]],
    ["\uff081\uff09查单;\uff082\uff09核对", ["查单", "核对"]],
    ["(1)查(2)告", ["查", "告"]],
    ["\uff081\uff09查\uff082\uff09告", ["查", "告"]],
    ["(1)查单(2) 核对(3)改址", ["查单", "核对", "改址"]],
    ["(1)查(2)告;(3)回", ["查", "告", "回"]],
    ["(1)重试(2)次;(2)回电", ["重试(2)次", "回电"]],
    ["(1)核对第(2)项,再按(2)办理", ["核对第(2)项,再按(2)办理"]],
    ["(1)致电(138)", ["致电(138)"]],
    ["(1)查单(3)告知", ["查单(3)告知"]],
    ["(1)查单(2)", ["查单(2)"]],
    ["1.(1)查(2)告;2.回", ["(1)查(2)告", "回"]],
    ["1)查单;2)核对", ["查单", "核对"]],
    ["①查单②核对③改址", ["查单", "核对", "改址"]],
    ["① 查单;② 核对", ["查单", "核对"]],
    ["第一步:查单;第二步:核对", ["查单", "核对"]],
    ["步骤1:查单\n步骤2:核对", ["查单", "核对"]],
    ["一、查单;二、核对", ["查单", "核对"]],
    ["1.查单 2.核对 3.改址", ["查单", "核对", "改址"]],
    ["1.查单。2.核对。", ["查单", "核对。"]],
    ["查单;核对", ["查单", "核对"]],
    ["查单\n核对", ["查单", "核对"]],
    ["查单,再核对", ["查单,再核对"]],
    ["1.升级到版本 2.3.1;2.重启", ["升级到版本 2.3.1", "重启"]],
    ["1.等待10分钟;2.10点前回电", ["等待10分钟", "10点前回电"]],
    ["2024-05-20已处理", ["2024-05-20已处理"]],
    ["1.a;b;2.c", ["a;b", "c"]],
    ["1.a;3.c", ["a", "c"]],
    ["10.a;11.b;12.c", ["10.a", "11.b", "12.c"]],
  ])("%j", (cell, steps) => {
    expect(stepsOfText(cell)).toEqual(steps);
  });

  it("beyond the ninth are counted on", () => {
    const steps = Array.from({ length: 25 }, (_, i) => `第${i}件事`);
    expect(itemsOfText(itemsText(steps, hotlineCall.fields.steps), hotlineCall.fields.steps)).toEqual(steps);
  });

  it("survive whatever a step contains", () => {
    const step = fc
      .array(
        fc.constantFrom(
          ";",
          "\uff1b",
          "\n",
          "1.",
          "2.",
          ";2.",
          "\n2、",
          "①",
          "②",
          "(1)",
          "(2)",
          "\uff081\uff09",
          "\uff082\uff09",
          " ",
          "。",
          '"',
          "[",
          "]",
          "\\",
          "好",
          "a",
        ),
        {
          minLength: 1,
          maxLength: 10,
        },
      )
      .map((pieces) => pieces.join("").trim())
      .filter((text) => text !== "");
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 5 }), (steps) => {
        expect(itemsOfText(itemsText(steps, hotlineCall.fields.steps), hotlineCall.fields.steps)).toEqual(
          steps,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it("keep the numbers in brackets that they hold", () => {
    for (const steps of [
      ["(1)查(2)告"],
      ["\uff081\uff09查\uff082\uff09告", "(1)回(2)访"],
      ["(1)查", "(2)告"],
    ])
      expect(itemsOfText(itemsText(steps, hotlineCall.fields.steps), hotlineCall.fields.steps)).toEqual(
        steps,
      );
  });

  it("stay as people write them wherever that is safe", () => {
    expect(itemsText(["查单;核对", "改址"], hotlineCall.fields.steps)).toBe("1.查单;核对;2.改址");
    expect(itemsText(["先做;2.后做", "改址"], hotlineCall.fields.steps)).toBe('["先做;2.后做","改址"]');
  });

  it("that are missing, or only marks, are reported", () => {
    const row = {
      记录编号: "CS20240520001",
      日期: "2024-05-20",
      来电时间: "14:15",
      客户称呼: "*女士",
      来电事由: "物流",
      问题分类: "订单类",
      处理负责人: "客服",
      处理结果: "已解决",
    };
    for (const cell of ["", "-", ";", "1.;2."]) {
      const { issues } = readRows(hotlineCall, [{ ...row, 处理步骤: cell }]);
      expect(issues.map(({ code }) => code)).toEqual(["required"]);
    }
  });
});

describe("levels of a category", () => {
  it.each([
    "产品功能/支付模块/退款失败",
    "产品功能 / 支付模块 / 退款失败",
    "产品功能\uff0f支付模块\uff0f退款失败",
    "产品功能>支付模块>退款失败",
  ])("of the response record: %s", (cell) => {
    expect(itemsOfText(cell, responseRecord.fields.category)).toEqual(["产品功能", "支付模块", "退款失败"]);
  });

  it("of the Q&A record are parted by a hyphen", () => {
    expect(itemsOfText("产品功能类-订单查询", qaRecord.fields.category)).toEqual(["产品功能类", "订单查询"]);
    expect(itemsText(["Wi-Fi类", "连接"], qaRecord.fields.category)).toBe('["Wi-Fi类","连接"]');
  });

  it("beyond the third are refused", () => {
    const row = {
      记录编号: "20230815001",
      创建时间: "2023-08-15 14:32:18",
      客户姓名: "陈*",
      渠道: "官网",
      问题分类: "a/b/c/d",
      紧急程度: "高",
      现象: "x",
    };
    expect(readRows(responseRecord, [row]).issues).toMatchObject([
      { code: "too_many_items", params: { max: 3 } },
    ]);
  });
});

describe("equals in one cell", () => {
  it.each(["套餐、账单", "套餐;账单", "套餐\uff0c账单", "套餐\n账单"])("%j", (cell) => {
    expect(itemsOfText(cell, handlingGuide.fields.scenarios)).toEqual(["套餐", "账单"]);
  });
});

describe("parts in one cell", () => {
  const read = (cells: Record<string, unknown>) =>
    readRows(followUp, [{ 记录编号: "20230815001", 状态: "待验证", ...cells }]);

  it("name the department, its hours and a new parcel", () => {
    expect(
      read({ 资源投入: "技术:3.5小时;物流\uff1a1h:SF1001;财务:30分钟;客服" }).records[0]?.resources,
    ).toEqual([
      { department: "技术", hours: 3.5, trackingNo: null },
      { department: "物流", hours: 1, trackingNo: "SF1001" },
      { department: "财务", hours: 0.5, trackingNo: null },
      { department: "客服", hours: null, trackingNo: null },
    ]);
  });

  it("that cannot be read are reported", () => {
    expect(read({ 资源投入: "技术:很久" }).issues.map(({ code }) => code)).toEqual(["unreadable_number"]);
    expect(read({ 资源投入: ":3小时" }).issues.map(({ code }) => code)).toEqual(["unreadable_parts"]);
  });

  it("are the contacts with the customer, each with its moment; a semicolon inside goes on with the summary", () => {
    expect(
      read({ 客户沟通: "2023-08-15 14:44 已告知原因;请等候;2023-08-15 17:10 已核对" }).records[0]?.contacts,
    ).toEqual([
      { at: new Date("2023-08-15T14:44+08:00"), summary: "已告知原因;请等候" },
      { at: new Date("2023-08-15T17:10+08:00"), summary: "已核对" },
    ]);
    expect(read({ 客户沟通: "已电话告知" }).records[0]?.contacts).toEqual([
      { at: null, summary: "已电话告知" },
    ]);
  });
});

describe("contacts whose print lost its blanks", () => {
  const read = (cell: unknown) => {
    const { records, issues } = readRows(followUp, [
      { 记录编号: "20230815001", 状态: "待验证", 客户沟通: cell },
    ]);
    return { contacts: records[0]?.contacts, codes: issues.map(({ code }) => code) };
  };
  const at = new Date("2023-08-15T14:44+08:00");

  it.each([
    "2023-08-15 14:44已告知原因",
    "2023-08-1514:44已告知原因",
    "2023-08-1514:44 已告知原因",
    "2023/8/15 14:44,已告知原因",
    "2023-08-15 14\uff1a44\uff1a已告知原因",
    "2023年8月15日14:44已告知原因",
    "2023年8月15日14时44分已告知原因",
    "2023-08-15 下午2:44已告知原因",
    "2023-08-15(周二)14:44已告知原因",
    "2023-08-15 2:44 PM 已告知原因",
    "2023081514:44已告知原因",
  ])("have their moment all the same: %s", (cell) => {
    expect(read(cell)).toEqual({ contacts: [{ at, summary: "已告知原因" }], codes: [] });
  });

  it("may give the seconds", () => {
    expect(read("2023-08-1514:44:18已告知").contacts).toEqual([
      { at: new Date("2023-08-15T14:44:18+08:00"), summary: "已告知" },
    ]);
  });

  it.each([
    "2023-08-15 已告知原因",
    "2023-08-15已告知原因",
    "2023年8月15日 已告知原因",
    "20230815 已告知原因",
    "2023-08-15 14点 已告知原因",
    "2023-08-15 14:445 已告知原因",
  ])("but no time have no moment, and keep their day: %s", (cell) => {
    expect(read(cell)).toEqual({ contacts: [{ at: null, summary: cell }], codes: ["time_missing"] });
  });

  it("are told apart by their days", () => {
    expect(read("2023-08-15 14:44已告知;2023-08-16已回访;请等候").contacts).toEqual([
      { at, summary: "已告知" },
      { at: null, summary: "2023-08-16已回访;请等候" },
    ]);
  });

  it.each(["2023-08-15-001单已告知", "12345678 号订单已告知", "14:44 已告知", "20230815001 已告知"])(
    "are not dated by a number that is no day: %s",
    (cell) => {
      expect(read(cell)).toEqual({ contacts: [{ at: null, summary: cell }], codes: [] });
    },
  );

  it.each<[string, string]>([
    ["2023-08-15 25:44已告知", "unreadable_date"],
    ["2023-02-30 已告知", "unreadable_date"],
    ["2023-08-15 14:44-15:10 已告知", "unreadable_date"],
    ["2023-8-114:44已告知", "ambiguous_date"],
  ])("are refused where their moment is none: %s", (cell, code) => {
    expect(read(cell)).toEqual({ contacts: undefined, codes: [code] });
  });

  it("are written so that they come back", () => {
    const contacts = [
      { at: null, summary: "2023-08-15 已告知" },
      { at, summary: "PM 已告知" },
      { at, summary: ":30 已告知" },
    ];
    const [record] = readRows(followUp, [{ 记录编号: "20230815001", 状态: "待验证" }]).records;
    for (const contact of contacts) {
      const rows = writeRows(followUp, record === undefined ? [] : [{ ...record, contacts: [contact] }]);
      expect(readRows(followUp, rows)).toMatchObject({ records: [{ contacts: [contact] }], issues: [] });
    }
  });
});

describe("every fault of every part", () => {
  it("in one cell is named with its place", () => {
    const { issues } = readRows(followUp, [
      { 记录编号: "20230815001", 状态: "待验证", 资源投入: "技术:很久;:1小时;财务:-3" },
    ]);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["unreadable_number", "resources", 0, "hours"],
      ["unreadable_parts", "resources", 1, "department"],
      ["out_of_range", "resources", 2, "hours"],
    ]);
  });

  it("in one cell of JSON is named with its place", () => {
    const { issues } = readRows(followUp, [
      { 记录编号: "20230815001", 状态: "待验证", 资源投入: '[1,{"department":"技术","hours":"很久"},{}]' },
    ]);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["unreadable_parts", "resources", 0],
      ["unreadable_number", "resources", 1, "hours"],
      ["unreadable_parts", "resources", 2, "department"],
    ]);
  });

  it("in parallel lists is named at once", () => {
    const { records, issues } = readRows(improvement, [
      {
        问题类型: "发票",
        出现次数: "32",
        改进措施: "修复接口;-;修订流程",
        类型: "乱;长期;乱",
        责任人: "技术部",
        时间节点: "x;2023-09-30;2023-13-01",
      },
    ]);
    expect(records).toEqual([]);
    expect(issues.map(({ code, path }) => [code, ...path])).toEqual([
      ["required", "measures", 1, "measure"],
      ["unknown_option", "measures", 0, "term"],
      ["unknown_option", "measures", 2, "term"],
      ["uneven_lists", "measures"],
      ["unreadable_date", "measures", 0, "dueOn"],
      ["unreadable_date", "measures", 2, "dueOn"],
    ]);
  });
});

describe("parallel lists under several headers", () => {
  const read = (cells: Record<string, unknown>) =>
    readRows(improvement, [{ 问题类型: "发票", 出现次数: "32", ...cells }]);

  it("make one measure of each entry", () => {
    const { records, issues } = read({
      改进措施: "修复接口;修订流程",
      类型: "短期;长期",
      责任人: "技术部;-",
      时间节点: "2023/8/29;2023年9月30日",
    });
    expect(issues).toEqual([]);
    expect(records[0]?.measures).toMatchObject([
      { measure: "修复接口", term: "short", owner: "技术部", dueOn: "2023-08-29" },
      { measure: "修订流程", term: "long", owner: null, dueOn: "2023-09-30" },
    ]);
  });

  it("of unequal length are reported, not shifted", () => {
    const { records, issues } = read({ 改进措施: "修复接口;修订流程", 责任人: "技术部" });
    expect(records).toEqual([]);
    expect(issues).toMatchObject([
      { code: "uneven_lists", column: "责任人", params: { expected: 2, found: 1 } },
    ]);
  });

  it("take a real date for one measure", () => {
    const { records } = read({ 改进措施: "修复接口", 时间节点: new Date("2023-08-29T00:00:00Z") });
    expect(records[0]?.measures).toMatchObject([{ dueOn: "2023-08-29" }]);
  });
});

describe("five whys under headers of their own", () => {
  it("make one chain, and a gap in it is noticed", () => {
    const { records, issues } = readRows(improvement, [
      { 问题类型: "发票", 出现次数: "32", 为什么1: "甲", 为什么2: "", 为什么3: "丙" },
    ]);
    expect(records[0]?.whys).toEqual(["甲", "丙"]);
    expect(issues).toMatchObject([{ code: "item_skipped", severity: "warning", column: "为什么3" }]);
  });
});

import { describe, expect, it } from "vitest";
import type { Form } from "../../src/forms";
import { type HotlineCall, hotlineCall, issueTicket, qaRecord, responseRecord } from "../../src/forms";
import { headerOf } from "../../src/forms/column-facts";
import { readRows, writeRows } from "../../src/sheet";
import { columnFinder } from "../../src/sheet/header-finder";

const ROW = {
  记录编号: "CS20240520001",
  日期: "2024-05-20",
  来电时间: "14:15",
  客户称呼: "*女士",
  来电事由: "物流",
  问题分类: "订单类",
  处理负责人: "客服",
  "处理步骤(可分条记录)": "1.查单",
  处理结果: "已解决",
};
const KEYS = Object.keys(ROW);
const VALUES = Object.values(ROW);
const codes = (rows: readonly unknown[]) => readRows(hotlineCall, rows).issues.map(({ code }) => code);

describe("a header", () => {
  const find = columnFinder(hotlineCall as unknown as Form<object>);
  const meant = (header: string): string | undefined => {
    const column = hotlineCall.columns[find(header) ?? -1];
    return column && headerOf(hotlineCall as unknown as Form<object>, column)["zh-CN"];
  };

  it.each<[string, string]>([
    ["响应时长(分钟)", "响应时长(分钟)"],
    ["响应时长\uff08分钟\uff09", "响应时长(分钟)"],
    ["响应时长", "响应时长(分钟)"],
    ["响应时长/分钟", "响应时长(分钟)"],
    ["响应时长【分钟】", "响应时长(分钟)"],
    [" 响应 时长 ", "响应时长(分钟)"],
    ["响应时长\n(分钟)", "响应时长(分钟)"],
    ["*记录编号", "记录编号"],
    ["记录编号*", "记录编号"],
    ["记录编号\uff0a", "记录编号"],
    ["记录编号(必填)", "记录编号"],
    ["记录编号\uff1a", "记录编号"],
    ["联系方式", "联系方式(后四位)"],
    ["处理步骤", "处理步骤(可分条记录)"],
    ["客户反馈", "客户反馈(满意度/备注)"],
    ["Called at", "来电时间"],
    ["CALLED AT *", "来电时间"],
    ["calledAt", "来电时间"],
    ["来电日期", "日期"],
  ])("%j is found", (header, column) => {
    expect(meant(header)).toBe(column);
  });

  it.each(["", "电话", "编号", "时间", "响应", "记录编号2", "__proto__", "constructor"])(
    "%j is not taken for one",
    (header) => {
      expect(meant(header)).toBeUndefined();
    },
  );
});

describe("the columns of a sheet", () => {
  it("that are required and missing are reported once, not for every row", () => {
    const { 处理结果: _, ...without } = ROW;
    expect(readRows(hotlineCall, [without, { ...without, 记录编号: "CS20240520002" }])).toMatchObject({
      records: [],
      issues: [{ code: "missing_column", severity: "error", row: 1, column: "处理结果", path: ["outcome"] }],
    });
  });

  it("that nobody knows are reported by their place, with what was probably meant", () => {
    const { issues, records } = readRows(hotlineCall, [{ ...ROW, 来电事田: "x", 客户密码: "y" }]);
    expect(records).toHaveLength(1);
    expect(issues).toEqual([
      {
        code: "unknown_column",
        severity: "warning",
        row: 1,
        path: [],
        params: { position: 10, letters: "J", closest: "来电事由" },
      },
      {
        code: "unknown_column",
        severity: "warning",
        row: 1,
        path: [],
        params: { position: 11, letters: "K" },
      },
    ]);
  });

  it("that come twice are taken once", () => {
    const rows = [
      [...KEYS, "处理结果"],
      [...VALUES, "无法解决"],
    ];
    const { records, issues } = readRows(hotlineCall, rows);
    expect(records[0]?.outcome).toBe("solved");
    expect(issues).toMatchObject([{ code: "duplicate_column", params: { letters: "J", known: "处理结果" } }]);
  });

  it("may be in any order, and some only in later rows", () => {
    const reversed = Object.fromEntries(Object.entries(ROW).reverse());
    const late = { ...ROW, 记录编号: "CS20240520002", 备注: "后来才有" };
    const { records, issues } = readRows(hotlineCall, [
      reversed,
      ...Array.from({ length: 150 }, () => ({ ...ROW, 记录编号: "" })),
      late,
    ]);
    expect(records.map(({ remark }) => remark)).toEqual([null, "后来才有"]);
    expect(issues.filter(({ code }) => code !== "required")).toEqual([]);
  });
});

describe("a sheet whose header is not in the first row", () => {
  it("is read below a title and an empty row, and its rows keep their numbers", () => {
    const rows = [
      ["客户服务响应时间与处理记录表"],
      [],
      [null, "制表:客服部"],
      KEYS,
      VALUES,
      [],
      VALUES.with(0, "CS20240520002"),
    ];
    const { records, rowNumbers, issues } = readRows(hotlineCall, rows);
    expect(issues).toEqual([]);
    expect(records.map(({ recordNo }) => recordNo)).toEqual(["CS20240520001", "CS20240520002"]);
    expect(rowNumbers).toEqual([5, 7]);
  });

  it("is read although the reader took the title for keys", () => {
    const title = "客户服务响应时间与处理记录表";
    const names = [title, ...KEYS.slice(1).map((_, i) => (i === 0 ? "__EMPTY" : `__EMPTY_${i}`))];
    const keyed = (cells: readonly string[]) => Object.fromEntries(cells.map((cell, i) => [names[i], cell]));
    const { records, rowNumbers, issues } = readRows(hotlineCall, [keyed(KEYS), keyed(VALUES)]);
    expect(issues).toEqual([]);
    expect(records).toHaveLength(1);
    expect(rowNumbers).toEqual([3]);
  });

  it("repeats its header on every page", () => {
    const { records, rowNumbers, issues } = readRows(hotlineCall, [
      KEYS,
      VALUES,
      KEYS,
      VALUES.with(0, "CS20240520002"),
    ]);
    expect(issues).toEqual([]);
    expect(records).toHaveLength(2);
    expect(rowNumbers).toEqual([2, 4]);
  });

  it("without any header is reported, and nothing of it is said", () => {
    const { records, issues } = readRows(hotlineCall, [
      ["张三", "13812345678"],
      ["李四", "13912345678"],
    ]);
    expect(records).toEqual([]);
    expect(issues).toEqual([{ code: "no_header", severity: "error", row: 1, path: [], params: {} }]);
  });
});

describe("rows that are none", () => {
  it("do not hide the others", () => {
    expect(
      codes([ROW, null, undefined, {}, { 记录编号: " " }, "text", 42, { ...ROW, 记录编号: "CS20240520002" }]),
    ).toEqual(["unreadable_row", "unreadable_row"]);
  });

  it("make an empty sheet, which is no fault", () => {
    expect(readRows(hotlineCall, [])).toEqual({ records: [], rowNumbers: [], issues: [] });
    expect(readRows(hotlineCall, [null, undefined])).toEqual({ records: [], rowNumbers: [], issues: [] });
  });

  it("are refused when they are not even a list", () => {
    for (const rows of [null, undefined, 42, "text", {}])
      expect(() => readRows(hotlineCall, rows as never)).toThrow(
        expect.objectContaining({ code: "invalid_argument" }),
      );
    expect(() => readRows(hotlineCall, [], { timeZone: "Mars/Olympus" })).toThrow(
      expect.objectContaining({ code: "unknown_zone" }),
    );
  });
});

describe("a sheet with a label before each value", () => {
  const LABELS = [
    ["客户服务标准问答记录表"],
    ["一、基础信息"],
    ["客户编号", "C20240520001", "客户姓名", "*女士"],
    ["联系方式(脱敏)", "", "服务渠道", "在线聊天"],
    ["服务时间", "2024-05-20 15:20", "服务人员工号", "CS003"],
    ["二、问题信息"],
    ["问题类型", "产品功能类-订单查询", "问题紧急程度", "普通"],
    ["问题描述", "提示单号不存在"],
    ["三、处理过程"],
    ["标准回复内容", "请刷新"],
    ["客户反馈", "备注", "处理结果", "已解决"],
    ["备注", ""],
    ["四、审核信息"],
    ["记录人", "*客服专员", "审核人", "*主管"],
    ["审核时间", "16:00"],
  ];

  it("is read with its sections, two pairs in a row, and a value that reads like a label", () => {
    const { records, rowNumbers, issues } = readRows(qaRecord, LABELS);
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      {
        customerNo: "C20240520001",
        contact: null,
        channel: "chat",
        category: ["产品功能类", "订单查询"],
        tier: "medium",
        feedback: "备注",
        outcome: "solved",
        reviewedAt: new Date("2024-05-20T16:00+08:00"),
      },
    ]);
    expect(rowNumbers).toEqual([3]);
  });

  it("may hold several records, one below the other", () => {
    const { records, rowNumbers } = readRows(qaRecord, [...LABELS, [], ...LABELS]);
    expect(records).toHaveLength(2);
    expect(rowNumbers).toEqual([3, 19]);
  });

  it("names the row of the value that is wrong", () => {
    const { issues } = readRows(
      qaRecord,
      LABELS.with(6, ["问题类型", "产品功能类-订单查询", "问题紧急程度", "很急"]),
    );
    expect(issues).toMatchObject([{ code: "unknown_option", row: 7, column: "问题紧急程度" }]);
  });

  it("is read with merged cells that the reader repeats", () => {
    const merged = LABELS.map((row) => row.flatMap((cell) => [cell, cell]));
    expect(readRows(qaRecord, merged).records).toEqual(readRows(qaRecord, LABELS).records);
  });

  it("may be a table of fields with their examples, as the response record is printed", () => {
    const table = [
      ["字段名称", "填写要求/选项", "示例值", "必填"],
      ["记录编号", "日期+三位序号", "20230815001", "是"],
      ["创建时间", "精确到秒", "2023-08-15 14:32:18", "是"],
      ["客户姓名", "脱敏", "陈*", "是"],
      ["渠道", "电话/在线客服", "官网", "是"],
      ["问题分类", "三级", "产品功能/支付模块/退款失败", "是"],
      ["紧急程度", "紧急/高/中/低", "紧急", "是"],
      ["现象", "", "一直处理中", "是"],
      ["响应时限", "", "14:47", "否"],
    ];
    const { records, issues } = readRows(responseRecord, table);
    expect(issues).toEqual([]);
    expect(records).toMatchObject([
      { recordNo: "20230815001", tier: "urgent", responseDueAt: new Date("2023-08-15T14:47+08:00") },
    ]);
    const [head, ...rest] = table;
    const keyed = rest.map((row) => Object.fromEntries((head ?? []).map((name, i) => [name, row[i]])));
    expect(readRows(responseRecord, keyed).records).toEqual(records);
  });

  it("is written so that it is read again", () => {
    const { records } = readRows(qaRecord, LABELS);
    const written = writeRows(qaRecord, records, { layout: "labelValue" });
    expect(written.slice(0, 4)).toEqual([
      ["客户服务标准问答记录表"],
      ["基础信息"],
      ["客户编号", "C20240520001"],
      ["客户姓名", "*女士"],
    ]);
    expect(readRows(qaRecord, written).records).toEqual(records);
  });
});

describe("duplicate record numbers", () => {
  it("are noticed although one of the rows has an error", () => {
    const { issues } = readRows(hotlineCall, [{ ...ROW, 处理结果: "" }, ROW]);
    expect(issues.map(({ row, code }) => [row, code])).toEqual([
      [2, "required"],
      [3, "duplicate_key"],
    ]);
  });

  it("are reported with the row of the first", () => {
    const { records, issues } = readRows(hotlineCall, [ROW, ROW]);
    expect(records).toHaveLength(2);
    expect(issues).toEqual([
      {
        code: "duplicate_key",
        severity: "warning",
        row: 3,
        column: "记录编号",
        path: ["recordNo"],
        params: { firstRow: 2 },
      },
    ]);
  });
});

describe("one bad row", () => {
  it("never hides the good ones, and all its faults are named", () => {
    const bad = { ...ROW, 记录编号: "CS20240520002", 日期: "某天", 处理结果: "??", 客户称呼: "" };
    const { records, rowNumbers, issues } = readRows(hotlineCall, [
      ROW,
      bad,
      { ...ROW, 记录编号: "CS20240520003" },
    ]);
    expect((records as HotlineCall[]).map(({ recordNo }) => recordNo)).toEqual([
      "CS20240520001",
      "CS20240520003",
    ]);
    expect(rowNumbers).toEqual([2, 4]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [3, "日期", "unreadable_date"],
      [3, "客户称呼", "required"],
      [3, "处理结果", "unknown_option"],
    ]);
  });

  it("that was cut off is reported, not read", () => {
    const { records, issues } = readRows(issueTicket, [
      {
        问题编号: "C2",
        "客户信息(名称/ID)": "某企业",
        联系方式: "139",
        "问题描述(含截图/附件)": "",
        接收时间: "",
      },
    ]);
    expect(records).toEqual([]);
    expect(issues.filter(({ severity }) => severity === "error").map(({ column }) => column)).toEqual([
      "问题描述(含截图/附件)",
      "接收时间",
    ]);
  });
});

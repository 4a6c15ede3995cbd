import { describe, expect, it } from "vitest";
import { handlingGuide, qaRecord } from "../../src/forms";
import { issueText, readRows, readRowsFrom, writeRows } from "../../src/sheet";

const HEAD = ["问题类型", "处理方式", "责任人"];
const LINE = ["业务咨询", "当场解答", "一线客服"];
const keyed = Object.fromEntries(HEAD.map((header, i) => [header, LINE[i]]));
const said = (rows: readonly unknown[]) => {
  const { records, issues } = readRows(handlingGuide, rows);
  // The same line over and over is no matter here.
  const others = issues.filter(({ code }) => code !== "duplicate_key");
  return [records.length, ...others.map(({ row, code, params }) => [row, code, params])];
};

describe("a cell that no column of the form takes is named, whatever else is read", () => {
  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ["beyond the last header", [HEAD, [...LINE, "a", "", "b"]], [1, [2, "extra_cells", { count: 2 }]]],
    [
      "under an empty header, once a column",
      [
        ["", ...HEAD, null],
        ["a", ...LINE],
        ["b", ...LINE, "c"],
      ],
      [
        2,
        [1, "unknown_column", { position: 1, letters: "A" }],
        [1, "unknown_column", { position: 5, letters: "E" }],
      ],
    ],
    [
      "under a header that is a number",
      [
        [...HEAD, 2024],
        [...LINE, "a"],
      ],
      [1, [1, "unknown_column", { position: 4, letters: "D" }]],
    ],
    [
      "under an empty key, as Papa Parse delivers it",
      [
        { ...keyed, "": "a" },
        { ...keyed, "": "b" },
      ],
      [2, [1, "unknown_column", { position: 4, letters: "D" }]],
    ],
    [
      "in a row that holds nothing else",
      [HEAD, LINE, ["", "", "", "a"]],
      [1, [3, "extra_cells", { count: 1 }]],
    ],
  ])("%s", (_, rows, expected) => {
    expect(said(rows)).toEqual(expected);
  });

  it.each<[string, readonly unknown[]]>([
    [
      "empty columns at the right",
      [
        [...HEAD, "", null],
        [...LINE, "", null, " ", undefined],
      ],
    ],
    [
      "empty columns at the left, as exceljs has one",
      [
        [undefined, ...HEAD],
        [undefined, ...LINE],
      ],
    ],
    ["empty keys", [{ ...keyed, "": "" }]],
    ["titles above the header", [["问题分类处理指引表", "", "", "2024年"], HEAD, LINE]],
  ])("but %s are nothing", (_, rows) => {
    expect(said(rows)).toEqual([1]);
  });

  it("a key that comes up late is named by its own column", () => {
    const rows = [...Array.from({ length: 120 }, () => keyed), { ...keyed, 颜色: "红" }];
    expect(said(rows)).toEqual([121, [1, "unknown_column", { position: 4, letters: "D" }]]);
  });

  it("comes out row by row as well, the last row's too", () => {
    const last = [...readRowsFrom(handlingGuide, [HEAD, LINE, ["", "", "", "a"]])].at(-1);
    expect(last?.record).toBeUndefined();
    expect(last?.issues.map((issue) => issueText(issue))).toEqual(["第3行:多出1个没有表头的单元格,已忽略"]);
  });
});

describe("what is no row at all", () => {
  it.each<[string, readonly unknown[]]>([
    ["among rows keyed by header", [keyed, keyed, "x", keyed]],
    ["among rows of cells", [HEAD, LINE, LINE, "x", LINE]],
  ])("%s has its own number", (_, rows) => {
    const refused = [...readRowsFrom(handlingGuide, rows)].filter(({ record }) => record === undefined);
    expect(refused.map(({ row, issues }) => [row, issues[0]?.row, issues[0]?.code])).toEqual([
      [4, 4, "unreadable_row"],
    ]);
  });
});

describe("on a sheet with a label before each value", () => {
  const record = {
    客户姓名: "*女士",
    服务渠道: "电话",
    服务时间: "2024-05-20 15:20",
    服务人员工号: "CS003",
    问题类型: "产品功能类",
    问题描述: "登录",
    问题紧急程度: "普通",
    标准回复内容: "请登录",
    处理结果: "已解决",
  };
  const pairs = Object.entries(record);
  const extra = (rows: readonly unknown[]) => {
    const { records, issues } = readRows(qaRecord, rows);
    return [records.length, ...issues.map(({ row, code, params }) => [row, code, params["count"]])];
  };

  it.each<[string, readonly unknown[], readonly unknown[]]>([
    ["a label that the form does not have", [...pairs, ["颜色", "红"]], [1, [10, "extra_cells", 2]]],
    ["a second value", [["客户姓名", "*女士", "*先生"], ...pairs.slice(1)], [1, [1, "extra_cells", 1]]],
    ["a value that goes on below", [...pairs, ["", "第二行"]], [1, [10, "extra_cells", 1]]],
  ])("%s is named", (_, rows, expected) => {
    expect(extra(rows)).toEqual(expected);
  });

  it.each<[string, readonly unknown[]]>([
    ["sections", [["基础信息"], ...pairs.slice(0, 4), ["问题信息", ""], ...pairs.slice(4)]],
    ["merged cells", pairs.map(([label, value]) => [label, label, value, value])],
    ["titles", [["客户服务标准问答记录表", "编号"], ...pairs]],
    [
      "what a table of fields asks for",
      [["字段名称", "填写要求", "示例值"], ...pairs.map(([l, v]) => [l, "x", v])],
    ],
    ["what is written", writeRows(qaRecord, readRows(qaRecord, pairs).records, { layout: "labelValue" })],
  ])("but %s are nothing", (_, rows) => {
    expect(extra(rows)).toEqual([1]);
  });
});

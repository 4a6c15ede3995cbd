import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { callLog, columnsOf, handlingGuide, hotlineCall, issueTicket } from "../../src/forms";
import {
  errorSheet,
  importTemplate,
  issueText,
  readRows,
  type SheetIssue,
  type SheetIssueCode,
} from "../../src/sheet";
import { SEVERITY_OF } from "../../src/sheet/sheet-issue";

const CODES = Object.keys(SEVERITY_OF) as SheetIssueCode[];
const issue = (code: SheetIssueCode, params: SheetIssue["params"] = {}): SheetIssue => ({
  code,
  severity: SEVERITY_OF[code],
  row: 3,
  column: "来电时间",
  path: ["calledAt"],
  params,
});

describe("the sentence of an issue", () => {
  it.each(CODES)("%s exists in both languages and names row and column", (code) => {
    expect(issueText(issue(code))).toMatch(/^第3行“来电时间”:.+/);
    expect(issueText(issue(code), "en")).toMatch(/^Row 3, "来电时间": .+/);
    expect(issueText(issue(code), "en").replace("来电时间", "")).not.toMatch(/\p{Script=Han}/u);
  });

  it.each<[SheetIssueCode, SheetIssue["params"], string, string]>([
    [
      "out_of_range",
      { min: 1, max: 5 },
      "第3行“来电时间”:超出允许范围(1–5)",
      'Row 3, "来电时间": is out of range (1 to 5)',
    ],
    [
      "out_of_range",
      { min: 0 },
      "第3行“来电时间”:超出允许范围(最小0)",
      'Row 3, "来电时间": is out of range (at least 0)',
    ],
    [
      "contradicts_times",
      { stated: 9, computed: 2 },
      "第3行“来电时间”:填写9分钟,按时间计算为2分钟",
      'Row 3, "来电时间": says 9 minutes where the times give 2',
    ],
    [
      "duplicate_key",
      { firstRow: 2 },
      "第3行“来电时间”:与第2行重复",
      'Row 3, "来电时间": repeats the one of row 2',
    ],
  ])("%s says what its parameters are", (code, params, zh, en) => {
    expect(issueText(issue(code, params))).toBe(zh);
    expect(issueText(issue(code, params), "en")).toBe(en);
  });

  it("leaves no placeholder unfilled when the reader itself reports", () => {
    const { issues } = readRows(issueTicket, [
      {
        问题编号: "1",
        客户信息: "x",
        问题描述: "y",
        接收时间: "2024-05-20 10:00",
        完成时间: "9:30",
        客户满意度: "满意",
        实际响应时间: "2024-05-19",
        密码: "z",
      },
      { 问题编号: "1", 客户信息: "x", 问题描述: "y", 接收时间: "2024-05-20 10:00", 客户满意度: "9" },
    ]);
    expect(issues.map((one) => issueText(one))).toEqual([
      "第1行:第H列的表头不属于本表,已忽略",
      "第2行“客户满意度(1-5分)”:文字评价按5分计",
      "第2行“实际响应时间”:早于“接收时间”,请核对",
      "第2行“完成时间”:按次日计,相隔23.5小时,请核对",
      "第3行“客户满意度(1-5分)”:超出允许范围(1–5)",
      "第3行“问题编号”:与第2行重复",
    ]);
  });
});

describe("the page about sheets", () => {
  const page = readFileSync(new URL("../../docs/sheet.md", import.meta.url), "utf8");

  it.each(CODES)("tells the cause and cure of %s", (code) => {
    const line = page.split("\n").find((one) => one.startsWith("|") && one.includes(`\`${code}\``));
    expect(line?.split("|")[2]?.trim()).toBe(SEVERITY_OF[code]);
  });
});

describe("what is safe to log", () => {
  it("never holds what a cell holds", () => {
    const secret = "王小明13812345678";
    const row = Object.fromEntries(columnsOf(hotlineCall).map(({ title }) => [title, secret]));
    const { issues } = readRows(hotlineCall, [row, { ...row, [secret]: secret }]);
    expect(issues.length).toBeGreaterThan(10);
    const logged = JSON.stringify(issues) + issues.map((one) => issueText(one) + issueText(one, "en")).join();
    expect(logged).not.toContain("王小明");
    expect(logged).not.toContain("1381234");
  });

  it("is a plain object of code, severity, row, column, path and params", () => {
    const { issues } = readRows(handlingGuide, [{ 问题类型: "a", 处理方式: "", 责任人: "b" }]);
    expect(issues).toEqual([
      { code: "required", severity: "error", row: 2, column: "处理方式", path: ["approach"], params: {} },
    ]);
  });

  it("spells columns in English for who asks", () => {
    const { issues } = readRows(
      handlingGuide,
      [{ Owner: "a", "How to handle it": "", "Type of problem": "b" }],
      { locale: "en" },
    );
    expect(issues.map((one) => issueText(one, "en"))).toEqual([
      'Row 2, "How to handle it": is required and empty',
    ]);
  });
});

describe("an error sheet", () => {
  const rows = [
    { 问题类型: "a", 处理方式: "x", 责任人: "b" },
    { 问题类型: "=1+1", 处理方式: "-", 责任人: "" },
  ];

  it("has the rows with errors as they were, and what is wrong with each", () => {
    expect(errorSheet(rows, readRows(handlingGuide, rows).issues)).toEqual([
      ["原行号", "问题类型", "处理方式", "责任人", "问题说明"],
      [3, "'=1+1", "-", "", "第3行“处理方式”:必填,不能为空\n第3行“责任人”:必填,不能为空"],
    ]);
  });

  it("of arrays calls the columns by their letters and keeps faults of the header", () => {
    const cells = [
      ["问题类型", "处理方式"],
      ["a", "b"],
    ];
    expect(errorSheet(cells, readRows(handlingGuide, cells).issues, { locale: "en" })).toEqual([
      ["Row", "A", "B", "What is wrong"],
      [1, "问题类型", "处理方式", 'Row 1, "责任人": this required column is missing'],
    ]);
  });

  it("shows warnings only to who asks", () => {
    const log = [
      {
        来电时间: "2023-10-01 09:30",
        客户姓名: "*",
        联系方式: "1385678",
        问题类型: "咨询",
        问题描述摘要: "x",
        跟进状态: "处理中",
      },
    ];
    const { issues } = readRows(callLog, log);
    expect(errorSheet(log, issues)).toHaveLength(1);
    expect(errorSheet(log, issues, { severity: "warning" })).toHaveLength(2);
  });
});

describe("an import template", () => {
  it("marks what is required and offers the options", () => {
    const { columns, rows, title } = importTemplate(callLog, { columns: "printed" });
    expect(title).toBe("客户来电记录表");
    expect(rows).toEqual([
      [
        "序号",
        "来电时间*",
        "客户姓名*",
        "联系方式",
        "问题类型(咨询/投诉/建议/业务办理)*",
        "问题描述摘要*",
        "处理结果/解决方案",
        "跟进人",
        "跟进状态(待处理/处理中/已完成)*",
      ],
    ]);
    expect(columns[4]?.options).toEqual(["咨询", "投诉", "建议", "业务办理"]);
    expect(columns[1]?.note).toBe("日期和时间,如 2024-05-20 14:30");
  });

  it.each(["zh-CN", "en"] as const)("filled in is read without a remark in %s", (locale) => {
    const { rows } = importTemplate(handlingGuide, { locale });
    const { issues, records } = readRows(handlingGuide, [...rows, ["a", "b", "c", "d", "e"]]);
    expect(issues).toEqual([]);
    expect(records).toHaveLength(1);
  });
});

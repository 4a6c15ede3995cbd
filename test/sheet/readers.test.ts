import { execFileSync } from "node:child_process";
import ExcelJS from "exceljs";
import Papa from "papaparse";
import { describe, expect, it } from "vitest";
import { callLog, type HotlineCall, handlingGuide, hotlineCall } from "../../src/forms";
import { importTemplate, readRows, readRowsFrom, writeRows } from "../../src/sheet";

const RECORD: HotlineCall = {
  recordNo: "CS20240520001",
  calledAt: new Date("2024-05-20T23:50+08:00"),
  answeredAt: new Date("2024-05-21T00:05+08:00"),
  responseMinutes: 15,
  customerName: "*女士",
  contact: "0012",
  reason: '=HYPERLINK("http://x","订单")',
  category: "订单类",
  transferredTo: null,
  transferredAt: null,
  secondResponseMinutes: null,
  handler: "-某",
  steps: ['先查,"再"核\n对;2.不是标记', "@改址"],
  outcome: "followUp",
  feedback: null,
  feedbackNote: "满意",
  remark: "'=1+1",
  serviceType: "complaint",
  pickedUpAt: null,
  nextFollowUpAt: new Date("2024-05-22T10:00+08:00"),
  followUpOwner: "+86",
  unresolvedReason: null,
  customerDemand: null,
  promisedAt: null,
  dissatisfiedReason: null,
  escalatedAt: null,
};

async function workbookOf(fill: (sheet: ExcelJS.Worksheet) => void): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet("表"));
  const again = new ExcelJS.Workbook();
  await again.xlsx.load(await workbook.xlsx.writeBuffer());
  return again.getWorksheet("表") as ExcelJS.Worksheet;
}

describe("a CSV file, through Papa Parse", () => {
  it("written and read again holds the same record", () => {
    const csv = Papa.unparse(writeRows(hotlineCall, [RECORD]));
    const { data } = Papa.parse(csv, { header: true, skipEmptyLines: true });
    expect(readRows(hotlineCall, data)).toEqual({ records: [RECORD], rowNumbers: [2], issues: [] });
  });

  it("has no cell that Excel takes for a formula", () => {
    const csv = Papa.unparse(writeRows(hotlineCall, [RECORD]));
    for (const cell of (Papa.parse<string[]>(csv).data ?? []).flat()) expect(cell).not.toMatch(/^[=+\-@]/);
  });

  it("with a byte-order mark, dynamic typing and cells beyond the header", () => {
    const csv = "\ufeff问题类型,处理方式,责任人\n业务咨询,当场解答,12,多余\n";
    const { data } = Papa.parse(csv, { header: true, dynamicTyping: true, skipEmptyLines: true });
    const { records, issues } = readRows(handlingGuide, data);
    expect(records).toMatchObject([{ category: "业务咨询", owner: "12" }]);
    expect(issues).toMatchObject([{ code: "extra_cells", row: 2, params: { count: 1 } }]);
  });

  it("without a header option comes as arrays", () => {
    const csv = Papa.unparse(writeRows(hotlineCall, [RECORD], { layout: "arrays" }));
    expect(readRows(hotlineCall, Papa.parse(csv).data).records).toEqual([RECORD]);
  });
});

describe("a workbook, through exceljs", () => {
  it("written and read again holds the same record", async () => {
    const sheet = await workbookOf((one) =>
      one.addRows(writeRows(hotlineCall, [RECORD], { layout: "arrays" })),
    );
    expect(readRows(hotlineCall, sheet.getSheetValues())).toEqual({
      records: [RECORD],
      rowNumbers: [2],
      issues: [],
    });
    const rows: ExcelJS.Row[] = [];
    sheet.eachRow((row) => rows.push(row));
    expect(readRows(hotlineCall, rows).rowNumbers).toEqual([2]);
  });

  it("with a label before each value holds the same record", async () => {
    const sheet = await workbookOf((one) =>
      one.addRows(writeRows(hotlineCall, [RECORD], { layout: "labelValue" })),
    );
    expect(readRows(hotlineCall, sheet.getSheetValues()).records).toEqual([RECORD]);
  });

  it("has real dates, times, formulas, rich text, links and errors in its cells", async () => {
    const sheet = await workbookOf((one) => {
      one.mergeCells("A1:I1");
      one.getCell("A1").value = "客户来电记录表";
      one.addRow([
        "序号",
        "来电时间",
        "客户姓名",
        "联系方式",
        "问题类型",
        "问题描述摘要",
        "处理结果",
        "跟进人",
        "跟进状态",
      ]);
      const row = one.addRow([
        1,
        new Date(Date.UTC(2023, 9, 1, 9, 30)),
        { richText: [{ text: "*" }, { font: { bold: true }, text: "女士" }] },
        { text: "138****5678", hyperlink: "tel:138" },
        { formula: 'A1&""', result: "咨询" },
        "话费",
        null,
        "001",
        "已完成",
      ]);
      row.getCell(2).numFmt = "yyyy-mm-dd hh:mm";
      one.addRow([
        2,
        new Date(Date.UTC(2023, 9, 1, 10, 15)),
        "*先生",
        null,
        { error: "#N/A" },
        "质量",
        null,
        "001",
        { formula: "1+1" },
      ]);
    });
    const { records, rowNumbers, issues } = readRows(callLog, sheet.getSheetValues());
    expect(records).toMatchObject([
      {
        calledAt: new Date("2023-10-01T09:30+08:00"),
        customerName: "*女士",
        contact: "138****5678",
        serviceType: "consultation",
      },
    ]);
    expect(rowNumbers).toEqual([3]);
    expect(issues.map(({ row, column, code }) => [row, column, code])).toEqual([
      [4, "问题类型(咨询/投诉/建议/业务办理)", "cell_error"],
      [4, "跟进状态(待处理/处理中/已完成)", "cell_without_value"],
    ]);
  });

  it("can be made from the template, and what is filled in is read", async () => {
    const template = importTemplate(handlingGuide);
    const sheet = await workbookOf((one) => {
      one.addRows(template.rows);
      template.columns.forEach(({ note, width }, i) => {
        one.getColumn(i + 1).width = width;
        one.getCell(1, i + 1).note = note;
      });
      one.addRow(["业务咨询", "套餐、账单", "当场解答", "一线客服", "无"]);
    });
    expect(readRows(handlingGuide, sheet.getSheetValues())).toMatchObject({
      records: [{ category: "业务咨询" }],
      issues: [],
    });
  });
});

describe("rows as SheetJS delivers them", () => {
  const sheetJsRow = (cells: object, rowNum: number): object =>
    Object.defineProperty({ ...cells }, "__rowNum__", { value: rowNum, enumerable: false });

  it("leave empty cells out and know their own row", () => {
    const rows = [
      sheetJsRow({ 问题类型: "a", 处理方式: "b", 责任人: "c" }, 1),
      sheetJsRow({ 问题类型: "d", 常见场景举例: "x、y", 处理方式: "e", 责任人: "f" }, 4),
    ];
    const { records, rowNumbers, issues } = readRows(handlingGuide, rows);
    expect(issues).toEqual([]);
    expect(rowNumbers).toEqual([2, 5]);
    expect(records.map(({ scenarios }) => scenarios)).toEqual([null, ["x", "y"]]);
  });

  it.each([
    // What xlsx 0.18.5 gives for 2024-05-20 14:30 with `cellDates`: in Shanghai 43 seconds early.
    ["Asia/Shanghai", "2024-05-20T06:29:17.000Z"],
    ["America/Sao_Paulo", "2024-05-20T17:30:28.000Z"],
  ])("with dates in the fields of the host's zone %s", (TZ, delivered) => {
    const script = `
      import { callLog } from "./src/forms/index.ts";
      import { readRows } from "./src/sheet/index.ts";
      const rows = [{ 来电时间: new Date(${JSON.stringify(delivered)}), 客户姓名: "*", 问题类型: "咨询", 问题描述摘要: "x", 跟进状态: "处理中" }];
      process.stdout.write(readRows(callLog, rows, { dateCells: "local" }).records[0].calledAt.toISOString());
    `;
    const out = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      env: { ...process.env, TZ },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(out).toBe("2024-05-20T06:30:00.000Z");
  });
});

describe("a host in another zone", () => {
  it.each(["America/Los_Angeles", "Asia/Kathmandu"])("%s changes nothing", (TZ) => {
    const script = `
      import { callLog } from "./src/forms/index.ts";
      import { readRows, writeRows } from "./src/sheet/index.ts";
      const row = (at) => ({ 来电时间: at, 客户姓名: "*", 问题类型: "咨询", 问题描述摘要: "x", 跟进状态: "处理中" });
      const { records } = readRows(callLog, [row("2024-03-10 02:30"), row(45432.6041666667), row(new Date("2024-05-20T14:30:00Z"))]);
      process.stdout.write(JSON.stringify([records.map((r) => r.calledAt), writeRows(callLog, records).map((r) => r["来电时间"])]));
    `;
    const out = execFileSync(process.execPath, ["--import", "tsx", "--input-type=module", "-e", script], {
      env: { ...process.env, TZ },
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    expect(JSON.parse(out)).toEqual([
      ["2024-03-09T18:30:00.000Z", "2024-05-20T06:30:00.000Z", "2024-05-20T06:30:00.000Z"],
      ["2024-03-10 02:30", "2024-05-20 14:30", "2024-05-20 14:30"],
    ]);
  });
});

describe("a sheet read lazily", () => {
  it("yields each row as it comes, with its own issues", () => {
    let taken = 0;
    function* source(): Generator<unknown> {
      yield ["问题类型", "处理方式", "责任人"];
      for (let i = 0; i < 1_000_000; i++) {
        taken++;
        yield [`类型${i}`, i === 1 ? "" : "解答", "客服"];
      }
    }
    const seen = [];
    for (const one of readRowsFrom(handlingGuide, source())) {
      seen.push([one.row, one.record?.category, one.issues.map(({ code }) => code)]);
      if (seen.length === 3) break;
    }
    expect(seen).toEqual([
      [2, "类型0", []],
      [3, undefined, ["required"]],
      [4, "类型2", []],
    ]);
    expect(taken).toBeLessThan(200);
  });

  it("says first what is wrong with the header", () => {
    const [first] = readRowsFrom(handlingGuide, [{ 问题类型: "a", 处理方式: "b" }]);
    expect(first).toMatchObject({
      row: 1,
      record: undefined,
      issues: [{ code: "missing_column", column: "责任人" }],
    });
  });

  it("agrees with reading it at once", () => {
    const rows = Array.from({ length: 250 }, (_, i) => ({
      问题类型: `t${i % 200}`,
      处理方式: i % 7 ? "x" : "",
      责任人: "y",
    }));
    const lazy = [...readRowsFrom(handlingGuide, rows)];
    const eager = readRows(handlingGuide, rows);
    expect(lazy.flatMap(({ record }) => record ?? [])).toEqual(eager.records);
    expect(lazy.flatMap(({ issues }) => issues)).toEqual(eager.issues);
    expect(lazy.filter(({ record }) => record).map(({ row }) => row)).toEqual(eager.rowNumbers);
  });
});
